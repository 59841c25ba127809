//! Who may deliver, accept and see what.

use crate::shelf::Shelf;
use rettesnor_core::access::{Role, Who};
use rettesnor_core::definition::{Catalogue, Indicator};
use rettesnor_core::org::{Line, UnitRef};
use std::collections::BTreeSet;

/// The data set that units are delivered in; only who administers the whole installation has a hand on it.
const UNITS: &str = "enheter";

/// A data set that somebody may deliver, and for whom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deliverable {
    /// The data set, by its id.
    pub dataset: String,
    /// The units that a role was given at, and then those below them; none for the register of units.
    pub units: Vec<UnitRef>,
}

/// How much of a delivery somebody sees.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sight {
    /// Not that it is there.
    Nothing,
    /// That it speaks for a unit of theirs, among others.
    Headline,
    /// All of it.
    Whole,
}

impl Shelf {
    /// The lines of the bodies that control a data set: those of the packages that count in it.
    #[must_use]
    pub fn controllers(&self, dataset: &str) -> BTreeSet<Line> {
        let catalogue = &self.stock.definitions;
        let counting = catalogue.indicators.values().filter(|indicator| counts_in(indicator, dataset));
        counting.filter_map(|indicator| line_of(catalogue, indicator)).collect()
    }

    /// The lines of the topics of a delivery, where its data set has topics and it says which.
    fn lines_of_topics(&self, dataset: &str, topics: Option<&BTreeSet<String>>) -> Option<BTreeSet<Line>> {
        let catalogue = &self.stock.definitions;
        catalogue.datasets.get(dataset)?.topic.as_ref()?;
        let line = |topic: &String| line_of(catalogue, catalogue.indicators.get(topic)?);
        Some(topics?.iter().filter_map(line).collect())
    }

    /// Whether somebody may deliver a data set for all of some units. Topics are known once the rows have been read.
    #[must_use]
    pub fn may_deliver(
        &self,
        who: &Who,
        dataset: &str,
        units: &BTreeSet<UnitRef>,
        topics: Option<&BTreeSet<String>>,
    ) -> bool {
        let may = |unit: &UnitRef, line: &Line| who.may_deliver(unit, line, &self.structure);
        self.holds(who, (dataset, units, topics), &may)
    }

    /// Whether somebody may accept a delivery for all of some units.
    #[must_use]
    pub fn may_accept(
        &self,
        who: &Who,
        dataset: &str,
        units: &BTreeSet<UnitRef>,
        topics: Option<&BTreeSet<String>>,
    ) -> bool {
        let may = |unit: &UnitRef, line: &Line| who.may_accept(unit, line, &self.structure);
        self.holds(who, (dataset, units, topics), &may)
    }

    fn holds(
        &self,
        who: &Who,
        (dataset, units, topics): (&str, &BTreeSet<UnitRef>, Option<&BTreeSet<String>>),
        may: &dyn Fn(&UnitRef, &Line) -> bool,
    ) -> bool {
        if dataset == UNITS {
            return who.administers_all();
        }
        if units.is_empty() {
            return false;
        }
        match self.lines_of_topics(dataset, topics) {
            // Each topic is controlled in one line, so that all of them must be held.
            Some(lines) if !lines.is_empty() => units.iter().all(|unit| lines.iter().all(|line| may(unit, line))),
            _ => {
                let lines = self.controllers(dataset);
                units.iter().all(|unit| lines.iter().any(|line| may(unit, line)))
            }
        }
    }

    /// How much of a delivery somebody sees.
    #[must_use]
    pub fn sight(
        &self,
        who: &Who,
        dataset: &str,
        units: &BTreeSet<UnitRef>,
        topics: Option<&BTreeSet<String>>,
    ) -> Sight {
        if self.may_deliver(who, dataset, units, topics) {
            return Sight::Whole;
        }
        let lines = self.controllers(dataset);
        let mine = who.grants().iter().filter(|grant| grant.role.delivers() && lines.contains(&grant.line));
        let touches = |unit: &UnitRef| units.contains(unit) || units.contains(&UnitRef::country());
        let mut above = mine.flat_map(|grant| {
            let mut above = self.structure.ancestors(&grant.unit, &grant.line);
            above.push(grant.unit.clone());
            above
        });
        let some = above.any(|unit| touches(&unit))
            || units.iter().any(|unit| lines.iter().any(|line| who.may_deliver(unit, line, &self.structure)));
        if some { Sight::Headline } else { Sight::Nothing }
    }

    /// The data sets that somebody may deliver, each with the units they may do it for.
    #[must_use]
    pub fn deliverable(&self, who: &Who) -> Vec<Deliverable> {
        let mut found = Vec::new();
        for dataset in self.stock.definitions.datasets.values() {
            let units = self.own_units(who, &self.controllers(&dataset.id));
            if dataset.id == UNITS && who.administers_all() {
                found.push(Deliverable { dataset: dataset.id.clone(), units: Vec::new() });
            } else if dataset.id != UNITS && !units.is_empty() {
                found.push(Deliverable { dataset: dataset.id.clone(), units });
            }
        }
        found
    }

    /// The units that somebody delivers for in any of some lines: those of the roles, and then those below them.
    fn own_units(&self, who: &Who, lines: &BTreeSet<Line>) -> Vec<UnitRef> {
        let grants = who.grants().iter().filter(|grant| grant.role.delivers() && lines.contains(&grant.line));
        let (mut units, mut below): (Vec<UnitRef>, Vec<UnitRef>) = (Vec::new(), Vec::new());
        for grant in grants {
            units.push(grant.unit.clone());
            let mut next = self.structure.children(&grant.unit, &grant.line);
            while let Some(unit) = next.pop() {
                next.extend(self.structure.children(&unit, &grant.line));
                below.push(unit);
            }
        }
        below.sort();
        let mut seen = BTreeSet::new();
        units.into_iter().chain(below).filter(|unit| seen.insert(unit.clone())).collect()
    }

    /// The units at which somebody has a role that delivers or accepts; the administrator of all has them in no line.
    #[must_use]
    pub fn delivers_at(&self, who: &Who) -> Vec<UnitRef> {
        let grants = who.grants().iter().filter(|grant| matches!(grant.role, Role::Leader | Role::Staff));
        let units: BTreeSet<UnitRef> = grants.map(|grant| grant.unit.clone()).collect();
        units.into_iter().collect()
    }
}

/// Whether an indicator counts rows of a data set, in any of its versions.
pub(super) fn counts_in(indicator: &Indicator, dataset: &str) -> bool {
    let of = |term: &rettesnor_core::definition::Term| term.dataset == dataset;
    indicator.versions.iter().any(|version| of(&version.numerator) || version.denominator.as_ref().is_some_and(of))
}

fn line_of(catalogue: &Catalogue, indicator: &Indicator) -> Option<Line> {
    catalogue.packages.get(&indicator.package).map(|package| package.line.clone())
}
