//! `GET /admin`: what there is to look after, and what asks for somebody's attention.

use super::frame::{Frame, Place, Side};
use super::reach::lines;
use super::steps::{Step, first_steps};
use crate::ask::Ask;
use crate::names::unit_name;
use crate::page::{Link, Page};
use crate::problem::Problem;
use askama::Template;
use axum::response::Html;
use rettesnor_app::people::{KnownPerson, known_people};
use rettesnor_core::org::UnitRef;
use rettesnor_store::MeasuringState;
use std::collections::BTreeSet;

#[derive(Template)]
#[template(path = "admin/overview.html")]
struct OverviewPage<'a> {
    page: Page<'a>,
    side: Side,
    steps: Vec<Step>,
    /// What asks for attention, each with where to mend it.
    matters: Vec<Link>,
    tiles: Vec<Tile>,
}

/// A place of the administration with what is there.
struct Tile {
    title: String,
    text: String,
    href: &'static str,
}

/// Shows the overview.
pub async fn show(ask: Ask) -> Result<Html<String>, Problem> {
    let failed = |failure| Problem::failed(&ask, &failure);
    let people = known_people(ask.desk().store(), ask.who(), &ask.shelf().structure).await.map_err(failed)?;
    let lead = if ask.who().administers_all() { whole(&ask) } else { part(&ask) };
    let Frame { page, side } = Frame::new(&ask, Place::Overview, ask.voice().say("nav-admin", &[]), lead);
    let html = OverviewPage {
        page,
        side,
        steps: first_steps(&ask).await?,
        matters: matters(&ask, &people).await?,
        tiles: tiles(&ask, &people),
    };
    Ok(Html(html.render()?))
}

fn whole(ask: &Ask) -> String {
    ask.voice().say("admin-lead-whole", &[])
}

/// Which part the one who asks administers.
fn part(ask: &Ask) -> String {
    let at = |line| super::reach::tops(ask, line);
    let units: BTreeSet<UnitRef> = lines(ask).iter().flat_map(at).collect();
    let names: Vec<String> = units.iter().map(|unit| unit_name(ask, unit)).collect();
    let names = ask.voice().list(&names, &ask.voice().say("word-and", &[]));
    ask.voice().say("admin-lead-part", &[("enheter", &names)])
}

/// What asks for attention.
async fn matters(ask: &Ask, people: &[KnownPerson]) -> Result<Vec<Link>, Problem> {
    let voice = ask.voice();
    let mut matters = Vec::new();
    let waiting = people.iter().filter(|person| {
        let account = &person.account;
        account.closed_at.is_none() && !account.has_password && !account.example
    });
    let waiting = waiting.count() as u64;
    if waiting > 0 {
        matters.push(Link::to(voice.count("admin-matter-not-in", waiting, &[]), "/admin/personer"));
    }
    if !ask.who().administers_all() {
        return Ok(matters);
    }
    let stock = &ask.shelf().stock;
    if !stock.definition_problems.is_empty() {
        let count = stock.definition_problems.len() as u64;
        matters.push(Link::to(voice.count("admin-matter-definitions", count, &[]), "/admin/pakker"));
    } else if stock.definitions_changed {
        matters.push(Link::to(voice.say("admin-matter-changed", &[]), "/admin/pakker"));
    }
    if stock.goal_problem.is_some() {
        matters.push(Link::to(voice.say("admin-matter-goals", &[]), "/admin/pakker"));
    }
    if stock.stale {
        matters.push(Link::to(voice.say("admin-matter-stale", &[]), "/admin/utgaver"));
    }
    let latest = ask.desk().store().latest_measurings(ask.who(), 1).await;
    let latest = latest.map_err(|error| Problem::Store(ask.clone(), error))?;
    if latest.first().is_some_and(|latest| matches!(latest.state, MeasuringState::Failed { .. })) {
        matters.push(Link::to(voice.say("admin-matter-failed", &[]), "/admin/utgaver"));
    }
    Ok(matters)
}

fn tiles(ask: &Ask, people: &[KnownPerson]) -> Vec<Tile> {
    let (voice, stock) = (ask.voice(), &ask.shelf().stock);
    let open = people.iter().filter(|person| person.account.closed_at.is_none()).count() as u64;
    let tile = |key: &str, text: String, href| Tile { title: voice.say(key, &[]), text, href };
    let own: BTreeSet<UnitRef> = stock.org.records().iter().map(|record| record.unit()).collect();
    let seen = own.iter().filter(|unit| lines(ask).iter().any(|line| super::reach::sees(ask, unit, line))).count();
    let mut tiles = vec![
        tile("admin-people", voice.count("admin-people-count", open, &[]), "/admin/personer"),
        tile("admin-units", voice.count("admin-own-units-count", seen as u64, &[]), "/admin/enheter"),
    ];
    if ask.who().administers_all() {
        let packages = stock.definitions.packages.len() as u64;
        let newest = stock.editions.last().map(|edition| voice.date(edition.as_of));
        let edition = newest.map_or_else(
            || voice.say("admin-no-edition", &[]),
            |day| voice.say("admin-newest-edition", &[("dag", &day)]),
        );
        tiles.push(tile("admin-packages", voice.count("admin-packages-count", packages, &[]), "/admin/pakker"));
        tiles.push(tile("admin-editions", edition, "/admin/utgaver"));
        tiles.push(tile("admin-log", voice.say("admin-log-lead-short", &[]), "/admin/logg"));
    }
    tiles
}
