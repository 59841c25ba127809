//! Ends a goal, or takes a proposal back.

use super::super::{Pen, Sheet, SteerError};
use super::{decides, said, writes};
use rettesnor_core::goal::Goal;
use rettesnor_core::time::Date;
use rettesnor_store::RecordId;

/// Ends it. Who writes plans takes a proposal back; what was decided is ended by whoever decides.
///
/// # Errors
/// See [`SteerError`].
pub async fn retire(pen: &Pen<'_>, id: &RecordId, read: i64, on: Date, reason: &str) -> Result<RecordId, SteerError> {
    if let Some(done) = pen.done().await? {
        return Ok(done);
    }
    let kept = pen.take::<Goal>(id, read).await?;
    if kept.value.stage.is_open() {
        writes(pen, &kept.home.unit)?;
    } else {
        decides(pen, &kept)?;
    }
    let stage = kept.value.stage.retire(on, None)?;
    pen.write(vec![Sheet::next(&kept, &Goal { stage, ..kept.value.clone() }, said(reason, "grunn")?)?]).await
}
