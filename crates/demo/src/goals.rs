//! Levels to reach, for this year and the last: `goals.csv`, which is taken in as goals when a demonstration is made.
//!
//! The levels are those of the decisions that the definitions come from, or invented in their manner. Nobody has
//! decided them for the units of the demonstration, and every line says so.

use crate::offices::{self, OFFICES};
use crate::places;
use crate::qualification;
use crate::training::places_that_tell;
use crate::window::Window;
use rettesnor_core::org::UnitRef;
use rettesnor_core::time::Date;
use std::collections::BTreeSet;

/// The name of the file.
pub const GOALS_FILE: &str = "goals.csv";

/// An indicator, the level wanted, the level to keep.
type Level = (&'static str, &'static str, &'static str);

const LETTER: &str = "Eksempel etter tildelingsbrevet 2008";
const PLAN: &str = "Eksempel etter en virksomhetsplan fra 2008";
const OWN: &str = "Eksempel";

const NATIONAL: &[Level] =
    &[("I.02-nir", "65", "55"), ("I.09", "30", ""), ("I.20", "40", ""), ("I.21", "60", ""), ("I.22", "95", "")];

const OF_PROGRAMMES: &[Level] = &[("I.02-nir", "65", "55"), ("I.09", "30", "25"), ("I.16", "70", "60")];

const OF_DETAILED: &[Level] = &[
    ("I.14", "50", "40"),
    ("I.15", "25", "20"),
    ("I.20", "40", "30"),
    ("I.21", "60", "50"),
    ("I.22", "95", "85"),
    ("I.30-plan", "", "10"),
    ("I.31", "5", "7"),
    ("I.40", "4.5", "4"),
    ("I.41", "4.5", "4"),
];

/// The municipalities whose goals are set up one by one, as the sources have them, with who decided what and when.
pub const TOLD: [&str; 5] = ["3201", "3301", "3907", "5001", "5037"];

const OF_QUALIFICATION: &[Level] = &[("K.01", "35", "25")];

const OF_OFFICES: &[Level] = &[
    ("B.14", "45", "40"),
    ("B.15", "75", "65"),
    ("B.16", "45", "40"),
    ("B.25", "60", "55"),
    ("B.26", "57", "50"),
    ("B.45", "75", "65"),
    ("B.46", "55", "50"),
    ("B.47", "65", "55"),
    ("B.48", "60", "50"),
    ("B.49", "65", "60"),
    ("B.77", "58", "55"),
];

/// The text of the file, with `unit,indicator,year,desired,tolerance,source` as its first line.
#[must_use]
pub fn goals(today: Date) -> String {
    let mut lines = vec!["unit,indicator,year,desired,tolerance,source".to_owned()];
    let this_year = Window::until(today).last.year();
    for year in [this_year - 1, this_year] {
        let mut add = |unit: &UnitRef, levels: &[Level], source: &str| {
            for (indicator, desired, tolerance) in levels {
                lines.push(format!("{unit},{indicator},{year},{desired},{tolerance},{source}"));
            }
        };
        let country = UnitRef::country();
        add(&country, NATIONAL, LETTER);
        for (_, place) in places::delivering().filter(|(_, place)| !TOLD.contains(&place.code)) {
            add(&UnitRef::kommune(place.code), OF_PROGRAMMES, OWN);
        }
        for place in places_that_tell().filter(|place| !TOLD.contains(&place.code)) {
            add(&UnitRef::kommune(place.code), OF_DETAILED, PLAN);
        }
        for place in qualification::places() {
            add(&UnitRef::kommune(place.code), OF_QUALIFICATION, OWN);
        }
        let regions: BTreeSet<&str> = OFFICES.iter().map(|office| office.region).collect();
        let regions = regions.into_iter().map(|code| UnitRef::new(rettesnor_core::org::UnitKind::Region, code));
        for unit in [country].into_iter().chain(regions).chain(OFFICES.iter().map(offices::unit)) {
            add(&unit, OF_OFFICES, OWN);
        }
    }
    lines.join("\n") + "\n"
}
