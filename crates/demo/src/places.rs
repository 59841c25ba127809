//! The municipalities of the demonstration, by the numbers they have from 2024.
//!
//! Two counties are whole, so that a reader can see "11 of 12 have reported"; the rest are spread over the country.
//! The sizes are invented. The list has a very small programme, one that is smaller still, a municipality that merged,
//! and one that delivers nothing.

use rettesnor_core::org::{Org, UnitRef};
use rettesnor_core::time::{Month, MonthRange};
use std::collections::BTreeSet;

/// The municipality that delivers nothing.
pub(crate) const SILENT: &str = "3120";

/// The municipality whose history is delivered under the numbers of the three it was merged from.
pub(crate) const MERGED: &str = "3203";

/// What a municipality tells besides its participations.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Detail {
    /// Nothing.
    Little,
    /// Training, tests, absence, surveys and reported values.
    Much,
    /// The qualification programme as well.
    Most,
}

/// A municipality.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Place {
    pub(crate) code: &'static str,
    /// How many take part in the programme at a time.
    pub(crate) size: i32,
    pub(crate) detail: Detail,
}

const fn place(code: &'static str, size: i32, detail: Detail) -> Place {
    Place { code, size, detail }
}

/// Every municipality that is told of.
pub(crate) const PLACES: &[Place] = &[
    place("0301", 56, Detail::Little),
    place("1103", 26, Detail::Little),
    place("1108", 18, Detail::Little),
    place("1151", 2, Detail::Much),
    place("1505", 9, Detail::Little),
    place("1506", 11, Detail::Little),
    place("1804", 13, Detail::Little),
    place("1833", 9, Detail::Little),
    place("3101", 12, Detail::Little),
    place("3103", 14, Detail::Little),
    place("3105", 16, Detail::Little),
    place("3107", 20, Detail::Little),
    place("3110", 5, Detail::Little),
    place("3112", 6, Detail::Little),
    place("3114", 5, Detail::Little),
    place("3116", 4, Detail::Little),
    place("3118", 12, Detail::Little),
    place(SILENT, 6, Detail::Little),
    place("3122", 4, Detail::Little),
    place("3124", 3, Detail::Much),
    place("3201", 34, Detail::Most),
    place(MERGED, 22, Detail::Little),
    place("3205", 20, Detail::Little),
    place("3207", 14, Detail::Little),
    place("3301", 28, Detail::Most),
    place("3303", 10, Detail::Little),
    place("3403", 11, Detail::Little),
    place("3405", 10, Detail::Little),
    place("3407", 10, Detail::Little),
    place("3901", 13, Detail::Most),
    place("3903", 11, Detail::Much),
    place("3905", 19, Detail::Most),
    place("3907", 21, Detail::Most),
    place("3909", 17, Detail::Most),
    place("3911", 9, Detail::Much),
    place("4001", 12, Detail::Little),
    place("4003", 15, Detail::Little),
    place("4203", 13, Detail::Little),
    place("4204", 22, Detail::Little),
    place("4601", 40, Detail::Little),
    place("4647", 9, Detail::Little),
    place("5001", 36, Detail::Most),
    place("5037", 10, Detail::Much),
    place("5501", 18, Detail::Little),
    place("5601", 9, Detail::Little),
];

/// The municipalities that deliver, and what place they have in [`PLACES`].
pub(crate) fn delivering() -> impl Iterator<Item = (usize, &'static Place)> {
    PLACES.iter().enumerate().filter(|(_, place)| place.code != SILENT)
}

impl Place {
    /// Whether it tells more than participations.
    pub(crate) fn tells_much(&self) -> bool {
        self.detail != Detail::Little
    }

    /// The number that it had in the month. Where it was several, `part` says which.
    pub(crate) fn number(&self, org: &Org, month: Month, part: usize) -> String {
        let mut then = org.as_it_was(&UnitRef::kommune(self.code), month);
        let at = part % then.len().max(1);
        if at < then.len() { then.swap_remove(at).code } else { self.code.to_owned() }
    }
}

/// The units that a delivery for the months speaks for, by the numbers of its first and its last month.
pub(crate) fn units<'a>(org: &Org, places: impl Iterator<Item = &'a Place>, months: MonthRange) -> Vec<UnitRef> {
    let then = |place: &Place| {
        let unit = UnitRef::kommune(place.code);
        [months.first, months.last].map(|month| org.as_it_was(&unit, month)).into_iter().flatten().collect::<Vec<_>>()
    };
    places.flat_map(then).collect::<BTreeSet<_>>().into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use rettesnor_core::org::{Line, UnitKind};
    use rettesnor_core::time::parse_date;

    #[test]
    fn every_place_exists_and_two_counties_are_whole() {
        let today = Org::national().at(parse_date("2026-03-01").unwrap());
        assert!(PLACES.iter().all(|place| today.exists(&UnitRef::kommune(place.code))));
        for county in ["31", "39"] {
            let within = today.leaves_under(&UnitRef::new(UnitKind::Fylke, county), &Line::Kommune, UnitKind::Kommune);
            assert!(within.iter().all(|unit| PLACES.iter().any(|place| place.code == unit.code)), "{county}");
        }
    }

    #[test]
    fn the_merged_municipality_was_three() {
        let org = Org::national();
        let place = PLACES.iter().find(|place| place.code == MERGED).unwrap();
        let (old, new) = (Month::january(2018), Month::january(2022));
        assert_eq!((0..3).map(|part| place.number(&org, old, part)).collect::<Vec<_>>(), ["0220", "0627", "0628"]);
        assert_eq!(place.number(&org, new, 2), "3025");
        let months = MonthRange { first: old, last: new };
        let units: Vec<String> = units(&org, [place].into_iter(), months).into_iter().map(|unit| unit.code).collect();
        assert_eq!(units, ["0220", "0627", "0628", "3025"]);
    }
}
