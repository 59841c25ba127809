//! Delivered files as they really look, read from disk.

use rettesnor_exchange::table::{FileKind, HeaderFinder, KnownColumn, RawRow, TableError, TableReader};
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook};
use std::io::{Seek, SeekFrom, Write};
use tempfile::NamedTempFile;

type Table = (Vec<String>, Vec<(u64, Vec<String>)>);

fn file(bytes: &[u8]) -> NamedTempFile {
    let mut file = NamedTempFile::new().unwrap();
    file.write_all(bytes).unwrap();
    file
}

fn columns(names: &[&str]) -> HeaderFinder<'static> {
    let known = |name: &&str| KnownColumn { spellings: vec![(*name).to_owned()], required: true };
    HeaderFinder::by_columns(&names.iter().map(known).collect::<Vec<_>>())
}

fn read(bytes: &[u8], finder: &HeaderFinder<'_>) -> Result<Table, TableError> {
    let file = file(bytes);
    let mut reader = TableReader::open(file.path(), finder)?;
    let (mut row, mut rows) = (RawRow::new(), Vec::new());
    while reader.next_row(&mut row)? {
        rows.push((row.number(), row.cells().to_vec()));
    }
    let progress = reader.progress();
    assert!(progress.done <= progress.total);
    Ok((reader.header().to_vec(), rows))
}

fn cells(table: &Table) -> Vec<Vec<&str>> {
    table.1.iter().map(|(_, cells)| cells.iter().map(String::as_str).collect()).collect()
}

fn saved(book: &mut Workbook) -> Vec<u8> {
    book.save_to_buffer().unwrap()
}

#[test]
fn the_same_table_in_every_dress_is_the_same() {
    let text = "kommune;kjønn;timer\n0301;K;7,5\n4601;\"M;\nx\";12\n";
    let latin: Vec<u8> = text.chars().map(|letter| u8::try_from(u32::from(letter)).unwrap()).collect();
    let tabs = text.replace("\"M;\nx\"", "\"M:\nx\"").replace(';', "\t").replace("M:", "M;");
    let utf16: Vec<u8> = format!("\u{feff}{text}").encode_utf16().flat_map(u16::to_le_bytes).collect();
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (row, line) in [["kommune", "kjønn", "timer"], ["0301", "K", "7,5"], ["4601", "M;\nx", "12"]].iter().enumerate()
    {
        sheet.write_row(u32::try_from(row).unwrap(), 0, line.iter().copied()).unwrap();
    }
    let variants: Vec<Vec<u8>> = vec![
        text.into(),
        format!("\u{feff}{text}").into(),
        text.replace('\n', "\r\n").replace("\r\nx", "\nx").into(),
        latin,
        tabs.into(),
        utf16,
        format!("sep=;\r\n{text}").into(),
        format!("Uttrekk fra fagsystemet, 2026\n;;\n\n{text};;\n").into(),
        saved(&mut book),
    ];
    for (at, bytes) in variants.iter().enumerate() {
        let table = read(bytes, &columns(&["kommune", "kjonn", "timer"])).unwrap();
        assert_eq!(table.0, ["kommune", "kjønn", "timer"], "variant {at}");
        assert_eq!(cells(&table), [["0301", "K", "7,5"], ["4601", "M;\nx", "12"]], "variant {at}");
    }
}

#[test]
fn rows_keep_their_number_and_their_width() {
    let table = read(b"\n a ; b ;\n1;2;\n\n3\n4;5;6;7\n8;9;x\n", &HeaderFinder::first_row()).unwrap();
    assert_eq!(table.0, ["a", "b"]);
    let row = |number, cells: &[&str]| (number, cells.iter().map(|cell| (*cell).to_owned()).collect::<Vec<_>>());
    let expected = [row(3, &["1", "2"]), row(5, &["3"]), row(6, &["4", "5", "6", "7"]), row(7, &["8", "9", "x"])];
    assert_eq!(table.1, expected);
}

#[test]
fn a_late_latin_1_letter_is_read_right() {
    let mut bytes = b"navn;antall\n".to_vec();
    for _ in 0..20_000 {
        bytes.extend(b"Oslo;1\n");
    }
    bytes.extend(b"Troms\xf8;2\n");
    let table = read(&bytes, &HeaderFinder::first_row()).unwrap();
    assert_eq!(table.1.last().unwrap().1, ["Tromsø", "2"]);
    assert_eq!(table.1.last().unwrap().0, 20_002);
}

#[test]
fn non_ascii_at_any_distance_from_the_borders_of_reading() {
    // Buffers grow by doubling while the file is sampled; a letter of two bytes falls on every border in turn.
    for length in (20..80).chain(65_500..65_560) {
        let text = format!("navn;antall\n{};1\nøst;2\n", "ø".repeat(length));
        let latin: Vec<u8> = text.chars().map(|letter| u8::try_from(u32::from(letter)).unwrap()).collect();
        for bytes in [text.as_bytes(), &latin, format!("\u{feff}{text}").as_bytes()] {
            let table = read(bytes, &HeaderFinder::first_row()).unwrap();
            assert_eq!(table.1.last().unwrap(), &(3, vec!["øst".to_owned(), "2".to_owned()]), "{length}");
        }
    }
}

#[test]
fn a_misspelt_heading_still_shows_where_the_headings_are() {
    let text = "Kommune\nkommune;maned;deltager\n0301;202603;7\n";
    let table = read(text.as_bytes(), &columns(&["kommune", "måned", "deltaker"])).unwrap();
    assert_eq!(table.0, ["kommune", "maned", "deltager"]);
}

#[test]
fn a_workbook_gives_what_people_see() {
    let date = Format::new().set_num_format("dd.mm.yyyy");
    let mut book = Workbook::new();
    book.add_worksheet().set_name("Om").unwrap().write(0, 0, "Les dette").unwrap();
    let sheet = book.add_worksheet().set_name("Tall").unwrap();
    sheet.write(1, 1, "Bosatte etter kommune").unwrap();
    sheet.write_row(4, 0, ["Kommune", "startdato", "aktiv", "andel", "navn", "  "]).unwrap();
    sheet.write(5, 0, 301).unwrap();
    sheet.write_with_format(5, 1, ExcelDateTime::from_ymd(2026, 3, 1).unwrap(), &date).unwrap();
    sheet.write(5, 2, true).unwrap();
    sheet.write(5, 3, 0.1 + 0.2).unwrap();
    sheet.write(5, 4, "Troms - Romsa - Tromssa ").unwrap();
    sheet.write(7, 0, "4601").unwrap();
    sheet.write(7, 6, "utenfor").unwrap();
    sheet.write_formula(8, 0, Formula::new("=1+1").set_result("2")).unwrap();
    sheet.write(9, 5, " ").unwrap();
    let file = file(&saved(&mut book));
    let mut reader = TableReader::open(file.path(), &columns(&["kommune", "startdato"])).unwrap();
    assert_eq!((reader.kind(), reader.sheet(), reader.header_row()), (FileKind::Xlsx, Some("Tall"), 5));
    assert_eq!(reader.header(), ["Kommune", "startdato", "aktiv", "andel", "navn"]);
    let mut row = RawRow::new();
    let mut rows = Vec::new();
    while reader.next_row(&mut row).unwrap() {
        rows.push((row.number(), row.cells().join("|")));
    }
    let expected = [(6, "301|2026-03-01|true|0.3|Troms - Romsa - Tromssa"), (8, "4601||||||utenfor"), (9, "2||||")];
    assert_eq!(rows, expected.map(|(number, text)| (number, text.to_owned())));
}

#[test]
fn what_cannot_be_read_says_why() {
    let zip_with = |name: &str| {
        let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
        zip.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.finish().unwrap().into_inner()
    };
    let cases: [(Vec<u8>, &str); 11] = [
        (Vec::new(), "table-empty"),
        (b"\n \n;;\n".to_vec(), "table-empty"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec(), "table-old-excel-or-password"),
        (b"%PDF-1.7".to_vec(), "table-not-a-table"),
        (b"\xef\xbb\xbf\n<HTML><table>".to_vec(), "table-web-page"),
        (b"a;b\n1;\0\n".to_vec(), "table-nul-byte"),
        (b"PK\x03\x04 and then nothing".to_vec(), "table-broken-workbook"),
        (zip_with("content.xml"), "table-open-document"),
        (zip_with("xl/workbook.bin"), "table-binary-excel"),
        (zip_with("xl/workbook.xml"), "table-broken-workbook"),
        (zip_with("readme.txt"), "table-not-a-table"),
    ];
    for (bytes, key) in cases {
        let error = read(&bytes, &HeaderFinder::first_row()).unwrap_err();
        assert_eq!(error.key(), key);
        assert!(error.to_string().len() > 30, "{error}");
    }
    let missing = TableReader::open(std::path::Path::new("no/such/file"), &HeaderFinder::first_row());
    assert_eq!(missing.err().map(|error| error.key()), Some("table-io"));
}

#[test]
fn a_workbook_that_names_a_cell_beyond_excel_is_refused() {
    let mut book = Workbook::new();
    book.add_worksheet().write(0, 0, "a").unwrap();
    let bytes = saved(&mut book);
    let names = ["[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels"];
    let mut old = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for name in names {
        zip.raw_copy_file(old.by_name(name).unwrap()).unwrap();
    }
    zip.start_file("xl/worksheets/sheet1.xml", zip::write::SimpleFileOptions::default()).unwrap();
    let cell = r#"<c r="AAAAAAAAAAAAAA1"><v>1</v></c>"#;
    write!(zip, "<worksheet><sheetData><row r=\"1\">{cell}</row></sheetData></worksheet>").unwrap();
    let mut done = zip.finish().unwrap();
    done.seek(SeekFrom::Start(0)).unwrap();
    let answer = read(done.get_ref(), &HeaderFinder::first_row());
    assert!(matches!(answer, Err(TableError::BrokenWorkbook)), "{answer:?}");
}
