//! `GET` and `POST /rapport/{id}/tekster`: what people write in a report. Two who write at once both see what the other
//! wrote, and nothing is lost.

use super::{crumbs, draft, report_path};
use crate::ask::Ask;
use crate::delivery::form::once;
use crate::field::Field;
use crate::names::unit_name;
use crate::page::{Link, Nav, Page};
use crate::posted::{ONCE, Posted};
use crate::problem::Problem;
use crate::steer::{for_form, sentence};
use askama::Template;
use axum::Extension;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use rettesnor_app::report::{may_write, write};
use rettesnor_app::steer::{Kept, SteerError};
use rettesnor_core::report::{DraftText, ReportDraft, Section};

#[derive(Template)]
#[template(path = "report/texts.html")]
struct TextsPage<'a> {
    page: Page<'a>,
    href: String,
    back: String,
    once: String,
    version: i64,
    wrong: Option<String>,
    lead: String,
    title: Field,
    sentence: Field,
    summary: Option<Field>,
    units: Vec<UnitTexts>,
    next: Field,
    with_next: bool,
    proposal: Field,
}

/// The texts of a unit.
struct UnitTexts {
    /// Its name, where there are several.
    name: Option<String>,
    fields: Vec<Field>,
}

/// Shows the form.
pub async fn show(ask: Ask, Path(id): Path<String>) -> Result<Response, Problem> {
    let kept = draft(&ask, &id).await?;
    page(&ask, &kept, &Posted::default(), None)
}

/// Keeps what was written.
pub async fn save(ask: Ask, Path(id): Path<String>, Extension(posted): Extension<Posted>) -> Result<Response, Problem> {
    let kept = draft(&ask, &id).await?;
    let read = posted.get("versjon").parse().unwrap_or(0);
    match write(&ask.pen(posted.get(ONCE)), (&kept.id, read), &meant(&kept.value, &posted)).await {
        Ok(_) => Ok(Redirect::to(&report_path(&id)).into_response()),
        Err(error) => page(&ask, &kept, &posted, Some(&for_form(&ask, error)?)),
    }
}

/// The name of the field of a unit's section.
fn name(at: usize, section: Section) -> String {
    format!("{}-{}", section.as_str(), at + 1)
}

/// The sections of a unit that people write by. The summary of the only unit is that of the report.
fn sections(draft: &ReportDraft) -> &'static [Section] {
    if draft.units.len() > 1 { &Section::ALL } else { &Section::ALL[1..] }
}

/// The report with what was written in the form.
fn meant(draft: &ReportDraft, posted: &Posted) -> ReportDraft {
    let text = |name: &str| posted.raw(name).replace("\r\n", "\n").trim().to_owned();
    let mut texts = Vec::new();
    for (at, unit) in draft.units.iter().enumerate() {
        for section in sections(draft) {
            let text = text(&name(at, *section));
            if !text.is_empty() {
                texts.push(DraftText { unit: unit.clone(), section: *section, text });
            }
        }
    }
    ReportDraft {
        title: text("tittel"),
        sentence: text("setning"),
        summary: text("sammendrag"),
        proposal: text("forslag"),
        with_next_year: posted.has("neste"),
        texts,
        ..draft.clone()
    }
}

fn page(ask: &Ask, kept: &Kept<ReportDraft>, posted: &Posted, error: Option<&SteerError>) -> Result<Response, Problem> {
    let (voice, draft) = (ask.voice(), &kept.value);
    if !may_write(ask.who(), &ask.shelf().structure, draft) {
        return Err(Problem::NotAllowed(ask.clone()));
    }
    let changed = matches!(error, Some(SteerError::Changed(_)));
    let field = |name: &str, label: &str, hint: &str, stands: &str| {
        let written = if posted.has(name) { posted.raw(name) } else { stands };
        let hint = if hint.is_empty() { String::new() } else { voice.say(hint, &[]) };
        let clash = changed && written.replace("\r\n", "\n").trim() != stands.trim();
        let clash = if clash { voice.say("period-report-stands", &[("tekst", stands)]) } else { String::new() };
        Field::new(name, voice.say(label, &[])).holding(written).with_hint(hint).with_error(clash)
    };
    let several = draft.units.len() > 1;
    let of_unit = |(at, unit): (usize, &rettesnor_core::org::UnitRef)| UnitTexts {
        name: several.then(|| unit_name(ask, unit)),
        fields: sections(draft)
            .iter()
            .map(|section| field(&name(at, *section), section_key(*section), "", draft.text(unit, *section)))
            .collect(),
    };
    let subject = if draft.title.is_empty() { super::kind(voice, draft.period) } else { draft.title.clone() };
    let way = crumbs(ask).into_iter().chain([Link::to(subject, report_path(kept.id.as_str()))]).collect();
    let html = TextsPage {
        page: Page::new(ask, voice.say("period-report-texts-heading", &[]), Nav::Reports).with_crumbs(way),
        href: format!("{}/tekster", report_path(kept.id.as_str())),
        back: report_path(kept.id.as_str()),
        once: once(),
        version: kept.version,
        wrong: error.and_then(|error| sentence(voice, error)),
        lead: voice.say("period-report-texts-lead", &[("sprak", &voice.say(language_key(&draft.language), &[]))]),
        title: field("tittel", "period-report-title", "period-report-title-hint", &draft.title),
        sentence: field("setning", "period-report-sentence", "period-report-sentence-hint", &draft.sentence),
        summary: Some(field("sammendrag", "period-report-summary", "period-report-summary-hint", &draft.summary)),
        units: draft.units.iter().enumerate().map(of_unit).collect(),
        next: field("neste", "period-report-with-next", "period-report-with-next-hint", ""),
        with_next: if posted.has("versjon") { posted.has("neste") } else { draft.with_next_year },
        proposal: field("forslag", "period-report-proposal", "period-report-proposal-hint", &draft.proposal),
    };
    let status = if error.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    Ok((status, Html(html.render()?)).into_response())
}

fn language_key(tag: &str) -> &'static str {
    match tag {
        "nn" => "period-report-in-nynorsk",
        "en" => "period-report-in-english",
        _ => "period-report-in-bokmaal",
    }
}

/// The message that asks for the text of a section.
fn section_key(section: Section) -> &'static str {
    match section {
        Section::Summary => "period-report-by-summary",
        Section::Card => "period-report-by-card",
        Section::WentWell => "period-report-by-well",
        Section::WentBadly => "period-report-by-badly",
        Section::Decisions => "period-report-by-decisions",
        Section::Comments => "period-report-by-comments",
        Section::Figures => "period-report-by-figures",
    }
}
