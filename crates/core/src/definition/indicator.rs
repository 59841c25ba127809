//! An indicator: what a line of a card says, and each version of how it is counted.

use super::{Condition, Words};
use crate::org::UnitKind;
use crate::time::{Date, Month};

/// What kind of figure an indicator gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Kind {
    /// Numerator rows are a subset of denominator rows; shown as percent with a Wilson interval.
    Share,
    /// One sum over another of a different thing; no interval.
    Ratio,
    /// Rows, persons or a sum.
    Count,
    /// A sum over the rows that have a value.
    Mean,
    /// Entered by the unit.
    Reported,
    /// Arithmetic on two other indicators.
    Derived,
}

/// When a row counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimeKind {
    /// In the month of an event.
    Flow,
    /// In every month where it is true on the last day.
    Stock,
    /// In the month a person entered the cohort; the outcome is read later.
    Cohort,
}

/// How a count of several months is made from the months.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OverTime {
    /// The months are added.
    Sum,
    /// The last month stands for the period.
    Last,
    /// The mean of the months.
    Mean,
}

/// What a count's year to date is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ytd {
    /// Everything from January.
    Sum,
    /// The mean over the periods of the same length so far this year.
    MeanPerPeriod,
}

/// Which values are good.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Direction {
    /// Higher is better.
    Higher,
    /// Lower is better.
    Lower,
    /// Between the two levels of the goal.
    Range,
    /// No judgement.
    None,
}

/// What status is judged on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Judge {
    /// The year to date.
    YearToDate,
    /// The whole year, once it has closed.
    Year,
}

/// Where a definition comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// `law`, `letter`, `booklet`, `study` or `own`.
    pub kind: String,
    /// The document and the place in it.
    pub reference: String,
}

/// An indicator with everything that stands beside its figure.
#[derive(Clone, Debug, PartialEq)]
pub struct Indicator {
    /// The id on the card, for example `I.02-nir`.
    pub id: String,
    /// The package it belongs to.
    pub package: String,
    /// The measure it defines, shared by competing definitions; its own id where there are none.
    pub measure: String,
    /// The perspective of the card it stands under.
    pub perspective: String,
    /// What kind of figure it gives.
    pub kind: Kind,
    /// When a row counts.
    pub time: TimeKind,
    /// Months from entry to outcome, for a cohort.
    pub lag_months: i32,
    /// How several months become one figure, for a count.
    pub over_time: OverTime,
    /// What the year to date of a count is.
    pub ytd: Ytd,
    /// Which values are good.
    pub direction: Direction,
    /// What status is judged on.
    pub judge: Judge,
    /// `prosent`, `antall`, `timer`, `arsverk`, `skala_1_6` or another word for what is measured.
    pub measure_unit: String,
    /// The kind of unit that is expected to report.
    pub leaf: UnitKind,
    /// The name on the card.
    pub name: Words,
    /// What it measures, in plain words.
    pub meaning: Words,
    /// What it can't see.
    pub weaknesses: Words,
    /// What it tempts people to do.
    pub gaming: Words,
    /// The indicator that balances it.
    pub counterweight: Option<String>,
    /// Indicators shown as a linked pair, never on one line.
    pub pair: Option<String>,
    /// Minutes that reporting it costs, for one report.
    pub minutes: u32,
    /// The name of the suppression policy.
    pub suppression: String,
    /// Where the definition comes from.
    pub source: Source,
    /// Columns that the figure is also counted by; `alder` is the age group.
    pub breakdowns: Vec<String>,
    /// Each way it has been counted, the oldest first.
    pub versions: Vec<Version>,
}

/// One way of counting, valid for some months.
#[derive(Clone, Debug, PartialEq)]
pub struct Version {
    /// The number, from 1.
    pub number: u32,
    /// The first month it counts; unset is from the beginning.
    pub valid_from: Option<Month>,
    /// The first month it no longer counts; unset is without end.
    pub valid_to: Option<Month>,
    /// What changed, and for which periods.
    pub change: Option<Words>,
    /// What is counted.
    pub numerator: Term,
    /// Of what; unset for a count.
    pub denominator: Option<Term>,
    /// Rows in the denominator whose outcome is not known: they open a range.
    pub open: Option<Condition>,
    /// Rows kept out of the denominator, each with its reason.
    pub exclusions: Vec<Exclusion>,
    /// Whether rows, persons or forms are counted.
    pub distinct: bool,
    /// The two indicators of a derived one.
    pub derived_from: Option<(String, String)>,
    /// The line of its file, for messages.
    pub line: usize,
}

/// Rows of one data set that are counted or summed.
#[derive(Clone, Debug, PartialEq)]
pub struct Term {
    /// The data set.
    pub dataset: String,
    /// Which rows.
    pub when: Condition,
    /// The columns that are summed; none counts rows.
    pub sum: Vec<String>,
    /// When the row counts, for a data set of spans.
    pub place: Option<Part>,
}

/// Which part of a span places a row in a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// The month of the first day.
    Start,
    /// The month of the last day, once that day has passed.
    End,
    /// Every month whose last day lies in the span.
    LastDay,
    /// Every month of which some day lies in the span.
    AnyDay,
}

/// Rows that do not belong in a denominator.
#[derive(Clone, Debug, PartialEq)]
pub struct Exclusion {
    /// Which rows.
    pub when: Condition,
    /// Why they are kept out.
    pub reason: Words,
}

impl Indicator {
    /// The version that counts the month.
    #[must_use]
    pub fn version_at(&self, month: Month) -> Option<&Version> {
        self.versions.iter().rev().find(|v| v.counts(month))
    }

    /// The day on which the outcome of the month's rows can be read: its last day, or for a cohort the lag later.
    #[must_use]
    pub fn matures_on(&self, month: Month) -> Date {
        month.plus(if self.time == TimeKind::Cohort { self.lag_months } else { 0 }).last_day()
    }
}

impl Version {
    /// Whether the version counts the month.
    #[must_use]
    pub fn counts(&self, month: Month) -> bool {
        self.valid_from.is_none_or(|from| from <= month) && self.valid_to.is_none_or(|to| month < to)
    }
}
