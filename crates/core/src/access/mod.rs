//! Who asks, and what they may: roles given at a unit in a line and inherited downwards in that line.
//!
//! [`Who`] is a parameter of every read and write of the installation. This module answers questions about it from the
//! units as they are on a day; it knows no passwords and no sessions. Start at [`Who::sees_figures`].

mod role;
mod who;

pub use role::{Grant, Role, UnknownRole};
pub use who::{Key, Person, Who};
