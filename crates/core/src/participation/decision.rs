//! Decisions that say which inputs changed what.

use super::Topic;
use crate::time::Date;
use serde::{Deserialize, Serialize};

/// A decision after people were heard.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    /// What it is about.
    pub about: Topic,
    /// The hearing it ends, by id.
    pub hearing: Option<String>,
    /// The day.
    pub on: Date,
    /// What was decided.
    pub text: String,
    /// Why.
    pub reasons: String,
    /// The number of the case; empty where there is none.
    pub case: String,
    /// Which inputs changed something, and what.
    pub effects: Vec<InputEffect>,
}

/// What an input changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InputEffect {
    /// The input, by id.
    pub input: String,
    /// What it changed.
    pub what: String,
}
