//! An edition: what one run of counting left behind. It never changes.

use super::Ledger;
use crate::delivery::Acceptance;
use crate::time::Date;

/// The counts of a set of deliveries under a set of definitions, as known on a day.
#[derive(Clone, Debug, PartialEq)]
pub struct Edition {
    /// The hash over counts, definitions and delivery ids, in hexadecimal.
    pub hash: String,
    /// The day: deliveries received on or before it are in.
    pub as_of: Date,
    /// The deliveries that were counted.
    pub accepted: Vec<Acceptance>,
    /// The sums.
    pub ledger: Ledger,
}
