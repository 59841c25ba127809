//! How a row lies in time, and whether it can.

use super::row::Problem;
use crate::rows::EMPTY;
use rettesnor_core::definition::{DataSet, RowTime, Severity};
use rettesnor_core::delivery::Reason;
use rettesnor_core::time::{Date, Month, MonthRange, date_of_day, day_number};

/// The columns that say when, by their places in the data set.
#[derive(Clone, Copy, Debug)]
pub(super) enum Clock {
    Month(usize),
    Day(usize),
    Span { start: usize, end: usize },
    Year(usize),
    MonthOrYear { month: usize, year: usize },
    Timeless,
}

/// The days that a row concerns; a span that runs, or is planned, goes up to the day received.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Days {
    pub(super) first: Date,
    pub(super) last: Date,
}

impl Clock {
    /// The clock of a data set. A column that is not there makes the rows timeless, as the definitions' own check says.
    pub(super) fn of(dataset: &DataSet) -> Self {
        let at = |name: &String| dataset.position(name);
        let clock = match &dataset.time {
            RowTime::Month(month) => at(month).map(Self::Month),
            RowTime::Day(day) => at(day).map(Self::Day),
            RowTime::Span { start, end } => at(start).zip(at(end)).map(|(start, end)| Self::Span { start, end }),
            RowTime::Year(year) => at(year).map(Self::Year),
            RowTime::MonthOrYear { month, year } => {
                at(month).zip(at(year)).map(|(month, year)| Self::MonthOrYear { month, year })
            }
            RowTime::Timeless => None,
        };
        clock.unwrap_or(Self::Timeless)
    }

    /// The column that says when first of all.
    pub(super) fn column(self) -> Option<usize> {
        match self {
            Self::Month(at) | Self::Day(at) | Self::Year(at) => Some(at),
            Self::Span { start: at, .. } | Self::MonthOrYear { month: at, .. } => Some(at),
            Self::Timeless => None,
        }
    }

    /// The days of the row; nothing where the cells do not say.
    pub(super) fn days(self, cells: &[i64], received: Date) -> Option<Days> {
        let whole = |first: Month, last: Month| Days { first: first.first_day(), last: last.last_day() };
        let year = |at: usize| Some(small(cells[at])?).map(|year| whole(Month::january(year), Month::december(year)));
        let month = |at: usize| small(cells[at]).map(Month::from_index).map(|month| whole(month, month));
        match self {
            Self::Month(at) => month(at),
            Self::Day(at) => day(cells[at]).map(|day| Days { first: day, last: day }),
            Self::Year(at) => year(at),
            Self::MonthOrYear { month: at, year: other } => month(at).or_else(|| year(other)),
            Self::Span { start, end } => {
                let first = day(cells[start])?;
                let last = day(cells[end]).map_or(received, |end| end.min(received));
                Some(Days { first, last: last.max(first) })
            }
            Self::Timeless => None,
        }
    }

    /// The months that the row's filled-in time columns name.
    pub(super) fn months(self, cells: &[i64]) -> Option<MonthRange> {
        let month_of = |at: usize| day(cells[at]).map(Month::of);
        let one = |month: Month| MonthRange { first: month, last: month };
        let year = |at: usize| {
            small(cells[at]).map(|year| MonthRange { first: Month::january(year), last: Month::december(year) })
        };
        let month = |at: usize| small(cells[at]).map(|index| one(Month::from_index(index)));
        match self {
            Self::Month(at) => month(at),
            Self::Day(at) => month_of(at).map(one),
            Self::Year(at) => year(at),
            Self::MonthOrYear { month: at, year: other } => month(at).or_else(|| year(other)),
            Self::Span { start, end } => {
                let first = month_of(start)?;
                Some(MonthRange { first, last: month_of(end).unwrap_or(first).max(first) })
            }
            Self::Timeless => None,
        }
    }

    /// Whether a span has no last day.
    pub(super) fn runs(self, cells: &[i64]) -> bool {
        matches!(self, Self::Span { end, .. } if cells[end] == EMPTY)
    }

    /// Whether a span's last day lies after the day received.
    pub(super) fn is_planned(self, cells: &[i64], received: Date) -> bool {
        matches!(self, Self::Span { end, .. } if cells[end] != EMPTY && cells[end] > day_number(received).into())
    }

    /// What can't be, or is only planned. Brings a month and its year to one spelling.
    pub(super) fn check(self, cells: &mut [i64], broken: &[bool], received: Date, found: &mut Vec<Problem>) {
        let (today, this_month) = (i64::from(day_number(received)), i64::from(Month::of(received).index()));
        let this_year = i64::from(received.year());
        let mut late = |at: usize, latest: i64| {
            if cells[at] != EMPTY && cells[at] > latest {
                found.push(Problem::new(Severity::Error, at, Reason::AfterReceived));
            }
        };
        match self {
            Self::Month(at) => late(at, this_month),
            Self::Day(at) => late(at, today),
            Self::Year(at) => late(at, this_year),
            Self::Span { start, end } => {
                late(start, today);
                let (first, last) = (cells[start], cells[end]);
                if last != EMPTY && first != EMPTY && last < first {
                    found.push(Problem::new(Severity::Error, end, Reason::EndBeforeStart));
                } else if last != EMPTY && last > today {
                    found.push(Problem::new(Severity::Warning, end, Reason::PlannedEnd));
                }
            }
            Self::MonthOrYear { month, year } => {
                late(month, this_month);
                late(year, this_year);
                check_either(cells, broken, (month, year), found);
            }
            Self::Timeless => {}
        }
    }
}

/// A row of a month or of a year has one of them; a year beside a month must be the month's own, and says nothing.
fn check_either(cells: &mut [i64], broken: &[bool], (month, year): (usize, usize), found: &mut Vec<Problem>) {
    if broken[month] || broken[year] {
        return;
    }
    match (small(cells[month]), small(cells[year])) {
        (None, None) => found.push(Problem::new(Severity::Error, month, Reason::Empty)),
        (Some(index), Some(said)) => {
            let own = Month::from_index(index).year();
            if own != said {
                let own = own.to_string();
                found.push(Problem::new(Severity::Error, year, Reason::OutOfBounds { low: own.clone(), high: own }));
            }
            cells[year] = EMPTY;
        }
        _ => {}
    }
}

fn small(cell: i64) -> Option<i32> {
    if cell == EMPTY { None } else { i32::try_from(cell).ok() }
}

fn day(cell: i64) -> Option<Date> {
    small(cell).and_then(date_of_day)
}
