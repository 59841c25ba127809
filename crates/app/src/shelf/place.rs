//! Where a card stands: unit, period and line as they were asked for, and the units above and below.

use super::Shelf;
use rettesnor_core::access::Who;
use rettesnor_core::definition::Kind;
use rettesnor_core::measure::{Question, Reading, Span};
use rettesnor_core::org::{Line, ResolveError, UnitKind, UnitRef};
use rettesnor_core::time::{Grain, Month, MonthRange, Period};
use std::collections::BTreeMap;

/// Why there is no card to show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoCard {
    /// Nothing has been measured yet.
    NothingMeasured,
    /// Only those who are inside see that cards are there.
    NotInside,
    /// The text names no unit, or several.
    Unit(ResolveError),
    /// The text names no period.
    Period(String),
    /// The unit does not hang in the line.
    Line {
        /// The unit.
        unit: UnitRef,
        /// The lines it hangs in.
        lines: Vec<Line>,
    },
    /// The unit has so few employees that its card would be about one of them.
    TooSmall {
        /// The unit.
        unit: UnitRef,
        /// The unit above, which can be shown.
        above: Option<UnitRef>,
    },
}

/// A unit in a line, in a period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The unit.
    pub unit: UnitRef,
    /// Its name on the edition's day.
    pub name: String,
    /// The period.
    pub period: Period,
    /// The line that is followed up and down.
    pub line: Line,
    /// The lines that the unit hangs in.
    pub lines: Vec<Line>,
    /// The units above, from the country down to the nearest.
    pub above: Vec<(UnitRef, String)>,
    /// The months that anything is known of.
    pub known: MonthRange,
}

/// A unit right below another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Below {
    /// The unit.
    pub unit: UnitRef,
    /// Its name.
    pub name: String,
    /// How many units are expected to report for it, over all data sets of the cards that may be seen.
    pub expected: usize,
    /// How many of them have reported something for the period.
    pub reported: usize,
    /// Whether its own card can be shown: not where it would be about one employee.
    pub has_card: bool,
}

impl Shelf {
    /// The place that a path asks for. The line is the asked one, or the one that the unit is governed by.
    ///
    /// # Errors
    /// There is no such card.
    pub fn place(&self, who: &Who, unit: &str, period: &str, line: Option<&str>) -> Result<Place, NoCard> {
        if !who.is_inside() {
            return Err(NoCard::NotInside);
        }
        let reading = self.reading().ok_or(NoCard::NothingMeasured)?;
        let as_of = reading.edition.as_of;
        let unit = reading.org.resolve(unit, as_of).map_err(NoCard::Unit)?;
        let period: Period = period.parse().map_err(|_| NoCard::Period(period.to_owned()))?;
        let mut lines = reading.structure.lines();
        lines.retain(|line| reading.structure.contains(&unit, line));
        let line = match line {
            Some(asked) => lines.iter().find(|known| known.as_str() == asked).cloned(),
            None => lines.iter().find(|known| **known == governing(&unit)).or_else(|| lines.first()).cloned(),
        };
        let Some(line) = line else { return Err(NoCard::Line { unit, lines }) };
        let mut above = reading.structure.ancestors(&unit, &line);
        if reading.structure.too_small(&unit) {
            let above = above.into_iter().find(|unit| !reading.structure.too_small(unit));
            return Err(NoCard::TooSmall { unit, above });
        }
        above.reverse();
        let named = |unit: UnitRef| (unit.clone(), reading.org.name(&unit, as_of).unwrap_or_default());
        let (name, above) = (named(unit.clone()).1, above.into_iter().map(named).collect());
        Ok(Place { unit, name, period, line, lines, above, known: self.known(reading) })
    }

    /// The months that anything has been counted for, up to the edition's day.
    fn known(&self, reading: &Reading) -> MonthRange {
        let last = Month::of(reading.edition.as_of);
        let scopes = reading.edition.accepted.iter().filter_map(|a| a.scope.months);
        let first = scopes.map(|months| months.first).min().unwrap_or(last);
        MonthRange { first: first.min(last), last }
    }

    /// The latest period of a length that ended before the edition's month.
    #[must_use]
    pub fn latest(&self, grain: Grain) -> Option<Period> {
        let reading = self.reading()?;
        let running = Period::of(Month::of(reading.edition.as_of), grain);
        Some(if running.last() < Month::of(reading.edition.as_of) { running } else { running.previous() })
    }

    /// The units right below a place, with who has reported. Only packages whose figures may be seen are counted.
    #[must_use]
    pub fn below(&self, who: &Who, place: &Place) -> Vec<Below> {
        let Some(reading) = self.reading() else { return Vec::new() };
        let mut units = reading.structure.children(&place.unit, &place.line);
        if place.line == Line::Kommune && place.unit.kind == UnitKind::Kommune {
            let joint = reading.structure.covered_by(&place.unit);
            units.extend(
                joint.into_iter().filter(|unit| !reading.structure.children(&place.unit, &place.line).contains(unit)),
            );
        }
        let below = |unit: UnitRef| {
            let (reported, expected) = self.reported(who, reading, &unit, place);
            Below {
                name: reading.org.name(&unit, reading.edition.as_of).unwrap_or_default(),
                has_card: !reading.structure.too_small(&unit),
                unit,
                expected,
                reported,
            }
        };
        units.into_iter().map(below).collect()
    }

    /// The units expected under a unit, and how many have reported: to the register that fewest have delivered.
    fn reported(&self, who: &Who, reading: &Reading, unit: &UnitRef, place: &Place) -> (usize, usize) {
        let mut by_register: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
        for indicator in self.open_indicators(who, reading, unit) {
            let Some(version) = indicator.version_at(place.period.last()) else { continue };
            let register = version.numerator.dataset.as_str();
            let is_register = reading.catalogue.datasets.get(register).is_some_and(|set| set.person.is_some());
            if !is_register || by_register.contains_key(register) || indicator.kind == Kind::Derived {
                continue;
            }
            let question = Question { indicator, version, unit, line: &place.line };
            if reading.expected(indicator, unit, &place.line).is_empty() {
                continue;
            }
            let figure = reading.figure(question, Span { card: place.period, last_year: false, to_date: false });
            by_register.insert(register, (figure.units_reported, figure.units_expected));
        }
        by_register
            .into_values()
            .min_by_key(|(reported, expected)| (*reported, expected.wrapping_neg()))
            .unwrap_or((0, 0))
    }
}

/// The line that a kind of unit is first of all governed in.
fn governing(unit: &UnitRef) -> Line {
    match unit.kind {
        UnitKind::Region | UnitKind::Kontor => Line::Stat,
        _ => Line::Kommune,
    }
}
