//! Proposes a goal: anybody who writes plans at the unit.

use super::super::{Pen, Sheet, SteerError};
use super::{content, writes};
use rettesnor_core::definition::Catalogue;
use rettesnor_core::goal::{Goal, Stage};
use rettesnor_core::org::UnitKind;
use rettesnor_store::{Home, RecordId};

/// Proposes. Whatever stage the goal was given, it begins as a proposal.
///
/// # Errors
/// See [`SteerError`].
pub async fn propose(
    pen: &Pen<'_>,
    catalogue: &Catalogue,
    home: Home,
    goal: Goal,
    reason: &str,
) -> Result<RecordId, SteerError> {
    if let Some(done) = pen.done().await? {
        return Ok(done);
    }
    writes(pen, &home.unit)?;
    if home.unit.kind != UnitKind::Land && !pen.structure.contains(&home.unit, &home.line) {
        return Err(SteerError::Wrong("linje"));
    }
    let goal = content::good(pen, catalogue, &home, None, Goal { stage: Stage::Proposed, ..goal }).await?;
    pen.write(vec![Sheet::new(pen.at, home, None, &goal)?.because(reason)]).await
}
