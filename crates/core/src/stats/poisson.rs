//! The interval of a count of events: exact by the chi-square distribution, and Byar's close form.
//!
//! Sources: F. Garwood (1936), Fiducial limits for the Poisson distribution, Biometrika 28; N. E. Breslow and
//! N. E. Day (1987), Statistical methods in cancer research II, for Byar's form. A count is the number of events in
//! one unit and period; half a chi-square quantile with `2k` degrees of freedom is a gamma quantile of shape `k`.

use super::{ImpossibleCounts, Interval};
use statrs::distribution::{Continuous, ContinuousCDF, Gamma, Normal};

/// The largest count whose exact interval is computed as such.
const EXACT_UP_TO: i64 = 10_000_000;

/// The exact interval of `count` events; `tails` is the probability left out on both sides together (0.05 for 95 %).
///
/// # Errors
/// The count is negative.
pub fn poisson_exact(count: i64, tails: f64) -> Result<Interval, ImpossibleCounts> {
    if count < 0 {
        return Err(ImpossibleCounts::Count(count));
    }
    if count > EXACT_UP_TO {
        // Here the two forms agree to ten digits, and the exact one walks a series of thousands of terms.
        return poisson_byar(count, Normal::standard().inverse_cdf(1.0 - tails / 2.0));
    }
    let events = count as f64;
    let low = if count == 0 { 0.0 } else { gamma_quantile(events, tails / 2.0) };
    Ok(Interval { low, high: gamma_quantile(events + 1.0, 1.0 - tails / 2.0) })
}

/// Byar's interval of `count` events at the level of the multiplier `z`: within a few tenths of a per cent of the
/// exact one from ten events on, and cheap at any size.
///
/// # Errors
/// The count is negative.
pub fn poisson_byar(count: i64, z: f64) -> Result<Interval, ImpossibleCounts> {
    if count < 0 {
        return Err(ImpossibleCounts::Count(count));
    }
    let events = count as f64;
    let bound = |events: f64, z: f64| events * (1.0 - 1.0 / (9.0 * events) + z / (3.0 * events.sqrt())).powi(3);
    let low = if count == 0 { 0.0 } else { bound(events, -z).max(0.0) };
    Ok(Interval { low, high: bound(events + 1.0, z) })
}

/// The `p` quantile of the gamma distribution with this shape and rate one.
fn gamma_quantile(shape: f64, p: f64) -> f64 {
    Gamma::new(shape, 1.0).map_or(f64::NAN, |gamma| {
        let found = gamma.inverse_cdf(p);
        // The library stops at nine digits; one more step of Newton's method gives the rest.
        found - (gamma.cdf(found) - p) / gamma.pdf(found)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::Z95;

    fn close(left: f64, right: f64) -> bool {
        (left - right).abs() <= 1e-11 * right.max(1.0)
    }

    /// Computed with forty digits from the incomplete gamma function.
    #[test]
    fn exact_limits_agree_with_forty_digit_arithmetic() {
        let known = [
            (0, 0.0, 3.688_879_454_113_936),
            (1, 0.025_317_807_984_289_9, 5.571_643_390_938_899),
            (3, 0.618_672_122_895_600_9, 8.767_273_069_742_326),
            (5, 1.623_486_390_118_421, 11.668_332_079_322_67),
            (10, 4.795_388_696_132_434, 18.390_356_042_017_78),
            (895, 837.317_461_860_845_1, 955.609_443_112_677_1),
        ];
        for (count, low, high) in known {
            let interval = poisson_exact(count, 0.05).unwrap();
            assert!(close(interval.low, low) && close(interval.high, high), "{count}: {interval:?}");
        }
    }

    #[test]
    fn byar_is_close_to_exact_from_ten_on() {
        for count in [10, 11, 20, 65, 895, 100_000] {
            let (exact, byar) = (poisson_exact(count, 0.05).unwrap(), poisson_byar(count, Z95).unwrap());
            assert!((exact.low / byar.low - 1.0).abs() < 0.002, "{count}: {exact:?} {byar:?}");
            assert!((exact.high / byar.high - 1.0).abs() < 0.002, "{count}: {exact:?} {byar:?}");
        }
    }

    #[test]
    fn byar_follows_its_formula() {
        let interval = poisson_byar(9, Z95).unwrap();
        assert!(close(interval.low, 4.106_885_024_013_133) && close(interval.high, 17.085_780_688_536_683));
        assert_eq!(poisson_byar(0, Z95).unwrap().low.to_bits(), 0);
    }

    #[test]
    fn a_negative_count_is_an_error() {
        assert_eq!(poisson_exact(-1, 0.05), Err(ImpossibleCounts::Count(-1)));
        assert_eq!(poisson_byar(-1, Z95), Err(ImpossibleCounts::Count(-1)));
    }
}
