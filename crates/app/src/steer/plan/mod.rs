//! The plan of a unit for a year, one verb a file.
//!
//! Whoever works in the unit writes; its leader writes down what was decided and opens it again. What others read is the
//! version that was decided, never the draft. While a version holds and nothing has been opened, only what happens during
//! the year is written: how actions move, and what is kept of the steps. Start at [`read_plan`] and [`put()`].

mod act;
mod adopt;
mod begin;
mod copy;
mod map;
mod open;
mod put;
mod read;
mod rights;
mod write;

pub use act::{Move, Replaced, move_action, replace_action};
pub use adopt::adopt_plan;
pub use begin::{Beginning, begin_plan};
pub use copy::{Along, copy_plan};
pub use map::change_map;
pub use open::open_plan;
pub use put::{Part, Place, put, take_out};
pub use read::{Reads, Working, plan_versions, read_plan};
pub use write::write_plan;
