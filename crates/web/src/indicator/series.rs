//! The long series: drawn with goal, breaks and gaps, and the same as a table.

use super::words;
use crate::card::cell::{Cell, spaced};
use crate::card::row::{scale, tone_of, value};
use rettesnor_app::shelf::IndicatorPage;
use rettesnor_core::definition::Kind;
use rettesnor_core::goal::Aim;
use rettesnor_core::measure::{Figure, Note, Quantity, State};
use rettesnor_core::scorecard::SeriesPoint;
use rettesnor_core::time::{Grain, Period};
use rettesnor_drawing::{Dress, Frame, Reading, Series, Stop};
use rettesnor_words::card::goal_parts;
use rettesnor_words::definition::answer;
use rettesnor_words::figure::{Scale, symbols};
use rettesnor_words::{Voice, number};

/// A series in a drawing and a table.
pub struct SeriesView {
    /// The heading: since when.
    pub heading: String,
    /// The drawing for a screen.
    pub wide: String,
    /// The drawing for a phone.
    pub narrow: String,
    /// How the drawing is read.
    pub reading: Vec<String>,
    /// The table, the latest first.
    pub rows: Vec<SeriesRow>,
    /// Whether any figure is of something.
    pub has_parts: bool,
    /// Whether any period has had a goal.
    pub has_goal: bool,
    /// Whether any figure has an interval.
    pub has_interval: bool,
    /// The terms of the glossary that are met here.
    pub words: Vec<&'static str>,
}

/// A period in the table.
pub struct SeriesRow {
    /// The period.
    pub period: String,
    /// Its figure.
    pub figure: Cell,
    /// The numerator.
    pub numerator: String,
    /// The denominator.
    pub denominator: String,
    /// How far chance alone could move it.
    pub interval: String,
    /// The goal of its year.
    pub goal: String,
    /// What must be known of it.
    pub notes: String,
}

/// A period with the texts that its drawing borrows.
struct Point<'a> {
    of: &'a SeriesPoint,
    name: String,
    group: String,
    title: String,
    sign: String,
    goal: Option<&'a Aim>,
    broken: Option<String>,
}

impl SeriesView {
    /// The series of a page.
    pub fn of(voice: &Voice, page: &IndicatorPage) -> Self {
        let scale = scale(&page.line.card);
        let points = points(voice, page);
        let draw = |frame: Frame| draw(voice, page, &points, frame);
        let rows = points.iter().rev().map(|point| row(voice, page, point)).collect();
        let since = page.series.first().map(|point| point.period.year().to_string()).unwrap_or_default();
        let has_parts = page.series.iter().any(|point| point.figure.denominator.is_some());
        let has_interval = page.series.iter().any(|point| interval(voice, &point.figure, scale).is_some());
        let is_broken = points.iter().any(|point| point.broken.is_some());
        Self {
            heading: voice.say("series-heading", &[("aar", &since)]),
            wide: draw(Frame::Wide),
            narrow: draw(Frame::Narrow),
            reading: reading(voice, &points),
            rows,
            words: words::of_series(has_parts, has_interval, is_broken),
            has_parts,
            has_goal: points.iter().any(|point| point.goal.is_some()),
            has_interval,
        }
    }
}

fn points<'a>(voice: &Voice, page: &'a IndicatorPage) -> Vec<Point<'a>> {
    let scale = scale(&page.line.card);
    let before = std::iter::once(None).chain(page.series.iter().map(Some));
    let point = |(of, before): (&'a SeriesPoint, Option<&SeriesPoint>)| Point {
        name: short(voice, of.period),
        group: if of.period.grain() == Grain::Year { String::new() } else { of.period.year().to_string() },
        title: title(voice, of, scale),
        sign: symbols(&of.figure, scale).first().map(|symbol| symbol.sign().to_owned()).unwrap_or_default(),
        goal: page.goals.get(&of.period.year()),
        broken: before.and_then(|before| broken(voice, page, before, of)),
        of,
    };
    page.series.iter().zip(before).map(point).collect()
}

/// The name of a period where its year stands under it.
fn short(voice: &Voice, period: Period) -> String {
    let number = period.number().to_string();
    match period.grain() {
        Grain::Month => voice.month(period.first()).chars().take(3).collect(),
        Grain::Quarter => voice.say("short-quarter", &[("nummer", &number)]),
        Grain::Tertial => voice.say("short-tertial", &[("nummer", &number)]),
        Grain::HalfYear => voice.say("short-half-year", &[("nummer", &number)]),
        Grain::Year => period.year().to_string(),
    }
}

fn title(voice: &Voice, point: &SeriesPoint, scale: Scale<'_>) -> String {
    let period = voice.period(point.period);
    spaced(&voice.say("series-point", &[("periode", &period), ("tall", &answer(voice, &point.figure, scale))]))
}

/// What is told of a break between two periods: the definition changed, or the unit did.
fn broken(voice: &Voice, page: &IndicatorPage, before: &SeriesPoint, at: &SeriesPoint) -> Option<String> {
    let indicator = &page.explained.indicator;
    let version = |period: Period| indicator.version_at(period.last());
    let (old, new) = (version(before.period), version(at.period));
    if old.map(|version| version.number) != new.map(|version| version.number) {
        let change = new.and_then(|version| version.change.as_ref()).map(|change| voice.text(change).to_owned());
        return Some(change.unwrap_or_else(|| voice.say("series-definition-changed", &[])));
    }
    let marked = |point: &SeriesPoint| point.figure.has(Note::Break);
    (marked(before) != marked(at)).then(|| voice.say("series-unit-changed", &[]))
}

fn draw(voice: &Voice, page: &IndicatorPage, points: &[Point<'_>], frame: Frame) -> String {
    let line = &page.line.card;
    let scale = scale(line);
    let stop = |point: &Point<'_>| -> (Option<f64>, Option<f64>) {
        let level = |level: Option<&rettesnor_core::goal::Level>| level.map(|level| level.exact.to_f64());
        let desired = point.goal.and_then(|goal| level(goal.desired.as_ref()));
        (desired, point.goal.and_then(|goal| level(goal.tolerance.as_ref())))
    };
    let levels: Vec<(Option<f64>, Option<f64>)> = points.iter().map(stop).collect();
    let stops: Vec<Stop<'_>> = points
        .iter()
        .zip(&levels)
        .map(|(point, (goal, tolerance))| Stop {
            name: &point.name,
            group: &point.group,
            reading: match value(&point.of.figure) {
                Some(value) => Reading::Value {
                    value,
                    interval: point.of.figure.interval.map(|interval| (interval.low, interval.high)),
                    preliminary: point.of.figure.has(Note::Preliminary),
                    title: &point.title,
                },
                None => Reading::Gap { sign: &point.sign, title: &point.title },
            },
            goal: *goal,
            tolerance: *tolerance,
            broken: point.broken.as_deref(),
        })
        .collect();
    // The last value is written beside its dot, and there as it is everywhere else.
    let last = page.series.iter().rev().find(|point| point.figure.state == State::Value);
    let last = last.and_then(|point| Some((value(&point.figure)?, voice.value(&point.figure, scale))));
    let write = |value: f64| match &last {
        Some((last, written)) if last.total_cmp(&value).is_eq() => spaced(written),
        _ => axis(voice, scale, value),
    };
    let share = scale.is_percent() && line.kind == Kind::Share;
    let drawn = Series {
        stops: &stops,
        within: if share { (0.0, 1.0) } else { (0.0, f64::INFINITY) },
        tone: tone_of(line),
        write: &write,
        goal_name: &voice.say("series-goal", &[]),
        tolerance_name: &voice.say("series-tolerance", &[]),
        label: &label(voice, page, points),
    };
    drawn.draw(frame, Dress::Classes)
}

/// A number on the axis, with no more decimals than it has.
fn axis(voice: &Voice, scale: Scale<'_>, value: f64) -> String {
    let value = if scale.is_percent() { value * 100.0 } else { value };
    let plain = format!("{value:.2}");
    let plain = plain.trim_end_matches('0').trim_end_matches('.');
    let text = number::decimal(voice.language(), if plain == "-0" { "0" } else { plain });
    spaced(&if scale.is_percent() { number::with_sign(&text) } else { text })
}

/// What the drawing shows, in words.
fn label(voice: &Voice, page: &IndicatorPage, points: &[Point<'_>]) -> String {
    let scale = scale(&page.line.card);
    let known: Vec<&Point<'_>> = points.iter().filter(|point| point.of.figure.state == State::Value).collect();
    let name = voice.text(&page.line.card.name);
    let (Some(first), Some(last)) = (known.first(), known.last()) else {
        return voice.say("series-label-none", &[("navn", name)]);
    };
    let told = |point: &Point<'_>| (voice.value(&point.of.figure, scale), voice.period(point.of.period));
    let ((from, since), (to, until)) = (told(first), told(last));
    let texts = [("navn", name), ("fra", &from), ("forst", &since), ("til", &to), ("sist", &until)];
    spaced(&voice.count("series-label", u64::try_from(known.len()).unwrap_or(u64::MAX), &texts))
}

/// How the drawing is read: only what is in it.
fn reading(voice: &Voice, points: &[Point<'_>]) -> Vec<String> {
    let any = |holds: &dyn Fn(&Figure) -> bool| points.iter().any(|point| holds(&point.of.figure));
    let keys = [
        ("series-reads-interval", any(&|figure| figure.state == State::Value && figure.interval.is_some())),
        ("series-reads-hollow", any(&|figure| figure.state == State::Value && figure.has(Note::Preliminary))),
        ("series-reads-gap", any(&|figure| figure.state != State::Value)),
        ("series-reads-break", points.iter().any(|point| point.broken.is_some())),
    ];
    keys.into_iter().filter(|(_, there)| *there).map(|(key, _)| voice.say(key, &[])).collect()
}

fn interval(voice: &Voice, figure: &Figure, scale: Scale<'_>) -> Option<String> {
    let interval = figure.interval.filter(|_| figure.state == State::Value)?;
    let end = |end: f64| {
        let plain = if scale.is_percent() { format!("{:.1}", end * 100.0) } else { format!("{end:.1}") };
        number::decimal(voice.language(), &plain)
    };
    let high = end(interval.high);
    let high = if scale.is_percent() { number::with_sign(&high) } else { high };
    Some(spaced(&format!("{}–{high}", end(interval.low))))
}

fn row(voice: &Voice, page: &IndicatorPage, point: &Point<'_>) -> SeriesRow {
    let line = &page.line.card;
    let scale = scale(line);
    let figure = &point.of.figure;
    let shown = matches!(figure.state, State::Value | State::None);
    let quantity = |quantity: Option<Quantity>| {
        quantity.filter(|_| shown).map(|n| spaced(&number::quantity(voice.language(), n))).unwrap_or_default()
    };
    let cell = Cell::of(voice, figure, scale);
    let signs = cell.signs.iter().map(|sign| sign.word.clone());
    let notes: Vec<String> = signs.chain(cell.notes.iter().cloned()).chain(point.broken.clone()).collect();
    SeriesRow {
        period: voice.period(point.of.period),
        numerator: quantity(figure.numerator),
        denominator: quantity(figure.denominator),
        interval: interval(voice, figure, scale).unwrap_or_default(),
        goal: point
            .goal
            .map(|goal| spaced(&goal_parts(voice, goal, line.direction, scale).join(", ")))
            .unwrap_or_default(),
        notes: notes.join(", "),
        figure: Cell { basis: String::new(), ..cell },
    }
}
