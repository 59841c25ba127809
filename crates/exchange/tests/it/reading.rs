//! Reads the files back with the reader that deliveries are read with, and the shipped definitions.

use rettesnor_core::definition::source;
use rettesnor_core::definition::{Catalogue, DataSet};
use rettesnor_core::time::{Date, parse_date};
use rettesnor_demo::{DemoFile, registers};
use rettesnor_exchange::heading::same_heading;
use rettesnor_exchange::table::{HeaderFinder, KnownColumn, RawRow, TableReader};
use rettesnor_testkit::shipped_definitions;
use tempfile::TempDir;

/// Days whose files are tried: an ordinary one, the turn of the year, the longest window, a later year.
pub const DAYS: [&str; 4] = ["2026-04-20", "2026-01-03", "2026-12-10", "2027-02-05"];

pub fn day(text: &str) -> Date {
    parse_date(text).unwrap()
}

/// The files of a day, in a folder that is removed with the first value.
pub fn written(today: &str) -> (TempDir, Vec<DemoFile>) {
    let folder = tempfile::tempdir().unwrap();
    let files = registers(day(today), folder.path()).unwrap();
    (folder, files)
}

/// The shipped definitions.
pub fn catalogue() -> Catalogue {
    source::load(&shipped_definitions()).0
}

/// A file: for each row, the text of each of the data set's columns, and nothing where it lacks the column.
pub fn rows(file: &DemoFile, dataset: &DataSet) -> Vec<Vec<Option<String>>> {
    let spellings = |column: &rettesnor_core::definition::Column| {
        let mut spellings = column.aliases.clone();
        spellings.extend([column.name.clone(), column.heading.clone()]);
        spellings
    };
    let known: Vec<KnownColumn> = dataset
        .columns
        .iter()
        .map(|column| KnownColumn { spellings: spellings(column), required: !column.may_be_absent })
        .collect();
    let mut reader = TableReader::open(&file.path, &HeaderFinder::by_columns(&known)).unwrap();
    assert_eq!(reader.header_row(), 1, "{}", file.path.display());
    let headings = reader.header().to_vec();
    let known_heading = |heading: &String| known.iter().any(|c| c.spellings.iter().any(|s| same_heading(s, heading)));
    assert!(headings.iter().all(known_heading), "{headings:?}");
    let places: Vec<Option<usize>> = known
        .iter()
        .map(|column| headings.iter().position(|h| column.spellings.iter().any(|s| same_heading(s, h))))
        .collect();
    assert!(known.iter().zip(&places).all(|(column, place)| place.is_some() || !column.required), "{headings:?}");
    let (mut rows, mut raw) = (Vec::new(), RawRow::new());
    while reader.next_row(&mut raw).unwrap() {
        assert_eq!(raw.cells().len(), headings.len(), "{} row {}", file.path.display(), raw.number());
        rows.push(places.iter().map(|place| place.map(|place| raw.cells()[place].clone())).collect());
    }
    rows
}
