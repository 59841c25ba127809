//! Opening a closed review again, with a reason. What it decided of actions has been done and stays done.

use super::save::standing;
use crate::steer::participation::leads;
use crate::steer::{Pen, Sheet, SteerError};
use rettesnor_core::org::UnitRef;
use rettesnor_core::time::Period;
use rettesnor_store::RecordId;

/// Opens the review of a period again. The version that was closed stays.
///
/// # Errors
/// See [`SteerError`].
pub async fn reopen_review(
    pen: &Pen<'_>,
    (unit, year): (&UnitRef, i32),
    (period, read): (Period, i64),
    reason: &str,
) -> Result<RecordId, SteerError> {
    if let Some(earlier) = pen.done().await? {
        return Ok(earlier);
    }
    if !leads(pen.who, unit, pen.structure) {
        return Err(SteerError::NotAllowed);
    }
    let records = pen.store.records_of(pen.who, unit, year).await?;
    let stands = standing(&records, period)?.ok_or(SteerError::Gone)?;
    if stands.version != read {
        return Err(SteerError::Changed(stands.id));
    }
    let opened = stands.value.reopen()?;
    if reason.trim().is_empty() {
        return Err(SteerError::Missing("grunn"));
    }
    pen.write(vec![Sheet::next(&stands, &opened, reason)?]).await
}
