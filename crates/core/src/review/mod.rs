//! Learning: the review of step six with exactly its fields, where a comment is asked for, and the log of use.
//!
//! A [`Review`] is written as one goes and then closed; what it decides of actions is done in the same write. A comment is
//! asked for only where a [`Signal`] says that something happened. Nothing here reads a figure.

mod signal;
mod step_six;
mod used;

pub use signal::{RUN, Run, SHORTEST_SERIES, Signal, run, signal};
pub use step_six::{ActionReview, ActionVerdict, Attained, CarriedOut, GoalReview, Review, ReviewStage, Seen};
pub use used::{FigureUsed, UseEntry};
