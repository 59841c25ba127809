//! What a unit answers to a letter, ask by ask, and what its sender says to that.

use super::Letter;
use crate::goal::Level;
use crate::org::UnitRef;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What a unit says to an ask.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Position {
    /// It takes it on.
    Accepts,
    /// It proposes another level, or something else where there is no level.
    Proposes {
        /// The level.
        level: Option<Level>,
        /// Why.
        reason: String,
    },
    /// It wants to know something first.
    Asks {
        /// What.
        question: String,
    },
}

impl Position {
    /// The name in forms and files.
    #[must_use]
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Accepts => "godtar",
            Self::Proposes { .. } => "foreslar",
            Self::Asks { .. } => "spor",
        }
    }
}

/// What the sender says to an answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Response {
    /// Whether what was proposed is to hold.
    pub agrees: bool,
    /// What is said.
    pub text: String,
}

/// The answer of one unit. It is a record of its own, at that unit and about the letter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reply {
    /// The unit.
    pub unit: UnitRef,
    /// What it says, by ask.
    pub stances: BTreeMap<String, Position>,
    /// What the sender says to it, by ask.
    pub responses: BTreeMap<String, Response>,
}

impl Reply {
    /// The empty answer of a unit.
    #[must_use]
    pub fn of(unit: UnitRef) -> Self {
        Self { unit, stances: BTreeMap::new(), responses: BTreeMap::new() }
    }

    /// Whether every ask of the letter is answered.
    #[must_use]
    pub fn is_whole(&self, letter: &Letter) -> bool {
        letter.asks.iter().all(|ask| self.stances.contains_key(&ask.id))
    }

    /// How many proposals and questions the sender has not said anything to.
    #[must_use]
    pub fn open(&self) -> usize {
        let wants =
            |(id, stance): &(&String, &Position)| **stance != Position::Accepts && !self.responses.contains_key(*id);
        self.stances.iter().filter(wants).count()
    }

    /// The level that was proposed to an ask and agreed to.
    #[must_use]
    pub fn agreed(&self, ask: &str) -> Option<&Level> {
        let Some(Position::Proposes { level: Some(level), .. }) = self.stances.get(ask) else { return None };
        self.responses.get(ask).is_some_and(|response| response.agrees).then_some(level)
    }
}
