//! `GET` and `POST /plan/{unit}/{year}/vedta` and `.../apne`: writing down what was decided, and opening it for change.

use super::address::{Address, today};
use super::form::{Filling, FormView, Input, needed_day, text, version_read, wrong};
use super::frame::FormPage;
use super::state::{BODIES, adopted};
use super::words::begun;
use crate::ask::Ask;
use crate::posted::{ONCE, Posted};
use crate::problem::Problem;
use crate::steer::for_form;
use axum::Extension;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use rettesnor_app::steer::SteerError;
use rettesnor_app::steer::plan::{Working, adopt_plan, open_plan};
use rettesnor_core::goal::{Adoption, Body, Goal, Stage};
use rettesnor_core::plan::PlanStage;

/// Asks what was decided.
pub async fn ask_adopt(ask: Ask, Path((unit, year)): Path<(String, String)>) -> Result<Response, Problem> {
    let address = Address::read(&ask, &unit, &year)?;
    let working = deciding(&ask, &address).await?;
    let first = [("organ", Body::Unit.as_str().to_owned()), ("dato", today(&ask).to_string())];
    let posted = Posted::of(first.map(|(name, value)| (name.to_owned(), value)).into());
    adopt_page(&ask, &address, &working, &posted, None)
}

/// Writes down the decision and leads to the plan.
pub async fn adopt(
    ask: Ask,
    Path((unit, year)): Path<(String, String)>,
    Extension(posted): Extension<Posted>,
) -> Result<Response, Problem> {
    let address = Address::read(&ask, &unit, &year)?;
    let working = deciding(&ask, &address).await?;
    let plan = begun(&ask, &working)?;
    let written = match decision(&posted) {
        Ok(decision) => {
            adopt_plan(&ask.pen(posted.get(ONCE)), (&plan.id, version_read(&posted)), decision).await.map(|_| ())
        }
        Err(error) => Err(error),
    };
    match written {
        Ok(()) => {
            ask.goals_changed(&address.unit, address.year).await?;
            Ok(Redirect::to(&address.path()).into_response())
        }
        Err(error) => adopt_page(&ask, &address, &working, &posted, Some(&for_form(&ask, error)?)),
    }
}

/// Asks why the plan is to be opened.
pub async fn ask_open(ask: Ask, Path((unit, year)): Path<(String, String)>) -> Result<Response, Problem> {
    let address = Address::read(&ask, &unit, &year)?;
    let working = deciding(&ask, &address).await?;
    open_page(&ask, &address, &working, &Posted::default(), None)
}

/// Opens the plan and leads to it.
pub async fn open(
    ask: Ask,
    Path((unit, year)): Path<(String, String)>,
    Extension(posted): Extension<Posted>,
) -> Result<Response, Problem> {
    let address = Address::read(&ask, &unit, &year)?;
    let working = deciding(&ask, &address).await?;
    let plan = begun(&ask, &working)?;
    let pen = ask.pen(posted.get(ONCE));
    match open_plan(&pen, &plan.id, version_read(&posted), posted.get("grunn")).await {
        Ok(_) => Ok(Redirect::to(&address.path()).into_response()),
        Err(error) => open_page(&ask, &address, &working, &posted, Some(&for_form(&ask, error)?)),
    }
}

async fn deciding(ask: &Ask, address: &Address) -> Result<Working, Problem> {
    let working = address.working(ask).await?;
    if !working.decides {
        return Err(Problem::NotAllowed(ask.clone()));
    }
    begun(ask, &working)?;
    Ok(working)
}

fn decision(posted: &Posted) -> Result<Adoption, SteerError> {
    let body = Body::ALL.into_iter().find(|body| body.as_str() == posted.get("organ"));
    Ok(Adoption {
        body: body.ok_or(SteerError::Wrong("organ"))?,
        on: needed_day(posted, "dato")?,
        case: text(posted, "sak"),
        wording: text(posted, "ordlyd"),
    })
}

fn adopt_page(
    ask: &Ask,
    address: &Address,
    working: &Working,
    posted: &Posted,
    error: Option<&SteerError>,
) -> Result<Response, Problem> {
    let voice = ask.voice();
    let plan = begun(ask, working)?;
    if matches!(plan.value.stage, PlanStage::Adopted { .. }) {
        return Err(Problem::Wrong(ask.clone(), voice.say("plan-adopted-already", &[])));
    }
    let filling = Filling { voice, posted, wrong: error.and_then(wrong) };
    let inputs = vec![
        Input::One(filling.field("organ", "plan-body"), filling.picks("organ", &BODIES)),
        Input::Two((filling.field("dato", "plan-decided-on"), "date"), (filling.field("sak", "plan-case"), "text")),
        Input::Lines(filling.helped("ordlyd", "plan-wording", "plan-wording-hint"), 3),
    ];
    let (action, button) = (format!("{}/vedta", address.path()), voice.say("plan-adopt-do", &[]));
    let form = FormView::new(action, plan.version, inputs, button, address.path()).refused(ask, error);
    let mut page = FormPage::new(ask, address, voice.say("plan-adopt-title", &[]), Some(form));
    page.lead = voice.say("plan-adopt-lead", &[]);
    page.warns = false;
    let named = |wanted: &dyn Fn(&Goal) -> bool| -> Vec<String> {
        working.contents.goals.iter().filter(|(_, goal)| wanted(goal)).map(|(_, goal)| goal.name.clone()).collect()
    };
    let holds = named(&|goal| goal.stage.takes_a_place());
    let outside = named(&|goal| matches!(goal.stage, Stage::Proposed | Stage::InHearing { .. }));
    if holds.is_empty() {
        page.notes.push(voice.say("plan-adopt-no-goals", &[]));
    } else {
        page.lists.push((voice.say("plan-adopt-goals", &[]), holds));
    }
    if !outside.is_empty() {
        page.lists.push((voice.say("plan-adopt-outside", &[]), outside));
    }
    page.answer()
}

fn open_page(
    ask: &Ask,
    address: &Address,
    working: &Working,
    posted: &Posted,
    error: Option<&SteerError>,
) -> Result<Response, Problem> {
    let voice = ask.voice();
    let plan = begun(ask, working)?;
    let PlanStage::Adopted { version, adoption } = &plan.value.stage else {
        return Err(Problem::Wrong(ask.clone(), voice.say("plan-open-already", &[])));
    };
    let filling = Filling { voice, posted, wrong: error.and_then(wrong) };
    let inputs = vec![Input::Lines(filling.helped("grunn", "plan-open-why", "plan-open-why-hint"), 3)];
    let (action, button) = (format!("{}/apne", address.path()), voice.say("plan-open-do", &[]));
    let form = FormView::new(action, plan.version, inputs, button, address.path()).refused(ask, error);
    let mut page = FormPage::new(ask, address, voice.say("plan-open-title", &[]), Some(form));
    page.lead = voice.say("plan-open-lead", &[]);
    page.notes.push(adopted(voice, *version, adoption));
    page.answer()
}
