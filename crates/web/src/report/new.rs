//! `GET` and `POST /rapport/ny`: beginning a report: of which units and which period, for whom, in which language.

use super::{crumbs, report_path};
use crate::ask::Ask;
use crate::field::{Field, Pick};
use crate::names::unit_name;
use crate::page::{Nav, Page};
use crate::posted::{ONCE, Posted};
use crate::problem::Problem;
use crate::steer::{Filled, for_form, sentence};
use askama::Template;
use axum::Extension;
use axum::extract::Query;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use rettesnor_app::report::{REPORTED, begin};
use rettesnor_app::steer::SteerError;
use rettesnor_core::org::UnitRef;
use rettesnor_core::report::{Audience, ReportDraft};
use rettesnor_core::time::{Grain, Month, Period};
use rettesnor_words::Language;
use std::collections::BTreeMap;

/// How many periods of each length can be chosen.
const PERIODS: usize = 4;

#[derive(Template)]
#[template(path = "report/new.html")]
struct NewPage<'a> {
    page: Page<'a>,
    once: String,
    wrong: Option<String>,
    unit: Field,
    units: Vec<Pick>,
    more: Field,
    period: Field,
    periods: Vec<Pick>,
    audience: Field,
    audiences: Vec<(Pick, String)>,
    language: Field,
    languages: Vec<Pick>,
    next: Field,
    with_next: bool,
}

/// Shows the form.
pub async fn show(ask: Ask, Query(query): Query<BTreeMap<String, String>>) -> Result<Response, Problem> {
    page(&ask, &Posted::of(query.into_iter().collect()), None)
}

/// Begins the report.
pub async fn send(ask: Ask, Extension(posted): Extension<Posted>) -> Result<Response, Problem> {
    let begun = async {
        let draft = meant(&ask, &posted)?;
        begin(&ask.pen(posted.get(ONCE)), &draft).await
    };
    match begun.await {
        Ok(id) => Ok(Redirect::to(&report_path(id.as_str())).into_response()),
        Err(error) => page(&ask, &posted, Some(&for_form(&ask, error)?)),
    }
}

/// The report that was chosen in the form.
fn meant(ask: &Ask, posted: &Posted) -> Result<ReportDraft, SteerError> {
    let stock = &ask.shelf().stock;
    let mut units = vec![posted.get("enhet").parse::<UnitRef>().map_err(|_| SteerError::Wrong("enhet"))?];
    for line in posted.raw("flere").lines().map(str::trim).filter(|line| !line.is_empty()) {
        units.push(stock.org.resolve(line, stock.today).map_err(|_| SteerError::Wrong("flere"))?);
    }
    let period = posted.get("periode").parse().map_err(|_| SteerError::Wrong("periode"))?;
    let audience = Audience::ALL.into_iter().find(|known| known.as_str() == posted.get("til"));
    let audience = audience.ok_or(SteerError::Missing("til"))?;
    let with_next_year = posted.has("neste");
    Ok(ReportDraft { with_next_year, ..ReportDraft::new(units, period, audience, posted.get("sprak")) })
}

fn page(ask: &Ask, posted: &Posted, error: Option<&SteerError>) -> Result<Response, Problem> {
    let (voice, units) = (ask.voice(), ask.shelf().delivers_at(ask.who()));
    if units.is_empty() {
        return Err(Problem::NotAllowed(ask.clone()));
    }
    let filled = Filled::new(ask, posted, error, wrong_key);
    let periods = periods(ask, posted.get("periode"));
    let to = filled.chosen("til", Audience::Leaders.as_str());
    let language = filled.chosen("sprak", ask.language().tag());
    let told = |audience: Audience| {
        let (key, means) = match audience {
            Audience::Staff => ("period-report-to-staff", "period-report-to-staff-means"),
            Audience::Leaders => ("period-report-to-leaders", "period-report-to-leaders-means"),
            Audience::Council => ("period-report-to-council", "period-report-to-council-means"),
        };
        (Pick::new(audience.as_str(), voice.say(key, &[]), &to), voice.say(means, &[]))
    };
    let named = |language_: Language| {
        let name = match language_ {
            Language::Bokmaal => "Bokmål",
            Language::Nynorsk => "Nynorsk",
            Language::English => "English",
        };
        Pick::new(language_.tag(), name, &language)
    };
    let html = NewPage {
        page: Page::new(ask, voice.say("period-report-new", &[]), Nav::Reports).with_crumbs(crumbs(ask)),
        once: filled.once(),
        wrong: error.and_then(|error| sentence(voice, error)),
        unit: filled.field("enhet", "period-report-unit", "", ""),
        units: units.iter().map(|one| Pick::new(one.to_string(), unit_name(ask, one), posted.get("enhet"))).collect(),
        more: filled.field("flere", "period-report-more-units", "period-report-more-units-hint", ""),
        period: filled.field("periode", "period-report-period", "period-report-period-hint", ""),
        periods,
        audience: filled.field("til", "period-report-audience", "", ""),
        audiences: Audience::ALL.map(told).into(),
        language: filled.field("sprak", "period-report-language", "", ""),
        languages: Language::ALL.map(named).into(),
        next: filled.field("neste", "period-report-with-next", "period-report-with-next-hint", ""),
        with_next: posted.has("neste"),
    };
    let status = if error.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    Ok((status, Html(html.render()?)).into_response())
}

/// The periods that are over, the longest first; and the one that was asked for.
fn periods(ask: &Ask, chosen: &str) -> Vec<Pick> {
    let today = Month::of(ask.shelf().stock.today);
    let over = |grain: Grain| {
        let last = Period::of(today, grain).previous();
        std::iter::successors(Some(last), |period| Some(period.previous())).take(PERIODS)
    };
    let mut all: Vec<Period> = REPORTED.into_iter().flat_map(over).collect();
    if let Some(asked) = chosen.parse().ok().filter(|asked| !all.contains(asked)) {
        all.insert(0, asked);
    }
    all.into_iter().map(|period| Pick::new(period.to_string(), ask.voice().period(period), chosen)).collect()
}

fn wrong_key(field: &str) -> &'static str {
    match field {
        "enhet" => "period-report-wrong-unit",
        "flere" => "period-report-wrong-more",
        "periode" => "period-report-wrong-period",
        _ => "period-report-wrong-choice",
    }
}
