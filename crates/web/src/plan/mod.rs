//! The plan of a unit for a year: reading it, writing it part by part, deciding it, and its eight steps.
//!
//! Each part is a record of its own and has a form of its own, described in a file of its own ([`part::Described`]), so
//! that several people write at once. Start at [`show`].

mod action;
mod address;
mod agreement;
pub mod begin;
pub mod copy;
pub mod decide;
mod evidence;
mod factor;
pub mod find;
mod form;
mod frame;
mod goals;
mod history;
mod leave;
pub mod map;
mod map_view;
mod meeting;
pub mod moves;
pub mod part;
pub mod show;
mod state;
pub mod step;
pub mod version;
mod view;
mod wheel;
pub mod words;

pub use rettesnor_core::plan::{Action, Agreement, Factor, FixedMeeting};
