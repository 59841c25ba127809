//! A time a checklist was gone through: how many cases were read, and how many yes and no each question got.

use crate::stats::{Interval, wilson95};
use crate::time::Date;
use serde::{Deserialize, Serialize};

/// The most cases that a round may have; more is not a sample but a slip of the pen.
const MOST: u32 = 10_000;

/// A round of a checklist.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Round {
    /// The day.
    pub on: Date,
    /// How many cases were read.
    pub cases: u32,
    /// The counts of each question.
    pub counted: Vec<Counted>,
    /// What was learned, and what is done about it; never about one case.
    pub learned: String,
}

/// How a question was answered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counted {
    /// Yes.
    pub yes: u32,
    /// No.
    pub no: u32,
    /// It was not relevant for the case.
    pub not_relevant: u32,
}

/// Counts that can't be true.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WrongCount {
    /// No cases, or more than a sample has.
    Cases,
    /// The answers to a question, by its place, are not as many as the cases.
    Question(usize),
}

impl Counted {
    /// How many cases the question was relevant for.
    #[must_use]
    pub fn of(self) -> u32 {
        self.yes + self.no
    }

    /// The interval of the share of yes; nothing where the question was relevant for fewer than `least` cases, of which
    /// no share is shown.
    #[must_use]
    pub fn interval(self, least: u32) -> Option<Interval> {
        (self.of() >= least.max(1)).then(|| wilson95(self.yes.into(), self.of().into())).flatten()
    }
}

impl Round {
    /// Whether the counts can be true: every question has an answer for every case.
    ///
    /// # Errors
    /// They can't.
    pub fn check(&self) -> Result<(), WrongCount> {
        if self.cases == 0 || self.cases > MOST {
            return Err(WrongCount::Cases);
        }
        let all =
            |counted: &Counted| [counted.yes, counted.no, counted.not_relevant].map(u64::from).iter().sum::<u64>();
        match self.counted.iter().position(|counted| all(counted) != u64::from(self.cases)) {
            Some(question) => Err(WrongCount::Question(question)),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_case_has_an_answer_to_every_question() {
        let counted = |yes, no, not_relevant| Counted { yes, no, not_relevant };
        let round = |cases, counted: &[Counted]| {
            let (on, counted) = (jiff::civil::date(2026, 3, 2), counted.to_vec());
            Round { on, cases, counted, learned: String::new() }.check()
        };
        assert_eq!(round(10, &[counted(7, 2, 1), counted(10, 0, 0)]), Ok(()));
        assert_eq!(round(10, &[counted(7, 2, 1), counted(10, 1, 0)]), Err(WrongCount::Question(1)));
        assert_eq!(round(0, &[]), Err(WrongCount::Cases));
    }

    #[test]
    fn a_share_of_too_few_is_not_shown() {
        let counted = Counted { yes: 4, no: 1, not_relevant: 5 };
        let interval = counted.interval(5).unwrap();
        assert!(interval.low > 0.37 && interval.low < 0.38 && interval.high > 0.96 && interval.high < 0.97);
        assert_eq!(counted.interval(6), None);
        assert_eq!(Counted::default().interval(0), None);
    }
}
