//! Importing: what is held and why, what is the same delivery, and what never leaves the file.

use crate::sandbox::Sandbox;
use rust_xlsxwriter::Workbook;
use std::collections::BTreeMap;
use std::path::Path;

const HEAD: &str = "deltaker;kommune;startdato;sluttdato;avslutningskode;timer_per_uke;stillingsprosent;status_12_mnd;\
    rett_og_plikt;kjønn;fødselsår\n";
/// A synthetic number of the Tax Administration's series, whose month can't be anybody's.
const PERSON: &str = "15819090030";
/// Another, of the older series with forty added to the month.
const OTHER: &str = "01519520024";
const GOOD: &str = "a1;3201;2025-01-10;2025-12-20;AV-01;37,5;100;;ja;K;1990\na2;3201;2025-02-10;;;;;;nei;M;1985\n\
    a3;0301;01.03.2025;30.09.2025;AV-05;;;arbeid;ja;;\n";

/// Every file under a folder, by path.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else {
                found.insert(path.display().to_string(), std::fs::read(&path).expect("a file"));
            }
        }
    }
    found
}

/// The delivery's id, on the line of its own.
pub fn id(report: &str) -> String {
    let line = report.lines().find_map(|line| line.strip_prefix("Leveranse "));
    line.expect("a report names its delivery").to_owned()
}

fn parquet(sandbox: &Sandbox, list: &str) -> usize {
    let all = files(&sandbox.data().join(list));
    all.keys().filter(|name| name.ends_with(".parquet")).count()
}

#[test]
fn ten_kinds_of_mistakes_have_ten_clear_reasons_and_change_nothing() {
    let sandbox = Sandbox::new();
    sandbox.file("god.csv", format!("{HEAD}{GOOD}"));
    sandbox.done("import --dataset deltakelse --received 2026-01-10 god.csv");
    let edition = sandbox.measured("--as-of 2026-02-01");
    let wrong = "a1;3201;2025-01-10;2025-12-20;AV-99;;;;ja;K;1990\n\
        a2;0219;2025-01-10;2025-12-20;AV-01;;;;ja;K;1990\n\
        a3;3201;2025-02-30;;;;;;ja;K;1990\n\
        a4;3201;2025-06-10;2025-05-20;AV-01;;;;ja;K;1990\n\
        a5;3201;2025-01-10;;AV-01;;;;ja;K;1990\n\
        a6;3201;2025-01-10;;;;;;ja;K;1990\n\
        a6;3201;2025-01-10;;;;;;ja;K;1990\n\
        a7;3201;2025-01-10;;;;;;ja;K\n\
        a8;3201;2025-01-10;;;;;;kanskje;K;1990\n\
        ;3201;2025-01-10;;;;;;ja;K;1990\n\
        b1;9999;2025-01-10;;;;;;ja;K;1990\n\
        b2;3201;2026-04-10;;;;;;ja;K;1990\n\
        b3;3201;2025-01-10;;;;;;ja;K;1990\n";
    sandbox.file("feil.csv", format!("{HEAD}{wrong}"));
    let said = sandbox.run("import --dataset deltakelse --received 2026-01-20 feil.csv");
    assert_eq!((said.code, said.err.as_str()), (1, ""));
    for (what, place) in [
        ("Ukjent kode i kolonnen avslutningskode", "Rad 2, kolonne avslutningskode, verdi «AV-99»: ligner på AV-"),
        ("fantes ikke under dette nummeret", "Rad 3, kolonne kommune, verdi «0219»: den ble 3201 Bærum"),
        ("noe som ikke er en dato", "Rad 4, kolonne startdato, verdi «2025-02-30»"),
        ("en siste dag før den første", "Rad 5, kolonne sluttdato, verdi «2025-05-20»"),
        ("avslutningskode, men ingen sluttdato", "Rad 6, kolonne avslutningskode, verdi «AV-01»"),
        ("helt lik en tidligere rad", "Rad 8: samme som rad 7"),
        ("færre felt enn overskriften", "Rad 9: 10 felt, ventet 11"),
        ("verken er ja eller nei", "Rad 10, kolonne rett_og_plikt, verdi «kanskje»"),
        ("Kolonnen deltaker er tom", "Rad 11, kolonne deltaker"),
        ("Ukjent enhet i kolonnen kommune", "Rad 12, kolonne kommune, verdi «9999»"),
        ("en tid etter at leveringen ble mottatt", "Rad 13, kolonne startdato, verdi «2026-04-10»"),
    ] {
        assert_eq!(said.out.matches(what).count(), 1, "{what}\n{}", said.out);
        assert!(said.out.contains(place), "{place}\n{}", said.out);
    }
    assert!(said.out.contains("HOLDT TILBAKE. Ingenting er endret."));
    assert_eq!((parquet(&sandbox, "deliveries"), files(&sandbox.data().join("accepted")).len()), (1, 1));
    assert_eq!(sandbox.measured("--as-of 2026-02-01"), edition);
    let list = sandbox.done("deliveries");
    let held = list.split("Holdt tilbake").nth(1).expect("the held stand apart");
    assert!(held.contains(&id(&said.out)[..12]) && held.contains("feil.csv"), "{list}");
}

#[test]
fn what_is_right_can_be_accepted_without_what_is_wrong() {
    let sandbox = Sandbox::new();
    sandbox.file("a.csv", format!("{HEAD}{GOOD}a9;9999;2025-01-10;;;;;;ja;K;1990\n"));
    let held = sandbox.run("import --dataset deltakelse --received 2026-01-10 a.csv");
    assert!(held.code == 1 && held.out.contains("--accept-with-errors"), "{held:?}");
    let out = sandbox.done("import --dataset deltakelse --received 2026-01-10 a.csv --accept-with-errors");
    assert!(out.contains("3 rader er lagret, 1 er utelatt") && out.contains("rettesnor measure"), "{out}");
    assert_eq!((parquet(&sandbox, "deliveries"), parquet(&sandbox, "held")), (1, 0));
}

#[test]
fn a_loss_of_persons_is_held_until_it_is_allowed() {
    let sandbox = Sandbox::new();
    sandbox.file("a.csv", format!("{HEAD}{GOOD}"));
    sandbox.file("b.csv", format!("{HEAD}{}\n", GOOD.lines().next().unwrap_or_default()));
    let import = "import --dataset deltakelse --received 2026-01-10 --months 2025M01..2025M12 --units";
    sandbox.done(&format!("{import} 3201,0301 a.csv"));
    let held = sandbox.run(&format!("{import} 3201 b.csv"));
    assert_eq!(held.code, 1);
    assert!(held.out.contains("Enhet kommune:3201 Bærum: 1 av 2 personer er borte"), "{}", held.out);
    assert!(held.out.contains("--allow-loss") && !held.out.contains("--accept-with-errors"), "{}", held.out);
    let wrong = std::fs::read_to_string(sandbox.path().join("b.csv")).expect("a file") + "a7;9999;2025-01-10;;;;;;;;\n";
    sandbox.file("c.csv", wrong);
    assert_eq!(sandbox.run(&format!("{import} 3201 c.csv --accept-with-errors")).code, 1, "a loss is no row");
    assert_eq!(sandbox.run(&format!("{import} 3201 c.csv --allow-loss")).code, 1, "a wrong row is no loss");
    let allowed = sandbox.done(&format!("{import} 3201 c.csv --allow-loss --accept-with-errors"));
    let row = allowed.lines().find(|line| line.trim_start().starts_with("kommune:3201")).unwrap_or_default();
    assert_eq!(row.split_whitespace().collect::<Vec<_>>(), ["kommune:3201", "Bærum", "2", "1", "2", "1", "0", "1"]);
}

fn latin(text: &str) -> Vec<u8> {
    text.chars().map(|letter| u8::try_from(u32::from(letter)).expect("a letter of Latin-1")).collect()
}

fn workbook(text: &str) -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write_string(0, 0, "Deltakere").expect("a cell");
    for (row, line) in (2..).zip(text.lines()) {
        for (column, cell) in (0..).zip(line.split(';')) {
            // Excel makes numbers of codes, and the leading zero is lost.
            match cell.parse::<f64>() {
                Ok(number) if column == 1 => sheet.write_number(row, column, number).expect("a cell"),
                _ => sheet.write_string(row, column, cell).expect("a cell"),
            };
        }
    }
    book.save_to_buffer().expect("a workbook")
}

#[test]
fn three_dresses_are_one_delivery_and_one_edition() {
    let sandbox = Sandbox::new();
    let text = format!("{HEAD}{GOOD}");
    sandbox.file("a.csv", latin(&text));
    sandbox.file("b.tsv", text.replace(';', "\t").replace('\n', "\r\n"));
    sandbox.file("c.xlsx", workbook(&text));
    let import = "import --dataset deltakelse --received 2026-01-10";
    let first = sandbox.done(&format!("{import} a.csv"));
    let edition = sandbox.measured("--as-of 2026-02-01");
    for file in ["b.tsv", "c.xlsx"] {
        let again = sandbox.done(&format!("{import} {file}"));
        assert!(again.contains("UENDRET"), "{again}");
        assert_eq!((id(&again), sandbox.measured("--as-of 2026-02-01")), (id(&first), edition.clone()), "{file}");
    }
    assert_eq!(files(&sandbox.data().join("accepted")).len(), 1);
}

#[test]
fn identity_numbers_stay_in_the_file() {
    let sandbox = Sandbox::new();
    let rows = format!(
        "{PERSON};3201;2025-01-10;;;;;;ja;K;1990\n{OTHER};3201;2025-01-10;;;;;;ja;K;{PERSON}\n\
         x;{PERSON};2025-01-10;;se {OTHER};;;;ja;K;1990\n{PERSON};3201;2025-01-10;;;;;;ja\n"
    );
    let name = format!("liste {PERSON}.csv");
    let path = sandbox.file(&name, format!("{HEAD}{rows}"));
    let run = |more: &[&str]| {
        let mut command = sandbox.command("import --dataset deltakelse --received 2026-01-10");
        command.arg(&path).args(more).output().expect("the program starts")
    };
    let (held, accepted) = (run(&[]), run(&["--accept-with-errors"]));
    assert_eq!((held.status.code(), accepted.status.code()), (Some(1), Some(0)));
    let mut texts: Vec<Vec<u8>> = vec![held.stdout, held.stderr, accepted.stdout, accepted.stderr];
    texts.push(sandbox.done("deliveries").into_bytes());
    let stored = files(&sandbox.data());
    assert!(stored.keys().any(|name| name.ends_with("rows.parquet")));
    texts.extend(stored.keys().map(|name| name.clone().into_bytes()));
    texts.extend(stored.into_values());
    for number in [PERSON, OTHER] {
        let found = texts.iter().find(|text| text.windows(number.len()).any(|part| part == number.as_bytes()));
        assert_eq!(found.map(|text| String::from_utf8_lossy(text)), None);
    }
}

#[test]
fn no_rows_are_a_report_of_zero_where_that_is_declared() {
    let sandbox = Sandbox::new();
    sandbox.file("tom.csv", "maned;kommune;deltaker;rett_og_plikt\n");
    let import = "import --dataset norskopplaring --received 2026-04-10 tom.csv";
    let nothing = sandbox.run(import);
    assert_eq!(nothing.code, 1);
    assert!(
        nothing.out.contains("Det er ingen rader") && nothing.out.contains("--units og --months"),
        "{}",
        nothing.out
    );
    let zero = sandbox.done(&format!("{import} --units 3201 --months 2026M01..2026M03"));
    assert!(zero.contains("GODTATT som melding om null"), "{zero}");
    assert!(zero.contains("Gjelder kommune:3201 Bærum, januar 2026 til mars 2026."), "{zero}");
    sandbox.measured("--as-of 2026-04-15");
    let figure = |unit: &str| {
        let card = format!("{unit} 2026Q1 --as-of 2026-04-15");
        sandbox.figure(&card, "I.11", "period")
    };
    let zero = figure("3201");
    assert!(zero["state"] == "value" && zero["value"] == 0, "{zero}");
    assert_eq!(figure("0301")["state"], "not_reported");
}

#[test]
fn what_cannot_be_meant_makes_no_data_folder() {
    let sandbox = Sandbox::new();
    sandbox.file("a.csv", format!("{HEAD}{GOOD}"));
    for (arguments, told) in [
        ("import --dataset deltakelser a.csv", "there is no data set `deltakelser`"),
        ("import --dataset deltakelse borte.csv", "there is no file borte.csv"),
        ("import --dataset deltakelse --months 2025 a.csv", "2025"),
        ("import --dataset deltakelse --map a a.csv", "write it as a=b"),
    ] {
        let said = sandbox.run(arguments);
        assert!(said.code == 2 && said.err.contains(told), "{arguments}: {said:?}");
        assert!(!sandbox.data().exists(), "{arguments}");
    }
    for (arguments, told) in [
        ("import --dataset deltakelse --units kommune:9999 a.csv", "no unit is known as `kommune:9999`"),
        ("import --dataset deltakelse --map x=finsikke a.csv", "has no column `finsikke`"),
        ("import --dataset deltakelse --received 2026-01-10 --months 2026M02 a.csv", "after the day received"),
    ] {
        let said = sandbox.run(arguments);
        assert!(said.code == 2 && said.err.contains(told), "{arguments}: {said:?}");
        assert_eq!(parquet(&sandbox, "."), 0, "{arguments}");
    }
}

#[test]
fn an_unreadable_file_is_held_with_the_way_out() {
    let sandbox = Sandbox::new();
    sandbox.file("a.pdf", b"%PDF-1.4");
    sandbox.file("b.csv", "kommune;startdato\n3201;2025-01-10\n");
    let said = sandbox.run("import --dataset deltakelse a.pdf");
    assert!(said.code == 1 && said.out.contains("Filen er ikke en tabell; lever .xlsx eller CSV"), "{said:?}");
    let said = sandbox.run("import --dataset deltakelse b.csv");
    assert_eq!(said.code, 1);
    assert!(said.out.contains("Kolonnen deltaker mangler") && said.out.contains("--map"), "{}", said.out);
    assert!(said.out.contains("overskriftene som ble funnet, er kommune, startdato"), "{}", said.out);
}
