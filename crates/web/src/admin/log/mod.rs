//! `/admin/logg`: the audit log, as a list that can be searched, checked as a chain, and taken out whole.

mod detail;
mod export;
mod show;
mod words;

pub use export::export;
pub use show::{check, show};
