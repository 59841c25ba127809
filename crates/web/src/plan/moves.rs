//! Moving an action: `POST /plan/{unit}/{year}/tiltak/{id}/steg`, and `GET` and `POST .../erstatt` for another in its place.

use super::address::{Address, today};
use super::form::{Filling, FormView, Input, version_read, wrong};
use super::frame::FormPage;
use super::part::{Described, PartAddress, kept};
use super::state::action_word;
use crate::ask::Ask;
use crate::posted::{ONCE, Posted};
use crate::problem::Problem;
use crate::seal;
use crate::steer::{for_form, problem};
use axum::Extension;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use rettesnor_app::steer::plan::{Move, Replaced, Working, move_action, replace_action};
use rettesnor_app::steer::{Kept, SteerError};
use rettesnor_core::plan::{Action, ActionState};
use rettesnor_store::RecordId;

/// How an action can be moved.
pub struct Moves {
    /// Where the steps are sent.
    pub action: String,
    /// The key that makes a second sending harmless.
    pub once: String,
    /// The version that was read.
    pub version: i64,
    /// Where it is, in a word.
    pub state: String,
    /// Whether it can be begun, or taken up again: what the button says.
    pub begin: Option<String>,
    /// Whether it can be finished, ended or replaced.
    pub open: bool,
    /// Where another is written in its place.
    pub replace: String,
}

impl Moves {
    /// The moves of an action as it stands.
    pub fn of(ask: &Ask, address: &Address, kept: &Kept<Action>) -> Option<Self> {
        let voice = ask.voice();
        let begin = match kept.value.state {
            ActionState::Planned => Some("plan-move-begin"),
            ActionState::Done { .. } | ActionState::Ended { .. } => Some("plan-move-again"),
            ActionState::UnderWay => None,
            ActionState::Replaced { .. } => return None,
        };
        let way = format!("{}/tiltak/{}", address.path(), kept.id);
        Some(Self {
            action: format!("{way}/steg"),
            once: seal::one_time_key(),
            version: kept.version,
            state: action_word(voice, &kept.value.state).1,
            begin: begin.map(|key| voice.say(key, &[])),
            open: kept.value.state.is_open(),
            replace: format!("{way}/erstatt"),
        })
    }
}

/// Moves the action and leads to it.
pub async fn step(
    ask: Ask,
    Path((unit, year, id)): Path<PartAddress>,
    Extension(posted): Extension<Posted>,
) -> Result<Response, Problem> {
    let address = Address::read(&ask, &unit, &year)?;
    let on = today(&ask);
    let step = match posted.get("steg") {
        "begynn" => Move::Begin,
        "gjort" => Move::Finish(on),
        "avslutt" => Move::End(on),
        _ => return Err(Problem::NotFound(ask)),
    };
    let record = RecordId::from(id.clone());
    let pen = ask.pen(posted.get(ONCE));
    let moved = move_action(&pen, (&record, version_read(&posted)), step, posted.get("grunn")).await;
    moved.map_err(|error| problem(&ask, error))?;
    Ok(Redirect::to(&format!("{}#tiltak-{id}", address.path())).into_response())
}

/// Asks what takes the action's place.
pub async fn ask_other(ask: Ask, Path((unit, year, id)): Path<PartAddress>) -> Result<Response, Problem> {
    let address = Address::read(&ask, &unit, &year)?;
    let working = address.writing(&ask).await?;
    let old = kept::<Action>(&ask, &address, &id).await?.ok_or_else(|| Problem::NotFound(ask.clone()))?;
    let fields = Action { name: String::new(), why: String::new(), ..old.value.clone() }.fields();
    page(&ask, &address, &working, (&old, &fields, None))
}

/// Lets another take the action's place.
pub async fn replace(
    ask: Ask,
    Path((unit, year, id)): Path<PartAddress>,
    Extension(posted): Extension<Posted>,
) -> Result<Response, Problem> {
    let address = Address::read(&ask, &unit, &year)?;
    let working = address.writing(&ask).await?;
    let old = kept::<Action>(&ask, &address, &id).await?.ok_or_else(|| Problem::NotFound(ask.clone()))?;
    let pen = ask.pen(posted.get(ONCE));
    let written = match Action::meant(&posted, None) {
        Err(error) => Err(error),
        Ok(new) => {
            let old = (&old.id, version_read(&posted));
            let (on, reason) = (today(&ask), posted.get("grunn"));
            replace_action(&pen, Replaced { old, new: &new, on, reason }).await
        }
    };
    match written {
        Ok(id) => Ok(Redirect::to(&format!("{}#tiltak-{id}", address.path())).into_response()),
        Err(error) => page(&ask, &address, &working, (&old, &posted, Some(for_form(&ask, error)?))),
    }
}

fn page(
    ask: &Ask,
    address: &Address,
    working: &Working,
    (old, posted, error): (&Kept<Action>, &Posted, Option<SteerError>),
) -> Result<Response, Problem> {
    let voice = ask.voice();
    let filling = Filling { voice, posted, wrong: error.as_ref().and_then(wrong) };
    let mut inputs = Action::inputs(&filling, working);
    inputs.insert(0, Input::Lines(filling.helped("grunn", "plan-replace-why", "plan-replace-why-hint"), 3));
    let way = format!("{}/tiltak/{}", address.path(), old.id);
    let button = voice.say("plan-replace-do", &[]);
    let form = FormView::new(format!("{way}/erstatt"), old.version, inputs, button, way).refused(ask, error.as_ref());
    let mut page = FormPage::new(ask, address, voice.say("plan-replace-title", &[]), Some(form));
    page.lead = voice.say("plan-replace-lead", &[("tiltak", &old.value.name)]);
    page.answer()
}
