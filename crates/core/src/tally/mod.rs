//! The compiled query, and its answer in whole numbers.
//!
//! A [`Tally`] says, for one data set, every counter that all indicators need, so that one pass over the rows
//! answers them all. Anyone who implements [`Counter`] turns it into [`Counts`]; the slow [`Reference`] here reads
//! like the definition, the engine's kernel does not, and the two must agree. Nothing here judges a number.

mod build;
mod counts;
mod place;
mod population;
mod print;
mod reference;
#[expect(clippy::module_inception, reason = "the noun of the folder is the type that the file holds")]
mod tally;

pub use build::build;
pub use counts::{AnswerSpan, Cell, CountError, Counter, Counts, DistinctCell, DistinctQuestion, Leaf};
pub use place::{months_of_row, ranges_of_year};
pub use population::{Population, Row, Value};
pub use reference::{Reference, counted_months, leaf_of, meets};
pub use tally::{Add, PLANNED, Piece, Place, Ranges, Split, Tally, TallyCounter};
