//! Counts every definition over the deliveries that answer: the ledger of a new edition.
//!
//! The walk is: compile the tallies; let the counter count each delivery; keep the sums of the units and months that
//! the delivery answers; then ask for distinct persons over all that answers. Nothing is judged.

use crate::ask_distinct::ask_distinct;
use crate::draft::Draft;
use rettesnor_core::definition::Catalogue;
use rettesnor_core::delivery::{Acceptance, Answers};
use rettesnor_core::measure::{DistinctEntry, Edition, Ledger, LedgerKey};
use rettesnor_core::org::{Line, Org, UnitRef};
use rettesnor_core::tally::{CountError, Counter, Leaf, Split, Tally, TallyCounter, build};
use rettesnor_core::time::{Date, MonthRange};
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
    let mut distinct: BTreeMap<LedgerKey, DistinctTable> = BTreeMap::new();
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
            distinct.entry(key).or_default().extend(table);
        }
    }
    let accepted = register.accepted.iter().filter(|a| a.received <= as_of).cloned().collect();
    Ok(Measured { ledger: Ledger { distinct, ..draft.finish() }, accepted })
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

/// The topic a counter's indicator is reported under, where the data set has topics: its own id.
pub(crate) fn topic_of<'t>(tally: &Tally, counter: &'t TallyCounter) -> Option<&'t str> {
    tally.dataset.topic.as_ref().map(|_| counter.indicator.as_str())
}
