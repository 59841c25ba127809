//! What may be published: which numbers are hidden so that nobody can work out those that must not be known.
//!
//! A [`Table`] holds everything that is public together. What counts is exact disclosure: a number is safe when a
//! reader, who knows every number that is shown and every relation, is left with two whole numbers that it could be.
//! Hiding and auditing are two programs that share nothing but the table. Nothing here knows a municipality or a year.

mod policy;
mod table;

pub use policy::{Policy, Public, Zeros};
pub use table::{Bound, Cell, CellId, Hidden, InsiderId, Relation, Standing, Table, TableError};
