//! A period: a month, quarter, tertial, half-year or year, always a run of whole months.

use super::{Date, Month};
use std::fmt;
use std::str::FromStr;

/// How long a period is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
pub enum Grain {
    /// One month, `2026M03`.
    Month,
    /// Three months, `2026Q1`.
    Quarter,
    /// Four months, `2026T1`: the Norwegian tertial.
    Tertial,
    /// Six months, `2026H1`.
    HalfYear,
    /// Twelve months, `2026`.
    Year,
}

impl Grain {
    /// Every grain, the shortest first.
    pub const ALL: [Self; 5] = [Self::Month, Self::Quarter, Self::Tertial, Self::HalfYear, Self::Year];

    /// How many months a period of this length has.
    #[must_use]
    pub fn months(self) -> i32 {
        match self {
            Self::Month => 1,
            Self::Quarter => 3,
            Self::Tertial => 4,
            Self::HalfYear => 6,
            Self::Year => 12,
        }
    }

    /// How many periods of this length a year has.
    #[must_use]
    pub fn per_year(self) -> i32 {
        12 / self.months()
    }

    fn letter(self) -> &'static str {
        match self {
            Self::Month => "M",
            Self::Quarter => "Q",
            Self::Tertial => "T",
            Self::HalfYear => "H",
            Self::Year => "",
        }
    }
}

/// A period of a card: `2026M03`, `2026Q1`, `2026T1`, `2026H1` or `2026`.
#[derive(Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Period {
    grain: Grain,
    first: Month,
}

/// A run of whole months within one year or across years, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
pub struct MonthRange {
    /// The first month.
    pub first: Month,
    /// The last month; never before the first.
    pub last: Month,
}

impl MonthRange {
    /// Every month of the range, in order.
    pub fn months(self) -> impl DoubleEndedIterator<Item = Month> + Clone {
        (self.first.index()..=self.last.index()).map(Month::from_index)
    }

    /// How many months the range has.
    #[must_use]
    pub fn len(self) -> i32 {
        self.last.index() - self.first.index() + 1
    }

    /// Whether the range has no month; a range that was made here always has one.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.len() <= 0
    }

    /// Whether the month lies in the range.
    #[must_use]
    pub fn contains(self, month: Month) -> bool {
        self.first <= month && month <= self.last
    }
}

/// A text that is not a period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParsePeriodError(pub String);

impl fmt::Display for ParsePeriodError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "`{}` is not a period; write 2026M03 (month), 2026Q1 (quarter), 2026T1 (tertial), 2026H1 (half-year) or 2026",
            self.0
        )
    }
}

impl std::error::Error for ParsePeriodError {}

impl Period {
    /// The period of this length that holds the month.
    #[must_use]
    pub fn of(month: Month, grain: Grain) -> Self {
        let start = (month.number() - 1) / grain.months() * grain.months();
        Self { grain, first: Month::january(month.year()).plus(start) }
    }

    /// The whole year.
    #[must_use]
    pub fn year_of(year: i32) -> Self {
        Self { grain: Grain::Year, first: Month::january(year) }
    }

    /// How long the period is.
    #[must_use]
    pub fn grain(self) -> Grain {
        self.grain
    }

    /// The year the period lies in; no period crosses a year.
    #[must_use]
    pub fn year(self) -> i32 {
        self.first.year()
    }

    /// Which of the year's periods of this length it is, from 1.
    #[must_use]
    pub fn number(self) -> i32 {
        (self.first.number() - 1) / self.grain.months() + 1
    }

    /// The months of the period.
    #[must_use]
    pub fn range(self) -> MonthRange {
        MonthRange { first: self.first, last: self.last() }
    }

    /// The first month.
    #[must_use]
    pub fn first(self) -> Month {
        self.first
    }

    /// The last month.
    #[must_use]
    pub fn last(self) -> Month {
        self.first.plus(self.grain.months() - 1)
    }

    /// January up to and with the last month of the period.
    #[must_use]
    pub fn year_to_date(self) -> MonthRange {
        MonthRange { first: Month::january(self.year()), last: self.last() }
    }

    /// The same period, `years` earlier.
    #[must_use]
    pub fn years_earlier(self, years: i32) -> Self {
        Self { grain: self.grain, first: self.first.plus(-12 * years) }
    }

    /// The period of the same length just before.
    #[must_use]
    pub fn previous(self) -> Self {
        Self { grain: self.grain, first: self.first.plus(-self.grain.months()) }
    }

    /// The periods of the same length from January up to and with this one.
    #[must_use]
    pub fn so_far_this_year(self) -> Vec<Self> {
        let step = self.grain.months();
        (0..self.number())
            .map(|i| Self { grain: self.grain, first: Month::january(self.year()).plus(i * step) })
            .collect()
    }

    /// The last day of the period.
    #[must_use]
    pub fn last_day(self) -> Date {
        self.last().last_day()
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.grain {
            Grain::Year => write!(f, "{:04}", self.year()),
            Grain::Month => write!(f, "{:04}M{:02}", self.year(), self.number()),
            grain => write!(f, "{:04}{}{}", self.year(), grain.letter(), self.number()),
        }
    }
}

impl fmt::Debug for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl From<Period> for String {
    fn from(period: Period) -> Self {
        period.to_string()
    }
}

impl TryFrom<String> for Period {
    type Error = ParsePeriodError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl FromStr for Period {
    type Err = ParsePeriodError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let fail = || ParsePeriodError(text.to_owned());
        let year = text.get(..4).filter(|y| y.bytes().all(|b| b.is_ascii_digit())).ok_or_else(fail)?;
        let year: i32 = year.parse().map_err(|_| fail())?;
        let rest = text.get(4..).ok_or_else(fail)?;
        let january = Month::new(year, 1).ok_or_else(fail)?;
        if rest.is_empty() {
            return Ok(Self::year_of(year));
        }
        let grain = Grain::ALL
            .into_iter()
            .find(|g| *g != Grain::Year && rest.get(..1).is_some_and(|l| l.eq_ignore_ascii_case(g.letter())))
            .ok_or_else(fail)?;
        let number = rest.get(1..).ok_or_else(fail)?;
        let width = if grain == Grain::Month { 2 } else { 1 };
        if number.len() != width || !number.bytes().all(|b| b.is_ascii_digit()) {
            return Err(fail());
        }
        let number: i32 = number.parse().map_err(|_| fail())?;
        if !(1..=grain.per_year()).contains(&number) {
            return Err(fail());
        }
        Ok(Self { grain, first: january.plus((number - 1) * grain.months()) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn any_period() -> impl Strategy<Value = Period> {
        (1990..2100i32, 1..=12i32, 0..5usize)
            .prop_map(|(year, month, grain)| Period::of(Month::new(year, month).unwrap(), Grain::ALL[grain]))
    }

    proptest! {
        #[test]
        fn is_read_back_as_written(period in any_period()) {
            prop_assert_eq!(period.to_string().parse::<Period>().unwrap(), period);
        }

        #[test]
        fn months_partition_every_longer_period(year in 1990..2100i32, grain in 0..5usize) {
            let grain = Grain::ALL[grain];
            let mut seen = Vec::new();
            for period in Period::of(Month::december(year), grain).so_far_this_year() {
                for month in period.range().months() {
                    prop_assert_eq!(Period::of(month, grain), period);
                    seen.push(month);
                }
            }
            let all: Vec<Month> = Period::year_of(year).range().months().collect();
            prop_assert_eq!(seen, all);
        }

        #[test]
        fn year_to_date_at_the_last_month_is_the_year(year in 1990..2100i32, grain in 0..5usize) {
            let last = Period::of(Month::december(year), Grain::ALL[grain]);
            prop_assert_eq!(last.year_to_date(), Period::year_of(year).range());
        }

        #[test]
        fn last_year_is_twelve_months_back(period in any_period()) {
            let earlier = period.years_earlier(1);
            prop_assert_eq!(earlier.first().plus(12), period.first());
            prop_assert_eq!(earlier.grain(), period.grain());
            prop_assert_eq!(period.previous().last().plus(1), period.first());
        }
    }

    #[test]
    fn refuses_what_is_not_a_period() {
        for text in ["", "26", "2026Q5", "2026T4", "2026H3", "2026M13", "2026M1", "2026Q", "2026X1", "2026T01", "æøå6"]
        {
            assert!(text.parse::<Period>().is_err(), "{text}");
        }
    }
}
