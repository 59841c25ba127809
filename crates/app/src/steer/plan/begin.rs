//! Beginning the plan of a unit for a year.

use super::super::{Dossier, Pen, Sheet, SteerError, usual_line};
use super::rights::may_write;
use rettesnor_core::org::UnitRef;
use rettesnor_core::plan::{Plan, PlanStage};
use rettesnor_store::{Home, RecordId};

/// What a plan begins with.
#[derive(Clone, Copy, Debug)]
pub struct Beginning<'a> {
    /// The unit.
    pub unit: &'a UnitRef,
    /// The year.
    pub year: i32,
    /// What it is called.
    pub title: &'a str,
    /// What the unit is for.
    pub vision: &'a str,
}

/// Begins a plan.
///
/// # Errors
/// It has been begun already; see [`SteerError`].
pub async fn begin_plan(pen: &Pen<'_>, begins: Beginning<'_>) -> Result<RecordId, SteerError> {
    let Beginning { unit, year, title, vision } = begins;
    may_write(pen, unit)?;
    if let Some(done) = pen.done().await? {
        return Ok(done);
    }
    let dossier = Dossier::open(pen.store, pen.who, pen.structure, (unit, year), None).await?;
    if dossier.ok_or(SteerError::NotAllowed)?.one::<Plan>()?.is_some() {
        return Err(SteerError::NotNow);
    }
    if title.trim().is_empty() {
        return Err(SteerError::Missing("tittel"));
    }
    let plan = Plan {
        title: title.trim().to_owned(),
        vision: vision.trim().to_owned(),
        introduction: String::new(),
        reporting: Vec::new(),
        stage: PlanStage::Draft,
    };
    let home = Home { unit: unit.clone(), line: usual_line(unit), year };
    pen.write(vec![Sheet::new(pen.at, home, None, &plan)?]).await
}
