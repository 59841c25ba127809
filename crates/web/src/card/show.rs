//! `GET /malekort/{unit}/{period}`: the card as measured.

use super::columns::Columns;
use super::legend::Mark;
use super::published::{open_closed, published_on};
use super::switches::path;
use super::view::CardView;
use crate::ask::Ask;
use crate::page::{Link, Nav, Page};
use crate::problem::Problem;
use crate::publish::publish_path;
use askama::Template;
use axum::extract::{Path, Query};
use axum::response::Html;
use rettesnor_app::report::REPORTED;
use rettesnor_app::shelf::{NoCard, Place, Sheet};
use std::collections::BTreeMap;

#[derive(Template)]
#[template(path = "card/show.html")]
struct CardPage<'a> {
    page: Page<'a>,
    card: CardView,
    /// Where it is written that a meeting used it, for who may.
    used: Option<String>,
    /// Where a report of it is begun, for who may.
    report: Option<String>,
    /// Where it is published, for who may.
    publish: Option<String>,
    /// What has been published of it: the sentence and where it is.
    out: Vec<(String, String)>,
}

/// Shows the card.
pub async fn show(
    ask: Ask,
    Path((unit, period)): Path<(String, String)>,
    Query(query): Query<BTreeMap<String, String>>,
) -> Result<Html<String>, Problem> {
    let shelf = ask.shelf();
    let line = query.get("linje").map(String::as_str);
    let place = shelf.place(ask.who(), &unit, &period, line).map_err(|why| no_card(&ask, &why))?;
    let sheet = shelf.sheet(ask.who(), &place);
    let below = shelf.below(ask.who(), &place);
    if !sheet.lines.is_empty() {
        ask.note_reading(&format!("{}/{}", place.unit, place.period)).await;
    }
    let columns = query.get("kolonner").map(String::as_str).or_else(|| ask.preference("kolonner"));
    let columns = Columns::read(columns);
    let mut card = CardView::new(ask.voice(), shelf.counted_by(), (&place, &sheet, &below), &columns);
    open_closed(&ask, &place, &mut card).await?;
    let title = ask.voice().say("card-page-title", &[("navn", &card.unit_name), ("periode", &card.period)]);
    let page = Page::new(&ask, title, Nav::Cards).with_crumbs(crumbs(&ask, &place));
    let (publish, out) = (publish(&ask, &place, &sheet), out(&ask, &place, &card).await?);
    Ok(Html(
        CardPage { used: used(&ask, &place, ""), report: report(&ask, &place), publish, out, page, card }.render()?,
    ))
}

/// Where the card is published; nothing for who decides nothing there, or where its period is none that is published.
fn publish(ask: &Ask, place: &Place, sheet: &Sheet) -> Option<String> {
    let (catalogue, structure) = (ask.shelf().counted_by(), &ask.shelf().structure);
    let packages = sheet.lines.iter().filter_map(|line| catalogue.packages.get(&line.card.package));
    let mut mine = packages.filter(|package| ask.who().decides(&place.unit, &package.line, structure));
    let found = mine.find(|package| package.public.periods.contains(&place.period.grain()))?;
    Some(publish_path(&place.unit, place.period, &found.id))
}

/// Where a report of the period is begun; nothing for who writes none there, or where none is written of such a period.
fn report(ask: &Ask, place: &Place) -> Option<String> {
    let writes = REPORTED.contains(&place.period.grain()) && ask.shelf().delivers_at(ask.who()).contains(&place.unit);
    writes.then(|| format!("/rapport/ny?enhet={}&periode={}", place.unit, place.period))
}

/// What has been published of the packages that are shown in full.
async fn out(ask: &Ask, place: &Place, card: &CardView) -> Result<Vec<(String, String)>, Problem> {
    let mut found = Vec::new();
    for package in &card.packages {
        let newest = (&place.unit, place.period, package.id.as_str());
        let newest = ask.desk().store().newest_publication(ask.who(), newest, ask.now()).await;
        if let Some(newest) = newest.map_err(|error| Problem::Store(ask.clone(), error))? {
            found.push((published_on(ask.voice(), &newest), format!("/offentlig/publisering/{}", newest.id)));
        }
    }
    Ok(found)
}

/// Where it is written that a meeting used a card or one of its figures; nothing for who writes nothing there.
pub fn used(ask: &Ask, place: &Place, indicator: &str) -> Option<String> {
    let writes = ask.who().writes_plans(&place.unit, &ask.shelf().structure);
    let year = place.period.year();
    writes.then(|| format!("/bruk/{}/{year}?periode={}&indikator={indicator}", place.unit, place.period))
}

/// The way down the line to the unit.
pub fn crumbs(ask: &Ask, place: &Place) -> Vec<Link> {
    let cards = Link::to(ask.voice().say("nav-cards", &[]), "/malekort");
    let above = place.above.iter().map(|(unit, name)| Link::to(name, path(unit, place.period, Some(&place.line))));
    std::iter::once(cards).chain(above).collect()
}

/// Why there is no card, as a page.
pub fn no_card(ask: &Ask, why: &NoCard) -> Problem {
    let voice = ask.voice();
    match why {
        NoCard::NotInside => Problem::NotAllowed(ask.clone()),
        NoCard::NothingMeasured => Problem::Wrong(ask.clone(), voice.say("no-card-nothing-measured", &[])),
        NoCard::Unit(why) => Problem::Wrong(ask.clone(), voice.no_unit(why)),
        NoCard::Period(text) => Problem::Wrong(ask.clone(), voice.say("no-card-period", &[("periode", text)])),
        NoCard::Line { lines, .. } => {
            let known: Vec<String> = lines.iter().map(|line| voice.line(line)).collect();
            Problem::Wrong(ask.clone(), voice.say("no-card-line", &[("linjer", &known.join(", "))]))
        }
        NoCard::TooSmall { unit, above } => {
            let above = above.as_ref().map(ToString::to_string).unwrap_or_default();
            let texts = [("enhet", unit.to_string()), ("over", above)];
            let texts: Vec<(&str, &str)> = texts.iter().map(|(name, text)| (*name, text.as_str())).collect();
            Problem::Wrong(ask.clone(), voice.say("no-card-too-small", &texts))
        }
    }
}
