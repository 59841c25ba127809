//! Growing the trees of a date from the national list and the installation's records.
//!
//! No unit is lost: where a record's parent is not there on the date, the unit hangs under what became of the parent,
//! or under the nearest above it, at worst the country.

use super::Org;
use super::line::Line;
use super::lineage::Carried;
use super::name::Names;
use super::record::UnitRecord;
use super::structure::{Node, Structure, Tree};
use super::unit::{UnitKind, UnitRef};
use crate::time::Date;
use std::collections::{BTreeMap, BTreeSet};

/// The structure of a date.
pub(super) fn grow(org: &Org, date: Date) -> Structure {
    let mut trees = BTreeMap::from([(Line::Stat, Tree::default()), (Line::Kommune, Tree::default())]);
    let mut nodes = national_nodes(org, date, &mut trees);
    let valid = || org.records.iter().filter(|record| record.validity().contains(date));
    for record in valid() {
        if let Some(unit) = present(org, record, date) {
            describe(org, record, unit.clone(), date, &mut nodes);
            hang(org, record, unit, date, &mut trees);
        }
    }
    for (line, tree) in &mut trees {
        tie_loose_ends(org, line, tree, date);
        tree.index();
    }
    leave_out_hosts(&mut nodes, &trees[&Line::Kommune]);
    Structure { date, nodes, trees }
}

fn national_nodes(org: &Org, date: Date, trees: &mut BTreeMap<Line, Tree>) -> BTreeMap<UnitRef, Node> {
    let country = Node { names: Names::plain("Norge"), employees: None, covers: BTreeSet::new() };
    let mut nodes = BTreeMap::from([(UnitRef::country(), country)]);
    for (unit, national) in org.registry.units.iter().filter(|(_, national)| national.validity.contains(date)) {
        let names = org.names(unit, date).unwrap_or_else(|| national.names.clone());
        nodes.insert(unit.clone(), Node { names, employees: None, covers: BTreeSet::new() });
        let line = if unit.kind == UnitKind::Region { Line::Stat } else { Line::Kommune };
        trees.entry(line).or_default().parent.insert(unit.clone(), national.parent.clone());
    }
    nodes
}

/// The unit of a record as it is called at the date: a record may name a municipality by a number it had before.
fn present(org: &Org, record: &UnitRecord, date: Date) -> Option<UnitRef> {
    let unit = record.unit();
    if !org.is_national(&unit) {
        return Some(unit);
    }
    match org.carry_national(&unit, Date::MIN, date) {
        Carried::Unit(unit) => Some(unit),
        Carried::Split { .. } | Carried::Ended { .. } | Carried::Unknown => None,
    }
}

fn describe(org: &Org, record: &UnitRecord, unit: UnitRef, date: Date, nodes: &mut BTreeMap<UnitRef, Node>) {
    let covers = record.covers.iter().map(|code| org.carry_national(&UnitRef::kommune(code), Date::MIN, date));
    let covers = covers.filter_map(|carried| match carried {
        Carried::Unit(kommune) => Some(kommune),
        Carried::Split { .. } | Carried::Ended { .. } | Carried::Unknown => None,
    });
    let node = nodes.entry(unit).or_insert_with(|| Node {
        names: Names::plain(&record.name),
        employees: None,
        covers: BTreeSet::new(),
    });
    node.covers.extend(covers);
    node.employees = node.employees.or(record.employees);
}

fn hang(org: &Org, record: &UnitRecord, unit: UnitRef, date: Date, trees: &mut BTreeMap<Line, Tree>) {
    let (Some(line), Some(parent)) = (record.effective_line(), record.effective_parent()) else { return };
    if org.is_national(&unit) && !matches!(line, Line::Other(_)) {
        return;
    }
    let parent = org.place_in_line(&parent, &line, date);
    trees.entry(line).or_default().parent.entry(unit).or_insert(parent);
}

/// A parent that hangs in another line only is put into this one, so that every unit leads up to the country.
fn tie_loose_ends(org: &Org, line: &Line, tree: &mut Tree, date: Date) {
    let country = UnitRef::country();
    let mut next: Vec<UnitRef> = tree.parent.values().cloned().collect();
    while let Some(parent) = next.pop() {
        if parent == country || tree.parent.contains_key(&parent) {
            continue;
        }
        let above = org.registry.units.get(&parent).map_or_else(UnitRef::country, |national| national.parent.clone());
        let above = org.place_in_line(&above, line, date);
        next.push(above.clone());
        tree.parent.insert(parent, above);
    }
}

/// A host is served by right, not by `dekker`.
fn leave_out_hosts(nodes: &mut BTreeMap<UnitRef, Node>, tree: &Tree) {
    for (unit, node) in nodes {
        let mut above = tree.parent.get(unit);
        while let Some(host) = above {
            node.covers.remove(host);
            above = tree.parent.get(host);
        }
        node.covers.remove(unit);
    }
}

impl Tree {
    /// Fills the children from the parents, by code.
    fn index(&mut self) {
        self.children.entry(UnitRef::country()).or_default();
        for (unit, parent) in &self.parent {
            self.children.entry(parent.clone()).or_default().push(unit.clone());
        }
        for children in self.children.values_mut() {
            children.sort_by(|a, b| (&a.code, a.kind).cmp(&(&b.code, b.kind)));
        }
    }
}
