//! Many rows, to be run by hand in a release build: how fast, and in how much memory.

use crate::desk::{Desk, told};
use std::io::{BufWriter, Write};

/// Run with `ROWS=10000000 cargo test --release --test it_import -- --ignored --nocapture volume`.
#[test]
#[ignore = "takes minutes; a measurement, not a test of facts"]
fn a_large_delivery_is_read_in_bounded_memory() {
    let rows: u64 = std::env::var("ROWS").ok().and_then(|rows| rows.parse().ok()).unwrap_or(1_000_000);
    let desk = Desk::new();
    let path = desk.folder.path().join("stor.csv");
    let mut file = BufWriter::new(std::fs::File::create(&path).unwrap());
    let columns: Vec<String> =
        desk.catalogue.datasets["norskopplaring"].columns.iter().map(|c| c.name.clone()).collect();
    writeln!(file, "{}", columns.join(";")).unwrap();
    let numbers = ["0301", "3201", "3203", "4601", "5001", "1103", "4204", "5501"];
    for row in 0..rows {
        let (person, month) = (row / 24, row % 24);
        let number = numbers[usize::try_from(person.wrapping_mul(2_654_435_761) % 8).unwrap()];
        let cells = columns.iter().map(|column| match column.as_str() {
            "maned" => format!("{}-{:02}", 2024 + month / 12, month % 12 + 1),
            "kommune" => number.to_owned(),
            "deltaker" => format!("person-{person:09}"),
            _ => "ja".to_owned(),
        });
        writeln!(file, "{}", cells.collect::<Vec<_>>().join(";")).unwrap();
    }
    drop(file.into_inner().unwrap());
    let bytes = std::fs::metadata(&path).unwrap().len();
    let begun = std::time::Instant::now();
    let checked = desk.check("norskopplaring", vec![path], &|_| {}).unwrap();
    let seconds = begun.elapsed().as_secs_f64();
    assert!(!checked.held, "{:?}", told(&checked.manifest.report));
    assert_eq!(checked.manifest.rows, rows);
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find(|line| line.starts_with("VmHWM")).unwrap_or_default();
    let speed = rows as f64 / seconds;
    eprintln!("{rows} rows, {} MB, {seconds:.1} s, {speed:.0} rows/s, {peak}", bytes >> 20);
}
