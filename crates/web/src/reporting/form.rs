//! `GET /innrapportering/{unit}/{period}`: the form of a unit and a period, with the last value beside each field.

use super::list::time;
use super::state::{Stand, stand};
use super::ways;
use crate::ask::Ask;
use crate::delivery::form::once;
use crate::names::unit_name;
use crate::page::{Nav, Notice, Page};
use crate::problem::Problem;
use crate::steer::problem;
use askama::Template;
use axum::extract::{Path, Query};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use rettesnor_app::steer::report::{DATASET, Form, FormCell, FormLine};
use rettesnor_core::org::UnitRef;
use rettesnor_core::reporting::{Fault, FieldClash, FormEntry, Slot};
use rettesnor_core::time::Period;
use rettesnor_words::figure::Scale;
use std::collections::BTreeMap;

#[derive(Template)]
#[template(path = "reporting/form.html")]
struct FormPage<'a> {
    page: Page<'a>,
    action: String,
    once: String,
    /// When the form was shown, by which its time is measured.
    opened: String,
    lead: String,
    stand: Stand,
    filled: String,
    saved: String,
    lines: Vec<LineView>,
    minutes: String,
    minutes_hint: String,
    wrong: Option<String>,
    waits: bool,
}

/// An indicator in the form.
struct LineView {
    id: String,
    href: String,
    name: String,
    meaning: String,
    by: String,
    cells: Vec<CellView>,
    comment: FieldView,
}

/// A value in the form.
struct CellView {
    slot: String,
    above: FieldView,
    below: Option<FieldView>,
    before: String,
    tone: &'static str,
    told: String,
}

/// A field, what stands in it, and what stood there when it was shown.
struct FieldView {
    id: String,
    name: String,
    label: String,
    value: String,
    was: String,
    wrong: bool,
    clash: String,
}

/// What is said of a form beside what stands in it.
#[derive(Default)]
pub struct Told {
    /// What was written and did not become what stands, by indicator and field.
    pub clashes: Vec<(String, FieldClash)>,
    /// What was written, by indicator; shown where it clashes.
    pub written: BTreeMap<String, FormEntry>,
    /// Why it was not sent.
    pub wrong: Option<String>,
}

/// Shows the form.
pub async fn show(
    ask: Ask,
    Path((unit, period)): Path<(String, String)>,
    Query(query): Query<BTreeMap<String, String>>,
) -> Result<Response, Problem> {
    let (unit, period) = meant(&ask, &unit, &period)?;
    let notice = match query.get("gjort").map(String::as_str) {
        Some("lagret") => Some(Notice { tone: "good", text: ask.voice().say("report-saved", &[]) }),
        Some("sendt") => Some(Notice { tone: "good", text: ask.voice().say("report-sent", &[]) }),
        _ => None,
    };
    page(&ask, &unit, period, Told::default(), notice).await
}

/// The unit and the period of an address.
pub fn meant(ask: &Ask, unit: &str, period: &str) -> Result<(UnitRef, Period), Problem> {
    let nowhere = || Problem::NotFound(ask.clone());
    let shelf = ask.shelf();
    let unit = shelf.stock.org.resolve(unit, shelf.stock.today).map_err(|_| nowhere())?;
    Ok((unit, period.parse().map_err(|_| nowhere())?))
}

/// The form with what is said of it.
pub async fn page(
    ask: &Ask,
    unit: &UnitRef,
    period: Period,
    told: Told,
    notice: Option<Notice>,
) -> Result<Response, Problem> {
    let voice = ask.voice();
    let form = Form::open(&ask.pen(""), ask.shelf(), unit, period).await.map_err(|error| problem(ask, error))?;
    ask.note_reading(&format!("innrapportering {unit} {period}")).await;
    let (filled, all) = form.filled();
    let whole = |n: usize| voice.whole(i64::try_from(n).unwrap_or(i64::MAX));
    let heading = voice.say("report-heading", &[("periode", &voice.period(period))]);
    let crumbs = ways(ask, "").into_iter().take(1).collect();
    let status = match (&told.wrong, told.clashes.is_empty()) {
        (None, true) => StatusCode::OK,
        (Some(_), _) => StatusCode::UNPROCESSABLE_ENTITY,
        (None, false) => StatusCode::CONFLICT,
    };
    let units = [unit.clone()].into();
    let topics = form.lines.iter().map(|line| line.indicator.id.clone()).collect();
    let html = FormPage {
        page: Page::new(ask, heading, Nav::Reporting).with_crumbs(crumbs).with_notice(notice),
        action: format!("/innrapportering/{unit}/{period}"),
        once: once(),
        opened: ask.now().to_string(),
        lead: voice.say("report-lead", &[("enhet", &unit_name(ask, unit)), ("tid", &time(ask, &form))]),
        stand: stand(ask, &form).await?,
        filled: voice.say("report-filled", &[("antall", &whole(filled)), ("alle", &whole(all))]),
        saved: saved(ask, &form),
        minutes: String::new(),
        minutes_hint: voice.count("report-minutes-hint", form.report.value.minutes(), &[]),
        waits: !ask.shelf().may_accept(ask.who(), DATASET, &units, Some(&topics)),
        lines: form.lines.iter().map(|line| line_view(ask, line, &told)).collect(),
        wrong: told.wrong,
    };
    Ok((status, Html(html.render()?)).into_response())
}

/// When anything in the form was saved last.
fn saved(ask: &Ask, form: &Form<'_>) -> String {
    let last = form.lines.iter().filter(|line| line.entry.version > 0).map(|line| line.entry.at).max();
    let told = last.map(|at| ask.voice().say("report-saved-at", &[("naar", &ask.voice().moment(at))]));
    told.unwrap_or_default()
}

fn line_view(ask: &Ask, line: &FormLine<'_>, told: &Told) -> LineView {
    let voice = ask.voice();
    let indicator = line.indicator;
    let name = voice.text(&indicator.name).to_owned();
    let field = |name: &str, label: String, wrong: bool| {
        let stands = line.entry.value.get(name).to_owned();
        let clashing = told.clashes.iter().any(|(id, clash)| *id == indicator.id && clash.field == name);
        let written = told.written.get(&indicator.id).map_or("", |entry| entry.get(name)).to_owned();
        let clash = if clashing { voice.say("report-clash", &[("verdi", &stands)]) } else { String::new() };
        let key = format!("{}:{name}", indicator.id);
        let value = if clashing { written } else { stands.clone() };
        FieldView { id: format!("f-{key}"), name: key, label, value, was: stands, wrong, clash }
    };
    let by = line.entry.by_name.as_deref().filter(|_| line.entry.version > 0);
    let cell = |cell: &FormCell| {
        let slot = slot_name(ask, cell.slot);
        let [above, below] = FormEntry::names(cell.slot);
        let fault = cell.said.err();
        let label = |key: &str| voice.say(key, &[("navn", &name), ("tid", &slot)]);
        let has_below = line.shape.has_denominator();
        let above_label = label(if has_below { "report-field-above" } else { "report-field" });
        let below_wrong = fault.is_some_and(Fault::is_below);
        let (tone, said) = said(ask, cell);
        CellView {
            above: field(&above, above_label, fault.is_some() && !below_wrong),
            below: has_below.then(|| field(&below, label("report-field-below"), below_wrong)),
            before: before(ask, line, cell),
            tone,
            told: said,
            slot,
        }
    };
    LineView {
        id: indicator.id.clone(),
        href: format!("/indikatorer/{}", indicator.id),
        meaning: voice.text(&indicator.meaning).to_owned(),
        by: by.map(|by| voice.say("report-written-by", &[("navn", by)])).unwrap_or_default(),
        cells: line.cells.iter().map(cell).collect(),
        comment: field(FormEntry::comment_name(), voice.say("report-comment", &[("navn", &name)]), false),
        name,
    }
}

fn slot_name(ask: &Ask, slot: Slot) -> String {
    match slot {
        Slot::Month(month) => ask.voice().month(month),
        Slot::Year(year) => year.to_string(),
    }
}

/// The value before, and of when.
fn before(ask: &Ask, line: &FormLine<'_>, cell: &FormCell) -> String {
    let voice = ask.voice();
    let Some((slot, figure)) = &cell.before else { return voice.say("report-no-before", &[]) };
    let scale = Scale { kind: line.indicator.kind, unit: &line.indicator.measure_unit };
    voice.say("report-before", &[("tid", &slot_name(ask, *slot)), ("verdi", &voice.value(figure, scale))])
}

/// What is wrong with a value, or what is asked about it.
fn said(ask: &Ask, cell: &FormCell) -> (&'static str, String) {
    let key = match cell.said {
        Err(fault) => fault_key(fault),
        Ok(_) if cell.far => return ("question", ask.voice().say("report-far", &[])),
        Ok(_) => return ("", String::new()),
    };
    ("wrong", ask.voice().say(key, &[]))
}

fn fault_key(fault: Fault) -> &'static str {
    match fault {
        Fault::NotANumber => "report-fault-no-number",
        Fault::Negative => "report-fault-negative",
        Fault::TooExact => "report-fault-too-exact",
        Fault::TooLarge => "report-fault-too-large",
        Fault::NoNumerator => "report-fault-no-numerator",
        Fault::NoDenominator => "report-fault-no-denominator",
        Fault::MoreThanAll => "report-fault-more-than-all",
        Fault::OverNothing => "report-fault-over-nothing",
    }
}
