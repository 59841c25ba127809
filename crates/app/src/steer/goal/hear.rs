//! Marks that people are asked what they think of a goal, until a day. What they say is kept elsewhere.

use super::super::{Pen, Sheet, SteerError};
use super::writes;
use rettesnor_core::goal::Goal;
use rettesnor_core::time::Date;
use rettesnor_store::RecordId;

/// Asks until a day; a hearing that is under way gets another last day.
///
/// # Errors
/// See [`SteerError`].
pub async fn hear(pen: &Pen<'_>, id: &RecordId, read: i64, until: Date, reason: &str) -> Result<RecordId, SteerError> {
    if let Some(done) = pen.done().await? {
        return Ok(done);
    }
    let kept = pen.take::<Goal>(id, read).await?;
    writes(pen, &kept.home.unit)?;
    if until < pen.at.in_norway().date() {
        return Err(SteerError::Wrong("frist"));
    }
    let stage = kept.value.stage.ask(until)?;
    pen.write(vec![Sheet::next(&kept, &Goal { stage, ..kept.value.clone() }, reason)?]).await
}
