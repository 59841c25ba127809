//! What can go wrong with the database itself. What a caller may meet on a good day is not an error, but a value of the
//! function that says it.

use std::error::Error;
use std::fmt;
use std::str::FromStr;

/// Why the store could not do what was asked.
#[derive(Debug)]
pub enum StoreError {
    /// The database could not be opened.
    Open {
        /// Where it lies, without secrets.
        address: String,
        /// What the database says.
        error: Box<dyn Error + Send + Sync>,
    },
    /// The schema is newer than this program.
    Newer {
        /// The version that was found.
        found: i64,
        /// The newest version that this program knows.
        known: i64,
    },
    /// A query failed.
    Database(Box<dyn Error + Send + Sync>),
    /// A row holds what can't be true.
    Untrue {
        /// The table.
        table: &'static str,
        /// The column.
        column: &'static str,
        /// The row, by its key.
        row: String,
    },
    /// The machine gave no random bytes.
    NoRandomness,
}

impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Open { address, error } => write!(f, "the database {address} can't be opened: {error}"),
            Self::Newer { found, known } => write!(
                f,
                "the database has schema {found} and this program knows schema {known}; use a newer version of the program"
            ),
            Self::Database(error) => write!(f, "the database failed: {error}"),
            Self::Untrue { table, column, row } => {
                write!(f, "`{column}` of row {row} in table `{table}` can't be true")
            }
            Self::NoRandomness => f.write_str("the machine gave no random bytes"),
        }
    }
}

impl Error for StoreError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::Open { error, .. } | Self::Database(error) => Some(error.as_ref()),
            Self::Newer { .. } | Self::Untrue { .. } | Self::NoRandomness => None,
        }
    }
}

impl From<sqlx::Error> for StoreError {
    fn from(error: sqlx::Error) -> Self {
        Self::Database(Box::new(error))
    }
}

/// A row that is being read, for the error that names it.
#[derive(Clone, Copy)]
pub(crate) struct Row<'a> {
    pub table: &'static str,
    pub key: &'a str,
}

impl Row<'_> {
    /// Reads the text of a column.
    pub fn read<T: FromStr>(&self, column: &'static str, text: &str) -> Result<T, StoreError> {
        text.parse().map_err(|_| self.untrue(column))
    }

    /// Reads the text of a column that may be empty.
    pub fn read_some<T: FromStr>(&self, column: &'static str, text: Option<&str>) -> Result<Option<T>, StoreError> {
        text.map(|text| self.read(column, text)).transpose()
    }

    pub fn untrue(&self, column: &'static str) -> StoreError {
        StoreError::Untrue { table: self.table, column, row: self.key.to_owned() }
    }
}
