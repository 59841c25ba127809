//! Reviews, with exactly the fields of step six: written as one goes, closed as a version, read and printed.

pub mod close;
pub mod earlier;
pub mod list;
mod read;
pub mod reopen;
mod stock;
pub mod write;

pub use stock::dossier;
