//! Status against a goal: the integers decide, the interval says whether it is clear.

use rettesnor_core::definition::source;
use rettesnor_core::goal::{Aim, Level};
use rettesnor_core::measure::{Figure, Note, Quantity, State};
use rettesnor_core::org::Line;
use rettesnor_core::scorecard::{Judged, Status, judge};
use rettesnor_core::stats::wilson95;
use rettesnor_testkit::shipped_definitions;

fn goal(indicator: &str, percent: bool, desired: &str, tolerance: &str) -> Aim {
    let level = |text: &str| (!text.is_empty()).then(|| Level::parse(text, percent).expect("a level"));
    Aim {
        goal: None,
        line: Line::Kommune,
        unit: "kommune:3201".parse().expect("a unit"),
        indicator: indicator.to_owned(),
        year: 2025,
        desired: level(desired),
        tolerance: level(tolerance),
        source: "test".to_owned(),
        interim: Vec::new(),
    }
}

fn share(x: i64, n: i64) -> Figure {
    let figure = Figure::quotient(Quantity::whole(x), Quantity::whole(n));
    Figure { interval: wilson95(x, n), ..figure }
}

fn judged(indicator: &str, goal: &Aim, figure: &Figure) -> Judged {
    let (catalogue, _) = source::load(&shipped_definitions());
    judge(&catalogue.indicators[indicator], Some(goal), figure)
}

#[test]
fn baerums_75_and_70() {
    let goal = goal("I.02-nir", true, "75", "70");
    for (x, n, status, clear) in [
        (15, 20, Status::Reached, false),
        (14, 20, Status::Near, false),
        (13, 20, Status::NotReached, false),
        (95, 100, Status::Reached, true),
        (30, 100, Status::NotReached, true),
    ] {
        assert_eq!(judged("I.02-nir", &goal, &share(x, n)), Judged { status, clear: Some(clear) }, "{x}/{n}");
    }
}

#[test]
fn thirteen_of_twenty_reaches_65_exactly() {
    assert_eq!(judged("I.02-nir", &goal("I.02-nir", true, "65", ""), &share(13, 20)).status, Status::Reached);
}

#[test]
fn a_tolerance_alone_has_no_near_and_lower_is_better() {
    let goal = goal("I.30-plan", true, "", "10");
    assert_eq!(judged("I.30-plan", &goal, &share(1, 10)).status, Status::Reached);
    assert_eq!(judged("I.30-plan", &goal, &share(11, 100)).status, Status::NotReached);
}

#[test]
fn what_is_missing_broken_or_a_bound_is_not_judged() {
    let goal = goal("I.02-nir", true, "65", "");
    for state in [State::None, State::NotReported, State::NotMature, State::Suppressed] {
        assert_eq!(judged("I.02-nir", &goal, &Figure::without(state)).status, Status::Unknown);
    }
    let mut broken = share(15, 20);
    broken.notes.insert(Note::Break);
    assert_eq!(judged("I.02-nir", &goal, &broken).status, Status::Unknown);
}

#[test]
fn a_lower_bound_can_reach_but_not_miss() {
    let bound = |number| {
        let mut figure = Figure::count(Quantity::whole(number));
        figure.notes.insert(Note::LowerBound);
        figure
    };
    let goal = goal("I.52", false, "61", "");
    assert_eq!(judged("I.52", &goal, &bound(61)).status, Status::Reached);
    assert_eq!(judged("I.52", &goal, &bound(60)).status, Status::Unknown);
}
