//! `/kvalitet/ny`: making a checklist.

use super::crumbs;
use crate::ask::Ask;
use crate::delivery::form::{once, unit_name};
use crate::field::{Field, Pick};
use crate::page::{Nav, Page};
use crate::posted::{ONCE, Posted};
use crate::problem::Problem;
use crate::steer::{problem, sentence};
use askama::Template;
use axum::Extension;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use rettesnor_app::steer::SteerError;
use rettesnor_app::steer::quality::make as make_checklist;
use rettesnor_core::quality::{Checklist, Readers};

#[derive(Template)]
#[template(path = "quality/new.html")]
struct NewPage<'a> {
    page: Page<'a>,
    once: String,
    wrong: Option<String>,
    unit: Field,
    units: Vec<Pick>,
    name: Field,
    purpose: Field,
    questions: Field,
    sample: Field,
    reader: Field,
}

/// Shows the form.
pub async fn ask(ask: Ask) -> Result<Response, Problem> {
    page(&ask, &Posted::default(), None)
}

/// Makes the checklist.
pub async fn make(ask: Ask, Extension(posted): Extension<Posted>) -> Result<Response, Problem> {
    let made = async {
        let unit = posted.get("enhet").parse().map_err(|_| SteerError::Wrong("enhet"))?;
        if !ask.who().writes_plans(&unit, &ask.shelf().structure) {
            return Err(SteerError::NotAllowed);
        }
        make_checklist(&ask.pen(posted.get(ONCE)), &unit, &meant(&ask, &posted)?).await
    };
    match made.await {
        Ok(id) => Ok(Redirect::to(&format!("/kvalitet/{id}")).into_response()),
        Err(error) if sentence(ask.voice(), &error).is_some() => page(&ask, &posted, Some(&error)),
        Err(error) => Err(problem(&ask, error)),
    }
}

/// The checklist that was written in the form.
fn meant(ask: &Ask, posted: &Posted) -> Result<Checklist, SteerError> {
    let stock = &ask.shelf().stock;
    let readers = match posted.get("leser") {
        "" => Readers::Colleagues,
        unit => Readers::Other(stock.org.resolve(unit, stock.today).map_err(|_| SteerError::Wrong("leser"))?),
    };
    let questions = posted.raw("sporsmal").lines().map(str::trim).filter(|line| !line.is_empty());
    Ok(Checklist {
        name: posted.get("navn").to_owned(),
        purpose: posted.get("formaal").to_owned(),
        questions: questions.map(str::to_owned).collect(),
        sample: posted.get("utvalg").parse().map_err(|_| SteerError::Wrong("utvalg"))?,
        readers,
    })
}

fn page(ask: &Ask, posted: &Posted, error: Option<&SteerError>) -> Result<Response, Problem> {
    let (voice, units) = (ask.voice(), ask.shelf().delivers_at(ask.who()));
    if units.is_empty() {
        return Err(Problem::NotAllowed(ask.clone()));
    }
    let at = match error {
        Some(SteerError::Missing(field) | SteerError::Wrong(field)) => field,
        _ => "",
    };
    let field = |name: &'static str, label: &str, hint: &str, usual: &str| {
        let value = if posted.has(name) { posted.raw(name).to_owned() } else { usual.to_owned() };
        let hint = if hint.is_empty() { String::new() } else { voice.say(hint, &[]) };
        let wrong = if at == name { voice.say(wrong_key(name), &[]) } else { String::new() };
        Field::new(name, voice.say(label, &[])).holding(value).with_hint(hint).with_error(wrong)
    };
    let html = NewPage {
        page: Page::new(ask, voice.say("quality-new", &[]), Nav::Reporting).with_crumbs(crumbs(ask)),
        once: if posted.has(ONCE) { posted.get(ONCE).to_owned() } else { once() },
        wrong: error.and_then(|error| sentence(voice, error)),
        unit: field("enhet", "quality-unit", "", ""),
        units: units.iter().map(|one| Pick::new(one.to_string(), unit_name(ask, one), posted.get("enhet"))).collect(),
        name: field("navn", "quality-name", "quality-name-hint", ""),
        purpose: field("formaal", "quality-purpose", "quality-purpose-hint", ""),
        questions: field("sporsmal", "quality-questions", "quality-questions-hint", ""),
        sample: field("utvalg", "quality-sample", "quality-sample-hint", "10"),
        reader: field("leser", "quality-reader", "quality-reader-hint", ""),
    };
    let status = if error.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    Ok((status, Html(html.render()?)).into_response())
}

fn wrong_key(field: &str) -> &'static str {
    match field {
        "enhet" => "quality-wrong-unit",
        "navn" => "quality-wrong-name",
        "utvalg" => "quality-wrong-sample",
        "leser" => "quality-wrong-reader",
        _ => "quality-wrong-questions",
    }
}
