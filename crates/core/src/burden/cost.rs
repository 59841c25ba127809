//! Minutes of work in a year.

use crate::goal::Goal;
use std::iter::Sum;

/// What reporting costs in a year.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Burden {
    /// How many goals.
    pub goals: u32,
    /// Minutes of work.
    pub minutes: u64,
}

impl Burden {
    /// What one goal costs: minutes, times in a year, people.
    #[must_use]
    pub fn of(goal: &Goal) -> Self {
        Self { goals: 1, minutes: goal.minutes_a_year() }
    }

    /// The minutes as whole hours, rounded up: a quarter of an hour is not nothing.
    #[must_use]
    pub fn hours(self) -> u64 {
        self.minutes.div_ceil(60)
    }
}

impl Sum for Burden {
    fn sum<I: Iterator<Item = Self>>(all: I) -> Self {
        all.fold(Self::default(), |sum, one| Self { goals: sum.goals + one.goals, minutes: sum.minutes + one.minutes })
    }
}
