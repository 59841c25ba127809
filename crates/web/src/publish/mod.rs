//! Publishing a card: what must be hidden is found first, then the leader looks at the card as everybody will see it,
//! says yes to each text, and publishes. Each page says what stands in the way and what to do about it.
//!
//! Who may is judged by app; here it is asked first, so that nobody else learns what a preview would show.

mod changes;
mod coarser;
pub mod decide;
mod draft;
mod reason;
pub mod search;
pub mod show;
mod standing;
mod wanted;

pub use reason::{shown_back, wrong_reason};

use rettesnor_core::org::UnitRef;
use rettesnor_core::time::Period;

/// Where a card is published.
pub fn publish_path(unit: &UnitRef, period: Period, package: &str) -> String {
    format!("/publiser/{unit}/{period}?pakke={package}")
}
