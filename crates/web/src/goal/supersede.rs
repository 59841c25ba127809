//! `GET` and `POST /plan/{unit}/{year}/mal/{goal}/erstatt`: puts a new goal in the place of one that was decided.

use super::decision::{self, DecisionForm, to_begin_with};
use super::edit_page::{Dress, EditPage, Refused, stands};
use super::fields::{Wrongs, today};
use super::form::{GoalForm, mains};
use super::found::{Address, Found, goal_path};
use super::read::{as_written, read};
use crate::ask::Ask;
use crate::posted::{ONCE, Posted};
use crate::problem::Problem;
use crate::steer::problem;
use axum::Extension;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use rettesnor_app::steer::SteerError;
use rettesnor_app::steer::goal::{Succession, supersede};

/// Shows the form, with the old goal written in it.
pub async fn show(ask: Ask, Path(address): Path<Address>) -> Result<Response, Problem> {
    let found = Found::to_decide(&ask, &address).await?;
    if !found.goal.value.stage.takes_a_place() {
        return Err(problem(&ask, SteerError::NotNow));
    }
    let goal = &found.goal.value;
    let mut posted = as_written(goal);
    posted.extend(to_begin_with(&ask, &goal.name));
    posted.extend(vec![("fra", today(&ask).to_string())]);
    page(&ask, &found, &posted, Refused::fields(Wrongs::new())).await
}

/// Writes it and leads to the new goal.
pub async fn send(
    ask: Ask,
    Path(address): Path<Address>,
    Extension(posted): Extension<Posted>,
) -> Result<Response, Problem> {
    let found = Found::to_decide(&ask, &address).await?;
    if posted.has("hjelp") {
        return page(&ask, &found, &posted, Refused::fields(Wrongs::new())).await;
    }
    let (goal, (adoption, from)) = match (read(&ask, &posted, found.at.year), decision::read(&ask, &posted)) {
        (Ok(goal), Ok(decision)) => (goal, decision),
        (goal, decision) => {
            let mut wrongs = goal.err().unwrap_or_default();
            wrongs.extend(decision.err().unwrap_or_default());
            return page(&ask, &found, &posted, Refused::fields(wrongs)).await;
        }
    };
    let succession = Succession {
        old: &found.goal.id,
        read: posted.get("versjon").parse().unwrap_or(0),
        year: found.at.year,
        from: from.unwrap_or(adoption.on),
        goal,
        adoption,
        reason: posted.get("grunn"),
    };
    match supersede(&ask.pen(posted.get(ONCE)), &ask.shelf().stock.definitions, succession).await {
        Ok(id) => {
            ask.goals_changed(&found.at.unit, found.at.year).await?;
            Ok(Redirect::to(&goal_path(&found.at.unit, found.at.year, id.as_str())).into_response())
        }
        Err(error) => page(&ask, &found, &posted, Refused::of(&ask, error)?).await,
    }
}

async fn page(ask: &Ask, found: &Found, posted: &Posted, refused: Refused) -> Result<Response, Problem> {
    let say = |key: &str| ask.voice().say(key, &[]);
    let mains = mains(&found.at.goals(ask).await?, Some(found.goal.id.as_str()));
    let written = (posted, &refused.wrongs);
    let mut form = GoalForm::new(ask, &found.at, &mains, written);
    form.lines.clear();
    let title = ask.voice().say("goal-supersede-title", &[("mal", &found.goal.value.name)]);
    let dress = Dress { title, lead: say("goal-supersede-lead"), save: say("goal-supersede"), back: found.path() };
    let page = EditPage::new(ask, &found.at, dress, form);
    let stands = if refused.changed { stands(ask, found) } else { Vec::new() };
    let read = posted.get("versjon").parse().ok().filter(|_| !refused.changed);
    let version = read.unwrap_or(found.goal.version);
    let decision = Some(DecisionForm::new(ask, written));
    EditPage { wrong: refused.wrong, version, stands, decision, with_reason: true, ..page }.answer()
}
