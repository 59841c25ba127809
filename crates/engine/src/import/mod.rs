//! From delivered files to a delivery: checked, without persons, in one canonical form.
//!
//! [`check()`] reads files of any dress once, row by row, in bounded memory; tells everything that is wrong with them
//! in core's own findings; and writes the rows that have no error as a row file. A person is a keyed hash from the
//! moment a cell is read, and no text that could be an identity number leaves this module. It decides nothing about
//! acceptance, and writes nothing outside the scratch folder it is given. [`peek()`] is a look at the files before, for
//! those who must say what their columns and values are. Start with [`ImportRequest`] and follow `check.rs`, which is
//! the whole in its order.

mod cells;
mod changes;
mod check;
mod clock;
mod codes;
mod columns;
mod error;
mod findings;
mod held;
mod key;
mod marked;
mod packed;
mod peek;
mod people;
mod register;
mod request;
mod row;
mod rules;
mod scope;
mod sorter;
mod spool;
mod unique;
mod units;
mod words;
mod write;

pub(crate) use changes::compare_again;
pub use check::check;
pub use error::ImportError;
pub use key::PersonKey;
pub use peek::{PeekRequest, peek};
pub use register::read_units;
pub use request::{Checked, Earlier, ImportRequest, MarkedFile, Marking, Progress, Step};
