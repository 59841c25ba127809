//! One line of a card as it stands in the table.

use super::cell::{Cell, spaced};
use rettesnor_app::shelf::SheetLine;
use rettesnor_core::definition::Direction;
use rettesnor_core::measure::State;
use rettesnor_core::scorecard::{CardLine, Status, Trend};
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
    /// The last twelve periods, drawn.
    pub spark: String,
    /// Other definitions of the same measure, folded under it.
    pub rivals: Vec<Row>,
}

/// How a figure stands against its goal: a shape, a word, a colour, and whether it is clear.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatusMark {
    /// The look: `reached`, `near`, `not-reached`, `under-way`, `unknown` or `no-goal`.
    pub look: &'static str,
    /// The word.
    pub word: String,
    /// Whether it is clear or uncertain, in a word; nothing where there is nothing to be clear about.
    pub sure: Option<String>,
    /// Whether the colour is strong: only where the status is clear and not of very few.
    pub strong: bool,
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
            goal: goal.map(|goal| goal_parts(voice, goal, card.direction, scale)).unwrap_or_default().iter().map(|t| spaced(t)).collect(),
            goal_source: goal.map(|goal| goal.source.clone()).unwrap_or_default(),
            status: StatusMark::of(voice, card),
            trend: card.trend.map(|trend| TrendMark::of(voice, trend)),
            period: cell(&card.figures.period),
            last_year: cell(&card.figures.period_last_year),
            to_date: cell(&card.figures.ytd),
            to_date_last_year: cell(&card.figures.ytd_last_year),
            spark: spark(voice, line),
            rivals: Vec::new(),
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
            sure: sure.map(|key| voice.say(key, &[])),
            strong: matches!(tone(line), Some(Tone::Good | Tone::Close | Tone::Bad)),
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
    let _ = (voice, line.series.iter().filter(|point| point.figure.state == State::Value).count());
    String::new()
}
