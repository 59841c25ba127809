//! Comparisons of one small column with something that is the same in a whole run: an age, days to the month's end.
//!
//! `AGE(born) < 30` is `born > year - 30`, and the year is one for the run, so that the column is compared as it
//! stands in the file. Whatever does not come down to this is worked out number by number instead.

use super::calendar::Calendar;
use rettesnor_core::definition::condition::{Comparison, Number};
use rettesnor_core::time::Month;

/// A number that is the same for all rows of a run.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct OfRun {
    constant: i64,
    last_days: i64,
    years: i64,
}

/// A column, as it is or with its sign turned, and a number of the run.
#[derive(Clone, Copy, Debug, Default)]
struct Linear {
    column: Option<(usize, i64)>,
    of_run: OfRun,
}

/// A column that lies at, below or above a number of the run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Against {
    pub(super) column: usize,
    side: Side,
    bound: OfRun,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Side {
    At,
    Below,
    AtOrBelow,
    Above,
    AtOrAbove,
}

impl Against {
    /// The comparison, where it comes down to one column of small numbers; `small` finds such a column.
    pub(super) fn of(
        left: &Number,
        comparison: Comparison,
        right: &Number,
        small: &mut impl FnMut(&str) -> Option<usize>,
    ) -> Option<Self> {
        let difference = Linear::of(left, small)?.plus(Linear::of(right, small)?.times(-1)?)?;
        let (column, sign) = difference.column?;
        let side = match (comparison, sign) {
            (Comparison::Equal, _) => Side::At,
            (Comparison::Less, 1) => Side::Below,
            (Comparison::LessOrEqual, 1) => Side::AtOrBelow,
            (Comparison::Less, _) => Side::Above,
            (Comparison::LessOrEqual, _) => Side::AtOrAbove,
        };
        Some(Self { column, side, bound: difference.of_run.times(-sign) })
    }

    /// The least and the greatest number that lie so in the month; none where the least is the greater.
    pub(super) fn bounds(&self, month: i32, calendar: &mut Calendar) -> (i32, i32) {
        let OfRun { constant, last_days, years } = self.bound;
        let mut bound = constant;
        if last_days != 0 {
            bound = bound.saturating_add(last_days.saturating_mul(calendar.last_day(month)));
        }
        if years != 0 {
            bound = bound.saturating_add(years.saturating_mul(Month::from_index(month).year().into()));
        }
        let (low, high) = match self.side {
            Side::At => (bound, bound),
            Side::Below => (i64::MIN, bound.saturating_sub(1)),
            Side::AtOrBelow => (i64::MIN, bound),
            Side::Above => (bound.saturating_add(1), i64::MAX),
            Side::AtOrAbove => (bound, i64::MAX),
        };
        // The least small number stands for the empty cell.
        let (least, greatest) = (i64::from(i32::MIN) + 1, i64::from(i32::MAX));
        if low > greatest || high < least {
            return (i32::MAX, i32::MIN);
        }
        let small = |number: i64| i32::try_from(number.clamp(least, greatest)).unwrap_or(0);
        (small(low), small(high))
    }
}

impl Linear {
    fn of(number: &Number, small: &mut impl FnMut(&str) -> Option<usize>) -> Option<Self> {
        let of_run = |of_run| Some(Self { column: None, of_run });
        match number {
            Number::Constant(constant) => of_run(OfRun { constant: *constant, ..OfRun::default() }),
            Number::LastDay => of_run(OfRun { last_days: 1, ..OfRun::default() }),
            Number::Column(name) => Some(Self { column: Some((small(name)?, 1)), of_run: OfRun::default() }),
            Number::Times(inner, times) => Self::of(inner, small)?.times(*times),
            Number::Sum(parts) => parts.iter().try_fold(Self::default(), |sum, part| sum.plus(Self::of(part, small)?)),
            Number::DaysBetween(from, to) => Self::of(to, small)?.plus(Self::of(from, small)?.times(-1)?),
            Number::Age(born) => {
                let of_run = OfRun { years: 1, ..OfRun::default() };
                Some(Self { column: Some((small(born)?, -1)), of_run })
            }
            Number::MonthsBetween(..) => None,
        }
    }

    /// A column can be turned, but not made larger.
    fn times(self, times: i64) -> Option<Self> {
        if self.column.is_some() && times.abs() != 1 {
            return None;
        }
        let column = self.column.map(|(column, sign)| (column, sign * times));
        Some(Self { column, of_run: self.of_run.times(times) })
    }

    /// Two columns are one too many.
    fn plus(self, other: Self) -> Option<Self> {
        if self.column.is_some() && other.column.is_some() {
            return None;
        }
        Some(Self { column: self.column.or(other.column), of_run: self.of_run.plus(other.of_run) })
    }
}

impl OfRun {
    fn times(self, times: i64) -> Self {
        Self {
            constant: self.constant.saturating_mul(times),
            last_days: self.last_days.saturating_mul(times),
            years: self.years.saturating_mul(times),
        }
    }

    fn plus(self, other: Self) -> Self {
        Self {
            constant: self.constant.saturating_add(other.constant),
            last_days: self.last_days.saturating_add(other.last_days),
            years: self.years.saturating_add(other.years),
        }
    }
}
