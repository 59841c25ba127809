//! Meetings with those whom the service is for: user panels and dialogue meetings.

use super::Speaker;
use crate::time::Date;
use serde::{Deserialize, Serialize};

/// What kind of meeting it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum PanelKind {
    /// A panel of users that meets again and again.
    UserPanel,
    /// A meeting to talk about one thing.
    Dialogue,
}

impl PanelKind {
    /// Every kind.
    pub const ALL: [Self; 2] = [Self::UserPanel, Self::Dialogue];

    /// The name in forms.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::UserPanel => "brukerpanel",
            Self::Dialogue => "dialogmote",
        }
    }
}

/// A meeting: who came, what they said, what it changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Panel {
    /// What kind of meeting it was.
    pub kind: PanelKind,
    /// The day.
    pub on: Date,
    /// Which group was met.
    pub with: Speaker,
    /// How many were invited.
    pub invited: u32,
    /// How many came.
    pub came: u32,
    /// What they said, without saying who.
    pub said: String,
    /// What it changed; empty as long as it has changed nothing.
    pub changed: String,
}
