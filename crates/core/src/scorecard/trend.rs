//! Trend: up, down or unchanged, by the rule that the card names. The arrow says nothing of good or bad.

use crate::measure::{Figure, Note, State};
use std::cmp::Ordering;

/// Which way a figure moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
pub enum Trend {
    /// Higher than what it is held against.
    Up,
    /// Lower.
    Down,
    /// The same.
    Unchanged,
}

impl Trend {
    /// The name in JSON and CSV.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Up => "opp",
            Self::Down => "ned",
            Self::Unchanged => "uendret",
        }
    }
}

/// The trend of a figure against another, on exact values; nothing across a break or where either has no value.
#[must_use]
pub fn trend(figure: &Figure, against: &Figure) -> Option<Trend> {
    let usable = |f: &Figure| f.state == State::Value && !f.has(Note::Break) && !f.has(Note::LowerBound);
    if !usable(figure) || !usable(against) || figure.year.is_some() {
        return None;
    }
    Some(match figure.value?.cmp(&against.value?) {
        Ordering::Greater => Trend::Up,
        Ordering::Less => Trend::Down,
        Ordering::Equal => Trend::Unchanged,
    })
}
