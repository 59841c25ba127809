//! `GET /eksport/malekort/{unit}/{period}.csv` and `.xlsx`: exactly what the card shows, with the same columns.

use super::columns::{Column as Choice, Columns};
use super::row::{scale, tone_of};
use super::show::no_card;
use super::view::trend_rule;
use crate::ask::Ask;
use crate::problem::Problem;
use axum::extract::{Path, Query};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use rettesnor_app::shelf::{Place, Sheet, SheetLine};
use rettesnor_core::definition::{Catalogue, Direction};
use rettesnor_core::scorecard::{CardLine, Status};
use rettesnor_drawing::Tone as Drawn;
use rettesnor_report::card::{CardBook, Cell, Column, ColumnKind, Group, Row, Series, Tone, csv, workbook};
use rettesnor_words::Voice;
use rettesnor_words::card::{basis, goal_parts, signs};
use std::collections::BTreeMap;
use std::sync::Arc;

/// What a workbook is.
pub const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// Gives the card as a file.
pub async fn give(
    ask: Ask,
    Path((unit, file)): Path<(String, String)>,
    Query(query): Query<BTreeMap<String, String>>,
) -> Result<Response, Problem> {
    let (period, ending) = file.rsplit_once('.').ok_or_else(|| Problem::NotFound(ask.clone()))?;
    let line = query.get("linje").map(String::as_str);
    let place = ask.shelf().place(ask.who(), &unit, period, line).map_err(|why| no_card(&ask, &why))?;
    let sheet = ask.shelf().sheet(ask.who(), &place);
    if sheet.lines.is_empty() {
        return Err(Problem::NotAllowed(ask));
    }
    ask.note_reading(&format!("{}/{}.{ending}", place.unit, place.period)).await;
    let columns = query.get("kolonner").map(String::as_str).or_else(|| ask.preference("kolonner"));
    let book = book(ask.voice(), ask.shelf().counted_by(), &place, &sheet, &Columns::read(columns));
    let name = format!("{}-{}.{ending}", place.unit.to_string().replace(':', "-"), place.period);
    let (kind, bytes) = match ending {
        "csv" => ("text/csv; charset=utf-8", csv(&book).into_bytes()),
        "xlsx" => match workbook(&book) {
            Ok(bytes) => (XLSX, bytes),
            Err(error) => {
                tracing::error!(%error, "a workbook could not be written");
                return Err(Problem::Wrong(ask.clone(), ask.voice().say("problem-broken-text", &[])));
            }
        },
        _ => return Err(Problem::NotFound(ask)),
    };
    let headers = [
        (header::CONTENT_TYPE, kind.to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
    ];
    Ok((headers, bytes).into_response())
}

/// The card as it is shown, for a file.
pub fn book(voice: &Voice, catalogue: &Catalogue, place: &Place, sheet: &Sheet, columns: &Columns) -> CardBook {
    let say = |key: &str| voice.say(key, &[]);
    let period = voice.period(place.period);
    let edition: String = sheet.edition.chars().take(12).collect();
    let known = voice.say("card-page-known", &[("dato", &voice.date(sheet.as_of)), ("utgave", &edition)]);
    let cards: Vec<&CardLine> = sheet.lines.iter().map(|line| &line.card).collect();
    let longest = sheet.lines.iter().map(|line| line.series.as_slice()).max_by_key(|series| series.len());
    let periods = longest.unwrap_or_default();
    let series = columns.has(Choice::Series).then(|| Series {
        heading: say("column-series"),
        sheet: say("export-series-sheet"),
        periods: periods.iter().map(|point| voice.period(point.period)).collect(),
    });
    let mut notes = vec![known.clone()];
    for group in sheet.lines.chunk_by(|a, b| a.card.package == b.card.package) {
        let rule = group.first().and_then(|line| line.card.trend_rule.as_deref());
        notes.push(trend_rule(voice, rule));
    }
    notes.dedup();
    CardBook {
        language: voice.language(),
        sheet: say("export-sheet"),
        title: voice.say("card-page-title", &[("navn", &place.name), ("periode", &period)]),
        lead: vec![voice.line(&place.line), known],
        keys: vec![
            (say("below-unit"), place.unit.to_string()),
            (say("export-unit-name"), place.name.clone()),
            (say("switch-period"), place.period.to_string()),
        ],
        group_heading: say("export-perspective"),
        marks_heading: say("export-marks"),
        columns: headings(voice, columns),
        groups: groups(voice, catalogue, &sheet.lines, (columns, periods.len())),
        series,
        legend_heading: say("signs-heading"),
        legend: signs(voice, &cards).into_iter().map(|(sign, meaning)| (sign.to_owned(), meaning)).collect(),
        notes,
        made: sheet.as_of,
    }
}

/// The figures that are shown, each with its column.
const FIGURES: [(Option<Choice>, &str); 4] = [
    (None, "column-this-period"),
    (Some(Choice::LastYear), "export-last-year"),
    (Some(Choice::ToDate), "column-to-date"),
    (Some(Choice::ToDateLastYear), "column-to-date-last-year"),
];

fn headings(voice: &Voice, columns: &Columns) -> Vec<Column> {
    let column = |key: &str, kind| Column { heading: voice.say(key, &[]), kind };
    let mut found = vec![column("column-id", ColumnKind::Id), column("column-name", ColumnKind::Name)];
    if columns.has(Choice::Status) {
        found.extend(["export-goal", "export-status", "export-sure"].map(|key| column(key, ColumnKind::Text)));
    }
    if columns.has(Choice::Trend) {
        found.push(column("column-trend", ColumnKind::Text));
    }
    for (choice, key) in FIGURES {
        if choice.is_none_or(|choice| columns.has(choice)) {
            found.push(column(key, ColumnKind::Figure));
            if columns.has(Choice::Basis) {
                let heading = voice.say("export-basis", &[("tall", &voice.say(key, &[]))]);
                found.push(Column { heading, kind: ColumnKind::Text });
            }
        }
    }
    found
}

fn groups(
    voice: &Voice,
    catalogue: &Catalogue,
    lines: &[Arc<SheetLine>],
    (columns, periods): (&Columns, usize),
) -> Vec<Group> {
    let same = |a: &Arc<SheetLine>, b: &Arc<SheetLine>| {
        a.card.package == b.card.package && a.card.perspective == b.card.perspective
    };
    let mut groups = Vec::new();
    for group in lines.chunk_by(same) {
        let Some(first) = group.first().map(|line| &line.card) else { continue };
        let package = catalogue.packages.get(&first.package);
        let known = package.and_then(|p| p.perspectives.iter().find(|(id, _)| *id == first.perspective));
        let perspective = known.map_or(first.perspective.as_str(), |(_, name)| voice.text(name));
        let package = package.map_or(first.package.as_str(), |package| voice.text(&package.name));
        let rows = group.iter().map(|line| row(voice, line, (columns, periods))).collect();
        groups.push(Group { name: format!("{package} · {perspective}"), rows });
    }
    groups
}

fn row(voice: &Voice, line: &SheetLine, (columns, periods): (&Columns, usize)) -> Row {
    let card = &line.card;
    let scale = scale(card);
    let text = |text: String| if text.is_empty() { Cell::Empty } else { Cell::Text(text) };
    let mut cells = vec![Cell::Text(card.id.clone()), Cell::Text(voice.text(&card.name).to_owned())];
    if columns.has(Choice::Status) {
        let goal = card.goal.as_ref().filter(|_| card.direction != Direction::None);
        cells.push(text(
            goal.map(|goal| goal_parts(voice, goal, card.direction, scale).join(" · ")).unwrap_or_default(),
        ));
        let mark = super::row::StatusMark::of(voice, card);
        let tone = if card.judged.status == Status::NoGoal { Tone::Plain } else { tone(card) };
        cells.push(Cell::Status(mark.word, tone));
        cells.push(text(mark.sure));
    }
    if columns.has(Choice::Trend) {
        cells.push(text(card.trend.map(|trend| super::row::TrendMark::of(voice, trend).word).unwrap_or_default()));
    }
    let four = &card.figures;
    let figures = [&four.period, &four.period_last_year, &four.ytd, &four.ytd_last_year];
    for ((choice, _), figure) in FIGURES.into_iter().zip(figures) {
        if choice.is_none_or(|choice| columns.has(choice)) {
            cells.push(Cell::figure(figure, scale));
            if columns.has(Choice::Basis) {
                cells.push(text(basis(voice, figure, scale).unwrap_or_default()));
            }
        }
    }
    // All series end with the period of the card; some begin later, as what has been published does.
    let later = std::iter::repeat_n(Cell::Empty, periods.saturating_sub(line.series.len()));
    let series = later.chain(line.series.iter().map(|point| Cell::figure(&point.figure, scale)));
    Row { cells, series: if columns.has(Choice::Series) { series.collect() } else { Vec::new() } }
}

fn tone(card: &CardLine) -> Tone {
    match tone_of(card) {
        Drawn::Good => Tone::Good,
        Drawn::Close => Tone::Close,
        Drawn::Bad => Tone::Bad,
        _ => Tone::Plain,
    }
}
