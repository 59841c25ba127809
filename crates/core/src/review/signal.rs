//! Where a comment is asked for: only where something happened. A red cell that was red before asks nothing.
//!
//! Something happened where the status is clearly another than at the last review, or where the series has risen or
//! fallen so many times in a row that chance seldom does it. Two points alone are no trend.

use super::Seen;
use crate::measure::Exact;
use serde::{Deserialize, Serialize};
use std::cmp::Ordering;

/// How many points in a row must rise or fall.
pub const RUN: usize = 7;

/// The fewest points of a series that a trend is read from.
pub const SHORTEST_SERIES: usize = 12;

/// Something that happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Signal {
    /// The status is clearly another than before.
    Changed {
        /// What it was.
        from: Seen,
    },
    /// The series has gone one way for long.
    Run(Run),
}

/// A run of points that all go one way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Run {
    /// Upwards.
    Rising,
    /// Downwards.
    Falling,
}

/// What happened since a goal was looked at last, where something did.
#[must_use]
pub fn signal(before: Option<Seen>, now: Option<Seen>, series: &[Option<Exact>]) -> Option<Signal> {
    let changed = before.zip(now).filter(|(before, now)| now.clear && before.status != now.status);
    changed.map(|(from, _)| Signal::Changed { from }).or_else(|| run(series).map(Signal::Run))
}

/// The run that a series ends in: its last seven values, none of them missing, each higher or each lower than the one
/// before. Nothing where fewer than twelve are known.
#[must_use]
pub fn run(series: &[Option<Exact>]) -> Option<Run> {
    if series.iter().flatten().count() < SHORTEST_SERIES {
        return None;
    }
    let last: Option<Vec<Exact>> = series.get(series.len() - RUN..)?.iter().copied().collect();
    let last = last?;
    let all = |wanted: Ordering| last.windows(2).all(|pair| matches!(pair, [a, b] if b.cmp(a) == wanted));
    if all(Ordering::Greater) {
        Some(Run::Rising)
    } else if all(Ordering::Less) {
        Some(Run::Falling)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scorecard::Status;

    fn series(values: &[i128]) -> Vec<Option<Exact>> {
        values.iter().map(|value| Exact::new(*value, 100)).collect()
    }

    #[test]
    fn what_was_red_and_is_red_asks_nothing() {
        let seen = |status, clear| Some(Seen { status, clear });
        let red = seen(Status::NotReached, true);
        assert_eq!(signal(red, red, &[]), None);
        let was = Seen { status: Status::Reached, clear: true };
        assert_eq!(signal(Some(was), red, &[]), Some(Signal::Changed { from: was }));
        assert_eq!(signal(Some(was), seen(Status::NotReached, false), &[]), None, "chance may have done it");
        assert_eq!(signal(None, red, &[]), None, "nothing to hold it against");
    }

    #[test]
    fn seven_in_a_row_of_twelve_is_a_trend() {
        let rising = series(&[50, 40, 60, 45, 55, 30, 31, 32, 33, 34, 35, 36]);
        assert_eq!(run(&rising), Some(Run::Rising));
        let six = series(&[50, 40, 60, 45, 55, 37, 31, 32, 33, 34, 35, 36]);
        assert_eq!(run(&six), None);
        assert_eq!(run(&rising[1..]), None, "too short a series");
        let falling = series(&[50, 40, 60, 45, 55, 90, 80, 70, 60, 50, 40, 30]);
        assert_eq!(run(&falling), Some(Run::Falling));
        let mut holed = rising;
        holed.insert(9, None);
        assert_eq!(run(&holed), None, "a month without a value breaks the run");
    }
}
