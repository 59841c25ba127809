//! The booklet's questions to a goal. They are answered by those who do the work, are shown, and never stop anybody.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A question that a good goal answers with yes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Check {
    /// Is it clear what is to be reached?
    Clear,
    /// Can it be measured?
    Measurable,
    /// Is it simple?
    Simple,
    /// Has it a date?
    Dated,
    /// Has somebody the responsibility?
    Owner,
    /// Does somebody collect the result?
    Collector,
    /// Is it understood by those who are measured?
    Understood,
    /// Is it meaningful to them?
    Meaningful,
    /// Can it be reached?
    Realistic,
}

/// The questions, in the order they are asked.
pub const CHECKLIST: [Check; 9] = [
    Check::Clear,
    Check::Measurable,
    Check::Simple,
    Check::Dated,
    Check::Owner,
    Check::Collector,
    Check::Understood,
    Check::Meaningful,
    Check::Realistic,
];

impl Check {
    /// The name in forms and files.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Clear => "klart",
            Self::Measurable => "malbart",
            Self::Simple => "enkelt",
            Self::Dated => "frist",
            Self::Owner => "ansvar",
            Self::Collector => "innsamler",
            Self::Understood => "forstatt",
            Self::Meaningful => "meningsfullt",
            Self::Realistic => "realistisk",
        }
    }
}

/// What the staff answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Answer {
    /// Yes.
    Yes,
    /// In part.
    Partly,
    /// No.
    No,
}

impl Answer {
    /// Every answer.
    pub const ALL: [Self; 3] = [Self::Yes, Self::Partly, Self::No];

    /// The name in forms and files.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Yes => "ja",
            Self::Partly => "delvis",
            Self::No => "nei",
        }
    }
}

/// The answers to some of the questions.
pub type Checked = BTreeMap<Check, Answer>;
