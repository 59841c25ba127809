//! What is another on the cards than in an earlier edition: the figures of a delivery's units, and statuses.

use super::rights::counts_in;
use super::shown::{write_figure, write_judged};
use crate::shelf::Shelf;
use rettesnor_core::access::Who;
use rettesnor_core::definition::{Catalogue, Indicator};
use rettesnor_core::delivery::Scope;
use rettesnor_core::measure::{Figure, State};
use rettesnor_core::org::{Line, UnitRef};
use rettesnor_core::scorecard::{Card, CardLine, CardRequest, Judged, Status, compose};
use rettesnor_core::time::{Grain, Month, Period};
use rettesnor_store::StatusChange;
use rettesnor_store::uploads::Effect;
use std::collections::BTreeSet;

/// How many periods a delivery is followed into, the latest that it speaks for.
const PERIODS: usize = 2;

/// How many units of a delivery are followed.
const UNITS: usize = 40;

/// How many changes are told.
const TOLD: usize = 400;

/// What is another on the cards of a delivery's units, in the latest tertials that it speaks for. Where there was no
/// edition before, nothing had been reported.
#[must_use]
pub fn effects(before: Option<&Shelf>, now: &Shelf, dataset: &str, scope: &Scope) -> Vec<Effect> {
    let mut found = Vec::new();
    for unit in scope.units.iter().take(UNITS) {
        for period in periods(now, scope) {
            let Some((line, card)) = card(now, unit, period) else { continue };
            let earlier = before.and_then(|before| self::card(before, unit, period)).map(|(_, card)| card.lines);
            let earlier = earlier.unwrap_or_default();
            for now_line in card.lines.iter().filter(|line| depends_on(now.counted_by(), &line.id, dataset)) {
                let before_line = earlier.iter().find(|line| line.id == now_line.id);
                found.extend(effect(unit, (&line, period), before_line, now_line));
            }
        }
    }
    found.truncate(TOLD);
    found
}

/// Statuses that are another and clear, of units that have goals, in the latest tertial that is over. What had no
/// status before has none that could change.
#[must_use]
pub fn status_changes(before: &Shelf, now: &Shelf) -> Vec<StatusChange> {
    let Some(period) = now.latest(Grain::Tertial) else { return Vec::new() };
    let aims = now.aims();
    let goals = aims.iter().filter(|goal| goal.year == period.year());
    let units: BTreeSet<&UnitRef> = goals.map(|goal| &goal.unit).collect();
    let mut found = Vec::new();
    for unit in units {
        let (Some((line, card)), Some((_, earlier))) = (card(now, unit, period), card(before, unit, period)) else {
            continue;
        };
        for now_line in &card.lines {
            let Some(before_line) = earlier.lines.iter().find(|line| line.id == now_line.id) else { continue };
            let (was, is) = (before_line.judged, now_line.judged);
            if is_judged(was) && is_judged(is) && was.status != is.status && is.clear == Some(true) {
                found.push(StatusChange {
                    unit: unit.clone(),
                    line: line.clone(),
                    indicator: now_line.id.clone(),
                    period: period.to_string(),
                    before: write_judged(was),
                    after: write_judged(is),
                    clear: true,
                });
            }
        }
    }
    found
}

fn is_judged(judged: Judged) -> bool {
    matches!(judged.status, Status::Reached | Status::Near | Status::NotReached)
}

/// The latest tertials that a delivery speaks for, the latest first.
fn periods(shelf: &Shelf, scope: &Scope) -> Vec<Period> {
    let (Some(reading), Some(months)) = (shelf.reading(), scope.months) else { return Vec::new() };
    let last = months.last.min(Month::of(reading.edition.as_of));
    let all = std::iter::successors(Some(Period::of(last, Grain::Tertial)), |period| Some(period.previous()));
    all.take(PERIODS).take_while(|period| period.last() >= months.first).collect()
}

/// The card of a unit along the line that it is governed in, whoever may see it.
fn card(shelf: &Shelf, unit: &UnitRef, period: Period) -> Option<(Line, Card)> {
    let reading = shelf.reading()?;
    let place = shelf.place(&Who::Operator, &unit.to_string(), &period.to_string(), None).ok()?;
    let request = CardRequest { unit: place.unit, period, package: None, line: Some(place.line.clone()) };
    Some((place.line, compose(reading, &request, &shelf.aims(), false)))
}

/// Whether an indicator counts rows of a data set, or is worked out from one that does.
fn depends_on(catalogue: &Catalogue, indicator: &str, dataset: &str) -> bool {
    let Some(indicator) = catalogue.indicators.get(indicator) else { return false };
    let parts = indicator.versions.iter().filter_map(|version| version.derived_from.as_ref());
    let counts = |id: &String| catalogue.indicators.get(id).is_some_and(|part: &Indicator| counts_in(part, dataset));
    counts_in(indicator, dataset) || parts.into_iter().any(|(one, other)| counts(one) || counts(other))
}

fn effect(
    unit: &UnitRef,
    (line, period): (&Line, Period),
    before: Option<&CardLine>,
    now: &CardLine,
) -> Option<Effect> {
    let figure = |line: Option<&CardLine>| {
        write_figure(line.map_or(&Figure::without(State::NotReported), |line| &line.figures.period))
    };
    let status = |line: Option<&CardLine>| {
        write_judged(line.map_or(Judged { status: Status::Unknown, clear: None }, |line| line.judged))
    };
    let effect = Effect {
        unit: unit.clone(),
        line: line.clone(),
        period: period.to_string(),
        indicator: now.id.clone(),
        before: figure(before),
        after: figure(Some(now)),
        status_before: status(before.or((now.judged.status == Status::NoGoal).then_some(now))),
        status_after: status(Some(now)),
    };
    (effect.before != effect.after || effect.status_before != effect.status_after).then_some(effect)
}
