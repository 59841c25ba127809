//! A calendar month, the smallest stretch of time that is counted.

use super::Date;
use std::fmt;
use std::str::FromStr;

/// A month, held as months since January of year 0, so that months can be added and compared as numbers.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Month(i32);

/// A text that is not a month in any of the written forms.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParseMonthError(pub String);

impl fmt::Display for ParseMonthError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is not a month; write 2026M03, 2026-03 or 202603", self.0)
    }
}

impl std::error::Error for ParseMonthError {}

impl Month {
    /// The month `month` (1-12) of `year`; `None` for a month number that does not exist.
    #[must_use]
    pub fn new(year: i32, month: i32) -> Option<Self> {
        ((1..=12).contains(&month) && (1000..=9998).contains(&year)).then(|| Self(year * 12 + month - 1))
    }

    /// The month that holds `date`.
    #[must_use]
    pub fn of(date: Date) -> Self {
        Self(i32::from(date.year()) * 12 + i32::from(date.month()) - 1)
    }

    /// January of the year.
    #[must_use]
    pub fn january(year: i32) -> Self {
        Self(year * 12)
    }

    /// December of the year.
    #[must_use]
    pub fn december(year: i32) -> Self {
        Self(year * 12 + 11)
    }

    /// Months since January of year 0: the form in which counters and files hold a month.
    #[must_use]
    pub fn index(self) -> i32 {
        self.0
    }

    /// The month with the given [`Month::index`].
    #[must_use]
    pub fn from_index(index: i32) -> Self {
        Self(index)
    }

    /// The year the month lies in.
    #[must_use]
    pub fn year(self) -> i32 {
        self.0.div_euclid(12)
    }

    /// The number of the month in its year, 1-12.
    #[must_use]
    pub fn number(self) -> i32 {
        self.0.rem_euclid(12) + 1
    }

    /// The month `months` later (earlier where negative).
    #[must_use]
    pub fn plus(self, months: i32) -> Self {
        Self(self.0 + months)
    }

    /// The first day of the month.
    #[must_use]
    pub fn first_day(self) -> Date {
        let year = i16::try_from(self.year()).unwrap_or(9998);
        let month = i8::try_from(self.number()).unwrap_or(1);
        Date::new(year, month, 1).unwrap_or(Date::MIN)
    }

    /// The last day of the month.
    #[must_use]
    pub fn last_day(self) -> Date {
        self.first_day().last_of_month()
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}M{:02}", self.year(), self.number())
    }
}

impl fmt::Debug for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for Month {
    type Err = ParseMonthError;

    /// Reads `2026M03`, `2026-03` and `202603`.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let fail = || ParseMonthError(text.to_owned());
        let digits = |part: &str| -> Result<i32, ParseMonthError> {
            if part.is_empty() || !part.bytes().all(|b| b.is_ascii_digit()) {
                return Err(fail());
            }
            part.parse().map_err(|_| fail())
        };
        let year = text.get(..4).ok_or_else(fail)?;
        let rest = text.get(4..).ok_or_else(fail)?;
        let month = rest.strip_prefix(['M', 'm', '-']).unwrap_or(rest);
        if month.len() != 2 {
            return Err(fail());
        }
        Self::new(digits(year)?, digits(month)?).ok_or_else(fail)
    }
}

impl From<Month> for String {
    fn from(month: Month) -> Self {
        month.to_string()
    }
}

impl TryFrom<String> for Month {
    type Error = ParseMonthError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_written_forms() {
        for text in ["2026M03", "2026-03", "202603"] {
            assert_eq!(text.parse::<Month>().unwrap(), Month::new(2026, 3).unwrap());
        }
        for text in ["2026", "2026M13", "2026M00", "20263", "2026-3", "åååå03", "2026M0٣"] {
            assert!(text.parse::<Month>().is_err(), "{text}");
        }
    }

    #[test]
    fn knows_its_days() {
        let february = Month::new(2024, 2).unwrap();
        assert_eq!(february.last_day().to_string(), "2024-02-29");
        assert_eq!(february.plus(11).to_string(), "2025M01");
        assert_eq!(Month::of(february.last_day()), february);
    }
}
