//! Reads goals as far as the one who asks may: those who write see all of them, others what was decided.

use super::super::Kept;
use rettesnor_core::access::Who;
use rettesnor_core::goal::Goal;
use rettesnor_core::org::{Structure, UnitRef};
use rettesnor_store::{RecordId, Store, StoreError};

/// The goals of a unit and year, the oldest first.
///
/// # Errors
/// The database fails, or a row can't be true.
pub async fn goals_of(
    store: &Store,
    who: &Who,
    structure: &Structure,
    unit: &UnitRef,
    year: i32,
) -> Result<Vec<Kept<Goal>>, StoreError> {
    if !who.reads_plans(unit, structure) {
        return Ok(Vec::new());
    }
    let mut records = store.records_of(who, unit, year).await?;
    records.retain(|record| record.kind == "goal");
    let mut goals: Vec<Kept<Goal>> = records.into_iter().map(Kept::read).collect::<Result<_, _>>()?;
    goals.retain(|goal| may_read(who, structure, goal));
    Ok(goals)
}

/// A goal; nothing where there is none, or not for the one who asks.
///
/// # Errors
/// The database fails, or the row can't be true.
pub async fn goal(
    store: &Store,
    who: &Who,
    structure: &Structure,
    id: &RecordId,
) -> Result<Option<Kept<Goal>>, StoreError> {
    let record = store.record(who, id).await?.filter(|record| record.kind == "goal");
    let goal = record.map(Kept::<Goal>::read).transpose()?;
    Ok(goal.filter(|goal| may_read(who, structure, goal)))
}

/// Every version of a goal that may be read, the oldest first.
///
/// # Errors
/// The database fails, or a row can't be true.
pub async fn goal_life(
    store: &Store,
    who: &Who,
    structure: &Structure,
    id: &RecordId,
) -> Result<Vec<Kept<Goal>>, StoreError> {
    let versions = store.record_history(who, id).await?;
    let mut versions: Vec<Kept<Goal>> =
        versions.into_iter().filter(|record| record.kind == "goal").map(Kept::read).collect::<Result<_, _>>()?;
    versions.retain(|goal| may_read(who, structure, goal));
    Ok(versions)
}

fn may_read(who: &Who, structure: &Structure, goal: &Kept<Goal>) -> bool {
    let unit = &goal.home.unit;
    who.reads_drafts(unit, structure) || (goal.value.is_decided() && who.reads_plans(unit, structure))
}
