//! A template as it is written, filled in and read back.

use rettesnor_exchange::table::{HeaderFinder, KnownColumn, RawRow, TableReader};
use rettesnor_exchange::template::{ColumnKind, TemplateColumn, TemplateError, TemplateSpec, write_template};
use std::io::{Read, Write};
use tempfile::NamedTempFile;

fn column(heading: &str, required: bool, kind: ColumnKind, explanation: &str, example: &str) -> TemplateColumn {
    let text = str::to_owned;
    let (heading, explanation, example) = (text(heading), text(explanation), text(example));
    TemplateColumn { heading, explanation, example, required, kind, choices: Vec::new() }
}

fn choice(code: &str, label: &str) -> (String, String) {
    (code.to_owned(), label.to_owned())
}

fn spec() -> TemplateSpec {
    let mut columns = vec![
        column(
            "deltaker",
            true,
            ColumnKind::Text,
            "En id som følger personen. Den byttes ut før noe lagres.",
            "A-1024",
        ),
        column("kommune", true, ColumnKind::Text, "Kommunen som har ansvaret, med fire siffer.", "0301"),
        column("startdato", true, ColumnKind::Date, "Første dag i programmet.", "01.03.2026"),
        column(
            "sluttdato",
            false,
            ColumnKind::Date,
            "Siste dag i programmet. Tom så lenge deltakeren er i programmet.",
            "31.08.2026",
        ),
        column(
            "avslutningskode",
            false,
            ColumnKind::Text,
            "Hva deltakeren gikk til da programmet tok slutt.",
            "Arbeid over 29 timer i uken",
        ),
        column("måned", false, ColumnKind::Month, "Måneden raden gjelder.", "2026-03"),
        column("rett_og_plikt", true, ColumnKind::Bool, "Om deltakeren har rett og plikt til opplæring.", "ja"),
        column("timer_per_uke", false, ColumnKind::Number, "Timer i arbeid per uke.", "37,5"),
        column("kjønn", false, ColumnKind::Text, "Kan stå tom.", ""),
    ];
    columns[4].choices = [
        ("PS-01", "Arbeid over 29 timer i uken"),
        ("PS-02", "Arbeid, under 30 timer i uken"),
        ("PS-03", "Videregående opplæring"),
        ("PS-04", "Høyere utdanning"),
        ("AV-05", "Arbeidssøker"),
        ("AB-03", "Flyttet til en annen kommune"),
    ]
    .map(|(code, label)| choice(code, label))
    .to_vec();
    columns[8].choices = vec![choice("K", "Kvinne"), choice("M", "Mann")];
    TemplateSpec {
        title: "Deltakelse i introduksjonsprogrammet".to_owned(),
        sheet_name: "deltakelse".to_owned(),
        columns,
        guide_lines: vec![
            "Hver rad er én deltakelse. En person som begynner på nytt, får en ny rad.".to_owned(),
            "Ikke skriv navn eller fødselsnummer i andre kolonner enn deltaker. Slike rader blir stoppet, og ingenting av innholdet blir vist eller lagret.".to_owned(),
        ],
    }
}

fn finder(spec: &TemplateSpec) -> HeaderFinder<'static> {
    let known =
        |column: &TemplateColumn| KnownColumn { spellings: vec![column.heading.clone()], required: column.required };
    HeaderFinder::by_columns(&spec.columns.iter().map(known).collect::<Vec<_>>())
}

/// Writes rows into the sheet as a spreadsheet program would, and gives the new workbook.
fn fill_in(template: &[u8], rows: &str) -> NamedTempFile {
    let mut old = zip::ZipArchive::new(std::io::Cursor::new(template)).unwrap();
    let mut new = zip::ZipWriter::new(NamedTempFile::new().unwrap());
    for at in 0..old.len() {
        let mut part = old.by_index(at).unwrap();
        if part.name().unwrap() != "xl/worksheets/sheet1.xml" {
            new.raw_copy_file(part).unwrap();
            continue;
        }
        let mut sheet = String::new();
        part.read_to_string(&mut sheet).unwrap();
        assert!(sheet.contains("</sheetData>"));
        new.start_file("xl/worksheets/sheet1.xml", zip::write::SimpleFileOptions::default()).unwrap();
        new.write_all(sheet.replace("</sheetData>", &format!("{rows}</sheetData>")).as_bytes()).unwrap();
    }
    new.finish().unwrap()
}

#[test]
fn a_filled_template_is_read_back() {
    let spec = spec();
    let rows = r#"<row r="5"><c r="A5" t="inlineStr"><is><t>A-1024</t></is></c><c r="B5" t="inlineStr"><is><t>0301</t></is></c><c r="G5" t="inlineStr"><is><t>ja</t></is></c><c r="H5"><v>37.5</v></c></row>"#;
    let file = fill_in(&write_template(&spec).unwrap(), rows);
    let mut reader = TableReader::open(file.path(), &finder(&spec)).unwrap();
    let headings: Vec<&String> = spec.columns.iter().map(|column| &column.heading).collect();
    assert_eq!(reader.header().iter().collect::<Vec<_>>(), headings);
    assert_eq!((reader.sheet(), reader.header_row()), (Some("deltakelse"), 4));
    let mut row = RawRow::new();
    assert!(reader.next_row(&mut row).unwrap());
    assert_eq!(row.number(), 5);
    assert_eq!(row.cells().join("|"), "A-1024|0301|||||ja|37.5|");
    assert!(!reader.next_row(&mut row).unwrap(), "the template brings no rows of its own");
}

#[test]
fn the_same_specification_gives_the_same_bytes() {
    let first = write_template(&spec()).unwrap();
    std::thread::sleep(std::time::Duration::from_millis(1100));
    assert_eq!(first, write_template(&spec()).unwrap());
    if let Some(path) = std::env::var_os("TEMPLATE_TO_LOOK_AT") {
        std::fs::write(path, first).unwrap();
    }
}

#[test]
fn rules_of_excel_are_told() {
    let mut broken = spec();
    broken.sheet_name = "a/b".to_owned();
    assert!(matches!(write_template(&broken), Err(TemplateError::Excel(_))));
    broken.columns.clear();
    assert!(matches!(write_template(&broken), Err(TemplateError::NoColumns)));
}
