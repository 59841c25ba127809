//! Answers the booklet's questions to a goal. They may be answered at any time, and stop nothing.

use super::super::{Pen, Sheet, SteerError};
use super::writes;
use rettesnor_core::goal::{Checked, Goal, Stage};
use rettesnor_store::RecordId;

/// Answers the questions.
///
/// # Errors
/// See [`SteerError`].
pub async fn answer_checklist(
    pen: &Pen<'_>,
    id: &RecordId,
    read: i64,
    checked: Checked,
) -> Result<RecordId, SteerError> {
    if let Some(done) = pen.done().await? {
        return Ok(done);
    }
    let kept = pen.take::<Goal>(id, read).await?;
    writes(pen, &kept.home.unit)?;
    if matches!(kept.value.stage, Stage::Retired { .. }) {
        return Err(SteerError::NotNow);
    }
    if kept.value.checked == checked {
        return Ok(kept.id);
    }
    pen.write(vec![Sheet::next(&kept, &Goal { checked, ..kept.value.clone() }, "")?]).await
}
