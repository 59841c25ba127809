//! The same rows in many dresses are the same delivery.

use super::desk::{Desk, OTHER, PERSON, told};
use rettesnor_engine::import::{Checked, read_units};
use rettesnor_engine::rows::{EMPTY, RowFile, RowSource};
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};

const TEXT: &str = "deltaker;kommune;tjenestested;startdato;sluttdato;avslutningskode;timer_per_uke;stillingsprosent;\
                    status_12_mnd;rett_og_plikt;kjønn;fødselsår\n\
                    15819090030;0301;;2025-01-10;2025-12-20;AV-01;1,5;;;ja;K;1990\n\
                    01519520024;3201;vo-1;2025-02-01;;;;;;nei;M;1985\n\
                    p3;3201;;2024-02-01;2025-01-31;;;;arbeid;;;\n";

/// Every row of the row file as texts, but for the persons.
pub fn rows(checked: &Checked) -> Vec<Vec<String>> {
    let file = RowFile::open(RowSource::Path(checked.rows.clone().unwrap())).unwrap();
    let shown = file.columns().iter().filter(|column| column.name != "_entity").count();
    let places: Vec<usize> = (0..shown).collect();
    let mut rows = Vec::new();
    for group in 0..file.groups() {
        let mut scan = file.scan(group, &places).unwrap();
        while let Some((count, lanes)) = scan.next_chunk().unwrap() {
            for row in 0..count {
                let text = |place: usize| {
                    let number = lanes[place].get(row);
                    match usize::try_from(number) {
                        _ if number == EMPTY => String::new(),
                        Ok(leaf) if place == 0 => file.leaves()[leaf].to_string(),
                        Ok(word) if !file.words(place).is_empty() => file.words(place)[word].clone(),
                        _ => number.to_string(),
                    }
                };
                rows.push((0..shown).map(text).collect());
            }
        }
    }
    rows
}

fn latin(text: &str) -> Vec<u8> {
    text.chars().map(|letter| u8::try_from(u32::from(letter)).unwrap()).collect()
}

fn workbook() -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let date = Format::new().set_num_format("dd.mm.yyyy");
    sheet.write_string(0, 0, "Deltakere per mars").unwrap();
    for (row, line) in (2..).zip(TEXT.lines()) {
        for (column, cell) in (0..).zip(line.split(';')) {
            let number = matches!(column, 0 | 1 | 6 | 11);
            let as_number: Option<f64> = cell.replace(',', ".").parse().ok().filter(|_| number && row > 2);
            match as_number {
                Some(number) => sheet.write_number(row, column, number).unwrap(),
                None if row > 2 && matches!(column, 3 | 4) && !cell.is_empty() => {
                    let day = ExcelDateTime::parse_from_str(cell).unwrap();
                    sheet.write_datetime_with_format(row, column, day, &date).unwrap()
                }
                None => sheet.write_string(row, column, format!("{cell} ")).unwrap(),
            };
        }
    }
    book.save_to_buffer().unwrap()
}

#[test]
fn four_dresses_are_one_delivery() {
    let desk = Desk::new();
    let turned: String = TEXT
        .lines()
        .map(|line| {
            let mut cells: Vec<&str> = line.split(';').collect();
            cells.rotate_left(5);
            cells.join("\t") + "\r\n"
        })
        .collect();
    let mut lines: Vec<&str> = TEXT.lines().collect();
    lines[1..].reverse();
    let other = lines
        .join("\n")
        .replace("2025-01-10", "10.01.2025")
        .replace(";0301;", ";kommune:0301;")
        .replace("15819090030", "158190 90030")
        .replace(";ja;", ";X;")
        .replace("AV-01", "arbeid > 29 t/uke");
    let variants: [Vec<u8>; 6] = [
        TEXT.into(),
        format!("\u{feff}{}", TEXT.replace('\n', "\r\n")).into(),
        latin(TEXT),
        turned.into(),
        other.into(),
        workbook(),
    ];
    let checked: Vec<Checked> = variants
        .iter()
        .enumerate()
        .map(|(at, bytes)| {
            let path = desk.file(&format!("variant-{at}"), bytes);
            let checked = desk.check("deltakelse", vec![path], &|_| {}).unwrap();
            assert!(!checked.held, "variant {at}: {:?}", told(&checked.manifest.report));
            checked
        })
        .collect();
    let bytes = |checked: &Checked| std::fs::read(checked.rows.clone().unwrap()).unwrap();
    for other in &checked[1..] {
        assert_eq!(rows(other), rows(&checked[0]));
        assert_eq!(other.manifest.id, checked[0].manifest.id);
        assert_eq!(bytes(other), bytes(&checked[0]));
    }
    assert_eq!(checked[0].manifest.id.len(), 32);
    for one in &checked {
        super::desk::nowhere(one.rows.clone().unwrap().parent().unwrap(), &[PERSON, OTHER]);
    }
}

#[test]
fn several_files_are_one_delivery_and_other_rows_another() {
    let desk = Desk::new();
    let (head, body) = TEXT.split_once('\n').unwrap();
    let rows: Vec<&str> = body.lines().collect();
    let whole = desk.text("deltakelse", TEXT).manifest.id;
    let one = desk.file("en.csv", format!("{head}\n{}\n", rows[2]));
    let two = desk.file("to.csv", format!("{head}\n{}\n{}\n", rows[0], rows[1]));
    assert_eq!(desk.check("deltakelse", vec![one, two], &|_| {}).unwrap().manifest.id, whole);
    assert_ne!(desk.text("deltakelse", &TEXT.replace("1990", "1991")).manifest.id, whole);
    assert_ne!(desk.text("deltakelse", &TEXT.replace("p3", "p4")).manifest.id, whole);
    let wider = desk.check("deltakelse", vec![desk.file("x.csv", TEXT)], &|request| {
        request.months = Some(super::desk::months((2024, 1), (2026, 3)));
    });
    assert_ne!(wider.unwrap().manifest.id, whole, "another scope is another delivery");
}

#[test]
fn a_span_is_held_with_its_plan_and_its_filled_code() {
    let desk = Desk::new();
    let checked = desk.text("deltakelse", &TEXT.replace("2025-12-20;AV-01", "2026-12-20;"));
    let found = rows(&checked);
    assert_eq!(found[0].join(" "), "kommune:0301 20098 20807  150   1 K 1990 1");
    assert_eq!(found[1].join(" "), "kommune:3201 19754 20119 ikke_registrert   arbeid 0   0");
    assert_eq!(found[2].join(" "), "kommune:3201/tjeneste:vo-1 20120      0 M 1985 0");
}

#[test]
fn the_unit_register_is_read_back() {
    let desk = Desk::new();
    let text = "type;kode;navn;linje;forelder;dekker;ansatte;gyldig_fra;gyldig_til\n\
                kontor;219;NAV Bærum (oppdiktet);stat;region:0200;;12;2010-01-01;\n\
                tjeneste;vo-1;Voksenopplæring;;kommune:3201;kommune:3203 3205;2;;2025-01-01\n\
                tjeneste;vo 2;Feil;;kommune:3201;;;;\nkontor;0220;Feil;;Asker;;;;\n";
    let checked = desk.text("enheter", text);
    assert_eq!(
        told(&checked.manifest.report),
        ["ERROR 5 forelder unknown_unit Asker", "ERROR 4 kode unknown_unit vo 2"]
    );
    assert_eq!(checked.manifest.scope.months, None);
    let read = read_units(&checked.rows.unwrap()).unwrap();
    assert_eq!(read.len(), 2);
    let (office, place) = (&read[0], &read[1]);
    assert_eq!((office.unit().to_string(), office.employees), ("kontor:0219".to_owned(), Some(12)));
    assert_eq!(office.valid_from.unwrap().to_string(), "2010-01-01");
    assert_eq!((place.name.as_str(), place.covers.join(" ")), ("Voksenopplæring", "3203 3205".to_owned()));
    assert_eq!(place.parent.as_ref().unwrap().to_string(), "kommune:3201");
    assert_eq!(place.valid_to.unwrap().to_string(), "2025-01-01");
}
