//! Reads `goals.csv` of earlier days: the levels that units had decided to reach, a row for each.

use crate::failure::Failure;
use rettesnor_app::steer::usual_line;
use rettesnor_core::definition::{Catalogue, Indicator};
use rettesnor_core::goal::{Adoption, Body, Goal, Judgement, Level, Origin, OriginKind, Place, Rhythm, Stage};
use rettesnor_core::org::{Line, Org, UnitRef};
use rettesnor_core::time::{Date, Month};
use rettesnor_engine::folder::Folder;
use rettesnor_exchange::heading::same_heading;
use rettesnor_exchange::table::{HeaderFinder, RawRow, TableReader};
use rettesnor_store::Home;
use std::collections::BTreeMap;
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

/// A row, as the goal that it becomes.
#[derive(Debug)]
pub struct Row {
    /// Where it stands in the file.
    pub number: u64,
    /// Where the goal belongs.
    pub home: Home,
    /// The goal.
    pub goal: Goal,
}

/// The rows of the file; none where there is no file.
///
/// # Errors
/// The file can't be read, or a row can't be a goal; the row is named.
pub fn rows(folder: &Folder, catalogue: &Catalogue, org: &Org, date: Date) -> Result<Vec<Row>, Failure> {
    let path = folder.goals_file();
    if !path.exists() {
        return Ok(Vec::new());
    }
    let wrong = |row: u64, why: &dyn Display| {
        Failure::no(format!("{}, row {row}: {why}; nothing was taken in", path.display()))
    };
    let mut table = TableReader::open(&path, &HeaderFinder::first_row()).map_err(|e| wrong(0, &e))?;
    let heading = table.header().to_vec();
    let place = |name: &str| {
        let (_, spellings) = COLUMNS.iter().find(|(column, _)| *column == name)?;
        heading.iter().position(|cell| spellings.iter().any(|spelling| same_heading(cell, spelling)))
    };
    let missing: Vec<&str> =
        ["unit", "indicator", "year", "desired"].into_iter().filter(|name| place(name).is_none()).collect();
    if !missing.is_empty() {
        let why = format!("the columns {} are missing; write them in the first row", missing.join(", "));
        return Err(wrong(table.header_row(), &why));
    }
    let mut found: Vec<Row> = Vec::new();
    let mut seen: BTreeMap<(String, String, i32), u64> = BTreeMap::new();
    let mut row = RawRow::new();
    while table.next_row(&mut row).map_err(|e| wrong(row.number(), &e))? {
        let number = row.number();
        let cell = |name: &str| place(name).and_then(|at| row.cells().get(at)).map_or("", |cell| cell.trim());
        let (home, goal) = goal(&cell, catalogue, org, date).map_err(|why| wrong(number, &why))?;
        let key = (home.unit.to_string(), goal.indicator().unwrap_or_default().to_owned(), home.year);
        if let Some(first) = seen.insert(key, number) {
            let why = format!("row {first} sets the same goal; keep one of them");
            return Err(wrong(number, &why));
        }
        found.push(Row { number, home, goal });
    }
    Ok(found)
}

fn goal<'c>(
    cell: &impl Fn(&str) -> &'c str,
    catalogue: &Catalogue,
    org: &Org,
    date: Date,
) -> Result<(Home, Goal), String> {
    let unit = org.resolve(cell("unit"), date).map_err(|e| e.to_string())?;
    let indicator = catalogue
        .indicators
        .get(cell("indicator"))
        .ok_or_else(|| format!("there is no indicator `{}`; `rettesnor card` shows the ids", cell("indicator")))?;
    let year = cell("year").parse().map_err(|_| format!("`{}` is not a year; write it as 2026", cell("year")))?;
    let percent = indicator.measure_unit == "prosent";
    let level = |name: &str| match cell(name) {
        "" => Ok(None),
        text => Level::parse(text, percent).map(Some).map_err(|e| e.to_string()),
    };
    let (desired, tolerance) = (level("desired")?, level("tolerance")?);
    if desired.is_none() && tolerance.is_none() {
        return Err("a goal must have a desired level, a tolerance, or both; write one, or take the row out".to_owned());
    }
    let line = line(catalogue, org, date, &unit, indicator);
    let home = Home { unit, line, year };
    let judgement = Judgement::Measured { indicator: indicator.id.clone(), desired, tolerance, interim: Vec::new() };
    let goal = as_it_held(&home, indicator, judgement, cell("source"));
    Ok((home, goal))
}

/// The line of the body that controls the indicator's data, where the unit hangs in it.
fn line(catalogue: &Catalogue, org: &Org, date: Date, unit: &UnitRef, indicator: &Indicator) -> Line {
    let own = catalogue.packages.get(&indicator.package).map(|package| package.line.clone());
    let hangs = |line: &Line| *unit == UnitRef::country() || org.at(date).contains(unit, line);
    own.filter(hangs).unwrap_or_else(|| usual_line(unit))
}

/// A goal that holds from the beginning of its year. The file does not say who decided: what is not known stays empty.
fn as_it_held(home: &Home, indicator: &Indicator, judgement: Judgement, source: &str) -> Goal {
    let from = Month::january(home.year).first_day();
    let adoption = Adoption { body: Body::Unit, on: from, case: String::new(), wording: String::new() };
    let kind = if home.unit == UnitRef::country() { OriginKind::National } else { OriginKind::Own };
    let document = source.to_owned();
    Goal {
        name: indicator.name.nb.clone(),
        place: Place::Main { parts_add_up: false },
        judgement,
        origin: Origin { kind, document, paragraph: String::new(), binding: false },
        owner: String::new(),
        owner_name: None,
        collector: String::new(),
        rhythm: Rhythm::Tertially,
        minutes: 0,
        people: 0,
        checked: BTreeMap::new(),
        stage: Stage::Active { adoption, from },
        follows: None,
    }
}
