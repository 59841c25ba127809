//! What a delivery speaks for: as declared, or else as seen in its rows.

use super::{ImportError, ImportRequest};
use rettesnor_core::definition::RowTime;
use rettesnor_core::delivery::{Acceptance, Answers, Scope, When};
use rettesnor_core::org::Org;
use rettesnor_core::tally::Leaf;
use rettesnor_core::time::{Date, Month, MonthRange};
use std::collections::{BTreeSet, HashMap};

/// What the rows without errors have named so far.
#[derive(Default)]
pub(super) struct Seen {
    leaves: Vec<bool>,
    months: Option<MonthRange>,
    topics: BTreeSet<String>,
}

impl Seen {
    pub(super) fn row(&mut self, leaf: usize, months: Option<MonthRange>) {
        if self.leaves.len() <= leaf {
            self.leaves.resize(leaf + 1, false);
        }
        self.leaves[leaf] = true;
        if let Some(row) = months {
            let seen = self.months.get_or_insert(row);
            *seen = MonthRange { first: seen.first.min(row.first), last: seen.last.max(row.last) };
        }
    }

    pub(super) fn topic(&mut self, topic: &str) {
        if !self.topics.contains(topic) {
            self.topics.insert(topic.to_owned());
        }
    }

    /// Which leaves were named, by their number.
    pub(super) fn leaves(&self) -> &[bool] {
        &self.leaves
    }

    /// The scope of the delivery; nothing where the rows do not say and nothing was declared.
    pub(super) fn scope(&self, request: &ImportRequest<'_>, leaves: &[Leaf]) -> Result<Option<Scope>, ImportError> {
        let last = Month::of(request.received);
        let units = request.units.clone().unwrap_or_else(|| leaves.iter().map(|leaf| leaf.unit.clone()).collect());
        let months = match declared_months(request)? {
            Some(months) => Some(months),
            None => self.months.map(|seen| MonthRange { first: seen.first, last: seen.last.min(last) }),
        };
        let topics = request.dataset.topic.is_some().then(|| self.topics.clone());
        let timeless = request.dataset.time == RowTime::Timeless;
        let says = !units.is_empty() && (timeless || months.is_some());
        Ok(says.then_some(Scope { units, months: months.filter(|_| !timeless), topics }))
    }
}

/// The declared months, none of them after the day received.
pub(super) fn declared_months(request: &ImportRequest<'_>) -> Result<Option<MonthRange>, ImportError> {
    let Some(declared) = request.months else { return Ok(None) };
    let last = declared.last.min(Month::of(request.received));
    if last < declared.first {
        return Err(ImportError::MonthsAfterReceived);
    }
    Ok(Some(MonthRange { first: declared.first, last }))
}

/// What was declared, as an acceptance that holds every month, so that units are judged as they are when a delivery
/// answers.
pub(super) fn as_acceptance(request: &ImportRequest<'_>) -> Vec<Acceptance> {
    let always = MonthRange { first: Month::january(1000), last: Month::december(9998) };
    let units = request.units.iter().cloned();
    let acceptance = |units| Acceptance {
        delivery: String::new(),
        dataset: request.dataset.id.clone(),
        scope: Scope { units, months: Some(always), topics: None },
        received: request.received,
        order: 0,
    };
    units.map(acceptance).collect()
}

/// Judges rows against what was declared.
pub(super) struct Declared {
    months: Option<MonthRange>,
    answers: Option<Answers>,
    held: HashMap<((usize, Option<usize>), Month), bool>,
}

impl Declared {
    /// For the months, and for the units of an acceptance made by [`as_acceptance`].
    pub(super) fn new(org: &Org, months: Option<MonthRange>, accepted: &[Acceptance], received: Date) -> Self {
        let answers = accepted.first().map(|first| Answers::new(org, accepted, &first.dataset, received));
        Self { months, answers, held: HashMap::new() }
    }

    /// Whether a row touches the months; one that `runs` has no end.
    pub(super) fn holds_months(&self, row: MonthRange, runs: bool) -> bool {
        self.months.is_none_or(|months| row.first <= months.last && (runs || months.first <= row.last))
    }

    /// Whether a row's unit, named by its numbers, lies within the units in the last month that counts.
    pub(super) fn holds_unit(
        &mut self,
        numbers: (usize, Option<usize>),
        leaf: impl FnOnce() -> Leaf,
        row: MonthRange,
    ) -> bool {
        let Some(answers) = &self.answers else { return true };
        let last = self.months.map_or(row.last, |months| row.last.min(months.last));
        let month = last.max(row.first);
        let held = self.held.entry((numbers, month));
        *held.or_insert_with(|| answers.for_leaf(&leaf(), When::Month(month), None).is_some())
    }
}
