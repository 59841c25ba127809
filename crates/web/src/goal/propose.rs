//! `GET` and `POST /plan/{unit}/{year}/mal/ny`: proposes a goal.

use super::cost::CostView;
use super::edit_page::{Dress, EditPage, Refused};
use super::fields::Wrongs;
use super::form::{GoalForm, line, mains};
use super::found::{At, goal_path};
use super::read::read;
use crate::ask::Ask;
use crate::posted::{ONCE, Posted};
use crate::problem::Problem;
use axum::Extension;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use rettesnor_app::steer::goal::propose;
use rettesnor_store::Home;

/// What the address names: unit and year.
type Address = (String, String);

/// Shows the form. What the way that led here knows may stand in it: the main goal, the indicator, a level.
pub async fn show(ask: Ask, Path((unit, year)): Path<Address>) -> Result<Response, Problem> {
    let at = At::to_write(&ask, &unit, &year)?;
    let (_, question) = ask.address().split_once('?').unwrap_or_default();
    let asked = Posted::read(question.as_bytes());
    let mut fields: Vec<(&str, String)> = Vec::new();
    for name in ["navn", "indikator", "onsket", "toleranse", "linje", "maling"] {
        fields.push((name, asked.get(name).to_owned()));
    }
    fields.push(("plass", asked.get("del-av").to_owned()));
    let nothing_wrong = Refused::fields(Wrongs::new());
    page(&ask, &at, &Posted::of(fields), nothing_wrong).await
}

/// Proposes it and leads to it.
pub async fn send(
    ask: Ask,
    Path((unit, year)): Path<Address>,
    Extension(posted): Extension<Posted>,
) -> Result<Response, Problem> {
    let at = At::to_write(&ask, &unit, &year)?;
    if posted.has("hjelp") {
        return page(&ask, &at, &posted, Refused::fields(Wrongs::new())).await;
    }
    let goal = match read(&ask, &posted, at.year) {
        Ok(goal) => goal,
        Err(wrongs) => return page(&ask, &at, &posted, Refused::fields(wrongs)).await,
    };
    let home = Home { unit: at.unit.clone(), line: line(&ask, &at, &posted), year: at.year };
    let catalogue = &ask.shelf().stock.definitions;
    match propose(&ask.pen(posted.get(ONCE)), catalogue, home, goal, posted.get("grunn")).await {
        Ok(id) => Ok(Redirect::to(&goal_path(&at.unit, at.year, id.as_str())).into_response()),
        Err(error) => page(&ask, &at, &posted, Refused::of(&ask, error)?).await,
    }
}

async fn page(ask: &Ask, at: &At, posted: &Posted, refused: Refused) -> Result<Response, Problem> {
    let say = |key: &str| ask.voice().say(key, &[]);
    let mains = mains(&at.goals(ask).await?, None);
    let form = GoalForm::new(ask, at, &mains, (posted, &refused.wrongs));
    let (title, lead, save) = (say("goal-propose"), say("goal-propose-lead"), say("goal-propose-save"));
    let page = EditPage::new(ask, at, Dress { title, lead, save, back: at.plan() }, form);
    let cost = CostView::of(ask, at, &line(ask, at, posted), posted).await?;
    EditPage { wrong: refused.wrong, cost, ..page }.answer()
}
