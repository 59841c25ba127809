//! What cards judge by, read from the goals. It is no secret what a unit aims for: whoever sees a figure sees its goal.

use super::super::Kept;
use rettesnor_core::access::Who;
use rettesnor_core::goal::{Aim, Goal};
use rettesnor_core::org::UnitRef;
use rettesnor_store::{Record, Store, StoreError};

/// The aims of every unit and year.
///
/// # Errors
/// The database fails, or a row can't be true.
pub async fn aims(store: &Store, who: &Who) -> Result<Vec<Aim>, StoreError> {
    of_records(store.records_of_kind(who, "goal", 0).await?)
}

/// The aims of a unit in a year.
///
/// # Errors
/// The database fails, or a row can't be true.
pub async fn aims_of(store: &Store, who: &Who, unit: &UnitRef, year: i32) -> Result<Vec<Aim>, StoreError> {
    let mut records = store.records_of(who, unit, year).await?;
    records.retain(|record| record.kind == "goal");
    of_records(records)
}

fn of_records(records: Vec<Record>) -> Result<Vec<Aim>, StoreError> {
    let mut found = Vec::new();
    for record in records {
        let Kept { id, home, value, .. } = Kept::<Goal>::read(record)?;
        found.extend(value.aim(id.as_str(), (&home.unit, &home.line), home.year));
    }
    Ok(found)
}
