//! One line of a card as it stands in the table.

use super::cell::{Cell, spaced};
use rettesnor_app::shelf::SheetLine;
use rettesnor_core::definition::Direction;
use rettesnor_core::measure::{Exact, Figure, State};
use rettesnor_core::scorecard::{CardLine, Status, Trend};
use rettesnor_drawing::{self as drawing, Dress, Sparkline};
use rettesnor_words::Voice;
use rettesnor_words::card::{Tone, goal_parts, tone};
use rettesnor_words::figure::Scale;

/// A line in the table.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The indicator's id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Where its page is.
    pub href: String,
    /// The levels of its goal, each as it is said.
    pub goal: Vec<String>,
    /// Where the goal comes from.
    pub goal_source: String,
    /// How it stands.
    pub status: StatusMark,
    /// Which way it moves.
    pub trend: Option<TrendMark>,
    /// This period.
    pub period: Cell,
    /// The same period last year.
    pub last_year: Cell,
    /// The year to date.
    pub to_date: Cell,
    /// Last year to the same date.
    pub to_date_last_year: Cell,
    /// The last twelve periods, drawn: gaps where there is no value, the goal dashed.
fn spark(voice: &Voice, line: &SheetLine) -> String {
    let values: Vec<Option<f64>> = line.series.iter().map(|point| value(&point.figure)).collect();
    let desired = line.card.goal.as_ref().and_then(|goal| goal.desired.as_ref().or(goal.tolerance.as_ref()));
    let latest = line.series.iter().rev().find(|point| point.figure.state == State::Value);
    let label = latest.map_or_else(
        || voice.say("spark-none", &[]),
        |point| {
            let latest = voice.value(&point.figure, scale(&line.card));
            let known = values.iter().flatten().count();
            voice.count("spark-label", u64::try_from(known).unwrap_or(u64::MAX), &[("siste", &latest)])
        },
    );
    let drawn = Sparkline {
        values: &values,
        goal: desired.map(|level| level.exact.to_f64()),
        tone: tone_of(&line.card),
        label: &spaced(&label),
    };
    drawn.draw(Dress::Classes)
}

/// The value of a figure for a drawing.
pub fn value(figure: &Figure) -> Option<f64> {
    figure.value.filter(|_| figure.state == State::Value).map(Exact::to_f64)
}

/// The tone of a line's status in a drawing: plain where the status has no colour.
pub fn tone_of(line: &CardLine) -> drawing::Tone {
    match tone(line) {
        Some(Tone::Good) => drawing::Tone::Good,
        Some(Tone::Close) => drawing::Tone::Close,
        Some(Tone::Bad) => drawing::Tone::Bad,
        None => drawing::Tone::Plain,
    }
}
