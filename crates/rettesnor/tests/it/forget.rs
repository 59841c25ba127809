//! After forgetting, what was counted stays known, and what would need the rows says so.

use crate::sandbox::Sandbox;
use std::process::Stdio;

const ROWS: &str = "deltaker;kommune;startdato;sluttdato;avslutningskode;timer_per_uke;stillingsprosent;status_12_mnd;rett_og_plikt;kjonn;fodselsaar\n\
    anna-hemmelig;3201;2023-01-05;2025-02-20;AV-01;;;;;;\n\
    b;3201;2023-01-05;2025-03-20;AV-05;;;;;;\n\
    c;3201;2024-01-05;;;;;;;;\n\
    d;3203;2024-01-05;2025-03-01;AV-03;;;;;;\n";

fn forget(box_: &Sandbox, person: &str) -> String {
    let mut child = box_
        .command("forget --person-from-stdin")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut stdin = child.stdin.take().expect("a pipe");
    std::io::Write::write_all(&mut stdin, person.as_bytes()).expect("the pipe is read");
    drop(stdin);
    let output = child.wait_with_output().expect("the program ends");
    assert!(output.status.success());
    String::from_utf8(output.stdout).expect("the program speaks UTF-8")
}

fn imported() -> Sandbox {
    let box_ = Sandbox::new();
    box_.file("rows.csv", ROWS);
    box_.done("import --dataset deltakelse --received 2026-01-10 --months 2025M01..2025M12 rows.csv");
    box_.done("measure");
    box_
}

#[test]
fn figures_stay_when_a_person_is_forgotten() {
    let box_ = imported();
    let card = |box_: &Sandbox| box_.card("fylke:32 2025")["lines"].clone();
    let before = card(&box_);
    let edition = box_.measured("");
    let deliveries = std::fs::read_dir(box_.data().join("deliveries")).expect("a folder").count();
    assert!(forget(&box_, "anna-hemmelig\n").starts_with("1 rows deleted"));
    assert_eq!(card(&box_), before);
    assert_eq!(box_.measured(""), edition, "the edition is the same, though rows are gone");
    assert_eq!(card(&box_), before);
    assert!(forget(&box_, "anna-hemmelig\n").starts_with("no such rows"));
    assert_eq!(std::fs::read_dir(box_.data().join("deliveries")).expect("a folder").count(), deliveries);
}

#[test]
fn a_definition_that_comes_after_needs_the_rows() {
    let box_ = imported();
    forget(&box_, "anna-hemmelig");
    let folder = box_.data().join("definitions/introduksjonsprogram/indicators");
    std::fs::create_dir_all(&folder).expect("a folder");
    let shipped = concat!(env!("CARGO_MANIFEST_DIR"), "/../../definitions/introduksjonsprogram/indicators/I.14.toml");
    let text = std::fs::read_to_string(shipped).expect("a shipped definition");
    let own = text.replacen("id = \"I.14\"", "id = \"I.98\"", 1).replacen("'AV-01'", "'AV-09'", 1);
    std::fs::write(folder.join("I.98.toml"), own).expect("an own definition");
    box_.done("measure");
    let at =
        |unit: &str, period: &str, id: &str| box_.figure(&format!("{unit} {period}"), id, "period")["state"].clone();
    assert_eq!(at("kommune:3201", "2025M02", "I.98"), "not_reported");
    assert_eq!(at("kommune:3201", "2025M03", "I.98"), "value");
    assert_eq!(at("kommune:3201", "2025", "I.98"), "not_reported");
    assert_eq!(at("kommune:3203", "2025", "I.98"), "value");
    assert_eq!(at("kommune:3201", "2025M02", "I.14"), "value");
}

#[test]
fn forgetting_what_is_past_keeps_those_who_still_take_part() {
    let box_ = imported();
    let before = box_.figure("kommune:3201 2025", "I.10", "period");
    assert!(box_.done("forget --before 2026-01-01").starts_with("3 rows deleted"));
    box_.done("measure");
    assert_eq!(box_.figure("kommune:3201 2025", "I.10", "period"), before);
    assert_eq!(before["numerator"], 3);
}

#[test]
fn a_union_over_deleted_rows_and_new_ones_is_not_known() {
    let box_ = imported();
    forget(&box_, "anna-hemmelig");
    box_.file("later.csv", "deltaker;kommune;startdato;sluttdato;avslutningskode;timer_per_uke;stillingsprosent;status_12_mnd;rett_og_plikt;kjonn;fodselsaar\nc;3201;2024-01-05;;;;;;;;\n");
    box_.done(
        "import --dataset deltakelse --received 2026-02-10 --months 2025M12..2026M01 --units kommune:3201 later.csv",
    );
    box_.done("measure");
    let year = box_.figure("kommune:3201 2025", "I.10", "period");
    assert_eq!((&year["state"], &year["numerator"]), (&"not_reported".into(), &serde_json::Value::Null));
    assert_eq!(box_.figure("kommune:3201 2025M12", "I.10", "period")["numerator"], 1);
    assert_eq!(box_.figure("kommune:3201 2025M03", "I.10", "period")["numerator"], 2);
}
