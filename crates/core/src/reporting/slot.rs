//! Which months or years of a period are filled in for an indicator.

use crate::definition::{Indicator, Judge, Kind};
use crate::time::{Grain, Month, Period};
use std::fmt;

/// The time of one value: a month, or a whole year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Slot {
    /// A month.
    Month(Month),
    /// A year that is reported once.
    Year(i32),
}

impl fmt::Display for Slot {
    /// The month as `2026-03`, the year as `2026`: as it stands in a delivery, and in the names of fields.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Month(month) => write!(f, "{}-{:02}", month.year(), month.number()),
            Self::Year(year) => write!(f, "{year}"),
        }
    }
}

/// Whether a reported indicator is reported once a year: one that is judged by the year is.
#[must_use]
pub fn reports_years(indicator: &Indicator) -> bool {
    indicator.judge == Judge::Year
}

/// What is filled in for an indicator and a period: the year on the form of a year, the months on any shorter one;
/// nothing where the indicator is not reported, or not in such periods.
#[must_use]
pub fn slots(indicator: &Indicator, period: Period) -> Vec<Slot> {
    let yearly = period.grain() == Grain::Year;
    if indicator.kind != Kind::Reported || reports_years(indicator) != yearly {
        return Vec::new();
    }
    if yearly {
        return vec![Slot::Year(period.year())];
    }
    let counts = |month: &Month| indicator.version_at(*month).is_some();
    period.range().months().filter(counts).map(Slot::Month).collect()
}
