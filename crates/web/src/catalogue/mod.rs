//! The catalogue of indicators: found by words, read in full, and tried on a case that one can change. Open to everybody.

pub mod definition;
pub mod find;
mod question;
pub mod show;
mod table;
mod trial;
pub mod try_it;
mod verdict;

pub use definition::VersionView;
