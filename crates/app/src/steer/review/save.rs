//! Saving a review while it is written, by several people in turn.

use super::reviewable;
use crate::steer::participation::home_of;
use crate::steer::{Kept, Paper, Pen, Sheet, SteerError};
use rettesnor_core::org::UnitRef;
use rettesnor_core::review::Review;
use rettesnor_store::{Record, RecordId};

/// Saves a review of a unit's period. `read` is the version that the writer has seen, 0 where there was none.
///
/// # Errors
/// See [`SteerError`].
pub async fn save_review(
    pen: &Pen<'_>,
    (unit, year): (&UnitRef, i32),
    read: i64,
    review: Review,
) -> Result<RecordId, SteerError> {
    if let Some(earlier) = pen.done().await? {
        return Ok(earlier);
    }
    if !pen.who.writes_plans(unit, pen.structure) {
        return Err(SteerError::NotAllowed);
    }
    reviewable(review.period, year)?;
    if review.is_closed() {
        return Err(SteerError::NotNow);
    }
    if review.involve.iter().any(|unit| !pen.structure.exists(unit)) {
        return Err(SteerError::Wrong("andre"));
    }
    let records = pen.store.records_of(pen.who, unit, year).await?;
    let sheet = match standing(&records, review.period)? {
        None => Sheet::new(pen.at, home_of(unit, year), None, &review)?,
        Some(stands) if stands.version != read => return Err(SteerError::Changed(stands.id)),
        Some(stands) if stands.value.is_closed() => return Err(SteerError::NotNow),
        Some(stands) => Sheet::next(&stands, &review, "")?,
    };
    pen.write(vec![sheet]).await
}

/// The review of a period, where there is one.
pub(super) fn standing(
    records: &[Record],
    period: rettesnor_core::time::Period,
) -> Result<Option<Kept<Review>>, SteerError> {
    for record in records.iter().filter(|record| record.kind == Review::KIND) {
        let kept = Kept::<Review>::read(record.clone())?;
        if kept.value.period == period {
            return Ok(Some(kept));
        }
    }
    Ok(None)
}
