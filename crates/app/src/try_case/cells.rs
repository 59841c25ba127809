//! Reads the cells that somebody wrote, in the ways people write days, numbers and codes.

use super::MOST_ROWS;
use rettesnor_core::definition::source::{Case, CaseTable, row};
use rettesnor_core::definition::{Catalogue, Column, ColumnType, DataSet};
use rettesnor_core::identity::contains_identity_number;
use rettesnor_core::tally::{Population, Row, Value};
use rettesnor_core::time::{Date, Month, MonthRange, parse_date};
use std::collections::BTreeMap;

/// The longest that a cell may be.
const LONGEST: usize = 80;

/// The largest number, in its smallest part: what is summed and squared must be far from too large to hold.
const LARGEST: i64 = 100_000_000;

/// A cell that can't be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadCell {
    /// The data set.
    pub dataset: String,
    /// The row, from 0.
    pub row: usize,
    /// The column.
    pub column: String,
    /// What should have stood there.
    pub expected: Expected,
}

/// What a cell should hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// A day.
    Day,
    /// A month.
    Month,
    /// A whole number.
    Whole,
    /// A number with at most so many decimals.
    Decimal(u32),
    /// Yes or no.
    YesOrNo,
    /// A code of the column's list.
    Code,
    /// Something shorter.
    Shorter,
    /// Anything but a national identity number.
    NoIdentityNumber,
}

/// The rows of every data set of the case, as they are counted.
pub(super) fn read(
    catalogue: &Catalogue,
    case: &Case,
    tables: &BTreeMap<String, CaseTable>,
) -> Result<BTreeMap<String, Population>, Vec<BadCell>> {
    let months = MonthRange { first: Month::january(case.period.year() - 1), last: Month::of(case.as_of) };
    let (mut populations, mut bad) = (BTreeMap::new(), Vec::new());
    for id in case.tables.keys() {
        let Some(dataset) = catalogue.datasets.get(id) else { continue };
        let mut rows = Vec::new();
        for (place, cells) in tables.get(id).into_iter().flat_map(filled) {
            match read_row(catalogue, dataset, case, &cells) {
                Ok(row) => rows.push(row),
                Err(wrong) => bad.extend(wrong.into_iter().map(|(column, expected)| BadCell {
                    dataset: id.clone(),
                    row: place,
                    column: column.to_owned(),
                    expected,
                })),
            }
        }
        populations.insert(id.clone(), Population { months, rows });
    }
    if bad.is_empty() { Ok(populations) } else { Err(bad) }
}

/// The rows that hold anything, each with its place and its cells by column.
pub(super) fn filled(table: &CaseTable) -> impl Iterator<Item = (usize, Vec<(&str, &str)>)> {
    let rows = table.rows.iter().take(MOST_ROWS).enumerate();
    rows.filter(|(_, cells)| cells.iter().any(|cell| !cell.trim().is_empty())).map(|(place, cells)| {
        let named = table.columns.iter().map(String::as_str).zip(cells.iter().map(|cell| cell.trim()));
        (place, named.collect())
    })
}

fn read_row<'c>(
    catalogue: &Catalogue,
    dataset: &DataSet,
    case: &Case,
    cells: &[(&'c str, &str)],
) -> Result<Row, Vec<(&'c str, Expected)>> {
    let (mut read, mut bad) = (Vec::new(), Vec::new());
    for (name, cell) in cells.iter().filter(|(_, cell)| !cell.is_empty()) {
        let Some(column) = dataset.column(name) else { continue };
        match plain(catalogue, dataset, column, cell) {
            Ok(plain) => read.push((*name, plain)),
            Err(expected) => bad.push((*name, expected)),
        }
    }
    if !bad.is_empty() {
        return Err(bad);
    }
    let named = read.iter().map(|(name, cell)| (*name, cell.as_str()));
    let row = row(dataset, named, &case.unit, case.as_of).map_err(|(name, _)| unreadable(dataset, cells, name))?;
    let too_large = |(_, value): &(&String, &Value)| value.number().is_some_and(|n| !(-LARGEST..=LARGEST).contains(&n));
    match row.iter().find(too_large) {
        Some((name, _)) => Err(unreadable(dataset, cells, name)),
        None => Ok(row),
    }
}

/// What should have stood in a column.
fn unreadable<'c>(dataset: &DataSet, cells: &[(&'c str, &str)], name: &str) -> Vec<(&'c str, Expected)> {
    let column = cells.iter().find(|(known, _)| *known == name).map_or("", |(known, _)| known);
    vec![(column, dataset.column(name).map_or(Expected::Shorter, |column| expected(&column.kind)))]
}

fn expected(kind: &ColumnType) -> Expected {
    match kind {
        ColumnType::Date => Expected::Day,
        ColumnType::Month => Expected::Month,
        ColumnType::Year | ColumnType::BirthYear | ColumnType::Whole => Expected::Whole,
        ColumnType::Decimal(decimals) => Expected::Decimal(*decimals),
        ColumnType::Bool => Expected::YesOrNo,
        ColumnType::Code(_) => Expected::Code,
        ColumnType::Person | ColumnType::Form | ColumnType::Unit | ColumnType::Text => Expected::Shorter,
    }
}

/// The cell as definitions write it.
fn plain(catalogue: &Catalogue, dataset: &DataSet, column: &Column, cell: &str) -> Result<String, Expected> {
    if contains_identity_number(cell) {
        return Err(Expected::NoIdentityNumber);
    }
    if cell.chars().count() > LONGEST {
        return Err(Expected::Shorter);
    }
    let found = match &column.kind {
        ColumnType::Date => day(cell).map(|day| day.to_string()),
        ColumnType::Month => month(cell).map(|month| month.to_string()),
        ColumnType::Year | ColumnType::BirthYear => (cell.len() == 4).then(|| cell.to_owned()),
        ColumnType::Bool => yes_or_no(cell).map(|yes| if yes { "ja" } else { "nei" }.to_owned()),
        ColumnType::Decimal(_) => Some(cell.replace([' ', '\u{a0}', '\u{202f}'], "").replace(',', ".")),
        ColumnType::Code(_) => {
            let list = catalogue.codelist_of(&dataset.id, &column.name).ok_or(Expected::Code)?;
            list.find(cell).and_then(|place| list.codes.get(place)).map(|code| code.code.clone())
        }
        _ => Some(cell.to_owned()),
    };
    found.ok_or(expected(&column.kind))
}

/// A day as `2025-03-31` or `31.3.2025`.
#[must_use]
pub fn day(cell: &str) -> Option<Date> {
    if let Ok(day) = parse_date(cell) {
        return Some(day);
    }
    let parts: Vec<&str> = cell.split('.').map(str::trim).collect();
    let [day, month, year] = parts.as_slice() else { return None };
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

/// A month as `2025-03`, `2025M03` or `3.2025`.
fn month(cell: &str) -> Option<Month> {
    if let Ok(month) = cell.parse() {
        return Some(month);
    }
    let (month, year) = cell.split_once('.')?;
    Month::new(year.trim().parse().ok()?, month.trim().parse().ok()?)
}

fn yes_or_no(cell: &str) -> Option<bool> {
    match cell.to_lowercase().as_str() {
        "ja" | "yes" | "true" | "1" | "x" => Some(true),
        "nei" | "no" | "false" | "0" => Some(false),
        _ => None,
    }
}
