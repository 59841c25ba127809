//! How the figures came to be, and where they come from.

use crate::definition::Words;
use crate::time::Date;
use serde::{Deserialize, Serialize};

/// A definition that the report stands on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DefinitionNote {
    /// The indicator.
    pub indicator: String,
    /// Its name.
    pub name: Words,
    /// The version that was used.
    pub version: u32,
    /// What is counted, in a sentence.
    pub meaning: Words,
}

/// What is hidden to protect people, as far as readers need to know.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DisclosureNote {
    /// Numbers under this are hidden.
    pub least: u32,
    /// Shares of fewer than this are hidden.
    pub denominator: u32,
    /// Whether nobody and everybody are hidden too.
    pub extremes: bool,
}

/// How the figures came to be.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Methods {
    /// The definitions.
    pub definitions: Vec<DefinitionNote>,
    /// What is hidden; nothing where nothing is, as in a report to a unit itself.
    pub disclosure: Option<DisclosureNote>,
    /// What else must be said, a paragraph each.
    pub remarks: Vec<String>,
}

/// Where the figures come from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Provenance {
    /// The day that the figures were known.
    pub as_of: Date,
    /// The edition's hash.
    pub edition: String,
    /// The register deliveries and tables that they were counted from, a line each.
    pub sources: Vec<String>,
    /// The number of the publication; nothing for a report that is not published.
    pub publication: Option<String>,
    /// What a correction changed, and in which publication; empty where nothing was corrected.
    pub corrects: String,
}
