//! What is kept about a delivery when its rows are gone.

use super::{CheckReport, Scope};
use crate::time::Date;
use serde::{Deserialize, Serialize};

/// A delivery as it was stored. It never changes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Manifest {
    /// The hash of the canonical rows and the scope, in hexadecimal.
    pub id: String,
    /// The data set.
    pub dataset: String,
    /// What it speaks for.
    pub scope: Scope,
    /// Which parts of the scope the deliverer declared; unset where that is no longer known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub declared: Option<Declared>,
    /// The file names it came from.
    pub sources: Vec<String>,
    /// The day from which it is known.
    pub received: Date,
    /// When it was stored, as text in UTC.
    pub stored: String,
    /// Who delivered it.
    pub by: String,
    /// How many rows it holds.
    pub rows: u64,
    /// How many different persons it holds, where it has persons.
    pub persons: Option<u64>,
    /// The check report.
    pub report: CheckReport,
}

/// Which parts of its scope the deliverer declared; the others are seen in the rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Declared {
    /// The units.
    pub units: bool,
    /// The months.
    pub months: bool,
}

/// That a delivery was accepted: from which day it is known, and in which order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Acceptance {
    /// The delivery.
    pub delivery: String,
    /// The data set.
    pub dataset: String,
    /// What it speaks for.
    pub scope: Scope,
    /// The day from which it is known.
    pub received: Date,
    /// The order of acceptance, rising.
    pub order: u64,
}
