//! `GET` and `POST` of `/plan/{unit}/{year}/mal/{goal}/statistikk` and `/avslutt`: a goal leaves, to be followed as a figure
//! or for good. The page before it says what that means.

use super::edit_page::Refused;
use super::fields::{Wrongs, day, today};
use super::found::{Address, Found};
use super::step_page::{Step, page};
use crate::ask::Ask;
use crate::posted::{ONCE, Posted};
use crate::problem::Problem;
use crate::steer::problem;
use axum::Extension;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use rettesnor_app::steer::SteerError;
use rettesnor_app::steer::goal::{demote, retire};
use rettesnor_core::goal::Stage;

const DEMOTE: Step = Step {
    title: "goal-demote-title",
    text: "goal-demote-text",
    day: "dato",
    day_label: "goal-on",
    save: "goal-demote",
    needs_reason: true,
    danger: false,
};

const RETIRE: Step = Step {
    title: "goal-retire-title",
    text: "goal-retire-text",
    day: "dato",
    day_label: "goal-on",
    save: "goal-retire",
    needs_reason: true,
    danger: true,
};

/// Asks before it becomes a figure.
pub async fn ask_demote(ask: Ask, Path(address): Path<Address>) -> Result<Response, Problem> {
    let found = Found::to_decide(&ask, &address).await?;
    let may = found.goal.value.stage.takes_a_place();
    begin(&ask, &found, &DEMOTE, may)
}

/// Asks before it ends.
pub async fn ask_retire(ask: Ask, Path(address): Path<Address>) -> Result<Response, Problem> {
    let found = leaving(&ask, &address).await?;
    let may = !matches!(found.goal.value.stage, Stage::Retired { .. });
    begin(&ask, &found, &RETIRE, may)
}

/// Makes it a figure.
pub async fn demote_it(
    ask: Ask,
    Path(address): Path<Address>,
    Extension(posted): Extension<Posted>,
) -> Result<Response, Problem> {
    let found = Found::to_decide(&ask, &address).await?;
    let Some((version, on)) = said(&posted) else { return no_day(&ask, &found, &DEMOTE, &posted) };
    let done = demote(&ask.pen(posted.get(ONCE)), &found.goal.id, version, on, posted.get("grunn")).await;
    end(&ask, &found, (&DEMOTE, &posted), done.map(drop)).await
}

/// Ends it.
pub async fn retire_it(
    ask: Ask,
    Path(address): Path<Address>,
    Extension(posted): Extension<Posted>,
) -> Result<Response, Problem> {
    let found = leaving(&ask, &address).await?;
    let Some((version, on)) = said(&posted) else { return no_day(&ask, &found, &RETIRE, &posted) };
    let done = retire(&ask.pen(posted.get(ONCE)), &found.goal.id, version, on, posted.get("grunn")).await;
    end(&ask, &found, (&RETIRE, &posted), done.map(drop)).await
}

/// A goal that the one who asks may end: a proposal by who writes, others by who decides.
async fn leaving(ask: &Ask, address: &Address) -> Result<Found, Problem> {
    let found = Found::to_write(ask, address).await?;
    let may = found.goal.value.stage.is_open() || found.is_decided_by(ask);
    if may { Ok(found) } else { Err(Problem::NotAllowed(ask.clone())) }
}

fn begin(ask: &Ask, found: &Found, step: &Step, may: bool) -> Result<Response, Problem> {
    if !may {
        return Err(problem(ask, SteerError::NotNow));
    }
    let posted = Posted::of(vec![("dato", today(ask).to_string())]);
    page(ask, found, step, &posted, Refused::fields(Wrongs::new()))
}

fn said(posted: &Posted) -> Option<(i64, rettesnor_core::time::Date)> {
    Some((posted.get("versjon").parse().unwrap_or(0), day(posted, "dato")?))
}

fn no_day(ask: &Ask, found: &Found, step: &Step, posted: &Posted) -> Result<Response, Problem> {
    let wrongs = [("dato", ask.voice().say("goal-day-wrong", &[]))].into();
    page(ask, found, step, posted, Refused::fields(wrongs))
}

async fn end(
    ask: &Ask,
    found: &Found,
    (step, posted): (&Step, &Posted),
    done: Result<(), SteerError>,
) -> Result<Response, Problem> {
    match done {
        Ok(()) => {
            ask.goals_changed(&found.at.unit, found.at.year).await?;
            Ok(Redirect::to(&found.path()).into_response())
        }
        Err(error) => page(ask, found, step, posted, Refused::of(ask, error)?),
    }
}
