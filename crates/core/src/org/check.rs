//! The check of the installation's own units: every record is judged, and every fault is named.

use super::line::Line;
use super::problem::{OrgProblem, ProblemKind};
use super::record::UnitRecord;
use super::unit::{UnitKind, UnitRef, is_code};
use super::{Org, Validity};
use std::collections::BTreeSet;

/// Everything that is wrong, by record.
pub(super) fn problems(org: &Org) -> Vec<OrgProblem> {
    let mut found = Vec::new();
    for (index, record) in org.records.iter().enumerate() {
        let mut kinds = Vec::new();
        check_itself(org, record, &mut kinds);
        check_parent(org, record, &mut kinds);
        check_against_others(org, index, record, &mut kinds);
        let unit = record.unit();
        found.extend(kinds.into_iter().map(|kind| OrgProblem { record: index, unit: unit.clone(), kind }));
    }
    found
}

fn check_itself(org: &Org, record: &UnitRecord, kinds: &mut Vec<ProblemKind>) {
    if record.kind == UnitKind::Land {
        kinds.push(ProblemKind::IsCountry);
    } else if !is_code(&record.code) {
        kinds.push(ProblemKind::BadCode);
    } else if matches!(record.kind, UnitKind::Fylke | UnitKind::Kommune) && !org.is_national(&record.unit()) {
        kinds.push(ProblemKind::NotInNationalList);
    }
    if !record.validity().is_possible() {
        kinds.push(ProblemKind::EndsBeforeItBegins);
    }
    for code in &record.covers {
        if !org.is_national(&UnitRef::kommune(code)) {
            kinds.push(ProblemKind::CoversUnknown(code.clone()));
        }
    }
}

fn check_parent(org: &Org, record: &UnitRecord, kinds: &mut Vec<ProblemKind>) {
    let unit = record.unit();
    let Some(parent) = record.effective_parent() else {
        if !org.is_national(&unit) {
            kinds.push(ProblemKind::NoParent);
        } else if let Some(line @ Line::Other(_)) = record.effective_line() {
            kinds.push(ProblemKind::LineWithoutParent(line));
        }
        return;
    };
    let Some(line) = record.effective_line() else { return };
    let validity = org.validity(&parent);
    if validity.is_empty() {
        kinds.push(ProblemKind::ParentMissing(parent));
        return;
    }
    let some_day = |other: &Validity| other.common(&record.validity()).is_some();
    if !org.is_national(&parent) && !validity.iter().any(some_day) {
        kinds.push(ProblemKind::ParentNotValidThen(parent.clone()));
    }
    if let Some(national) = org.registry.units.get(&unit)
        && !matches!(line, Line::Other(_))
        && national.parent != parent
    {
        kinds.push(ProblemKind::MovesNationalUnit);
    } else if !may_hang_under(record.kind, parent.kind, &line) {
        kinds.push(ProblemKind::ParentNotAbove(parent, line));
    } else if leads_back(org, &unit, &line) {
        kinds.push(ProblemKind::Cycle(line));
    }
}

/// In the two given lines a parent is of a wider kind, which also makes cycles impossible.
fn may_hang_under(kind: UnitKind, parent: UnitKind, line: &Line) -> bool {
    use UnitKind::{Fylke, Kontor, Land, Region};
    match line {
        Line::Stat => parent < kind && kind != Fylke && matches!(parent, Land | Region | Kontor),
        Line::Kommune => parent < kind && kind != Region && parent != Region && (parent != Land || kind == Fylke),
        Line::Other(_) => kind != Land,
    }
}

/// Whether the parents lead back, on whatever days: a unit can't hang under what once hung under it.
fn leads_back(org: &Org, unit: &UnitRef, line: &Line) -> bool {
    let mut seen = BTreeSet::new();
    let mut next = vec![unit.clone()];
    while let Some(at) = next.pop() {
        for record in org.records_of(&at).filter(|record| record.effective_line().as_ref() == Some(line)) {
            let Some(parent) = record.effective_parent() else { continue };
            if parent == *unit {
                return true;
            }
            if seen.insert(parent.clone()) {
                next.push(parent);
            }
        }
    }
    false
}

fn check_against_others(org: &Org, index: usize, record: &UnitRecord, kinds: &mut Vec<ProblemKind>) {
    let same = org.own.get(&record.unit()).into_iter().flatten().copied().filter(|other| *other < index);
    for other in same {
        let before = &org.records[other];
        let same_line = before.effective_line() == record.effective_line();
        if same_line && before.validity().common(&record.validity()).is_some() {
            kinds.push(ProblemKind::Duplicate(other));
        }
    }
}
