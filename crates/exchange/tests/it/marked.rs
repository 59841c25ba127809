//! Marked workbooks as other programs read them.

use calamine::{Data, Reader, Xlsx, open_workbook};
use proptest::prelude::*;
use rettesnor_core::identity::contains_identity_number;
use rettesnor_core::time::parse_date;
use rettesnor_exchange::marked::{Mark, MarkedBook, MarkedCell, MarkedWords};
use std::fs::File;
use std::io::{BufReader, Read};
use std::path::{Path, PathBuf};

const WORDS: MarkedWords<'_> = MarkedWords { line: "Linje", wrong: "Feil" };

fn cell(text: &str, mark: Mark) -> MarkedCell<'_> {
    MarkedCell { text: text.into(), mark }
}

/// A workbook of one file with two columns.
fn written(folder: &Path, file: &str, rows: &[(u64, &str, Vec<MarkedCell<'_>>)]) -> PathBuf {
    let mut book = MarkedBook::new(folder, WORDS, parse_date("2026-03-15").unwrap()).unwrap();
    let mut sheet = book.sheet(file, &["kommune".to_owned(), "merknad".to_owned()]).unwrap();
    for (line, wrong, cells) in rows {
        assert!(sheet.row(*line, wrong, cells).unwrap());
    }
    sheet.finish().unwrap();
    let path = folder.join("marked.xlsx");
    book.save(&path).unwrap();
    path
}

fn sheet(path: &Path) -> (Vec<String>, Vec<Vec<Data>>) {
    let mut book: Xlsx<BufReader<File>> = open_workbook(path).unwrap();
    let range = book.worksheet_range_at(0).unwrap().unwrap();
    (book.sheet_names(), range.rows().map(<[Data]>::to_vec).collect())
}

/// A part of the workbook as it is packed.
fn part(path: &Path, name: &str) -> String {
    let mut packed = zip::ZipArchive::new(File::open(path).unwrap()).unwrap();
    let mut text = String::new();
    packed.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

#[test]
fn lines_and_marks_stand_beside_the_cells() {
    let folder = tempfile::tempdir().unwrap();
    let rows = [
        (2, "", vec![cell("0301", Mark::Good), cell("", Mark::Good)]),
        (7, "kommune: ukjent enhet", vec![cell("9999", Mark::Wrong), cell("x", Mark::Doubtful)]),
        (9, "raden har for få felt", Vec::new()),
        (12, "merknad: må fylles ut", vec![cell("0301", Mark::Good), cell("", Mark::Wrong)]),
    ];
    let path = written(folder.path(), "levering: [mars].csv", &rows);
    let (names, cells) = sheet(&path);
    assert_eq!(names, ["levering mars"]);
    let text = |text: &str| Data::String(text.to_owned());
    assert_eq!(cells[0], ["Linje", "Feil", "kommune", "merknad"].map(text));
    assert_eq!(cells[2], [Data::Float(7.0), text("kommune: ukjent enhet"), text("9999"), text("x")]);
    assert_eq!((cells[1][2].clone(), cells.len()), (text("0301"), 5), "a code keeps its zero");
    let xml = part(&path, "xl/worksheets/sheet1.xml");
    assert!(xml.contains(r#"<pane xSplit="2" ySplit="1""#) && xml.contains(r#"<autoFilter ref="A1:D5"/>"#), "{xml}");
    let fills = part(&path, "xl/styles.xml");
    assert!(fills.contains("FFF9D0CC") && fills.contains("FFFBE9A9"), "bad and doubtful cells have a colour: {fills}");
    assert!(xml.contains(r#"<c r="D5" s=""#), "an empty cell that is wrong is marked as well: {xml}");
}

#[test]
fn the_same_rows_give_the_same_bytes() {
    let (one, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let rows = [(2, "feil", vec![cell("a", Mark::Wrong), cell("b", Mark::Good)])];
    let bytes = |folder: &tempfile::TempDir| std::fs::read(written(folder.path(), "a.csv", &rows)).unwrap();
    assert_eq!(bytes(&one), bytes(&other));
}

#[test]
fn several_files_are_several_sheets_and_none_is_too_wide() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("x.xlsx");
    let mut book = MarkedBook::new(folder.path(), WORDS, parse_date("2026-03-15").unwrap()).unwrap();
    for name in ["januar.csv", "Januar.xlsx", ""] {
        book.sheet(name, &["a".to_owned()]).unwrap().finish().unwrap();
    }
    book.save(&path).unwrap();
    assert_eq!(sheet(&path).0, ["januar", "Januar 2", "3"]);
    let mut wide = MarkedBook::new(folder.path(), WORDS, parse_date("2026-03-15").unwrap()).unwrap();
    assert!(wide.sheet("bred.csv", &vec![String::new(); 20_000]).is_err());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn whatever_stands_in_a_cell_is_text_and_names_nobody(
        texts in prop::collection::vec(prop_oneof![
            "[=+@\\t-]?\\PC{0,20}",
            "(158190 90030|15819090030|1519520024)\\PC{0,3}",
            any::<String>(),
        ], 1..12),
    ) {
        let folder = tempfile::tempdir().unwrap();
        let rows: Vec<(u64, &str, Vec<MarkedCell<'_>>)> =
            texts.iter().map(|text| (3, text.as_str(), vec![cell(text, Mark::Wrong), cell("", Mark::Good)])).collect();
        let (_, cells) = sheet(&written(folder.path(), &texts[0], &rows));
        prop_assert_eq!(cells.len(), rows.len() + 1);
        for row in &cells[1..] {
            for read in &row[1..] {
                let Data::String(read) = read else {
                    prop_assert!(matches!(read, Data::Empty), "{read:?}");
                    continue;
                };
                prop_assert!(!contains_identity_number(read), "{read}");
            }
        }
    }
}
