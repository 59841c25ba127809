//! Where rows count: every unit, in every line, that a leaf as delivered belongs to.

use crate::org::{Carried, Line, Org, Structure, UnitKind, UnitRef};
use crate::tally::Leaf;
use crate::time::Month;
use std::collections::BTreeSet;

pub(super) fn is_within_municipality(kind: UnitKind) -> bool {
    matches!(kind, UnitKind::Bydel | UnitKind::Tjeneste)
}

/// Every unit, with its line, that rows delivered for the leaf count for in the structure.
///
/// A joint office counts for the municipalities it covers, but only its host hands it on to the county. Rows of a
/// split municipality count from what its parts have in common.
#[must_use]
pub fn homes_of(org: &Org, structure: &Structure, leaf: &Leaf) -> BTreeSet<(UnitRef, Line)> {
    let mut homes = BTreeSet::new();
    // A leaf's code means one unit at all times; the month only tells which day of its life to start from.
    let valid = org.validity(&leaf.unit).into_iter().next();
    let day = valid.and_then(|v| v.from).unwrap_or(structure.date());
    let carried = org.carry(&leaf.unit, Month::of(day), structure.date());
    for line in structure.lines() {
        match &carried {
            Carried::Unit(now) => homes.extend(from(structure, now, &line)),
            Carried::Split { common, .. } => homes.extend(from(structure, common, &line)),
            Carried::Ended { above } => {
                for (_, above) in above.iter().filter(|(in_line, _)| *in_line == line) {
                    homes.extend(from(structure, above, &line));
                }
            }
            Carried::Unknown => {}
        }
        for finer in leaf.finer.iter().filter(|finer| structure.contains(finer, &line)) {
            let above = structure.ancestors(finer, &line).into_iter();
            let within = above.chain([finer.clone()]).filter(|unit| is_within_municipality(unit.kind));
            homes.extend(within.map(|unit| (unit, line.clone())));
        }
    }
    if let Carried::Unit(now) = &carried {
        let covered = structure.covers(now).into_iter().map(|municipality| (municipality, Line::Kommune));
        homes.extend(covered);
    }
    homes
}

/// The unit, where it is in the line, and everything above it.
fn from(structure: &Structure, unit: &UnitRef, line: &Line) -> Vec<(UnitRef, Line)> {
    let own = structure.contains(unit, line).then(|| unit.clone());
    let all = own.into_iter().chain(structure.ancestors(unit, line));
    all.map(|unit| (unit, line.clone())).collect()
}
