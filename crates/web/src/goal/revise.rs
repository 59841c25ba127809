//! `GET` and `POST /plan/{unit}/{year}/mal/{goal}/endre`: changes a proposal. Where somebody else has changed it meanwhile,
//! both are shown, and nothing is lost.

use super::edit_page::{Dress, EditPage, Refused, stands};
use super::fields::Wrongs;
use super::form::{GoalForm, mains};
use super::found::{Address, Found};
use super::read::{as_written, read};
use crate::ask::Ask;
use crate::posted::{ONCE, Posted};
use crate::problem::Problem;
use crate::steer::problem;
use axum::Extension;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use rettesnor_app::steer::SteerError;
use rettesnor_app::steer::goal::revise;

/// Shows the form.
pub async fn show(ask: Ask, Path(address): Path<Address>) -> Result<Response, Problem> {
    let found = Found::to_write(&ask, &address).await?;
    if !found.goal.value.stage.is_open() {
        return Err(problem(&ask, SteerError::NotNow));
    }
    page(&ask, &found, &as_written(&found.goal.value), Refused::fields(Wrongs::new())).await
}

/// Changes it and leads back to it.
pub async fn send(
    ask: Ask,
    Path(address): Path<Address>,
    Extension(posted): Extension<Posted>,
) -> Result<Response, Problem> {
    let found = Found::to_write(&ask, &address).await?;
    if posted.has("hjelp") {
        return page(&ask, &found, &posted, Refused::fields(Wrongs::new())).await;
    }
    let goal = match read(&ask, &posted, found.at.year) {
        Ok(goal) => goal,
        Err(wrongs) => return page(&ask, &found, &posted, Refused::fields(wrongs)).await,
    };
    let version = posted.get("versjon").parse().unwrap_or(0);
    let catalogue = &ask.shelf().stock.definitions;
    let pen = ask.pen(posted.get(ONCE));
    match revise(&pen, catalogue, (&found.goal.id, version), goal, posted.get("grunn")).await {
        Ok(_) => Ok(Redirect::to(&found.path()).into_response()),
        Err(error) => page(&ask, &found, &posted, Refused::of(&ask, error)?).await,
    }
}

async fn page(ask: &Ask, found: &Found, posted: &Posted, refused: Refused) -> Result<Response, Problem> {
    let say = |key: &str| ask.voice().say(key, &[]);
    let mains = mains(&found.at.goals(ask).await?, Some(found.goal.id.as_str()));
    let mut form = GoalForm::new(ask, &found.at, &mains, (posted, &refused.wrongs));
    form.lines.clear();
    let title = ask.voice().say("goal-revise-title", &[("mal", &found.goal.value.name)]);
    let dress = Dress { title, lead: say("goal-revise-lead"), save: say("goal-save"), back: found.path() };
    let page = EditPage::new(ask, &found.at, dress, form);
    let stands = if refused.changed { stands(ask, found) } else { Vec::new() };
    // Whoever has seen how it stands now writes over that; others over what they read first.
    let read = posted.get("versjon").parse().ok().filter(|_| !refused.changed);
    let version = read.unwrap_or(found.goal.version);
    EditPage { wrong: refused.wrong, version, stands, with_reason: true, ..page }.answer()
}
