//! The card as JSON, in the order of the contract.

use super::{bound, direction, fraction, kind, named, value};
use rettesnor_core::goal::{Aim, Level};
use rettesnor_core::measure::{Figure, Quantity};
use rettesnor_core::scorecard::{Card, CardLine};
use serde::Serialize;
use serde_json::value::RawValue;
use std::collections::BTreeMap;

#[derive(Serialize)]
struct JsonCard<'a> {
    unit: String,
    unit_name: &'a str,
    period: String,
    as_of: String,
    stale: bool,
    edition: &'a str,
    lines: Vec<JsonLine<'a>>,
}

#[derive(Serialize)]
struct JsonLine<'a> {
    id: &'a str,
    package: &'a str,
    line: &'a str,
    trend_rule: Option<&'a str>,
    name: &'a str,
    perspective: &'a str,
    kind: &'static str,
    direction: &'static str,
    definition_version: u32,
    figures: BTreeMap<&'static str, JsonFigure>,
    goal: Option<JsonGoal<'a>>,
    status: &'static str,
    status_clear: Option<bool>,
    trend: Option<&'static str>,
}

#[derive(Serialize)]
pub(crate) struct JsonFigure {
    state: &'static str,
    numerator: Option<Box<RawValue>>,
    denominator: Option<Box<RawValue>>,
    value: Option<Box<RawValue>>,
    low: Option<Box<RawValue>>,
    high: Option<Box<RawValue>>,
    range: Option<[Box<RawValue>; 2]>,
    notes: Vec<&'static str>,
    units_reported: usize,
    units_expected: usize,
    months_matured: Option<usize>,
}

#[derive(Serialize)]
struct JsonGoal<'a> {
    desired: Option<Box<RawValue>>,
    tolerance: Option<Box<RawValue>>,
    source: &'a str,
    year: i32,
}

/// The card as JSON; `language` is the tag (`nb`, `nn`, `en`) of the names of indicators.
///
/// # Errors
/// A number could not be written as JSON, which would be a mistake here and not in the card.
pub fn to_json(card: &Card, language: &str) -> Result<String, serde_json::Error> {
    let lines = card.lines.iter().map(|line| json_line(line, language)).collect::<Result<_, _>>()?;
    let card = JsonCard {
        unit: card.unit.to_string(),
        unit_name: &card.unit_name,
        period: card.period.to_string(),
        as_of: card.as_of.to_string(),
        stale: card.stale,
        edition: &card.edition,
        lines,
    };
    let mut text = serde_json::to_string_pretty(&card)?;
    text.push('\n');
    Ok(text)
}

fn json_line<'a>(line: &'a CardLine, language: &str) -> Result<JsonLine<'a>, serde_json::Error> {
    let figures = named(&line.figures).map(|(name, figure)| Ok((name, json_figure(figure)?)));
    Ok(JsonLine {
        id: &line.id,
        package: &line.package,
        line: line.line.as_str(),
        trend_rule: line.trend_rule.as_deref(),
        name: line.name.get(language),
        perspective: &line.perspective,
        kind: kind(line.kind),
        direction: direction(line.direction),
        definition_version: line.definition_version,
        figures: figures.into_iter().collect::<Result<_, serde_json::Error>>()?,
        goal: line.goal.as_ref().map(json_goal).transpose()?,
        status: line.judged.status.as_str(),
        status_clear: line.judged.clear,
        trend: line.trend.map(rettesnor_core::scorecard::Trend::as_str),
    })
}

pub(crate) fn json_figure(figure: &Figure) -> Result<JsonFigure, serde_json::Error> {
    let whole = |number: Option<Quantity>| number.map(|n| raw(n.to_text())).transpose();
    let (low, high) = (figure.interval.map(|i| bound(i.low)), figure.interval.map(|i| bound(i.high)));
    let range = figure.range.map(|(low, high)| Ok([raw(fraction(low))?, raw(fraction(high))?]));
    Ok(JsonFigure {
        state: figure.state.as_str(),
        numerator: whole(figure.numerator)?,
        denominator: whole(figure.denominator)?,
        value: value(figure).map(raw).transpose()?,
        low: low.map(raw).transpose()?,
        high: high.map(raw).transpose()?,
        range: range.transpose()?,
        notes: figure.notes.iter().map(|note| note.as_str()).collect(),
        units_reported: figure.units_reported,
        units_expected: figure.units_expected,
        months_matured: figure.months_matured,
    })
}

fn json_goal(goal: &Aim) -> Result<JsonGoal<'_>, serde_json::Error> {
    let level = |level: &Option<Level>| level.as_ref().map(|l| raw(without_leading_zeros(&l.written))).transpose();
    Ok(JsonGoal {
        desired: level(&goal.desired)?,
        tolerance: level(&goal.tolerance)?,
        source: &goal.source,
        year: goal.year,
    })
}

/// JSON has no `065` and no `65.`, which people may well write.
fn without_leading_zeros(written: &str) -> String {
    let (whole, part) = written.split_once('.').unwrap_or((written, ""));
    let whole = whole.trim_start_matches('0');
    let whole = if whole.is_empty() { "0" } else { whole };
    if part.is_empty() { whole.to_owned() } else { format!("{whole}.{part}") }
}

/// A number digit by digit, which a float would round.
fn raw(number: String) -> Result<Box<RawValue>, serde_json::Error> {
    RawValue::from_string(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_level_is_written_as_json_has_it() {
        assert_eq!(without_leading_zeros("065"), "65");
        assert_eq!(without_leading_zeros("0.5"), "0.5");
        assert_eq!(without_leading_zeros("62."), "62");
        assert_eq!(without_leading_zeros("00"), "0");
    }
}
