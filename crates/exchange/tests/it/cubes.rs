//! Cubes in, from files of every format: the same table each time, with what is hidden and missing kept as states.
//!
//! The files in `tests/cube` hold one invented cube. They were written by hand and by libraries that are not ours, and
//! `truth.csv` says what stands in them.

use proptest::prelude::*;
use rettesnor_exchange::cell::{TableValue, table_value};
use rettesnor_exchange::cube::{self, CubeError, CubeFault, to_json_stat};
use rettesnor_exchange::table::{HeaderFinder, KnownColumn, RawRow, TableError, TableReader};
use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use tempfile::NamedTempFile;

/// Of a unit, what is measured and a year: the value with two decimals, or why there is none.
type Cells = BTreeMap<(String, String, String), TableValue>;

const METRICS: [(&str, &str); 3] =
    [("plasser", "Plasser i alt"), ("brukt", "Brukte plasser"), ("andel", "Andel brukt")];

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cube")
}

fn known(spellings: &[&str]) -> KnownColumn {
    KnownColumn { spellings: spellings.iter().map(|text| (*text).to_owned()).collect(), required: false }
}

/// The table of a file that has a column for each thing that is measured.
fn wide(path: &Path, metrics: &[(&str, &str)]) -> Result<Cells, TableError> {
    let mut columns = vec![known(&["Kommunenummer", "region"]), known(&["år", "tid"])];
    columns.extend(metrics.iter().map(|(code, label)| known(&[code, label])));
    let mut reader = TableReader::open(path, &HeaderFinder::by_columns(&columns))?;
    let at = |spellings: &[&str]| {
        let is_it = |heading: &String| spellings.iter().any(|text| heading.to_lowercase() == text.to_lowercase());
        reader.header().iter().position(is_it).unwrap()
    };
    let (unit, year) = (at(&["kommunenummer", "region"]), at(&["år", "tid"]));
    let places: Vec<usize> = metrics.iter().map(|(code, label)| at(&[code, label])).collect();
    let (mut row, mut cells) = (RawRow::new(), Cells::new());
    while reader.next_row(&mut row)? {
        let text = |at: usize| row.cells()[at].clone();
        // The lost zero of a number is the import's to mend.
        let unit = format!("{:0>4}", text(unit));
        for ((code, _), place) in metrics.iter().zip(&places) {
            let value = table_value(&row.cells()[*place], 2).unwrap();
            let before = cells.insert((unit.clone(), (*code).to_owned(), text(year)), value);
            assert_eq!(before, None, "a cell is there once");
        }
    }
    Ok(cells)
}

fn truth(path: &Path) -> Cells {
    let text = fs::read_to_string(path).unwrap();
    let cell = |line: &str| {
        let fields: Vec<&str> = line.split(',').collect();
        let [unit, metric, year, value, status] = fields[..] else { panic!("five fields in {line}") };
        let value = table_value(if status.is_empty() { value } else { status }, 2).unwrap();
        ((unit.to_owned(), metric.to_owned(), year.to_owned()), value)
    };
    text.lines().skip(1).map(cell).collect()
}

#[test]
fn every_format_gives_the_same_cells() {
    let truth = truth(&folder().join("truth.csv"));
    assert_eq!(truth.len(), 27);
    for state in [TableValue::Hidden, TableValue::Missing, TableValue::NotApplicable] {
        assert!(truth.values().any(|value| *value == state), "{state:?} is tried");
    }
    for name in ["dense.json", "sparse.json", "latin1.px", "utf8.px", "latin1.csv", "utf8bom.csv", "cube.xlsx"] {
        assert_eq!(wide(&folder().join(name), &METRICS).unwrap(), truth, "{name}");
    }
}

#[test]
fn what_we_write_we_read_back() {
    for name in ["dense.json", "utf8.px"] {
        let cube = cube::read(&folder().join(name)).unwrap();
        let mut file = NamedTempFile::new().unwrap();
        file.write_all(to_json_stat(&cube, "nb").unwrap().as_bytes()).unwrap();
        let back = cube::read(file.path()).unwrap();
        assert_eq!((back.dimensions(), back.values()), (cube.dimensions(), cube.values()), "{name}");
    }
}

/// What is measured as a column of codes, where that is what the reader knows.
#[test]
fn what_is_measured_may_be_a_column() {
    let columns = [known(&["Region"]), known(&["statistikkvariabel"]), known(&["Tid"]), known(&["verdi"])];
    let mut reader = TableReader::open(&folder().join("dense.json"), &HeaderFinder::by_columns(&columns)).unwrap();
    assert_eq!(reader.header(), ["Region", "statistikkvariabel", "Tid", "verdi"]);
    assert_eq!((reader.header_row(), reader.progress().total), (0, 27));
    let (mut row, mut rows) = (RawRow::new(), Vec::new());
    while reader.next_row(&mut row).unwrap() {
        rows.push((row.number(), row.cells().join(" ")));
    }
    assert_eq!(rows.len(), 27);
    assert_eq!((rows[0].0, rows[0].1.as_str()), (1, "0301 plasser 2023 1200"));
    assert_eq!((rows[10].0, rows[10].1.as_str()), (11, "1507 plasser 2024 :"));
    assert_eq!(rows[26].1, "5437 andel 2025 :");
    assert_eq!(reader.progress().done, 27);
}

/// The one thing that is measured is the column of values, whatever the source calls it.
#[test]
fn a_series_that_is_carried_over_mergers_has_plain_codes() {
    let text = r#"{"class":"dataset","id":["Region","ContentsCode","Tid"],"size":[2,1,1],"dimension":{
        "Region":{"category":{"index":["K-0301","K-1507"]}},"ContentsCode":{"category":{"label":{"Personer1":"Personer"}}},
        "Tid":{"category":{"index":{"2026":0}}}},"value":[717710,"..."]}"#;
    let file = written(text.as_bytes());
    let columns = [known(&["region"]), known(&["tid"]), known(&["antall"])];
    let mut reader = TableReader::open(file.path(), &HeaderFinder::by_columns(&columns)).unwrap();
    assert_eq!(reader.header(), ["Region", "Tid", "antall"]);
    let mut row = RawRow::new();
    assert!(reader.next_row(&mut row).unwrap());
    assert_eq!(row.cells(), ["0301", "2026", "717710"]);
    assert!(reader.next_row(&mut row).unwrap());
    assert_eq!(row.cells(), ["1507", "2026", ":"]);
    assert!(!reader.next_row(&mut row).unwrap());
}

fn written(bytes: &[u8]) -> NamedTempFile {
    let mut file = NamedTempFile::new().unwrap();
    file.write_all(bytes).unwrap();
    file
}

fn fault(text: &str) -> (CubeFault, String, u64) {
    match cube::read(written(text.as_bytes()).path()) {
        Err(TableError::Cube(CubeError { fault, at, line })) => (fault, at, line),
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_is_wrong_with_json_is_told_with_its_place() {
    let whole = fs::read_to_string(folder().join("dense.json")).unwrap();
    let told = |from: &str, to: &str| {
        assert!(whole.contains(from), "{from}");
        fault(&whole.replacen(from, to, 1))
    };
    let at = |fault: CubeFault, at: &str, line: u64| (fault, at.to_owned(), line);
    let line = whole.lines().position(|line| line.trim() == "1350,").unwrap() as u64 + 1;
    assert_eq!(told("  1350,", "  \"mange\","), at(CubeFault::Value, "value[2]", line));
    assert_eq!(told("  1350,\n", ""), at(CubeFault::Structure, "value", 0));
    assert_eq!(told("\"10\": \":\"", "\"10\": \"?\""), at(CubeFault::Value, "status[11]", 0));
    assert_eq!(told("\"10\": \":\"", "\"27\": \":\""), at(CubeFault::Structure, "status", 0));
    assert_eq!(told("\"1507\": 1", "\"1507\": 2"), at(CubeFault::Structure, "dimension[1].category.index", 0));
    assert_eq!(told("\"class\": \"dataset\"", "\"class\": \"collection\""), at(CubeFault::NotJsonStat, "", 0));
    assert_eq!(fault(&whole[..whole.len() / 2]).0, CubeFault::BrokenJson);
    assert_eq!(fault("{\"a\": 1}").0, CubeFault::NotJsonStat);
    let huge = whole.replace("\"size\": [\n  3,\n  3,\n  3\n ]", "\"size\": [3,300000,300000]");
    assert_eq!(fault(&huge), at(CubeFault::TooLarge, "size", 0));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    /// Whatever becomes of a file on its way, it is read or refused, and nothing falls over.
    #[test]
    fn a_file_that_was_hurt_is_read_or_refused(
        which in 0..4_usize,
        hurts in prop::collection::vec((any::<prop::sample::Index>(), prop::collection::vec(any::<u8>(), 0..5), 0..9_usize), 1..5),
    ) {
        let name = ["dense.json", "sparse.json", "latin1.px", "utf8.px"][which];
        let mut bytes = fs::read(folder().join(name)).unwrap();
        for (at, put, gone) in hurts {
            let at = at.index(bytes.len().max(1)).min(bytes.len());
            let end = (at + gone).min(bytes.len());
            bytes.splice(at..end, put);
        }
        let file = written(&bytes);
        let columns = [known(&["region"]), known(&["tid"]), known(&["plasser"])];
        if let Ok(mut reader) = TableReader::open(file.path(), &HeaderFinder::by_columns(&columns)) {
            let mut row = RawRow::new();
            while reader.next_row(&mut row).unwrap_or(false) {}
        }
    }
}
