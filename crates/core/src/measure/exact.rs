//! An exact fraction. No float decides anything here.

use serde::{Deserialize, Serialize};
use std::cmp::Ordering;

/// A fraction of two whole numbers, the lower one above zero.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[serde(try_from = "(i64, i64)", into = "(i64, i64)")]
pub struct Exact {
    numerator: i128,
    denominator: i128,
}

impl Exact {
    /// The fraction; `None` where the denominator is zero.
    #[must_use]
    pub fn new(numerator: i128, denominator: i128) -> Option<Self> {
        match denominator.cmp(&0) {
            Ordering::Equal => None,
            Ordering::Less => Some(Self { numerator: -numerator, denominator: -denominator }),
            Ordering::Greater => Some(Self { numerator, denominator }),
        }
    }

    /// A whole number with `decimals` decimals, held in its smallest part.
    #[must_use]
    pub fn scaled(number: i64, decimals: u32) -> Self {
        Self { numerator: number.into(), denominator: 10_i128.pow(decimals.min(18)) }
    }

    /// One fraction divided by another; `None` where the other is zero.
    #[must_use]
    pub fn over(self, other: Self) -> Option<Self> {
        Self::new(self.numerator * other.denominator, self.denominator * other.numerator)
    }

    /// The sum of two fractions; `None` where it is too fine to hold.
    #[must_use]
    pub fn plus(self, other: Self) -> Option<Self> {
        let numerator = self
            .numerator
            .checked_mul(other.denominator)?
            .checked_add(other.numerator.checked_mul(self.denominator)?)?;
        Self::new(numerator, self.denominator.checked_mul(other.denominator)?)
    }

    /// The nearest float, for drawing and for intervals; never to compare.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "a float is wanted, to show and not to decide")]
    pub fn to_f64(self) -> f64 {
        self.numerator as f64 / self.denominator as f64
    }

    /// The number with this many decimals, halves rounded away from zero.
    #[must_use]
    pub fn to_decimal(self, decimals: u32) -> String {
        let scale = 10_i128.pow(decimals);
        let (whole, rest) = (self.numerator.abs() / self.denominator, self.numerator.abs() % self.denominator);
        let part = (rest * scale * 2 + self.denominator) / (self.denominator * 2);
        let (whole, part) = if part >= scale { (whole + 1, 0) } else { (whole, part) };
        let sign = if self.numerator < 0 && (whole, part) != (0, 0) { "-" } else { "" };
        if decimals == 0 {
            return format!("{sign}{whole}");
        }
        let width = decimals as usize;
        format!("{sign}{whole}.{part:0width$}")
    }
}

impl TryFrom<(i64, i64)> for Exact {
    type Error = &'static str;

    fn try_from((numerator, denominator): (i64, i64)) -> Result<Self, Self::Error> {
        Self::new(numerator.into(), denominator.into()).ok_or("a fraction over zero")
    }
}

impl From<Exact> for (i64, i64) {
    /// Levels and sums of them lie far inside; beyond, the nearest number that can be kept.
    fn from(exact: Exact) -> Self {
        let kept = |part: i128| i64::try_from(part).unwrap_or(i64::MAX);
        (kept(exact.numerator), kept(exact.denominator))
    }
}

impl PartialEq for Exact {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Exact {}

impl PartialOrd for Exact {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Exact {
    fn cmp(&self, other: &Self) -> Ordering {
        (self.numerator * other.denominator).cmp(&(other.numerator * self.denominator))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thirteen_of_twenty_is_sixty_five_percent() {
        assert_eq!(Exact::new(13, 20).unwrap(), Exact::new(65, 100).unwrap());
        assert!(Exact::new(1, 3).unwrap() < Exact::new(333_334, 1_000_000).unwrap());
    }

    #[test]
    fn decimals_are_rounded_once() {
        assert_eq!(Exact::new(32, 49).unwrap().to_decimal(12), "0.653061224490");
        assert_eq!(Exact::new(-1, 2).unwrap().to_decimal(0), "-1");
        assert_eq!(Exact::new(1999, 1000).unwrap().to_decimal(2), "2.00");
        assert_eq!(Exact::scaled(750, 2).to_decimal(1), "7.5");
    }
}
