//! What one can do with Rettesnor, one verb per file.
//!
//! [`measure()`] turns accepted deliveries into the ledger of an edition; [`check_case`] asks both counters the same
//! small questions, and [`try_case`] lets somebody change them; [`people`], [`comment`] and [`delivery`] write to the
//! store what a person may. This floor counts through core's `Counter` and never knows who stands behind it; it phrases
//! nothing for people.

pub mod api_key;
mod ask_distinct;
mod ask_measuring;
mod check_cases;
pub mod comment;
pub mod delivery;
mod draft;
mod explain;
mod first_time;
mod measure;
pub mod people;
pub mod publish;
pub mod report;
pub mod shelf;
pub mod steer;
pub mod try_case;

pub use ask_measuring::{AskMeasuringError, BY_HAND, ask_measuring};
pub use check_cases::{CaseOutcome, CaseRows, check_case};
pub use explain::{Breakdown, BreakdownPart, ExplainError, Explained, explain};
pub use first_time::first_time;
pub use measure::{MeasureError, Measured, Register, measure};
