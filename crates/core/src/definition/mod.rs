//! Definitions: what is counted, from what, and with what reservations, as data that anyone can read.
//!
//! A package is a folder of TOML files. [`source`] reads them into a [`Catalogue`] and reports every mistake as a
//! [`Problem`], the way a compiler does; [`condition`] turns a condition's text into a typed tree; [`lint`] asks
//! what a single file can't answer (does a numerator lie inside its denominator?). Nothing here counts anything:
//! go to [`crate::tally`] for that.

mod catalogue;
mod codelist;
pub mod condition;
mod dataset;
mod indicator;
pub mod lint;
mod problem;
pub mod source;
mod words;

pub use catalogue::{Catalogue, Package};
pub use codelist::{Code, CodeList};
pub use condition::Condition;
pub use dataset::{Column, ColumnType, DataSet, FURTHEST, FURTHEST_SQUARED, Fill, RowTime, Rule, Severity, UnitColumn};
pub use indicator::{
    Direction, Exclusion, Indicator, Judge, Kind, OverTime, Part, Source, Term, TimeKind, Version, Ytd,
};
pub use problem::Problem;
pub use words::Words;
