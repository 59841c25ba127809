//! Deliveries in words: the list of them, and one in full with what it answers and what it replaced.
//!
//! Which delivery answers what is core's to decide and is given as [`Standing`]. Start at [`Voice::deliveries`](crate::Voice::deliveries) and
//! [`Voice::delivery`](crate::Voice::delivery).

mod list;
mod show;

use rettesnor_core::delivery::{Acceptance, Manifest};
use rettesnor_core::tally::Leaf;
use rettesnor_core::time::{Date, MonthRange};
use std::collections::BTreeMap;

/// How much of an id is shown in a list; enough to name the delivery by.
const SHORT: usize = 12;

/// Leaves and the stretches of months that are meant for each; none for a data set that is about no time.
pub type Stretches = BTreeMap<Leaf, Vec<MonthRange>>;

/// How much of what it speaks for a delivery answers now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// All of it.
    All,
    /// Some of it; later deliveries answer the rest.
    Some,
    /// Nothing: later deliveries answer all of it.
    Nothing,
}

/// A delivery in the list.
#[derive(Clone, Copy, Debug)]
pub struct Entry<'a> {
    /// What is kept about it.
    pub manifest: &'a Manifest,
    /// Its acceptance and how much it answers now; unset where it is held.
    pub accepted: Option<(&'a Acceptance, Part)>,
}

/// Another delivery, and what went from the one to the other.
#[derive(Clone, Debug, PartialEq)]
pub struct Exchanged {
    /// The other delivery.
    pub other: Acceptance,
    /// What went over.
    pub what: Stretches,
}

/// Rows of a delivery that were deleted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deleted {
    /// When, as text in UTC.
    pub at: String,
    /// The day before which rows were deleted; unset where a person was forgotten.
    pub before: Option<Date>,
    /// How many rows.
    pub rows: u64,
}

/// Where a delivery stands among the others.
#[derive(Clone, Debug, PartialEq)]
pub struct Standing {
    /// How it was accepted, each time; empty where it is held.
    pub accepted: Vec<Acceptance>,
    /// How much it answers now.
    pub part: Part,
    /// What it answers now.
    pub answers: Stretches,
    /// The deliveries that answered before it came.
    pub replaced: Vec<Exchanged>,
    /// The deliveries that answer instead of it now.
    pub replaced_by: Vec<Exchanged>,
    /// The rows that were deleted from it.
    pub deleted: Vec<Deleted>,
}

/// The beginning of an id.
fn short(id: &str) -> &str {
    id.get(..SHORT).unwrap_or(id)
}
