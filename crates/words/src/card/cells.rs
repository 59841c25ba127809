//! The cells of one line of the card, each a few short lines of text.

use super::COLUMNS;
use crate::figure::{Scale, cases};
use crate::layout::{letters, wrap};
use crate::{Voice, number};
use rettesnor_core::definition::{Direction, Kind};
use rettesnor_core::goal::{Aim, Level};
use rettesnor_core::measure::{Figure, Note, State};
use rettesnor_core::scorecard::{CardLine, Status, Trend};

/// Under so many cases a status has no colour, however clear.
const FEW: i64 = 5;

/// A colour that helps: only for a status that is clear.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Reached.
    Good,
    /// Near.
    Close,
    /// Not reached.
    Bad,
}

impl Tone {
    pub(super) fn paint(self, text: &str) -> String {
        let code = match self {
            Self::Good => 32,
            Self::Close => 33,
            Self::Bad => 31,
        };
        format!("\u{1b}[{code}m{text}\u{1b}[0m")
    }
}

/// A line's cells from left to right.
pub(super) struct Cells {
    pub columns: Vec<Vec<String>>,
    /// Which line of the second column the status stands on.
    pub status_at: Option<usize>,
    pub tone: Option<Tone>,
}

impl Cells {
    pub(super) fn of(voice: &Voice, line: &CardLine) -> Self {
        let scale = Scale { kind: line.kind, unit: &line.measure_unit };
        let mut name = vec![line.id.clone()];
        name.extend(wrap(voice.text(&line.name), COLUMNS[0].width));
        let (goal, status_at) = goal_cell(voice, line, scale);
        let figures = &line.figures;
        let four = [&figures.period, &figures.period_last_year, &figures.ytd, &figures.ytd_last_year];
        let mut columns = vec![name, goal];
        columns.extend(four.map(|figure| figure_cell(voice, figure, scale)));
        Self { columns, status_at, tone: tone(line) }
    }
}

/// The colour of a line's status; none where it is not clear or of too few cases.
#[must_use]
pub fn tone(line: &CardLine) -> Option<Tone> {
    let ytd = &line.figures.ytd;
    let n = if line.kind == Kind::Count { ytd.numerator.map_or(0, |n| n.number) } else { cases(ytd) };
    let enough = n >= FEW;
    match (line.judged.status, line.judged.clear) {
        (Status::Reached, Some(true)) if enough => Some(Tone::Good),
        (Status::Near, Some(true)) if enough => Some(Tone::Close),
        (Status::NotReached, Some(true)) if enough => Some(Tone::Bad),
        _ => None,
    }
}

/// Goal, tolerance, status and trend, and on which line the status stands.
fn goal_cell(voice: &Voice, line: &CardLine, scale: Scale<'_>) -> (Vec<String>, Option<usize>) {
    let width = COLUMNS[1].width;
    let mut lines = Vec::new();
    let mut status_at = None;
    if let Some(goal) = &line.goal {
        for part in goal_parts(voice, goal, line.direction, scale) {
            lines.extend(wrap(&part, width));
        }
        status_at = Some(lines.len());
        lines.push(voice.status(line.judged.status));
        let sure = line.judged.clear.map(|clear| if clear { "status-clear" } else { "status-unclear" });
        lines.extend(sure.map(|key| voice.say(key, &[])));
    }
    lines.extend(line.trend.map(|trend| voice.trend(trend)));
    (lines, status_at)
}

/// The levels of a goal, each as it is said: `minst 65 %`.
#[must_use]
pub fn goal_parts(voice: &Voice, goal: &Aim, direction: Direction, scale: Scale<'_>) -> Vec<String> {
    level_parts(voice, [goal.desired.as_ref(), goal.tolerance.as_ref()], direction, scale)
}

/// A desired level and a tolerance, each as it is said.
#[must_use]
pub fn level_parts(
    voice: &Voice,
    [desired, tolerance]: [Option<&Level>; 2],
    direction: Direction,
    scale: Scale<'_>,
) -> Vec<String> {
    let written = |level: &Level| {
        let text = number::decimal(voice.language(), &level.written);
        if scale.is_percent() { number::with_sign(&text) } else { text }
    };
    let say = |key: &str, level: &Level| voice.say(key, &[("niva", &written(level))]);
    let (of_desired, of_tolerance) = match direction {
        Direction::Lower => ("goal-at-most", "goal-upper-tolerance"),
        Direction::Range => ("goal-at-least", "goal-at-most"),
        Direction::Higher | Direction::None => ("goal-at-least", "goal-lower-tolerance"),
    };
    let desired = desired.map(|level| say(of_desired, level));
    desired.into_iter().chain(tolerance.map(|level| say(of_tolerance, level))).collect()
}

/// A figure, and under it what it is of and what must be known of it.
fn figure_cell(voice: &Voice, figure: &Figure, scale: Scale<'_>) -> Vec<String> {
    let mut lines = vec![voice.figure(figure, scale)];
    lines.extend(voice.state(figure));
    lines.extend(basis(voice, figure, scale));
    lines.extend(reservations(voice, figure, scale));
    lines
}

/// What must be known of a figure, each in a word or two: what is left open, who has not reported.
#[must_use]
pub fn reservations(voice: &Voice, figure: &Figure, scale: Scale<'_>) -> Vec<String> {
    let mut lines = Vec::new();
    if figure.state == State::Value {
        lines.extend(voice.range(figure, scale));
    }
    if let Some(year) = figure.year {
        lines.push(voice.say("beside-year", &[("aar", &year.to_string())]));
    }
    if figure.has(Note::Joint) {
        lines.push(voice.say("beside-joint", &[]));
    }
    if figure.units_reported < figure.units_expected && figure.state == State::Value {
        let (reported, expected) = (count(voice, figure.units_reported), count(voice, figure.units_expected));
        lines.push(voice.say("beside-units", &[("levert", &reported), ("ventet", &expected)]));
    } else if figure.has(Note::Incomplete) && figure.state != State::NotReported {
        lines.push(match figure.months_matured {
            Some(months) => voice.say("beside-months", &[("modne", &count(voice, months))]),
            None => voice.say("beside-incomplete", &[]),
        });
    }
    lines
}

fn count(voice: &Voice, n: usize) -> String {
    voice.whole(i64::try_from(n).unwrap_or(i64::MAX))
}

/// What a figure is of: `13 av 20`, where there is room for both.
#[must_use]
pub fn basis(voice: &Voice, figure: &Figure, scale: Scale<'_>) -> Option<String> {
    if figure.state != State::Value {
        return None;
    }
    if let Some(forms) = figure.forms {
        return Some(voice.say("beside-forms", &[("n", &voice.whole(forms))]));
    }
    let (numerator, denominator) = (figure.numerator?, figure.denominator?);
    let (x, n) = (number::quantity(voice.language(), numerator), number::quantity(voice.language(), denominator));
    if scale.is_mean_over_time() {
        // Not of persons: the mean of so many periods or months.
        return Some(voice.say("beside-mean", &[("n", &n)]));
    }
    let (long, short) =
        if scale.is_quotient() { ("beside-divided", "beside-by") } else { ("beside-both", "beside-of") };
    let both = voice.say(long, &[("x", &x), ("n", &n)]);
    Some(if letters(&both) <= COLUMNS[2].width { both } else { voice.say(short, &[("n", &n)]) })
}

impl Voice {
    /// A status with its sign, so that it is known without its colour.
    #[must_use]
    pub fn status(&self, status: Status) -> String {
        let key = match status {
            Status::Reached => "status-reached",
            Status::Near => "status-near",
            Status::NotReached => "status-not-reached",
            Status::UnderWay => "status-under-way",
            Status::Unknown => "status-unknown",
            Status::NoGoal => "status-no-goal",
        };
        self.say(key, &[])
    }

    /// A trend with its arrow. It says which way, and nothing of good or bad.
    #[must_use]
    pub fn trend(&self, trend: Trend) -> String {
        let key = match trend {
            Trend::Up => "trend-up",
            Trend::Down => "trend-down",
            Trend::Unchanged => "trend-unchanged",
        };
        self.say(key, &[])
    }

    /// A goal in words, with its source.
    #[must_use]
    pub fn goal(&self, goal: &Aim, direction: Direction, scale: Scale<'_>) -> String {
        let parts = goal_parts(self, goal, direction, scale).join(", ");
        self.say("goal-whole", &[("niva", &parts), ("aar", &goal.year.to_string()), ("kilde", &goal.source)])
    }
}
