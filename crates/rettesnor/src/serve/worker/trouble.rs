//! What keeps the worker from doing something: for now, for ever, or because the database is out of reach.

use crate::failure::Failure;
use rettesnor_app::delivery::Why;
use rettesnor_core::identity::mask;
use rettesnor_engine::folder::FolderError;
use rettesnor_engine::import::ImportError;
use rettesnor_store::StoreError;

/// What keeps the worker from doing something.
pub(super) enum Trouble {
    /// Something refuses that somebody can mend: it is told in these words, and tried again.
    Now(String),
    /// Nothing can come of it.
    Never(Why),
    /// The database can't be reached.
    Store(StoreError),
}

impl Trouble {
    /// Trouble that may pass. A path in its words may hold the name of a delivered file.
    pub(super) fn now(why: &dyn std::fmt::Display) -> Self {
        Self::Now(mask(&why.to_string()))
    }
}

impl From<StoreError> for Trouble {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl From<FolderError> for Trouble {
    fn from(error: FolderError) -> Self {
        match error {
            FolderError::NotPending(_) => Self::Never(Why::Forgotten),
            error => Self::now(&error),
        }
    }
}

impl From<Failure> for Trouble {
    fn from(failure: Failure) -> Self {
        Self::now(&failure.message().unwrap_or_default())
    }
}

impl From<ImportError> for Trouble {
    fn from(error: ImportError) -> Self {
        match error {
            ImportError::TooManyFiles(_) => Self::Never(Why::TooManyFiles),
            ImportError::MonthsAfterReceived => Self::Never(Why::MonthsAhead),
            // Mappings to columns that are gone are left out before the check.
            ImportError::UnknownColumn { .. } => Self::Never(Why::Broken),
            error => Self::now(&error),
        }
    }
}
