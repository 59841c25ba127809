//! The card on paper: a row for each line, with the same figures, signs and words as on the web.

use super::look::{scale, shape, tones, value};
use super::sheet::{Arrow, CardTable, Cell, Group, Heads, Mark, Part, Row};
use rettesnor_core::definition::Direction;
use rettesnor_core::measure::{Figure, State};
use rettesnor_core::report::ReportCard;
use rettesnor_core::scorecard::{CardLine, SeriesPoint, Status, Trend};
use rettesnor_core::time::Grain;
use rettesnor_drawing::{Dress, Sparkline};
use rettesnor_words::Voice;
use rettesnor_words::card::{basis, goal_parts, reservations};
use rettesnor_words::figure::Scale;

/// The table of a card. For a whole year the period is the year to date, and stands once.
pub(super) fn table(voice: &Voice, of: &ReportCard, dress: Dress<'_>) -> Part {
    let whole_year = of.card.period.grain() == Grain::Year;
    let say = |key: &str| voice.say(key, &[]);
    let figure_heads = if whole_year {
        vec![voice.period(of.card.period)]
    } else {
        vec![say("column-this-period"), say("column-to-date")]
    };
    let heads = Heads {
        name: say("column-name"),
        status: say("column-status"),
        trend: say("column-trend"),
        now: say("column-this-year"),
        before: say("column-last-year"),
        series: say("column-series"),
    };
    let same = |a: &CardLine, b: &CardLine| a.package == b.package && a.perspective == b.perspective;
    let groups = of.card.lines.chunk_by(same).filter_map(|lines| {
        let rows = lines.iter().map(|line| row(voice, of, line, (whole_year, dress))).collect();
        Some(Group { name: group_name(voice, of, lines.first()?), rows })
    });
    Part::Card(CardTable { heads, figure_heads, groups: groups.collect() })
}

/// The perspective, and before it the package where the card has several.
pub(crate) fn group_name(voice: &Voice, of: &ReportCard, line: &CardLine) -> String {
    let names = of.package(&line.package);
    let known = names.and_then(|names| names.perspectives.iter().find(|(id, _)| *id == line.perspective));
    let perspective = known.map_or(line.perspective.as_str(), |(_, name)| voice.text(name));
    match names.filter(|_| of.packages.len() > 1) {
        Some(names) => format!("{} · {perspective}", voice.text(&names.name)),
        None => perspective.to_owned(),
    }
}

fn row(voice: &Voice, of: &ReportCard, line: &CardLine, (whole_year, dress): (bool, Dress<'_>)) -> Row {
    let (scale, four) = (scale(line), &line.figures);
    let mut figures = vec![now(voice, &four.period, scale), before(voice, &four.period_last_year, scale)];
    if !whole_year {
        figures.extend([now(voice, &four.ytd, scale), before(voice, &four.ytd_last_year, scale)]);
    }
    let (spark, spark_alt) = spark(voice, line, of.series(&line.id), dress);
    Row {
        id: line.id.clone(),
        name: voice.text(&line.name).to_owned(),
        status: mark(voice, line),
        trend: line.trend.map(|trend| arrow(voice, trend)),
        figures,
        spark,
        spark_alt,
    }
}

/// A figure of this year with what it is of.
fn now(voice: &Voice, figure: &Figure, scale: Scale<'_>) -> Cell {
    let mut beside: Vec<String> = voice.state(figure).into_iter().chain(basis(voice, figure, scale)).collect();
    beside.extend(reservations(voice, figure, scale));
    let beside = beside.into_iter().map(|line| line.replace(' ', "\u{a0}")).collect();
    Cell { beside, ..before(voice, figure, scale) }
}

/// A figure alone.
fn before(voice: &Voice, figure: &Figure, scale: Scale<'_>) -> Cell {
    Cell { text: voice.figure(figure, scale), missing: figure.state != State::Value, beside: Vec::new() }
}

fn mark(voice: &Voice, line: &CardLine) -> Mark {
    let (look, key) = shape(line.judged.status);
    let (_, tone) = tones(line);
    let sure = match line.judged.clear {
        Some(clear) => voice.say(if clear { "mark-clear" } else { "mark-unclear" }, &[]),
        None if line.judged.status == Status::Unknown => voice.state(&line.figures.ytd).unwrap_or_default(),
        None => String::new(),
    };
    let goal = line.goal.as_ref().filter(|_| line.direction != Direction::None);
    let goal = goal.map(|goal| goal_parts(voice, goal, line.direction, scale(line))).unwrap_or_default();
    Mark { look, tone, filled: tone != "plain", word: voice.say(key, &[]), sure, goal }
}

fn arrow(voice: &Voice, trend: Trend) -> Arrow {
    let (arrow, key) = match trend {
        Trend::Up => ("↑", "mark-up"),
        Trend::Down => ("↓", "mark-down"),
        Trend::Unchanged => ("→", "mark-unchanged"),
    };
    Arrow { arrow, word: voice.say(key, &[]) }
}

/// The last periods, drawn and in words; gaps where there is no value, the goal dashed.
fn spark(voice: &Voice, line: &CardLine, series: &[SeriesPoint], dress: Dress<'_>) -> (String, String) {
    let values: Vec<Option<f64>> = series.iter().map(|point| value(&point.figure)).collect();
    let desired = line.goal.as_ref().and_then(|goal| goal.desired.as_ref().or(goal.tolerance.as_ref()));
    let latest = series.iter().rev().find(|point| point.figure.state == State::Value);
    let label = latest.map_or_else(
        || voice.say("spark-none", &[]),
        |point| {
            let latest = voice.value(&point.figure, scale(line));
            let known = values.iter().flatten().count();
            voice.count("spark-label", u64::try_from(known).unwrap_or(u64::MAX), &[("siste", &latest)])
        },
    );
    let goal = desired.map(|level| level.exact.to_f64());
    let drawn = Sparkline { values: &values, goal, tone: tones(line).0, label: "" };
    (drawn.draw(dress), label)
}
