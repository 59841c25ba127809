//! Whether a value is so far from the unit's own history that it is worth a question. It is never an error: things do
//! change.

/// How many earlier values there must be before anything is asked.
const LEAST: usize = 4;

/// How far from the mean the limits of a process lie, in mean moving ranges (3 over 1.128).
const LIMIT: f64 = 2.66;

/// How far from the mean a value must lie at least, as a part of it.
const PART: f64 = 0.5;

/// Whether a value lies far from earlier ones, given from the oldest: outside what the process itself varies by, and at
/// least half the mean away from it.
#[must_use]
pub fn is_far(value: f64, earlier: &[f64]) -> bool {
    if earlier.len() < LEAST {
        return false;
    }
    let count = earlier.len() as f64;
    let mean = earlier.iter().sum::<f64>() / count;
    let steps: f64 = earlier.windows(2).map(|pair| (pair[1] - pair[0]).abs()).sum();
    let usual = LIMIT * steps / (count - 1.0);
    (value - mean).abs() > usual.max(PART * mean.abs()).max(f64::EPSILON)
}

#[cfg(test)]
mod tests {
    use super::is_far;

    #[test]
    fn only_what_lies_far_from_the_past_is_asked_about() {
        let years = [3.5, 3.5, 3.5, 3.5];
        assert!(!is_far(5.0, &years) && is_far(5.5, &years) && is_far(35.0, &years) && is_far(0.35, &years));
        // What varies much may vary on.
        let meetings = [2.0, 12.0, 3.0, 14.0, 1.0];
        assert!(!is_far(25.0, &meetings) && is_far(60.0, &meetings));
        assert!(!is_far(1000.0, &[1.0, 1.0, 1.0]), "too short a past says nothing");
        assert!(!is_far(0.0, &[0.0; 6]) && is_far(1.0, &[0.0; 6]));
    }
}
