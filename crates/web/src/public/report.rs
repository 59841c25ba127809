//! `GET /offentlig/rapport/{id}` and its files: a report to the council that has been published, for everybody, also when a
//! later one has corrected it.

use super::answer::{HTML, answer};
use crate::ask::Ask;
use crate::names::unit_names;
use crate::page::{Link, Nav, Page};
use crate::problem::Problem;
use crate::report::file::file_of;
use crate::report::public_path;
use crate::report::view::ReportView;
use askama::Template;
use axum::extract::Path;
use axum::http::HeaderMap;
use axum::response::Response;
use rettesnor_app::report::{MadeReading, read_made};
use rettesnor_report::paper::sheet::Part;
use rettesnor_store::MadeReport;

#[derive(Template)]
#[template(path = "public/report.html")]
struct PublicReport<'a> {
    page: Page<'a>,
    href: String,
    said: String,
    reason: String,
    newer: Option<String>,
    all: Vec<(String, String, Option<String>)>,
    view: ReportView,
    language: String,
}

/// A published report, as it is listed.
pub struct ReportLink {
    pub name: String,
    pub units: String,
    pub said: String,
    pub href: String,
}

/// Where a published report is read, and what it is of.
pub fn link_to(ask: &Ask, made: &MadeReport) -> ReportLink {
    ReportLink {
        name: format!("{}, {}", made.title, ask.voice().period(made.period)),
        units: unit_names(ask, made.units.iter()),
        said: said(ask, made),
        href: public_path(&made.id),
    }
}

/// A report that is published; it is as if there were none where it is not, whoever asks.
async fn published(ask: &Ask, id: &str) -> Result<MadeReading, Problem> {
    let found = read_made(ask.desk().store(), ask.who(), &id.to_owned().into()).await;
    let found = found.map_err(|error| Problem::Store(ask.clone(), error))?;
    let open = |reading: &MadeReading| reading.made.published_at.is_some() && !reading.report.internal;
    found.filter(open).ok_or_else(|| Problem::NotFound(ask.clone()))
}

/// Shows a report.
pub async fn show(ask: Ask, headers: HeaderMap, Path(id): Path<String>) -> Result<Response, Problem> {
    let reading = published(&ask, &id).await?;
    let voice = ask.voice();
    let out = reading.all.iter().filter(|other| other.published_at.is_some());
    let version = |other: &MadeReport| {
        let href = (other.id != reading.made.id).then(|| public_path(&other.id));
        (said(&ask, other), other.reason.clone(), href)
    };
    let html = PublicReport {
        href: public_path(&reading.made.id),
        said: said(&ask, &reading.made),
        reason: reading.made.reason.clone(),
        newer: reading.newer_public().map(|newer| public_path(&newer.id)),
        all: out.map(version).collect(),
        view: ReportView::of(&ask, &reading.report)?,
        language: reading.report.language.clone(),
        page: Page::new(&ask, reading.report.subject.clone(), Nav::Public)
            .with_crumbs(vec![Link::to(voice.say("nav-public", &[]), "/offentlig")]),
    };
    let html = html.render()?;
    Ok(answer(&ask, &headers, HTML, html.into_bytes()))
}

/// Gives a file of a report.
pub async fn file(ask: Ask, headers: HeaderMap, Path((id, file)): Path<(String, String)>) -> Result<Response, Problem> {
    let reading = published(&ask, &id).await?;
    file_of(&ask, &headers, &reading, &file).await
}

/// When a report was published, and its number.
fn said(ask: &Ask, made: &MadeReport) -> String {
    let voice = ask.voice();
    let at = made.published_at.unwrap_or(made.made_at);
    let (number, day) = (voice.whole(made.number), voice.date(at.in_norway().date()));
    voice.say("published-on", &[("nummer", &number), ("dato", &day)])
}
