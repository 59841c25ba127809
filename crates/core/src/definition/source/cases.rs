//! Reads cases: small populations with the answer a caseworker expects.

use super::format::{CaseFile, CasesFile};
use super::{File, Place};
use crate::definition::{Catalogue, ColumnType, DataSet, Problem};
use crate::org::UnitRef;
use crate::tally::{PLANNED, Population, Row, Value};
use crate::time::{Date, Month, MonthRange, Period, day_number, parse_date};
use std::collections::BTreeMap;

/// A case: rows, a question, and the answer that must come out.
#[derive(Clone, Debug, PartialEq)]
pub struct Case {
    /// The file it stands in.
    pub file: String,
    /// The line it begins on.
    pub line: usize,
    /// The sentence it is.
    pub text: String,
    /// The indicator that is asked.
    pub indicator: String,
    /// The unit that is asked about.
    pub unit: UnitRef,
    /// The period that is asked about.
    pub period: Period,
    /// The day on which the card is read; the rows were received then.
    pub as_of: Date,
    /// The rows of each data set, as they are written.
    pub tables: BTreeMap<String, CaseTable>,
    /// The rows of each data set.
    pub rows: BTreeMap<String, Population>,
    /// What must come out.
    pub expect: Expectation,
}

/// Rows of one data set as they are written: a heading, and cells under it as text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CaseTable {
    /// The names of the columns.
    pub columns: Vec<String>,
    /// The rows, each with a cell for every column; an empty cell is empty text.
    pub rows: Vec<Vec<String>>,
}

/// What a case expects; what is unset is not asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expectation {
    /// Which of the four figures is looked at: `period`, `ytd`, `period_last_year` or `ytd_last_year`.
    pub figure: String,
    /// The state's name.
    pub state: String,
    /// The numerator.
    pub numerator: Option<i64>,
    /// The denominator.
    pub denominator: Option<i64>,
    /// Rows with an open outcome.
    pub open: Option<i64>,
}

/// Reads every `cases/*.toml` among the files.
///
/// # Errors
/// Every case that can't be read, with its place.
pub fn load_cases(catalogue: &Catalogue, files: &[File]) -> Result<Vec<Case>, Vec<Problem>> {
    let (mut cases, mut problems) = (Vec::new(), Vec::new());
    for (path, text) in files.iter().filter(|(path, _)| super::folder_of(path) == Some("cases")) {
        let place = Place { path, text };
        let wrong = |line: usize, what: String| Problem {
            file: path.clone(),
            line,
            code: "D060",
            what,
            why: "a case that can't be read proves nothing".to_owned(),
            mend: "see cases in docs/reference/definitions.md".to_owned(),
        };
        match toml::from_str::<CasesFile>(text) {
            Err(error) => {
                let line = error.span().map_or(0, |span| place.line(span.start));
                problems.push(wrong(line, error.message().to_owned()));
            }
            Ok(file) => {
                for spanned in file.case {
                    let line = place.line_of(&spanned);
                    match case(catalogue, spanned.into_inner(), path, line) {
                        Ok(case) => cases.push(case),
                        Err(what) => problems.push(wrong(line, what)),
                    }
                }
            }
        }
    }
    if problems.is_empty() { Ok(cases) } else { Err(problems) }
}

fn case(catalogue: &Catalogue, file: CaseFile, path: &str, line: usize) -> Result<Case, String> {
    let unit: UnitRef = file.unit.parse().map_err(|_| format!("`{}` is not a unit", file.unit))?;
    let period: Period = file.period.parse().map_err(|e| format!("{e}"))?;
    let as_of = parse_date(&file.as_of).map_err(|_| format!("`{}` is not a day", file.as_of))?;
    if !catalogue.indicators.contains_key(file.indicator.get_ref()) {
        return Err(format!("there is no indicator `{}`", file.indicator.get_ref()));
    }
    let months = MonthRange { first: Month::january(period.year() - 1), last: Month::of(as_of) };
    let (mut rows, mut tables) = (BTreeMap::new(), BTreeMap::new());
    for (id, text) in &file.rows {
        let dataset = catalogue.datasets.get(id).ok_or_else(|| format!("there is no data set `{id}`"))?;
        rows.insert(id.clone(), population(dataset, text, &unit, months, as_of)?);
        tables.insert(id.clone(), CaseTable::read(text));
    }
    Ok(Case {
        file: path.to_owned(),
        line,
        text: file.text,
        indicator: file.indicator.into_inner(),
        unit,
        period,
        as_of,
        tables,
        rows,
        expect: Expectation {
            figure: file.expect.figure.unwrap_or_else(|| "period".to_owned()),
            state: file.expect.state.unwrap_or_else(|| "value".to_owned()),
            numerator: file.expect.numerator,
            denominator: file.expect.denominator,
            open: file.expect.open,
        },
    })
}

impl CaseTable {
    /// Reads semicolon text: a heading, then a row a line.
    #[must_use]
    pub fn read(text: &str) -> Self {
        let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
        let cells = |line: &str| line.split(';').map(|cell| cell.trim().to_owned()).collect::<Vec<String>>();
        let columns = cells(lines.next().unwrap_or_default());
        let mut rows: Vec<Vec<String>> = lines.map(cells).collect();
        rows.iter_mut().for_each(|row| row.resize(columns.len(), String::new()));
        Self { columns, rows }
    }
}

/// Reads semicolon text as rows of the data set, received on `received`.
///
/// # Errors
/// The heading names an unknown column, or a cell can't be read; the row is named.
pub fn population(
    dataset: &DataSet,
    text: &str,
    unit: &UnitRef,
    months: MonthRange,
    received: Date,
) -> Result<Population, String> {
    let table = CaseTable::read(text);
    if let Some(name) = table.columns.iter().find(|name| !name.is_empty() && dataset.column(name).is_none()) {
        return Err(format!("`{}` has no column `{name}`", dataset.id));
    }
    let read = |cells: &Vec<String>| {
        let named = table.columns.iter().map(String::as_str).zip(cells.iter().map(String::as_str));
        row(dataset, named, unit, received)
            .map_err(|(name, cell)| format!("`{cell}` is not a {name} in `{}`", cells.join(";")))
    };
    let rows = table.rows.iter().map(read).collect::<Result<Vec<Row>, String>>()?;
    Ok(Population { months, rows })
}

/// Reads one row, with what the importer would fill in. A cell of a column that the data set lacks is passed over.
///
/// # Errors
/// The name of the first column whose cell can't be read, and the cell.
pub fn row<'c>(
    dataset: &DataSet,
    cells: impl Iterator<Item = (&'c str, &'c str)>,
    unit: &UnitRef,
    received: Date,
) -> Result<Row, (&'c str, &'c str)> {
    let mut row = Row::new();
    for (name, cell) in cells {
        if let (Some(column), false) = (dataset.column(name), cell.is_empty()) {
            row.insert(name.to_owned(), value(&column.kind, cell).ok_or((name, cell))?);
        }
    }
    finish(dataset, unit, received, &mut row);
    Ok(row)
}

/// Fills in what the importer would: the unit, the planned end, codes for empty cells.
fn finish(dataset: &DataSet, unit: &UnitRef, received: Date, row: &mut Row) {
    let code = match dataset.unit.kind {
        Some(_) => unit.code.clone(),
        None => unit.to_string(),
    };
    row.entry(dataset.unit.column.clone()).or_insert(Value::Text(code));
    if let crate::definition::RowTime::Span { end, .. } = &dataset.time {
        let last = row.get(end).and_then(Value::number);
        let planned = last.is_some_and(|last| last > i64::from(day_number(received)));
        row.insert(PLANNED.to_owned(), Value::Number(planned.into()));
    }
    for column in &dataset.columns {
        if let Some(fill) = column.fill.as_ref().filter(|_| !row.contains_key(&column.name))
            && crate::tally::meets(&fill.when, row, Month::of(received))
        {
            row.insert(column.name.clone(), Value::Text(fill.code.clone()));
        }
    }
}

fn value(kind: &ColumnType, cell: &str) -> Option<Value> {
    Some(match kind {
        ColumnType::Person | ColumnType::Form | ColumnType::Unit | ColumnType::Code(_) | ColumnType::Text => {
            Value::Text(cell.to_owned())
        }
        ColumnType::Date => Value::Number(day_number(parse_date(cell).ok()?).into()),
        ColumnType::Month => Value::Number(cell.parse::<Month>().ok()?.index().into()),
        ColumnType::Year | ColumnType::BirthYear | ColumnType::Whole => Value::Number(cell.parse().ok()?),
        ColumnType::Bool => Value::Number(match cell {
            "true" | "ja" | "1" | "x" => 1,
            "false" | "nei" | "0" => 0,
            _ => return None,
        }),
        ColumnType::Decimal(decimals) => {
            let (whole, part) = cell.split_once('.').unwrap_or((cell, ""));
            let width = usize::try_from(*decimals).ok()?;
            (part.len() <= width).then_some(())?;
            Value::Number(format!("{whole}{part:0<width$}").parse().ok()?)
        }
    })
}
