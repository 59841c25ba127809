//! Files given back with their bad cells marked.

use super::desk::{Desk, OTHER, PERSON, nowhere, units};
use rettesnor_core::delivery::{Finding, Reason};
use rettesnor_engine::import::{Checked, ImportRequest, Marking};
use rettesnor_exchange::marked::MarkedWords;
use rettesnor_exchange::table::{HeaderFinder, RawRow, TableReader};
use std::path::{Path, PathBuf};

const HEAD: &str = "deltaker;kommune;startdato;sluttdato;avslutningskode;timer_per_uke;stillingsprosent;status_12_mnd;\
                    rett_og_plikt;kjønn;fødselsår;merknad\n";

fn say(finding: &Finding) -> String {
    let other = match finding.reason {
        Reason::IdenticalRow(row) | Reason::SameKey(row) | Reason::Overlap(row) | Reason::TwoBirthYears(row) => {
            format!(" {row}")
        }
        _ => String::new(),
    };
    format!("{} {}{other}", finding.column, finding.reason.id()).trim().to_owned()
}

fn wanted(request: &mut ImportRequest<'_>) {
    request.marked = Some(Marking { words: MarkedWords { line: "Linje", wrong: "Feil" }, say: &say });
}

fn marked(desk: &Desk, dataset: &str, files: Vec<PathBuf>) -> Checked {
    desk.check(dataset, files, &wanted).unwrap()
}

/// The headings and the rows of the first sheet.
fn read(path: &Path) -> (Vec<String>, Vec<Vec<String>>) {
    let mut table = TableReader::open(path, &HeaderFinder::first_row()).unwrap();
    let (mut rows, mut row) = (Vec::new(), RawRow::new());
    while table.next_row(&mut row).unwrap() {
        rows.push(row.cells().to_vec());
    }
    (table.header().to_vec(), rows)
}

#[test]
fn every_row_stands_with_its_line_and_what_is_wrong() {
    let desk = Desk::new();
    let text = format!(
        "{HEAD}a;3201;2025-02-03;;;;;;ja;K;1990;\nb;3201;2025-02-30;;XX-9;;;;ja;K;1990;Kari\n\
         c;3201;2025-03-01;2027-01-01;;;;;ja;;;\na;3201;2025-02-03;;;;;;ja;K;1990;=1+1\na;3201;2025-06-01;;;;;;ja;K;1991;\n"
    );
    let checked = marked(&desk, "deltakelse", vec![desk.file("levering.csv", text)]);
    let file = checked.marked.unwrap();
    assert_eq!(file.left_out, 0);
    let (headings, rows) = read(&file.file);
    assert_eq!(headings[..5], ["Linje", "Feil", "Linje (deltaker)", "kommune", "startdato"]);
    assert!(!headings.iter().any(|heading| heading == "merknad"), "what the data set does not know is not kept");
    let told: Vec<[&str; 3]> = rows.iter().map(|row| [&*row[0], &*row[1], &*row[2]]).collect();
    assert_eq!(
        told,
        [
            ["2", "", "2"],
            ["3", "startdato not_a_date\navslutningskode unknown_code", "3"],
            ["4", "sluttdato planned_end", "4"],
            ["5", "identical_row 2", "5"],
            ["6", "startdato overlap 2\nfødselsår two_birth_years 2", "6"],
        ]
    );
    assert_eq!(rows[1][4], "2025-02-30", "the cell as it was delivered");
}

#[test]
fn no_identity_number_and_no_person_is_given_back() {
    let desk = Desk::new();
    let text = format!(
        "{HEAD}{PERSON};3201;2025-02-03;;;;;;ja;K;{PERSON};\n{OTHER};{OTHER};2025-02-03;;;;;;ja;K;1990;{PERSON}\n\
         ola;3201;ola;;;;;;ja;K;1990;\n{PERSON};3201\n"
    );
    let file = desk.file("levering.csv", &text);
    let checked = marked(&desk, "deltakelse", vec![file.clone()]);
    let made = checked.marked.unwrap().file;
    let (_, rows) = read(&made);
    assert_eq!(rows[0][12], "***********");
    assert_eq!(rows[2][4], "***********", "the person's own text in another column");
    assert_eq!(rows[3].iter().filter(|cell| !cell.is_empty()).count(), 2, "a row that is too short keeps no cells");
    std::fs::remove_file(file).unwrap();
    let unpacked = desk.folder.path().join("unpacked");
    std::fs::create_dir(&unpacked).unwrap();
    unpack(&made, &unpacked.join("sheet"));
    nowhere(&unpacked, &[PERSON, OTHER, "1519520024", "ola"]);
}

/// Writes every text of every sheet to one file.
fn unpack(book: &Path, to: &Path) {
    let (headings, rows) = read(book);
    let all: Vec<String> = headings.into_iter().chain(rows.into_iter().flatten()).collect();
    std::fs::write(to, all.join("\n")).unwrap();
}

#[test]
fn a_marked_file_is_no_delivery() {
    let desk = Desk::new();
    let text = format!("{HEAD}a;3201;2025-02-30;;;;;;ja;K;1990;\n");
    let checked = marked(&desk, "deltakelse", vec![desk.file("levering.csv", text)]);
    let again = desk.check("deltakelse", vec![checked.marked.unwrap().file], &|_| {}).unwrap();
    let missing: Vec<&str> = again.manifest.report.groups.iter().map(|group| group.column.as_str()).collect();
    assert!(again.held && missing.contains(&"deltaker"), "row numbers must not be taken for persons: {missing:?}");
}

#[test]
fn where_nothing_is_wrong_there_is_nothing_to_mark() {
    let desk = Desk::new();
    let good = format!("{HEAD}a;3201;2025-02-03;;;;;;ja;K;1990;\n");
    let checked = marked(&desk, "deltakelse", vec![desk.file("levering.csv", good)]);
    assert!(checked.marked.is_none() && !checked.held);
    let no_column = marked(&desk, "deltakelse", vec![desk.file("levering.csv", "a;b\n1;2\n")]);
    assert!(no_column.marked.is_none() && no_column.held);
}

#[test]
fn more_findings_than_a_report_keeps_are_all_marked() {
    let desk = Desk::new();
    let mut text = "maned;kommune;deltaker;rett_og_plikt\n".to_owned();
    for row in 0..3000 {
        let (person, month) = (row % 1000, if row % 10 == 7 { 13 } else { 1 });
        text += &format!("2026-{month:02};3201;p{person};ja\n");
    }
    let files = vec![desk.file("a.csv", &text), desk.file("b.csv", &text)];
    let checked = desk.check("norskopplaring", files, &wanted).unwrap();
    let (_, rows) = read(&checked.marked.unwrap().file);
    let with = |what: &str| rows.iter().filter(|row| row[1].contains(what)).count();
    assert_eq!(rows.len(), 3000);
    assert_eq!((with("not_a_month"), with("identical_row")), (300, 1800));
    assert_eq!(checked.manifest.report.rows_with_errors, 600 + 1800 + 2700);
}

#[test]
fn rows_that_are_all_wrong_are_given_back_and_are_no_report_of_zero() {
    let desk = Desk::new();
    let text = "maned;kommune;deltaker;rett_og_plikt\n2026-13;3201;a;ja\n";
    let checked = desk.check("norskopplaring", vec![desk.file("a.csv", text)], &|request| {
        wanted(request);
        request.accept_with_errors = true;
        request.units = Some(units(&["kommune:3201"]));
        request.months = Some(super::desk::months((2026, 1), (2026, 1)));
    });
    let checked = checked.unwrap();
    assert!(checked.held && checked.marked.is_some());
}
