//! The other sheets of a report's workbook: what is told first, what was learned, key figures, next year, the method.

use crate::card::{CardBook, Cell, Column, ColumnKind, Group, Row};
use crate::paper::{compose, figures, learned, method, next_year};
use rettesnor_core::report::{KeyFigure, PeriodReport, UnitReport};
use rettesnor_core::scorecard::CardLine;
use rettesnor_words::Voice;

/// How long the name of a sheet may be in Excel, less what stands after it.
const LONGEST: usize = 24;

/// A sheet of a report with nothing in it but its heading.
pub(super) fn named(voice: &Voice, report: &PeriodReport, sheet: String) -> CardBook {
    CardBook {
        language: voice.language(),
        title: sheet.clone(),
        sheet,
        lead: vec![format!("{} · {}", report.issuer.name, compose::kind(voice, report))],
        keys: Vec::new(),
        group_heading: String::new(),
        marks_heading: String::new(),
        columns: Vec::new(),
        groups: Vec::new(),
        series: None,
        legend_heading: voice.say("legend-title", &[]),
        legend: Vec::new(),
        notes: Vec::new(),
        made: report.made,
    }
}

/// The name of a unit's sheet among several: its number keeps it from being another's.
pub(super) fn unit_sheet(at: usize, unit: &str, sheet: &str) -> String {
    let name = if unit.is_empty() { sheet } else { unit };
    let kept = name.chars().filter(|c| !"[]:*?/\\'".contains(*c));
    format!("{} {}", at + 1, kept.take(LONGEST - 4).collect::<String>().trim_end())
}

/// The first sheet: what a reader with a minute must know, and where it comes from.
pub(super) fn front(voice: &Voice, report: &PeriodReport) -> CardBook {
    let lines: Vec<&CardLine> =
        report.units.iter().flat_map(|unit| &unit.cards).flat_map(|of| &of.card.lines).collect();
    let mut lead = named(voice, report, String::new()).lead;
    lead.push(voice.say(compose::audience(report.audience), &[]));
    lead.extend(report.internal.then(|| voice.say("paper-internal", &[])));
    lead.push(compose::lead(voice, report, &lines));
    lead.extend(report.summary.text.iter().cloned());
    lead.extend(written(report));
    lead.retain(|line| !line.is_empty());
    let rows = method::provenance(voice, report).into_iter().map(|(term, said)| texts([term, said])).collect();
    CardBook {
        title: report.subject.clone(),
        lead,
        columns: vec![
            head(voice, "paper-provenance", ColumnKind::Name),
            Column { heading: String::new(), kind: ColumnKind::Name },
        ],
        groups: vec![Group { name: report.issuer.name.clone(), rows }],
        ..named(voice, report, voice.say("paper-summary", &[]))
    }
}

/// What is written by the sections of the units.
fn written(report: &PeriodReport) -> Vec<String> {
    let of = |unit: &UnitReport| {
        let summary = std::iter::once(unit.summary.sentence.clone()).chain(unit.summary.text.clone());
        summary.chain(unit.written.iter().flat_map(|written| written.paragraphs.clone())).collect::<Vec<_>>()
    };
    report.units.iter().flat_map(of).collect()
}

/// The sheets after the cards, those that have something in them.
pub(super) fn rest(voice: &Voice, report: &PeriodReport) -> Vec<CardBook> {
    let sheet = |key: &str, columns: Vec<Column>, groups: Vec<Group>| CardBook {
        columns,
        groups,
        ..named(voice, report, voice.say(key, &[]))
    };
    let of_units = |rows: &dyn Fn(&UnitReport) -> Vec<Row>| -> Vec<Group> {
        let groups = report.units.iter().map(|unit| Group { name: unit.name.clone(), rows: rows(unit) });
        groups.filter(|group| !group.rows.is_empty()).collect()
    };
    let learned_heads = heads(voice, &["paper-about", "paper-seen", "paper-causes"], ColumnKind::Name);
    let of_learned = |all: &[rettesnor_core::report::Learned]| {
        all.iter().map(|one| texts([one.about.clone(), one.seen.clone(), one.causes.join("\n")])).collect()
    };
    let key_figures: Vec<KeyFigure> = report.units.iter().flat_map(|unit| unit.key_figures.clone()).collect();
    let mut numbers = sheet(
        "paper-figures",
        figure_heads(voice, &key_figures),
        of_units(&|unit| unit.key_figures.iter().map(|figure| figure_row(voice, figure, &key_figures)).collect()),
    );
    numbers.notes = report.units.iter().filter_map(|unit| figures::missing(voice, &unit.key_figures)).collect();
    let definitions = report.methods.definitions.iter().map(|one| texts(method::definition(voice, one))).collect();
    let mut methods = sheet(
        "paper-definitions",
        method::definition_heads(voice).map(|heading| Column { heading, kind: ColumnKind::Name }).to_vec(),
        vec![Group { name: voice.say("paper-method", &[]), rows: definitions }],
    );
    methods.notes = method::paragraphs(voice, report);
    let decision_heads = ["paper-action", "paper-carried", "paper-verdict", "paper-why", "paper-owner"];
    let all = vec![
        sheet("paper-well", learned_heads.clone(), of_units(&|unit| of_learned(&unit.went_well))),
        sheet("paper-badly", learned_heads, of_units(&|unit| of_learned(&unit.went_badly))),
        sheet(
            "paper-decisions",
            heads(voice, &decision_heads, ColumnKind::Name),
            of_units(&|unit| unit.decisions.iter().map(|one| texts(learned::decision(voice, one))).collect()),
        ),
        sheet(
            "paper-comments",
            heads(voice, &["paper-who", "paper-text"], ColumnKind::Name),
            of_units(&|unit| {
                let said = |one| texts([comment_by(voice, one), one.text.clone()]);
                unit.comments.iter().map(said).collect()
            }),
        ),
        numbers,
        sheet("export-goal", goal_heads(voice), of_units(&|unit| goal_rows(voice, unit))),
    ];
    all.into_iter().filter(|sheet| !sheet.groups.is_empty()).chain([methods]).collect()
}

fn comment_by(voice: &Voice, of: &rettesnor_core::report::UnitComment) -> String {
    format!("{} ({})", of.name, learned::by(voice, of))
}

fn head(voice: &Voice, key: &str, kind: ColumnKind) -> Column {
    Column { heading: voice.say(key, &[]), kind }
}

fn heads(voice: &Voice, keys: &[&str], kind: ColumnKind) -> Vec<Column> {
    keys.iter().map(|key| head(voice, key, kind)).collect()
}

fn texts<const N: usize>(cells: [String; N]) -> Row {
    let cell = |text: String| if text.is_empty() { Cell::Empty } else { Cell::Text(text) };
    Row { cells: cells.map(cell).to_vec(), series: Vec::new() }
}

fn figure_heads(voice: &Voice, all: &[KeyFigure]) -> Vec<Column> {
    let figure = |period| Column { heading: voice.period(period), kind: ColumnKind::Figure };
    let mut columns = heads(voice, &["paper-figure", "paper-sources"], ColumnKind::Name);
    columns.extend(figures::periods(all).into_iter().map(figure));
    columns
}

fn figure_row(voice: &Voice, of: &KeyFigure, all: &[KeyFigure]) -> Row {
    let mut row = texts([figures::name(voice, &of.kind), of.source.clone()]);
    row.cells.extend(figures::periods(all).into_iter().map(|period| {
        let point = of.points.iter().find(|point| point.period == period);
        point.map(|point| Cell::figure(&point.figure, figures::scale(of))).unwrap_or_default()
    }));
    row
}

fn goal_heads(voice: &Voice) -> Vec<Column> {
    let kinds = [ColumnKind::Name, ColumnKind::Text, ColumnKind::Figure, ColumnKind::Name, ColumnKind::Name];
    next_year::heads(voice).into_iter().zip(kinds).map(|(heading, kind)| Column { heading, kind }).collect()
}

fn goal_rows(voice: &Voice, unit: &UnitReport) -> Vec<Row> {
    let next = unit.next_year.iter();
    let (goals, told) = (next.clone().flat_map(|next| &next.goals), next.flat_map(|next| &next.told));
    let row = |goal| {
        let mut row = texts(next_year::row(voice, goal));
        if let Some(cell) = row.cells.get_mut(2) {
            let latest = goal.latest.as_ref();
            *cell = latest.map(|figure| Cell::figure(figure, next_year::scale(goal))).unwrap_or_default();
        }
        row
    };
    goals.map(row).chain(told.map(|goal| texts(next_year::told_row(goal)))).collect()
}
