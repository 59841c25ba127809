//! Next year's card: the goals that a council is asked to adopt, or has adopted.

use crate::definition::{Direction, Kind, Words};
use crate::goal::Level;
use crate::measure::Figure;
use serde::{Deserialize, Serialize};

/// The goals of a unit for a year to come.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NextYear {
    /// The year.
    pub year: i32,
    /// What is proposed for decision; empty where it has been decided.
    pub proposal: String,
    /// The goals that are measured, in the order of the card.
    pub goals: Vec<NextGoal>,
    /// The goals that people judge.
    #[serde(default)]
    pub told: Vec<ToldGoal>,
}

/// A goal for the year.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NextGoal {
    /// The indicator.
    pub indicator: String,
    /// Its name.
    pub name: Words,
    /// The name of its perspective.
    pub perspective: Words,
    /// What kind of figure it is.
    pub kind: Kind,
    /// What it is measured in.
    pub measure_unit: String,
    /// Which values are good.
    pub direction: Direction,
    /// The level to reach; without levels it is statistics.
    pub desired: Option<Level>,
    /// The level that must at least be kept.
    pub tolerance: Option<Level>,
    /// The latest figure, covered.
    pub latest: Option<Figure>,
    /// Where the goal comes from: a letter, a decision, the unit itself.
    pub origin: String,
    /// Who decides or decided, when, and in which case; may be empty.
    pub decision: String,
}

/// A goal for the year that no indicator measures.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ToldGoal {
    /// What is to be reached.
    pub name: String,
    /// How it will be judged.
    pub how: String,
    /// Where the goal comes from.
    pub origin: String,
    /// Who decides or decided, when, and in which case; may be empty.
    pub decision: String,
}
