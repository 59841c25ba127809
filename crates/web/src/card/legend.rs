//! The signs on a card as they look in the table, each with the explanation of the glossary, and the words above it.

use super::cell::Cell;
use super::row::StatusMark;
use rettesnor_core::scorecard::CardLine;
use rettesnor_core::time::{Grain, Period};
use rettesnor_words::Voice;
use rettesnor_words::card::{LegendSign, legend_signs};

/// What stands under a card about its signs and words.
pub struct LegendView {
    /// The signs that stand on the card.
    pub lines: Vec<LegendLine>,
    /// The terms of the glossary that the card uses.
    pub words: Vec<&'static str>,
}

/// A sign and what it means.
pub struct LegendLine {
    /// The sign.
    pub mark: Mark,
    /// What it means.
    pub meaning: String,
}

/// A sign as it looks on the card.
pub enum Mark {
    /// What stands in the place of a number.
    State(Cell),
    /// What stands beside a number.
    Sign(&'static str),
    /// How a figure stands against its goal.
    Status(StatusMark),
}

impl LegendView {
    /// The legend of a card.
    pub fn of(voice: &Voice, cards: &[&CardLine], period: Period) -> Self {
        let lines = legend_signs(voice, cards).into_iter().flat_map(|found| lines(voice, &found)).collect();
        Self { lines, words: words(cards, period) }
    }
}

/// The lines of a sign: one, but for what is clear or not, which has a look for each.
fn lines(voice: &Voice, found: &LegendSign) -> Vec<LegendLine> {
    let Some(term) = found.term else { return Vec::new() };
    if term == "clear" {
        let status = |clear, meaning: &str| LegendLine {
            mark: Mark::Status(StatusMark {
                look: "reached",
                word: voice.say("mark-reached", &[]),
                sure: String::new(),
                clear,
            }),
            meaning: voice.say(meaning, &[]),
        };
        return vec![status(true, "legend-filled"), status(false, "legend-outlined")];
    }
    let mark = state(voice, term).map_or(Mark::Sign(found.sign), Mark::State);
    vec![LegendLine { mark, meaning: voice.term(term).text }]
}

/// The cell of a state, where the term is one.
fn state(voice: &Voice, term: &str) -> Option<Cell> {
    let (state, key) = match term {
        "nobody-in-the-denominator" => ("none", "state-none"),
        "not-reported" => ("not-reported", "state-not-reported"),
        "unevenly-reported" => ("not-reported", "state-other-units"),
        "not-mature" => ("not-mature", "state-not-mature"),
        "suppressed" => ("suppressed", "state-suppressed"),
        _ => return None,
    };
    let text = voice.say(key, &[]);
    Some(Cell { text, state, basis: String::new(), signs: Vec::new(), notes: Vec::new() })
}

/// The words above the table and in its goals, in the order they are met.
fn words(cards: &[&CardLine], period: Period) -> Vec<&'static str> {
    let goals = cards.iter().any(|card| card.goal.is_some());
    let tolerances = cards.iter().any(|card| card.goal.as_ref().is_some_and(|goal| goal.tolerance.is_some()));
    let trends = cards.iter().any(|card| card.trend_rule.is_some());
    let rivals =
        cards.iter().enumerate().any(|(at, card)| cards.iter().skip(at + 1).any(|o| o.measure == card.measure));
    let there = [
        ("indicator", true),
        ("perspective", true),
        ("goal", goals),
        ("desired-level", goals),
        ("tolerance", tolerances),
        ("status", goals),
        ("trend", trends),
        ("year-to-date", true),
        ("series", true),
        ("competing-definitions", rivals),
        ("tertial", period.grain() == Grain::Tertial),
        ("line", true),
        ("as-of-date", true),
        ("edition", true),
    ];
    there.into_iter().filter(|(_, there)| *there).map(|(term, _)| term).collect()
}
