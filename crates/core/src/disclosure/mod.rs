//! What may be published: which numbers are hidden so that nobody can work out those that must not be known.
//!
//! A [`Table`] holds everything that is public together. What counts is exact disclosure: a number is safe when a
//! reader, who knows every number that is shown and every relation, is left with two whole numbers that it could be.
//! Hiding and auditing are two programs that share nothing but the table; the tables that look the same, which hiding
//! hands over, are checked by the audit like anybody's word. Nothing here knows a municipality or a year.

mod audit;
mod chain;
mod change;
mod layout;
mod own;
mod pattern;
mod policy;
mod program;
mod proofs;
mod search;
mod shift;
mod suppress;
mod swap;
mod table;
pub mod universe;
mod window;

pub use audit::{Audit, audit};
pub use pattern::{Coarser, HiddenCounts, Pattern, Verdict, WhyHidden};
pub use policy::{Policy, Public, Zeros};
pub use suppress::{Options, Progress, Suppression, suppress};
pub use table::{
    Attacker, Bound, Cell, CellId, Exposed, Hidden, InsiderId, Relation, Spot, Standing, Table, TableError, Twin,
};
