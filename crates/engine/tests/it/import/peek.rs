//! A first look at files, for those who must say what their columns and values are.

use super::desk::{Desk, PERSON};
use rettesnor_core::delivery::Peeked;
use rettesnor_engine::import::{PeekRequest, peek};
use std::path::PathBuf;

const HEAD: &str = "deltaker;kommune;startdato;sluttdato;avslutningskode;timer_per_uke;stillingsprosent;status_12_mnd;\
                    rett_og_plikt;kjønn;fødselsår\n";

struct Mapped<'m> {
    columns: &'m [(&'m str, &'m str)],
    values: &'m [(&'m str, &'m str, &'m str)],
}

const NOTHING: Mapped<'_> = Mapped { columns: &[], values: &[] };

fn look(desk: &Desk, files: &[PathBuf], mapped: &Mapped<'_>, most_rows: u64) -> Peeked {
    let own = str::to_owned;
    let columns: Vec<_> = mapped.columns.iter().map(|(a, b)| (own(a), own(b))).collect();
    let values: Vec<_> = mapped.values.iter().map(|(a, b, c)| (own(a), own(b), own(c))).collect();
    let request = PeekRequest {
        files,
        dataset: &desk.catalogue.datasets["deltakelse"],
        catalogue: &desk.catalogue,
        map_columns: &columns,
        map_values: &values,
        most_rows,
    };
    peek(&request).unwrap()
}

#[test]
fn what_everybody_knows_needs_no_mapping() {
    let desk = Desk::new();
    let file = desk.file("a.csv", format!("{HEAD}a;3201;2025-02-03;;;;;;ja;K;1990\n\nb;3201;2025-02-30;;;;;;;;\n"));
    let seen = look(&desk, &[file], &NOTHING, 100);
    assert!(!seen.needs_mapping(), "a day that does not exist is for the check: {seen:?}");
    assert_eq!((seen.files[0].rows, seen.files[0].whole, seen.files[0].headings.len()), (2, true, 11));
    assert_eq!(seen.files[0].headings[9].column.as_deref(), Some("kjonn"));
}

#[test]
fn columns_are_suggested_to_headings_that_are_near() {
    let desk = Desk::new();
    let head =
        HEAD.replace("startdato", "Startdato for programmet").replace("kommune", "komune").replace("deltaker", "X");
    let file = desk.file("a.csv", format!("{head}a;3201;2025-02-03;;;;;;ja;K;1990\n"));
    let seen = look(&desk, std::slice::from_ref(&file), &NOTHING, 100);
    assert!(seen.needs_mapping());
    let missing: Vec<(&str, Option<&str>)> =
        seen.files[0].missing.iter().map(|m| (m.column.as_str(), m.suggestion.as_deref())).collect();
    assert_eq!(
        missing,
        [("deltaker", None), ("kommune", Some("komune")), ("startdato", Some("Startdato for programmet"))]
    );
    assert_eq!(seen.files[0].headings[2].suggestion.as_deref(), Some("startdato"));
    let said = Mapped {
        columns: &[("X", "deltaker"), ("komune", "kommune"), ("Startdato for programmet", "startdato")],
        values: &[],
    };
    let seen = look(&desk, &[file], &said, 100);
    assert!(!seen.needs_mapping(), "{seen:?}");
}

#[test]
fn values_that_no_list_knows_are_counted_and_codes_suggested() {
    let desk = Desk::new();
    let rows = format!(
        "a;3201;2025-02-03;;AV01;;;;ja;Q;1990\nb;3201;2025-02-03;;AV01;;;;ja;{PERSON};1990\n\
         Kvinnelig;3201;2025-02-03;;AV-01;;;;ja;Kvinnelig;1990\n{PERSON};3201;2025-02-03;;hva;;;;ja;K;1990\n"
    );
    let file = desk.file("a.csv", format!("{HEAD}{rows}"));
    let seen = look(&desk, std::slice::from_ref(&file), &NOTHING, 100);
    let [codes, sex] = &seen.values[..] else { panic!("{:?}", seen.values) };
    let told: Vec<(&str, u64)> = codes.values.iter().map(|v| (v.text.as_str(), v.rows)).collect();
    assert_eq!((codes.column.as_str(), told, codes.others), ("avslutningskode", vec![("AV01", 2), ("hva", 1)], false));
    assert_eq!(codes.values[0].suggestions[0], "AV-01");
    assert_eq!((sex.values.len(), sex.values[0].text.as_str(), sex.others), (1, "Q", true));
    assert!(!format!("{seen:?}").contains(PERSON) && !format!("{seen:?}").contains("Kvinnelig"));
    let values = [("avslutningskode", "av01", "AV-01"), ("avslutningskode", "hva", "AV-02"), ("kjonn", "Q", "K")];
    let seen = look(&desk, &[file], &Mapped { columns: &[], values: &values }, 100);
    assert_eq!(seen.values.len(), 1, "only what can't be shown is left: {:?}", seen.values);
}

#[test]
fn a_long_or_strange_file_is_looked_at_within_limits() {
    let desk = Desk::new();
    let rows: String = (0..200).map(|n| format!("p{n};3201;2025-02-03;;kode {n};;;;ja;K;1990\n")).collect();
    let files = [
        desk.file("lang.csv", format!("{HEAD}{rows}")),
        desk.file("tom.csv", ""),
        desk.file("uten.csv", format!("{PERSON};3201;2025-02-03;;;;;;ja;K;1990\n")),
    ];
    let seen = look(&desk, &files, &NOTHING, 100);
    assert_eq!((seen.files[0].rows, seen.files[0].whole), (100, false));
    assert_eq!((seen.values[0].values.len(), seen.values[0].others), (50, true));
    assert_eq!(seen.files[1].unreadable.as_deref(), Some("table-empty"));
    assert_eq!(seen.files[2].headings[0].text, "", "values in place of headings are not shown");
    assert!(!format!("{seen:?}").contains(PERSON));
}
