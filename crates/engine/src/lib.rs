//! The engine floor of Rettesnor: the only crate that knows Parquet, and the only one that holds rows of persons.
//!
//! [`rows`] is the immutable file that holds one delivery. Nothing here judges a number: what leaves this crate is
//! whole numbers and sums.

pub mod rows;
