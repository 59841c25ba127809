//! `GET /plan/{unit}/{year}/mal/{goal}`: what a goal is, how it goes, and how it came to be.

use super::found::{Address, Found, failed};
use super::view::{Around, GoalView};
use crate::ask::Ask;
use crate::page::{Nav, Page};
use crate::problem::Problem;
use crate::seal;
use askama::Template;
use axum::extract::Path;
use axum::response::Html;
use rettesnor_app::steer::Kept;
use rettesnor_app::steer::goal::{goal, goal_life};
use rettesnor_core::goal::{Goal, Stage};
use rettesnor_store::RecordId;

/// How many earlier goals are told of.
const EARLIER: usize = 10;

#[derive(Template)]
#[template(path = "goal/show.html")]
struct ShowPage<'a> {
    page: Page<'a>,
    of: GoalView,
    path: String,
    version: i64,
    once: String,
    /// Whether the one who asks may answer the questions.
    answers: bool,
}

/// Shows a goal.
pub async fn show(ask: Ask, Path(address): Path<Address>) -> Result<Html<String>, Problem> {
    let found = Found::of(&ask, &address).await?;
    let (store, structure) = (ask.desk().store(), &ask.shelf().structure);
    let versions = goal_life(store, ask.who(), structure, &found.goal.id).await.map_err(|error| failed(&ask, error))?;
    let around = Around { goals: found.at.goals(&ask).await?, earlier: earlier(&ask, &found).await?, versions };
    let over = matches!(found.goal.value.stage, Stage::Retired { .. });
    let html = ShowPage {
        page: Page::new(&ask, found.goal.value.name.clone(), Nav::Elsewhere).with_crumbs(found.at.crumbs(&ask)),
        of: GoalView::of(&ask, &found, &around).await,
        path: found.path(),
        version: found.goal.version,
        once: seal::one_time_key(),
        answers: !over && ask.who().writes_plans(&found.at.unit, structure),
    };
    Ok(Html(html.render()?))
}

/// The goals that one followed, the latest first.
async fn earlier(ask: &Ask, found: &Found) -> Result<Vec<Kept<Goal>>, Problem> {
    let mut earlier: Vec<Kept<Goal>> = Vec::new();
    let mut next = found.goal.value.follows.clone();
    while let Some(id) = next.take().filter(|_| earlier.len() < EARLIER) {
        let kept = goal(ask.desk().store(), ask.who(), &ask.shelf().structure, &RecordId::from(id)).await;
        if let Some(kept) = kept.map_err(|error| failed(ask, error))? {
            next.clone_from(&kept.value.follows);
            earlier.push(kept);
        }
    }
    Ok(earlier)
}
