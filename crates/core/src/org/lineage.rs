//! A unit through time: what it was, what it became, and where its rows belong in another structure.
//!
//! A number change keeps the unit. A merger adds up its predecessors. A split is never guessed: rows of a unit that
//! was split belong to what its parts have in common. Shares play no part here. Start at [`Org::carry`].

use super::Org;
use super::change::{Change, ChangeKind};
use super::line::Line;
use super::record::UnitRecord;
use super::unit::{UnitKind, UnitRef};
use crate::time::{Date, Month};
use std::collections::BTreeSet;

/// Where rows delivered under a code belong in the structure of a date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Carried {
    /// They count for this unit.
    Unit(UnitRef),
    /// They can't be told apart between these units.
    Split {
        /// The units that share the rows, by code.
        into: Vec<UnitRef>,
        /// The nearest unit above them all in line `kommune`; the rows count from there upwards.
        common: UnitRef,
    },
    /// An own unit that isn't in the structure; nobody has said what came after it. Its rows count from the units above.
    Ended {
        /// In each line where it hung, the unit above it, carried to the date.
        above: Vec<(Line, UnitRef)>,
    },
    /// No such unit is known.
    Unknown,
}

impl Org {
    /// Carries a unit, as delivered for `month`, to the structure at `date`.
    #[must_use]
    pub fn carry(&self, unit: &UnitRef, month: Month, date: Date) -> Carried {
        if unit.kind == UnitKind::Land {
            return if *unit == UnitRef::country() { Carried::Unit(unit.clone()) } else { Carried::Unknown };
        }
        if self.is_valid_code(unit.kind, &unit.code, date) && !self.is_national(unit) {
            return Carried::Unit(unit.clone());
        }
        if self.is_national(unit) {
            return self.carry_national(unit, month.last_day(), date);
        }
        match self.last_parents(unit, date) {
            above if above.is_empty() => Carried::Unknown,
            above => Carried::Ended { above },
        }
    }

    /// The unit, or the units, as they were in a month.
    ///
    /// A merged unit becomes its predecessors. What can't be resolved without guessing stays as it is: a unit that
    /// was split, and a part of one in the time before the split.
    #[must_use]
    pub fn as_it_was(&self, unit: &UnitRef, month: Month) -> Vec<UnitRef> {
        let (first, last) = (month.first_day(), month.last_day());
        let Some(national) = self.registry.units.get(unit) else { return vec![unit.clone()] };
        if national.validity.overlaps(first, last) {
            return vec![unit.clone()];
        }
        let found = if national.validity.ended_by(first) {
            self.forward(unit, first)
        } else {
            self.predecessors(unit, first, last)
        };
        let split = national.validity.ended_by(first) && found.len() > 1;
        if found.is_empty() || split { vec![unit.clone()] } else { found.into_iter().collect() }
    }

    /// Every change that led to the unit or away from it, through all its numbers, oldest first; with the land that
    /// moved to or from it.
    #[must_use]
    pub fn history(&self, unit: &UnitRef) -> Vec<Change> {
        let mut codes = BTreeSet::from([unit]);
        let mut changes: BTreeSet<&Change> = BTreeSet::new();
        let mut back = vec![unit];
        while let Some(at) = back.pop() {
            for change in self.registry.changes_to(at).filter(|change| changes.insert(change)) {
                codes.insert(&change.from);
                back.push(&change.from);
            }
        }
        let mut forth = vec![unit];
        while let Some(at) = forth.pop() {
            for change in self.registry.changes_from(at).filter(|change| changes.insert(change)) {
                codes.insert(&change.to);
                forth.push(&change.to);
            }
        }
        let moves = self.registry.boundary_moves.iter();
        changes.extend(moves.filter(|moved| codes.contains(&moved.from) || codes.contains(&moved.to)));
        changes.into_iter().cloned().collect()
    }

    /// The day, after the month, on which the unit or what it was made of received a part of a unit that was split.
    /// What the unit was before that day can't be told from counts.
    #[must_use]
    pub fn received_part(&self, unit: &UnitRef, month: Month) -> Option<Date> {
        let after = month.last_day();
        self.registry.changes_to(unit).filter(|change| change.date > after).find_map(|change| {
            if change.kind == ChangeKind::Split { Some(change.date) } else { self.received_part(&change.from, month) }
        })
    }

    /// The units that a national unit has become by the date; itself while it is valid.
    pub(super) fn forward(&self, unit: &UnitRef, date: Date) -> BTreeSet<UnitRef> {
        let ended = self.registry.units.get(unit).is_some_and(|national| national.validity.ended_by(date));
        if !ended {
            return BTreeSet::from([unit.clone()]);
        }
        self.registry.changes_from(unit).flat_map(|change| self.forward(&change.to, date)).collect()
    }

    /// The units whose rows a code can hold that was in use on `used`, in the older structure at `date`.
    ///
    /// A part of a unit that was split later belongs to the whole, so splits are followed backwards.
    fn backward(&self, unit: &UnitRef, used: Date, date: Date) -> BTreeSet<UnitRef> {
        let mut found = BTreeSet::new();
        let Some(national) = self.registry.units.get(unit) else { return found };
        if national.validity.contains(date) {
            found.insert(unit.clone());
        }
        let used = national.validity.from.map_or(used, |from| used.max(from));
        for change in self.registry.changes_to(unit) {
            if change.date > date && change.date <= used {
                found.extend(self.backward(&change.from, change.date, date));
            }
        }
        found
    }

    /// The units that a newer number stands for between `first` and `last`, through number changes and mergers only.
    pub(super) fn predecessors(&self, unit: &UnitRef, first: Date, last: Date) -> BTreeSet<UnitRef> {
        let mut found = BTreeSet::new();
        for change in self.registry.changes_to(unit) {
            if !matches!(change.kind, ChangeKind::NewNumber | ChangeKind::Merger) {
                continue;
            }
            let Some(national) = self.registry.units.get(&change.from) else { continue };
            if national.validity.overlaps(first, last) {
                found.insert(change.from.clone());
            } else if national.validity.begins_after(last) {
                found.extend(self.predecessors(&change.from, first, last));
            }
        }
        found
    }

    /// A unit that a record names, in the structure of a date: never lost, at worst the country.
    pub(super) fn place(&self, unit: &UnitRef, date: Date) -> UnitRef {
        match self.carry_national(unit, Date::MIN, date) {
            Carried::Unit(unit) | Carried::Split { common: unit, .. } => unit,
            Carried::Ended { .. } | Carried::Unknown => UnitRef::country(),
        }
    }

    pub(super) fn carry_national(&self, unit: &UnitRef, used: Date, date: Date) -> Carried {
        let Some(national) = self.registry.units.get(unit) else { return Carried::Unknown };
        let mut found =
            if national.validity.ended_by(date) { self.forward(unit, date) } else { self.backward(unit, used, date) };
        match found.len() {
            0 => Carried::Split { into: Vec::new(), common: UnitRef::country() },
            1 => found.pop_first().map_or(Carried::Unknown, Carried::Unit),
            _ => {
                let common = self.nearest_common(&found);
                Carried::Split { into: found.into_iter().collect(), common }
            }
        }
    }

    /// The county that holds them all, or else the country.
    fn nearest_common(&self, units: &BTreeSet<UnitRef>) -> UnitRef {
        let parents: BTreeSet<&UnitRef> =
            units.iter().filter_map(|unit| self.registry.units.get(unit)).map(|national| &national.parent).collect();
        match (parents.len(), parents.first()) {
            (1, Some(parent)) => (*parent).clone(),
            _ => UnitRef::country(),
        }
    }

    /// What an own unit hung under, in each line, when it was last there before the date, or else first after it.
    fn last_parents(&self, unit: &UnitRef, date: Date) -> Vec<(Line, UnitRef)> {
        let lines: BTreeSet<Line> = self.records_of(unit).filter_map(UnitRecord::effective_line).collect();
        let parent = |line: Line| self.last_parent(unit, &line, date).map(|parent| (line, parent));
        lines.into_iter().filter_map(parent).collect()
    }

    fn last_parent(&self, unit: &UnitRef, line: &Line, date: Date) -> Option<UnitRef> {
        let records = || self.records_of(unit).filter(|record| record.effective_line().as_ref() == Some(line));
        let before = records().filter(|record| record.validity().ended_by(date)).max_by_key(|record| record.valid_to);
        let nearest = before.or_else(|| records().min_by_key(|record| record.valid_from))?;
        nearest.effective_parent().map(|parent| self.place_in_line(&parent, line, date))
    }

    /// A parent in the structure at the date: where it isn't there itself, the nearest above it that is.
    pub(super) fn place_in_line(&self, parent: &UnitRef, line: &Line, date: Date) -> UnitRef {
        if self.is_national(parent) {
            return self.place(parent, date);
        }
        if self.is_valid_code(parent.kind, &parent.code, date) {
            return parent.clone();
        }
        self.last_parent(parent, line, date).unwrap_or_else(UnitRef::country)
    }
}
