//! Writing the plan itself: its title, its vision, its introduction, its reporting dates.

use super::super::{Pen, Sheet, SteerError};
use super::rights::may_write;
use rettesnor_core::goal::NotNow;
use rettesnor_core::plan::{Plan, PlanStage};
use rettesnor_store::RecordId;

/// Writes the words of a plan. Its stage is kept whatever `words` says.
///
/// # Errors
/// It holds and has not been opened; see [`SteerError`].
pub async fn write_plan(pen: &Pen<'_>, id: &RecordId, read: i64, words: Plan) -> Result<RecordId, SteerError> {
    if let Some(done) = pen.done().await? {
        return Ok(done);
    }
    let kept = pen.take::<Plan>(id, read).await?;
    may_write(pen, &kept.home.unit)?;
    if matches!(kept.value.stage, PlanStage::Adopted { .. }) {
        return Err(NotNow.into());
    }
    if words.title.trim().is_empty() {
        return Err(SteerError::Missing("tittel"));
    }
    let mut reporting = words.reporting;
    reporting.sort();
    let plan = Plan { stage: kept.value.stage.clone(), reporting, ..words };
    pen.write(vec![Sheet::next(&kept, &plan, "")?]).await
}
