//! One thing that a letter asks for.

use crate::goal::Level;
use serde::{Deserialize, Serialize};

/// One thing that is asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ask {
    /// What it is called by in answers and supplements; it never changes.
    pub id: String,
    /// The ask of the supplemented letter whose place it takes; only in a supplement.
    pub replaces: Option<String>,
    /// What is demanded.
    pub demand: Demand,
    /// Whether it binds; otherwise it is advice.
    pub binding: bool,
    /// How it is said in the letter.
    pub wording: String,
}

/// What is demanded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Demand {
    /// A level of an indicator.
    Measured {
        /// The indicator, by id.
        indicator: String,
        /// The level to reach.
        desired: Option<Level>,
        /// The level that must at least be kept.
        tolerance: Option<Level>,
    },
    /// What the wording says.
    Told,
    /// Nothing any more: a supplement takes an ask away.
    Withdrawn,
}

impl Ask {
    /// The indicator, where it is about one.
    #[must_use]
    pub fn indicator(&self) -> Option<&str> {
        match &self.demand {
            Demand::Measured { indicator, .. } => Some(indicator),
            Demand::Told | Demand::Withdrawn => None,
        }
    }

    /// The level to reach, where there is one.
    #[must_use]
    pub fn desired(&self) -> Option<&Level> {
        match &self.demand {
            Demand::Measured { desired, .. } => desired.as_ref(),
            Demand::Told | Demand::Withdrawn => None,
        }
    }

    /// The same ask at another level. A tolerance that the level has passed says nothing any more, and is left out.
    #[must_use]
    pub fn at(&self, level: &Level) -> Self {
        let mut ask = self.clone();
        if let Demand::Measured { desired, tolerance, .. } = &mut ask.demand {
            let side = |level: &Level, limit: &Level| level.exact.cmp(&limit.exact);
            let passed = |limit: &mut Level| desired.as_ref().is_some_and(|was| side(was, limit) != side(level, limit));
            tolerance.take_if(passed);
            *desired = Some(level.clone());
        }
        ask
    }
}
