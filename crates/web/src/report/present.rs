//! `GET` and `POST /rapport/{id}/presentasjon`: a report was presented: to whom, when, by which function, what was said.

use super::{crumbs, kind, made, report_path};
use crate::ask::Ask;
use crate::delivery::form::once;
use crate::field::Field;
use crate::page::{Link, Nav, Page};
use crate::posted::{ONCE, Posted};
use crate::problem::Problem;
use crate::steer::{for_form, sentence};
use askama::Template;
use axum::Extension;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use rettesnor_app::report::{MadeReading, present};
use rettesnor_app::steer::SteerError;
use rettesnor_core::report::Presentation;
use rettesnor_core::time::parse_date;

#[derive(Template)]
#[template(path = "report/present.html")]
struct PresentPage<'a> {
    page: Page<'a>,
    once: String,
    wrong: Option<String>,
    lead: String,
    action: String,
    back: String,
    to: Field,
    by: Field,
    day: Field,
    people: Field,
    said: Field,
}

async fn asked(ask: &Ask, id: &str) -> Result<MadeReading, Problem> {
    let reading = made(ask, id).await?.ok_or_else(|| Problem::NotFound(ask.clone()))?;
    let structure = &ask.shelf().structure;
    if !reading.made.units.iter().all(|unit| ask.who().writes_plans(unit, structure)) {
        return Err(Problem::NotAllowed(ask.clone()));
    }
    Ok(reading)
}

/// Shows the form.
pub async fn show(ask: Ask, Path(id): Path<String>) -> Result<Response, Problem> {
    let reading = asked(&ask, &id).await?;
    page(&ask, &reading, &Posted::default(), None)
}

/// Writes it down.
pub async fn send(ask: Ask, Path(id): Path<String>, Extension(posted): Extension<Posted>) -> Result<Response, Problem> {
    let reading = asked(&ask, &id).await?;
    let voice = ask.voice();
    let number = voice.whole(reading.made.number);
    let report = kind(voice, reading.made.period);
    let document = voice.say("period-report-as-document", &[("rapport", &report), ("nummer", &number)]);
    let written = async {
        let presentation = meant(&id, &posted)?;
        present(&ask.pen(posted.get(ONCE)), &reading, (&presentation, &document)).await
    };
    match written.await {
        Ok(_) => Ok(Redirect::to(&report_path(&id)).into_response()),
        Err(error) => page(&ask, &reading, &posted, Some(&for_form(&ask, error)?)),
    }
}

fn meant(report: &str, posted: &Posted) -> Result<Presentation, SteerError> {
    let people = match posted.get("antall") {
        "" => None,
        text => Some(text.parse().map_err(|_| SteerError::Wrong("antall"))?),
    };
    Ok(Presentation {
        report: report.to_owned(),
        on: parse_date(posted.get("dag")).map_err(|_| SteerError::Wrong("dag"))?,
        to: posted.get("til").to_owned(),
        by: posted.get("av").to_owned(),
        said: posted.get("sagt").to_owned(),
        people,
    })
}

fn page(ask: &Ask, reading: &MadeReading, posted: &Posted, error: Option<&SteerError>) -> Result<Response, Problem> {
    let voice = ask.voice();
    let at = match error {
        Some(SteerError::Missing(field) | SteerError::Wrong(field)) => field,
        _ => "",
    };
    let field = |name: &'static str, label: &str, hint: &str, usual: &str| {
        let written = if posted.has(name) { posted.raw(name) } else { usual };
        let hint = if hint.is_empty() { String::new() } else { voice.say(hint, &[]) };
        let wrong = if at == name { voice.say(wrong_key(name), &[]) } else { String::new() };
        Field::new(name, voice.say(label, &[])).holding(written).with_hint(hint).with_error(wrong)
    };
    let href = report_path(reading.made.id.as_str());
    let way = crumbs(ask).into_iter().chain([Link::to(reading.report.subject.clone(), href.clone())]).collect();
    let html = PresentPage {
        page: Page::new(ask, voice.say("period-report-present", &[]), Nav::Reports).with_crumbs(way),
        once: if posted.has(ONCE) { posted.get(ONCE).to_owned() } else { once() },
        wrong: error.and_then(|error| sentence(voice, error)),
        lead: voice.say("period-report-present-lead", &[]),
        action: format!("{href}/presentasjon"),
        back: href,
        to: field("til", "period-report-present-to", "period-report-present-to-hint", ""),
        by: field("av", "period-report-present-by", "period-report-present-by-hint", ""),
        day: field("dag", "period-report-present-day", "", &ask.now().in_norway().date().to_string()),
        people: field("antall", "period-report-present-people", "", ""),
        said: field("sagt", "period-report-present-said", "period-report-present-said-hint", ""),
    };
    let status = if error.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    Ok((status, Html(html.render()?)).into_response())
}

fn wrong_key(field: &str) -> &'static str {
    match field {
        "dag" => "period-report-wrong-day",
        "antall" => "period-report-wrong-people",
        _ => "period-report-wrong-function",
    }
}
