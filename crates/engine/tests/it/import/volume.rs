//! Many rows, to be run by hand in a release build: in how much memory.

use super::desk::{Desk, told};
use std::io::{BufWriter, Write};

/// Thirteen million rows are more than a gigabyte:
/// `ROWS=13000000 cargo test --release -p rettesnor-engine --test it -- --ignored volume`.
#[test]
#[ignore = "takes minutes"]
fn a_large_delivery_is_read_in_bounded_memory() {
    let rows: u64 = std::env::var("ROWS").ok().and_then(|rows| rows.parse().ok()).unwrap_or(1_000_000);
    let desk = Desk::new();
    let path = desk.folder.path().join("stor.csv");
    let mut file = BufWriter::new(std::fs::File::create(&path).unwrap());
    let dataset = &desk.catalogue.datasets["oppfolging"];
    let columns: Vec<&str> = dataset.columns.iter().map(|c| c.name.as_str()).collect();
    writeln!(file, "{}", columns.join(";")).unwrap();
    for row in 0..rows {
        let (person, month) = (row / 24, row % 24);
        let cells = columns.iter().map(|column| match *column {
            "maned" => format!("{}-{:02}", 2024 + month / 12, month % 12 + 1),
            "kontor" => "0219".to_owned(),
            "person" => format!("person-{person:09}"),
            "fodselsaar" => (1960 + person % 45).to_string(),
            "innsatsgruppe" => {
                ["BFORM", "Gode muligheter", "BATT", ""][usize::try_from(person % 4).unwrap()].to_owned()
            }
            "siste_dialog" => format!("2025-{:02}-{:02}", row % 12 + 1, row % 28 + 1),
            "avgang" | "sykmeldt_12_uker" | "aap_26_uker" => "ja".to_owned(),
            _ => if row % 3 == 0 { "ja" } else { "nei" }.to_owned(),
        });
        writeln!(file, "{}", cells.collect::<Vec<_>>().join(";")).unwrap();
    }
    drop(file.into_inner().unwrap());
    let checked = desk.check("oppfolging", vec![path], &|_| {}).unwrap();
    assert!(!checked.held, "{:?}", told(&checked.manifest.report));
    assert_eq!(checked.manifest.rows, rows);
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or("0 kB");
    let kilobytes: u64 = peak.trim().trim_end_matches(" kB").parse().unwrap();
    assert!(kilobytes < 600_000, "{kilobytes} kB at the most");
}
