//! What the signs of a card mean: only those that stand on it.

use super::WIDTH;
use crate::Voice;
use crate::figure::{Scale, Symbol, symbols};
use crate::layout;
use rettesnor_core::measure::{Figure, Note, State};
use rettesnor_core::scorecard::{Card, CardLine};
use std::collections::BTreeSet;

fn figures(line: &CardLine) -> [&Figure; 4] {
    let f = &line.figures;
    [&f.period, &f.period_last_year, &f.ytd, &f.ytd_last_year]
}

/// A sign of the legend.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LegendSign {
    /// The sign.
    pub sign: &'static str,
    /// The term of the glossary that explains it; none for what explains itself.
    pub term: Option<&'static str>,
    /// What it means, in a line.
    pub meaning: String,
}

/// The term of the glossary that a symbol stands for.
fn term(symbol: Symbol) -> Option<&'static str> {
    match symbol {
        Symbol::NotApplicable => Some("nobody-in-the-denominator"),
        Symbol::Missing => Some("not-reported"),
        Symbol::NotMature => Some("not-mature"),
        Symbol::Hidden => Some("suppressed"),
        Symbol::Zero => None,
        Symbol::Preliminary => Some("preliminary"),
        Symbol::Break => Some("break"),
    }
}

/// The signs that stand on the lines, each with its meaning.
#[must_use]
pub fn signs(voice: &Voice, lines: &[&CardLine]) -> Vec<(&'static str, String)> {
    legend_signs(voice, lines).into_iter().map(|found| (found.sign, found.meaning)).collect()
}

/// The signs that stand on the lines, each with its meaning and its term.
#[must_use]
pub fn legend_signs(voice: &Voice, lines: &[&CardLine]) -> Vec<LegendSign> {
    let mut found: BTreeSet<Symbol> = BTreeSet::new();
    for line in lines {
        let scale = Scale { kind: line.kind, unit: &line.measure_unit };
        found.extend(figures(line).into_iter().flat_map(|figure| symbols(figure, scale)));
    }
    let symbol = |s: Symbol| LegendSign { sign: s.sign(), term: term(s), meaning: voice.symbol(s) };
    let mut entries: Vec<LegendSign> = Symbol::ALL.into_iter().filter(|s| found.contains(s)).map(symbol).collect();
    let any = |wanted: &dyn Fn(&Figure) -> bool| lines.iter().flat_map(|line| figures(line)).any(wanted);
    let mut entry = |sign: &'static str, term: &'static str, key: &str, there: bool| {
        if there {
            entries.push(LegendSign { sign, term: Some(term), meaning: voice.say(key, &[]) });
        }
    };
    entry("..", "unevenly-reported", "legend-uneven", any(&|f| f.other_units));
    entry("≥", "lower-bound", "legend-lower-bound", any(&|f| f.has(Note::LowerBound)));
    entry("a–b", "range", "legend-range", any(&|f| f.state == State::Value && f.range.is_some()));
    entry("()", "clear", "legend-clear", lines.iter().any(|line| line.judged.clear.is_some()));
    let part = |f: &Figure| f.state == State::Value && f.units_reported < f.units_expected;
    entry("a/b", "coverage", "legend-units", any(&part));
    entry("+", "joint", "legend-joint", any(&|f| f.has(Note::Joint)));
    entries
}

/// The legend; empty where no sign needs one.
pub(super) fn legend(voice: &Voice, card: &Card) -> String {
    let entries = signs(voice, &card.lines.iter().collect::<Vec<_>>());
    if entries.is_empty() {
        return String::new();
    }
    let lines = entries.iter().map(|(sign, meaning)| layout::paragraph(meaning, &format!("  {sign}"), 7, WIDTH));
    let lines: Vec<String> = lines.collect();
    format!("\n{}\n{}\n", voice.say("legend-title", &[]), lines.join("\n"))
}
