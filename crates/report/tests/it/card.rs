//! The card as a workbook and as CSV.

use calamine::{Data, Range, Reader, Xlsx};
use rettesnor_core::definition::Kind;
use rettesnor_core::measure::{Exact, Figure, Note, Quantity, State};
use rettesnor_core::time::parse_date;
use rettesnor_report::card::{CardBook, Cell, Column, ColumnKind, Group, Number, Row, Series, Tone, csv, workbook};
use rettesnor_words::Language;
use rettesnor_words::figure::Scale;
use std::collections::BTreeSet;
use std::io::{Cursor, Read};

const PERCENT: Scale<'static> = Scale { kind: Kind::Share, unit: "prosent" };
const COUNT: Scale<'static> = Scale { kind: Kind::Count, unit: "antall" };
const MEAN: Scale<'static> = Scale { kind: Kind::Mean, unit: "måneder" };

fn own(text: &str) -> String {
    text.to_owned()
}

fn share(x: i64, n: i64, notes: &[Note]) -> Cell {
    let notes: BTreeSet<Note> = notes.iter().copied().collect();
    Cell::figure(&Figure { notes, ..Figure::quotient(Quantity::whole(x), Quantity::whole(n)) }, PERCENT)
}

fn count(n: i64) -> Cell {
    Cell::figure(&Figure::count(Quantity::whole(n)), COUNT)
}

fn without(state: State) -> Cell {
    Cell::figure(&Figure::without(state), PERCENT)
}

fn row((id, name): (&str, &str), status: (&str, Tone), figures: [Cell; 4], series: Vec<Cell>) -> Row {
    let [period, last_year, ytd, ytd_last_year] = figures;
    let text = |text: &str| Cell::Text(own(text));
    let status = Cell::Status(own(status.0), status.1);
    let cells = vec![text(id), text(name), text("minst 65 %"), status, period, last_year, ytd, ytd_last_year];
    Row { cells, series }
}

/// Twelve shares that rise, with a gap.
fn rising() -> Vec<Cell> {
    let at = |number: i64| if number == 4 { without(State::Suppressed) } else { share(40 + 2 * number, 100, &[]) };
    (0..12).map(at).collect()
}

fn columns() -> Vec<Column> {
    let column = |(heading, kind): (&str, ColumnKind)| Column { heading: own(heading), kind };
    let all = [
        ("ID", ColumnKind::Id),
        ("Indikator", ColumnKind::Name),
        ("Mål", ColumnKind::Text),
        ("Status", ColumnKind::Text),
        ("Perioden", ColumnKind::Figure),
        ("Samme periode i fjor", ColumnKind::Figure),
        ("Hittil i år", ColumnKind::Figure),
        ("Hittil i fjor", ColumnKind::Figure),
    ];
    all.map(column).to_vec()
}

fn groups() -> Vec<Group> {
    let first = row(
        (
            "I.02-nir",
            "Andel av deltakerne i introduksjonsprogrammet som går til arbeid eller utdanning når de avslutter",
        ),
        ("✓ nådd (sikker)", Tone::Good),
        [share(65, 100, &[]), share(131, 200, &[Note::Preliminary]), share(1, 3, &[Note::Break]), without(State::None)],
        rising(),
    );
    let second = row(
        ("I.12", "Deltakere som har avsluttet programmet"),
        ("– uten mål", Tone::Plain),
        [count(2104), count(0), without(State::NotReported), without(State::Suppressed)],
        vec![count(4), without(State::NotReported)],
    );
    let mean = Figure::quotient(Quantity::whole(41), Quantity::whole(2));
    let below = Cell::Number(Number::rounded(Exact::scaled(-5, 1), 1));
    let third = row(
        ("I.14", "Gjennomsnittlig tid i programmet"),
        ("✗ ikke nådd (sikker)", Tone::Bad),
        [Cell::figure(&mean, MEAN), below, Cell::Empty, without(State::NotMature)],
        Vec::new(),
    );
    vec![Group { name: own("Brukere"), rows: vec![first, second] }, Group { name: own("Tjenester"), rows: vec![third] }]
}

fn book() -> CardBook {
    let quarter = |number: u32| format!("{}K{}", 2023 + number / 4, number % 4 + 1);
    CardBook {
        language: Language::Bokmaal,
        sheet: own("Målekort"),
        title: own("Målekort for Bærum (kommune:3201), 3. tertial 2025"),
        lead: vec![
            own("Ett av tre mål er nådd, ett er ikke nådd. Andelen som går til arbeid har økt."),
            own("Kjent per 31.01.2026."),
        ],
        keys: vec![(own("Enhet"), own("kommune:3201")), (own("Periode"), own("2025T3"))],
        group_heading: own("Perspektiv"),
        marks_heading: own("Tegn"),
        columns: columns(),
        groups: groups(),
        series: Some(Series {
            heading: own("Siste tolv kvartaler"),
            sheet: own("Serier"),
            periods: (0..12).map(quarter).collect(),
        }),
        legend_heading: own("Tegnforklaring"),
        legend: [
            (".", "Tall kan ikke forekomme: ingen i nevneren."),
            ("..", "Oppgave mangler: ikke levert, eller utfallet er ikke kjent ennå."),
            (":", "Vises ikke av hensyn til personvern."),
            ("-", "Null."),
            ("*", "Foreløpig tall."),
            ("|", "Brudd: tallet kan ikke sammenlignes med tidligere tall."),
        ]
        .map(|(sign, meaning)| (own(sign), own(meaning)))
        .to_vec(),
        notes: vec![
            own(
                "Trend: perioden holdt mot hittil i år. Pilen sier bare hvilken vei tallet går, og ikke om det er bra \
                 eller dårlig; det står under status. Den vises når forskjellen er større enn tilfeldigheter alene gjør.",
            ),
            own("Utgave 3f8a1c2b9d04, kjent per 31.01.2026."),
        ],
        made: parse_date("2026-01-31").unwrap(),
    }
}

fn sheets(bytes: &[u8]) -> Vec<(String, Range<Data>)> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    book.worksheets()
}

/// The row of a sheet that begins with a text.
fn row_of<'r>(range: &'r Range<Data>, first: &str) -> &'r [Data] {
    range.rows().find(|row| row[0] == Data::String(own(first))).unwrap_or_else(|| panic!("a row of {first}"))
}

fn part(bytes: &[u8], name: &str) -> String {
    let mut packed = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    packed.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

#[test]
fn numbers_are_numbers_and_symbols_are_never() {
    let bytes = workbook(&book()).unwrap();
    let all = sheets(&bytes);
    let names: Vec<&str> = all.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["Målekort", "Serier", "Serier linjer"]);
    let card = &all[0].1;
    let text = |text: &str| Data::String(own(text));
    assert_eq!(row_of(card, "I.02-nir")[4..8], [Data::Float(0.65), Data::Float(0.655), Data::Float(0.33), text(".")]);
    assert_eq!(row_of(card, "I.12")[4..8], [Data::Float(2104.0), text("-"), text(".."), text(":")]);
    assert_eq!(row_of(card, "I.14")[4..8], [Data::Float(20.5), Data::Float(-0.5), Data::Empty, text("..")]);
    for line in ["Brukere", "Tjenester", "Tegnforklaring", ".", "..", ":", "-", "*", "|"] {
        row_of(card, line);
    }
    let formats = part(&bytes, "xl/styles.xml");
    for format in [
        "#,##0&quot;\u{a0}&quot;%\"",
        "#,##0.0&quot;\u{a0}&quot;%&quot;*&quot;",
        "#,##0&quot;\u{a0}&quot;%&quot;|&quot;",
    ] {
        assert!(formats.contains(format), "{format} in {formats}");
    }
}

#[test]
fn a_missing_number_is_a_gap_in_the_line_and_a_symbol_on_the_sheet() {
    let bytes = workbook(&book()).unwrap();
    let all = sheets(&bytes);
    let series = row_of(&all[1].1, "I.02-nir");
    assert_eq!((&series[2], &series[6]), (&Data::Float(0.4), &Data::String(own(":"))));
    let drawn = all[2].1.rows().next().unwrap();
    assert_eq!((&drawn[0], &drawn[4], &drawn[5]), (&Data::Float(0.4), &Data::Empty, &Data::Float(0.5)));
    let card = part(&bytes, "xl/worksheets/sheet1.xml");
    assert_eq!(card.matches("<x14:sparkline>").count(), 1, "one number is no line");
    assert!(card.contains("'Serier linjer'!A1:L1") && card.contains("displayEmptyCellsAs=\"gap\""), "{card}");
}

#[test]
fn the_sheet_can_be_scrolled_and_printed() {
    let bytes = workbook(&book()).unwrap();
    let card = part(&bytes, "xl/worksheets/sheet1.xml");
    assert!(card.contains(r#"<pane xSplit="2" ySplit="5""#), "{card}");
    assert!(card.contains(r#"paperSize="9" fitToHeight="0" orientation="landscape""#), "{card}");
    let names = part(&bytes, "xl/workbook.xml");
    assert!(names.contains("_xlnm.Print_Titles") && names.contains("Målekort!$5:$5"), "{names}");
    let properties = part(&bytes, "docProps/core.xml");
    assert!(properties.contains("Målekort for Bærum") && properties.contains("2026-01-31T00:00:00Z"), "{properties}");
}

#[test]
fn the_same_card_gives_the_same_bytes() {
    assert!(workbook(&book()).unwrap() == workbook(&book()).unwrap());
}

#[test]
fn the_columns_that_were_chosen_are_the_columns() {
    let mut few = book();
    few.series = None;
    few.columns.truncate(2);
    few.groups.iter_mut().flat_map(|group| &mut group.rows).for_each(|row| row.cells.truncate(2));
    let all = sheets(&workbook(&few).unwrap());
    assert_eq!((all.len(), row_of(&all[0].1, "I.12").len()), (1, 2));
    assert_eq!(csv(&few).lines().next(), Some("\u{feff}Enhet;Periode;Perspektiv;ID;Indikator"));
    let nothing = CardBook { columns: Vec::new(), groups: Vec::new(), legend: Vec::new(), notes: Vec::new(), ..few };
    assert!(workbook(&nothing).is_ok());
    let wrong = CardBook { sheet: own("[kort]"), ..nothing };
    assert!(workbook(&wrong).unwrap_err().to_string().contains("rule of Excel"));
}

#[test]
fn csv_says_what_is_shown() {
    let text = csv(&book());
    assert!(text.starts_with('\u{feff}') && text.lines().count() == 4 && text.matches("\r\n").count() == 4);
    let lines: Vec<&str> = text.trim_start_matches('\u{feff}').lines().collect();
    assert_eq!(
        lines[0],
        "Enhet;Periode;Perspektiv;ID;Indikator;Mål;Status;Perioden;Samme periode i fjor;Tegn;Hittil i år;Tegn;Hittil i \
         fjor;2023K1;2023K2;2023K3;2023K4;2024K1;2024K2;2024K3;2024K4;2025K1;2025K2;2025K3;2025K4"
    );
    let first: Vec<&str> = lines[1].split(';').collect();
    assert_eq!(first[..4], ["kommune:3201", "2025T3", "Brukere", "I.02-nir"]);
    assert_eq!(first[7..13], ["65 %", "65,5 %", "*", "33 %", "|", "."]);
    assert_eq!(first[13..18], ["40 %", "42 %", "44 %", "46 %", ":"]);
    assert!(lines[2].ends_with(";2104;-;;..;;:;4;..;;;;;;;;;;"), "{}", lines[2]);
    assert!(lines[3].contains(";20,5;-0,5;;;;..;"), "{}", lines[3]);
    let english = csv(&CardBook { language: Language::English, ..book() });
    assert!(english.contains(";65.5 %;*;") && !english.contains("65,5"));
}
