//! `GET /brev/plasser/{unit}/{year}`: places in labour measures, allotted, bought and used, month by month, with what
//! balances use on the same row.

use super::places_view::{Books, Measure, measures};
use super::told::{post, unit, year};
use crate::ask::Ask;
use crate::field::{Field, Pick};
use crate::names::unit_name;
use crate::page::{Link, Nav, Notice, Page};
use crate::problem::Problem;
use crate::seal;
use askama::Template;
use axum::extract::{Path, Query};
use axum::response::Html;
use rettesnor_app::steer::letter::{PlaceSide, may_count, place_books};
use rettesnor_core::org::{Line, UnitKind, UnitRef};
use std::collections::BTreeMap;

#[derive(Template)]
#[template(path = "letter/places.html")]
struct PlacesPage<'a> {
    page: Page<'a>,
    lead: String,
    href: String,
    once: String,
    measures: Vec<Measure>,
    below: Vec<Link>,
    /// What can be begun to count: the sides with their names.
    sides: Vec<Pick>,
    side: Field,
    new_measures: Vec<Pick>,
    measure: Field,
    new_groups: Vec<Pick>,
    group: Field,
    wrong: String,
}

/// Shows the counts.
pub async fn show(
    ask: Ask,
    Path((text, of_year)): Path<(String, String)>,
    Query(query): Query<BTreeMap<String, String>>,
) -> Result<Html<String>, Problem> {
    let (unit, year) = (unit(&ask, &text)?, year(&ask, &of_year)?);
    let notice = query.get("gjort").map(|_| Notice { tone: "good", text: ask.voice().say("places-done", &[]) });
    page(&ask, (&unit, year), &query, String::new(), notice).await
}

/// The page, with the form that is asked for.
pub async fn page(
    ask: &Ask,
    (unit, year): (&UnitRef, i32),
    query: &BTreeMap<String, String>,
    wrong: String,
    notice: Option<Notice>,
) -> Result<Html<String>, Problem> {
    let (voice, structure) = (ask.voice(), &ask.shelf().structure);
    if !ask.who().reads_drafts(unit, structure) {
        return Err(Problem::NotAllowed(ask.clone()));
    }
    let asked = |name: &str| query.get(name).map(String::as_str).unwrap_or_default();
    let units = offices(ask, unit);
    let books = place_books(ask.desk().store(), ask.who(), year).await;
    let books = books.map_err(|error| Problem::Store(ask.clone(), error))?;
    let post = post(ask).await?;
    let of = Books { unit, units: &units, year, books: &books, post: &post };
    let open = (asked("side"), asked("tiltak"), asked("gruppe"));
    let found = measures(ask, &of, open);
    let single = units.as_slice() == std::slice::from_ref(unit);
    let sides = [(PlaceSide::Bought, "kjopt", "places-enter-bought"), (PlaceSide::Used, "brukt", "places-enter-used")];
    let may = |side: PlaceSide| single && may_count(ask.who(), side, unit, structure);
    let sides = sides.iter().filter(|(side, ..)| may(*side));
    let (name, aar) = (unit_name(ask, unit), year.to_string());
    let page = PlacesPage {
        lead: if found.is_empty() {
            voice.say("places-nothing", &[("aar", &aar)])
        } else {
            voice.say("places-lead", &[])
        },
        href: format!("/brev/plasser/{unit}/{year}"),
        once: seal::one_time_key(),
        measures: found,
        below: if single { Vec::new() } else { below(ask, &units, year) },
        sides: sides.map(|(_, code, key)| Pick::new(*code, voice.say(key, &[]), asked("side"))).collect(),
        side: Field::new("side", voice.say("places-side", &[])),
        new_measures: super::form::codes(ask, "tiltakskode", asked("tiltak")),
        measure: Field::new("tiltak", voice.say("places-measure", &[])),
        new_groups: std::iter::once(Pick::new("", voice.say("places-any-group", &[]), asked("gruppe")))
            .chain(super::form::codes(ask, "innsatsgruppe", asked("gruppe")))
            .collect(),
        group: Field::new("gruppe", voice.say("places-group", &[])),
        wrong,
        page: Page::new(ask, voice.say("places-title", &[("enhet", &name), ("aar", &aar)]), Nav::Letters)
            .with_crumbs(vec![Link::to(voice.say("letters-title", &[]), "/brev")])
            .with_notice(notice),
    };
    Ok(Html(page.render()?))
}

/// The units whose counts make up those of a unit: itself where it is an office, else the offices below.
fn offices(ask: &Ask, unit: &UnitRef) -> Vec<UnitRef> {
    let structure = &ask.shelf().structure;
    if unit.kind == UnitKind::Kontor {
        return vec![unit.clone()];
    }
    let line = if structure.contains(unit, &Line::Stat) { Line::Stat } else { Line::Kommune };
    structure.leaves_under(unit, &line, UnitKind::Kontor)
}

fn below(ask: &Ask, units: &[UnitRef], year: i32) -> Vec<Link> {
    units.iter().map(|unit| Link::to(unit_name(ask, unit), format!("/brev/plasser/{unit}/{year}"))).collect()
}
