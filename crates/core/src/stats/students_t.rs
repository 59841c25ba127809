//! The interval of a mean: Student's t, from a number of values, their sum and the sum of their squares.
//!
//! Source: Student (1908), The probable error of a mean, Biometrika 6. Sums arrive as whole numbers (decimals are
//! scaled to integers at the import), so the variance is exact until the last division. The same sums can be added
//! over units and months before they come here; a mean of means is never taken.

use super::{ImpossibleCounts, Interval, Z95};
use statrs::distribution::{ContinuousCDF, StudentsT};

/// A mean and its interval, in the scale of the values that were added.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MeanInterval {
    /// The mean.
    pub mean: f64,
    /// Its interval; `None` for a single value, which says nothing about how values differ.
    pub interval: Option<Interval>,
}

/// The mean of `n` values and its 95 % interval; `None` where there are no values.
///
/// # Errors
/// `n` is negative, no `n` values can have these sums, or the sums are too large to be added exactly.
pub fn mean95(n: i64, sum: i128, sum_of_squares: i128) -> Result<Option<MeanInterval>, ImpossibleCounts> {
    let impossible = ImpossibleCounts::Sums { n };
    if n < 0 || (n == 0 && (sum, sum_of_squares) != (0, 0)) {
        return Err(impossible);
    }
    if n == 0 {
        return Ok(None);
    }
    // n times the sum of squared distances from the mean: a whole number, zero exactly when all values are equal.
    let spread = i128::from(n)
        .checked_mul(sum_of_squares)
        .zip(sum.checked_mul(sum))
        .and_then(|(whole, square)| whole.checked_sub(square))
        .filter(|spread| *spread >= 0 && (n > 1 || *spread == 0))
        .ok_or(impossible)?;
    let values = n as f64;
    let mean = sum as f64 / values;
    if n == 1 {
        return Ok(Some(MeanInterval { mean, interval: None }));
    }
    let standard_error = (spread as f64 / (values - 1.0)).sqrt() / values;
    let reach = t975(values - 1.0) * standard_error;
    Ok(Some(MeanInterval { mean, interval: Some(Interval { low: mean - reach, high: mean + reach }) }))
}

/// From here on the series of [`t975`] is closer than the library's quantile, which loses digits with every tenfold
/// and does not come back at all at a billion.
const SERIES_FROM: f64 = 1_000.0;

/// The 97.5 % quantile of Student's t: by the incomplete beta function while there are few degrees of freedom, then
/// by the expansion around the normal quantile (Abramowitz and Stegun 26.7.5).
fn t975(degrees_of_freedom: f64) -> f64 {
    if degrees_of_freedom < SERIES_FROM {
        return StudentsT::new(0.0, 1.0, degrees_of_freedom).map_or(f64::NAN, |t| t.inverse_cdf(0.975));
    }
    let (z, v) = (Z95, degrees_of_freedom);
    let first = (z.powi(3) + z) / 4.0;
    let second = (5.0 * z.powi(5) + 16.0 * z.powi(3) + 3.0 * z) / 96.0;
    let third = (3.0 * z.powi(7) + 19.0 * z.powi(5) + 17.0 * z.powi(3) - 15.0 * z) / 384.0;
    z + first / v + second / v.powi(2) + third / v.powi(3)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Computed with forty digits from the incomplete beta function.
    #[test]
    fn quantiles_agree_with_forty_digit_arithmetic() {
        let known = [
            (1.0, 12.706_204_736_174_705),
            (2.0, 4.302_652_729_749_464),
            (7.0, 2.364_624_251_592_784_5),
            (30.0, 2.042_272_456_301_238),
            (100.0, 1.983_971_518_523_552_3),
            (1_000.0, 1.962_339_080_826_408_5),
            (10_000.0, 1.960_201_239_890_626_3),
            (1e6, 1.959_966_356_814_107),
            (1e9, 1.959_963_986_912_325_5),
        ];
        for (degrees, expected) in known {
            assert!((t975(degrees) - expected).abs() < 1e-11, "{degrees}: {} for {expected}", t975(degrees));
        }
        assert!((t975(999.0) - t975(1_000.0)).abs() < 3e-6);
    }

    #[test]
    fn five_answers_of_a_survey() {
        // 3, 4, 4, 5, 6: mean 4.4, standard deviation 1.140175, t with four degrees of freedom 2.776445.
        let answer = mean95(5, 22, 102).unwrap().unwrap();
        let interval = answer.interval.unwrap();
        assert!((answer.mean - 4.4).abs() < 1e-12);
        assert!((interval.low - 2.984_285).abs() < 1e-6 && (interval.high - 5.815_715).abs() < 1e-6, "{interval:?}");
    }

    #[test]
    fn one_value_has_a_mean_and_no_interval() {
        assert_eq!(mean95(1, 4, 16), Ok(Some(MeanInterval { mean: 4.0, interval: None })));
        assert_eq!(mean95(0, 0, 0), Ok(None));
    }

    #[test]
    fn sums_that_no_values_have_are_an_error() {
        for (n, sum, squares) in [(-1, 0, 0), (0, 1, 1), (1, 4, 15), (1, 4, 17), (3, 9, 26), (2, i128::MAX, 1)] {
            assert_eq!(mean95(n, sum, squares), Err(ImpossibleCounts::Sums { n }), "{n} {sum} {squares}");
        }
    }

    proptest! {
        #[test]
        fn equal_values_have_no_width_and_others_hold_their_mean(values in prop::collection::vec(1_i128..=6, 2..200)) {
            let (sum, squares) = (values.iter().sum(), values.iter().map(|value| value * value).sum());
            let answer = mean95(values.len() as i64, sum, squares).unwrap().unwrap();
            let interval = answer.interval.unwrap();
            prop_assert!(interval.low <= answer.mean && answer.mean <= interval.high);
            let equal = values.iter().all(|value| *value == values[0]);
            prop_assert_eq!(equal, interval.high <= interval.low);
        }
    }
}
