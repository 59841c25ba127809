//! `GET` and `POST /plan/{unit}/{year}/mal/{goal}/gjeld`: lets a goal that is decided hold from a day.

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
use rettesnor_app::steer::goal::activate;
use rettesnor_core::goal::Stage;

const STEP: Step = Step {
    title: "goal-activate-title",
    text: "goal-activate-text",
    day: "fra",
    day_label: "goal-from",
    save: "goal-activate",
    needs_reason: false,
    danger: false,
};

/// Shows the form.
pub async fn show(ask: Ask, Path(address): Path<Address>) -> Result<Response, Problem> {
    let found = Found::to_decide(&ask, &address).await?;
    if !matches!(found.goal.value.stage, Stage::Adopted(_)) {
        return Err(problem(&ask, SteerError::NotNow));
    }
    let posted = Posted::of(vec![("fra", today(&ask).to_string())]);
    page(&ask, &found, &STEP, &posted, Refused::fields(Wrongs::new()))
}

/// Lets it hold, and leads back to it.
pub async fn send(
    ask: Ask,
    Path(address): Path<Address>,
    Extension(posted): Extension<Posted>,
) -> Result<Response, Problem> {
    let found = Found::to_decide(&ask, &address).await?;
    let Some(from) = day(&posted, "fra") else {
        let wrongs = [("fra", ask.voice().say("goal-day-wrong", &[]))].into();
        return page(&ask, &found, &STEP, &posted, Refused::fields(wrongs));
    };
    let version = posted.get("versjon").parse().unwrap_or(0);
    match activate(&ask.pen(posted.get(ONCE)), &found.goal.id, version, from, posted.get("grunn")).await {
        Ok(_) => {
            ask.goals_changed(&found.at.unit, found.at.year).await?;
            Ok(Redirect::to(&found.path()).into_response())
        }
        Err(error) => page(&ask, &found, &STEP, &posted, Refused::of(&ask, error)?),
    }
}
