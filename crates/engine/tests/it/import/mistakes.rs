//! What is told about what is wrong.

use super::desk::{Desk, OTHER, PERSON, nowhere, told};
use rettesnor_core::delivery::Reason;

const HEAD: &str = "deltaker;kommune;startdato;sluttdato;avslutningskode;timer_per_uke;stillingsprosent;status_12_mnd;\
                    rett_og_plikt;kjønn;fødselsår\n";

fn participations(rows: &str) -> String {
    format!("{HEAD}{rows}")
}

#[test]
fn ten_kinds_of_mistakes_are_told_row_by_row() {
    let desk = Desk::new();
    let text = participations(
        "a1;3201;2025-01-10;2025-12-20;AV-99;;;;ja;K;1990\n\
         a2;0219;2025-01-10;2025-12-20;AV-01;;;;ja;K;1990\n\
         a3;3201;2025-02-30;;;;;;ja;K;1990\n\
         a4;3201;2025-06-10;2025-05-20;AV-01;;;;ja;K;1990\n\
         a5;3201;2025-01-10;;AV-01;;;;ja;K;1990\n\
         a6;3201;2025-01-10;;;;;;ja;K;1990\n\
         a6;3201;2025-01-10;;;;;;ja;K;1990\n\
         a7;3201;2025-01-10;;;;;;ja;K\n\
         a8;3201;2025-01-10;;;;;;ja;K;1990;x\n\
         a9;3201;2026-04-10;;;;;;kanskje;K;1990\n\
         ;3201;2025-01-10;;;x;;;ja;K;1990\n\
         b1;9999;2025-01-10;;;;;;ja;K;15819090030\n\
         b2;3201;2025-01-10;;;;;;ja;K;1990\n",
    );
    let checked = desk.text("deltakelse", &text);
    let errors: Vec<String> = told(&checked.manifest.report).into_iter().filter(|l| l.starts_with("ERROR")).collect();
    let mut expected = vec![
        "ERROR 2 avslutningskode unknown_code AV-99",
        "ERROR 3 kommune unit_not_valid_then 0219",
        "ERROR 4 startdato not_a_date 2025-02-30",
        "ERROR 5 sluttdato end_before_start 2025-05-20",
        "ERROR 6 avslutningskode kode_uten_sluttdato AV-01",
        "ERROR 8  identical_row",
        "ERROR 9  too_few_fields",
        "ERROR 10  too_many_fields",
        "ERROR 11 rett_og_plikt not_a_bool kanskje",
        "ERROR 11 startdato after_received 2026-04-10",
        "ERROR 12 deltaker empty",
        "ERROR 12 timer_per_uke not_a_decimal x",
        "ERROR 13 fødselsår identity_number",
        "ERROR 13 kommune unknown_unit 9999",
    ];
    let mut found: Vec<&str> = errors.iter().map(String::as_str).collect();
    expected.sort_unstable();
    found.sort_unstable();
    assert_eq!(found, expected);
    assert!(checked.held);
    let report = &checked.manifest.report;
    assert_eq!((report.rows_read, report.rows_with_errors, checked.manifest.rows), (13, 11, 2));
    let group = report.groups.iter().find(|g| g.reason == "unknown_code").unwrap();
    assert!(matches!(&group.findings[0].reason, Reason::UnknownCode(near) if near[0].starts_with("AV-")));
    let same = report.groups.iter().find(|g| g.reason == "identical_row").unwrap();
    assert_eq!(same.findings[0].reason, Reason::IdenticalRow(7));
}

#[test]
fn held_rows_can_be_mended_and_name_nobody() {
    let desk = Desk::new();
    let text = participations(&format!(
        "{PERSON};3201;2025-01-10;;tull {OTHER};;;;ja;K;1990\n{OTHER};3201;2025-02-10;;;;;;ja;K;1990;{PERSON}\n\
         {PERSON};3201;2025-13-10;;;;;;ja;K;{PERSON}\n\
         {OTHER};3201;2025-03-10;;;;;;ja;K;1990\n"
    ));
    let checked = desk.text("deltakelse", &text);
    let held = std::fs::read_to_string(checked.held_rows.unwrap()).unwrap();
    let lines: Vec<serde_json::Value> = held.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(lines.len(), 3);
    assert_eq!(lines[0]["cells"]["kommune"], "3201");
    assert_eq!(lines[0]["cells"]["avslutningskode"], "tull ***********");
    assert_eq!(lines[0]["cells"]["deltaker"], lines[2]["cells"]["deltaker"]);
    assert_eq!(lines[0]["cells"]["deltaker"].as_str().unwrap().len(), 16);
    assert_eq!(lines[1]["fields"], 12);
    assert_eq!(lines[1]["cells"].as_object().unwrap().len(), 0, "nobody knows which field is the person");
    nowhere(checked.rows.unwrap().parent().unwrap(), &[PERSON, OTHER]);
    let everything = format!("{:?}", checked.manifest);
    assert!(!everything.contains(PERSON) && !everything.contains(OTHER));
}

#[test]
fn identity_numbers_are_found_wherever_they_hide() {
    let desk = Desk::new();
    let path = desk.file(
        &format!("liste {PERSON}.csv"),
        format!(
            "maned;kommune;deltaker;rett_og_plikt;merknad\n2026-01;3201;{PERSON};ja;\n2026-01;3201;{OTHER};ja;ok\n\
             2026-01;3201;b;ja;ring {PERSON}\n2026-01;3201;c;158190 90030;\n2026-01;{PERSON};d;ja;\n"
        ),
    );
    let checked = desk.check("norskopplaring", vec![path], &|_| {}).unwrap();
    let lines = told(&checked.manifest.report);
    let found: Vec<&String> = lines.iter().filter(|line| line.contains("identity_number")).collect();
    assert_eq!(
        found,
        ["ERROR 6 kommune identity_number", "ERROR 4 merknad identity_number", "ERROR 5 rett_og_plikt identity_number"]
    );
    assert!(lines.contains(&"INFO 1 merknad unknown_column".to_owned()), "{lines:?}");
    assert_eq!(checked.manifest.rows, 2);
    let everything = format!("{:?}", checked.manifest);
    assert!(!everything.contains(PERSON) && !everything.contains("158190 90030"));
    nowhere(checked.rows.unwrap().parent().unwrap(), &[PERSON, OTHER, "158190 90030", "merknad"]);
}

#[test]
fn what_may_be_wrong_does_not_hold_the_delivery() {
    let desk = Desk::new();
    let text = participations(
        "a;3201;2025-01-10;2025-06-30;AV-01;0,5;;;ja;K;1990\n\
         a;3201;2025-06-01;2026-12-31;;;;;ja;K;1991\n\
         b;3201;2025-01-10;2025-02-28;;;;;ja;;1890\n\
         c;3201;2024-01-10;2024-02-28;AV-01;;;;ja;;2020\n",
    )
    .replace("fødselsår\n", "fødselsår;tjenestested\n")
    .replace("1990\n", "1990;vo-9\n")
    .replace("1991\n", "1991;vo-1\n")
    .replace("1890\n", "1890;\n")
    .replace("2020\n", "2020;\n");
    let checked = desk.text("deltakelse", &text);
    assert_eq!(
        told(&checked.manifest.report),
        [
            "WARNING 2 timer_per_uke hoyst_en_time_arbeid 0,5",
            "WARNING 4 fødselsår implausible_birth_year 135",
            "WARNING 5 fødselsår implausible_birth_year 4",
            "WARNING 3 startdato overlap",
            "WARNING 3 sluttdato planned_end 2026-12-31",
            "WARNING 3 fødselsår two_birth_years",
            "WARNING 2 tjenestested unknown_service_place vo-9",
            "INFO 4 avslutningskode filled",
        ]
    );
    assert!(!checked.held && checked.held_rows.is_none());
    assert_eq!((checked.manifest.rows, checked.manifest.persons), (4, Some(3)));
}

#[test]
fn columns_are_matched_mapped_doubled_and_missed() {
    let desk = Desk::new();
    let headings = |head: &str, row: &str| desk.text("norskopplaring", &format!("{head}\n{row}\n"));
    let fine = headings("Måned;Kommunenr;person_id;RETT OG PLIKT", "202601;301;x;1");
    assert!(!fine.held, "{:?}", told(&fine.manifest.report));
    let doubled = headings("maned;måned;kommune;deltaker;rett_og_plikt", "202601;202601;301;x;1");
    assert_eq!(told(&doubled.manifest.report), ["FATAL 1 måned duplicate_column måned"]);
    assert!(doubled.held && doubled.rows.is_none());
    let missing = headings("maned;kommune;rett_og_plikt;hvem", "202601;301;1;x");
    assert_eq!(
        told(&missing.manifest.report),
        ["FATAL 1 deltaker missing_column maned, kommune, rett_og_plikt, hvem", "INFO 1 hvem unknown_column"]
    );
    let path = desk.file("a.csv", "maned;kommune;rett_og_plikt;hvem\n202601;Gamle Bærum;J;x\n");
    let mapped = desk.check("norskopplaring", vec![path], &|request| {
        request.map_columns = vec![("Hvem".to_owned(), "deltaker".to_owned())];
        request.map_values = vec![
            ("rett_og_plikt".to_owned(), "j".to_owned(), "ja".to_owned()),
            ("kommune".to_owned(), "gamle bærum".to_owned(), "3201".to_owned()),
        ];
    });
    let mapped = mapped.unwrap();
    assert!(!mapped.held, "{:?}", told(&mapped.manifest.report));
    let path = desk.file("a.csv", "x\n");
    let unknown = desk.check("norskopplaring", vec![path], &|request| {
        request.map_columns = vec![("x".to_owned(), "fins_ikke".to_owned())];
    });
    assert!(unknown.unwrap_err().to_string().contains("fins_ikke"));
}

#[test]
fn a_file_that_can_t_be_read_is_fatal_and_named() {
    let desk = Desk::new();
    let good = desk.file("god.csv", "maned;kommune;deltaker;rett_og_plikt\n202601;301;x;1\n");
    let bad = desk.file("arkiv.csv", b"%PDF-1.4");
    let gone = desk.folder.path().join("borte.csv");
    let checked = desk.check("norskopplaring", vec![good, bad, gone], &|_| {}).unwrap();
    let group = &checked.manifest.report.groups[0];
    assert_eq!(group.findings[0].file, "arkiv.csv");
    assert_eq!(group.findings[0].reason, Reason::Unreadable("table-not-a-table".to_owned()));
    assert_eq!(group.findings[1].file, "borte.csv");
    assert!(checked.held && checked.rows.is_none());
}

#[test]
fn hidden_missing_and_zero_are_three_things() {
    let desk = Desk::new();
    let text = "kommune;år;størrelse;antall\n3201;2024;anmodning;:\n3201;2024;vedtak;..\n3201;2024;bosatt;-\n\
                3201;2025;vedtak;.\n3201;2025;bosatt;12\n3201;2025;Bosatt;13\n3201;2026;bosatt;-1\n3201;2026;vedtak;x\n";
    let checked = desk.text("bosetting", text);
    assert_eq!(
        told(&checked.manifest.report),
        ["ERROR 9 antall not_a_whole_number x", "ERROR 8 antall out_of_bounds -1", "ERROR 7  same_key"]
    );
    let rows = super::dresses::rows(&checked);
    let cells: Vec<String> = rows.into_iter().map(|row| row.join(" ")).collect();
    assert_eq!(
        cells,
        [
            "kommune:3201 2024 anmodning  1 0",
            "kommune:3201 2024 bosatt 0 0 0",
            "kommune:3201 2024 vedtak  0 1",
            "kommune:3201 2025 bosatt 12 0 0",
            "kommune:3201 2025 vedtak  0 1",
        ]
    );
}

#[test]
fn accepting_with_errors_leaves_the_rows_out() {
    let desk = Desk::new();
    let head = "maned;kommune;deltaker;rett_og_plikt\n";
    let path = || vec![desk.file("a.csv", format!("{head}2026-01;3201;a;ja\n2026-01;9999;b;ja\n"))];
    let held = desk.check("norskopplaring", path(), &|_| {}).unwrap();
    let accepted = desk.check("norskopplaring", path(), &|request| request.accept_with_errors = true).unwrap();
    assert!(held.held && !accepted.held);
    assert!(accepted.held_rows.is_some(), "what was left out is kept");
    let clean = desk.text("norskopplaring", &format!("{head}2026-01;3201;a;ja\n"));
    assert_eq!(accepted.manifest.id, clean.manifest.id, "the same rows as without the error");
}
