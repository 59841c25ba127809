//! A number in a condition: a constant, a column, or something worked out from columns.

use std::collections::BTreeSet;
use std::fmt;

/// A number that a row gives. Every number in one comparison carries the same number of decimals.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Number {
    /// A fixed number; a day is its day number.
    Constant(i64),
    /// The cell of a column.
    Column(String),
    /// A number times a power of ten, which evens out decimals.
    Times(Box<Number>, i64),
    /// A sum; empty where any part is empty.
    Sum(Vec<Number>),
    /// The last day of the counted month.
    LastDay,
    /// Days from the first to the second.
    DaysBetween(Box<Number>, Box<Number>),
    /// Whole calendar months from the month of the first to the month of the second.
    MonthsBetween(Box<Number>, Box<Number>),
    /// The year of the counted month minus the birth year in the column.
    Age(String),
}

impl Number {
    /// The columns that the number reads.
    #[must_use]
    pub fn columns(&self) -> BTreeSet<&str> {
        match self {
            Self::Constant(_) | Self::LastDay => BTreeSet::new(),
            Self::Column(column) | Self::Age(column) => BTreeSet::from([column.as_str()]),
            Self::Times(number, _) => number.columns(),
            Self::Sum(parts) => parts.iter().flat_map(Self::columns).collect(),
            Self::DaysBetween(from, to) | Self::MonthsBetween(from, to) => {
                from.columns().into_iter().chain(to.columns()).collect()
            }
        }
    }

    /// Whether the number depends on the month that is counted.
    #[must_use]
    pub fn reads_month(&self) -> bool {
        match self {
            Self::LastDay | Self::Age(_) => true,
            Self::Constant(_) | Self::Column(_) => false,
            Self::Times(number, _) => number.reads_month(),
            Self::Sum(parts) => parts.iter().any(Self::reads_month),
            Self::DaysBetween(from, to) | Self::MonthsBetween(from, to) => from.reads_month() || to.reads_month(),
        }
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Constant(number) => write!(f, "{number}"),
            Self::Column(column) => f.write_str(column),
            Self::Times(number, times) => write!(f, "{times} * {number}"),
            Self::Sum(parts) => {
                let parts: Vec<String> = parts.iter().map(Self::to_string).collect();
                write!(f, "({})", parts.join(" + "))
            }
            Self::LastDay => f.write_str("LAST_DAY()"),
            Self::DaysBetween(from, to) => write!(f, "DAYS_BETWEEN({from}, {to})"),
            Self::MonthsBetween(from, to) => write!(f, "MONTHS_BETWEEN({from}, {to})"),
            Self::Age(column) => write!(f, "AGE({column})"),
        }
    }
}
