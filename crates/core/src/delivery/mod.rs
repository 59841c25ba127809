//! A delivery: which units and months it speaks for, what was found wrong with it, and which delivery answers what.
//!
//! Nothing here reads a file. The engine fills in a [`CheckReport`] and a [`Manifest`]; [`Answers`] decides, for a
//! unit and a month, which accepted delivery is the one that is believed.

mod answers;
mod finding;
mod manifest;
mod peeked;
mod report;
mod scope;
mod spans;

pub use answers::{Answers, When};
pub use finding::{Finding, Reason};
pub use manifest::{Acceptance, Declared, Manifest};
pub use peeked::{MissingColumn, Peeked, PeekedFile, PeekedHeading, UnknownValue, UnknownValues};
pub use report::{CheckReport, Group, UnitChange};
pub use scope::Scope;
pub use spans::spans;
