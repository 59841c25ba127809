//! Writing down that a plan was decided: its goals hold, and everything in it is frozen as a version.

use super::super::{Kept, Pen, Sheet, SteerError};
use super::read::contents;
use super::rights::{dossier, may_decide};
use rettesnor_core::goal::{Adoption, Goal, Stage};
use rettesnor_core::plan::{Plan, PlanContents, PlanStage, PlanVersion};
use rettesnor_core::time::{Date, Month};
use rettesnor_store::RecordId;

/// Adopts a plan: the goals that are decided hold from the year's first day, those that are only proposed stay outside.
/// Gives the id of the version.
///
/// # Errors
/// It holds already; see [`SteerError`].
pub async fn adopt_plan(
    pen: &Pen<'_>,
    (id, read): (&RecordId, i64),
    adoption: Adoption,
) -> Result<RecordId, SteerError> {
    if let Some(done) = pen.done().await? {
        return Ok(done);
    }
    let kept = pen.take::<Plan>(id, read).await?;
    may_decide(pen, &kept.home.unit, &kept.home.line)?;
    if adoption.on > pen.at.in_norway().date() {
        return Err(SteerError::Wrong("dato"));
    }
    let reason = match &kept.value.stage {
        PlanStage::Changing { reason, .. } => reason.clone(),
        _ => String::new(),
    };
    let plan = Plan { stage: kept.value.stage.adopt(adoption.clone())?, ..kept.value.clone() };
    let (dossier, _) = dossier(pen, &kept.home.unit, kept.home.year).await?;
    let from = Month::january(kept.home.year).first_day();
    let activated: Vec<(Kept<Goal>, Goal)> = activated(dossier.all()?, from);
    let mut holds = PlanContents { plan: plan.clone(), ..contents(&dossier, Some(&kept))? };
    for (id, goal) in &mut holds.goals {
        if let Some((_, active)) = activated.iter().find(|(kept, _)| kept.id.as_str() == id.as_str()) {
            *goal = active.clone();
        }
    }
    holds.goals.retain(|(_, goal)| goal.stage.takes_a_place());
    let number = plan.stage.version().unwrap_or(1);
    let version = PlanVersion { number, adoption, reason: reason.clone(), holds };
    let frozen = Sheet::new(pen.at, kept.home.clone(), Some(kept.id.clone()), &version)?.because(&reason);
    let mut sheets = vec![frozen, Sheet::next(&kept, &plan, &reason)?];
    for (goal, active) in &activated {
        sheets.push(Sheet::next(goal, active, "")?);
    }
    pen.write(sheets).await
}

/// The goals that have been decided and do not hold yet, each as it is when it does.
fn activated(goals: Vec<Kept<Goal>>, from: Date) -> Vec<(Kept<Goal>, Goal)> {
    let decided = goals.into_iter().filter(|goal| matches!(goal.value.stage, Stage::Adopted(_)));
    let active = decided.filter_map(|kept| {
        let stage = kept.value.stage.activate(from).ok()?;
        let goal = Goal { stage, ..kept.value.clone() };
        Some((kept, goal))
    });
    active.collect()
}
