//! What a unit has settled about its goals. Whether people may speak without a name is settled where they speak
//! ([`VoiceSettings`](crate::participation::VoiceSettings)), and nowhere else.

use super::DEFAULT_BUDGET;
use serde::{Deserialize, Serialize};

/// A unit's own settings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnitSettings {
    /// How many goals it has room for in a year.
    pub goal_budget: usize,
}

impl Default for UnitSettings {
    fn default() -> Self {
        Self { goal_budget: DEFAULT_BUDGET }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_that_said_more_are_still_read() {
        let earlier = r#"{"goal_budget":4,"anonymous_inputs":true}"#;
        assert_eq!(serde_json::from_str::<UnitSettings>(earlier).unwrap(), UnitSettings { goal_budget: 4 });
    }
}
