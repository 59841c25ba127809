//! From whole numbers to figures: what an edition's counts say of one unit over some months.
//!
//! An [`Edition`] is what one run of counting left behind. A [`Reading`] looks it up as of a day and makes a
//! [`Figure`]: a state, a numerator, a denominator, an exact value, and everything that must stand beside it. Goals
//! and trends are judged elsewhere, in [`crate::scorecard`].

mod additive;
mod coverage;
mod derived;
mod distinct;
mod duty;
mod edition;
mod exact;
mod figure;
mod home;
mod homes;
mod ledger;
mod reading;
mod reported;
mod sums;
mod yearly;

pub use coverage::Coverage;
pub use edition::Edition;
pub use exact::Exact;
pub use figure::{Figure, Note, Quantity, State};
pub use homes::homes_of;
pub use ledger::{DistinctEntry, Entry, Ledger, LedgerKey};
pub use reading::{Question, Reading, Span};
