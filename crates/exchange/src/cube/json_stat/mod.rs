//! JSON-stat 2.0, the format of most statistics offices, in and out.
//!
//! Only a data set is written and read, no collection. See <https://json-stat.org/full/>. Numbers pass digit by digit,
//! and a cell without a number is `null` with SSB's symbol in `status`.

mod document;
mod read;
mod write;

pub(crate) use read::read;
pub use write::to_json_stat;
