//! The days on which a code, a name or a relation holds.

use crate::time::Date;
use std::fmt;

/// A stretch of days: `from` is inclusive, `to` exclusive, and an absent end is open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Validity {
    /// The first day; `None` for before all that is known.
    pub from: Option<Date>,
    /// The day after the last one; `None` while it holds.
    pub to: Option<Date>,
}

impl Validity {
    /// Whether it holds on the day.
    #[must_use]
    pub fn contains(&self, day: Date) -> bool {
        self.overlaps(day, day)
    }

    /// Whether it holds on any day from `first` to `last`, both inclusive.
    #[must_use]
    pub fn overlaps(&self, first: Date, last: Date) -> bool {
        self.from.is_none_or(|from| from <= last) && self.to.is_none_or(|to| to > first)
    }

    /// The days on which both hold; `None` where there are none.
    #[must_use]
    pub fn common(&self, other: &Self) -> Option<Self> {
        let from = self.from.max(other.from);
        let to = match (self.to, other.to) {
            (Some(a), Some(b)) => Some(a.min(b)),
            (a, b) => a.or(b),
        };
        let both = Self { from, to };
        both.is_possible().then_some(both)
    }

    /// Whether the end lies after the beginning.
    #[must_use]
    pub fn is_possible(&self) -> bool {
        match (self.from, self.to) {
            (Some(from), Some(to)) => from < to,
            _ => true,
        }
    }

    /// Whether it begins after the day.
    #[must_use]
    pub fn begins_after(&self, day: Date) -> bool {
        self.from.is_some_and(|from| from > day)
    }

    /// Whether it has ended by the day.
    #[must_use]
    pub fn ended_by(&self, day: Date) -> bool {
        self.to.is_some_and(|to| to <= day)
    }
}

impl fmt::Display for Validity {
    /// Writes the last day, not the day after it, since that is how people say it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let last = self.to.and_then(|to| to.yesterday().ok());
        match (self.from, last) {
            (Some(from), Some(last)) => write!(f, "from {from} to {last}"),
            (Some(from), None) => write!(f, "from {from}"),
            (None, Some(last)) => write!(f, "until {last}"),
            (None, None) => f.write_str("always"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn the_end_is_exclusive() {
        let year = Validity { from: Some(date(2020, 1, 1)), to: Some(date(2021, 1, 1)) };
        assert!(year.contains(date(2020, 12, 31)));
        assert!(!year.contains(date(2021, 1, 1)));
        assert!(year.ended_by(date(2021, 1, 1)));
        assert!(!year.ended_by(date(2020, 12, 31)));
        assert!(year.overlaps(date(2019, 1, 1), date(2020, 1, 1)));
        assert!(!year.overlaps(date(2019, 1, 1), date(2019, 12, 31)));
        assert_eq!(year.to_string(), "from 2020-01-01 to 2020-12-31");
    }

    #[test]
    fn what_is_common_may_be_nothing() {
        let old = Validity { from: None, to: Some(date(2020, 1, 1)) };
        let new = Validity { from: Some(date(2020, 1, 1)), to: None };
        assert_eq!(old.common(&new), None);
        assert_eq!(old.common(&Validity::default()), Some(old));
        assert_eq!(new.common(&Validity::default()), Some(new));
    }
}
