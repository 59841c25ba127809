//! Where rows count: every unit, in every line, that a leaf as delivered belongs to, and what is known of each.

use super::coverage::Returns;
use super::sums::{Sheet, Totals};
use crate::org::{Carried, Line, Org, Structure, UnitKind, UnitRef};
use crate::tally::Leaf;
use crate::time::{Month, MonthRange};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

/// Of more leaves than this the totals are kept; of fewer they are added up each time, which costs less than to keep
/// them for the hundreds of small units there are.
const FEW: usize = 8;

/// A unit in a line, with what has been found out of it. It is worked out when it is first asked for, and once.
pub(super) struct Home {
    /// The leaves whose rows count here, in order.
    pub leaves: Vec<u32>,
    expected: [OnceLock<Expected>; UnitKind::ALL.len()],
    /// By the number of the duty.
    returns: Vec<OnceLock<Returns>>,
    /// By the number of the sheet.
    totals: Vec<OnceLock<Totals>>,
    above: OnceLock<BTreeMap<u32, Vec<u32>>>,
}

/// The units of a kind that are expected to report at a home.
pub(super) struct Expected {
    /// The units.
    pub units: Vec<UnitRef>,
    /// The leaves whose rows count for each of them.
    pub leaves: Vec<Vec<u32>>,
    /// Whether a joint office stands on the card of one of its municipalities.
    pub joint: bool,
}

impl Home {
    /// A home with these leaves, in a reading with so many duties and sheets.
    pub fn new(leaves: Vec<u32>, duties: usize, sheets: usize) -> Self {
        let sheets = if leaves.len() > FEW { sheets } else { 0 };
        Self {
            leaves,
            expected: Default::default(),
            returns: (0..duties).map(|_| OnceLock::new()).collect(),
            totals: (0..sheets).map(|_| OnceLock::new()).collect(),
            above: OnceLock::new(),
        }
    }

    /// The units of the kind that are expected to report here.
    pub fn expected(&self, kind: UnitKind, work_out: impl FnOnce() -> Expected) -> &Expected {
        self.expected[kind as usize].get_or_init(work_out)
    }

    /// Who has reported here what a duty asks for.
    pub fn returns(&self, duty: usize, work_out: impl FnOnce() -> Returns) -> &Returns {
        self.returns[duty].get_or_init(work_out)
    }

    /// For each leaf that lies under others of the home in its line: those others.
    pub fn above(&self, work_out: impl FnOnce() -> BTreeMap<u32, Vec<u32>>) -> &BTreeMap<u32, Vec<u32>> {
        self.above.get_or_init(work_out)
    }

    /// The sum of the months, over all leaves of the home.
    pub fn sum(&self, (number, sheet): (usize, &Sheet), range: MonthRange) -> i64 {
        match self.totals.get(number) {
            Some(totals) => totals.get_or_init(|| sheet.totals(&self.leaves)).sum(range),
            None => self.leaves.iter().flat_map(|leaf| sheet.of_leaf(*leaf, range)).sum(),
        }
    }

    /// Whether any leaf of the home has a sum in the months.
    pub fn any(&self, (number, sheet): (usize, &Sheet), range: MonthRange) -> bool {
        match self.totals.get(number) {
            Some(totals) => totals.get_or_init(|| sheet.totals(&self.leaves)).any(range),
            None => self.leaves.iter().any(|leaf| !sheet.of_leaf(*leaf, range).is_empty()),
        }
    }
}

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
