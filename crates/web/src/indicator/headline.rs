//! The answer: the figure of the period with what must be known of it, and how the unit stands to its goal.

use super::words;
use crate::ask::Ask;
use crate::card::cell::{Cell, spaced};
use crate::card::row::{StatusMark, TrendMark, scale, tone_of, value};
use crate::card::view::trend_rule;
use rettesnor_app::shelf::IndicatorPage;
use rettesnor_core::definition::{Direction, Judge, Kind};
use rettesnor_core::goal::Aim;
use rettesnor_core::measure::{Figure, State};
use rettesnor_core::scorecard::{CardLine, Status};
use rettesnor_drawing::{Dress, Target};
use rettesnor_words::card::goal_parts;
use rettesnor_words::definition::{answer, beside_figure, interval, open_range};
use rettesnor_words::{Voice, number};

/// The answer to the page's question.
pub struct Headline {
    /// The figure.
    pub figure: Cell,
    /// What it is of, or why there is none, as a sentence.
    pub basis: String,
    /// What must be known of it, each as a sentence.
    pub known: Vec<String>,
    /// How it stands.
    pub status: StatusMark,
    /// Whether there is a status to show.
    pub judged: bool,
    /// How it stands, as a sentence or two.
    pub stands: String,
    /// The goal and where it comes from; empty where there is none.
    pub goal: String,
    /// Where the goal's own page is, for those who may read it; empty for others.
    pub goal_href: String,
    /// The year to date beside the goal, drawn; empty where there is nothing to draw.
    pub target: String,
    /// Which way it moves.
    pub trend: Option<TrendMark>,
    /// The rule of that; empty where there is no trend.
    pub trend_rule: String,
    /// The other three figures, each with its name.
    pub others: Vec<(String, Cell)>,
    /// The terms of the glossary that are met here.
    pub words: Vec<&'static str>,
}

impl Headline {
    /// The answer of a page.
    pub fn of(ask: &Ask, page: &IndicatorPage) -> Self {
        let voice = ask.voice();
        let (line, explained) = (&page.line.card, &page.explained);
        let scale = scale(line);
        let figures = &line.figures;
        let figure = &figures.period;
        let mut known: Vec<String> = figure.interval.map(|found| interval(voice, found, scale)).into_iter().collect();
        known.extend(open_range(voice, figure, scale));
        known.extend(beside_figure(voice, figure, explained.range.len()));
        let goal = line.goal.as_ref().filter(|_| line.direction != Direction::None);
        let other = |key: &str, figure: &Figure| (voice.say(key, &[]), Cell::of(voice, figure, scale));
        Self {
            words: words::of_headline(voice, page),
            figure: Cell { basis: String::new(), ..Cell::of(voice, figure, scale) },
            basis: spaced(&basis(voice, line, figure, &voice.period(explained.period))),
            known: known.iter().map(|text| spaced(text)).collect(),
            status: StatusMark::of(voice, line),
            judged: line.judged.status != Status::NoGoal,
            stands: spaced(&stands(voice, page, goal)),
            goal: goal.map(|goal| spaced(&voice.goal(goal, line.direction, scale))).unwrap_or_default(),
            goal_href: goal.map(|goal| goal_href(ask, goal)).unwrap_or_default(),
            target: goal.map(|goal| target(voice, line, goal)).unwrap_or_default(),
            trend: line.trend.map(|trend| TrendMark::of(voice, trend)),
            trend_rule: line.trend.map(|_| trend_rule(voice, line.trend_rule.as_deref())).unwrap_or_default(),
            others: vec![
                other("column-last-year", &figures.period_last_year),
                other("column-to-date", &figures.ytd),
                other("column-to-date-last-year", &figures.ytd_last_year),
            ],
        }
    }
}

/// What a figure is of, as a sentence.
fn basis(voice: &Voice, line: &CardLine, figure: &Figure, period: &str) -> String {
    let scale = scale(line);
    if figure.state != State::Value {
        return answer(voice, figure, scale);
    }
    let quantity = |n| number::quantity(voice.language(), n);
    if let Some(forms) = figure.forms {
        return voice.count("headline-forms", u64::try_from(forms).unwrap_or(0), &[("periode", period)]);
    }
    match (figure.numerator, figure.denominator) {
        (Some(x), Some(n)) => {
            let key = if scale.is_quotient() {
                "headline-divided"
            } else if scale.is_mean_over_time() {
                "headline-mean"
            } else {
                "headline-of"
            };
            voice.say(key, &[("x", &quantity(x)), ("n", &quantity(n)), ("periode", period)])
        }
        _ => voice.say("headline-in", &[("periode", period)]),
    }
}

/// The page of the goal, where the one who asks may read the plans of its unit.
fn goal_href(ask: &Ask, aim: &Aim) -> String {
    let open = ask.who().reads_plans(&aim.unit, &ask.shelf().structure);
    let goal = aim.goal.as_ref().filter(|_| open);
    goal.map(|id| format!("/plan/{}/{}/mal/{id}", aim.unit, aim.year)).unwrap_or_default()
}

/// How the unit stands to its goal.
fn stands(voice: &Voice, page: &IndicatorPage, goal: Option<&Aim>) -> String {
    let line = &page.line.card;
    let Some(goal) = goal else {
        let key = if line.direction == Direction::None { "stands-statistics" } else { "stands-no-goal" };
        return voice.say(key, &[("aar", &page.explained.period.year().to_string())]);
    };
    let level = goal_parts(voice, goal, line.direction, scale(line)).into_iter().next().unwrap_or_default();
    let said = |key: &str| voice.say(key, &[("mal", &level)]);
    let mut text = match line.judged.status {
        Status::Reached => said("stands-reached"),
        Status::Near => said("stands-near"),
        Status::NotReached => said("stands-not-reached"),
        Status::UnderWay => said("stands-under-way"),
        Status::Unknown | Status::NoGoal => said("stands-unknown"),
    };
    let on = match (line.judged.status, page.explained.indicator.judge) {
        (Status::UnderWay, _) => None,
        (_, Judge::Year) => Some(voice.say("stands-on-year", &[])),
        (_, Judge::YearToDate) => {
            let shown = answer(voice, &line.figures.ytd, scale(line));
            Some(voice.say("stands-on-year-to-date", &[("tall", &shown)]))
        }
    };
    let sure = line.judged.clear.map(|clear| voice.say(if clear { "stands-clear" } else { "stands-unclear" }, &[]));
    for part in on.into_iter().chain(sure) {
        text.push(' ');
        text.push_str(&part);
    }
    text
}

/// The year to date beside the goal.
fn target(voice: &Voice, line: &CardLine, goal: &Aim) -> String {
    let scale = scale(line);
    let Some(level) = goal.desired.as_ref().or(goal.tolerance.as_ref()) else { return String::new() };
    let ytd = &line.figures.ytd;
    let share = scale.is_percent() && matches!(line.kind, Kind::Share);
    let parts = goal_parts(voice, goal, line.direction, scale);
    let drawn = Target {
        value: value(ytd),
        interval: ytd.interval.map(|interval| (interval.low, interval.high)),
        goal: level.exact.to_f64(),
        tolerance: goal.desired.as_ref().and(goal.tolerance.as_ref()).map(|level| level.exact.to_f64()),
        within: if share { (0.0, 1.0) } else { (0.0, f64::INFINITY) },
        tone: tone_of(line),
        goal_written: &spaced(&parts.join(", ")),
        label: "",
    };
    drawn.draw(Dress::Classes)
}
