//! Taking a part out of a plan, for a reason.

use crate::seal;

/// The question whether a part is to leave.
pub struct Leave {
    /// Where it is sent.
    pub action: String,
    /// The key that makes a second sending harmless.
    pub once: String,
    /// The version that was read.
    pub version: i64,
    /// What was written as the reason, and whether it is missing.
    pub missing: bool,
}

impl Leave {
    /// The question about a part that was read.
    pub fn new(action: String, version: i64) -> Self {
        Self { action, once: seal::one_time_key(), version, missing: false }
    }
}
