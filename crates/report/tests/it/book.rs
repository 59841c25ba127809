//! Reports as workbooks, as another program reads them.

use crate::sample;
use calamine::{Data, Range, Reader, Xlsx};
use rettesnor_core::time::Period;
use rettesnor_report::DocumentError;
use rettesnor_report::book::workbook;
use rettesnor_words::{Language, Voice};
use std::io::Cursor;

fn sheets(bytes: &[u8]) -> Vec<(String, Range<Data>)> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    book.worksheets()
}

fn sheet<'s>(all: &'s [(String, Range<Data>)], name: &str) -> &'s Range<Data> {
    let found = all.iter().find(|(known, _)| known == name);
    &found.unwrap_or_else(|| panic!("a sheet {name} in {:?}", all.iter().map(|(name, _)| name).collect::<Vec<_>>())).1
}

/// The row of a sheet that begins with a text.
fn row<'r>(range: &'r Range<Data>, first: &str) -> &'r [Data] {
    range.rows().find(|row| row[0] == Data::String(sample::own(first))).unwrap_or_else(|| panic!("a row of {first}"))
}

#[test]
fn a_report_is_sheets_of_numbers_and_signs() {
    let mut report = sample::full(14);
    report.units[0].next_year = Some(sample::next_year(4));
    let all = sheets(&workbook(&report, &Voice::new(Language::Bokmaal)).unwrap());
    let sign = |text: &str| Data::String(sample::own(text));
    let card = sheet(&all, "Målekort");
    assert_eq!(row(card, "I.04")[6], sign(":"), "hidden");
    assert_eq!(row(card, "I.08")[6], sign(".."), "not yet known");
    assert!(matches!(row(card, "I.01")[6], Data::Float(_)));
    let figures = sheet(&all, "Nøkkeltall");
    let settled = row(figures, "Bosatte flyktninger");
    assert_eq!((&settled[2], &settled[3]), (&sign(":"), &Data::Float(64.0)));
    assert_eq!(row(sheet(&all, "Mål"), "Gjennomsnittlig tid fra bosetting til programstart (I.03)").len(), 5);
    let told = row(sheet(&all, "Mål"), "Deltakerne eier sin egen plan");
    assert_eq!(told[1], sign("To fra arbeidslivet leser ti planer hver høst."));
    for name in
        ["Sammendrag", "Serier", "Det som gikk bra", "Hva vi gjør med tiltakene", "Fra dem det gjelder", "Definisjoner"]
    {
        assert!(sheet(&all, name).height() > 3, "{name}");
    }
}

#[test]
fn every_unit_has_a_sheet_of_its_own() {
    let period: Period = "2026T2".parse().unwrap();
    let long = "Samarbeidskommunene Indre Østfold, Marker og Rakkestad: felles [introduksjonssenter]";
    let units = [long, long, "Deatnu/Tana"].map(|name| sample::unit_report(name, 3, period)).to_vec();
    let all = sheets(&workbook(&sample::report("2026T2", units), &Voice::new(Language::Nynorsk)).unwrap());
    let names: Vec<&str> = all.iter().map(|(name, _)| name.as_str()).collect();
    assert!(names.contains(&"1 Samarbeidskommunene") && names.contains(&"2 Samarbeidskommunene"), "{names:?}");
    assert!(names.contains(&"3 DeatnuTana"), "{names:?}");
}

#[test]
fn the_same_report_gives_the_same_workbook_and_nothing_that_should_be_hidden() {
    let voice = Voice::new(Language::English);
    let mut report = sample::full(4);
    assert!(workbook(&report, &voice).unwrap() == workbook(&report, &voice).unwrap());
    let point = &mut report.units[0].key_figures[2].points[0].figure;
    point.numerator = Some(rettesnor_core::measure::Quantity::whole(3));
    assert_eq!(workbook(&report, &voice), Err(DocumentError::Uncovered(vec![sample::own("kommune:3201 bosatte")])));
}
