//! What was learned: what went well and badly and why, what was decided, and what those who are affected say.

use crate::org::UnitRef;
use crate::review::{ActionVerdict, CarriedOut};
use crate::time::Date;
use serde::{Deserialize, Serialize};

/// Something that went well, or badly, with what is believed to have caused it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Learned {
    /// What it is about: a goal, an indicator, a part of the work; may be empty.
    pub about: String,
    /// What was seen.
    pub seen: String,
    /// What is believed to have caused it, a cause each.
    pub causes: Vec<String>,
}

/// What was decided on an action.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActionDecision {
    /// The action.
    pub action: String,
    /// Whether it was carried out.
    pub carried: Option<CarriedOut>,
    /// What becomes of it.
    pub verdict: ActionVerdict,
    /// Why.
    pub why: String,
    /// What takes its place; empty where nothing does.
    pub replacement: String,
    /// The function that answers for it; may be empty.
    pub owner: String,
}

/// What a unit that is affected says of the figures.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnitComment {
    /// The unit.
    pub unit: UnitRef,
    /// Its name.
    pub name: String,
    /// The figure that it is about, by its name; may be empty.
    #[serde(default)]
    pub about: String,
    /// The function that speaks for it; may be empty.
    pub function: String,
    /// What it says.
    pub text: String,
    /// When it was said.
    pub on: Date,
}
