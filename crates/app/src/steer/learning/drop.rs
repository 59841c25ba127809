//! What a unit might drop: goals that no meeting used, that cost much, and figures that nobody opened for a year.

use super::burden::burden;
use crate::shelf::Shelf;
use crate::steer::{Kept, Paper};
use rettesnor_core::access::Who;
use rettesnor_core::burden::{Doubt, Followed, proposals};
use rettesnor_core::org::{Line, UnitRef};
use rettesnor_core::review::UseEntry;
use rettesnor_core::time::{Grain, Month};
use rettesnor_store::{Store, StoreError};
use std::collections::{BTreeMap, BTreeSet};

/// What a unit might drop.
#[derive(Clone, Debug)]
pub struct Droppable {
    /// Each with its name, where it is a goal, its indicator, and what speaks for it.
    pub all: Vec<OneToDrop>,
    /// How many goals and figures were looked at.
    pub looked_at: usize,
    /// The first month in which openings were counted; nothing before any was.
    pub counted_since: Option<Month>,
}

/// Something that might be dropped.
#[derive(Clone, Debug)]
pub struct OneToDrop {
    /// How it has been followed.
    pub followed: Followed,
    /// The goal's own words; empty for a figure alone.
    pub name: String,
    /// The indicator, where there is one.
    pub indicator: Option<String>,
    /// What speaks for dropping it.
    pub doubts: Vec<Doubt>,
}

/// What a unit might drop, as far as the one who asks may see; nothing where they read no drafts there.
///
/// # Errors
/// The database fails, or a row can't be true.
pub async fn droppable(
    store: &Store,
    who: &Who,
    shelf: &Shelf,
    (unit, line, year): (&UnitRef, &Line, i32),
) -> Result<Option<Droppable>, StoreError> {
    if !who.reads_drafts(unit, &shelf.structure) {
        return Ok(None);
    }
    let Some(sheet) = burden(store, who, &shelf.structure, (unit, line, year)).await? else { return Ok(None) };
    let used = used(store, who, unit, year).await?;
    let year_ago = Month::of(shelf.stock.today).plus(-12);
    let opens = store.opens_of(who, unit, year_ago).await?;
    let counted_since = store.opens_counted_since(who).await?;
    let whole_year = counted_since.is_some_and(|since| since <= year_ago);
    let opened = |id: &str| whole_year.then(|| opens.get(id).copied().unwrap_or_default());
    let times = |id: &str| used.get(id).copied().unwrap_or_default();
    let used_of = |id: &str| times(id) + if id.is_empty() { 0 } else { times("") };
    let mut all = Vec::new();
    let mut names: BTreeMap<String, (String, Option<String>)> = BTreeMap::new();
    let mut with_goal = BTreeSet::new();
    for (goal, cost) in &sheet.own {
        let (id, indicator) = (goal.id.as_str().to_owned(), goal.value.indicator());
        with_goal.extend(indicator.map(str::to_owned));
        let used = indicator.map_or_else(|| used_of(""), used_of);
        all.push(Followed {
            id: id.clone(),
            is_goal: true,
            minutes: cost.minutes,
            used,
            opened: indicator.and_then(opened),
        });
        names.insert(id, (goal.value.name.clone(), indicator.map(str::to_owned)));
    }
    for id in figures(shelf, who, unit, line).into_iter().filter(|id| !with_goal.contains(id)) {
        all.push(Followed { is_goal: false, minutes: 0, used: used_of(&id), opened: opened(&id), id: id.clone() });
        names.insert(id.clone(), (String::new(), Some(id)));
    }
    let one = |(followed, doubts): (&Followed, Vec<Doubt>)| {
        let (name, indicator) = names.get(&followed.id).cloned().unwrap_or_default();
        OneToDrop { followed: followed.clone(), name, indicator, doubts }
    };
    Ok(Some(Droppable { looked_at: all.len(), all: proposals(&all).into_iter().map(one).collect(), counted_since }))
}

/// How many meetings have used each figure this year and the last. One that used the whole card used them all, and
/// stands under the empty name.
async fn used(store: &Store, who: &Who, unit: &UnitRef, year: i32) -> Result<BTreeMap<String, usize>, StoreError> {
    let mut used: BTreeMap<String, usize> = BTreeMap::new();
    for record in store.records_of_kind(who, UseEntry::KIND, year - 1).await? {
        if record.home.unit == *unit {
            for figure in Kept::<UseEntry>::read(record)?.value.figures {
                *used.entry(figure.indicator).or_default() += 1;
            }
        }
    }
    Ok(used)
}

/// The figures on the unit's latest card, as far as they may be seen.
fn figures(shelf: &Shelf, who: &Who, unit: &UnitRef, line: &Line) -> Vec<String> {
    let Some(period) = shelf.latest(Grain::Tertial) else { return Vec::new() };
    let place = shelf.place(who, &unit.to_string(), &period.to_string(), Some(line.as_str()));
    place
        .map(|place| shelf.sheet(who, &place))
        .map_or_else(|_| Vec::new(), |sheet| sheet.lines.iter().map(|line| line.card.id.clone()).collect())
}
