//! `GET` and `POST /bruk/{unit}/{year}`: the log of use, and writing in it.

use crate::ask::Ask;
use crate::page::{Link, Page};
use crate::posted::{ONCE, Posted};
use crate::problem::Problem;
use crate::review::dossier;
use crate::voices::form::{Form, Ink, Part};
use crate::voices::site::{Site, Tab};
use askama::Template;
use axum::Extension;
use axum::extract::{Path, Query};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use rettesnor_app::steer::SteerError;
use rettesnor_app::steer::learning::write_use;
use rettesnor_core::review::{FigureUsed, UseEntry};
use rettesnor_core::time::{Grain, Month, Period, parse_date};
use std::collections::BTreeMap;

#[derive(Template)]
#[template(path = "learning/used.html")]
struct UsedPage<'a> {
    page: Page<'a>,
    tabs: Vec<Link>,
    entries: Vec<EntryView>,
    form: Option<Form>,
}

/// An entry in the log.
struct EntryView {
    meeting: String,
    when: String,
    figures: Vec<Link>,
    decided: String,
}

/// Shows the log.
pub async fn show(
    ask: Ask,
    Path((unit, year)): Path<(String, String)>,
    Query(query): Query<BTreeMap<String, String>>,
) -> Result<Response, Problem> {
    let site = Site::find(&ask, &unit, &year)?;
    let given = |name: &str| query.get(name).map(String::as_str).unwrap_or_default();
    let form = form(&ask, &site, (given("indikator"), given("periode")), None);
    page(&ask, &site, form).await
}

/// Writes in it.
pub async fn write(
    ask: Ask,
    Path((unit, year)): Path<(String, String)>,
    Extension(posted): Extension<Posted>,
) -> Result<Response, Problem> {
    let site = Site::find(&ask, &unit, &year)?;
    let written = match entry(&ask, &posted) {
        Ok(entry) => write_use(&ask.pen(posted.get(ONCE)), (&site.unit, site.year), entry).await,
        Err(error) => Err(error),
    };
    match written {
        Ok(_) => Ok(Redirect::to(&site.path("bruk")).into_response()),
        Err(error) => page(&ask, &site, form(&ask, &site, ("", ""), Some(&posted)).refuse(&ask, error)?).await,
    }
}

fn entry(ask: &Ask, posted: &Posted) -> Result<UseEntry, SteerError> {
    let period: Period = posted.get("periode").parse().map_err(|_| SteerError::Wrong("periode"))?;
    let indicator = posted.get("indikator").to_owned();
    if !indicator.is_empty() && !ask.shelf().counted_by().indicators.contains_key(&indicator) {
        return Err(SteerError::Wrong("indikator"));
    }
    Ok(UseEntry {
        meeting: posted.get("mote").to_owned(),
        on: parse_date(posted.get("dato")).map_err(|_| SteerError::Wrong("dato"))?,
        figures: vec![FigureUsed { indicator, period }],
        decided: posted.raw("bestemt").to_owned(),
    })
}

async fn page(ask: &Ask, site: &Site, form: Form) -> Result<Response, Problem> {
    let dossier = dossier(ask, site).await?.ok_or_else(|| Problem::NotAllowed(ask.clone()))?;
    let voice = ask.voice();
    let mut entries = dossier.all::<UseEntry>().map_err(|error| Problem::Store(ask.clone(), error))?;
    entries.sort_by(|a, b| (b.value.on, &b.id).cmp(&(a.value.on, &a.id)));
    let view = |entry: &UseEntry| EntryView {
        meeting: entry.meeting.clone(),
        when: voice.date(entry.on),
        figures: entry.figures.iter().map(|figure| figure_link(ask, site, figure)).collect(),
        decided: entry.decided.clone(),
    };
    let status = if form.error.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let writes = ask.who().writes_plans(&site.unit, &ask.shelf().structure);
    let year = site.year.to_string();
    let html = UsedPage {
        tabs: site.tabs(ask, Tab::Used),
        entries: entries.iter().map(|kept| view(&kept.value)).collect(),
        form: writes.then_some(form),
        page: site.page(ask, voice.say("used-title", &[("enhet", &site.name), ("aar", &year)]), &[]),
    };
    Ok((status, Html(html.render()?)).into_response())
}

/// The periods of this year and the last that have begun, the newest and longest first, and the one that is asked for.
fn periods(ask: &Ask, asked: &str) -> Vec<(String, String)> {
    let begun = Month::of(ask.shelf().stock.today);
    let of_year = |year: i32| {
        Grain::ALL.into_iter().rev().flat_map(move |grain| {
            let mut all = Period::of(Month::december(year), grain).so_far_this_year();
            all.retain(|period| period.first() <= begun);
            all.into_iter().rev()
        })
    };
    let mut all: Vec<Period> = [begun.year(), begun.year() - 1].into_iter().flat_map(of_year).collect();
    if let Some(asked) = asked.parse().ok().filter(|asked| !all.contains(asked)) {
        all.insert(0, asked);
    }
    all.into_iter().map(|period| (period.to_string(), ask.voice().period(period))).collect()
}

fn figure_link(ask: &Ask, site: &Site, figure: &FigureUsed) -> Link {
    let voice = ask.voice();
    let card = format!("/malekort/{}/{}", site.unit, figure.period);
    let period = voice.period(figure.period);
    match ask.shelf().counted_by().indicators.get(&figure.indicator) {
        Some(found) => Link::to(format!("{}, {period}", voice.text(&found.name)), format!("{card}/{}", found.id)),
        None => Link::to(voice.say("used-card", &[("periode", &period)]), card),
    }
}

fn form(ask: &Ask, site: &Site, (indicator, period): (&str, &str), posted: Option<&Posted>) -> Form {
    let (voice, ink) = (ask.voice(), Ink::new(ask, posted));
    let shelf = ask.shelf();
    let mut form = Form::new(site.path("bruk"), voice.say("used-save", &[]), site.path("bruk"));
    let latest = crate::card::find::latest(ask).map(|period| period.to_string()).unwrap_or_default();
    let period = if period.is_empty() { latest } else { period.to_owned() };
    let mut all = vec![(String::new(), voice.say("used-whole-card", &[]))];
    // What stands on the unit's card; that an indicator is there is no secret.
    let line = rettesnor_app::steer::usual_line(&site.unit);
    if let Ok(place) = shelf.place(ask.who(), &site.unit.to_string(), &period, Some(line.as_str())) {
        let sheet = shelf.sheet(ask.who(), &place);
        let named = |id: &str, name: &str| (id.to_owned(), format!("{name} ({id})"));
        all.extend(sheet.lines.iter().map(|line| named(&line.card.id, voice.text(&line.card.name))));
        let closed = sheet.closed.iter().flat_map(|package| &package.indicators);
        all.extend(closed.map(|(id, name)| named(id, voice.text(name))));
    }
    let today = shelf.stock.today.to_string();
    form.parts = vec![
        ink.line("mote", "used-meeting", "used-meeting-hint", ""),
        Part::Row(vec![
            ink.day("dato", "used-day", "", &today),
            ink.pick("periode", "used-period", "used-period-hint", &period, &periods(ask, &period)),
        ]),
        ink.pick("indikator", "used-figure", "", indicator, &all),
        ink.lines("bestemt", "used-decided", "used-decided-hint", ""),
        ink.no_names(),
    ];
    form
}
