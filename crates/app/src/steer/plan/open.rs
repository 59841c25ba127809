//! Opening a plan that holds, so that it can be changed. The version that holds stays until another is decided.

use super::super::{Pen, Sheet, SteerError};
use super::rights::may_decide;
use rettesnor_core::plan::Plan;
use rettesnor_store::RecordId;

/// Opens a plan for change, for a reason.
///
/// # Errors
/// It is open; see [`SteerError`].
pub async fn open_plan(pen: &Pen<'_>, id: &RecordId, read: i64, reason: &str) -> Result<RecordId, SteerError> {
    if let Some(done) = pen.done().await? {
        return Ok(done);
    }
    let kept = pen.take::<Plan>(id, read).await?;
    may_decide(pen, &kept.home.unit, &kept.home.line)?;
    if reason.trim().is_empty() {
        return Err(SteerError::Missing("grunn"));
    }
    let stage = kept.value.stage.open(reason.trim().to_owned())?;
    let plan = Plan { stage, ..kept.value.clone() };
    pen.write(vec![Sheet::next(&kept, &plan, reason)?]).await
}
