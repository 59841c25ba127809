//! Follows a goal as a figure alone: it is counted as before, and no longer something to reach.

use super::super::{Pen, Sheet, SteerError};
use super::{decides, said};
use rettesnor_core::goal::Goal;
use rettesnor_core::time::Date;
use rettesnor_store::RecordId;

/// Makes a goal a figure.
///
/// # Errors
/// See [`SteerError`].
pub async fn demote(pen: &Pen<'_>, id: &RecordId, read: i64, on: Date, reason: &str) -> Result<RecordId, SteerError> {
    if let Some(done) = pen.done().await? {
        return Ok(done);
    }
    let kept = pen.take::<Goal>(id, read).await?;
    decides(pen, &kept)?;
    let stage = kept.value.stage.demote(on)?;
    pen.write(vec![Sheet::next(&kept, &Goal { stage, ..kept.value.clone() }, said(reason, "grunn")?)?]).await
}
