//! What must be true of every file: readable, of known codes, of units that were there, the same every time.

use crate::reading::{DAYS, catalogue, day, rows, written};
use rettesnor_core::definition::{Catalogue, ColumnType, DataSet};
use rettesnor_core::org::{CodeValidity, Line, Org, UnitKind, UnitRecord, UnitRef};
use rettesnor_core::time::{Date, Month};
use rettesnor_demo::DemoFile;
use rettesnor_exchange::cell;
use std::collections::{BTreeMap, BTreeSet};

#[test]
fn the_same_day_gives_the_same_bytes() {
    let (one, files) = written("2026-04-20");
    let (other, again) = written("2026-04-20");
    let names =
        |files: &[DemoFile]| -> Vec<_> { files.iter().map(|f| f.path.file_name().unwrap().to_owned()).collect() };
    assert_eq!(names(&files), names(&again));
    for name in names(&files).into_iter().chain(["goals.csv".into()]) {
        let read = |folder: &std::path::Path| std::fs::read(folder.join(&name)).unwrap();
        assert_eq!(read(one.path()), read(other.path()), "{}", name.display());
    }
}

#[test]
fn every_file_is_read_and_every_cell_is_what_its_column_holds() {
    let catalogue = catalogue();
    for today in DAYS {
        let (_folder, files) = written(today);
        let mut count = 0;
        for file in &files {
            let dataset = &catalogue.datasets[file.dataset];
            let rows = rows(file, dataset);
            // No tests are held in the first months of a year, and a file without rows says so.
            assert!(!rows.is_empty() || file.dataset == "norskprove", "{}", file.path.display());
            for row in &rows {
                for (at, text) in row.iter().enumerate() {
                    check_cell(&catalogue, dataset, at, text.as_deref().unwrap_or(""), file);
                }
            }
            count += rows.len();
        }
        assert!((20_000..60_000).contains(&count), "{today}: {count} rows");
    }
}

fn check_cell(catalogue: &Catalogue, dataset: &DataSet, at: usize, text: &str, file: &DemoFile) {
    let column = &dataset.columns[at];
    let place = || format!("{} {} `{text}`", file.path.display(), column.name);
    if text.is_empty() {
        assert!(!column.required, "{}", place());
        return;
    }
    let bounded = |number: i64| column.bounds.is_none_or(|(low, high)| (low..=high).contains(&number));
    let fits = match &column.kind {
        ColumnType::Code(_) => {
            let list = catalogue.codelist_of(&dataset.id, &column.name).unwrap();
            list.find(text).is_some_and(|code| list.codes[code].is_valid_on(file.months.0.first_day()))
        }
        ColumnType::Date => cell::date(text).is_ok(),
        ColumnType::Month => cell::month(text).is_ok(),
        ColumnType::Year => cell::year(text).is_ok(),
        ColumnType::BirthYear => cell::year(text).is_ok_and(|year| (1940..2012).contains(&year)),
        ColumnType::Bool => cell::boolean(text).is_ok(),
        ColumnType::Whole if dataset.hidden.is_some() => cell::table_value(text, 0).is_ok(),
        ColumnType::Whole => cell::whole(text).is_ok_and(bounded),
        ColumnType::Decimal(places) => cell::decimal(text, u8::try_from(*places).unwrap()).is_ok_and(bounded),
        ColumnType::Person | ColumnType::Form => text.len() < 10,
        ColumnType::Unit | ColumnType::Text => true,
    };
    assert!(fits, "{}", place());
}

/// The text of a column, empty where the file lacks it.
fn of<'a>(dataset: &DataSet, row: &'a [Option<String>], column: &str) -> &'a str {
    row[dataset.position(column).unwrap()].as_deref().unwrap_or("")
}

/// The first and the last day of a row, as far as they are known on a day.
fn days(dataset: &DataSet, row: &[Option<String>], received: Date) -> (Date, Date) {
    let text = |column: &str| if dataset.column(column).is_some() { of(dataset, row, column) } else { "" };
    if let (Ok(first), end) = (cell::date(text("startdato")), cell::date(text("sluttdato"))) {
        return (first, end.unwrap_or(received));
    }
    if let Ok(day) = cell::date(text("provedato")) {
        return (day, day);
    }
    if let Ok(month) = cell::month(text("maned")) {
        return (month.first_day(), month.last_day());
    }
    let year = cell::year(text("ar")).unwrap();
    (Month::january(year).first_day(), Month::december(year).last_day())
}

fn own_units(catalogue: &Catalogue, files: &[DemoFile]) -> Vec<UnitRecord> {
    let dataset = &catalogue.datasets["enheter"];
    let record = |row: Vec<Option<String>>| UnitRecord {
        kind: of(dataset, &row, "type").parse().unwrap(),
        code: of(dataset, &row, "kode").to_owned(),
        name: of(dataset, &row, "navn").to_owned(),
        line: Some(Line::from(of(dataset, &row, "linje"))),
        parent: Some(of(dataset, &row, "forelder").parse().unwrap()),
        covers: of(dataset, &row, "dekker").split_whitespace().map(str::to_owned).collect(),
        employees: of(dataset, &row, "ansatte").parse().ok(),
        valid_from: cell::date(of(dataset, &row, "gyldig_fra")).ok(),
        valid_to: None,
    };
    rows(&files[0], dataset).into_iter().map(record).collect()
}

#[test]
fn the_units_are_a_sound_register_of_clearly_invented_offices() {
    let catalogue = catalogue();
    let (_folder, files) = written("2026-04-20");
    let org = Org::new(own_units(&catalogue, &files)).unwrap();
    let today = org.at(day("2026-04-20"));
    let offices = today.leaves_under(&UnitRef::country(), &Line::Stat, UnitKind::Kontor);
    assert_eq!(offices, today.leaves_under(&UnitRef::country(), &Line::Kommune, UnitKind::Kontor));
    for office in &offices {
        assert!(office.code.starts_with("90") && today.name(office).unwrap().starts_with("Eksempelkontor"), "{office}");
    }
    let regions: BTreeSet<UnitRef> = offices.iter().filter_map(|o| today.parent(o, &Line::Stat).cloned()).collect();
    assert_eq!(regions.len(), 12);
    let joint: Vec<&UnitRef> = offices.iter().filter(|office| today.joint(office)).collect();
    assert_eq!(joint, [&UnitRef::new(UnitKind::Kontor, "9004")]);
    assert_eq!(today.covers(joint[0]), [UnitRef::kommune("3124")]);
    let small = |code: &str| today.too_small(&UnitRef::new(UnitKind::Tjeneste, code));
    assert_eq!((small("demo-vo-1"), small("demo-vo-2")), (false, true));
}

#[test]
fn every_row_is_of_a_unit_that_was_there_and_that_its_delivery_speaks_for() {
    let catalogue = catalogue();
    for today in DAYS {
        let (_folder, files) = written(today);
        let org = Org::new(own_units(&catalogue, &files)).unwrap();
        for file in &files[1..] {
            let dataset = &catalogue.datasets[file.dataset];
            let speaks: BTreeSet<String> = file.units.iter().map(|unit| unit.to_string()).collect();
            for row in rows(file, dataset) {
                let code = of(dataset, &row, &dataset.unit.column);
                let unit: UnitRef = match dataset.unit.kind {
                    Some(kind) => UnitRef::new(kind, code),
                    None => code.parse().unwrap(),
                };
                let (first, last) = days(dataset, &row, file.received);
                let judged = org.judge_code(unit.kind, &unit.code, first, last);
                assert_eq!(judged, CodeValidity::Valid, "{} {unit} {first} {last}", file.path.display());
                assert!(speaks.contains(&unit.to_string()), "{} {unit}", file.path.display());
                let (from, to) = (file.months.0.first_day(), file.months.1.last_day());
                assert!(first <= to && last >= from, "{} {first} {last}", file.path.display());
            }
        }
    }
}

#[test]
fn deliveries_come_in_order_and_none_from_the_future() {
    for today in DAYS {
        let (_folder, files) = written(today);
        assert_eq!(files[0].dataset, "enheter");
        for file in &files {
            assert!(file.received <= day(today) && file.months.1.plus(1) <= Month::of(day(today)));
        }
        let mut last: BTreeMap<&str, (Date, Month)> = BTreeMap::new();
        for file in files.iter().filter(|file| !matches!(file.dataset, "enheter" | "rapportert")) {
            let now = (file.received, file.months.1);
            let before = last.insert(file.dataset, now);
            assert!(before.is_none_or(|before| before < now), "{}", file.path.display());
        }
        let monthly: Vec<&str> = vec!["deltakelse", "fravaer", "kvp", "norskopplaring", "norskprove", "oppfolging"];
        for dataset in monthly {
            assert_eq!(last[dataset].1, Month::of(day(today)).plus(-1), "{today} {dataset}");
        }
    }
}

#[test]
fn no_row_stands_twice_and_no_person_of_a_unit_disappears() {
    let catalogue = catalogue();
    let (_folder, files) = written("2026-04-20");
    let mut before: BTreeMap<(&str, String), BTreeSet<String>> = BTreeMap::new();
    for file in &files[1..] {
        let dataset = &catalogue.datasets[file.dataset];
        let rows = rows(file, dataset);
        let distinct: BTreeSet<&Vec<Option<String>>> = rows.iter().collect();
        assert!(dataset.form.is_some() || distinct.len() == rows.len(), "{}", file.path.display());
        let key = |row: &Vec<Option<String>>| -> Vec<String> {
            dataset.unique.iter().map(|column| of(dataset, row, column).to_owned()).collect()
        };
        let keys: BTreeSet<Vec<String>> = rows.iter().map(key).collect();
        assert!(dataset.unique.is_empty() || keys.len() == rows.len(), "{}", file.path.display());
        if file.dataset != "deltakelse" {
            continue;
        }
        let mut now: BTreeMap<(&str, String), BTreeSet<String>> = BTreeMap::new();
        for row in &rows {
            // Who had left before the first month is rightly gone.
            if days(dataset, row, file.received).1 >= day("2025-01-01") {
                let unit = of(dataset, row, "kommune").to_owned();
                now.entry((file.dataset, unit)).or_default().insert(of(dataset, row, "deltaker").to_owned());
            }
        }
        if file.months.1 >= Month::december(2025) {
            assert!(before.iter().all(|(unit, persons)| now.get(unit).is_some_and(|now| now.is_superset(persons))));
            before = now;
        }
    }
    assert!(before.len() > 40);
}

#[test]
fn the_story_is_in_the_files() {
    let catalogue = catalogue();
    let (_folder, files) = written("2026-04-20");
    let mut units: BTreeMap<String, usize> = BTreeMap::new();
    for file in files.iter().filter(|file| file.dataset != "oppfolging" && file.dataset != "enheter") {
        assert!(!file.units.contains(&UnitRef::kommune("3120")) && !file.units.contains(&UnitRef::kommune("3016")));
        let dataset = &catalogue.datasets[file.dataset];
        for row in rows(file, dataset) {
            *units.entry(of(dataset, &row, &dataset.unit.column).replace("kommune:", "")).or_default() += 1;
        }
    }
    assert!(!units.contains_key("3120") && !units.contains_key("3016"), "one municipality delivers nothing");
    for merged in ["0220", "0627", "0628", "3025", "3203"] {
        assert!(units.get(merged).is_some_and(|rows| *rows > 5), "{merged}");
    }
    assert!(units["1151"] > 0 && units["1151"] < units["3201"] / 4);
    let dialects: BTreeSet<Vec<u8>> =
        files.iter().map(|file| std::fs::read(&file.path).unwrap()[..3].to_vec()).collect();
    assert!(dialects.contains(&vec![0xef, 0xbb, 0xbf]), "some have a byte order mark");
    let hidden: Vec<String> = files
        .iter()
        .filter(|file| file.dataset == "bosetting")
        .flat_map(|file| rows(file, &catalogue.datasets["bosetting"]))
        .map(|row| row[3].clone().unwrap())
        .collect();
    for mark in [":", ".", "..", "0"] {
        assert!(hidden.iter().any(|cell| cell == mark), "{mark}");
    }
}
