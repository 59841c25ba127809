//! The card as CSV: semicolons, decimal points, UTF-8; a row for each line and figure.
//!
//! The names of the columns are those of the JSON, with `figure` for which of the four figures a row is, and `tegn`
//! for SSB's symbol where there is no number to show. A symbol never stands in a column of numbers.

use super::{bound, direction, fraction, kind, named, value};
use rettesnor_core::measure::{Exact, Figure, Note, State};
use rettesnor_core::scorecard::{Card, CardLine, Trend};

const COLUMNS: [&str; 34] = [
    "unit",
    "unit_name",
    "period",
    "as_of",
    "stale",
    "edition",
    "id",
    "package",
    "line",
    "trend_rule",
    "name",
    "perspective",
    "kind",
    "direction",
    "definition_version",
    "figure",
    "state",
    "tegn",
    "numerator",
    "denominator",
    "value",
    "low",
    "high",
    "range_low",
    "range_high",
    "notes",
    "units_reported",
    "units_expected",
    "months_matured",
    "goal_desired",
    "goal_tolerance",
    "status",
    "status_clear",
    "trend",
];

/// The card as CSV; `language` is the tag (`nb`, `nn`, `en`) of the names of indicators.
#[must_use]
pub fn to_csv(card: &Card, language: &str) -> String {
    let mut text = COLUMNS.join(";") + "\n";
    for line in &card.lines {
        for (name, figure) in named(&line.figures) {
            let cells = [of_card(card), of_line(line, language), of_figure(name, figure), of_judgement(line)].concat();
            text.push_str(&cells.join(";"));
            text.push('\n');
        }
    }
    text
}

fn of_card(card: &Card) -> Vec<String> {
    vec![
        field(&card.unit.to_string()),
        field(&card.unit_name),
        card.period.to_string(),
        card.as_of.to_string(),
        card.stale.to_string(),
        card.edition.clone(),
    ]
}

fn of_line(line: &CardLine, language: &str) -> Vec<String> {
    vec![
        field(&line.id),
        field(&line.package),
        field(line.line.as_str()),
        line.trend_rule.clone().unwrap_or_default(),
        field(line.name.get(language)),
        field(&line.perspective),
        kind(line.kind).to_owned(),
        direction(line.direction).to_owned(),
        line.definition_version.to_string(),
    ]
}

fn of_figure(name: &str, figure: &Figure) -> Vec<String> {
    let range = |end: fn(&(Exact, Exact)) -> Exact| figure.range.as_ref().map(|r| fraction(end(r))).unwrap_or_default();
    let notes: Vec<&str> = figure.notes.iter().map(|note| note.as_str()).collect();
    vec![
        name.to_owned(),
        figure.state.as_str().to_owned(),
        symbol(figure).to_owned(),
        figure.numerator.map(|n| n.to_text()).unwrap_or_default(),
        figure.denominator.map(|n| n.to_text()).unwrap_or_default(),
        value(figure).unwrap_or_default(),
        figure.interval.map(|i| bound(i.low)).unwrap_or_default(),
        figure.interval.map(|i| bound(i.high)).unwrap_or_default(),
        range(|r| r.0),
        range(|r| r.1),
        notes.join(","),
        figure.units_reported.to_string(),
        figure.units_expected.to_string(),
        figure.months_matured.map(|m| m.to_string()).unwrap_or_default(),
    ]
}

fn of_judgement(line: &CardLine) -> Vec<String> {
    let goal = line.goal.as_ref();
    let level = |level: Option<&rettesnor_core::goal::Level>| level.map(|l| l.written.clone()).unwrap_or_default();
    vec![
        level(goal.and_then(|g| g.desired.as_ref())),
        level(goal.and_then(|g| g.tolerance.as_ref())),
        line.judged.status.as_str().to_owned(),
        line.judged.clear.map(|clear| clear.to_string()).unwrap_or_default(),
        line.trend.map(Trend::as_str).unwrap_or_default().to_owned(),
    ]
}

/// SSB's symbol: not applicable, missing, hidden, preliminary, break.
fn symbol(figure: &Figure) -> &'static str {
    match figure.state {
        State::None => ".",
        State::NotReported | State::NotMature => "..",
        State::Suppressed => ":",
        State::Value if figure.has(Note::Break) => "|",
        State::Value if figure.has(Note::Preliminary) => "*",
        State::Value => "",
    }
}

/// A text as one field. A text that a spreadsheet would take for a formula is kept a text.
pub(crate) fn field(text: &str) -> String {
    let formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let text = if formula { format!("'{text}") } else { text.to_owned() };
    if text.contains([';', '"', '\n', '\r']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_stays_a_text() {
        assert_eq!(field("=1+1"), "'=1+1");
        assert_eq!(field("a;b \"c\""), "\"a;b \"\"c\"\"\"");
        assert_eq!(field("Herøy (Nordland)"), "Herøy (Nordland)");
    }
}
