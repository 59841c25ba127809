//! Cases that somebody changes.

use super::*;
use rettesnor_core::definition::source::{load, load_cases};
use rettesnor_core::measure::State;
use rettesnor_core::time::parse_date;
use rettesnor_testkit::shipped_definitions;

fn shipped() -> (Catalogue, Vec<Case>) {
    let files = shipped_definitions();
    let (catalogue, problems) = load(&files);
    assert_eq!(problems, Vec::new());
    let cases = load_cases(&catalogue, &files).unwrap();
    (catalogue, cases)
}

fn first(cases: &[Case], indicator: &str) -> Case {
    cases.iter().find(|case| case.indicator == indicator).unwrap().clone()
}

fn table(text: &str) -> BTreeMap<String, CaseTable> {
    BTreeMap::from([("deltakelse".to_owned(), CaseTable::read(text))])
}

/// Each fate in a word.
fn words(tried: &Tried, dataset: &str) -> Vec<String> {
    let word = |(_, fate): &(usize, Fate)| match fate {
        Fate::Counts(counted) => {
            let side =
                |quantity: Option<_>, word: &str| if quantity.is_some() { word.to_owned() } else { String::new() };
            let again = if counted.again { " again" } else { "" };
            let open = if counted.open { " open" } else { "" };
            format!("{}{}{open}{again}", side(counted.numerator, "over"), side(counted.denominator, "under"))
        }
        Fate::Excluded(_) => "excluded".to_owned(),
        Fate::Outside(unmet) => format!("outside {}", unmet.len()),
        Fate::OtherTime(months) => format!("other time {}", months.is_some()),
        Fate::OtherUnit => "other unit".to_owned(),
    };
    tried.fates[dataset].iter().map(word).collect()
}

#[test]
fn untouched_cases_give_the_answer_that_they_expect_and_their_rows_add_up_to_it() {
    let (catalogue, cases) = shipped();
    assert!(cases.len() > 80);
    for case in &cases {
        let tried = try_case(&catalogue, case, &case.tables).unwrap();
        let at = format!("{}:{} {}", case.file, case.line, case.text);
        assert_eq!(tried.figure.state.as_str(), case.expect.state, "{at}");
        if let Some(expected) = case.expect.numerator {
            assert_eq!(tried.figure.numerator.map(|n| n.number), Some(expected), "{at}");
        }
        let mean_over_time = tried.figure.denominator.is_some()
            && catalogue.indicators[&case.indicator].kind == rettesnor_core::definition::Kind::Count;
        if !matches!(tried.figure.state, State::Value | State::None) || tried.figure.numerator.is_none() {
            continue;
        }
        let counted = || {
            tried.fates.values().flatten().filter_map(|(_, fate)| match fate {
                Fate::Counts(counted) => Some(counted),
                _ => None,
            })
        };
        let sum = |side: &dyn Fn(&Counted) -> Option<rettesnor_core::measure::Quantity>| {
            counted().filter_map(side).map(|quantity| quantity.number).sum::<i64>()
        };
        if catalogue.indicators[&case.indicator].kind != rettesnor_core::definition::Kind::Derived {
            assert_eq!(Some(sum(&|c| c.numerator)), tried.figure.numerator.map(|n| n.number), "{at}");
        }
        if !mean_over_time && catalogue.indicators[&case.indicator].kind == rettesnor_core::definition::Kind::Share {
            let expected = tried.figure.denominator.map(|n| n.number);
            assert_eq!(Some(sum(&|c| c.denominator)), expected, "{at}");
        }
    }
}

#[test]
fn every_row_is_told_what_became_of_it() {
    let (catalogue, cases) = shipped();
    let case = first(&cases, "I.02-nir");
    let rows = "deltaker;kommune;startdato;sluttdato;avslutningskode\n\
                a;;2023-09-01;15.1.2025;AV-01\n\
                b;;2023-09-01;2025-02-15;av-08\n\
                c;;2023-09-01;2025-03-15;\n\
                ;;;;\n\
                d;;2023-09-01;2025-04-15;AB-01\n\
                e;;2023-09-01;2024-04-15;AV-01\n\
                f;;2023-09-01;;\n\
                g;0301;2023-09-01;2025-04-15;AV-01";
    let tried = try_case(&catalogue, &case, &table(rows)).unwrap();
    assert_eq!((tried.figure.numerator.unwrap().number, tried.figure.denominator.unwrap().number), (1, 3));
    let fates = words(&tried, "deltakelse");
    let expected =
        ["overunder", "under", "under open", "excluded", "other time true", "other time false", "other unit"];
    assert_eq!(fates, expected);
    assert_eq!(tried.fates["deltakelse"][3].0, 4, "the empty row keeps its place");
    let Fate::Counts(counted) = &tried.fates["deltakelse"][1].1 else { panic!("{fates:?}") };
    assert_eq!(counted.unmet.len(), 1);
}

#[test]
fn a_cell_that_cannot_be_read_is_named() {
    let (catalogue, cases) = shipped();
    let case = first(&cases, "I.02-nir");
    let rows = "deltaker;startdato;sluttdato;avslutningskode\n\
                a;2023-09-01;2025-01-15;AV-01\n\
                b;igår;2025-02-30;AV-99\n\
                15819090030;2023-09-01;2025-03-15;";
    let TryError::Cells(bad) = try_case(&catalogue, &case, &table(rows)).unwrap_err() else { panic!("not cells") };
    let told: Vec<_> = bad.iter().map(|cell| (cell.row, cell.column.as_str(), cell.expected)).collect();
    let expected = [
        (1, "startdato", Expected::Day),
        (1, "sluttdato", Expected::Day),
        (1, "avslutningskode", Expected::Code),
        (2, "deltaker", Expected::NoIdentityNumber),
    ];
    assert_eq!(told, expected);
}

#[test]
fn nothing_that_is_written_is_too_large_to_count() {
    let (catalogue, cases) = shipped();
    for case in &cases {
        for text in
            ["99999999999999999999", "9999", "-1", "0", "x", "99999999", "9999-12-31", "9999M12", "ja", "ÅÆ;\u{0}"]
        {
            let all = |table: &CaseTable| CaseTable {
                columns: table.columns.clone(),
                rows: vec![vec![text.to_owned(); table.columns.len()]; MOST_ROWS + 1],
            };
            let tables = case.tables.iter().map(|(id, table)| (id.clone(), all(table))).collect();
            // Whatever comes of it, it does not fall over.
            let _ = try_case(&catalogue, case, &tables);
        }
    }
}

#[test]
fn the_columns_that_a_definition_reads_are_offered() {
    let (catalogue, cases) = shipped();
    let case = first(&cases, "I.02-nir");
    let offered = columns(&catalogue, &case, "deltakelse");
    assert_eq!(offered, ["deltaker", "startdato", "sluttdato", "avslutningskode"]);
    for case in &cases {
        for id in case.tables.keys() {
            let offered = columns(&catalogue, case, id);
            assert!(offered.iter().all(|name| catalogue.datasets[id].column(name).is_some()), "{}", case.file);
        }
    }
}

#[test]
fn every_case_can_be_asked_about_other_periods_and_days() {
    let (catalogue, cases) = shipped();
    let mut counted = 0;
    for case in cases.iter().step_by(7) {
        for period in ["2024", "2025H2", "2025T1", "2026Q1", "2026M11"] {
            for as_of in ["2026-01-01", "2030-12-31"] {
                let asked = Case { period: period.parse().unwrap(), as_of: parse_date(as_of).unwrap(), ..case.clone() };
                counted += usize::from(try_case(&catalogue, &asked, &case.tables).is_ok());
            }
        }
    }
    assert!(counted > 50, "only {counted} could be counted");
}
