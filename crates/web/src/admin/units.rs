//! `GET /admin/enheter`: the trees of units, where the part that one administers begins, and a search.

use super::frame::{Frame, Place, Side};
use super::reach::{first_line, lines, sees, tops};
use crate::ask::Ask;
use crate::names::unit_name;
use crate::page::{Link, Page};
use crate::problem::Problem;
use askama::Template;
use axum::extract::Query;
use axum::response::Html;
use rettesnor_core::org::{Line, UnitKind, UnitRef};
use std::collections::BTreeMap;

/// The most units that a search shows.
const FOUND: usize = 100;

#[derive(Template)]
#[template(path = "admin/units.html")]
struct UnitsPage<'a> {
    page: Page<'a>,
    side: Side,
    asked: String,
    line: String,
    lines: Vec<Link>,
    rows: Vec<UnitRow>,
    /// Whether more was found than is shown.
    more: bool,
}

/// A unit in a list.
pub struct UnitRow {
    /// Its name.
    pub name: String,
    /// Its kind and code.
    pub what: String,
    /// Where its page is.
    pub href: String,
    /// How many units are right below it.
    pub below: String,
    /// How many work there; empty where it is not known.
    pub employees: String,
    /// How many have a role given there.
    pub people: String,
    /// What is to be known of it: a tone and a sentence.
    pub notes: Vec<(&'static str, String)>,
}

/// How many have a role given at each unit.
pub type RolesAt = BTreeMap<UnitRef, usize>;

/// Shows where the trees begin, or the units that were asked for.
pub async fn show(ask: Ask, Query(query): Query<BTreeMap<String, String>>) -> Result<Html<String>, Problem> {
    let voice = ask.voice();
    let known = lines(&ask);
    let wanted = query.get("linje").map(|id| Line::from(id.as_str()));
    let line = wanted.filter(|line| known.contains(line)).or_else(|| first_line(&known)).unwrap_or(Line::Kommune);
    let asked = query.get("sok").map_or("", |text| text.trim());
    let mut units = if asked.is_empty() { beginning(&ask, &line) } else { search(&ask, &line, asked) };
    let more = units.len() > FOUND && !asked.is_empty();
    if !asked.is_empty() {
        units.truncate(FOUND);
    }
    let roles = roles_at(&ask).await?;
    let link = |known: &Line| Link {
        label: voice.line(known),
        href: format!("/admin/enheter?linje={}", known.as_str()),
        current: *known == line,
    };
    let Frame { page, side } =
        Frame::new(&ask, Place::Units, voice.say("admin-units", &[]), voice.say("admin-units-lead", &[]));
    let html = UnitsPage {
        page,
        side,
        asked: asked.to_owned(),
        lines: known.iter().map(link).collect(),
        rows: units.iter().map(|unit| row(&ask, unit, &line, &roles)).collect(),
        line: line.as_str().to_owned(),
        more,
    };
    Ok(Html(html.render()?))
}

/// Where the part begins that the one who asks administers; below the country what is right below it.
fn beginning(ask: &Ask, line: &Line) -> Vec<UnitRef> {
    let tops = tops(ask, line);
    match tops.as_slice() {
        [top] if top.kind == UnitKind::Land => ask.shelf().structure.children(top, line),
        _ => tops,
    }
}

fn search(ask: &Ask, line: &Line, asked: &str) -> Vec<UnitRef> {
    let wanted = asked.to_lowercase();
    let mut units = ask.shelf().structure.units(line);
    units.retain(|unit| {
        sees(ask, unit, line) && (unit.code == asked || unit_name(ask, unit).to_lowercase().contains(&wanted))
    });
    units
}

/// How many have a role given at each unit, in the lines that the one who asks sees it in.
pub async fn roles_at(ask: &Ask) -> Result<RolesAt, Problem> {
    let grants = ask.desk().store().grants(ask.who()).await.map_err(|error| Problem::Store(ask.clone(), error))?;
    let mut people: BTreeMap<UnitRef, Vec<String>> = BTreeMap::new();
    for given in grants.into_iter().filter(|given| sees(ask, &given.grant.unit, &given.grant.line)) {
        let at = people.entry(given.grant.unit).or_default();
        if !at.contains(&given.person) {
            at.push(given.person);
        }
    }
    Ok(people.into_iter().map(|(unit, people)| (unit, people.len())).collect())
}

/// A unit as a list shows it.
pub fn row(ask: &Ask, unit: &UnitRef, line: &Line, roles: &RolesAt) -> UnitRow {
    let (voice, structure) = (ask.voice(), &ask.shelf().structure);
    let number = |count: usize| if count == 0 { String::new() } else { count.to_string() };
    UnitRow {
        name: unit_name(ask, unit),
        what: format!("{} {}", voice.unit_kind(unit.kind), unit.code),
        href: format!("/admin/enheter/{unit}?linje={}", line.as_str()),
        below: number(structure.children(unit, line).len()),
        employees: structure.employees(unit).map(|count| count.to_string()).unwrap_or_default(),
        people: number(roles.get(unit).copied().unwrap_or_default()),
        notes: notes(ask, unit),
    }
}

/// What is to be known of a unit.
pub fn notes(ask: &Ask, unit: &UnitRef) -> Vec<(&'static str, String)> {
    let (voice, structure) = (ask.voice(), &ask.shelf().structure);
    let mut notes = Vec::new();
    if structure.too_small(unit) {
        let unknown = structure.employees(unit).is_none();
        let key = if unknown { "admin-note-unknown-size" } else { "admin-note-too-small" };
        notes.push(("close", voice.say(key, &[])));
    }
    if structure.joint(unit) {
        let served: Vec<String> = structure.covers(unit).iter().map(|unit| unit_name(ask, unit)).collect();
        let served = voice.list(&served, &voice.say("word-and", &[]));
        notes.push(("plain", voice.say("admin-note-joint", &[("enheter", &served)])));
    }
    notes
}
