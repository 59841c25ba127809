//! Units, lines and their history.
//!
//! A unit has a code that is valid on some days; numbers change, municipalities merge and are split, and every line is
//! a tree that is true on a date. This module knows the national list (counties, municipalities, Nav's regions) and
//! takes the installation's own units as [`UnitRecord`]s. It never guesses: a split municipality's rows are never
//! shared out. Start with [`Org`]: [`Org::at`] gives the trees of a date, [`Org::carry`] brings old rows to them, and
//! [`Org::resolve`] reads what a person wrote.

mod change;
mod check;
mod grow;
mod judge;
mod line;
mod lineage;
mod name;
mod national;
mod problem;
mod record;
mod resolve;
mod stretch;
mod structure;
mod table;
#[cfg(test)]
mod tests;
mod unit;
mod validity;

pub use change::{Change, ChangeKind, Share};
pub use judge::CodeValidity;
pub use line::Line;
pub use lineage::Carried;
pub use name::{Names, SamiLanguage};
pub use national::Population;
pub use problem::{OrgProblem, ProblemKind};
pub use record::UnitRecord;
pub use resolve::ResolveError;
pub use structure::Structure;
pub use unit::{ParseUnitError, UnitKind, UnitRef};
pub use validity::Validity;

use crate::memo::Memo;
use crate::time::Date;
use national::Registry;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Every unit that is known, with its history: the national list and the installation's own units. A clone shares
/// them and costs next to nothing.
#[derive(Clone)]
pub struct Org {
    registry: Arc<Registry>,
    records: Arc<[UnitRecord]>,
    /// The records of each unit, by their place in the list.
    own: Arc<BTreeMap<UnitRef, Vec<usize>>>,
    /// The days on which something changes, in order.
    turns: Arc<[Date]>,
    /// The trees of the stretches between them that somebody has asked for.
    grown: Arc<Memo<usize, Arc<Structure>>>,
}

impl Org {
    /// The national list with the installation's own units.
    ///
    /// # Errors
    /// Every record that can't be true, with what to do about it. Nothing is left out in silence.
    pub fn new(records: Vec<UnitRecord>) -> Result<Self, Vec<OrgProblem>> {
        let org = Self::unchecked(records);
        let problems = check::problems(&org);
        if problems.is_empty() { Ok(org) } else { Err(problems) }
    }

    /// The national list alone.
    #[must_use]
    pub fn national() -> Self {
        Self::unchecked(Vec::new())
    }

    fn unchecked(records: Vec<UnitRecord>) -> Self {
        let registry = Registry::load().expect("the embedded tables are read by this module's tests");
        let mut own: BTreeMap<UnitRef, Vec<usize>> = BTreeMap::new();
        for (index, record) in records.iter().enumerate() {
            own.entry(record.unit()).or_default().push(index);
        }
        let turns = stretch::turns(&registry, &records).into();
        let (registry, own) = (Arc::new(registry), Arc::new(own));
        Self { registry, records: records.into(), own, turns, grown: Arc::default() }
    }

    /// The trees of every line at a date.
    #[must_use]
    pub fn at(&self, date: Date) -> Structure {
        grow::grow(self, date)
    }

    /// The days on which the unit's code is valid; nothing for an unknown unit.
    #[must_use]
    pub fn validity(&self, unit: &UnitRef) -> Vec<Validity> {
        if *unit == UnitRef::country() {
            return vec![Validity::default()];
        }
        match self.registry.units.get(unit) {
            Some(national) => vec![national.validity],
            None => self.records_of(unit).map(UnitRecord::validity).collect(),
        }
    }

    /// The official name of the unit on a day; where it has none that day, the nearest it has.
    #[must_use]
    pub fn name(&self, unit: &UnitRef, date: Date) -> Option<String> {
        self.names(unit, date).map(|names| names.official)
    }

    /// The official name and its Norwegian, Sámi and Kven parts on a day; where it has none that day, the nearest.
    #[must_use]
    pub fn names(&self, unit: &UnitRef, date: Date) -> Option<Names> {
        if *unit == UnitRef::country() {
            return Some(Names::plain("Norge"));
        }
        if let Some(national) = self.registry.units.get(unit) {
            let former = national.former_name.as_ref().filter(|(end, _)| date < *end);
            return Some(former.map_or(&national.names, |(_, names)| names).clone());
        }
        let records = || self.records_of(unit);
        let then = records().find(|record| record.validity().contains(date));
        let before = || records().filter(|r| r.validity().ended_by(date)).max_by_key(|record| record.valid_to);
        let after = || records().min_by_key(|record| record.valid_from);
        then.or_else(before).or_else(after).map(|record| Names::plain(&record.name))
    }

    /// The population on 1 January of a year: municipalities, counties and the country, 2024-2026, in the structure
    /// of that year.
    #[must_use]
    pub fn population(&self, unit: &UnitRef, year: i32) -> Option<Population> {
        if *unit != UnitRef::country() {
            return self.registry.units.get(unit)?.population.get(&year).copied();
        }
        let counties = self.registry.units.iter().filter(|(unit, _)| unit.kind == UnitKind::Fylke);
        let numbers = counties.filter_map(|(_, county)| county.population.get(&year).copied());
        numbers.reduce(|a, b| Population { count: a.count + b.count, doubtful: a.doubtful || b.doubtful })
    }

    /// Whether the unit belongs to the national list.
    #[must_use]
    pub fn is_national(&self, unit: &UnitRef) -> bool {
        self.registry.units.contains_key(unit)
    }

    /// Whether a unit of the national list does not exist on the day.
    #[must_use]
    pub(crate) fn is_out_of_use(&self, unit: &UnitRef, day: Date) -> bool {
        self.registry.units.get(unit).is_some_and(|national| !national.validity.contains(day))
    }

    /// The installation's records, in the order they were given.
    #[must_use]
    pub fn records(&self) -> &[UnitRecord] {
        &self.records
    }

    fn records_of(&self, unit: &UnitRef) -> impl Iterator<Item = &UnitRecord> {
        self.own.get(unit).into_iter().flatten().map(|&index| &self.records[index])
    }
}
