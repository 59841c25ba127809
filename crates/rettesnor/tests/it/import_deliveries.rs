//! The list of deliveries: what answers now, what was replaced, and what was deleted.

use crate::import::id;
use crate::sandbox::Sandbox;

const HEAD: &str = "maned;kommune;deltaker;rett_og_plikt\n";

fn rows(months: &[&str], units: &[&str]) -> String {
    let mut text = HEAD.to_owned();
    for month in months {
        for unit in units {
            text.extend([month, ";", unit, ";person-", unit, ";ja\n"]);
        }
    }
    text
}

/// The columns of a delivery's line in the list: the id and what it answers now.
fn line(list: &str, id: &str) -> String {
    list.lines().find(|line| line.trim_start().starts_with(&id[..12])).unwrap_or_default().to_owned()
}

fn two_deliveries() -> (Sandbox, String, String) {
    let sandbox = Sandbox::new();
    sandbox.file("a.csv", rows(&["2026-01", "2026-02"], &["3201", "0301"]));
    sandbox.file("b.csv", rows(&["2026-02", "2026-03"], &["3201"]));
    let import = "import --dataset norskopplaring --received";
    let first = id(&sandbox.done(&format!("{import} 2026-03-10 a.csv")));
    let second = id(&sandbox.done(&format!("{import} 2026-04-10 b.csv")));
    (sandbox, first, second)
}

#[test]
fn a_later_delivery_answers_for_its_units_and_months_alone() {
    let (sandbox, first, second) = two_deliveries();
    let list = sandbox.done("deliveries");
    assert!(line(&list, &first).ends_with("for noe"), "{list}");
    assert!(line(&list, &first).contains("2 enheter"), "{list}");
    assert!(line(&list, &second).ends_with("for alt"), "{list}");
    assert!(line(&list, &second).contains("kommune:3201 Bærum  2026M02..2026M03"), "{list}");
    let show = sandbox.done(&format!("deliveries show {}", &first[..8]));
    for told in [
        format!("Leveranse {first}"),
        "januar 2026: kommune:3201 Bærum".to_owned(),
        "januar 2026 til februar 2026: kommune:0301 Oslo".to_owned(),
        format!("Er erstattet av {} (mottatt 10.04.2026) for\n  februar 2026: kommune:3201 Bærum", &second[..12]),
        "KONTROLLRAPPORTEN".to_owned(),
    ] {
        assert!(show.contains(&told), "{told}\n{show}");
    }
    let show = sandbox.done(&format!("deliveries show {second}"));
    let told = format!("Erstattet {} (mottatt 10.03.2026) for\n  februar 2026: kommune:3201 Bærum", &first[..12]);
    assert!(show.contains(&told) && !show.contains("Er erstattet av"), "{show}");
}

#[test]
fn a_delivery_that_is_wholly_replaced_answers_nothing() {
    let (sandbox, first, second) = two_deliveries();
    let import = "import --dataset norskopplaring --received 2026-04-20 --units NO --months 2026M01..2026M03 c.csv";
    sandbox.file("c.csv", rows(&["2026-01", "2026-02", "2026-03"], &["3201", "0301"]));
    let third = id(&sandbox.done(import));
    let list = sandbox.done("deliveries");
    assert!(line(&list, &first).ends_with("ikke, erstattet") && line(&list, &second).ends_with("ikke, erstattet"));
    assert!(line(&list, &third).ends_with("for alt"), "{list}");
}

#[test]
fn what_was_forgotten_is_told() {
    let (sandbox, first, _) = two_deliveries();
    sandbox.done("measure");
    sandbox.done("forget --before 2026-02-01");
    let show = sandbox.done(&format!("deliveries show {first}"));
    assert!(show.contains("2 rader ble slettet") && show.contains("tiden var før 01.02.2026"), "{show}");
    assert!(line(&sandbox.done("deliveries"), &first).ends_with("for noe"));
}

#[test]
fn an_empty_folder_says_what_comes_next() {
    let sandbox = Sandbox::new();
    let said = sandbox.run("deliveries");
    assert!(said.code == 1 && said.err.contains("there is no data folder"), "{said:?}");
    let (sandbox, first, _) = two_deliveries();
    let unknown = sandbox.run("deliveries show finsikke");
    assert!(unknown.code == 1 && unknown.err.contains("rettesnor deliveries"), "{unknown:?}");
    assert_eq!(
        sandbox.done(&format!("deliveries show {first} --lang en")).lines().next(),
        Some(&*format!("Delivery {first}"))
    );
}
