//! What a unit has settled about its goals and how they are talked about.

use super::DEFAULT_BUDGET;
use serde::{Deserialize, Serialize};

/// A unit's own settings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnitSettings {
    /// How many goals it has room for in a year.
    pub goal_budget: usize,
    /// Whether people may say what they think without their names.
    pub anonymous_inputs: bool,
}

impl Default for UnitSettings {
    fn default() -> Self {
        Self { goal_budget: DEFAULT_BUDGET, anonymous_inputs: false }
    }
}
