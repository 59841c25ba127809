//! Writes down that a goal was decided. Where there is no room for one more, it says which ones leave, in the same write.

use super::super::{Kept, Pen, Sheet, SteerError};
use super::{decides, said, unit_settings};
use rettesnor_core::goal::{Adoption, Goal, Judgement, room};
use rettesnor_core::time::Date;
use rettesnor_store::RecordId;

/// A decision about a goal.
#[derive(Clone, Debug)]
pub struct Decision<'a> {
    /// Who decided, when, in which words.
    pub adoption: Adoption,
    /// The day from which it holds; nothing where it waits for the plan.
    pub from: Option<Date>,
    /// The goals that leave for it.
    pub leaving: &'a [Leaving],
    /// Why.
    pub reason: &'a str,
}

/// A goal that leaves for another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leaving {
    /// The goal.
    pub goal: RecordId,
    /// The version of it that was read.
    pub read: i64,
    /// What becomes of it.
    pub way: Way,
    /// Why.
    pub reason: String,
}

/// What becomes of a goal that leaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// It is followed as a figure.
    Demote,
    /// It is over.
    Retire,
}

/// Writes the decision down.
///
/// # Errors
/// See [`SteerError`].
pub async fn adopt(pen: &Pen<'_>, id: &RecordId, read: i64, decision: &Decision<'_>) -> Result<RecordId, SteerError> {
    if let Some(done) = pen.done().await? {
        return Ok(done);
    }
    let kept = pen.take::<Goal>(id, read).await?;
    decides(pen, &kept)?;
    judgeable(&kept.value)?;
    let adoption = good(pen, &decision.adoption)?;
    let mut stage = kept.value.stage.adopt(adoption.clone())?;
    if let Some(from) = decision.from {
        stage = stage.activate(from)?;
    }
    let mut sheets = vec![Sheet::next(&kept, &Goal { stage, ..kept.value.clone() }, decision.reason)?];
    for leaving in decision.leaving {
        sheets.push(leave(pen, leaving, adoption.on).await?);
    }
    has_room(pen, &kept, decision.leaving).await?;
    pen.write(sheets).await
}

/// Whether the unit has room for one more when some leave.
async fn has_room(pen: &Pen<'_>, kept: &Kept<Goal>, leaving: &[Leaving]) -> Result<(), SteerError> {
    let home = &kept.home;
    let budget = unit_settings(pen.store, pen.who, &home.unit).await?.map_or_else(Default::default, |kept| kept.value);
    let records = pen.store.records_of(pen.who, &home.unit, home.year).await?;
    let goals: Vec<Kept<Goal>> =
        records.into_iter().filter(|record| record.kind == "goal").map(Kept::read).collect::<Result<_, _>>()?;
    let leaving: Vec<&str> = leaving.iter().map(|leaving| leaving.goal.as_str()).collect();
    let goals = goals.iter().map(|goal| (goal.id.as_str(), &goal.value));
    room(goals, &leaving, budget.goal_budget).map_err(SteerError::Full)
}

/// The version by which a goal leaves.
async fn leave(pen: &Pen<'_>, leaving: &Leaving, on: Date) -> Result<Sheet, SteerError> {
    let kept = pen.take::<Goal>(&leaving.goal, leaving.read).await?;
    decides(pen, &kept)?;
    let stage = match leaving.way {
        Way::Demote => kept.value.stage.demote(on)?,
        Way::Retire => kept.value.stage.retire(on, None)?,
    };
    Sheet::next(&kept, &Goal { stage, ..kept.value.clone() }, said(&leaving.reason, "grunn_ut")?)
}

/// A decision that says what it must, and was not made tomorrow.
pub(super) fn good(pen: &Pen<'_>, adoption: &Adoption) -> Result<Adoption, SteerError> {
    if adoption.on > pen.at.in_norway().date() {
        return Err(SteerError::Wrong("dato"));
    }
    let wording = said(&adoption.wording, "ordlyd")?.to_owned();
    Ok(Adoption { case: adoption.case.trim().to_owned(), wording, ..*adoption })
}

/// Whether there is something to judge the goal by.
pub(super) fn judgeable(goal: &Goal) -> Result<(), SteerError> {
    match &goal.judgement {
        Judgement::Measured { desired: None, tolerance: None, .. } => Err(SteerError::Missing("onsket")),
        Judgement::Told { how } if how.trim().is_empty() => Err(SteerError::Missing("vurderes")),
        _ => Ok(()),
    }
}
