//! The plan itself: what it is called, what it says before its goals, and whether it has been adopted.

use crate::goal::{Adoption, NotNow};
use crate::time::Date;
use serde::{Deserialize, Serialize};

/// A plan of one unit for one calendar year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// What it is called.
    pub title: String,
    /// What the unit is for, in a sentence or two.
    pub vision: String,
    /// What it says before its goals.
    pub introduction: String,
    /// The day from which results are reported, each with what is to be ready.
    pub reporting: Vec<(Date, String)>,
    /// Where it is in its life.
    pub stage: PlanStage,
}

/// Where a plan is in its life.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum PlanStage {
    /// It is being written.
    Draft,
    /// It is decided, and frozen as a version. What is changed later is a draft beside it until it is decided again.
    Adopted {
        /// The number of the version, from 1.
        version: u32,
        /// The decision.
        adoption: Adoption,
    },
    /// It was decided and is being changed: the version that holds, and why it is changed.
    Changing {
        /// The version that holds meanwhile.
        version: u32,
        /// Why.
        reason: String,
    },
}

impl PlanStage {
    /// The version that holds; nothing before the first decision.
    #[must_use]
    pub fn version(&self) -> Option<u32> {
        match self {
            Self::Draft => None,
            Self::Adopted { version, .. } | Self::Changing { version, .. } => Some(*version),
        }
    }

    /// Decides: the next version.
    ///
    /// # Errors
    /// It is decided, and nothing has been opened for change.
    pub fn adopt(&self, adoption: Adoption) -> Result<Self, NotNow> {
        match self {
            Self::Adopted { .. } => Err(NotNow),
            Self::Draft => Ok(Self::Adopted { version: 1, adoption }),
            Self::Changing { version, .. } => Ok(Self::Adopted { version: version + 1, adoption }),
        }
    }

    /// Opens what was decided for change.
    ///
    /// # Errors
    /// It is open.
    pub fn open(&self, reason: String) -> Result<Self, NotNow> {
        match self {
            Self::Adopted { version, .. } => Ok(Self::Changing { version: *version, reason }),
            _ => Err(NotNow),
        }
    }
}
