//! The goals: known indicators, known units, levels that can be read.

use crate::reading::{catalogue, day};
use rettesnor_core::goal::Level;
use rettesnor_core::org::UnitRef;
use rettesnor_demo::goals;
use std::collections::BTreeSet;

#[test]
fn every_goal_is_of_a_known_indicator_and_can_be_read() {
    let catalogue = catalogue();
    let text = goals(day("2026-04-20"));
    let mut lines = text.lines();
    assert_eq!(lines.next(), Some("unit,indicator,year,desired,tolerance,source"));
    let (mut keys, mut years) = (BTreeSet::new(), BTreeSet::new());
    for line in lines {
        let fields: Vec<&str> = line.split(',').collect();
        let [unit, indicator, year, desired, tolerance, source] = fields[..] else { panic!("{line}") };
        let definition = &catalogue.indicators[indicator];
        let percent = definition.measure_unit == "prosent";
        unit.parse::<UnitRef>().unwrap();
        assert!(keys.insert((unit, indicator, year)), "{line}");
        assert!(source.starts_with("Eksempel") && !(desired.is_empty() && tolerance.is_empty()), "{line}");
        for level in [desired, tolerance].into_iter().filter(|level| !level.is_empty()) {
            assert!(Level::parse(level, percent).is_ok(), "{line}");
        }
        years.insert(year);
    }
    assert_eq!(years, BTreeSet::from(["2025", "2026"]));
}
