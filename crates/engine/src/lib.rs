//! The engine floor of Rettesnor: the only crate that knows Parquet, and the only one that holds rows of persons.
//!
//! [`rows`] is the immutable file that holds one delivery. [`kernel`] counts a tally over such a file in one pass,
//! [`distinct`] counts different persons over several, and [`ColumnarCounter`] stands behind core's
//! [`Counter`](rettesnor_core::tally::Counter). [`counts_file`] keeps what was counted, and [`folder`] is the data folder where all of it lies. Nothing here judges a number:
//! what leaves this crate is whole numbers and sums.

mod counter;
pub mod counts_file;
pub mod distinct;
pub mod folder;
pub mod import;
pub mod kernel;
pub mod rows;

pub use counter::ColumnarCounter;
