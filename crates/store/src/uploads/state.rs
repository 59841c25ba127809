//! The states of an upload, and which may follow which.

use std::fmt;
use std::str::FromStr;

/// How far an upload has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum UploadState {
    /// The files are in the inbox, or wait there again because mappings were given.
    Received,
    /// The worker checks them.
    Checking,
    /// A required column or the meaning of values is missing; the files wait for a person to tell.
    NeedsMapping,
    /// The check is done and its report waits for a decision; the files are deleted.
    Checked,
    /// Somebody accepted; the worker is to do it.
    Accepting,
    /// The delivery counts.
    Accepted,
    /// The delivery counts, without the rows that were wrong.
    AcceptedGoodRows,
    /// Somebody discarded; the worker is to do it.
    Discarding,
    /// Nothing of it is left.
    Discarded,
    /// Nobody decided in time; nothing of it is left.
    Expired,
    /// It could not be checked or accepted; nothing of it is left.
    Failed,
}

use UploadState::{
    Accepted, AcceptedGoodRows, Accepting, Checked, Checking, Discarded, Discarding, Expired, Failed, NeedsMapping,
    Received,
};

impl UploadState {
    /// Every state.
    pub const ALL: [Self; 11] = [
        Received,
        Checking,
        NeedsMapping,
        Checked,
        Accepting,
        Accepted,
        AcceptedGoodRows,
        Discarding,
        Discarded,
        Expired,
        Failed,
    ];

    /// The name in the database and in the audit log.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Received => "received",
            Checking => "checking",
            NeedsMapping => "needs_mapping",
            Checked => "checked",
            Accepting => "accepting",
            Accepted => "accepted",
            AcceptedGoodRows => "accepted_good_rows",
            Discarding => "discarding",
            Discarded => "discarded",
            Expired => "expired",
            Failed => "failed",
        }
    }

    /// Whether nothing follows.
    #[must_use]
    pub fn is_end(self) -> bool {
        self.may_become().is_empty()
    }

    /// The states that may follow.
    #[must_use]
    pub fn may_become(self) -> &'static [Self] {
        match self {
            Received => &[Checking, Discarding, Expired, Failed],
            Checking => &[NeedsMapping, Checked, Expired, Failed],
            NeedsMapping => &[Received, Discarding, Expired, Failed],
            Checked => &[Accepting, Discarding, Expired, Failed],
            // Back to be decided again, where accepting failed for a reason that may pass.
            Accepting => &[Accepted, AcceptedGoodRows, Checked, Failed],
            Discarding => &[Discarded, Failed],
            Accepted | AcceptedGoodRows | Discarded | Expired | Failed => &[],
        }
    }
}

impl fmt::Display for UploadState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A text that names no state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownState;

impl FromStr for UploadState {
    type Err = UnknownState;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|state| state.as_str() == text).ok_or(UnknownState)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_state_is_reached_and_leads_to_an_end() {
        for state in UploadState::ALL {
            assert_eq!(state.as_str().parse(), Ok(state));
            let reached = UploadState::ALL.iter().any(|before| before.may_become().contains(&state));
            assert!(reached, "{state}");
        }
        let ends: Vec<UploadState> = UploadState::ALL.into_iter().filter(|state| state.is_end()).collect();
        assert_eq!(ends, [Accepted, AcceptedGoodRows, Discarded, Expired, Failed]);
    }
}
