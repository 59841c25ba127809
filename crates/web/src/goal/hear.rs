//! `GET` and `POST /plan/{unit}/{year}/mal/{goal}/horing`: asks people what they think, until a day.

use super::edit_page::Refused;
use super::fields::{Wrongs, day};
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
use rettesnor_app::steer::goal::hear;

const STEP: Step = Step {
    title: "goal-hear-title",
    text: "goal-hear-text",
    day: "frist",
    day_label: "goal-hear-until",
    save: "goal-hear",
    needs_reason: false,
    danger: false,
};

/// Shows the form.
pub async fn show(ask: Ask, Path(address): Path<Address>) -> Result<Response, Problem> {
    let found = Found::to_write(&ask, &address).await?;
    if !found.goal.value.stage.is_open() {
        return Err(problem(&ask, SteerError::NotNow));
    }
    page(&ask, &found, &STEP, &Posted::default(), Refused::fields(Wrongs::new()))
}

/// Asks, and leads back to the goal.
pub async fn send(
    ask: Ask,
    Path(address): Path<Address>,
    Extension(posted): Extension<Posted>,
) -> Result<Response, Problem> {
    let found = Found::to_write(&ask, &address).await?;
    let Some(until) = day(&posted, "frist") else {
        let wrongs = [("frist", ask.voice().say("goal-day-wrong", &[]))].into();
        return page(&ask, &found, &STEP, &posted, Refused::fields(wrongs));
    };
    let version = posted.get("versjon").parse().unwrap_or(0);
    match hear(&ask.pen(posted.get(ONCE)), &found.goal.id, version, until, posted.get("grunn")).await {
        Ok(_) => Ok(Redirect::to(&found.path()).into_response()),
        Err(error) => page(&ask, &found, &STEP, &posted, Refused::of(&ask, error)?),
    }
}
