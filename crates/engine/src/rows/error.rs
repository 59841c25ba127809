//! Why a row file can't be written or read.

use std::fmt;

/// What is wrong with a row file, or with a row that was to be written to one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RowsError {
    /// The operating system says no.
    Io(String),
    /// The file is not what was once written: Parquet's own words.
    Damaged(String),
    /// The file holds rows of another data set, or its columns are not the data set's.
    WrongSchema(String),
    /// The file was written by a newer Rettesnor.
    NewerFormat(u32),
    /// A row comes after one that it should stand before.
    OutOfOrder(u64),
    /// A leaf that stands out of order, or that no row names.
    Leaf(String),
    /// A number that the column can't hold.
    DoesNotFit {
        /// The column.
        column: String,
        /// The number.
        value: i64,
    },
    /// A row has more or fewer numbers than the schema.
    WrongWidth {
        /// How many the schema has.
        expected: usize,
        /// How many the row has.
        found: usize,
    },
}

impl fmt::Display for RowsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Io(why) => write!(f, "the row file can't be reached: {why}; check the disk and the folder's rights"),
            Self::Damaged(why) => write!(f, "the row file is damaged: {why}; restore it from a backup"),
            Self::WrongSchema(why) => {
                write!(f, "the row file does not fit its data set: {why}; deliver the rows again")
            }
            Self::NewerFormat(version) => {
                write!(f, "the row file has format {version}, which is newer than this program; upgrade the program")
            }
            Self::OutOfOrder(row) => write!(f, "row {row} stands after a row that it comes before; sort the rows"),
            Self::Leaf(leaf) => {
                write!(f, "leaf `{leaf}` stands out of order or has no rows; list the leaves of the rows, rising")
            }
            Self::DoesNotFit { column, value } => {
                write!(f, "column `{column}` can't hold {value}; check the number against the column's type")
            }
            Self::WrongWidth { expected, found } => {
                write!(f, "a row has {found} numbers where {expected} are held; lay it out by the schema")
            }
        }
    }
}

impl std::error::Error for RowsError {}

impl From<std::io::Error> for RowsError {
    fn from(error: std::io::Error) -> Self {
        Self::Io(error.to_string())
    }
}

impl From<parquet::errors::ParquetError> for RowsError {
    fn from(error: parquet::errors::ParquetError) -> Self {
        match error {
            parquet::errors::ParquetError::External(inner) if inner.is::<std::io::Error>() => {
                Self::Io(inner.to_string())
            }
            other => Self::Damaged(other.to_string()),
        }
    }
}
