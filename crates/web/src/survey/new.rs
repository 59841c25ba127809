//! `/undersokelser/ny`: making a survey.

use super::{asked_key, crumbs};
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
use rettesnor_app::steer::survey::make as make_survey;
use rettesnor_core::survey::{Respondents, Survey, Way};
use rettesnor_core::time::{date_of_day, day_number, parse_date};

/// How many days a survey lies open where nobody says otherwise.
const DAYS: i32 = 14;

#[derive(Template)]
#[template(path = "survey/new.html")]
struct NewPage<'a> {
    page: Page<'a>,
    once: String,
    wrong: Option<String>,
    unit: Field,
    units: Vec<Pick>,
    name: Field,
    introduction: Field,
    asked: Vec<Pick>,
    questions: Field,
    ways: Vec<Pick>,
    closes: Field,
    invited: Field,
}

/// Shows the form.
pub async fn ask(ask: Ask) -> Result<Response, Problem> {
    page(&ask, &Posted::default(), None)
}

/// Makes the survey.
pub async fn make(ask: Ask, Extension(posted): Extension<Posted>) -> Result<Response, Problem> {
    let made = async {
        let unit = posted.get("enhet").parse().map_err(|_| SteerError::Wrong("enhet"))?;
        if !ask.who().writes_plans(&unit, &ask.shelf().structure) {
            return Err(SteerError::NotAllowed);
        }
        let survey = meant(&posted)?;
        let invited = match posted.get("antall") {
            "" => 0,
            text => text.parse().map_err(|_| SteerError::Wrong("antall"))?,
        };
        make_survey(&ask.pen(posted.get(ONCE)), &unit, &survey, invited).await
    };
    match made.await {
        Ok(id) => Ok(Redirect::to(&format!("/undersokelser/{id}")).into_response()),
        Err(error) => page(&ask, &posted, Some(&for_form(&ask, error)?)),
    }
}

/// The survey that was written in the form.
fn meant(posted: &Posted) -> Result<Survey, SteerError> {
    let asked = Respondents::ALL.into_iter().find(|one| one.as_str() == posted.get("gruppe"));
    let way = Way::ALL.into_iter().find(|one| one.as_str() == posted.get("maate"));
    let questions = posted.raw("sporsmal").lines().map(str::trim).filter(|line| !line.is_empty());
    Ok(Survey {
        name: posted.get("navn").to_owned(),
        introduction: posted.get("innledning").to_owned(),
        asked: asked.ok_or(SteerError::Missing("gruppe"))?,
        questions: questions.map(str::to_owned).collect(),
        way: way.ok_or(SteerError::Missing("maate"))?,
        closes_on: parse_date(posted.get("slutt")).map_err(|_| SteerError::Wrong("slutt"))?,
        closing: None,
    })
}

fn page(ask: &Ask, posted: &Posted, error: Option<&SteerError>) -> Result<Response, Problem> {
    let (voice, units) = (ask.voice(), ask.shelf().delivers_at(ask.who()));
    if units.is_empty() {
        return Err(Problem::NotAllowed(ask.clone()));
    }
    let filled = Filled::new(ask, posted, error, wrong_key);
    let closes = date_of_day(day_number(ask.now().in_norway().date()) + DAYS).map(|day| day.to_string());
    let (group, way) = (filled.chosen("gruppe", "bruker"), filled.chosen("maate", "engang"));
    let unit = filled.chosen("enhet", "");
    let html = NewPage {
        page: Page::new(ask, voice.say("survey-new", &[]), Nav::Reporting).with_crumbs(crumbs(ask)),
        once: filled.once(),
        wrong: error.and_then(|error| sentence(voice, error)),
        unit: filled.field("enhet", "survey-unit", "", ""),
        units: units.iter().map(|one| Pick::new(one.to_string(), unit_name(ask, one), &unit)).collect(),
        name: filled.field("navn", "survey-name", "survey-name-hint", ""),
        introduction: filled.field("innledning", "survey-introduction", "survey-introduction-hint", ""),
        asked: Respondents::ALL.map(|one| Pick::new(one.as_str(), voice.say(asked_key(one), &[]), &group)).into(),
        questions: filled.field(
            "sporsmal",
            "survey-questions",
            "survey-questions-hint",
            &voice.say("survey-usual-questions", &[]).replace(" / ", "\n"),
        ),
        ways: Way::ALL.map(|one| Pick::new(one.as_str(), voice.say(way_key(one), &[]), &way)).into(),
        closes: filled.field("slutt", "survey-closes", "survey-closes-hint", &closes.unwrap_or_default()),
        invited: filled.field("antall", "survey-invited", "survey-invited-hint", ""),
    };
    let status = if error.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    Ok((status, Html(html.render()?)).into_response())
}

fn way_key(way: Way) -> &'static str {
    match way {
        Way::CommonLink => "survey-way-common",
        Way::Tokens => "survey-way-tokens",
    }
}

fn wrong_key(field: &str) -> &'static str {
    match field {
        "enhet" => "survey-wrong-unit",
        "navn" => "survey-wrong-name",
        "slutt" => "survey-wrong-closes",
        "antall" => "survey-wrong-invited",
        _ => "survey-wrong-questions",
    }
}
