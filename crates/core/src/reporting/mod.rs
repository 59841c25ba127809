//! Values that a unit reports itself: what is to be filled in for a period, what was written there, what can't be meant,
//! and what is worth a second look.
//!
//! What is written is kept as it stands until it is sent, field by field, so that several people fill in the same form.
//! Nothing here is counted: what is sent becomes rows of a delivery like any other. Start at [`FormEntry`].

mod entry;
mod number;
mod plausible;
mod report;
mod slot;

pub use entry::{FieldClash, FormEntry};
pub use number::{Fault, SaidValue, Shape, read};
pub use plausible::is_far;
pub use report::{Report, Sending};
pub use slot::{Slot, reports_years, slots};
