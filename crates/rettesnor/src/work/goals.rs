//! Reads `goals.csv`: the levels that units have decided to reach.

use crate::failure::Failure;
use rettesnor_core::definition::Catalogue;
use rettesnor_core::goal::{Aim, Level};
use rettesnor_core::org::Org;
use rettesnor_core::time::Date;
use rettesnor_engine::folder::Folder;
use rettesnor_exchange::heading::same_heading;
use rettesnor_exchange::table::{HeaderFinder, RawRow, TableReader};
use std::fmt::Display;

/// The columns, each with the headings that people write.
const COLUMNS: [(&str, &[&str]); 6] = [
    ("unit", &["unit", "enhet"]),
    ("indicator", &["indicator", "indikator"]),
    ("year", &["year", "år"]),
    ("desired", &["desired", "ønsket nivå", "ønsket"]),
    ("tolerance", &["tolerance", "toleranse", "nedre grense", "øvre grense"]),
    ("source", &["source", "kilde"]),
];

/// The goals of the data folder; none where there is no file.
///
/// # Errors
/// The file can't be read, or a row can't be a goal; the row is named.
pub fn goals(folder: &Folder, catalogue: &Catalogue, org: &Org, date: Date) -> Result<Vec<Aim>, Failure> {
    let path = folder.goals_file();
    if !path.exists() {
        return Ok(Vec::new());
    }
    let wrong = |row: u64, why: &dyn Display| Failure::no(format!("{}, row {row}: {why}", path.display()));
    let mut table = TableReader::open(&path, &HeaderFinder::first_row()).map_err(|e| wrong(0, &e))?;
    let heading = table.header().to_vec();
    let place = |name: &str| {
        let (_, spellings) = COLUMNS.iter().find(|(column, _)| *column == name)?;
        heading.iter().position(|cell| spellings.iter().any(|spelling| same_heading(cell, spelling)))
    };
    let missing: Vec<&str> =
        ["unit", "indicator", "year", "desired"].into_iter().filter(|name| place(name).is_none()).collect();
    if !missing.is_empty() {
        return Err(wrong(table.header_row(), &format!("the columns {} are missing", missing.join(", "))));
    }
    let mut goals = Vec::new();
    let mut row = RawRow::new();
    while table.next_row(&mut row).map_err(|e| wrong(row.number(), &e))? {
        let number = row.number();
        let cell = |name: &str| place(name).and_then(|at| row.cells().get(at)).map_or("", |cell| cell.trim());
        let goal = goal(&cell, catalogue, org, date).map_err(|why| wrong(number, &why))?;
        goals.push(goal);
    }
    Ok(goals)
}

fn goal<'c>(cell: &impl Fn(&str) -> &'c str, catalogue: &Catalogue, org: &Org, date: Date) -> Result<Aim, String> {
    let unit = org.resolve(cell("unit"), date).map_err(|e| e.to_string())?;
    let indicator = catalogue
        .indicators
        .get(cell("indicator"))
        .ok_or_else(|| format!("there is no indicator `{}`; `rettesnor card` shows the ids", cell("indicator")))?;
    let year = cell("year").parse().map_err(|_| format!("`{}` is not a year", cell("year")))?;
    let percent = indicator.measure_unit == "prosent";
    let level = |name: &str| match cell(name) {
        "" => Ok(None),
        text => Level::parse(text, percent).map(Some).map_err(|e| e.to_string()),
    };
    let (desired, tolerance) = (level("desired")?, level("tolerance")?);
    if desired.is_none() && tolerance.is_none() {
        return Err("a goal must have a desired level, a tolerance, or both".to_owned());
    }
    Ok(Aim {
        unit,
        indicator: indicator.id.clone(),
        year,
        desired,
        tolerance,
        source: cell("source").to_owned(),
        interim: Vec::new(),
    })
}
