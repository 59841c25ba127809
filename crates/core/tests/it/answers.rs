//! Which delivery answers, through mergers, new numbers and later deliveries.

use rettesnor_core::delivery::{Acceptance, Answers, Scope, When};
use rettesnor_core::org::{Org, UnitRef};
use rettesnor_core::time::{Date, Month, parse_date};

fn day(text: &str) -> Date {
    parse_date(text).expect("a day")
}

fn month(text: &str) -> When {
    When::Month(text.parse().expect("a month"))
}

fn unit(text: &str) -> UnitRef {
    text.parse().expect("a unit")
}

fn accepted(delivery: &str, received: &str, order: u64, units: &[&str], months: (&str, &str)) -> Acceptance {
    let months = rettesnor_core::time::MonthRange {
        first: months.0.parse::<Month>().expect("a month"),
        last: months.1.parse::<Month>().expect("a month"),
    };
    Acceptance {
        delivery: delivery.to_owned(),
        dataset: "deltakelse".to_owned(),
        scope: Scope { units: units.iter().map(|u| unit(u)).collect(), months: Some(months), topics: None },
        received: day(received),
        order,
    }
}

fn answer(accepted: &[Acceptance], known: &str, of: &str, when: When) -> Option<String> {
    let org = Org::national();
    let answers = Answers::new(&org, accepted, "deltakelse", day(known));
    answers.for_unit(&unit(of), when, None).map(|a| a.delivery.clone())
}

#[test]
fn the_latest_received_answers_and_on_one_day_the_later_accepted() {
    let all = [
        accepted("old", "2025-02-01", 1, &["kommune:3201"], ("2024M01", "2025M01")),
        accepted("late-history", "2024-06-01", 2, &["kommune:3201"], ("2024M01", "2024M05")),
        accepted("same-day", "2025-02-01", 3, &["kommune:3201"], ("2024M12", "2025M01")),
    ];
    assert_eq!(answer(&all, "2026-01-01", "kommune:3201", month("2024M03")).as_deref(), Some("old"));
    assert_eq!(answer(&all, "2024-12-31", "kommune:3201", month("2024M03")).as_deref(), Some("late-history"));
    assert_eq!(answer(&all, "2026-01-01", "kommune:3201", month("2025M01")).as_deref(), Some("same-day"));
    assert_eq!(answer(&all, "2026-01-01", "kommune:3201", month("2025M02")), None);
    assert_eq!(answer(&all, "2026-01-01", "kommune:3203", month("2024M03")), None);
    assert_eq!(answer(&all, "2024-05-31", "kommune:3201", month("2024M03")), None);
}

#[test]
fn todays_number_answers_for_the_number_it_had() {
    let all = [accepted("new", "2026-02-01", 1, &["kommune:3201"], ("2018M01", "2025M12"))];
    for (of, when) in [("kommune:0219", "2018M05"), ("kommune:3024", "2021M05"), ("kommune:3201", "2018M05")] {
        assert_eq!(answer(&all, "2026-03-01", of, month(when)).as_deref(), Some("new"), "{of} {when}");
    }
}

#[test]
fn a_merged_units_scope_holds_its_predecessors() {
    let mut all = vec![accepted("whole", "2026-02-01", 1, &["kommune:3205"], ("2018M01", "2025M12"))];
    assert_eq!(answer(&all, "2026-03-01", "kommune:0227", month("2018M05")).as_deref(), Some("whole"));
    assert_eq!(answer(&all, "2026-03-01", "kommune:3205", month("2018M05")).as_deref(), Some("whole"));
    // Once one of the three is answered by another, rows under the merged number can't be told apart.
    all.push(accepted("part", "2026-02-02", 2, &["kommune:0227"], ("2018M01", "2018M12")));
    assert_eq!(answer(&all, "2026-03-01", "kommune:0227", month("2018M05")).as_deref(), Some("part"));
    assert_eq!(answer(&all, "2026-03-01", "kommune:0231", month("2018M05")).as_deref(), Some("whole"));
    assert_eq!(answer(&all, "2026-03-01", "kommune:3205", month("2018M05")), None);
}

#[test]
fn a_scope_holds_the_units_under_it() {
    let all = [accepted("county", "2026-02-01", 1, &["fylke:32"], ("2018M01", "2025M12"))];
    assert_eq!(answer(&all, "2026-03-01", "kommune:3201", month("2024M05")).as_deref(), Some("county"));
    assert_eq!(answer(&all, "2026-03-01", "kommune:0219", month("2018M05")).as_deref(), Some("county"));
    assert_eq!(answer(&all, "2026-03-01", "kommune:0301", month("2024M05")), None);
    let all = [accepted("all", "2026-02-01", 1, &["NO"], ("2018M01", "2025M12"))];
    assert_eq!(answer(&all, "2026-03-01", "kommune:1850", month("2018M05")).as_deref(), Some("all"));
}
