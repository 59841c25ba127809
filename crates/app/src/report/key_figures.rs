//! Key figures of a unit: its inhabitants, and the years of the indicators that the packages name for them.

use super::cards::{Patterns, packages};
use super::{Phrases, Source};
use rettesnor_core::measure::{Figure, Quantity, Question, Reading, State};
use rettesnor_core::org::UnitRef;
use rettesnor_core::report::{Audience, KeyFigure, KeyFigureKind, KeyPoint, ReportDraft};
use rettesnor_core::scorecard::{SeriesPoint, series};
use rettesnor_core::time::{Grain, Period};

/// How many years are told of.
const YEARS: i32 = 5;

/// The last whole year that a report of a period tells of.
pub(super) fn last_year(period: Period) -> i32 {
    if period.grain() == Grain::Year { period.year() } else { period.year() - 1 }
}

/// The key figures of a unit, in the order of the booklet.
pub(super) fn key_figures(
    source: &Source<'_>,
    phrases: &Phrases<'_>,
    (reading, patterns): (&Reading, &Patterns),
    draft: &ReportDraft,
    unit: &UnitRef,
) -> Vec<KeyFigure> {
    let mut found = Vec::new();
    for kind in KeyFigureKind::BOOKLET {
        let counted = counted(source, (reading, patterns), draft, (unit, &kind));
        found.extend(match counted {
            None if kind == KeyFigureKind::Inhabitants => inhabitants(phrases, reading, draft, unit),
            counted => counted,
        });
    }
    found
}

/// The inhabitants, as the national list has them. What looks wrong in its source is left out.
fn inhabitants(phrases: &Phrases<'_>, reading: &Reading, draft: &ReportDraft, unit: &UnitRef) -> Option<KeyFigure> {
    let last = draft.period.year();
    let point = |year: i32| {
        let population = reading.org.population(unit, year).filter(|population| !population.doubtful)?;
        let figure = Figure::count(Quantity::whole(population.count.into()));
        Some(KeyPoint { period: Period::year_of(year), figure })
    };
    let points: Vec<KeyPoint> = (last - YEARS + 1..=last).filter_map(point).collect();
    let source = phrases.inhabitants.clone();
    let figure = KeyFigure { kind: KeyFigureKind::Inhabitants, points, source, remark: String::new() };
    (!figure.points.is_empty()).then_some(figure)
}

/// The years of the indicator that a package names for a key figure.
fn counted(
    source: &Source<'_>,
    (reading, patterns): (&Reading, &Patterns),
    draft: &ReportDraft,
    (unit, kind): (&UnitRef, &KeyFigureKind),
) -> Option<KeyFigure> {
    let last = last_year(draft.period);
    for package in packages(source, reading, unit) {
        let named = package.key_figures.get(kind.as_str()).and_then(|id| reading.catalogue.indicators.get(id));
        let Some(indicator) = named.filter(|_| reading.structure.contains(unit, &package.line)) else { continue };
        let version = indicator.version_at(Period::year_of(last).last()).or_else(|| indicator.versions.first())?;
        let question = Question { indicator, version, unit, line: &package.line };
        let count = usize::try_from(YEARS).unwrap_or(1);
        let mut points = series(reading, question, Period::year_of(last), count);
        if draft.audience == Audience::Council {
            let pattern = patterns.of(&package.id, last).map(|found| &found.pattern)?;
            pattern.cover_series(&indicator.id, (unit, &package.line), &mut points);
            points.retain(|point| pattern.knows(&indicator.id, point.period.range()));
        }
        let there = |point: &SeriesPoint| matches!(point.figure.state, State::Value | State::None | State::Suppressed);
        let first = points.iter().position(there)?;
        let points = points.split_off(first).into_iter();
        let points = points.map(|point| KeyPoint { period: point.period, figure: point.figure }).collect();
        let from = reading.catalogue.datasets.get(&version.numerator.dataset);
        let from = from.map_or(String::new(), |dataset| dataset.name.get(&draft.language).to_owned());
        return Some(KeyFigure { kind: kind.clone(), points, source: from, remark: String::new() });
    }
    None
}
