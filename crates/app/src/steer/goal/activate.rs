//! Lets a goal that is decided hold from a day; or all that are decided for a unit and year, as when its plan is.

use super::super::{Kept, Pen, Sheet, SteerError};
use super::decides;
use rettesnor_core::goal::{Goal, Stage};
use rettesnor_core::org::UnitRef;
use rettesnor_core::time::Date;
use rettesnor_store::RecordId;

/// Lets one goal hold.
///
/// # Errors
/// See [`SteerError`].
pub async fn activate(
    pen: &Pen<'_>,
    id: &RecordId,
    read: i64,
    from: Date,
    reason: &str,
) -> Result<RecordId, SteerError> {
    if let Some(done) = pen.done().await? {
        return Ok(done);
    }
    let kept = pen.take::<Goal>(id, read).await?;
    decides(pen, &kept)?;
    pen.write(vec![held(&kept, from, reason)?]).await
}

/// Lets every goal of a unit and year hold that is decided and does not yet, in the lines that the writer decides in;
/// tells how many. Done again it does nothing, so that the key of the form is left to whatever else the form writes.
///
/// # Errors
/// See [`SteerError`].
pub async fn activate_all(pen: &Pen<'_>, unit: &UnitRef, year: i32, from: Date) -> Result<usize, SteerError> {
    let mut sheets = Vec::new();
    for record in pen.store.records_of(pen.who, unit, year).await? {
        if record.kind != "goal" {
            continue;
        }
        let kept = Kept::<Goal>::read(record)?;
        if matches!(kept.value.stage, Stage::Adopted(_)) && decides(pen, &kept).is_ok() {
            sheets.push(held(&kept, from, "")?);
        }
    }
    let count = sheets.len();
    if count > 0 {
        Pen { form_key: "", ..*pen }.write(sheets).await?;
    }
    Ok(count)
}

fn held(kept: &Kept<Goal>, from: Date, reason: &str) -> Result<Sheet, SteerError> {
    let stage = kept.value.stage.activate(from)?;
    Sheet::next(kept, &Goal { stage, ..kept.value.clone() }, reason)
}
