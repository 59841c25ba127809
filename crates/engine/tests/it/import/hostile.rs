//! Whatever comes, there is an answer and no panic.

use super::desk::Desk;
use proptest::prelude::*;

fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => prop::sample::select(vec![
            "", "3201", "301", "2026-01", "202513", "ja", "x", "0", "-1", "7,5", "AV-01", "2025-02-30", "2025-02-28",
            "9999-12-31", "1900-01-01", "kommune:3201", "NO", "15819090030", ":", "..", "\"", "999999999999999999",
        ]).prop_map(str::to_owned),
        1 => "\\PC{0,12}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, ..ProptestConfig::default() })]

    #[test]
    fn random_bytes_are_answered(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let desk = Desk::new();
        let path = desk.file("x.csv", bytes);
        let checked = desk.check("deltakelse", vec![path], &|_| {});
        prop_assert!(checked.is_ok());
    }

    #[test]
    fn random_cells_are_answered_and_name_nobody(
        rows in prop::collection::vec(prop::collection::vec(cell(), 11..13), 1..20),
        dataset in prop::sample::select(vec!["deltakelse", "rapportert", "bosetting", "oppfolging", "enheter", "undersokelse"]),
    ) {
        let desk = Desk::new();
        let columns = &desk.catalogue.datasets[dataset].columns;
        let mut text: String = columns.iter().map(|c| c.heading.clone()).collect::<Vec<_>>().join(";") + "\n";
        for row in &rows {
            let cells: Vec<String> = (0..columns.len()).map(|at| row[at % row.len()].replace([';', '"', '\n', '\r'], "")).collect();
            text += &cells.join(";");
            text.push('\n');
        }
        let path = desk.file("x.csv", text);
        let checked = desk.check(dataset, vec![path], &|_| {}).unwrap();
        prop_assert_eq!(checked.held, checked.manifest.report.must_hold(false, false));
        let whole = format!("{:?}", checked.manifest);
        prop_assert!(!whole.contains("15819090030"));
        if let Some(rows) = &checked.rows {
            super::desk::nowhere(rows.parent().unwrap(), &["15819090030"]);
        }
    }
}
