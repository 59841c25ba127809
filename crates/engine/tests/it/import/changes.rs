//! What a delivery changes, and when it would lose people.

use super::desk::{Desk, months, told};
use rettesnor_core::delivery::{Reason, Scope};
use rettesnor_core::tally::{AnswerSpan, Leaf};
use rettesnor_core::time::MonthRange;
use rettesnor_engine::import::{Checked, Earlier};

const HEAD: &str = "maned;kommune;deltaker;rett_og_plikt\n";

fn rows(kommune: &str, month: &str, persons: std::ops::Range<u32>) -> String {
    persons.map(|person| format!("{month};{kommune};p{person};ja\n")).collect()
}

/// The whole of an earlier delivery answers, within the months.
fn earlier(checked: &Checked, leaves: &[&str], months: MonthRange) -> Vec<Earlier> {
    let span = |unit: &&str| AnswerSpan {
        delivery: checked.manifest.id.clone(),
        leaf: Leaf { unit: unit.parse().unwrap(), finer: None },
        months,
    };
    vec![Earlier { file: checked.rows.clone().unwrap(), spans: leaves.iter().map(span).collect() }]
}

#[test]
fn a_unit_that_loses_more_than_a_fifth_of_its_persons_is_held() {
    let desk = Desk::new();
    let old = format!("{HEAD}{}{}", rows("3201", "2026-01", 0..10), rows("0301", "2026-01", 100..110));
    let old = desk.text("norskopplaring", &old);
    let asked = std::cell::RefCell::new(None);
    let before = |scope: &Scope| {
        *asked.borrow_mut() = Some(scope.clone());
        Ok(earlier(&old, &["kommune:0301", "kommune:3201"], months((2026, 1), (2026, 1))))
    };
    let new = format!("{HEAD}{}{}", rows("3201", "2026-01", 2..11), rows("0301", "2026-01", 103..112));
    let path = || vec![desk.file("ny.csv", &new)];
    let held = desk.check_after("norskopplaring", path(), &before, &|_| {}).unwrap();
    assert_eq!(asked.borrow().as_ref(), Some(&held.manifest.scope));
    assert!(held.held);
    let findings = &held.manifest.report.groups[0].findings;
    assert_eq!(findings.len(), 1, "a fifth may go");
    assert_eq!(findings[0].reason, Reason::Loss { unit: "kommune:0301".to_owned(), before: 10, lost: 3 });
    let change = &held.manifest.report.changes[1];
    assert_eq!((change.unit.to_string(), change.rows_before, change.rows_now), ("kommune:3201".to_owned(), 10, 9));
    assert_eq!(
        (change.persons_before, change.persons_now, change.persons_out, change.persons_in),
        (Some(10), Some(9), 2, 1)
    );
    let despite = desk.check_after("norskopplaring", path(), &before, &|request| request.accept_with_errors = true);
    assert!(despite.unwrap().held, "rows may be left out, persons may not");
    let allowed = desk.check_after("norskopplaring", path(), &before, &|request| request.allow_loss = true).unwrap();
    assert!(!allowed.held);
    assert_eq!(told(&allowed.manifest.report), ["WARNING 0  loss"]);
}

#[test]
fn a_new_number_is_no_loss_and_other_months_do_not_matter() {
    let desk = Desk::new();
    let text = format!("{HEAD}{}{}", rows("0219", "2019-12", 0..10), rows("0219", "2019-11", 20..90));
    let old = desk.text("norskopplaring", &text);
    let before = |_: &Scope| Ok(earlier(&old, &["kommune:0219"], months((2019, 11), (2019, 12))));
    let new = desk.file("ny.csv", format!("{HEAD}{}", rows("3201", "2019-12", 0..10)));
    let checked = desk.check_after("norskopplaring", vec![new], &before, &|_| {}).unwrap();
    assert!(!checked.held, "{:?}", told(&checked.manifest.report));
    let [change] = &checked.manifest.report.changes[..] else { panic!("one unit") };
    assert_eq!((change.unit.to_string(), change.rows_before, change.persons_out), ("kommune:3201".to_owned(), 10, 0));
}

#[test]
fn spans_are_compared_in_the_months_they_touch() {
    let desk = Desk::new();
    let head = "deltaker;kommune;startdato;sluttdato;avslutningskode;timer_per_uke;stillingsprosent;status_12_mnd;\
                rett_og_plikt;kjønn;fødselsår\n";
    let old =
        desk.text("deltakelse", &format!("{head}a;3201;2024-01-01;2024-06-30;;;;;;;\nb;3201;2024-01-01;;;;;;;;\n"));
    let before = |_: &Scope| Ok(earlier(&old, &["kommune:3201"], months((2024, 1), (2024, 6))));
    let new = || vec![desk.file("ny.csv", format!("{head}b;3201;2024-01-01;;;;;;;;\n"))];
    let run = |range: MonthRange| {
        let checked = desk.check_after("deltakelse", new(), &before, &|request| request.months = Some(range)).unwrap();
        checked.manifest.report.changes[0].clone()
    };
    let whole = run(months((2024, 1), (2024, 12)));
    assert_eq!((whole.rows_before, whole.persons_out), (2, 1));
    let later = run(months((2024, 7), (2024, 12)));
    assert_eq!((later.rows_before, later.persons_out), (0, 0), "the earlier delivery does not answer those months");
}
