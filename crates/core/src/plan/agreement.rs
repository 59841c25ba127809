//! What services have agreed with each other, and where they meet.

use crate::time::Date;
use serde::{Deserialize, Serialize};

/// An agreement with another service.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Agreement {
    /// What it is called.
    pub name: String,
    /// Whom it is with.
    pub with: Vec<String>,
    /// Who does what when.
    pub duties: String,
    /// The first day.
    pub from: Option<Date>,
    /// The last day.
    pub until: Option<Date>,
}

/// A meeting that is held again and again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FixedMeeting {
    /// What it is called.
    pub name: String,
    /// Who takes part.
    pub with: Vec<String>,
    /// How often and when.
    pub when: String,
    /// What it is for, and who prepares it.
    pub purpose: String,
}
