//! The log of use: a meeting used these figures, and decided this.

use crate::time::{Date, Period};
use serde::{Deserialize, Serialize};

/// An entry in the log of use.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UseEntry {
    /// Which meeting.
    pub meeting: String,
    /// The day.
    pub on: Date,
    /// Which figures.
    pub figures: Vec<FigureUsed>,
    /// What was decided; empty where nothing was.
    pub decided: String,
}

/// A figure that a meeting used: of the unit that the entry belongs to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FigureUsed {
    /// The indicator, by id; empty where it was the whole card.
    pub indicator: String,
    /// The period.
    pub period: Period,
}
