//! What helps those who set a level: the unit's own history, how similar units lie, and what chance alone could do.
//!
//! Figures that the one who asks may not see are not in the answer. Similar units are told as a span without names.

use super::Shelf;
use rettesnor_core::access::Who;
use rettesnor_core::definition::{Indicator, Kind};
use rettesnor_core::goal::help::{Apart, Basis, Ratchet, apart, luck, ratchet};
use rettesnor_core::measure::{Exact, Figure, Question, Reading, Span, State};
use rettesnor_core::org::{Line, UnitRef};
use rettesnor_core::time::Period;

/// How many years back the history goes.
const YEARS: i32 = 4;

/// How many similar units there must be for their span to say something.
const LEAST: usize = 3;

/// What helps to set a level.
#[derive(Clone, Debug, Default)]
pub struct LevelHelp {
    /// The whole years before, the oldest first, each with its figure.
    pub history: Vec<(i32, Figure)>,
    /// The year that chance is judged by, with its result.
    pub basis: Option<(i32, Basis)>,
    /// How similar units lay in the latest year of the history.
    pub around: Option<Around>,
    /// The country's figure in that year.
    pub country: Option<Figure>,
    /// What the number of people can tell apart from the level.
    pub apart: Option<Apart>,
    /// The chance to reach the level though nothing changes.
    pub luck: Option<f64>,
    /// Whether the level is last year's result over again.
    pub ratchet: Option<Ratchet>,
}

/// How similar units lie: never which of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Around {
    /// How many units.
    pub units: usize,
    /// A quarter of them lie below.
    pub low: Exact,
    /// Half of them lie below.
    pub middle: Exact,
    /// A quarter of them lie above.
    pub high: Exact,
}

/// Where a level is to be set: a unit in a line, an indicator, a year.
#[derive(Clone, Copy, Debug)]
pub struct LevelPlace<'a> {
    /// The unit.
    pub unit: &'a UnitRef,
    /// The line.
    pub line: &'a Line,
    /// The indicator.
    pub indicator: &'a str,
    /// The year.
    pub year: i32,
}

impl Shelf {
    /// What helps to set a level; nothing where the one who asks does not see the unit's figures, or nothing is counted.
    #[must_use]
    pub fn level_help(&self, who: &Who, place: LevelPlace<'_>, level: Option<Exact>) -> Option<LevelHelp> {
        let reading = self.reading()?;
        let indicator = reading.catalogue.indicators.get(place.indicator)?;
        if !self.sees_package(who, &indicator.package, place.unit) {
            return None;
        }
        let figure = |unit: &UnitRef, year| figure(reading, indicator, (unit, place.line), year);
        let years = (place.year - YEARS)..place.year;
        let history: Vec<(i32, Figure)> = years
            .filter_map(|year| Some((year, figure(place.unit, year)?)))
            .filter(|(_, f)| f.state != State::NotReported)
            .collect();
        let last = history.iter().rev().find(|(_, figure)| figure.state == State::Value);
        let basis = last.and_then(|(year, figure)| Some((*year, basis(indicator, figure)?)));
        let last_year = last.map_or(place.year - 1, |(year, _)| *year);
        let beside = self.beside(who, reading, indicator, place);
        let values = beside.iter().filter_map(|unit| figure(unit, last_year)?.value).collect();
        let country = UnitRef::country();
        let sees_country = country != *place.unit && self.sees_package(who, &indicator.package, &country);
        let value = last.and_then(|(_, figure)| figure.value);
        Some(LevelHelp {
            around: around(values),
            country: sees_country.then(|| figure(&country, last_year)).flatten().filter(|f| f.state == State::Value),
            apart: level.zip(basis).and_then(|(level, (_, basis))| match basis {
                Basis::Share { n, .. } => apart(n, level),
                Basis::Count(_) => None,
            }),
            luck: level.zip(basis).and_then(|(level, (_, basis))| luck(indicator.direction, basis, level)),
            ratchet: level.zip(value).and_then(|(level, value)| ratchet(indicator.direction, level, value)),
            basis,
            history,
        })
    }

    /// The units beside one that the asker sees the figures of.
    fn beside(&self, who: &Who, reading: &Reading, indicator: &Indicator, place: LevelPlace<'_>) -> Vec<UnitRef> {
        let structure = &reading.structure;
        let Some(above) = structure.parent(place.unit, place.line) else { return Vec::new() };
        let mut units = structure.children(above, place.line);
        units.retain(|unit| {
            unit.kind == place.unit.kind
                && unit != place.unit
                && !structure.too_small(unit)
                && self.sees_package(who, &indicator.package, unit)
        });
        units
    }
}

/// The figure of a whole year; nothing where the indicator does not count there.
fn figure(reading: &Reading, indicator: &Indicator, (unit, line): (&UnitRef, &Line), year: i32) -> Option<Figure> {
    let period = Period::year_of(year);
    let version = indicator.version_at(period.last())?;
    let lines = reading.lines_for(indicator, unit);
    let line = lines.iter().find(|known| *known == line).or(lines.first())?;
    let question = Question { indicator, version, unit, line };
    Some(reading.figure(question, Span { card: period, last_year: false, to_date: false }))
}

/// What chance is judged by: people out of people, or events.
fn basis(indicator: &Indicator, figure: &Figure) -> Option<Basis> {
    let whole =
        |number: Option<rettesnor_core::measure::Quantity>| number.filter(|n| n.decimals == 0).map(|n| n.number);
    match indicator.kind {
        Kind::Share => Some(Basis::Share { x: whole(figure.numerator)?, n: whole(figure.denominator)? }),
        Kind::Count if figure.denominator.is_none() => Some(Basis::Count(whole(figure.numerator)?)),
        _ => None,
    }
}

fn around(mut values: Vec<Exact>) -> Option<Around> {
    values.sort();
    let units = values.len();
    let at = |quarter: usize| values.get((units.checked_sub(1)? * quarter + 2) / 4).copied();
    if units < LEAST {
        return None;
    }
    Some(Around { units, low: at(1)?, middle: at(2)?, high: at(3)? })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn similar_units_are_a_span_and_few_of_them_are_none() {
        let values = |numbers: &[i128]| numbers.iter().map(|n| Exact::new(*n, 100).unwrap()).collect::<Vec<_>>();
        assert_eq!(around(values(&[50, 60])), None);
        let found = around(values(&[70, 40, 60, 50, 80])).unwrap();
        let percent = |number| Exact::new(number, 100).unwrap();
        assert_eq!((found.units, found.low, found.middle, found.high), (5, percent(50), percent(60), percent(70)));
    }
}
