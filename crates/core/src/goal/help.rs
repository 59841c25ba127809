//! Help for those who set a level: what chance alone could do, and whether last year's result has become this year's floor.
//!
//! The chances are those of the binomial and the Poisson distribution at last year's rate; [`Apart`] is by Wilson's
//! interval, as on cards. Nothing here decides or advises: it says what a level would mean, and people choose.

use crate::definition::Direction;
use crate::measure::Exact;
use crate::stats::{Side, wilson95};
use serde::{Deserialize, Serialize};
use statrs::distribution::{Binomial, DiscreteCDF, Poisson};

/// A result that a level is held against.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Basis {
    /// So many of so many.
    Share {
        /// Those who count.
        x: i64,
        /// Out of all.
        n: i64,
    },
    /// So many.
    Count(i64),
}

/// How far from a level a result must lie before it is more than chance, when the level is of `n` people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Apart {
    /// How many people there are.
    pub n: i64,
    /// The most who may count for the result to be clearly below the level; nothing where none is few enough.
    pub below: Option<i64>,
    /// The least who must count for the result to be clearly above it; nothing where all are not enough.
    pub above: Option<i64>,
}

/// A level that lies where last year's result did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ratchet {
    /// It is last year's result.
    SameAsLast,
    /// It is better than last year's result by at most a twentieth of it.
    JustBetter,
}

/// What the number of people can tell apart; nothing where there are none.
#[must_use]
pub fn apart(n: i64, level: Exact) -> Option<Apart> {
    let level = level.to_f64();
    let side = |x: i64| wilson95(x, n).map(|interval| interval.side_of(level));
    side(0)?;
    let (below, above) = (first(n, |x| side(x) != Some(Side::Below)), first(n, |x| side(x) == Some(Side::Above)));
    let below = below.map_or(Some(n), |x| x.checked_sub(1)).filter(|x| *x >= 0);
    Some(Apart { n, below, above })
}

/// The smallest number up to `n` that something holds for, when it holds for all greater ones too.
fn first(n: i64, holds: impl Fn(i64) -> bool) -> Option<i64> {
    let (mut low, mut high) = (0, n.checked_add(1)?);
    while low < high {
        let middle = low + (high - low) / 2;
        if holds(middle) { high = middle } else { low = middle + 1 }
    }
    (low <= n).then_some(low)
}

/// The chance that next year's result reaches the level though nothing has changed: as many people, at last year's rate.
/// Nothing where neither more nor less is better, or there is nothing to go by.
#[must_use]
pub fn luck(direction: Direction, basis: Basis, level: Exact) -> Option<f64> {
    let more = match direction {
        Direction::Higher => true,
        Direction::Lower => false,
        Direction::Range | Direction::None => return None,
    };
    match basis {
        Basis::Share { x, n } => {
            if n <= 0 || x < 0 || x > n {
                return None;
            }
            let share = |k: i64| Exact::new(k.into(), n.into());
            let law = Binomial::new(x as f64 / n as f64, n.try_into().ok()?).ok()?;
            Some(reached(&law, more, first(n, |k| share(k).is_some_and(|share| share >= level)), |k| {
                share(k) == Some(level)
            }))
        }
        Basis::Count(count) => {
            let most = 1_000_000_000_000;
            let whole = |k: i64| Exact::scaled(k, 0);
            let least = first(most, |k| whole(k) >= level);
            if count <= 0 {
                return (count == 0).then(|| if !more || least == Some(0) { 1.0 } else { 0.0 });
            }
            let law = Poisson::new(count as f64).ok()?;
            Some(reached(&law, more, least, |k| whole(k) == level))
        }
    }
}

/// The chance to land on the good side: `least` is the smallest number that is at the level or above it, and `at` says
/// whether a number is at it exactly.
fn reached(law: &impl DiscreteCDF<u64, f64>, more: bool, least: Option<i64>, at: impl Fn(i64) -> bool) -> f64 {
    let up_to = |k: i64| u64::try_from(k).map_or(0.0, |k| law.cdf(k));
    match (more, least) {
        (true, None) => 0.0,
        (true, Some(0)) => 1.0,
        (true, Some(least)) => u64::try_from(least - 1).map_or(1.0, |k| law.sf(k)),
        (false, None) => 1.0,
        (false, Some(least)) => up_to(if at(least) { least } else { least - 1 }),
    }
}

/// Whether last year's result becomes this year's floor: who did well is asked for as much again, and learns to do a
/// little less well.
#[must_use]
pub fn ratchet(direction: Direction, level: Exact, last: Exact) -> Option<Ratchet> {
    let ratio = level.over(last)?;
    let (one, twentieth) = (Exact::scaled(1, 0), Exact::new(1, 20)?);
    let just_better = match direction {
        Direction::Higher => ratio > one && ratio <= one.plus(twentieth)?,
        Direction::Lower => ratio < one && ratio.plus(twentieth)? >= one,
        Direction::Range | Direction::None => return None,
    };
    match ratio == one {
        true => Some(Ratchet::SameAsLast),
        false => just_better.then_some(Ratchet::JustBetter),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn percent(number: i128) -> Exact {
        Exact::new(number, 100).unwrap()
    }

    fn close(found: Option<f64>, expected: f64) {
        assert!(found.is_some_and(|found| (found - expected).abs() < 1e-10), "{found:?} is not {expected}");
    }

    /// By whole binomial sums, and by fifty digits of the Poisson distribution.
    #[test]
    fn the_chance_of_luck_is_that_of_the_exact_tails() {
        let twenty = Basis::Share { x: 13, n: 20 };
        close(luck(Direction::Higher, twenty, percent(65)), 0.601_026_604_603_163_8);
        close(luck(Direction::Higher, twenty, percent(75)), 0.245_395_745_148_439_2);
        close(luck(Direction::Higher, twenty, percent(71)), 0.245_395_745_148_439_2);
        close(luck(Direction::Higher, twenty, percent(0)), 1.0);
        let forty = Basis::Share { x: 3, n: 40 };
        close(luck(Direction::Lower, forty, percent(10)), 0.822_026_551_590_857_8);
        close(luck(Direction::Lower, forty, percent(12)), 0.822_026_551_590_857_8);
        let count = |number| Exact::scaled(number, 0);
        close(luck(Direction::Higher, Basis::Count(38), count(45)), 0.146_233_388_396_321);
        close(luck(Direction::Higher, Basis::Count(38), count(38)), 0.521_575_295_743_129_6);
        close(luck(Direction::Lower, Basis::Count(20), count(15)), 0.156_513_134_639_743);
    }

    #[test]
    fn where_nothing_can_change_luck_is_certain_or_none() {
        let (nobody, all) = (Basis::Share { x: 0, n: 12 }, Basis::Share { x: 12, n: 12 });
        close(luck(Direction::Higher, nobody, percent(10)), 0.0);
        close(luck(Direction::Higher, all, percent(100)), 1.0);
        close(luck(Direction::Lower, nobody, percent(0)), 1.0);
        close(luck(Direction::Higher, Basis::Count(0), Exact::scaled(3, 0)), 0.0);
        close(luck(Direction::Lower, Basis::Count(0), Exact::scaled(3, 0)), 1.0);
        close(luck(Direction::Higher, Basis::Share { x: 1, n: 2 }, percent(150)), 0.0);
        assert_eq!(luck(Direction::Higher, Basis::Share { x: 0, n: 0 }, percent(10)), None);
        assert_eq!(luck(Direction::Higher, Basis::Share { x: 3, n: 2 }, percent(10)), None);
        assert_eq!(luck(Direction::Range, all, percent(10)), None);
    }

    #[test]
    fn few_people_tell_little_apart() {
        let found = |n, level| apart(n, percent(level)).map(|apart| (apart.below, apart.above));
        assert_eq!(found(40, 65), Some((Some(20), Some(32))));
        assert_eq!(found(8, 65), Some((Some(2), Some(8))));
        assert_eq!(found(200, 50), Some((Some(86), Some(114))));
        assert_eq!(found(3, 65), Some((Some(0), None)), "three of three are not clearly above");
        assert_eq!(found(0, 65), None);
    }

    #[test]
    fn last_years_result_is_no_floor() {
        let last = percent(65);
        assert_eq!(ratchet(Direction::Higher, percent(65), last), Some(Ratchet::SameAsLast));
        assert_eq!(ratchet(Direction::Higher, percent(68), last), Some(Ratchet::JustBetter));
        assert_eq!(ratchet(Direction::Higher, percent(69), last), None, "more than a twentieth");
        assert_eq!(ratchet(Direction::Higher, percent(60), last), None, "below is no floor");
        assert_eq!(ratchet(Direction::Lower, percent(62), last), Some(Ratchet::JustBetter));
        assert_eq!(ratchet(Direction::Lower, percent(70), last), None);
        assert_eq!(ratchet(Direction::Range, last, last), None);
        assert_eq!(ratchet(Direction::Higher, last, percent(0)), None, "there is nothing to compare with");
    }
}
