//! Deliveries: sending files in, saying what their columns are, the check report, accepting or throwing away, history.
//!
//! Files are streamed into the inbox and never looked at here: a worker checks them, and what it found comes back as
//! papers. Each handler reads what the one who asks may know of; what is not theirs is not there.

pub mod decide;
pub mod effects;
mod failure;
pub mod form;
pub mod history;
mod intake;
pub mod list;
pub mod map;
mod mapping;
pub mod marked;
mod names;
pub mod nothing;
mod report;
pub mod show;
mod stand;
pub mod state;
pub mod template;
pub mod upload;
mod verdict;
