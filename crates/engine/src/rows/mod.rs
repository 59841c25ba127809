//! The rows of one delivery as they are kept: an immutable Parquet file of small whole numbers.
//!
//! A [`RowSchema`] says how a row of a data set is laid out as numbers, the leaf first and the entity last.
//! [`RowWriter`] writes rows that come in order, a row group at a time; [`RowFile`] opens what was written and
//! [`Scan`] reads chosen columns of a row group, a chunk of rows at a time. Texts stand once, in the file's own
//! dictionaries. Nothing here knows what a row is counted for. Start with [`RowSchema`].

mod bit_reader;
mod error;
mod file;
mod footer;
mod population;
mod scan;
mod schema;
mod source;
mod writer;

pub use error::RowsError;
pub use file::RowFile;
pub use population::{entity_of_text, write_population};
pub use scan::{CHUNK, Lane, Scan};
pub use schema::{EMPTY, Held, RowColumn, RowSchema};
pub use source::RowSource;
pub use writer::{GROUP, RowWriter};
