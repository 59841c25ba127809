//! Ids of rows: the milliseconds at which the row was made, and 80 random bits, so that ids sort by age and can't be
//! guessed.

use crate::StoreError;
use crate::token::{hex, random};
use rettesnor_core::time::Moment;
use std::fmt;

/// A new id.
pub(crate) fn new_id(at: Moment) -> Result<String, StoreError> {
    let bits: [u8; 10] = random()?;
    Ok(format!("{:012x}{}", at.milliseconds(), hex(&bits)))
}

macro_rules! ids {
    ($($(#[$doc:meta])+ $name:ident;)+) => {$(
        $(#[$doc])+
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(String);

        impl $name {
            /// The id as text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }

            /// A new id, for what is made at a moment.
            ///
            /// # Errors
            /// The machine gave no random bytes.
            pub fn new(at: Moment) -> Result<Self, StoreError> {
                new_id(at).map(Self)
            }
        }

        impl From<String> for $name {
            /// Takes any text; whether there is such a row is for the store to say.
            fn from(text: String) -> Self {
                Self(text)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )+};
}

ids! {
    /// Names a session; it is not its token, and opens nothing.
    SessionId;
    /// Names a role that was given.
    GrantId;
    /// Names a comment.
    CommentId;
    /// Names an upload, and its folder in the inbox.
    UploadId;
    /// Names a record of steering.
    RecordId;
    /// Names a measuring that was asked for.
    MeasuringId;
    /// Names a publication.
    PublicationId;
    /// Names a report as it was made.
    ReportId;
    /// Names what was hidden of a package and a year.
    PatternId;
    /// Names a search for what must be hidden.
    PatternSearchId;
    /// Names a key of another program; it is not its secret, and opens nothing.
    ApiKeyId;
    /// Names an attempt to log in.
    AttemptId;
}
