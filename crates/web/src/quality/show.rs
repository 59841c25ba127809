//! `GET /kvalitet/{id}`: a checklist with its results over time, which cases to read, and the form for a round.

use super::{crumbs, readers};
use crate::ask::Ask;
use crate::delivery::form::once;
use crate::field::Field;
use crate::names::unit_name;
use crate::page::{Nav, Page};
use crate::posted::{ONCE, Posted};
use crate::problem::Problem;
use crate::steer::{problem, sentence};
use askama::Template;
use axum::extract::{Path, Query};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use rettesnor_app::steer::SteerError;
use rettesnor_app::steer::quality::{Reviewed, review};
use rettesnor_app::steer::survey::least;
use rettesnor_core::measure::Exact;
use rettesnor_core::quality::{Counted, draw};
use rettesnor_words::number;
use std::collections::BTreeMap;

/// The longest list of cases that places are drawn from.
const LONGEST: usize = 100_000;

#[derive(Template)]
#[template(path = "quality/show.html")]
struct ShowPage<'a> {
    page: Page<'a>,
    href: String,
    once: String,
    lead: String,
    purpose: String,
    rounds: Vec<String>,
    rows: Vec<Row>,
    learned: Vec<Learned>,
    few: String,
    tells: bool,
    length: String,
    drawn: Option<String>,
    wrong: Option<String>,
    day: Field,
    cases: Field,
    questions: Vec<Fields>,
    lesson: Field,
}

/// A question with its results, one for each round.
struct Row {
    text: String,
    cells: Vec<Cell>,
}

/// What a question came to in a round.
struct Cell {
    /// The share; nothing where there were too few cases.
    share: Option<String>,
    basis: String,
}

/// What a round taught.
struct Learned {
    when: String,
    text: String,
}

/// The fields of a question.
struct Fields {
    text: String,
    yes: Field,
    no: Field,
    not_relevant: Field,
}

/// Shows the page.
pub async fn show(
    ask: Ask,
    Path(id): Path<String>,
    Query(query): Query<BTreeMap<String, String>>,
) -> Result<Response, Problem> {
    let length = query.get("saker").map(|text| text.trim()).unwrap_or_default();
    page(&ask, &id, length, &Posted::default(), None).await
}

/// The page, with what was written where it was not kept.
pub async fn page(
    ask: &Ask,
    id: &str,
    length: &str,
    posted: &Posted,
    error: Option<SteerError>,
) -> Result<Response, Problem> {
    let (voice, pen) = (ask.voice(), ask.pen(""));
    let reviewed = review(&pen, &id.to_owned().into()).await.map_err(|error| problem(ask, error))?;
    let checklist = &reviewed.checklist.value;
    let unit = unit_name(ask, &reviewed.checklist.home.unit);
    let sample = voice.whole(checklist.sample.into());
    let field = |name: &str, label: &str, usual: &str| {
        let value = if posted.has(name) { posted.get(name).to_owned() } else { usual.to_owned() };
        Field::new(name, voice.say(label, &[])).holding(value)
    };
    let today = ask.now().in_norway().date().to_string();
    let least = u32::try_from(least(ask.shelf())).unwrap_or(u32::MAX);
    let html = ShowPage {
        page: Page::new(ask, checklist.name.clone(), Nav::Reporting).with_crumbs(crumbs(ask)),
        href: format!("/kvalitet/{id}"),
        once: if posted.has(ONCE) { posted.get(ONCE).to_owned() } else { once() },
        lead: voice.say(
            "quality-lead-one",
            &[("enhet", &unit), ("antall", &sample), ("leser", &readers(ask, &checklist.readers))],
        ),
        purpose: checklist.purpose.clone(),
        rounds: reviewed.rounds.iter().map(|round| heading(ask, round.value.on, round.value.cases)).collect(),
        rows: rows(ask, &reviewed, least),
        learned: learned(ask, &reviewed),
        few: voice.count("quality-few", least.into(), &[]),
        tells: reviewed.is_told_by(&pen),
        length: length.to_owned(),
        drawn: drawn(ask, length, checklist.sample),
        wrong: error.as_ref().and_then(|error| said(ask, error)),
        day: field("dag", "quality-day", &today),
        cases: field("saker", "quality-cases", &checklist.sample.to_string()),
        questions: (0..).zip(&checklist.questions).map(|(at, text)| fields(&field, at, text)).collect(),
        lesson: field("laert", "quality-learned", ""),
    };
    let status = if error.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    Ok((status, Html(html.render()?)).into_response())
}

fn fields(field: &dyn Fn(&str, &str, &str) -> Field, at: usize, text: &str) -> Fields {
    let of = |name: &str, label: &str| field(&format!("{name}{}", at + 1), label, "");
    Fields {
        text: text.to_owned(),
        yes: of("ja", "quality-yes"),
        no: of("nei", "quality-no"),
        not_relevant: of("uaktuell", "quality-not-relevant"),
    }
}

/// Why a round was not kept, in a sentence.
fn said(ask: &Ask, error: &SteerError) -> Option<String> {
    let key = match error {
        SteerError::Wrong("saker") => "quality-wrong-cases",
        SteerError::Wrong("svar" | "sporsmal") => "quality-wrong-counts",
        SteerError::Wrong("dag") => "quality-wrong-day",
        error => return sentence(ask.voice(), error),
    };
    Some(ask.voice().say(key, &[]))
}

fn heading(ask: &Ask, on: rettesnor_core::time::Date, cases: u32) -> String {
    let voice = ask.voice();
    voice.count("quality-round", cases.into(), &[("dag", &voice.date(on))])
}

fn rows(ask: &Ask, reviewed: &Reviewed, least: u32) -> Vec<Row> {
    let cell = |at: usize| {
        let of = reviewed.rounds.iter().map(move |round| round.value.counted.get(at).copied().unwrap_or_default());
        of.map(|counted| cell(ask, counted, least)).collect()
    };
    let questions = reviewed.checklist.value.questions.iter().enumerate();
    questions.map(|(at, text)| Row { text: text.clone(), cells: cell(at) }).collect()
}

fn cell(ask: &Ask, counted: Counted, least: u32) -> Cell {
    let voice = ask.voice();
    let Some(interval) = counted.interval(least) else { return Cell { share: None, basis: String::new() } };
    let percent = |part: f64| voice.whole((part * 100.0).round() as i64);
    let (yes, of) = (voice.whole(counted.yes.into()), voice.whole(counted.of().into()));
    let exact = Exact::new(counted.yes.into(), counted.of().into());
    let (low, high) = (percent(interval.low), percent(interval.high));
    Cell {
        share: exact.map(|share| number::percent(voice.language(), share, counted.of().into())),
        basis: voice.say("quality-basis", &[("ja", &yes), ("alle", &of), ("fra", &low), ("til", &high)]),
    }
}

fn learned(ask: &Ask, reviewed: &Reviewed) -> Vec<Learned> {
    let told = reviewed.rounds.iter().rev().filter(|round| !round.value.learned.is_empty());
    told.map(|round| Learned { when: ask.voice().date(round.value.on), text: round.value.learned.clone() }).collect()
}

/// The places of a list that are to be read, drawn anew each time; nothing where no list was asked for.
fn drawn(ask: &Ask, length: &str, sample: u32) -> Option<String> {
    let length: usize = length.parse().ok().filter(|length| (1..=LONGEST).contains(length))?;
    let mut failed = false;
    let mut random = |below: usize| {
        let mut bytes = [0; 8];
        failed |= getrandom::fill(&mut bytes).is_err();
        usize::try_from(u64::from_le_bytes(bytes) % u64::try_from(below.max(1)).unwrap_or(1)).unwrap_or(0)
    };
    let places = draw(length, usize::try_from(sample).unwrap_or(0), &mut random);
    let numbers: Vec<String> = places.iter().map(ToString::to_string).collect();
    (!failed).then(|| ask.voice().list(&numbers, &ask.voice().say("word-and", &[])))
}
