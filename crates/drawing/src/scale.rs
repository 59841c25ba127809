//! Where a value lies on an axis, and which round numbers are written along it.

/// An axis from a value to a value, laid out from a place to a place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    low: f64,
    high: f64,
    from: f64,
    to: f64,
}

impl Scale {
    /// An axis that shows `low` at `from` and `high` at `to`. Where both are the same there is only a middle.
    #[must_use]
    pub fn new((low, high): (f64, f64), (from, to): (f64, f64)) -> Self {
        Self { low, high, from, to }
    }

    /// The place of a value.
    #[must_use]
    pub fn at(&self, value: f64) -> f64 {
        let span = self.high - self.low;
        let part = if span > 0.0 { (value - self.low) / span } else { 0.5 };
        self.from + part * (self.to - self.from)
    }
}

/// The lowest and highest of the values that are numbers; nothing where there is none.
#[must_use]
pub fn extent(values: impl IntoIterator<Item = f64>) -> Option<(f64, f64)> {
    let finite = values.into_iter().filter(|value| value.is_finite());
    finite.fold(None, |found, value| {
        let (low, high) = found.unwrap_or((value, value));
        Some((low.min(value), high.max(value)))
    })
}

/// Round numbers in even steps that hold all of `low..=high`, about so many. Every step is 1, 2 or 5 times a power of
/// ten, and no tick lies outside `within` where all values lie inside it, as shares do between 0 and 1.
#[must_use]
pub fn ticks((low, high): (f64, f64), about: usize, within: (f64, f64)) -> Vec<f64> {
    if !(low.is_finite() && high.is_finite() && low <= high) {
        return Vec::new();
    }
    let (low, high) = if high - low > f64::EPSILON * high.abs().max(1.0) { (low, high) } else { widened(low, within) };
    let step = round_step((high - low) / lossless(about.max(1)));
    let (first, last) = ((low / step + SLACK).floor(), (high / step - SLACK).ceil());
    let count = (last - first).round();
    let ticks = (0..=whole(count)).map(|index| rounded((first + lossless(index)) * step, step));
    ticks.filter(|tick| within.0 > low || within.1 < high || (*tick >= within.0 && *tick <= within.1)).collect()
}

/// A hair, so that 0.3 / 0.1 counts as 3.
const SLACK: f64 = 1e-9;

/// Room around a single value.
fn widened(value: f64, within: (f64, f64)) -> (f64, f64) {
    let room = if value.abs() > 0.0 { value.abs() * 0.1 } else { 1.0 };
    let (low, high) = (value - room, value + room);
    if value >= within.0 && value <= within.1 { (low.max(within.0), high.min(within.1)) } else { (low, high) }
}

/// The smallest of 1, 2 and 5 times a power of ten that is no less than `step`.
fn round_step(step: f64) -> f64 {
    let power = 10f64.powf(step.log10().floor());
    let whole = step / power;
    let round = [1.0, 2.0, 5.0].into_iter().find(|round| whole <= round + SLACK).unwrap_or(10.0);
    round * power
}

/// The number without what binary fractions add to it, so that ticks are written as people write them.
fn rounded(value: f64, step: f64) -> f64 {
    let parts = 10f64.powf((1.0 - step.log10().floor()).max(0.0));
    (value * parts).round() / parts
}

/// A count of places as a number to measure by.
pub(crate) fn lossless(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a small count of ticks, held in bounds")]
fn whole(count: f64) -> usize {
    count.clamp(0.0, 1000.0) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    const ANY: (f64, f64) = (f64::NEG_INFINITY, f64::INFINITY);

    #[test]
    fn ticks_are_round_and_hold_the_values() {
        assert_eq!(ticks((0.31, 0.68), 5, (0.0, 1.0)), [0.3, 0.4, 0.5, 0.6, 0.7]);
        assert_eq!(ticks((0.93, 1.0), 4, (0.0, 1.0)), [0.92, 0.94, 0.96, 0.98, 1.0]);
        assert_eq!(ticks((1293.0, 2319.0), 4, ANY), [1000.0, 1500.0, 2000.0, 2500.0]);
    }

    #[test]
    fn a_single_value_gets_room_around_it() {
        let around = ticks((4.0, 4.0), 4, ANY);
        assert!(around.first() < Some(&4.0) && around.last() > Some(&4.0), "{around:?}");
        assert_eq!(ticks((0.0, 0.0), 4, (0.0, 1.0)).first(), Some(&0.0));
        assert_eq!(ticks((1.0, 1.0), 4, (0.0, 1.0)).last(), Some(&1.0));
    }

    #[test]
    fn what_is_not_a_number_has_no_ticks() {
        assert_eq!(ticks((f64::NAN, 1.0), 4, ANY), Vec::<f64>::new());
        assert_eq!(extent([f64::NAN, f64::INFINITY]), None);
        assert_eq!(extent([3.0, f64::NAN, -1.0]), Some((-1.0, 3.0)));
    }

    #[test]
    fn a_flat_axis_has_only_a_middle() {
        let near = |a: f64, b: f64| (a - b).abs() < 1e-9;
        assert!(near(Scale::new((2.0, 2.0), (0.0, 10.0)).at(2.0), 5.0));
        assert!(near(Scale::new((0.0, 4.0), (10.0, 0.0)).at(1.0), 7.5));
    }
}
