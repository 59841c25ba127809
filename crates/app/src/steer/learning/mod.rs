//! Learning from what was done: the log of use, what goals cost, what might be dropped, and every decision with its reason.

mod burden;
mod drop;
mod rulings;
mod write_use;

pub use burden::{BurdenSheet, burden};
pub use drop::{Droppable, OneToDrop, droppable};
pub use rulings::{Ruling, RulingKind, rulings};
pub use write_use::write_use;
