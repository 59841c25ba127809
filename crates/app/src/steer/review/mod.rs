//! Reviews (step six): what the cards show of goals, saving as one goes, closing, and opening again.
//!
//! Closing writes the review and what it decided of actions in one write. [`look()`] says how goals stand and where something
//! happened; it reads figures, and only those that the one who asks may see.

mod close;
mod look;
mod reopen;
mod save;

pub use close::close_review;
pub use look::{Sight, look};
pub use reopen::reopen_review;
pub use save::save_review;

use super::SteerError;
use rettesnor_core::time::{Grain, Period};

/// Whether a period is one that reviews are held after.
pub(crate) fn reviewable(period: Period, year: i32) -> Result<(), SteerError> {
    let fits = matches!(period.grain(), Grain::Quarter | Grain::Tertial | Grain::HalfYear) && period.year() == year;
    if fits { Ok(()) } else { Err(SteerError::Wrong("periode")) }
}
