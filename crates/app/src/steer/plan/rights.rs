//! Who may write in a plan, and who may write down what was decided of it.

use super::super::{Dossier, Kept, Pen, SteerError};
use rettesnor_core::goal::NotNow;
use rettesnor_core::org::{Line, UnitRef};
use rettesnor_core::plan::{Plan, PlanStage};
use rettesnor_store::Home;

/// Whether the unit's plan may be written.
pub(super) fn may_write(pen: &Pen<'_>, unit: &UnitRef) -> Result<(), SteerError> {
    if pen.who.writes_plans(unit, pen.structure) { Ok(()) } else { Err(SteerError::NotAllowed) }
}

/// Whether decisions may be written down for the unit.
pub(super) fn may_decide(pen: &Pen<'_>, unit: &UnitRef, line: &Line) -> Result<(), SteerError> {
    if pen.who.decides(unit, line, pen.structure) { Ok(()) } else { Err(SteerError::NotAllowed) }
}

/// The plan of a unit and a year with all that belongs to it, for somebody who may write it.
pub(super) async fn dossier(pen: &Pen<'_>, unit: &UnitRef, year: i32) -> Result<(Dossier, Kept<Plan>), SteerError> {
    may_write(pen, unit)?;
    let dossier = Dossier::open(pen.store, pen.who, pen.structure, (unit, year), None).await?;
    let dossier = dossier.ok_or(SteerError::NotAllowed)?;
    let plan = dossier.one::<Plan>()?.ok_or(SteerError::Gone)?;
    Ok((dossier, plan))
}

/// The plan, where its parts may be written: nothing holds, or it has been opened for change.
pub(super) async fn open_to_write(pen: &Pen<'_>, home: &Home) -> Result<Kept<Plan>, SteerError> {
    let (_, plan) = dossier(pen, &home.unit, home.year).await?;
    if matches!(plan.value.stage, PlanStage::Adopted { .. }) { Err(NotNow.into()) } else { Ok(plan) }
}
