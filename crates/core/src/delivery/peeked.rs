//! What a first look at delivered files shows, before they are checked: which columns and values nobody knows.
//!
//! It is what a person needs to say what they are. Values come as they were delivered, but never one that could be an
//! identity number or that is the row's person. Nothing here is a finding: the check tells what is wrong.

use serde::{Deserialize, Serialize};

/// A first look at the files of one delivery.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Peeked {
    /// The files, in the order they are read.
    pub files: Vec<PeekedFile>,
    /// For each column with a code list: the values of all files that the list does not know.
    pub values: Vec<UnknownValues>,
}

/// What one file holds.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PeekedFile {
    /// The name, as it may be shown.
    pub name: String,
    /// The headings from the left.
    pub headings: Vec<PeekedHeading>,
    /// The columns that must be there and are not.
    pub missing: Vec<MissingColumn>,
    /// How many rows were looked at.
    pub rows: u64,
    /// Whether those are all.
    pub whole: bool,
    /// The stable name of why the file can't be read, where it can't.
    pub unreadable: Option<String>,
}

/// A heading of a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PeekedHeading {
    /// As it stands; empty where there is none, or where it can't be shown.
    pub text: String,
    /// The name of the column that it is.
    pub column: Option<String>,
    /// Where it is none: the name of the column that it most likely is.
    pub suggestion: Option<String>,
}

/// A column that must be there and is not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MissingColumn {
    /// Its name.
    pub column: String,
    /// The heading that it most likely has.
    pub suggestion: Option<String>,
}

/// The values of one column that its code list does not know.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnknownValues {
    /// The column's name.
    pub column: String,
    /// Those that can be shown, the most frequent first.
    pub values: Vec<UnknownValue>,
    /// Whether there are others.
    pub others: bool,
}

/// A value that a code list does not know.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnknownValue {
    /// As it was delivered.
    pub text: String,
    /// In how many rows.
    pub rows: u64,
    /// The codes that are nearest to it, the nearest first.
    pub suggestions: Vec<String>,
}

impl Peeked {
    /// Whether somebody must say what a column or a value is before the files are worth checking.
    #[must_use]
    pub fn needs_mapping(&self) -> bool {
        let missing = |file: &PeekedFile| file.unreadable.is_none() && !file.missing.is_empty();
        self.files.iter().any(missing) || !self.values.is_empty()
    }
}
