//! Duties: what a unit owes by which day, read out of its letters, its plan, its goals, its register deliveries, and
//! what it has begun with others: surveys, hearings and reviews.
//!
//! A [`Duty`] is never kept: it is derived from what stands, so that the calendar can't say anything else than the
//! records do. Whether it is done is told where it can be seen, and not guessed elsewhere. [`reminder`] says when its
//! people are reminded. Nothing here phrases anything.

mod derive;
mod learn;
mod remind;

pub use derive::{answer_to, deliveries_of, goal_duties, letter_duties, plan_duties};
pub use learn::{hearing_duties, review_duties, survey_duty};
pub use remind::{Reminder, reminder};

use crate::org::UnitRef;
use crate::time::{Date, Period};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Something that is owed by a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Duty {
    /// What tells it from every other, for as long as it is owed.
    pub key: String,
    /// The day.
    pub due: Date,
    /// The unit.
    pub unit: UnitRef,
    /// The function that owes it; empty where nobody in particular does.
    pub function: String,
    /// Whether it is for the unit's leader alone.
    pub by_leader: bool,
    /// What it is.
    pub what: Owed,
    /// Whether it is done; nothing where that can't be seen.
    pub done: Option<bool>,
}

/// What is owed, and where that is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Owed {
    /// What a letter says.
    ByLetter {
        /// The letter, by its record.
        letter: String,
        /// What it is called.
        title: String,
        /// What is to be done.
        what: String,
    },
    /// An answer to a letter.
    Answer {
        /// The letter, by its record.
        letter: String,
        /// What it is called.
        title: String,
    },
    /// What is to be ready on one of the plan's reporting dates.
    PlanReport {
        /// What.
        what: String,
        /// The year of the plan.
        year: i32,
    },
    /// The result of a goal for a period.
    GoalReport {
        /// The goal, by its record.
        goal: String,
        /// What is to be reached.
        name: String,
        /// The period.
        period: Period,
        /// The year of its plan.
        year: i32,
    },
    /// The last day of a hearing.
    Hearing {
        /// The goal, by its record.
        goal: String,
        /// What is to be reached.
        name: String,
        /// The year of its plan.
        year: i32,
    },
    /// The last day to answer what the unit has asked others.
    Consultation {
        /// The hearing, by its record.
        hearing: String,
        /// What is asked.
        question: String,
    },
    /// Answers to what was said in a hearing.
    InputAnswers {
        /// The hearing, by its record.
        hearing: String,
        /// What was asked.
        question: String,
        /// How many have got none.
        open: usize,
    },
    /// The last day of a survey.
    Survey {
        /// The survey, by its record.
        survey: String,
        /// What it is called.
        name: String,
    },
    /// A review of a period.
    Review {
        /// The period.
        period: Period,
        /// The year of the plan.
        year: i32,
    },
    /// A register delivery for a period.
    Delivery {
        /// The data set.
        dataset: String,
        /// The period.
        period: Period,
    },
}

/// That somebody has said a duty is done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DutyMark {
    /// The duty's key.
    pub key: String,
}

impl Duty {
    /// The same duty, done where its key stands among those that somebody has marked.
    #[must_use]
    pub fn marked(mut self, keys: &BTreeSet<String>) -> Self {
        if keys.contains(&self.key) {
            self.done = Some(true);
        } else if self.may_be_marked() {
            self.done = Some(false);
        }
        self
    }

    /// Whether people say themselves that it is done, since nothing here can see it.
    #[must_use]
    pub fn may_be_marked(&self) -> bool {
        matches!(self.what, Owed::ByLetter { .. } | Owed::PlanReport { .. } | Owed::GoalReport { .. })
    }
}
