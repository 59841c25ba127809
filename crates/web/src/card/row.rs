//! One line of a card as it stands in the table.

use super::cell::{Cell, spaced};
use crate::goal::goal_path;
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
    /// The levels of its goal, as they are said; empty where there is none.
    pub goal: String,
    /// Where the goal is told about; nothing where it is in no plan.
    pub goal_href: Option<String>,
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
    /// The last twelve periods, drawn.
    pub spark: String,
    /// Other definitions of the same measure, folded under it.
    pub rivals: Vec<Row>,
    /// How many those are, in words.
    pub rivals_word: String,
}

/// How a figure stands against its goal: a shape, a word, a colour, and whether it is clear.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatusMark {
    /// The look: `reached`, `near`, `not-reached`, `under-way`, `unknown` or `no-goal`.
    pub look: &'static str,
    /// The word.
    pub word: String,
    /// Whether it is clear or uncertain, in a word; empty where there is nothing to be clear about.
    pub sure: String,
    /// Whether the shape is filled: only where the status is clear and not of very few.
    pub clear: bool,
}

/// Which way a figure moves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrendMark {
    /// `up`, `down` or `unchanged`.
    pub look: &'static str,
    /// The word.
    pub word: String,
}

impl Row {
    /// The row of a line.
    pub fn of(voice: &Voice, line: &SheetLine, card_path: &str) -> Self {
        let card = &line.card;
        let scale = scale(card);
        let cell = |figure| Cell::of(voice, figure, scale);
        let goal = card.goal.as_ref().filter(|_| card.direction != Direction::None);
        Self {
            id: card.id.clone(),
            name: voice.text(&card.name).to_owned(),
            href: format!("{card_path}/{}", card.id),
            goal: goal
                .map(|goal| spaced(&goal_parts(voice, goal, card.direction, scale).join(" · ")))
                .unwrap_or_default(),
            goal_href: goal.and_then(|aim| Some(goal_path(&aim.unit, aim.year, aim.goal.as_deref()?))),
            goal_source: goal.map(|goal| goal.source.clone()).unwrap_or_default(),
            status: StatusMark::of(voice, card),
            trend: card.trend.map(|trend| TrendMark::of(voice, trend)),
            period: cell(&card.figures.period),
            last_year: cell(&card.figures.period_last_year),
            to_date: cell(&card.figures.ytd),
            to_date_last_year: cell(&card.figures.ytd_last_year),
            spark: spark(voice, line),
            rivals: Vec::new(),
            rivals_word: String::new(),
        }
    }
}

/// What a line's figures measure.
pub fn scale(line: &CardLine) -> Scale<'_> {
    Scale { kind: line.kind, unit: &line.measure_unit }
}

impl StatusMark {
    /// The mark of a line.
    pub fn of(voice: &Voice, line: &CardLine) -> Self {
        let (look, key) = match line.judged.status {
            Status::Reached => ("reached", "mark-reached"),
            Status::Near => ("near", "mark-near"),
            Status::NotReached => ("not-reached", "mark-not-reached"),
            Status::UnderWay => ("under-way", "mark-under-way"),
            Status::Unknown => ("unknown", "mark-unknown"),
            Status::NoGoal => ("no-goal", "mark-no-goal"),
        };
        let sure = line.judged.clear.map(|clear| if clear { "mark-clear" } else { "mark-unclear" });
        Self {
            look,
            word: voice.say(key, &[]),
            sure: sure.map(|key| voice.say(key, &[])).unwrap_or_default(),
            clear: tone(line).is_some(),
        }
    }
}

impl TrendMark {
    /// The mark of a trend.
    pub fn of(voice: &Voice, trend: Trend) -> Self {
        let (look, key) = match trend {
            Trend::Up => ("up", "mark-up"),
            Trend::Down => ("down", "mark-down"),
            Trend::Unchanged => ("unchanged", "mark-unchanged"),
        };
        Self { look, word: voice.say(key, &[]) }
    }
}

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
