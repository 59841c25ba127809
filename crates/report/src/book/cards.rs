//! The cards of a report as sheets of its workbook.

use super::sheets::{named, unit_sheet};
use crate::card::{CardBook, Cell, Column, ColumnKind, Group, Row, Series, Tone};
use crate::paper::card::group_name;
use crate::paper::method::signs_of;
use rettesnor_core::definition::Direction;
use rettesnor_core::report::{PeriodReport, ReportCard, UnitReport};
use rettesnor_core::scorecard::{CardLine, Status, Trend};
use rettesnor_words::Voice;
use rettesnor_words::card::{Tone as Said, goal_parts, tone, trend_rule};
use rettesnor_words::figure::Scale;

const COLUMNS: [(&str, ColumnKind); 10] = [
    ("column-id", ColumnKind::Id),
    ("column-name", ColumnKind::Name),
    ("export-goal", ColumnKind::Text),
    ("export-status", ColumnKind::Text),
    ("export-sure", ColumnKind::Text),
    ("column-trend", ColumnKind::Text),
    ("column-this-period", ColumnKind::Figure),
    ("export-last-year", ColumnKind::Figure),
    ("column-to-date", ColumnKind::Figure),
    ("column-to-date-last-year", ColumnKind::Figure),
];

/// A sheet for each card.
pub(super) fn sheets(voice: &Voice, report: &PeriodReport) -> Vec<CardBook> {
    let all = report.units.iter().flat_map(|unit| unit.cards.iter().map(move |of| (unit, of)));
    let many = all.clone().count() > 1;
    let name = |at: usize, unit: &str, sheet: &str| if many { unit_sheet(at, unit, sheet) } else { sheet.to_owned() };
    let sheet = |(at, (unit, of)): (usize, (&UnitReport, &ReportCard))| {
        let series = Series {
            heading: voice.say("column-series", &[]),
            sheet: name(at, "", &voice.say("export-series-sheet", &[])),
            periods: longest(of).iter().map(|point| voice.period(point.period)).collect(),
        };
        CardBook {
            title: voice.say("card-page-title", &[("navn", &unit.name), ("periode", &voice.period(of.card.period))]),
            columns: COLUMNS.map(|(key, kind)| Column { heading: voice.say(key, &[]), kind }).to_vec(),
            groups: groups(voice, of, longest(of).len()),
            series: Some(series).filter(|series| !series.periods.is_empty()),
            legend: signs_of(voice, &of.card.lines.iter().collect::<Vec<_>>()),
            notes: rules(voice, of),
            ..named(voice, report, name(at, &unit.name, &voice.say("export-sheet", &[])))
        }
    };
    all.enumerate().map(sheet).collect()
}

/// The lines of all cards as one table: what CSV is made of. Each row names its unit and period.
pub(super) fn table(voice: &Voice, report: &PeriodReport) -> CardBook {
    let all: Vec<(&UnitReport, &ReportCard)> =
        report.units.iter().flat_map(|unit| unit.cards.iter().map(move |of| (unit, of))).collect();
    let points = all.iter().map(|(_, of)| longest(of)).max_by_key(|points| points.len()).unwrap_or_default();
    let text = |key: &str| Column { heading: voice.say(key, &[]), kind: ColumnKind::Text };
    let mut columns = vec![text("below-unit"), text("export-unit-name")];
    columns.extend(COLUMNS.map(|(key, kind)| Column { heading: voice.say(key, &[]), kind }));
    let of_unit = |(unit, of): &(&UnitReport, &ReportCard)| {
        let mut found = groups(voice, of, points.len());
        for row in found.iter_mut().flat_map(|group| &mut group.rows) {
            row.cells.splice(0..0, [Cell::Text(unit.unit.to_string()), Cell::Text(unit.name.clone())]);
        }
        found
    };
    CardBook {
        keys: vec![(voice.say("switch-period", &[]), report.period.to_string())],
        group_heading: voice.say("export-perspective", &[]),
        marks_heading: voice.say("export-marks", &[]),
        columns,
        groups: all.iter().flat_map(of_unit).collect(),
        series: Some(Series {
            heading: String::new(),
            sheet: String::new(),
            periods: points.iter().map(|point| voice.period(point.period)).collect(),
        }),
        ..named(voice, report, String::new())
    }
}

/// The series that has most periods.
fn longest(of: &ReportCard) -> &[rettesnor_core::scorecard::SeriesPoint] {
    let all = of.series.iter().map(|series| series.points.as_slice());
    all.max_by_key(|points| points.len()).unwrap_or_default()
}

fn rules(voice: &Voice, of: &ReportCard) -> Vec<String> {
    let mut rules: Vec<String> =
        of.card.lines.iter().map(|line| trend_rule(voice, line.trend_rule.as_deref())).collect();
    rules.sort();
    rules.dedup();
    rules
}

fn groups(voice: &Voice, of: &ReportCard, periods: usize) -> Vec<Group> {
    let same = |a: &CardLine, b: &CardLine| a.package == b.package && a.perspective == b.perspective;
    let group = |lines: &[CardLine]| {
        let rows = lines.iter().map(|line| row(voice, of, line, periods)).collect();
        Some(Group { name: group_name(voice, of, lines.first()?), rows })
    };
    of.card.lines.chunk_by(same).filter_map(group).collect()
}

fn row(voice: &Voice, of: &ReportCard, line: &CardLine, periods: usize) -> Row {
    let scale = Scale { kind: line.kind, unit: &line.measure_unit };
    let text = |text: String| if text.is_empty() { Cell::Empty } else { Cell::Text(text) };
    let goal = line.goal.as_ref().filter(|_| line.direction != Direction::None);
    let goal = goal.map(|goal| goal_parts(voice, goal, line.direction, scale).join(" · "));
    let (status, tone) = status(voice, line);
    let sure = line.judged.clear.map(|clear| voice.say(if clear { "mark-clear" } else { "mark-unclear" }, &[]));
    let trend = line.trend.map(|trend| match trend {
        Trend::Up => "mark-up",
        Trend::Down => "mark-down",
        Trend::Unchanged => "mark-unchanged",
    });
    let four = &line.figures;
    let mut cells = vec![
        Cell::Text(line.id.clone()),
        Cell::Text(voice.text(&line.name).to_owned()),
        text(goal.unwrap_or_default()),
        Cell::Status(status, tone),
        text(sure.unwrap_or_default()),
        text(trend.map(|key| voice.say(key, &[])).unwrap_or_default()),
    ];
    let figures = [&four.period, &four.period_last_year, &four.ytd, &four.ytd_last_year];
    cells.extend(figures.map(|figure| Cell::figure(figure, scale)));
    // All series end with the period of the card; some begin later, as what may be shown does.
    let points = of.series(&line.id);
    let later = std::iter::repeat_n(Cell::Empty, periods.saturating_sub(points.len()));
    let series = later.chain(points.iter().map(|point| Cell::figure(&point.figure, scale))).collect();
    Row { cells, series }
}

fn status(voice: &Voice, line: &CardLine) -> (String, Tone) {
    let key = match line.judged.status {
        Status::Reached => "mark-reached",
        Status::Near => "mark-near",
        Status::NotReached => "mark-not-reached",
        Status::UnderWay => "mark-under-way",
        Status::Unknown => "mark-unknown",
        Status::NoGoal => "mark-no-goal",
    };
    let tone = match tone(line) {
        Some(Said::Good) => Tone::Good,
        Some(Said::Close) => Tone::Close,
        Some(Said::Bad) => Tone::Bad,
        None => Tone::Plain,
    };
    (voice.say(key, &[]), tone)
}
