//! Core against the definitions that are shipped, the history of the municipalities, and published figures.

#![expect(clippy::unwrap_used, reason = "a test that fails should panic")]

mod agreement;
mod answers;
mod definitions;
mod disclosure;
mod hostile;
mod nav_figure;
mod reading;
mod slow;
mod status;
