//! A letter: whom it goes to, what it gives and asks, and where it is in its life.

use super::{Ask, LetterKind, Places};
use crate::goal::{NotNow, Rhythm};
use crate::org::UnitRef;
use crate::time::{Date, Month};
use serde::{Deserialize, Serialize};

/// A letter. Who it is from, in which line and for which year is where its record belongs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Letter {
    /// What kind of document it is.
    pub kind: LetterKind,
    /// What it is called.
    pub title: String,
    /// What it says before anything is asked.
    pub introduction: String,
    /// The units it goes to.
    pub to: Vec<UnitRef>,
    /// What is asked of each of them.
    pub asks: Vec<Ask>,
    /// The money and the people that each may use.
    pub frames: Vec<Frame>,
    /// The places in labour measures that each is given.
    pub places: Vec<Places>,
    /// What the units may decide themselves.
    pub authority: String,
    /// What they have to follow up and report, and when.
    pub duties: Vec<LetterDuty>,
    /// Where it is in its life.
    pub stage: LetterStage,
}

/// The money and the people that a unit may use in the year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Frame {
    /// The unit.
    pub unit: UnitRef,
    /// Kroner.
    pub kroner: i64,
    /// Man-years, in tenths.
    pub tenths_of_man_years: i64,
}

/// Something that a unit has to follow up or report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LetterDuty {
    /// What.
    pub what: String,
    /// The day it is due, the first time where it comes again.
    pub due: Date,
    /// How often it comes again within the year after it; nothing where it comes once.
    pub rhythm: Option<Rhythm>,
    /// The function that owes it.
    pub owes: String,
}

impl LetterDuty {
    /// Every day it is due, for a letter about a year. It comes again until a month after the year.
    #[must_use]
    pub fn days(&self, year: i32) -> Vec<Date> {
        let Some(rhythm) = self.rhythm else { return vec![self.due] };
        let step = i32::try_from(12 / rhythm.per_year()).unwrap_or(12);
        let last = Month::january(year + 1);
        let in_month = |month: Month| {
            let whole = month.last_day();
            if self.due.day() >= whole.day() || self.due == self.due.last_of_month() {
                whole
            } else {
                Date::new(whole.year(), whole.month(), self.due.day()).unwrap_or(whole)
            }
        };
        let first = Month::of(self.due);
        (0..24)
            .map(|turn| first.plus(turn * step))
            .take_while(|month| *month <= last || *month == first)
            .map(in_month)
            .collect()
    }
}

/// Where a letter is in its life.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum LetterStage {
    /// It is being written.
    Draft,
    /// The units have been asked what they say to it.
    SentForAnswer {
        /// When.
        on: Date,
        /// The last day to answer.
        answer_by: Date,
    },
    /// It binds.
    Final {
        /// From which day.
        on: Date,
        /// The number of the case; empty where there is none.
        case: String,
    },
    /// Another letter has taken its place.
    Superseded {
        /// From which day.
        on: Date,
        /// The letter, by its record.
        by: String,
    },
}

impl LetterStage {
    /// The name in forms and files.
    #[must_use]
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Draft => "utkast",
            Self::SentForAnswer { .. } => "sendt",
            Self::Final { .. } => "endelig",
            Self::Superseded { .. } => "avlost",
        }
    }

    /// Whether it may still be written in.
    #[must_use]
    pub fn is_open(&self) -> bool {
        matches!(self, Self::Draft | Self::SentForAnswer { .. })
    }

    /// Whether it binds now.
    #[must_use]
    pub fn binds(&self) -> bool {
        matches!(self, Self::Final { .. })
    }

    /// Sends it for answer; one that is out gets another last day.
    ///
    /// # Errors
    /// It is final.
    pub fn send(&self, on: Date, answer_by: Date) -> Result<Self, NotNow> {
        match self {
            Self::Draft => Ok(Self::SentForAnswer { on, answer_by }),
            Self::SentForAnswer { on, .. } => Ok(Self::SentForAnswer { on: *on, answer_by }),
            _ => Err(NotNow),
        }
    }

    /// Makes it final: from a draft as well, since a decision on a budget is not negotiated.
    ///
    /// # Errors
    /// It is final already.
    pub fn finish(&self, on: Date, case: String) -> Result<Self, NotNow> {
        if self.is_open() { Ok(Self::Final { on, case }) } else { Err(NotNow) }
    }
}

impl Letter {
    /// An ask by its id.
    #[must_use]
    pub fn ask(&self, id: &str) -> Option<&Ask> {
        self.asks.iter().find(|ask| ask.id == id)
    }

    /// The number that an ask stands under, from 1.
    #[must_use]
    pub fn number(&self, id: &str) -> Option<usize> {
        self.asks.iter().position(|ask| ask.id == id).map(|place| place + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::parse_date;

    #[test]
    fn a_letter_goes_forward_and_what_is_final_stays() {
        let day = parse_date("2026-11-22").unwrap();
        let sent = LetterStage::Draft.send(day, day).unwrap();
        let later = sent.send(parse_date("2026-11-25").unwrap(), parse_date("2026-12-20").unwrap()).unwrap();
        assert!(matches!(later, LetterStage::SentForAnswer { on, .. } if on == day), "it went out when it went out");
        let done = later.finish(day, "26/1".to_owned()).unwrap();
        assert_eq!(done.send(day, day), Err(NotNow));
        assert_eq!(done.finish(day, String::new()), Err(NotNow));
        assert!(done.binds() && !sent.binds());
    }

    #[test]
    fn what_comes_again_is_due_at_the_same_place_in_each_month() {
        let duty = |due: &str, rhythm| LetterDuty {
            what: String::new(),
            due: parse_date(due).unwrap(),
            rhythm,
            owes: String::new(),
        };
        let days = |duty: LetterDuty| duty.days(2026).iter().map(ToString::to_string).collect::<Vec<_>>();
        assert_eq!(days(duty("2026-05-31", Some(Rhythm::Tertially))), ["2026-05-31", "2026-09-30", "2027-01-31"]);
        assert_eq!(days(duty("2026-04-15", Some(Rhythm::Quarterly)))[3], "2027-01-15");
        assert_eq!(days(duty("2026-02-10", None)), ["2026-02-10"]);
        assert_eq!(days(duty("2027-02-01", Some(Rhythm::Yearly))), ["2027-02-01"], "once at least");
    }
}
