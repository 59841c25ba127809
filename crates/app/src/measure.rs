//! Counts every definition over the deliveries that answer: the ledger of a new edition.
//!
//! The walk is: compile the tallies; let the counter count each delivery; keep the sums of the units and months that
//! the delivery answers; then ask for distinct persons over all that answers. Nothing is judged.

use crate::ask_distinct::ask_distinct;
use rettesnor_core::definition::Catalogue;
use rettesnor_core::delivery::{Acceptance, Answers, When};
use rettesnor_core::measure::{DistinctEntry, Edition, Entry, Ledger, LedgerKey};
use rettesnor_core::org::{Line, Org, UnitRef};
use rettesnor_core::tally::{CountError, Counter, Counts, Leaf, Split, Tally, TallyCounter, build};
use rettesnor_core::time::{Date, Month, MonthRange};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// What is counted: the accepted deliveries, and what has been deleted from them.
pub struct Register<'a> {
    /// The definitions.
    pub catalogue: &'a Catalogue,
    /// The units.
    pub org: &'a Org,
    /// Every acceptance.
    pub accepted: &'a [Acceptance],
    /// Leaves and months of a delivery whose rows have been deleted, in whole or in part.
    pub deleted: &'a BTreeMap<String, Vec<(Leaf, MonthRange)>>,
    /// Earlier editions with the definitions they used, the newest first: they answer where rows are deleted.
    pub earlier: &'a [(Edition, Catalogue)],
}

/// The outcome of a measuring.
#[derive(Debug)]
pub struct Measured {
    /// The sums.
    pub ledger: Ledger,
    /// The deliveries that were looked at.
    pub accepted: Vec<Acceptance>,
}

/// Why the measuring failed.
#[derive(Debug)]
pub enum MeasureError {
    /// A delivery could not be counted.
    Count {
        /// The delivery.
        delivery: String,
        /// What the counter says.
        error: CountError,
    },
}

impl fmt::Display for MeasureError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self::Count { delivery, error } = self;
        write!(f, "delivery {delivery} could not be counted: {error}")
    }
}

impl std::error::Error for MeasureError {}

/// Counts everything that was received on or before `as_of`. `progress` is told after each delivery.
///
/// # Errors
/// A delivery can't be counted; nothing is half done.
pub fn measure(
    counter: &mut dyn Counter,
    register: &Register<'_>,
    as_of: Date,
    progress: &mut dyn FnMut(&str),
) -> Result<Measured, MeasureError> {
    let mut draft = Draft::default();
    for tally in build(register.catalogue) {
        let answers = Answers::new(register.org, register.accepted, &tally.dataset.id, as_of);
        let mut leaves: BTreeMap<String, BTreeSet<Leaf>> = BTreeMap::new();
        for acceptance in answers.accepted() {
            let id = &acceptance.delivery;
            if leaves.contains_key(id) {
                continue;
            }
            let fail = |error| MeasureError::Count { delivery: id.clone(), error };
            let counts = counter.count(id, &tally).map_err(fail)?;
            leaves.insert(id.clone(), counts.leaves.iter().cloned().collect());
            draft.keep(&tally, id, &counts, &answers);
            progress(id);
        }
        for (key, table) in ask_distinct(counter, register, &tally, &answers, &leaves, as_of)? {
            draft.distinct.entry(key).or_default().extend(table);
        }
    }
    let accepted = register.accepted.iter().filter(|a| a.received <= as_of).cloned().collect();
    Ok(Measured { ledger: draft.finish(), accepted })
}

/// The key under which a counter's sums are filed.
pub(crate) fn key_of(counter: &TallyCounter) -> LedgerKey {
    LedgerKey {
        indicator: counter.indicator.clone(),
        version: counter.version,
        piece: counter.piece,
        yearly: counter.yearly,
        split: counter.split.as_ref().map(|split| Split::name(split).to_owned()),
    }
}

/// The distinct counts of units in lines, as a ledger holds them.
pub(crate) type DistinctTable = BTreeMap<(UnitRef, Line, MonthRange), DistinctEntry>;

/// Sums of leaves, months and codes.
type Sums = BTreeMap<(Leaf, Month, Option<String>), i64>;

/// Sums by what they are sums of, where leaves and codes are still names.
#[derive(Default)]
struct Draft {
    entries: BTreeMap<LedgerKey, Sums>,
    gone: BTreeMap<LedgerKey, BTreeSet<(Leaf, Month)>>,
    distinct: BTreeMap<LedgerKey, DistinctTable>,
}

impl Draft {
    /// Keeps the sums for which the delivery is the one that answers.
    fn keep(&mut self, tally: &Tally, delivery: &str, counts: &Counts, answers: &Answers<'_>) {
        let mut known: BTreeMap<(u32, When, Option<&str>), bool> = BTreeMap::new();
        let mut answered = |counter: &TallyCounter, place: u32, month: Month| {
            let topic = tally.dataset.topic.as_ref().and_then(|_| topic_of(tally, &counter.indicator));
            let when = if counter.yearly { When::Year(month.year()) } else { When::Month(month) };
            *known.entry((place, when, topic)).or_insert_with(|| {
                let answer = answers.for_leaf(&counts.leaves[place as usize], when, topic);
                answer.is_some_and(|acceptance| acceptance.delivery == delivery)
            })
        };
        for (cell, value) in &counts.cells {
            let counter = &tally.counters[usize::from(cell.counter)];
            if answered(counter, cell.leaf, cell.month) {
                let code = cell.code.map(|code| counts.codes[usize::from(code)].clone());
                let leaf = counts.leaves[cell.leaf as usize].clone();
                let sums = self.entries.entry(key_of(counter)).or_default();
                *sums.entry((leaf, cell.month, code)).or_default() += value;
            }
        }
        for (counter, place, month) in &counts.gone {
            let counter = &tally.counters[usize::from(*counter)];
            if answered(counter, *place, *month) {
                let leaf = counts.leaves[*place as usize].clone();
                self.gone.entry(key_of(counter)).or_default().insert((leaf, *month));
            }
        }
    }

    fn finish(self) -> Ledger {
        let of_entries = self.entries.values().flat_map(|sums| sums.keys().map(|(leaf, ..)| leaf.clone()));
        let of_gone = self.gone.values().flat_map(|cells| cells.iter().map(|(leaf, _)| leaf.clone()));
        let leaves: BTreeSet<Leaf> = of_entries.chain(of_gone).collect();
        let leaves: Vec<Leaf> = leaves.into_iter().collect();
        let codes: BTreeSet<&String> =
            self.entries.values().flat_map(BTreeMap::keys).filter_map(|k| k.2.as_ref()).collect();
        let codes: Vec<String> = codes.into_iter().cloned().collect();
        let place = |leaf: &Leaf| u32::try_from(leaves.binary_search(leaf).unwrap_or_default()).unwrap_or_default();
        let code_place = |code: &String| u16::try_from(codes.binary_search(code).unwrap_or_default()).ok();
        let entry = |((leaf, month, code), value): (&(Leaf, Month, Option<String>), &i64)| Entry {
            leaf: place(leaf),
            month: *month,
            code: code.as_ref().and_then(code_place),
            value: *value,
        };
        let entries = self.entries.iter().map(|(key, sums)| (key.clone(), sums.iter().map(entry).collect())).collect();
        let gone_of =
            |cells: &BTreeSet<(Leaf, Month)>| cells.iter().map(|(leaf, month)| (place(leaf), *month)).collect();
        let gone = self.gone.iter().map(|(key, cells)| (key.clone(), gone_of(cells))).collect();
        Ledger { entries, gone, distinct: self.distinct, leaves, codes }
    }
}

/// The topic an indicator is reported under: its own id.
pub(crate) fn topic_of<'t>(tally: &'t Tally, indicator: &str) -> Option<&'t str> {
    tally.counters.iter().find(|c| c.indicator == indicator).map(|c| c.indicator.as_str())
}
