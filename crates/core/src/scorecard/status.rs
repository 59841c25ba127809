//! Status against a goal, decided on whole numbers, and whether it is clear.

use crate::definition::{Direction, Indicator, Kind};
use crate::goal::Aim;
use crate::measure::{Exact, Figure, Note, State};
use crate::stats::{Interval, Side, poisson_exact};

/// How a figure stands against its goal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
pub enum Status {
    /// At or better than the desired level.
    Reached,
    /// At or better than the tolerance.
    Near,
    /// Worse.
    NotReached,
    /// The year has not closed.
    UnderWay,
    /// There is nothing to judge.
    Unknown,
    /// There is no goal: statistics.
    NoGoal,
}

impl Status {
    /// The name in JSON and CSV.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Reached => "naadd",
            Self::Near => "naer",
            Self::NotReached => "ikke_naadd",
            Self::UnderWay => "underveis",
            Self::Unknown => "ukjent",
            Self::NoGoal => "uten_maal",
        }
    }
}

/// A status, and whether it is clear; unset where there is nothing to be clear about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Judged {
    /// The status.
    pub status: Status,
    /// Whether the interval lies wholly on one side of the level that decided.
    pub clear: Option<bool>,
}

impl Judged {
    fn only(status: Status) -> Self {
        Self { status, clear: None }
    }
}

/// Judges a figure against a goal.
#[must_use]
pub fn judge(indicator: &Indicator, goal: Option<&Aim>, figure: &Figure) -> Judged {
    // Without a direction no value is better than another: statistics, whatever somebody wrote as a goal.
    let judgeable = indicator.direction != Direction::None;
    let Some(goal) = goal.filter(|goal| judgeable && (goal.desired.is_some() || goal.tolerance.is_some())) else {
        return Judged::only(Status::NoGoal);
    };
    let (State::Value, Some(value)) = (figure.state, figure.value) else { return Judged::only(Status::Unknown) };
    if figure.has(Note::Break) {
        return Judged::only(Status::Unknown);
    }
    let desired = goal.desired.as_ref().map(|level| level.exact);
    let tolerance = goal.tolerance.as_ref().map(|level| level.exact);
    let (status, level) = compare(indicator.direction, value, desired, tolerance);
    if figure.has(Note::LowerBound) && !holds_for_more(indicator.direction, status) {
        return Judged::only(Status::Unknown);
    }
    let clear = interval(indicator, figure).is_some_and(|interval| {
        level.is_some_and(|level| interval.side_of(level.to_f64()) != Side::NotDistinguishable)
    });
    Judged { status, clear: Some(clear) }
}

/// The status, and the level that decided it.
fn compare(
    direction: Direction,
    value: Exact,
    desired: Option<Exact>,
    tolerance: Option<Exact>,
) -> (Status, Option<Exact>) {
    let good = |level: Exact| match direction {
        Direction::Lower => value <= level,
        _ => value >= level,
    };
    if direction == Direction::Range {
        let inside = desired.is_none_or(|low| value >= low) && tolerance.is_none_or(|high| value <= high);
        let level = if desired.is_some_and(|low| value < low) { desired } else { tolerance.or(desired) };
        return (if inside { Status::Reached } else { Status::NotReached }, level);
    }
    match (desired, tolerance) {
        (Some(level), _) if good(level) => (Status::Reached, Some(level)),
        (Some(_), Some(level)) if good(level) => (Status::Near, Some(level)),
        (None, Some(level)) if good(level) => (Status::Reached, Some(level)),
        (desired, tolerance) => (Status::NotReached, tolerance.or(desired)),
    }
}

/// Whether a status found on a lower bound holds however much more is hidden.
fn holds_for_more(direction: Direction, status: Status) -> bool {
    match direction {
        Direction::Higher => status == Status::Reached,
        Direction::Lower => status == Status::NotReached,
        Direction::Range | Direction::None => false,
    }
}

fn interval(indicator: &Indicator, figure: &Figure) -> Option<Interval> {
    if figure.interval.is_some() {
        return figure.interval;
    }
    let number = figure.numerator.filter(|n| n.decimals == 0 && figure.denominator.is_none())?;
    if indicator.kind != Kind::Count {
        return None;
    }
    poisson_exact(number.number, 0.05).ok()
}
