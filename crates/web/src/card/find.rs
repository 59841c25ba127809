//! `GET /malekort`: which cards there are, found by name or down the lines; `GET /malekort/{unit}` is the latest of a unit.

use super::show::no_card;
use super::switches::path;
use crate::ask::Ask;
use crate::names::unit_name;
use crate::page::{Link, Nav, Page};
use crate::problem::Problem;
use askama::Template;
use axum::extract::{Path, Query};
use axum::response::{Html, Redirect};
use rettesnor_app::shelf::NoCard;
use rettesnor_core::access::Role;
use rettesnor_core::measure::Reading;
use rettesnor_core::org::{Line, UnitRef};
use rettesnor_core::time::{Grain, Period};
use std::collections::BTreeMap;

/// The most units that a search shows.
const FOUND: usize = 40;

#[derive(Template)]
#[template(path = "card/find.html")]
struct FindPage<'a> {
    page: Page<'a>,
    asked: String,
    /// What was found, or the units of the one who asks.
    units: Vec<UnitLink>,
    /// Whether more was found than is shown.
    more: bool,
    found_heading: String,
    none_found: String,
    /// Where to begin from the top: the country in each line.
    tops: Vec<Link>,
    measured: bool,
}

/// A unit with its card.
pub struct UnitLink {
    /// Its name.
    pub name: String,
    /// Its kind and its code.
    pub what: String,
    /// Where its latest card is.
    pub href: String,
}

/// Shows which cards there are.
pub async fn show(ask: Ask, Query(query): Query<BTreeMap<String, String>>) -> Result<Html<String>, Problem> {
    let asked = query.get("sok").map(|text| text.trim().to_owned()).unwrap_or_default();
    let shelf = ask.shelf();
    let found = match shelf.reading() {
        Some(reading) if !asked.is_empty() => search(reading, &asked),
        _ => own(&ask),
    };
    let period = latest(&ask);
    let tops = shelf.reading().zip(period).map(|(reading, period)| tops(&ask, reading, period)).unwrap_or_default();
    let more = found.len() > FOUND;
    let links = found.into_iter().take(FOUND).map(|unit| unit_link(&ask, &unit)).collect();
    let voice = ask.voice();
    let html = FindPage {
        page: Page::new(&ask, voice.say("nav-cards", &[]), Nav::Cards),
        found_heading: voice.say("find-found", &[("sok", &asked)]),
        none_found: voice.say("find-none", &[("sok", &asked)]),
        asked,
        units: links,
        more,
        tops,
        measured: shelf.reading().is_some(),
    };
    Ok(Html(html.render()?))
}

/// Leads to the card of a unit: of the period that was chosen, or the latest of the length that was looked at last.
pub async fn latest_of(
    ask: Ask,
    Path(unit): Path<String>,
    Query(query): Query<BTreeMap<String, String>>,
) -> Result<Redirect, Problem> {
    let none = || no_card(&ask, &NoCard::NothingMeasured);
    let period = match query.get("periode").filter(|period| !period.is_empty()) {
        Some(period) => period.clone(),
        None => latest(&ask).ok_or_else(none)?.to_string(),
    };
    let line = query.get("linje").map(String::as_str);
    let place = ask.shelf().place(ask.who(), &unit, &period, line).map_err(|why| no_card(&ask, &why))?;
    Ok(Redirect::to(&path(&place.unit, place.period, line.map(|_| &place.line))))
}

/// The latest period of the length that the person looks at.
pub fn latest(ask: &Ask) -> Option<Period> {
    let grain = match ask.preference("periodelengde") {
        Some("month") => Grain::Month,
        Some("quarter") => Grain::Quarter,
        Some("half-year") => Grain::HalfYear,
        Some("year") => Grain::Year,
        _ => Grain::Tertial,
    };
    ask.shelf().latest(grain)
}

/// A unit with its latest card.
pub fn unit_link(ask: &Ask, unit: &UnitRef) -> UnitLink {
    let what = format!("{} {}", ask.voice().unit_kind(unit.kind), unit.code);
    UnitLink { name: unit_name(ask, unit), what, href: format!("/malekort/{unit}") }
}

/// The units where the one who asks has a role that reads figures or sees that cards are there.
pub fn own(ask: &Ask) -> Vec<UnitRef> {
    let grants = ask.who().grants().iter().filter(|grant| grant.role != Role::Administrator);
    let mut units: Vec<UnitRef> = grants.map(|grant| grant.unit.clone()).collect();
    units.dedup();
    units
}

fn search(reading: &Reading, asked: &str) -> Vec<UnitRef> {
    let wanted = asked.to_lowercase();
    let as_of = reading.edition.as_of;
    let mut units: Vec<UnitRef> =
        reading.structure.lines().iter().flat_map(|line| reading.structure.units(line)).collect();
    units.sort_by_key(|unit| (unit.kind, unit.code.clone()));
    units.dedup();
    let hit = |unit: &UnitRef| {
        unit.code == asked || reading.org.name(unit, as_of).is_some_and(|name| name.to_lowercase().contains(&wanted))
    };
    units.retain(|unit| !reading.structure.too_small(unit) && hit(unit));
    units
}

fn tops(ask: &Ask, reading: &Reading, period: Period) -> Vec<Link> {
    let country = UnitRef::country();
    let lines = reading.structure.lines().into_iter().filter(|line| reading.structure.contains(&country, line));
    let label = |line: &Line| ask.voice().say("find-top", &[("linje", &ask.voice().line(line))]);
    lines.map(|line| Link::to(label(&line), path(&country, period, Some(&line)))).collect()
}
