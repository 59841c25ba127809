//! Why a delivery could not be checked at all. What is wrong with its content is never an error but a finding.

use crate::rows::RowsError;
use rettesnor_exchange::marked::MarkedError;
use std::fmt;
use std::io;

/// A check that could not be carried out.
#[derive(Debug)]
pub enum ImportError {
    /// The scratch folder can't be used.
    Scratch(io::Error),
    /// A row file can't be written or read.
    Rows(RowsError),
    /// The files can't be given back with their bad cells marked.
    Marked(MarkedError),
    /// The earlier rows can't be found.
    Earlier(String),
    /// A mapping names a column that the data set does not have.
    UnknownColumn {
        /// What was named.
        column: String,
        /// The columns there are.
        known: Vec<String>,
    },
    /// More files than one delivery can have.
    TooManyFiles(usize),
    /// The declared months begin after the day received.
    MonthsAfterReceived,
}

impl fmt::Display for ImportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Scratch(why) => {
                write!(
                    f,
                    "the scratch folder can't be used: {why}; check the folder's rights and the space on the disk"
                )
            }
            Self::Rows(why) => why.fmt(f),
            Self::Marked(why) => why.fmt(f),
            Self::Earlier(why) => write!(f, "the earlier deliveries can't be read: {why}; check the data folder"),
            Self::UnknownColumn { column, known } => {
                write!(f, "the data set has no column `{column}`; map to one of {}", known.join(", "))
            }
            Self::TooManyFiles(files) => {
                write!(f, "{files} files are too many for one delivery; deliver at most {} at a time", u16::MAX)
            }
            Self::MonthsAfterReceived => {
                f.write_str("the declared months begin after the day received; declare months that have begun")
            }
        }
    }
}

impl std::error::Error for ImportError {}

impl From<io::Error> for ImportError {
    fn from(error: io::Error) -> Self {
        Self::Scratch(error)
    }
}

impl From<RowsError> for ImportError {
    fn from(error: RowsError) -> Self {
        Self::Rows(error)
    }
}

impl From<MarkedError> for ImportError {
    fn from(error: MarkedError) -> Self {
        Self::Marked(error)
    }
}
