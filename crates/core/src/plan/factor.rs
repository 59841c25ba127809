//! What helps or hinders a plan (the booklet's table of factors).

use serde::{Deserialize, Serialize};

/// Something that helps or hinders.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Factor {
    /// What it is.
    pub name: String,
    /// Whether it helps or hinders.
    pub effect: Effect,
    /// Whether the unit has it in its own hands.
    pub force: Force,
    /// How likely it is.
    pub likelihood: Weight,
    /// How much it would mean.
    pub consequence: Weight,
    /// What is done about it.
    pub response: String,
    /// The goal it is about, by id; nothing where it is about the whole plan.
    pub goal: Option<String>,
}

/// Which way it works.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Effect {
    /// It helps.
    Promotes,
    /// It hinders.
    Hinders,
}

/// Where it works from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Force {
    /// From inside the unit.
    Inner,
    /// From outside.
    Outer,
}

/// How likely, or how much.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Weight {
    /// Little.
    Low,
    /// Somewhat.
    Middle,
    /// Much.
    High,
}

impl Weight {
    /// Every weight, the least first.
    pub const ALL: [Self; 3] = [Self::Low, Self::Middle, Self::High];

    /// The name in forms and files.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Low => "lav",
            Self::Middle => "middels",
            Self::High => "hoy",
        }
    }
}
