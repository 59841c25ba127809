//! Publishing from the command line, and the file that others can try to work hidden numbers out from.

use crate::sandbox::Sandbox;
use crate::worker::delivering::HEAD;
use std::fmt::Write;

/// Those who ended in the last tertial of 2025 in three municipalities: to work, to something else.
fn rows(corrected: bool) -> String {
    let mut text = HEAD.to_owned();
    for (unit, work, other) in [("3201", 31, 20), ("3203", if corrected { 26 } else { 25 }, 3), ("3205", 24, 14)] {
        for number in 0..work + other {
            let code = if number < work { "AV-01" } else { "AV-06" };
            let _ =
                writeln!(text, "p{unit}{number};{unit};2024-01-08;2025-1{}-1{};{code};;;;;;", number % 3, number % 10);
        }
    }
    text
}

pub fn delivered(box_: &Sandbox, day: &str, corrected: bool) {
    box_.file("deltakelse.csv", rows(corrected));
    box_.done(&format!("import --dataset deltakelse --received {day} --months 2023M01..2025M12 deltakelse.csv"));
    box_.done(&format!("measure --as-of {day}"));
}

#[test]
fn a_card_is_published_once_and_corrected_with_a_reason() {
    let box_ = Sandbox::new();
    delivered(&box_, "2026-03-31", false);
    let trial = box_.done("publish kommune:3201 2025 --dry-run");
    assert!(trial.contains("figures are shown") && trial.contains("nothing was published"), "{trial}");
    assert!(box_.done("publish kommune:3201 2025").contains("published as"), "a trial has published nothing");
    let again = box_.run("publish kommune:3201 2025");
    assert!(again.code == 1 && again.out.contains("the very same has been published already"), "{again:?}");
    let month = box_.run("publish kommune:3201 2025M11");
    assert!(month.code == 1 && month.out.contains("does not publish it"), "{month:?}");
    let unknown = box_.run("publish kommune:3201 2025 --package x");
    assert!(unknown.code == 2 && unknown.err.contains("there is no package `x`"), "{unknown:?}");
    delivered(&box_, "2026-04-10", true);
    assert_eq!(box_.run("publish kommune:3203 2025").code, 0, "another unit has nothing to correct");
}

#[test]
fn every_public_number_is_given_out_with_what_ties_it() {
    let box_ = Sandbox::new();
    delivered(&box_, "2026-03-31", false);
    let told = box_.done("disclosure export 2025 2025T3 --level kommune --out tabell.json");
    assert!(told.contains("0 exposed, 0 unsettled"), "{told}");
    let text = std::fs::read_to_string(box_.path().join("tabell.json")).unwrap();
    let table: serde_json::Value = serde_json::from_str(&text).unwrap();
    let cells = table["cells"].as_array().unwrap();
    let hidden = |cell: &&serde_json::Value| cell["status"] == "suppressed";
    assert!(cells.iter().filter(hidden).count() > 0 && !table["linear"].as_array().unwrap().is_empty());
    let known = |cell: &serde_json::Value| {
        !cell["value"].is_null() || cell.get("true").is_some() || cell.get("_kind").is_some()
    };
    assert!(!cells.iter().filter(hidden).any(known), "a hidden number has no value, and no reason");
    box_.done("disclosure export 2025 2025T3 --level kommune --answers --out fasit.json");
    let text = std::fs::read_to_string(box_.path().join("fasit.json")).unwrap();
    let answers: serde_json::Value = serde_json::from_str(&text).unwrap();
    let answered = answers["cells"].as_array().unwrap().iter().filter(hidden);
    assert!(answered.clone().count() >= cells.iter().filter(hidden).count());
    assert!(answered.clone().all(|cell| cell["true"].is_i64() && cell["_kind"].is_string()), "the answers are there");
    let level = box_.run("disclosure export 2025 --level gate --out tabell.json");
    assert!(level.code == 2 && level.err.contains("is not a kind of unit"), "{level:?}");
}
