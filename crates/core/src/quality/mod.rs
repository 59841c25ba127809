//! The quality review: a checklist of a unit's own on a random sample of its cases, read by colleagues or by another
//! unit. Only counts are kept, and nothing that could name a case. Start at [`Checklist`].

mod checklist;
mod draw;
mod round;

pub use checklist::{Checklist, Readers};
pub use draw::draw;
pub use round::{Counted, Round, WrongCount};
