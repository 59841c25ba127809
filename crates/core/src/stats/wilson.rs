//! The interval of a share: Wilson's score interval, without continuity correction.
//!
//! Source: E. B. Wilson (1927), Probable inference, the law of succession, and statistical inference, JASA 22.
//! It keeps close to its promised coverage at every size from one person upwards, which the textbook interval does
//! not. The page `docs/method/wilson.md` says in words what it tells a reader. Start with [`wilson95`].

use super::{ImpossibleCounts, Interval, Z95};

/// The 95 % interval of `x` of `n`; `None` where there is none: nobody to count, or counts that can't be.
#[must_use]
pub fn wilson95(x: i64, n: i64) -> Option<Interval> {
    wilson(x, n, Z95).ok().flatten()
}

/// The interval of `x` of `n` at the level of the multiplier `z`; `None` where `n` is zero.
///
/// # Errors
/// `x` or `n` is negative, or `x` is greater than `n`.
pub fn wilson(x: i64, n: i64, z: f64) -> Result<Option<Interval>, ImpossibleCounts> {
    if x < 0 || x > n {
        return Err(ImpossibleCounts::Share { x, n });
    }
    if n == 0 {
        return Ok(None);
    }
    let (cases, rows, square) = (x as f64, n as f64, z * z);
    let middle = 2.0 * cases + square;
    let reach = z * (square + 4.0 * cases * ((n - x) as f64 / rows)).sqrt();
    let scale = 2.0 * (rows + square);
    // At the ends the formula is exact on paper and off by one rounding in floats, so the ends are set, not computed.
    let low = if x == 0 { 0.0 } else { ((middle - reach) / scale).clamp(0.0, 1.0) };
    let high = if x == n { 1.0 } else { ((middle + reach) / scale).clamp(0.0, 1.0) };
    Ok(Some(Interval { low, high }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn nobody_has_no_interval_and_the_impossible_is_an_error() {
        assert_eq!(wilson(0, 0, Z95), Ok(None));
        for (x, n) in [(-1, 5), (6, 5), (0, -1), (1, 0)] {
            assert_eq!(wilson(x, n, Z95), Err(ImpossibleCounts::Share { x, n }));
            assert_eq!(wilson95(x, n), None);
        }
    }

    proptest! {
        #[test]
        fn holds_the_share_and_stays_within_bounds(n in 1_i64..1_000_000_000, part in 0.0..=1.0_f64) {
            let x = ((n as f64) * part) as i64;
            let share = x as f64 / n as f64;
            let interval = wilson95(x, n).unwrap();
            prop_assert!(0.0 <= interval.low && interval.low <= share, "{interval:?}");
            prop_assert!(share <= interval.high && interval.high <= 1.0, "{interval:?}");
            prop_assert_eq!(interval.low.to_bits() == 0, x == 0);
            prop_assert_eq!(interval.high.to_bits() == 1.0_f64.to_bits(), x == n);
        }

        #[test]
        fn failures_mirror_successes(n in 1_i64..100_000, part in 0.0..=1.0_f64) {
            let x = ((n as f64) * part) as i64;
            let (ours, mirrored) = (wilson95(x, n).unwrap(), wilson95(n - x, n).unwrap());
            prop_assert!((ours.low - (1.0 - mirrored.high)).abs() < 1e-12);
            prop_assert!((ours.high - (1.0 - mirrored.low)).abs() < 1e-12);
        }
    }
}
