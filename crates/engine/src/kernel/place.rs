//! In which months the rows of a chunk count: one lane of months, or several months for a row.

use super::bind::column;
use super::bits::rows_with;
use super::calendar::{Calendar, NO_MONTH};
use crate::rows::{Lane, RowFile};
use rettesnor_core::tally::{PLANNED, Place};
use rettesnor_core::time::{Month, MonthRange};

/// A place, bound to the columns that are read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Bound {
    /// No row counts: the column is missing.
    Never,
    /// The month in the column.
    Month(usize),
    /// The month of the day in the column, but for rows that are planned.
    Day { day: usize, planned: Option<usize> },
    /// December of the year, where the month is empty.
    Year { year: usize, month: Option<usize> },
    /// Every month from the month of the first day to that of the last; with `whole`, those whose last day lies between.
    Span { start: usize, end: Option<usize>, whole: bool },
}

impl Bound {
    pub(super) fn of(place: &Place, file: &RowFile, columns: &mut Vec<usize>) -> Self {
        let mut find = |name: &str| column(file, columns, name).map(|(place, _)| place);
        let bound = match place {
            Place::Month(month) => find(month).map(Self::Month),
            Place::Day(day) => find(day).map(|day| Self::Day { day, planned: None }),
            Place::End(day) => find(day).map(|day| Self::Day { day, planned: find(PLANNED) }),
            Place::Year { year, month } => {
                let month = month.as_ref().and_then(|month| find(month));
                find(year).map(|year| Self::Year { year, month })
            }
            Place::AnyDay(start, end) => find(start).map(|start| Self::Span { start, end: find(end), whole: false }),
            Place::LastDay(start, end) => find(start).map(|start| Self::Span { start, end: find(end), whole: true }),
        };
        bound.unwrap_or(Self::Never)
    }

    /// The columns that say where rows lie.
    pub(super) fn spans(&self) -> bool {
        matches!(self, Self::Span { .. })
    }

    /// The month of each row that counts in one month at most.
    pub(super) fn months(&self, lanes: &[Lane], calendar: &mut Calendar, months: &mut [i32]) {
        match self {
            Self::Month(month) => match &lanes[*month] {
                Lane::Small(lane) => months.copy_from_slice(&lane[..months.len()]),
                _ => months.fill(NO_MONTH),
            },
            Self::Day { day, planned } => {
                let Lane::Small(days) = &lanes[*day] else { return months.fill(NO_MONTH) };
                for (month, day) in months.iter_mut().zip(days) {
                    *month = if *day == i32::MIN { NO_MONTH } else { calendar.month_of_day(*day) };
                }
                if let Some(Lane::Flags(planned)) = planned.map(|planned| &lanes[planned]) {
                    rows_with(planned, 0..months.len()).for_each(|row| months[row] = NO_MONTH);
                }
            }
            Self::Year { year, month } => {
                let Lane::Small(years) = &lanes[*year] else { return months.fill(NO_MONTH) };
                for (month, year) in months.iter_mut().zip(years) {
                    *month = if *year == i32::MIN { NO_MONTH } else { december(*year) };
                }
                if let Some(Lane::Small(own)) = month.map(|month| &lanes[month]) {
                    let filled = months.iter_mut().zip(own).filter(|(_, own)| **own != i32::MIN);
                    filled.for_each(|(month, _)| *month = NO_MONTH);
                }
            }
            Self::Never | Self::Span { .. } => months.fill(NO_MONTH),
        }
    }

    /// The first and the last month of a row that counts in several; the last before the first where in none.
    pub(super) fn span(&self, lanes: &[Lane], row: usize, calendar: &mut Calendar, scope: MonthRange) -> (i32, i32) {
        const NONE: (i32, i32) = (1, 0);
        let Self::Span { start, end, whole } = self else { return NONE };
        let Lane::Small(starts) = &lanes[*start] else { return NONE };
        let end = match end.map(|end| &lanes[end]) {
            Some(Lane::Small(ends)) if ends[row] != i32::MIN => Some(ends[row]),
            _ => None,
        };
        if starts[row] == i32::MIN {
            return NONE;
        }
        let first = calendar.month_of_day(starts[row]);
        let last = match end {
            None => scope.last.index(),
            Some(day) => {
                let month = calendar.month_of_day(day);
                let ends_month = day.checked_add(1).is_none_or(|next| calendar.month_of_day(next) != month);
                if *whole && month != NO_MONTH && !ends_month { month - 1 } else { month }
            }
        };
        if first == NO_MONTH || last == NO_MONTH {
            return NONE;
        }
        (first.max(scope.first.index()), last.min(scope.last.index()))
    }
}

fn december(year: i32) -> i32 {
    if (-9999..=9999).contains(&year) { Month::december(year).index() } else { NO_MONTH }
}
