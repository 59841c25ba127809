//! The interval itself, the multipliers of the levels in use, and on which side of a level an interval lies.

use std::fmt;

/// Standard normal multiplier of a two-sided 80 % interval, a softer band for a first impression.
pub const Z80: f64 = 1.281_551_565_544_600_4;

/// Standard normal multiplier of a two-sided 95 % interval, the one that cards print.
pub const Z95: f64 = 1.959_963_984_540_054;

/// Standard normal multiplier of a two-sided 99.8 % interval, the outer limit of comparisons between units.
pub const Z998: f64 = 3.090_232_306_167_813;

/// The two ends of an interval around a figure, the lower one first.
#[derive(Clone, Copy, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Interval {
    /// The lower end.
    pub low: f64,
    /// The upper end.
    pub high: f64,
}

/// Where an interval lies as seen from a level.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The whole interval lies below the level.
    Below,
    /// The interval holds the level, or touches it: chance alone could explain the distance.
    NotDistinguishable,
    /// The whole interval lies above the level.
    Above,
}

/// Counts that no population can have, so that no interval exists.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ImpossibleCounts {
    /// A share's counts: a negative number, or more cases than there are rows.
    Share {
        /// The numerator.
        x: i64,
        /// The denominator.
        n: i64,
    },
    /// A count of events below zero.
    Count(i64),
    /// Sums that no `n` values have (the squares add up to less than their mean demands), or too large to be exact.
    Sums {
        /// The number of values.
        n: i64,
    },
}

impl Interval {
    /// On which side of `level` the interval lies. Touching the level is not yet being clear of it.
    #[must_use]
    pub fn side_of(&self, level: f64) -> Side {
        if self.high < level {
            Side::Below
        } else if self.low > level {
            Side::Above
        } else {
            Side::NotDistinguishable
        }
    }

    /// The interval in other units of measure: both ends divided by `divisor`, which is greater than zero.
    #[must_use]
    pub fn divided_by(&self, divisor: f64) -> Self {
        Self { low: self.low / divisor, high: self.high / divisor }
    }
}

impl fmt::Display for ImpossibleCounts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Share { x, n } => write!(
                f,
                "{x} of {n} is not a share: the numerator must be a part of the denominator; \
                 check that every numerator row is also a denominator row"
            ),
            Self::Count(count) => write!(f, "{count} is not a count of events: a count starts at zero"),
            Self::Sums { n } => write!(
                f,
                "no {n} values have this sum and this sum of squares, or they are too large to be added exactly; \
                 check that both sums are over the same rows and the same scale"
            ),
        }
    }
}

impl std::error::Error for ImpossibleCounts {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn touching_a_level_is_not_clear_of_it() {
        let interval = Interval { low: 0.4, high: 0.6 };
        assert_eq!(interval.side_of(0.6), Side::NotDistinguishable);
        assert_eq!(interval.side_of(0.4), Side::NotDistinguishable);
        assert_eq!(interval.side_of(0.600_001), Side::Below);
        assert_eq!(interval.side_of(0.399_999), Side::Above);
    }

    #[test]
    fn errors_say_what_and_how_to_mend() {
        let text = ImpossibleCounts::Share { x: 7, n: 5 }.to_string();
        assert!(text.contains("7 of 5") && text.contains("check"), "{text}");
    }
}
