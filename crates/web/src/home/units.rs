//! The units of the one who reads, each with how its latest card stands.

use crate::ask::Ask;
use crate::card::find::latest;
use crate::card::view::{goals, having, strip};
use crate::names::unit_name;
use crate::plan::find::standing;
use crate::problem::Problem;
use rettesnor_core::access::Role;
use rettesnor_core::org::{Line, UnitRef};
use rettesnor_core::scorecard::{CardLine, Status};
use rettesnor_core::time::Period;

/// How many units have a tile.
const TILES: usize = 12;

/// A unit with its card.
pub struct Tile {
    /// Its name.
    pub name: String,
    /// Where its card is.
    pub href: String,
    /// Its kind and the line.
    pub what: String,
    /// How many goals stand how, drawn; empty where nothing is shown.
    pub strip: String,
    /// How it stands, in a sentence.
    pub said: String,
    /// Whether its figures are not shown to the one who reads.
    pub locked: bool,
    /// Where its plan for the year is, and how it stands.
    pub plan: Option<(String, String)>,
}

/// The units at which the one who asks has a role, other than to administer, each in the line of the role.
pub fn own(ask: &Ask) -> Vec<(UnitRef, Line)> {
    let mut units: Vec<(UnitRef, Line)> = Vec::new();
    for grant in ask.who().grants().iter().filter(|grant| grant.role != Role::Administrator) {
        let one = (grant.unit.clone(), grant.line.clone());
        if !units.contains(&one) {
            units.push(one);
        }
    }
    units
}

/// The period of the tiles.
pub fn period(ask: &Ask) -> Option<Period> {
    latest(ask)
}

/// The tiles, each with how the plan of its unit stands.
pub async fn tiles(ask: &Ask) -> Result<Vec<Tile>, Problem> {
    let own: Vec<(UnitRef, Line)> = own(ask).into_iter().take(TILES).collect();
    let units: Vec<UnitRef> = own.iter().map(|(unit, _)| unit.clone()).collect();
    let plans = standing(ask, &units).await?;
    let period = period(ask);
    let tiles = own.iter().zip(plans).filter_map(|((unit, line), plan)| match period {
        Some(period) => Some(Tile { plan, ..tile(ask, unit, line, period) }),
        None => plan.map(|plan| planned(ask, unit, line, plan)),
    });
    Ok(tiles.collect())
}

/// A unit of which nothing has been measured, by its plan.
fn planned(ask: &Ask, unit: &UnitRef, line: &Line, plan: (String, String)) -> Tile {
    Tile {
        name: unit_name(ask, unit),
        href: plan.0.clone(),
        what: format!("{}, {}", ask.voice().unit_kind(unit.kind), ask.voice().line(line)),
        strip: String::new(),
        said: String::new(),
        locked: false,
        plan: Some(plan),
    }
}

fn tile(ask: &Ask, unit: &UnitRef, line: &Line, period: Period) -> Tile {
    let (voice, shelf) = (ask.voice(), ask.shelf());
    let mut tile = Tile {
        name: unit_name(ask, unit),
        href: format!("/malekort/{unit}/{period}?linje={line}"),
        what: format!("{}, {}", voice.unit_kind(unit.kind), voice.line(line)),
        strip: String::new(),
        said: String::new(),
        locked: false,
        plan: None,
    };
    let place = match shelf.place(ask.who(), &unit.to_string(), &period.to_string(), Some(line.as_str())) {
        Ok(place) => place,
        Err(_) => {
            tile.href = format!("/malekort/{unit}");
            tile.said = voice.say("home-no-card", &[]);
            return tile;
        }
    };
    let sheet = shelf.sheet(ask.who(), &place);
    let cards: Vec<&CardLine> = sheet.lines.iter().map(|line| &line.card).collect();
    tile.locked = cards.is_empty() && !sheet.closed.is_empty();
    if !cards.is_empty() {
        let goals = goals(&cards);
        let number = voice.whole(i64::try_from(goals).unwrap_or(i64::MAX));
        let reached = u64::try_from(having(&cards, Status::Reached)).unwrap_or(u64::MAX);
        tile.said = match goals {
            0 => voice.say("home-no-goals", &[]),
            _ => voice.count("home-goals", reached, &[("maal", &number)]),
        };
        tile.strip = if goals > 0 { strip(&cards) } else { String::new() };
    }
    tile
}
