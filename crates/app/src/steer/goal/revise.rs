//! Changes what a proposal says, and why. After the decision a new goal takes its place instead.

use super::super::{Pen, Sheet, SteerError};
use super::{content, said, writes};
use rettesnor_core::definition::Catalogue;
use rettesnor_core::goal::{Goal, NotNow};
use rettesnor_store::RecordId;

/// Changes it. Stage, answers and what it follows stay as they are.
///
/// # Errors
/// See [`SteerError`].
pub async fn revise(
    pen: &Pen<'_>,
    catalogue: &Catalogue,
    (id, read): (&RecordId, i64),
    goal: Goal,
    reason: &str,
) -> Result<RecordId, SteerError> {
    if let Some(done) = pen.done().await? {
        return Ok(done);
    }
    let kept = pen.take::<Goal>(id, read).await?;
    writes(pen, &kept.home.unit)?;
    if !kept.value.stage.is_open() {
        return Err(NotNow.into());
    }
    let reason = said(reason, "grunn")?;
    let goal = content::good(pen, catalogue, &kept.home, Some(id), goal).await?;
    let (stage, checked, follows) = (kept.value.stage.clone(), kept.value.checked.clone(), kept.value.follows.clone());
    pen.write(vec![Sheet::next(&kept, &Goal { stage, checked, follows, ..goal }, reason)?]).await
}
