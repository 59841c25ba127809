//! Tables that statistics offices deliver as cubes: population, settlement, and status after the programme.

use super::desk::{Desk, told};
use super::dresses::rows;
use rettesnor_core::definition::source;
use rettesnor_core::delivery::Reason;
use rettesnor_engine::import::{Checked, ImportRequest};
use rettesnor_testkit::shipped_definitions;

/// The package of tables that the guide offers.
const OFFERED: [(&str, &str); 6] = [
    ("package.toml", include_str!("../../../../../docs/guide/statistikkbanken/package.toml")),
    ("datasets/folketall.toml", include_str!("../../../../../docs/guide/statistikkbanken/datasets/folketall.toml")),
    (
        "datasets/ett_ar_etter.toml",
        include_str!("../../../../../docs/guide/statistikkbanken/datasets/ett_ar_etter.toml"),
    ),
    ("codelists/ssb_kjonn.toml", include_str!("../../../../../docs/guide/statistikkbanken/codelists/ssb_kjonn.toml")),
    (
        "codelists/ssb_ar_siden.toml",
        include_str!("../../../../../docs/guide/statistikkbanken/codelists/ssb_ar_siden.toml"),
    ),
    (
        "codelists/ssb_arbeidsmarkedsstatus.toml",
        include_str!("../../../../../docs/guide/statistikkbanken/codelists/ssb_arbeidsmarkedsstatus.toml"),
    ),
];

/// A desk of an installation that has taken in the tables.
fn desk() -> Desk {
    let mut files = shipped_definitions();
    files.extend(OFFERED.map(|(name, text)| (format!("statistikkbanken/{name}"), text.to_owned())));
    let (catalogue, problems) = source::load(&files);
    assert!(problems.is_empty(), "{problems:?}");
    Desk { catalogue, ..Desk::new() }
}

fn cells(checked: &Checked) -> Vec<String> {
    rows(checked).into_iter().map(|row| row.join(" ")).collect()
}

const POPULATION: &str = r#"{"version": "2.0", "class": "dataset", "label": "Folkemengde",
"id": ["Region", "ContentsCode", "Tid"], "size": [3, 1, 2],
"role": {"time": ["Tid"], "geo": ["Region"], "metric": ["ContentsCode"]},
"dimension": {
 "Region": {"label": "region", "category": {"index": {"K-0301": 0, "K-3201": 1, "K-5612": 2}}},
 "ContentsCode": {"label": "statistikkvariabel", "category": {"label": {"Personer1": "Personer"}}},
 "Tid": {"label": "år", "category": {"index": {"2024": 0, "2025": 1}}}},
"value": {"0": 717710, "1": 724290, "2": 130920, "4": 2848},
"status": {"3": "..", "5": ":"}}"#;

const POPULATION_PX: &str = r#"CHARSET="ANSI";
CODEPAGE="utf-8";
LANGUAGE="no";
MATRIX="Folkemengde";
TITLE="Folkemengde, etter region, statistikkvariabel og år";
CONTVARIABLE="statistikkvariabel";
STUB="region";
HEADING="statistikkvariabel","år";
VALUES("region")="Oslo","Bærum","Guovdageaidnu";
CODES("region")="0301","3201","5612";
VALUES("statistikkvariabel")="Personer";
CODES("statistikkvariabel")="Personer1";
VALUES("år")="2024","2025";
TIMEVAL("år")=TLIST(A1),"2024","2025";
DATASYMBOL2="..";
DATASYMBOL3=":";
DATA=
717710 724290
130920 ".."
2848 "...";
"#;

#[test]
fn population_is_the_same_delivery_from_every_format() {
    let desk = desk();
    let text = "kommune;år;antall\n0301;2024;717 710\n0301;2025;724 290\n3201;2024;130920\n3201;2025;..\n\
                5612;2024;2848\n5612;2025;:\n";
    let from_csv = desk.text("folketall", text);
    assert_eq!(told(&from_csv.manifest.report), Vec::<String>::new());
    assert_eq!(
        cells(&from_csv),
        [
            "kommune:0301 2024 717710 0 0",
            "kommune:0301 2025 724290 0 0",
            "kommune:3201 2024 130920 0 0",
            "kommune:3201 2025  0 1",
            "kommune:5612 2024 2848 0 0",
            "kommune:5612 2025  1 0",
        ]
    );
    for (name, text) in [("07459.json", POPULATION), ("07459.px", POPULATION_PX)] {
        let checked = desk.check("folketall", vec![desk.file(name, text)], &|_| {}).unwrap();
        assert_eq!(told(&checked.manifest.report), Vec::<String>::new(), "{name}");
        assert!(!checked.held, "{name}");
        assert_eq!(checked.manifest.id, from_csv.manifest.id, "{name}");
        assert_eq!(checked.manifest.report.rows_read, 6);
    }
}

/// SSB's table has a county, a share beside the number, and status codes under their sums.
#[test]
fn status_after_the_programme_is_read_and_what_is_no_municipality_is_told() {
    let desk = desk();
    let text = r#"{"class": "dataset", "id": ["Region","Kjonn","IntroAvbrudd","Arbeidsmarkedsstatus","ContentsCode","Tid"],
"size": [2,1,1,2,2,1], "dimension": {
"Region": {"label": "region", "category": {"index": ["32", "3201"], "label": {"32": "Akershus", "3201": "Bærum"}}},
"Kjonn": {"label": "kjønn", "category": {"index": ["0"], "label": {"0": "Begge kjønn"}}},
"IntroAvbrudd": {"label": "avsluttet eller avbrutt introduksjonsprogram", "category": {"index": ["01"]}},
"Arbeidsmarkedsstatus": {"label": "arbeidsmarkedsstatus", "category": {"index": ["1", "08"]}},
"ContentsCode": {"label": "statistikkvariabel", "category": {"index": ["DeltakereProg", "DeltakereProg1"]}},
"Tid": {"label": "år", "category": {"index": ["2024"]}}},
"value": [900, 65.2, 40, 2.9, 61, 70.1, null, null], "status": [null, null, null, null, null, null, ":", ":"]}"#;
    let file = || vec![desk.file("10824.json", text)];
    let held = desk.check("ett_ar_etter", file(), &|_| {}).unwrap();
    assert!(held.held);
    assert_eq!(
        told(&held.manifest.report),
        ["ERROR 1 kommune unknown_unit 32", "ERROR 2 kommune unknown_unit 32", "INFO 0 DeltakereProg1 unknown_column",]
    );
    let checked = desk.check("ett_ar_etter", file(), &|request| request.accept_with_errors = true).unwrap();
    assert!(!checked.held);
    assert_eq!(cells(&checked), ["kommune:3201 2024 0 01 08  1 0", "kommune:3201 2024 0 01 1 61 0 0"]);
}

/// Where a column is said to be for what is measured, its codes are rows.
#[test]
fn settlement_has_a_row_for_each_quantity() {
    let desk = desk();
    let text = r#"{"class": "dataset", "id": ["Region", "ContentsCode", "Tid"], "size": [1, 2, 1], "dimension": {
"Region": {"category": {"index": ["3201"]}}, "ContentsCode": {"category": {"index": ["vedtak", "bosatt"]}},
"Tid": {"category": {"index": ["2024"]}}}, "value": [155, null], "status": {"1": ":"}}"#;
    let said = [("Region", "kommune"), ("Tid", "ar"), ("ContentsCode", "storrelse"), ("value", "antall")];
    let said = said.map(|(heading, column)| (heading.to_owned(), column.to_owned()));
    let map = |request: &mut ImportRequest<'_>| request.map_columns = said.to_vec();
    let checked = desk.check("bosetting", vec![desk.file("b.json", text)], &map).unwrap();
    assert_eq!(told(&checked.manifest.report), Vec::<String>::new());
    assert_eq!(cells(&checked), ["kommune:3201 2024 bosatt  1 0", "kommune:3201 2024 vedtak 155 0 0"]);
}

#[test]
fn a_cube_that_can_not_be_read_says_which_cell_and_why() {
    let desk = desk();
    let broken = POPULATION_PX.replace("130920", "13O920");
    let checked = desk.check("folketall", vec![desk.file("07459.px", broken)], &|_| {}).unwrap();
    assert!(checked.held && checked.rows.is_none());
    let finding = &checked.manifest.report.groups[0].findings[0];
    assert_eq!(finding.reason, Reason::Unreadable("table-cube-value".to_owned()));
    assert_eq!((finding.row, finding.value.as_str()), (19, "DATA[3]"));
}
