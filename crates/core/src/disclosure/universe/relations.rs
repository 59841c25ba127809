//! What adds up to what: months to longer periods, and units to the units above them.

use super::cells::{Adds, Identity, Sheet, What};
use super::sets::SetId;
use super::terms::TermId;
use crate::disclosure::{CellId, Relation};
use crate::org::{Line, UnitKind, UnitRef};
use crate::time::{Month, MonthRange};
use std::collections::{BTreeMap, BTreeSet};

/// The cell of each unit in a line.
type CellsOfUnits = BTreeMap<(Line, UnitRef), CellId>;

/// Ties longer stretches of months to the shorter ones in them.
pub(super) fn months(sheet: &mut Sheet<'_>, relations: &mut Vec<Relation>) {
    let mut stretches: BTreeMap<(TermId, SetId, String), BTreeMap<MonthRange, CellId>> = BTreeMap::new();
    for ((term, set, months, code), id) in &sheet.known {
        stretches.entry((*term, *set, code.clone())).or_default().insert(*months, *id);
    }
    let printed =
        |((term, _, months, _), id): (&Identity, &CellId)| sheet.drafts[id.index()].printed.then_some((*term, *months));
    let printed: BTreeSet<(TermId, MonthRange)> = sheet.known.iter().filter_map(printed).collect();
    for ((term, _, _), cells) in stretches {
        match sheet.adds.get(&term) {
            Some((Adds::Up, _)) => {
                let elsewhere = |months: MonthRange| printed.contains(&(term, months));
                sum_of_months(sheet, &cells, &elsewhere, relations);
            }
            Some((Adds::AtMost, _)) => persons_of_months(&cells, relations),
            None => {}
        }
    }
}

/// Every stretch is the sum of the longest shorter ones that fill it, and of what they leave over.
fn sum_of_months(
    sheet: &mut Sheet<'_>,
    cells: &BTreeMap<MonthRange, CellId>,
    is_printed_elsewhere: &dyn Fn(MonthRange) -> bool,
    relations: &mut Vec<Relation>,
) {
    for (whole, id) in cells {
        let parts = parts_of(*whole, cells);
        if parts.is_empty() {
            continue;
        }
        let left = sheet.value(*id) - parts.iter().map(|(_, part)| sheet.value(*part)).sum::<i64>();
        let filled: i32 = parts.iter().map(|(months, _)| months.len()).sum();
        let mut sum: Vec<CellId> = parts.into_iter().map(|(_, part)| part).collect();
        // Months that nobody has reported for are known to be empty.
        if left != 0 || (filled < whole.len() && is_awaited(*whole, cells, is_printed_elsewhere)) {
            let name = format!("{}|rest av {}", sheet.drafts[id.index()].name, whole.first);
            let guarded = sheet.drafts[id.index()].printed && 0 < left && left < sheet.least;
            sum.push(sheet.left(*id, &sum, Sheet::unseen(name, left, guarded)));
        }
        relations.push(Relation::total(*id, sum));
    }
}

/// Shorter stretches that lie in a longer one, side by side: the longest from each month on.
fn parts_of(whole: MonthRange, cells: &BTreeMap<MonthRange, CellId>) -> Vec<(MonthRange, CellId)> {
    let inside = |other: &&MonthRange| **other != whole && whole.contains(other.first) && whole.contains(other.last);
    let mut shorter: Vec<MonthRange> = cells.keys().filter(inside).copied().collect();
    shorter.sort_by_key(|months| (months.first, -months.len()));
    let mut parts: Vec<(MonthRange, CellId)> = Vec::new();
    let mut from: Month = whole.first;
    for months in shorter {
        if months.first >= from {
            from = months.last.plus(1);
            parts.push((months, cells[&months]));
        }
    }
    parts
}

/// More months have at least as many persons, and at most as many as the months together.
fn persons_of_months(cells: &BTreeMap<MonthRange, CellId>, relations: &mut Vec<Relation>) {
    for (whole, id) in cells {
        let inside = cells
            .iter()
            .filter(|(other, _)| *other != whole && whole.contains(other.first) && whole.contains(other.last));
        relations.extend(inside.map(|(_, part)| Relation::no_more(*part, *id)));
        let parts = parts_of(*whole, cells);
        if parts.iter().map(|(months, _)| months.len()).sum::<i32>() == whole.len() {
            let sum = parts.into_iter().map(|(_, part)| (part, -1));
            relations.push(Relation::at_most(std::iter::once((*id, 1)).chain(sum).collect()));
        }
    }
}

/// Whether months of a stretch that no shorter figure covers may hold something: they do unless the same is printed for
/// others, and not here, where nothing was reported then.
fn is_awaited(
    whole: MonthRange,
    cells: &BTreeMap<MonthRange, CellId>,
    is_printed_elsewhere: &dyn Fn(MonthRange) -> bool,
) -> bool {
    let mut month = whole.first;
    while month <= whole.last {
        match cells.keys().filter(|m| **m != whole && m.first == month && m.last <= whole.last).max_by_key(|m| m.len())
        {
            Some(months) => month = months.last.plus(1),
            None => {
                let next = cells.keys().filter(|m| m.first > month && m.last <= whole.last).map(|m| m.first).min();
                let until = next.map_or(whole.last, |next| next.plus(-1));
                if !is_printed_elsewhere(MonthRange { first: month, last: until }) {
                    return true;
                }
                month = until.plus(1);
            }
        }
    }
    false
}

/// Ties every unit to those right under it, in every line.
pub(super) fn units(sheet: &mut Sheet<'_>, relations: &mut Vec<Relation>) {
    let places: Vec<(What, CellsOfUnits)> =
        sheet.places.iter().map(|(what, places)| (what.clone(), places.clone())).collect();
    let mut tied: BTreeSet<(CellId, Vec<CellId>)> = BTreeSet::new();
    for (what, places) in places {
        let Some((adds, kind)) = sheet.adds.get(&what.0).copied() else { continue };
        // From the narrowest kind of unit to the country.
        for ((line, unit), id) in places.iter().rev() {
            overlaps(sheet, kind, &what, (line, unit), &places, relations);
            let Some((parts, whole)) = parts_under(sheet, (kind, adds), &what, (line, unit), &places) else { continue };
            if parts == [*id] || parts.is_empty() || !tied.insert((*id, parts.clone())) {
                continue;
            }
            match adds {
                Adds::Up => {
                    if let [alone] = parts.as_slice() {
                        let shown_above = sheet.drafts[id.index()].printed;
                        // Where one alone has reported, the number above is its own; a place too small to be shown
                        // is shown as that.
                        sheet.drafts[alone.index()].unshowable &= !shown_above;
                    }
                    relations.push(Relation::total(*id, parts));
                }
                Adds::AtMost => {
                    relations.extend(parts.iter().map(|part| Relation::no_more(*part, *id)));
                    if whole {
                        let sum = parts.into_iter().map(|part| (part, -1));
                        relations.push(Relation::at_most(std::iter::once((*id, 1)).chain(sum).collect()));
                    }
                }
            }
        }
    }
}

/// The cells that a unit's is made of, and whether they are all of it. Units that have not reported are left out, since
/// everybody knows that they have not.
fn parts_under(
    sheet: &mut Sheet<'_>,
    (kind, adds): (Option<UnitKind>, Adds),
    what: &What,
    (line, unit): (&Line, &UnitRef),
    places: &BTreeMap<(Line, UnitRef), CellId>,
) -> Option<(Vec<CellId>, bool)> {
    let shares = sheet.shares(kind, line, unit)?;
    let id = places[&(line.clone(), unit.clone())];
    let under = |child: &UnitRef| places.get(&(line.clone(), child.clone())).copied();
    // Units with the same leaves are one cell, whichever of them has reported.
    let mut parts: Vec<CellId> = shares.parts.iter().filter_map(|(child, _)| under(child)).collect();
    if parts.is_empty() {
        return None;
    }
    let (term, months, code) = what;
    let rest = shares.rest.and_then(|set| sheet.known.get(&(*term, set, *months, code.clone())).copied());
    let sum: i64 = parts.iter().chain(&rest).map(|part| sheet.value(*part)).sum();
    let left = sheet.value(id) - sum;
    parts.extend(rest);
    if parts.contains(&id) {
        return None;
    }
    let whole = shares.rest.is_none() || rest.is_some();
    if adds == Adds::AtMost {
        return Some((parts, whole && left <= 0));
    }
    if !whole || left != 0 {
        let name = format!("{}|rest i linje {line}", sheet.drafts[id.index()].name);
        let draft = Sheet::unseen(name, left, false);
        parts.push(match shares.rest {
            Some(set) if rest.is_none() => sheet.put((*term, set, *months, code.clone()), kind, draft),
            _ => sheet.left(id, &parts, draft),
        });
    }
    Some((parts, true))
}

/// Units that share some leaves with another (a joint office serves both) are tied to it by what they have alone and
/// what they share.
fn overlaps(
    sheet: &mut Sheet<'_>,
    kind: Option<UnitKind>,
    what: &What,
    (line, unit): (&Line, &UnitRef),
    places: &BTreeMap<(Line, UnitRef), CellId>,
    relations: &mut Vec<Relation>,
) {
    let (term, months, code) = what;
    let Some(shares) = sheet.shares(kind, line, unit) else { return };
    for (child, set) in &shares.overlapping {
        let Some(id) = places.get(&(line.clone(), child.clone())).copied() else { continue };
        for (_, other) in &shares.parts {
            let (only, both) = sheet.sets(kind).apart(*set, *other);
            let known = |set: Option<SetId>| set.and_then(|set| sheet.known.get(&(*term, set, *months, code.clone())));
            let (Some(both), only) = (known(both).copied(), known(only).copied()) else { continue };
            match only {
                Some(only) if sheet.value(only) + sheet.value(both) == sheet.value(id) => {
                    relations.push(Relation::total(id, [only, both]));
                }
                _ => relations.push(Relation::no_more(both, id)),
            }
        }
    }
}
