//! Bytes that nobody meant as a table: everything answers, nothing panics, nothing grows.

use proptest::prelude::*;
use rettesnor_core::identity;
use rettesnor_exchange::table::{HeaderFinder, KnownColumn, RawRow, TableReader};
use rettesnor_exchange::{cell, heading};
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};
use std::io::{Read, Write};

fn read_all(bytes: &[u8]) -> usize {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(bytes).unwrap();
    let known = KnownColumn { spellings: vec!["kommune".to_owned()], required: true };
    let Ok(mut reader) = TableReader::open(file.path(), &HeaderFinder::by_columns(&[known])) else { return 0 };
    let (mut row, mut rows, mut last) = (RawRow::new(), 0, reader.header_row());
    while let Ok(true) = reader.next_row(&mut row) {
        assert!(row.number() > last, "row numbers go up");
        assert!(row.cells().iter().any(|cell| !cell.is_empty()), "no row is blank");
        last = row.number();
        rows += 1;
    }
    rows
}

/// The parts of a small workbook with every kind of cell.
fn parts() -> Vec<(String, Vec<u8>)> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write_row(1, 0, ["kommune", "dato", "antall"]).unwrap();
    for row in 2..6 {
        sheet.write(row, 0, "0301").unwrap();
        let date = Format::new().set_num_format("[$-414]dd.mm.yyyy;@");
        sheet.write_with_format(row, 1, ExcelDateTime::from_ymd(2026, 3, 1).unwrap(), &date).unwrap();
        sheet.write(row, 2, 7.5).unwrap();
        sheet.write(row, 3, true).unwrap();
    }
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(book.save_to_buffer().unwrap())).unwrap();
    let mut parts = Vec::new();
    for at in 0..archive.len() {
        let mut part = archive.by_index(at).unwrap();
        let name = part.name().unwrap().into_owned();
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).unwrap();
        parts.push((name, bytes));
    }
    parts
}

fn zipped(parts: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(name.as_str(), zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[test]
fn the_untouched_workbook_is_read() {
    assert_eq!(read_all(&zipped(&parts())), 4);
}

proptest! {
    #[test]
    fn any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        read_all(&bytes);
    }

    #[test]
    fn text_of_the_awkward_letters(text in "(kommune)?[a1\";,\t\r\n\u{e6}\u{feff} ]{0,200}", latin: bool) {
        let bytes = if latin { text.replace('\u{e6}', "?").into_bytes() } else { text.into_bytes() };
        let bytes: Vec<u8> = bytes.into_iter().map(|byte| if latin && byte == b'?' { 0xe6 } else { byte }).collect();
        read_all(&bytes);
    }

    #[test]
    fn a_workbook_with_bytes_changed(part in any::<prop::sample::Index>(), changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6), cut in any::<Option<prop::sample::Index>>()) {
        let mut parts = parts();
        let at = part.index(parts.len());
        for (place, byte) in changes {
            let place = place.index(parts[at].1.len());
            parts[at].1[place] = byte;
        }
        read_all(&zipped(&parts));
        if let Some(cut) = cut {
            let whole = zipped(&parts);
            read_all(&whole[..cut.index(whole.len())]);
        }
    }

    #[test]
    fn any_cell(text in "\\PC{0,40}|[0-9 .,:TxXM\u{a0}\u{2212}-]{0,30}", decimals in 0_u8..30) {
        let _ = (cell::date(&text), cell::month(&text), cell::year(&text), cell::boolean(&text));
        let _ = (cell::whole(&text), cell::decimal(&text, decimals), cell::table_value(&text, decimals));
        let _ = heading::heading_key(&text);
        let masked = identity::mask(&text);
        prop_assert!(!identity::contains_identity_number(&masked));
        prop_assert_eq!(identity::mask(&masked), masked.clone());
        if identity::is_identity_number(&text) {
            prop_assert!(identity::contains_identity_number(&text));
            prop_assert_eq!(masked.trim(), identity::MASK);
        }
    }
}
