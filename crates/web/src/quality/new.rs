//! `/kvalitet/ny`: making a checklist.

use super::crumbs;
use crate::ask::Ask;
use crate::field::{Field, Pick};
use crate::names::unit_name;
use crate::page::{Nav, Page};
use crate::posted::{ONCE, Posted};
use crate::problem::Problem;
use crate::steer::{Filled, for_form, sentence};
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
        Err(error) => page(&ask, &posted, Some(&for_form(&ask, error)?)),
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
    let filled = Filled::new(ask, posted, error, wrong_key);
    let html = NewPage {
        page: Page::new(ask, voice.say("quality-new", &[]), Nav::Reporting).with_crumbs(crumbs(ask)),
        once: filled.once(),
        wrong: error.and_then(|error| sentence(voice, error)),
        unit: filled.field("enhet", "quality-unit", "", ""),
        units: units.iter().map(|one| Pick::new(one.to_string(), unit_name(ask, one), posted.get("enhet"))).collect(),
        name: filled.field("navn", "quality-name", "quality-name-hint", ""),
        purpose: filled.field("formaal", "quality-purpose", "quality-purpose-hint", ""),
        questions: filled.field("sporsmal", "quality-questions", "quality-questions-hint", ""),
        sample: filled.field("utvalg", "quality-sample", "quality-sample-hint", "10"),
        reader: filled.field("leser", "quality-reader", "quality-reader-hint", ""),
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
