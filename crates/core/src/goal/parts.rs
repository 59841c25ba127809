//! Whether the levels of the parts add up to that of the main goal, as 75 % is 50 % in work and 25 % in education.

use super::{Goal, Place};
use crate::measure::Exact;

/// What the parts of a main goal come to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parts {
    /// The level of the main goal.
    pub whole: Exact,
    /// The sum of the levels of its parts.
    pub sum: Exact,
}

impl Parts {
    /// Whether they are the same.
    #[must_use]
    pub fn agree(&self) -> bool {
        self.whole == self.sum
    }
}

/// What the parts come to; nothing where they need not add up, or a level is missing.
#[must_use]
pub fn parts<'g>(id: &str, main: &Goal, goals: impl IntoIterator<Item = &'g Goal>) -> Option<Parts> {
    let Place::Main { parts_add_up: true } = main.place else { return None };
    let mine = |goal: &&Goal| matches!(&goal.place, Place::PartOf { goal } if goal == id);
    let levels: Option<Vec<Exact>> =
        goals.into_iter().filter(mine).map(|goal| goal.desired().map(|level| level.exact)).collect();
    let levels = levels.filter(|levels| !levels.is_empty())?;
    let sum = levels.into_iter().try_fold(Exact::scaled(0, 0), Exact::plus)?;
    Some(Parts { whole: main.desired()?.exact, sum })
}
