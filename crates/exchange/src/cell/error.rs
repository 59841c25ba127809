//! Why a cell could not be read as the value its column holds.

use std::fmt;

/// What is wrong with a cell. Carries no text of it, which could identify a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CellError {
    /// Not written as a date.
    NotADate,
    /// Written as a date, but the calendar has no such day.
    NoSuchDay,
    /// Not written as a month.
    NotAMonth,
    /// Written as a month, but the year has no such month.
    NoSuchMonth,
    /// Not written as a year.
    NotAYear,
    /// None of the words for yes and no.
    NotABool,
    /// Not written as a number.
    NotANumber,
    /// More decimals than the column holds.
    TooManyDecimals {
        /// How many it holds.
        allowed: u8,
    },
    /// Could be a thousand or a one with three decimals, such as `1.000`.
    AmbiguousThousands,
    /// A number too large to be meant.
    TooLarge,
}

impl CellError {
    /// A stable key for the translated message.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::NotADate => "cell-not-a-date",
            Self::NoSuchDay => "cell-no-such-day",
            Self::NotAMonth => "cell-not-a-month",
            Self::NoSuchMonth => "cell-no-such-month",
            Self::NotAYear => "cell-not-a-year",
            Self::NotABool => "cell-not-a-bool",
            Self::NotANumber => "cell-not-a-number",
            Self::TooManyDecimals { .. } => "cell-too-many-decimals",
            Self::AmbiguousThousands => "cell-ambiguous-thousands",
            Self::TooLarge => "cell-too-large",
        }
    }
}

impl fmt::Display for CellError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotADate => f.write_str("not a date; write 2026-03-01 or 01.03.2026"),
            Self::NoSuchDay => f.write_str("the calendar has no such day; correct the date"),
            Self::NotAMonth => f.write_str("not a month; write 2026-03, 2026M03 or 202603"),
            Self::NoSuchMonth => f.write_str("the year has no such month; months go from 01 to 12"),
            Self::NotAYear => f.write_str("not a year; write it with four digits"),
            Self::NotABool => f.write_str("neither yes nor no; write ja or nei, true or false, 1 or 0, or x"),
            Self::NotANumber => f.write_str("not a number; write digits only"),
            Self::TooManyDecimals { allowed: 0 } => f.write_str("not a whole number; write it without decimals"),
            Self::TooManyDecimals { allowed } => write!(f, "too many decimals; {allowed} at most"),
            Self::AmbiguousThousands => {
                f.write_str("could be a thousand or a one with decimals; write thousands without a point or comma")
            }
            Self::TooLarge => f.write_str("too large a number to be meant; correct it"),
        }
    }
}

impl std::error::Error for CellError {}
