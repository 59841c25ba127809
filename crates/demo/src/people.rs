//! Example persons of a demonstration, one for each role and one more for the other line. They do not exist.

use rettesnor_core::access::{Grant, Role};
use rettesnor_core::org::{Line, UnitKind, UnitRef};

/// An example person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExamplePerson {
    /// The e-mail address, under a domain that is kept for examples.
    pub email: &'static str,
    /// The name.
    pub name: &'static str,
    /// The role, at a unit in a line; the first is the one that the person is an example of.
    pub grants: Vec<Grant>,
}

/// The example persons, in the order they are offered.
#[must_use]
pub fn people() -> Vec<ExamplePerson> {
    let at = |role, unit: UnitRef, line| Grant { role, unit, line };
    let (baerum, country) = (UnitRef::kommune("3201"), UnitRef::country());
    let office = UnitRef::new(UnitKind::Kontor, "9010");
    let person = |email, name, grants| ExamplePerson { email, name, grants };
    vec![
        person("leder@eksempel.example", "Liv Leder", vec![at(Role::Leader, baerum.clone(), Line::Kommune)]),
        person("kontorleder@eksempel.example", "Kåre Kontorleder", vec![at(Role::Leader, office, Line::Stat)]),
        person(
            "medarbeider@eksempel.example",
            "Mina Medarbeider",
            vec![at(Role::Staff, baerum.clone(), Line::Kommune)],
        ),
        person(
            "analytiker@eksempel.example",
            "Anders Analytiker",
            vec![at(Role::Analyst, country.clone(), Line::Kommune), at(Role::Analyst, country.clone(), Line::Stat)],
        ),
        person(
            "administrator@eksempel.example",
            "Astrid Administrator",
            vec![at(Role::Administrator, country.clone(), Line::Kommune), at(Role::Administrator, country, Line::Stat)],
        ),
        person("leser@eksempel.example", "Leif Leser", vec![at(Role::Reader, baerum, Line::Kommune)]),
    ]
}
