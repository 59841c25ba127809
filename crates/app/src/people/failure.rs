//! What went wrong on our side, which the one who asks can't mend.

use rettesnor_store::StoreError;
use std::fmt;

/// What went wrong on our side.
#[derive(Debug)]
pub enum Failure {
    /// The database failed.
    Store(StoreError),
    /// A password could not be hashed.
    Hashing,
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Store(error) => error.fmt(f),
            Self::Hashing => f.write_str("a password could not be hashed"),
        }
    }
}

impl std::error::Error for Failure {}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

/// Lets `?` turn failures into the error of a verb, by its variant `Failed`.
macro_rules! fails {
    ($error:ident) => {
        impl From<$crate::people::Failure> for $error {
            fn from(failure: $crate::people::Failure) -> Self {
                Self::Failed(failure)
            }
        }

        impl From<rettesnor_store::StoreError> for $error {
            fn from(error: rettesnor_store::StoreError) -> Self {
                Self::Failed($crate::people::Failure::Store(error))
            }
        }
    };
}
pub(crate) use fails;
