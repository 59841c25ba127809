//! Where a delivery stands among the others: how much it answers, what it took over, and what has taken over from it.
//!
//! It is told by the units of the scopes alone; which rows there are is not known here.

use crate::shelf::Shelf;
use rettesnor_core::definition::DataSet;
use rettesnor_core::delivery::{Acceptance, Answers, When};
use rettesnor_core::org::UnitRef;
use rettesnor_core::time::{Month, MonthRange};
use std::collections::{BTreeMap, BTreeSet};

/// Where a delivery stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stand {
    /// The months it answers for now, at some unit.
    pub answers: Vec<MonthRange>,
    /// Whether it answers for everything that it speaks for.
    pub answers_all: bool,
    /// Deliveries that answered before it came, in their order.
    pub took_over: Vec<Exchange>,
    /// Deliveries that answer in its place now, in their order.
    pub replaced_by: Vec<Exchange>,
}

/// Another delivery that answers, or answered, for the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exchange {
    /// That delivery.
    pub other: Acceptance,
    /// The months.
    pub months: Vec<MonthRange>,
}

/// What a delivery can answer: a unit, in a month or a year, on a topic where it has any.
type Cell = (UnitRef, Month, Option<String>);

impl Shelf {
    /// Where a delivery stands; nothing is told of one that is about no time.
    #[must_use]
    pub fn stand(&self, acceptance: &Acceptance) -> Stand {
        let Some(dataset) = self.stock.definitions.datasets.get(&acceptance.dataset) else { return Stand::default() };
        let cells = self.cells(dataset, acceptance);
        let now = self.answerers(dataset, &cells, &self.stock.accepted);
        let before: Vec<Acceptance> = self
            .stock
            .accepted
            .iter()
            .filter(|other| (other.received, other.order) < (acceptance.received, acceptance.order))
            .cloned()
            .collect();
        let mut took_over = self.answerers(dataset, &cells, &before);
        let mut replaced_by = now;
        let own: Vec<Month> = replaced_by.remove(&acceptance.order).map(|(_, months)| months).unwrap_or_default();
        let answers_all = replaced_by.is_empty() && !own.is_empty();
        // The same rows that came once more have taken over from themselves, which nobody wants to know.
        took_over.retain(|_, (other, _)| other.delivery != acceptance.delivery);
        replaced_by.retain(|_, (other, _)| other.delivery != acceptance.delivery);
        let yearly = dataset.is_yearly();
        let (took_over, replaced_by) = (exchanges(took_over, yearly), exchanges(replaced_by, yearly));
        Stand { answers: runs(own, yearly), answers_all, took_over, replaced_by }
    }

    /// Whether a delivery that is counted still answers for anything. Asked often, and so of the edition, which
    /// remembers.
    #[must_use]
    pub fn still_answers(&self, acceptance: &Acceptance) -> bool {
        let (Some(reading), Some(dataset)) = (self.reading(), self.stock.definitions.datasets.get(&acceptance.dataset))
        else {
            return true;
        };
        let Some(answers) = reading.answers(&acceptance.dataset) else { return true };
        let cells = self.cells(dataset, acceptance);
        // What came last is most likely to answer still.
        let mut answering = cells.iter().rev().filter_map(|(unit, month, topic)| {
            let when = if dataset.is_yearly() { When::Year(month.year()) } else { When::Month(*month) };
            answers.for_unit(unit, when, topic.as_deref())
        });
        cells.is_empty() || answering.any(|answerer| answerer.delivery == acceptance.delivery)
    }

    fn cells(&self, dataset: &DataSet, acceptance: &Acceptance) -> Vec<Cell> {
        let Some(months) = acceptance.scope.months else { return Vec::new() };
        let times: Vec<Month> = if dataset.is_yearly() {
            (months.first.year()..=months.last.year()).map(Month::december).collect()
        } else {
            months.months().collect()
        };
        let topics: Vec<Option<String>> = match &acceptance.scope.topics {
            Some(topics) => topics.iter().cloned().map(Some).collect(),
            None => vec![None],
        };
        let units = self.parts(dataset, &acceptance.scope.units);
        let mut cells = Vec::new();
        for unit in &units {
            for time in &times {
                cells.extend(topics.iter().map(|topic| (unit.clone(), *time, topic.clone())));
            }
        }
        cells
    }

    /// The units that rows are delivered under, of a scope.
    fn parts(&self, dataset: &DataSet, units: &BTreeSet<UnitRef>) -> BTreeSet<UnitRef> {
        let mut parts = BTreeSet::new();
        for unit in units {
            let lines = self.controllers(&dataset.id);
            let below = dataset.unit.kind.map(|kind| {
                lines.iter().flat_map(|line| self.structure.leaves_under(unit, line, kind)).collect::<Vec<_>>()
            });
            match below.filter(|below| !below.is_empty()) {
                Some(below) => parts.extend(below),
                None => {
                    parts.insert(unit.clone());
                }
            }
        }
        parts
    }

    /// The deliveries that answer for the cells among some, by their order, each with the months.
    fn answerers(
        &self,
        dataset: &DataSet,
        cells: &[Cell],
        among: &[Acceptance],
    ) -> BTreeMap<u64, (Acceptance, Vec<Month>)> {
        let answers = Answers::new(&self.stock.org, among, &dataset.id, self.stock.today);
        let mut found: BTreeMap<u64, (Acceptance, Vec<Month>)> = BTreeMap::new();
        for (unit, month, topic) in cells {
            let when = if dataset.is_yearly() { When::Year(month.year()) } else { When::Month(*month) };
            if let Some(answerer) = answers.for_unit(unit, when, topic.as_deref()) {
                found.entry(answerer.order).or_insert_with(|| (answerer.clone(), Vec::new())).1.push(*month);
            }
        }
        found
    }
}

fn exchanges(found: BTreeMap<u64, (Acceptance, Vec<Month>)>, yearly: bool) -> Vec<Exchange> {
    found.into_values().map(|(other, months)| Exchange { other, months: runs(months, yearly) }).collect()
}

/// Months as runs; the Decembers of a data set of whole years as runs of years.
fn runs(mut months: Vec<Month>, yearly: bool) -> Vec<MonthRange> {
    months.sort_unstable();
    months.dedup();
    let mut runs: Vec<MonthRange> = Vec::new();
    for month in months {
        let first = if yearly { Month::january(month.year()) } else { month };
        match runs.last_mut() {
            Some(run) if run.last.plus(1) == first => run.last = month,
            _ => runs.push(MonthRange { first, last: month }),
        }
    }
    runs
}
