//! A checklist: the questions that are put to each case of a sample.

use crate::org::UnitRef;
use serde::{Deserialize, Serialize};

/// A checklist.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Checklist {
    /// What it is called.
    pub name: String,
    /// What it is for, and which cases it is put to.
    pub purpose: String,
    /// The questions, each answered yes, no or not relevant. Once there are results they stand.
    pub questions: Vec<String>,
    /// How many cases are read.
    pub sample: u32,
    /// Who reads them.
    pub readers: Readers,
}

/// Who reads the cases.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Readers {
    /// Colleagues, each the cases of another.
    Colleagues,
    /// Another unit.
    Other(UnitRef),
}
