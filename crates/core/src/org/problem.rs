//! What can be wrong with the installation's own units.

use super::line::Line;
use super::unit::UnitRef;
use std::fmt;

/// A record that can't be true.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrgProblem {
    /// The place of the record in the list, from 0.
    pub record: usize,
    /// The unit it speaks of.
    pub unit: UnitRef,
    /// What is wrong.
    pub kind: ProblemKind,
}

/// The ways in which a record can't be true.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProblemKind {
    /// The code is empty or holds characters that no code has.
    BadCode,
    /// The country can't be described by a record.
    IsCountry,
    /// A county or municipality that the national list doesn't have.
    NotInNationalList,
    /// The record would move a unit of the national list in the line `stat` or `kommune`.
    MovesNationalUnit,
    /// It ends before it begins.
    EndsBeforeItBegins,
    /// A unit must hang somewhere, and it names no parent.
    NoParent,
    /// The line is named, but it is not known what the unit hangs under in it.
    LineWithoutParent(Line),
    /// No unit is known under the parent's code.
    ParentMissing(UnitRef),
    /// The parent is known, but on none of the record's days.
    ParentNotValidThen(UnitRef),
    /// The parent has no place in this line, or is no wider than the unit.
    ParentNotAbove(UnitRef, Line),
    /// Following the parents leads back to the unit.
    Cycle(Line),
    /// Another record, named by its place, says where the same unit hangs in the same line on the same days.
    Duplicate(usize),
    /// A number in `dekker` is not a municipality's.
    CoversUnknown(String),
}

impl ProblemKind {
    /// The short, stable name under which the problem is said to people.
    #[must_use]
    pub fn key(&self) -> &'static str {
        match self {
            Self::BadCode => "bad-code",
            Self::IsCountry => "is-country",
            Self::NotInNationalList => "not-in-national-list",
            Self::MovesNationalUnit => "moves-national-unit",
            Self::EndsBeforeItBegins => "ends-before-it-begins",
            Self::NoParent => "no-parent",
            Self::LineWithoutParent(_) => "line-without-parent",
            Self::ParentMissing(_) => "parent-missing",
            Self::ParentNotValidThen(_) => "parent-not-valid-then",
            Self::ParentNotAbove(..) => "parent-not-above",
            Self::Cycle(_) => "cycle",
            Self::Duplicate(_) => "duplicate",
            Self::CoversUnknown(_) => "covers-unknown",
        }
    }

    /// What it names beside the unit: a parent or a municipality's number. Empty where it names none.
    #[must_use]
    pub fn other(&self) -> String {
        match self {
            Self::ParentMissing(parent) | Self::ParentNotValidThen(parent) | Self::ParentNotAbove(parent, _) => {
                parent.to_string()
            }
            Self::CoversUnknown(code) => code.clone(),
            _ => String::new(),
        }
    }
}

impl fmt::Display for OrgProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "record {} ({}): {}", self.record + 1, self.unit, self.kind)
    }
}

impl std::error::Error for OrgProblem {}

impl fmt::Display for ProblemKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::BadCode => f.write_str("`kode` is no code; write letters, digits, `-`, `_` or `.`"),
            Self::IsCountry => f.write_str("the country is given; leave the record out"),
            Self::NotInNationalList => f.write_str("no such number is in the national list; check its leading zero"),
            Self::MovesNationalUnit => {
                f.write_str("the national list decides where it hangs; leave `forelder` empty or name another `linje`")
            }
            Self::EndsBeforeItBegins => {
                f.write_str("`gyldig_til` is the day after the last and must lie after `gyldig_fra`")
            }
            Self::NoParent => f.write_str("`forelder` is empty, so that it would be counted nowhere; name one"),
            Self::LineWithoutParent(line) => {
                write!(f, "`forelder` is empty in line {line}; name one, or leave `linje` empty too")
            }
            Self::ParentMissing(parent) => write!(f, "its parent {parent} is not known; add a record for it"),
            Self::ParentNotValidThen(parent) => {
                write!(f, "its parent {parent} is not valid on any of its days; mend the validity of one of them")
            }
            Self::ParentNotAbove(parent, line) => {
                write!(f, "it can't hang under {parent} in line {line}; name a wider unit of that line")
            }
            Self::Cycle(line) => write!(f, "its parents in line {line} lead back to itself; mend one `forelder`"),
            Self::Duplicate(other) => {
                write!(f, "record {} says the same of the same days; take one away or end it", other + 1)
            }
            Self::CoversUnknown(code) => {
                write!(f, "`dekker` names {code}, which is not a municipality; check its leading zero")
            }
        }
    }
}
