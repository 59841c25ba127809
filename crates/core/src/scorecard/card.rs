//! Composes the card of one unit and period.

use super::status::Judged;
use super::{Status, Trend, judge, trend};
use crate::definition::{Direction, Indicator, Judge, Kind, Words};
use crate::goal::Aim;
use crate::measure::{Figure, Note, Question, Reading, Span};
use crate::org::{Line, UnitRef};
use crate::time::{Date, Grain, Period};

/// What is asked for.
#[derive(Clone, Debug)]
pub struct CardRequest {
    /// The unit, as it is called on the edition's day.
    pub unit: UnitRef,
    /// The period.
    pub period: Period,
    /// Only this package.
    pub package: Option<String>,
    /// Only this line.
    pub line: Option<Line>,
}

/// A card.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Card {
    /// The unit.
    pub unit: UnitRef,
    /// Its name.
    pub unit_name: String,
    /// The period.
    pub period: Period,
    /// The day the edition knows.
    pub as_of: Date,
    /// Whether a delivery received by the asked day is not counted yet.
    pub stale: bool,
    /// The edition's hash.
    pub edition: String,
    /// The lines, by package, perspective and id.
    pub lines: Vec<CardLine>,
}

/// One line of a card.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct CardLine {
    /// The indicator.
    pub id: String,
    /// The measure it defines, shared by competing definitions.
    pub measure: String,
    /// Its package.
    pub package: String,
    /// The line of the organisation it is counted along.
    pub line: Line,
    /// The rule that its trend follows.
    pub trend_rule: Option<String>,
    /// Its name.
    pub name: Words,
    /// Its perspective.
    pub perspective: String,
    /// What kind of figure it gives.
    pub kind: Kind,
    /// Which values are good.
    pub direction: Direction,
    /// What it is measured in.
    pub measure_unit: String,
    /// The version of the definition at the end of the period.
    pub definition_version: u32,
    /// The four figures.
    pub figures: Figures,
    /// The goal.
    pub goal: Option<Aim>,
    /// How it stands against the goal.
    pub judged: Judged,
    /// Which way it moves.
    pub trend: Option<Trend>,
}

/// The four figures that stand on every line.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Figures {
    /// This period.
    pub period: Figure,
    /// The same period last year.
    pub period_last_year: Figure,
    /// The year to date.
    pub ytd: Figure,
    /// Last year to the same date.
    pub ytd_last_year: Figure,
}

/// Composes the card. The caller has resolved the unit and read the goals.
#[must_use]
pub fn compose(reading: &Reading, request: &CardRequest, goals: &[Aim], stale: bool) -> Card {
    let mut lines = Vec::new();
    let mut indicators: Vec<&Indicator> = reading.catalogue.indicators.values().collect();
    indicators.retain(|i| request.package.as_ref().is_none_or(|package| *package == i.package));
    indicators.sort_by_key(|i| (i.package.clone(), perspective_place(reading, i), i.id.clone()));
    for indicator in indicators {
        let candidates = reading.lines_for(indicator, &request.unit);
        let line = candidates.into_iter().find(|line| request.line.as_ref().is_none_or(|wanted| wanted == line));
        if let Some(line) = line {
            lines.extend(card_line(reading, request, indicator, line, goals));
        }
    }
    Card {
        unit: request.unit.clone(),
        unit_name: reading.org.name(&request.unit, reading.edition.as_of).unwrap_or_default(),
        period: request.period,
        as_of: reading.edition.as_of,
        stale,
        edition: reading.edition.hash.clone(),
        lines,
    }
}

fn perspective_place(reading: &Reading, indicator: &Indicator) -> usize {
    let package = reading.catalogue.packages.get(&indicator.package);
    package.and_then(|p| p.perspectives.iter().position(|(id, _)| *id == indicator.perspective)).unwrap_or(usize::MAX)
}

fn card_line(
    reading: &Reading,
    request: &CardRequest,
    indicator: &Indicator,
    line: Line,
    goals: &[Aim],
) -> Option<CardLine> {
    let period = request.period;
    let version = indicator.version_at(period.last()).or_else(|| indicator.versions.first())?;
    let question = Question { indicator, version, unit: &request.unit, line: &line };
    let at = |card, last_year, to_date| reading.figure(question, Span { card, last_year, to_date });
    let figures = Figures {
        period: at(period, false, false),
        period_last_year: at(period, true, false),
        ytd: at(period, false, true),
        ytd_last_year: at(period, true, true),
    };
    let trend_rule = reading.catalogue.packages.get(&indicator.package).and_then(|p| p.trend_rule.clone());
    let trend = match trend_rule.as_deref() {
        Some("periode_mot_hittil") => trend(&figures.period, &figures.ytd),
        Some("forrige_periode") => trend(&figures.period, &at(period.previous(), false, false)),
        _ => None,
    };
    let place = (&request.unit, request.line.as_ref().unwrap_or(&line));
    let goal = Aim::chosen(goals, place, &indicator.id, period.year());
    let judged = judged(reading, question, period, goal, &figures);
    Some(CardLine {
        id: indicator.id.clone(),
        measure: indicator.measure.clone(),
        package: indicator.package.clone(),
        trend_rule,
        name: indicator.name.clone(),
        perspective: indicator.perspective.clone(),
        kind: indicator.kind,
        direction: indicator.direction,
        measure_unit: indicator.measure_unit.clone(),
        definition_version: version.number,
        figures,
        goal: goal.cloned(),
        judged,
        trend,
        line,
    })
}

fn judged(reading: &Reading, question: Question<'_>, period: Period, goal: Option<&Aim>, figures: &Figures) -> Judged {
    let indicator = question.indicator;
    let of_year_on_shorter = figures.ytd.has(Note::YearOf);
    if goal.is_some() && (of_year_on_shorter || indicator.judge == Judge::Year) {
        let year = Period::year_of(period.year());
        if of_year_on_shorter || reading.is_open(indicator, year) {
            return Judged { status: Status::UnderWay, clear: None };
        }
        if period.grain() != Grain::Year || indicator.judge == Judge::Year {
            return judge(
                indicator,
                goal,
                &reading.figure(question, Span { card: year, last_year: false, to_date: true }),
            );
        }
    }
    match goal.map(|goal| goal.through(period.last())) {
        Some(None) => Judged { status: Status::UnderWay, clear: None },
        reached => judge(indicator, reached.flatten().as_ref(), &figures.ytd),
    }
}
