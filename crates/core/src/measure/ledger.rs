//! The sums of an edition, found by what they are sums of.

use crate::org::{Line, UnitRef};
use crate::tally::{Leaf, Piece};
use crate::time::{Month, MonthRange};
use std::collections::{BTreeMap, BTreeSet};

/// What a sum is a sum of.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LedgerKey {
    /// The indicator.
    pub indicator: String,
    /// Its version.
    pub version: u32,
    /// Which part of the figure.
    pub piece: Piece,
    /// Whether it is by whole years.
    pub yearly: bool,
    /// By what it is split.
    pub split: Option<String>,
}

impl LedgerKey {
    /// The key of a whole, not split.
    #[must_use]
    pub fn whole(indicator: &str, version: u32, piece: Piece, yearly: bool) -> Self {
        Self { indicator: indicator.to_owned(), version, piece, yearly, split: None }
    }
}

/// One sum: of a leaf, as delivered, in a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Entry {
    /// The leaf's place in [`Ledger::leaves`].
    pub leaf: u32,
    /// The month; December for a yearly sum.
    pub month: Month,
    /// The code's place in [`Ledger::codes`].
    pub code: Option<u16>,
    /// The sum.
    pub value: i64,
}

/// How many different persons a unit has over a stretch of months.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DistinctEntry {
    /// So many.
    Known(i64),
    /// The rows that would be needed have been deleted.
    RowsDeleted,
}

/// Every sum of an edition.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ledger {
    /// The leaves, in order.
    pub leaves: Vec<Leaf>,
    /// The codes of splits, in order.
    pub codes: Vec<String>,
    /// The sums.
    pub entries: BTreeMap<LedgerKey, Vec<Entry>>,
    /// The distinct counts of each unit in each line; a unit that is not there has none.
    pub distinct: BTreeMap<LedgerKey, BTreeMap<(UnitRef, Line, MonthRange), DistinctEntry>>,
    /// Units, as they were in a month, whose rows of a data set stand under the number of the unit they were merged into,
    /// where a later delivery has taken over another part of it: they can't be told apart any more.
    pub unclear: BTreeSet<(String, UnitRef, Month)>,
    /// Leaves and months whose rows were deleted before the sum was asked for.
    pub gone: BTreeMap<LedgerKey, BTreeSet<(u32, Month)>>,
}
