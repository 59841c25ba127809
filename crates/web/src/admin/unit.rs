//! `GET /admin/enheter/{unit}`: what is known of a unit, who has a role there, and the units below it.

use super::frame::{Frame, Place, Side};
use super::people::state;
use super::reach::{lines, sees};
use super::units::{UnitRow, notes, roles_at, row};
use crate::ask::Ask;
use crate::names::unit_name;
use crate::page::{Page, role_key};
use crate::problem::Problem;
use askama::Template;
use axum::extract::{Path, Query};
use axum::response::Html;
use rettesnor_app::people::known_people;
use rettesnor_core::org::{Line, UnitRef};
use rettesnor_words::unit::{change, days};
use std::collections::BTreeMap;

#[derive(Template)]
#[template(path = "admin/unit.html")]
struct UnitPage<'a> {
    page: Page<'a>,
    side: Side,
    what: String,
    facts: Vec<(String, String)>,
    notes: Vec<(&'static str, String)>,
    history: Vec<String>,
    people: Vec<HolderRow>,
    rows: Vec<UnitRow>,
    invite: String,
    /// Whether the national list tells of it, so that it can't be changed by a delivery.
    national: bool,
}

/// Somebody who has a role at the unit.
struct HolderRow {
    href: String,
    name: String,
    role: String,
    line: String,
    state: Option<(&'static str, String)>,
}

/// Shows a unit.
pub async fn show(
    ask: Ask,
    Path(unit): Path<String>,
    Query(query): Query<BTreeMap<String, String>>,
) -> Result<Html<String>, Problem> {
    let structure = &ask.shelf().structure;
    let unit: UnitRef = unit.parse().map_err(|_| Problem::NotFound(ask.clone()))?;
    if !structure.exists(&unit) && unit != UnitRef::country() {
        return Err(Problem::NotFound(ask));
    }
    let known: Vec<Line> = lines(&ask).into_iter().filter(|line| sees(&ask, &unit, line)).collect();
    let wanted = query.get("linje").map(|id| Line::from(id.as_str()));
    let hangs = |line: &&Line| structure.contains(&unit, line);
    let line = wanted.filter(|line| known.contains(line)).or_else(|| known.iter().find(hangs).cloned());
    let Some(line) = line.or_else(|| known.first().cloned()) else { return Err(Problem::NotAllowed(ask)) };
    let roles = roles_at(&ask).await?;
    let voice = ask.voice();
    let Frame { page, side } = frame(&ask, &unit, &line);
    let html = UnitPage {
        page,
        side,
        what: format!("{} {}", voice.unit_kind(unit.kind), unit.code),
        facts: facts(&ask, &unit),
        notes: notes(&ask, &unit),
        history: ask
            .shelf()
            .stock
            .org
            .history(&unit)
            .iter()
            .map(|c| change(voice, &ask.shelf().stock.org, c))
            .collect(),
        people: holders(&ask, &unit).await?,
        rows: structure.children(&unit, &line).iter().map(|below| row(&ask, below, &line, &roles)).collect(),
        invite: format!("/admin/personer/ny?enhet={unit}&linje={}", line.as_str()),
        national: ask.shelf().stock.org.is_national(&unit),
    };
    Ok(Html(html.render()?))
}

/// The frame with the way down the line, as far as it may be seen.
fn frame<'a>(ask: &'a Ask, unit: &UnitRef, line: &Line) -> Frame<'a> {
    let frame = Frame::new(ask, Place::Units, unit_name(ask, unit), String::new());
    let all = format!("/admin/enheter?linje={}", line.as_str());
    let mut above = ask.shelf().structure.ancestors(unit, line);
    above.retain(|above| *above != UnitRef::country() && sees(ask, above, line));
    above.reverse();
    let begun = frame.under(ask.voice().say("admin-units", &[]), all);
    above.iter().fold(begun, |frame, above| {
        frame.under(unit_name(ask, above), format!("/admin/enheter/{above}?linje={}", line.as_str()))
    })
}

/// What is known of a unit, each with what it is called.
fn facts(ask: &Ask, unit: &UnitRef) -> Vec<(String, String)> {
    let (voice, structure, org) = (ask.voice(), &ask.shelf().structure, &ask.shelf().stock.org);
    let mut facts = Vec::new();
    let mut fact = |key: &str, text: String| facts.push((voice.say(key, &[]), text));
    let mut valid: Vec<String> = org.validity(unit).iter().map(|validity| days(voice, *validity)).collect();
    // An office is valid in each of its lines, most often for the same days.
    valid.dedup();
    fact("unit-valid", valid.join("; "));
    for line in structure.lines() {
        let above: Vec<String> = structure.ancestors(unit, &line).iter().map(|above| unit_name(ask, above)).collect();
        if !above.is_empty() {
            let place = voice.say("admin-unit-above", &[("linje", &voice.line(&line)), ("over", &above.join(" › "))]);
            fact("admin-unit-place", place);
        }
    }
    let employees = structure.employees(unit).map(|count| voice.count("unit-employees", count.into(), &[]));
    fact("admin-employees", employees.unwrap_or_else(|| voice.say("admin-employees-unknown", &[])));
    let served: Vec<String> = structure.covered_by(unit).iter().map(|office| unit_name(ask, office)).collect();
    if !served.is_empty() {
        fact("admin-served-by", served.join(", "));
    }
    let source = if org.is_national(unit) { "admin-source-national" } else { "admin-source-delivered" };
    fact("admin-source", voice.say(source, &[]));
    facts
}

/// Who has a role at the unit itself, as far as the one who asks may see them.
async fn holders(ask: &Ask, unit: &UnitRef) -> Result<Vec<HolderRow>, Problem> {
    let people = known_people(ask.desk().store(), ask.who(), &ask.shelf().structure).await;
    let people = people.map_err(|failure| Problem::failed(ask, &failure))?;
    let mut rows = Vec::new();
    for person in people {
        for (given, _) in person.roles.iter().filter(|(given, _)| given.grant.unit == *unit) {
            rows.push(HolderRow {
                href: super::person::path(&person.account.id),
                name: person.account.name.clone(),
                role: ask.voice().say(role_key(given.grant.role), &[]),
                line: ask.voice().line(&given.grant.line),
                state: state(ask, &person.account),
            });
        }
    }
    Ok(rows)
}
