//! `GET` and `POST /rapport/{id}/publiser`: a report to the council is laid open to everybody, after a confirm.

use super::{crumbs, made, public_path, report_path, source};
use crate::ask::Ask;
use crate::page::{Link, Nav, Page};
use crate::problem::Problem;
use crate::steer::problem;
use askama::Template;
use axum::extract::Path;
use axum::response::{Html, IntoResponse, Redirect, Response};
use rettesnor_app::report::{MadeReading, publish_made};
use rettesnor_app::steer::participation::leads;

#[derive(Template)]
#[template(path = "report/publish.html")]
struct PublishPage<'a> {
    page: Page<'a>,
    question: String,
    action: String,
    back: String,
}

async fn asked(ask: &Ask, id: &str) -> Result<MadeReading, Problem> {
    let reading = made(ask, id).await?.ok_or_else(|| Problem::NotFound(ask.clone()))?;
    let structure = &ask.shelf().structure;
    if !reading.made.units.iter().all(|unit| leads(ask.who(), unit, structure)) {
        return Err(Problem::NotAllowed(ask.clone()));
    }
    if reading.report.internal {
        return Err(Problem::Wrong(ask.clone(), ask.voice().say("period-report-is-internal", &[])));
    }
    Ok(reading)
}

/// Asks whether it is meant.
pub async fn confirm(ask: Ask, Path(id): Path<String>) -> Result<Response, Problem> {
    let reading = asked(&ask, &id).await?;
    if reading.made.published_at.is_some() {
        return Ok(Redirect::to(&public_path(&reading.made.id)).into_response());
    }
    let (voice, href) = (ask.voice(), report_path(&id));
    let way = crumbs(&ask).into_iter().chain([Link::to(reading.report.subject.clone(), href.clone())]).collect();
    let html = PublishPage {
        question: voice.say("period-report-publish-question", &[("navn", &reading.report.subject)]),
        action: format!("{href}/publiser"),
        back: href,
        page: Page::new(&ask, voice.say("period-report-publish", &[]), Nav::Reports).with_crumbs(way),
    };
    Ok(Html(html.render()?).into_response())
}

/// Publishes it. A form that is sent twice publishes once.
pub async fn send(ask: Ask, Path(id): Path<String>) -> Result<Response, Problem> {
    let reading = asked(&ask, &id).await?;
    if reading.made.published_at.is_none() {
        publish_made(&source(&ask), &reading).await.map_err(|error| problem(&ask, error))?;
    }
    Ok(Redirect::to(&public_path(&reading.made.id)).into_response())
}
