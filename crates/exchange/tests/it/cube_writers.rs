//! Cubes out: the same bytes each time, every symbol kept, and never a number where there is none.
//!
//! The kept bytes are those that pyjstat, jsonstat-toolkit and pysdmx have read; see `docs/guide/apne-data.md`.

use rettesnor_core::definition::Words;
use rettesnor_exchange::cube::{
    self, About, Absence, Category, Cube, CubeValue, Decimal, Dhis2Names, Dimension, LeftOut, MeasureUnit, Remark,
    Role, Sdmx, to_csv, to_dhis2, to_json_stat, to_sdmx_csv,
};
use rettesnor_exchange::table::{HeaderFinder, RawRow, TableReader};
use std::io::Write;
use tempfile::NamedTempFile;

fn words(nb: &str, nn: &str, en: &str) -> Words {
    Words { nb: nb.to_owned(), nn: nn.to_owned(), en: en.to_owned() }
}

fn category(code: &str, name: &str) -> Category {
    Category { code: code.to_owned(), label: words(name, name, name), ..Category::default() }
}

fn measured(code: &str, label: Words, base: Words, decimals: u8, version: u32) -> Category {
    let unit = Some(MeasureUnit { base, decimals });
    Category { code: code.to_owned(), label, unit, definition_version: Some(version) }
}

fn number(text: &str) -> CubeValue {
    CubeValue::Number(text.parse().unwrap(), None)
}

fn remarked(text: &str, remark: Remark) -> CubeValue {
    CubeValue::Number(text.parse().unwrap(), Some(remark))
}

/// Two places, two things measured, three periods, and every symbol there is.
fn example() -> Cube {
    let persons = || words("personer", "personar", "persons");
    let dimensions = vec![
        Dimension {
            id: "region".to_owned(),
            label: words("region", "region", "region"),
            role: Role::Geo,
            categories: vec![category("1507", "Ålesund"), category("5437", "Guovdageaidnu – Kautokeino; \"Kauto\"")],
        },
        Dimension {
            id: "indikator".to_owned(),
            label: words("indikator", "indikator", "indicator"),
            role: Role::Metric,
            categories: vec![
                measured("I.01", words("Avsluttet", "Avslutta", "Finished"), persons(), 0, 2),
                measured(
                    "I.02",
                    words("I arbeid", "I arbeid", "In work"),
                    words("prosent", "prosent", "per cent"),
                    1,
                    3,
                ),
            ],
        },
        Dimension {
            id: "periode".to_owned(),
            label: words("periode", "periode", "period"),
            role: Role::Time,
            categories: vec![category("2025", "2025"), category("2026T1", "2026T1"), category("2026M05", "2026M05")],
        },
    ];
    let without = CubeValue::Without;
    let values = vec![
        number("138"),
        remarked("40", Remark::Preliminary),
        remarked("0", Remark::Zero),
        number("62.5"),
        remarked("0.0", Remark::Break),
        without(Absence::NotApplicable),
        number("6"),
        without(Absence::Missing),
        without(Absence::Missing),
        without(Absence::Hidden),
        without(Absence::Hidden),
        without(Absence::Missing),
    ];
    let about = About {
        id: "resultater".to_owned(),
        version: "1.0".to_owned(),
        label: words("Resultater", "Resultat", "Results"),
        source: "Eksempel kommune".to_owned(),
        updated: Some("2026-06-15T07:00:00Z".parse().unwrap()),
        notes: vec![words("«:» er skjult av hensyn til personvern.", "«:» er skjult.", "\":\" is hidden.")],
    };
    Cube::new(about, dimensions, values).unwrap()
}

fn kept(text: &str) -> NamedTempFile {
    let mut file = NamedTempFile::new().unwrap();
    file.write_all(text.as_bytes()).unwrap();
    file
}

/// The rows of a text, each with its cells by heading.
fn rows(text: &str) -> Vec<Vec<(String, String)>> {
    let file = kept(text);
    let mut reader = TableReader::open(file.path(), &HeaderFinder::first_row()).unwrap();
    let header = reader.header().to_vec();
    let (mut row, mut rows) = (RawRow::new(), Vec::new());
    while reader.next_row(&mut row).unwrap() {
        rows.push(header.iter().cloned().zip(row.cells().iter().cloned()).collect());
    }
    rows
}

fn column<'r>(rows: &'r [Vec<(String, String)>], name: &str) -> Vec<&'r str> {
    let cell = |row: &'r Vec<(String, String)>| row.iter().find(|(heading, _)| heading == name).unwrap().1.as_str();
    rows.iter().map(cell).collect()
}

#[test]
fn json_stat_is_kept_and_read_back() {
    let cube = example();
    let text = to_json_stat(&cube, "nb").unwrap();
    insta::assert_binary_snapshot!("json_stat.json", text.clone().into_bytes());
    let back = cube::read(kept(&text).path()).unwrap();
    assert_eq!(back.values(), cube.values());
    assert_eq!((back.about().updated, &back.about().source), (cube.about().updated, &cube.about().source));
    for (one, other) in back.dimensions().iter().zip(cube.dimensions()) {
        assert_eq!((&one.id, one.role, &one.label.nb), (&other.id, other.role, &other.label.nb));
        for (one, other) in one.categories.iter().zip(&other.categories) {
            assert_eq!((&one.code, &one.label.nb), (&other.code, &other.label.nb));
        }
    }
    assert!(to_json_stat(&cube, "en").unwrap().contains("\"I.02\":\"In work\""));
}

#[test]
fn csv_keeps_symbols_out_of_the_numbers() {
    let text = to_csv(&example(), "nb");
    insta::assert_binary_snapshot!("plain.csv", text.clone().into_bytes());
    let rows = rows(&text);
    assert_eq!(column(&rows, "verdi"), ["138", "40", "0", "62.5", "0.0", "", "6", "", "", "", "", ""]);
    assert_eq!(column(&rows, "tegn"), ["", "*", "-", "", "|", ".", "", "..", "..", ":", ":", ".."]);
    assert_eq!(rows[6][1].1, "Guovdageaidnu – Kautokeino; \"Kauto\"");
}

#[test]
fn sdmx_csv_says_every_symbol_in_its_own_codes() {
    let text = to_sdmx_csv(&example(), Sdmx { agency: "EKSEMPEL" }).unwrap();
    insta::assert_binary_snapshot!("sdmx.csv", text.clone().into_bytes());
    let rows = rows(&text);
    assert_eq!(column(&rows, "OBS_STATUS"), ["A", "P", "A", "A", "B", "M", "A", "L", "L", "Q", "Q", "L"]);
    assert_eq!(column(&rows, "CONF_STATUS").iter().filter(|code| **code == "C").count(), 2);
    for (value, status) in column(&rows, "OBS_VALUE").iter().zip(column(&rows, "OBS_STATUS")) {
        assert_eq!(*value == "NaN", matches!(status, "M" | "L" | "Q"), "{value} {status}");
    }
    assert_eq!(column(&rows, "TIME_PERIOD")[..3], ["2025", "2026-T1", "2026-05"]);
    assert_eq!(column(&rows, "FREQ")[..3], ["A", "T", "M"]);
}

#[test]
fn dhis2_leaves_out_what_it_can_not_say_and_tells() {
    let names = Dhis2Names { data_set: "RESULTATER", hidden_comment: "Skjulte tall er utelatt." };
    let sent = to_dhis2(&example(), names).unwrap().unwrap();
    insta::assert_binary_snapshot!("dhis2.json", sent.json.clone().into_bytes());
    assert_eq!(sent.left_out, LeftOut { hidden: 2, missing: 4, no_period: 2 });
    assert_eq!(sent.json.matches("\"value\"").count() + 8, 12, "every cell is there or counted");
    // Of 5437 the year has a hidden number beside the one that is sent.
    assert_eq!(sent.json.matches("Skjulte tall er utelatt.").count(), 1);
    let mut nowhere = example().dimensions().to_vec();
    nowhere[0].role = Role::Plain;
    let cube = Cube::new(About::default(), nowhere, example().values().to_vec()).unwrap();
    assert_eq!(to_dhis2(&cube, names).unwrap(), None);
}

#[test]
fn a_cube_that_does_not_fit_together_is_refused() {
    let (about, dimensions) = (About::default(), example().dimensions().to_vec());
    assert!(Cube::new(about.clone(), dimensions.clone(), vec![CubeValue::Number(Decimal::whole(1), None)]).is_err());
    let mut twice = dimensions.clone();
    twice[0].categories[1].code = "1507".to_owned();
    assert!(Cube::new(about.clone(), twice, example().values().to_vec()).is_err());
    let mut same_in_sdmx = dimensions;
    same_in_sdmx[1].categories[1].code = "I:01".to_owned();
    let cube = Cube::new(about, same_in_sdmx, example().values().to_vec()).unwrap();
    assert!(to_sdmx_csv(&cube, Sdmx { agency: "EKSEMPEL" }).is_err());
}
