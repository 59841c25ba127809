//! `GET /offentlig`: what has been published, by unit, and found by the unit's name. It is the front page of visitors.

use super::answer::{HTML, answer};
use super::card_path;
use super::report::{ReportLink, link_to};
use crate::ask::Ask;
use crate::names::unit_name;
use crate::page::{Nav, Page};
use crate::problem::Problem;
use askama::Template;
use axum::extract::Query;
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Redirect, Response};
use rettesnor_core::org::UnitRef;
use rettesnor_store::{MadeReport, Publication};
use std::collections::BTreeMap;

/// How many publications are listed.
const LISTED: i64 = 200;

/// The most units that a search shows.
const FOUND: usize = 40;

#[derive(Template)]
#[template(path = "public/list.html")]
struct ListPage<'a> {
    page: Page<'a>,
    asked: String,
    heading: String,
    none: String,
    units: Vec<UnitView>,
    reports: Vec<ReportLink>,
}

/// What has been published of a unit.
struct UnitView {
    name: String,
    what: String,
    cards: Vec<CardLink>,
}

/// A card that has been published.
struct CardLink {
    period: String,
    package: String,
    said: String,
    href: String,
}

/// Shows what has been published.
pub async fn show(
    ask: Ask,
    headers: HeaderMap,
    Query(query): Query<BTreeMap<String, String>>,
) -> Result<Response, Problem> {
    page(&ask, &headers, query.get("sok").map_or("", |text| text.trim())).await
}

/// The front page of a visitor: what has been published, or the way in where nothing has.
pub async fn front(ask: &Ask, headers: &HeaderMap) -> Result<Response, Problem> {
    let newest = ask.desk().store().standing_publications(ask.who(), ask.now(), 1).await;
    let reports = ask.desk().store().public_reports(ask.who(), 1).await;
    let reports = reports.map_err(|error| Problem::Store(ask.clone(), error))?;
    if reports.is_empty() && newest.map_err(|error| Problem::Store(ask.clone(), error))?.is_empty() {
        return Ok(Redirect::to("/logg-inn?videre=%2F").into_response());
    }
    page(ask, headers, "").await
}

async fn page(ask: &Ask, headers: &HeaderMap, asked: &str) -> Result<Response, Problem> {
    let voice = ask.voice();
    let found = if asked.is_empty() { newest(ask).await } else { search(ask, asked).await };
    let found = found.map_err(|error| Problem::Store(ask.clone(), error))?;
    let heading = match asked {
        "" => voice.say("public-newest", &[]),
        asked => voice.say("find-found", &[("sok", asked)]),
    };
    let none = match asked {
        "" => voice.say("public-nothing", &[]),
        asked => voice.say("public-none-found", &[("sok", asked)]),
    };
    let page = ListPage {
        page: Page::new(ask, voice.say("public-heading", &[]), Nav::Public),
        asked: asked.to_owned(),
        heading,
        none,
        units: by_unit(ask, &found),
        reports: reports(ask, asked).await.map_err(|error| Problem::Store(ask.clone(), error))?,
    };
    Ok(answer(ask, headers, HTML, page.render()?.into_bytes()))
}

async fn newest(ask: &Ask) -> Result<Vec<Publication>, rettesnor_store::StoreError> {
    ask.desk().store().standing_publications(ask.who(), ask.now(), LISTED).await
}

/// What stands of the units whose name or number has been asked for.
async fn search(ask: &Ask, asked: &str) -> Result<Vec<Publication>, rettesnor_store::StoreError> {
    let (store, wanted) = (ask.desk().store(), asked.to_lowercase());
    let hit = |unit: &UnitRef| unit.code == asked || unit_name(ask, unit).to_lowercase().contains(&wanted);
    let units = store.published_units(ask.who()).await?;
    let mut found = Vec::new();
    for unit in units.iter().filter(|unit| hit(unit)).take(FOUND) {
        let all = store.publications_of(ask.who(), unit).await?;
        let corrected: Vec<_> = all.iter().filter_map(|publication| publication.corrects.clone()).collect();
        found.extend(all.into_iter().filter(|publication| !corrected.contains(&publication.id)));
    }
    Ok(found)
}

/// The reports that stand, or those of units whose name or number has been asked for.
async fn reports(ask: &Ask, asked: &str) -> Result<Vec<ReportLink>, rettesnor_store::StoreError> {
    let wanted = asked.to_lowercase();
    let all = ask.desk().store().public_reports(ask.who(), LISTED).await?;
    let hit = |made: &&MadeReport| {
        let of = |unit: &UnitRef| unit.code == asked || unit_name(ask, unit).to_lowercase().contains(&wanted);
        asked.is_empty() || made.units.iter().any(of)
    };
    Ok(all.iter().filter(hit).map(|made| link_to(ask, made)).collect())
}

/// The units in the order of their newest, each with its cards.
fn by_unit(ask: &Ask, found: &[Publication]) -> Vec<UnitView> {
    let (voice, mut units) = (ask.voice(), Vec::<(UnitRef, UnitView)>::new());
    for publication in found {
        let unit = &publication.unit;
        let at = units.iter().position(|(known, _)| known == unit).unwrap_or_else(|| {
            let what = format!("{} {}", voice.unit_kind(unit.kind), unit.code);
            units.push((unit.clone(), UnitView { name: unit_name(ask, unit), what, cards: Vec::new() }));
            units.len() - 1
        });
        let package = ask.shelf().counted_by().packages.get(&publication.package);
        units[at].1.cards.push(CardLink {
            period: voice.period(publication.period),
            package: package.map_or(publication.package.as_str(), |package| voice.text(&package.name)).to_owned(),
            said: crate::card::published::published_on(voice, publication),
            href: card_path(publication),
        });
    }
    units.into_iter().map(|(_, view)| view).collect()
}
