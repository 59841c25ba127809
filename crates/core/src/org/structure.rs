//! The trees of every line at one date, and the questions asked of them.

use super::line::Line;
use super::name::Names;
use super::unit::{UnitKind, UnitRef};
use crate::time::Date;
use std::collections::{BTreeMap, BTreeSet};

/// What is known of a unit at the date.
pub(super) struct Node {
    pub names: Names,
    pub employees: Option<u32>,
    pub covers: BTreeSet<UnitRef>,
}

/// One line's tree.
#[derive(Default)]
pub(super) struct Tree {
    pub parent: BTreeMap<UnitRef, UnitRef>,
    pub children: BTreeMap<UnitRef, Vec<UnitRef>>,
}

/// The units of a date and their lines. Made by [`Org::at`](super::Org::at).
///
/// Every unit in a line leads up to the country; a unit may hang in one line and not in another.
pub struct Structure {
    pub(super) date: Date,
    pub(super) nodes: BTreeMap<UnitRef, Node>,
    pub(super) trees: BTreeMap<Line, Tree>,
}

impl Structure {
    /// The day the structure is true on.
    #[must_use]
    pub fn date(&self) -> Date {
        self.date
    }

    /// The lines, `stat` and `kommune` first.
    #[must_use]
    pub fn lines(&self) -> Vec<Line> {
        self.trees.keys().cloned().collect()
    }

    /// Every unit of the line, the country among them, by kind and code.
    #[must_use]
    pub fn units(&self, line: &Line) -> Vec<UnitRef> {
        self.trees.get(line).map(|tree| tree.units().cloned().collect()).unwrap_or_default()
    }

    /// Whether the unit hangs in the line.
    #[must_use]
    pub fn contains(&self, unit: &UnitRef, line: &Line) -> bool {
        self.trees.get(line).is_some_and(|tree| tree.contains(unit))
    }

    /// Whether the unit exists at the date, in whatever line.
    #[must_use]
    pub fn exists(&self, unit: &UnitRef) -> bool {
        self.nodes.contains_key(unit)
    }

    /// The unit above; `None` for the country and for units outside the line.
    #[must_use]
    pub fn parent(&self, unit: &UnitRef, line: &Line) -> Option<&UnitRef> {
        self.trees.get(line)?.parent.get(unit)
    }

    /// The units right under it, by code.
    #[must_use]
    pub fn children(&self, unit: &UnitRef, line: &Line) -> Vec<UnitRef> {
        self.children_of(unit, line).to_vec()
    }

    /// The units above it, from the nearest to the country.
    #[must_use]
    pub fn ancestors(&self, unit: &UnitRef, line: &Line) -> Vec<UnitRef> {
        std::iter::successors(self.parent(unit, line), |above| self.parent(above, line)).cloned().collect()
    }

    /// All units of a kind under the unit, or the unit itself where it is of the kind, by code.
    #[must_use]
    pub fn leaves_under(&self, unit: &UnitRef, line: &Line, kind: UnitKind) -> Vec<UnitRef> {
        let mut found = Vec::new();
        let mut next: Vec<&UnitRef> = if self.contains(unit, line) { vec![unit] } else { Vec::new() };
        while let Some(at) = next.pop() {
            if at.kind == kind {
                found.push(at.clone());
            }
            next.extend(self.children_of(at, line));
        }
        found.sort();
        found
    }

    /// The joint offices that serve the municipality without hanging under it, by code.
    #[must_use]
    pub fn covered_by(&self, kommune: &UnitRef) -> Vec<UnitRef> {
        let serving = self.nodes.iter().filter(|(_, node)| node.covers.contains(kommune));
        serving.map(|(unit, _)| unit.clone()).collect()
    }

    /// The municipalities that a joint office serves beside its host, by code.
    #[must_use]
    pub fn covers(&self, office: &UnitRef) -> Vec<UnitRef> {
        self.nodes.get(office).map(|node| node.covers.iter().cloned().collect()).unwrap_or_default()
    }

    /// Whether the office serves other municipalities than its host, so that its figures are joint.
    #[must_use]
    pub fn joint(&self, office: &UnitRef) -> bool {
        self.nodes.get(office).is_some_and(|node| !node.covers.is_empty())
    }

    /// How many work there, where it is known.
    #[must_use]
    pub fn employees(&self, unit: &UnitRef) -> Option<u32> {
        self.nodes.get(unit)?.employees
    }

    /// Whether so few work there that the unit could be one employee's caseload: under three. Where it is not known,
    /// a service place counts as too small, and every other unit as large enough.
    #[must_use]
    pub fn too_small(&self, unit: &UnitRef) -> bool {
        self.employees(unit).map_or(unit.kind == UnitKind::Tjeneste, |employees| employees < 3)
    }

    /// The official name; `None` where the unit does not exist at the date.
    #[must_use]
    pub fn name(&self, unit: &UnitRef) -> Option<&str> {
        self.names(unit).map(|names| names.official.as_str())
    }

    /// The names; `None` where the unit does not exist at the date.
    #[must_use]
    pub fn names(&self, unit: &UnitRef) -> Option<&Names> {
        self.nodes.get(unit).map(|node| &node.names)
    }

    fn children_of(&self, unit: &UnitRef, line: &Line) -> &[UnitRef] {
        self.trees.get(line).and_then(|tree| tree.children.get(unit)).map_or(&[], Vec::as_slice)
    }
}

impl Tree {
    fn contains(&self, unit: &UnitRef) -> bool {
        self.parent.contains_key(unit) || (unit.kind == UnitKind::Land && self.children.contains_key(unit))
    }

    fn units(&self) -> impl Iterator<Item = &UnitRef> {
        let country = self.children.keys().filter(|unit| unit.kind == UnitKind::Land);
        country.chain(self.parent.keys())
    }
}
