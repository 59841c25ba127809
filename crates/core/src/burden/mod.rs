//! What goals cost in reporting, and which of them might be dropped: minutes, times, people.
//!
//! A proposal to drop is a question and never a verdict: each has innocent explanations, and people decide.

mod cost;
mod drop;

pub use cost::Burden;
pub use drop::{Doubt, Followed, proposals};
