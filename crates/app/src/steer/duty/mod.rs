//! The calendar: what units owe, read out of everything that stands, and what people say is done.

mod list;
mod mark;

pub use list::{duties_of, own_units};
pub use mark::mark_duty;
