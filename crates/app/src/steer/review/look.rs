//! How goals stand on the card at the end of a period, and where something has happened since they were looked at last.

use crate::shelf::{Sheet, Shelf};
use crate::steer::Kept;
use rettesnor_core::access::Who;
use rettesnor_core::goal::Goal;
use rettesnor_core::measure::{Exact, State};
use rettesnor_core::org::{Line, UnitRef};
use rettesnor_core::review::{Review, Seen, Signal, signal};
use rettesnor_core::time::{Grain, Period};

/// How a goal stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sight {
    /// Its status on the card; nothing where it has no figure that the one who asks may see.
    pub seen: Option<Seen>,
    /// What happened; nothing where nothing did, and then no comment is asked for.
    pub signal: Option<Signal>,
}

/// How goals stand, each in its turn. `last` is the last review that was closed before.
#[must_use]
pub fn look(
    shelf: &Shelf,
    who: &Who,
    (unit, line, period): (&UnitRef, &Line, Period),
    goals: &[Kept<Goal>],
    last: Option<&Review>,
) -> Vec<Sight> {
    let sheet = |period: Period| {
        let place = shelf.place(who, &unit.to_string(), &period.to_string(), Some(line.as_str())).ok()?;
        Some(shelf.sheet(who, &place))
    };
    let now = sheet(period);
    // Levels are of a year: what stood in another year was judged by another goal.
    let before = Some(period.previous()).filter(|before| before.year() == period.year()).and_then(sheet);
    let months = sheet(Period::of(period.last(), Grain::Month));
    let one = |goal: &Kept<Goal>| {
        let Some(indicator) = goal.value.indicator() else { return Sight::default() };
        let seen = now.as_ref().and_then(|sheet| seen(sheet, indicator));
        let reviewed = last.and_then(|review| review.goal(goal.id.as_str())).and_then(|goal| goal.seen);
        let earlier = reviewed.or_else(|| before.as_ref().and_then(|sheet| self::seen(sheet, indicator)));
        let series = months.as_ref().map(|sheet| series(sheet, indicator)).unwrap_or_default();
        Sight { seen, signal: seen.and_then(|_| signal(earlier, seen, &series)) }
    };
    goals.iter().map(one).collect()
}

fn seen(sheet: &Sheet, indicator: &str) -> Option<Seen> {
    let judged = sheet.lines.iter().find(|line| line.card.id == indicator)?.card.judged;
    Some(Seen { status: judged.status, clear: judged.clear == Some(true) })
}

/// The monthly values, the oldest first.
fn series(sheet: &Sheet, indicator: &str) -> Vec<Option<Exact>> {
    let line = sheet.lines.iter().find(|line| line.card.id == indicator);
    let value = |figure: &rettesnor_core::measure::Figure| figure.value.filter(|_| figure.state == State::Value);
    line.map(|line| line.series.iter().map(|point| value(&point.figure)).collect()).unwrap_or_default()
}
