//! A unit in a line, as a reading meets it: which rows count there, who is expected to report, and what of that takes so
//! long to find out that it is found out once.

use super::Reading;
use super::coverage::Returns;
use super::homes::is_within_municipality;
use super::reading::Asked;
use super::reported::Said;
use super::sums::{Sheet, Totals};
use super::yearly::Cells;
use crate::definition::Indicator;
use crate::memo::Memo;
use crate::org::{Line, UnitKind, UnitRef};
use crate::time::MonthRange;
use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

/// With more leaves than this, what takes a pass over all of them is kept; with fewer it is worked out each time, which
/// costs less than to keep it for the hundreds of small units there are.
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
    /// By indicator, whether it is for whole years, and months.
    said: Memo<(String, bool, MonthRange), Option<Said>>,
    /// By indicator and year.
    cells: Memo<(String, i32), Cells>,
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
        let kept = if leaves.len() > FEW { sheets } else { 0 };
        Self {
            leaves,
            expected: Default::default(),
            returns: (0..duties).map(|_| OnceLock::new()).collect(),
            totals: (0..kept).map(|_| OnceLock::new()).collect(),
            above: OnceLock::new(),
            said: Memo::default(),
            cells: Memo::default(),
        }
    }

    fn has_few(&self) -> bool {
        self.leaves.len() <= FEW
    }

    /// What has been reported here for an indicator: over whole years or not, in the months.
    pub fn said(&self, what: (&str, bool, MonthRange), work_out: impl FnOnce() -> Option<Said>) -> Option<Said> {
        let (id, yearly, range) = what;
        if self.has_few() { work_out() } else { self.said.get((id.to_owned(), yearly, range), |_| work_out()) }
    }

    /// What the cells of an indicator's table come to here in the year.
    pub fn cells(&self, id: &str, year: i32, work_out: impl FnOnce() -> Cells) -> Cells {
        if self.has_few() { work_out() } else { self.cells.get((id.to_owned(), year), |_| work_out()) }
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

impl Reading {
    pub(super) fn is_anyone_expected(&self, indicator: &Indicator, unit: &UnitRef, line: &Line) -> bool {
        let home = self.home(unit, line);
        !self.expected_in(&home, indicator.leaf, unit, line).units.is_empty()
    }

    /// The units that are expected to report under (or as) a unit.
    #[must_use]
    pub fn expected(&self, indicator: &Indicator, unit: &UnitRef, line: &Line) -> Vec<UnitRef> {
        self.expected_in(&self.home(unit, line), indicator.leaf, unit, line).units.clone()
    }

    pub(super) fn expected_at<'q>(&self, asked: Asked<'q>) -> &'q Expected {
        let question = asked.question;
        self.expected_in(asked.home, question.indicator.leaf, question.unit, question.line)
    }

    fn expected_in<'h>(&self, home: &'h Home, kind: UnitKind, unit: &UnitRef, line: &Line) -> &'h Expected {
        home.expected(kind, || {
            let units = self.units_expected(kind, unit, line);
            let on_municipality = unit.kind == UnitKind::Kommune && *line == Line::Kommune;
            let joint = |unit: &UnitRef| unit.kind == UnitKind::Kontor && self.structure.joint(unit);
            let leaves = |unit: &UnitRef| self.leaves.get(&(unit.clone(), line.clone())).cloned().unwrap_or_default();
            Expected {
                leaves: units.iter().map(leaves).collect(),
                joint: on_municipality && units.iter().any(joint),
                units,
            }
        })
    }

    fn units_expected(&self, kind: UnitKind, unit: &UnitRef, line: &Line) -> Vec<UnitRef> {
        if kind == UnitKind::Kommune && is_within_municipality(unit.kind) {
            return vec![unit.clone()];
        }
        let mut units = self.structure.leaves_under(unit, line, kind);
        if kind == UnitKind::Kontor && unit.kind == UnitKind::Kommune && *line == Line::Kommune {
            for office in self.structure.covered_by(unit) {
                if !units.contains(&office) {
                    units.push(office);
                }
            }
        }
        units
    }

    /// The unit in the line.
    pub(super) fn home(&self, unit: &UnitRef, line: &Line) -> Arc<Home> {
        let make = |home: &(UnitRef, Line)| {
            let leaves = self.leaves.get(home).cloned().unwrap_or_default();
            Arc::new(Home::new(leaves, self.duties.len(), self.sums.len()))
        };
        let home = (unit.clone(), line.clone());
        // A unit that nobody knows is not kept, or whoever asks for enough of them fills the memory.
        if self.structure.contains(unit, line) { self.homes.get(home, make) } else { make(&home) }
    }
}
