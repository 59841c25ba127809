//! Reading what a person wrote for a unit.

use super::Org;
use super::lineage::Carried;
use super::unit::{ParseUnitError, UnitKind, UnitRef};
use crate::time::Date;
use std::fmt;

/// A unit with its name, for messages.
type Named = (UnitRef, String);

/// A text that names no unit, or not exactly one, at the date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ResolveError {
    /// It is not written as a unit.
    Malformed(ParseUnitError),
    /// No unit is known by it.
    Unknown(String),
    /// The bare code belongs to several units.
    Ambiguous {
        /// What was written.
        code: String,
        /// The units that have or had the code.
        candidates: Vec<Named>,
    },
    /// The unit merged with others into another.
    Merged {
        /// The unit asked for.
        unit: Named,
        /// What it is part of.
        into: Named,
        /// The day of the merger.
        on: Date,
    },
    /// The unit was split.
    Split {
        /// The unit asked for.
        unit: Named,
        /// What has parts of it.
        into: Vec<Named>,
        /// The day of the split.
        on: Date,
    },
    /// The unit ended, and nothing is known to come after it.
    Ended {
        /// The unit asked for.
        unit: Named,
        /// The first day without it.
        on: Date,
    },
    /// The unit begins later than the date.
    NotYet {
        /// The unit asked for.
        unit: Named,
        /// Its first day.
        begins: Date,
        /// What it was made of, at the date.
        before: Vec<Named>,
    },
}

impl Org {
    /// Reads a unit as a person writes it: `kommune:3201`, `NO`, or a bare code where only one unit has or had it.
    ///
    /// The answer exists at the date. A number that the same unit had before, or has later, gives the number of the
    /// date; a unit that merged or was split does not stand for what came after it.
    ///
    /// # Errors
    /// Says what is wrong and what to write instead.
    pub fn resolve(&self, text: &str, date: Date) -> Result<UnitRef, ResolveError> {
        let unit = match text.parse::<UnitRef>() {
            Ok(unit) => unit,
            Err(ParseUnitError::NoKind(code)) => self.bare(&code, date)?,
            Err(error) => return Err(ResolveError::Malformed(error)),
        };
        let validity = self.validity(&unit);
        if validity.iter().any(|validity| validity.contains(date)) {
            return Ok(unit);
        }
        let last = validity.iter().filter(|validity| validity.ended_by(date)).filter_map(|validity| validity.to).max();
        let first = validity.iter().filter(|validity| validity.begins_after(date)).filter_map(|v| v.from).min();
        match (last, first) {
            (Some(end), _) => self.resolve_ended(unit, end, date),
            (None, Some(begins)) => self.resolve_newer(unit, begins, date),
            (None, None) => Err(ResolveError::Unknown(text.to_owned())),
        }
    }

    fn bare(&self, code: &str, date: Date) -> Result<UnitRef, ResolveError> {
        let known = UnitKind::ALL.into_iter().map(|kind| UnitRef::new(kind, code));
        let mut candidates: Vec<UnitRef> = known.filter(|unit| !self.validity(unit).is_empty()).collect();
        match candidates.len() {
            1 => Ok(candidates.remove(0)),
            0 => Err(ResolveError::Unknown(code.to_owned())),
            _ => {
                let candidates = candidates.into_iter().map(|unit| self.named(unit, date)).collect();
                Err(ResolveError::Ambiguous { code: code.to_owned(), candidates })
            }
        }
    }

    fn resolve_ended(&self, unit: UnitRef, end: Date, date: Date) -> Result<UnitRef, ResolveError> {
        use super::change::ChangeKind::{BoundaryMove, Merger, NewNumber, Split};
        let asked = self.named(unit.clone(), end);
        let mut at = unit;
        loop {
            let Some(change) = self.registry.changes_from(&at).next().filter(|change| change.date <= date) else {
                let still = self.validity(&at).iter().any(|validity| validity.contains(date));
                return if still { Ok(at) } else { Err(ResolveError::Ended { unit: asked, on: end }) };
            };
            match change.kind {
                NewNumber => at = change.to.clone(),
                Merger | BoundaryMove => {
                    let into = self.place(&change.to, date);
                    return Err(ResolveError::Merged { unit: asked, into: self.named(into, date), on: change.date });
                }
                Split => {
                    let into = self.forward(&at, date).into_iter().map(|part| self.named(part, date)).collect();
                    return Err(ResolveError::Split { unit: asked, into, on: change.date });
                }
            }
        }
    }

    fn resolve_newer(&self, unit: UnitRef, begins: Date, date: Date) -> Result<UnitRef, ResolveError> {
        use super::change::ChangeKind::NewNumber;
        let mut at = unit.clone();
        while self.validity(&at).iter().all(|validity| validity.begins_after(date)) {
            let mut changes = self.registry.changes_to(&at);
            match (changes.next(), changes.next()) {
                (Some(change), None) if change.kind == NewNumber => at = change.from.clone(),
                _ => {
                    let before = match self.carry_national(&unit, begins, date) {
                        Carried::Unit(whole) => vec![self.named(whole, date)],
                        Carried::Split { into, .. } => into.into_iter().map(|part| self.named(part, date)).collect(),
                        Carried::Ended { .. } | Carried::Unknown => Vec::new(),
                    };
                    return Err(ResolveError::NotYet { unit: self.named(unit, begins), begins, before });
                }
            }
        }
        Ok(at)
    }

    fn named(&self, unit: UnitRef, date: Date) -> Named {
        let name = self.name(&unit, date).unwrap_or_default();
        (unit, name)
    }
}

impl fmt::Display for ResolveError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let list = |units: &[Named]| units.iter().map(say).collect::<Vec<_>>().join(", ");
        match self {
            Self::Malformed(error) => error.fmt(f),
            Self::Unknown(text) => {
                write!(f, "no unit is known as `{text}`; write it as kind:code, with every leading zero")
            }
            Self::Ambiguous { code, candidates } => {
                write!(f, "`{code}` can be any of {}; write the kind before it", list(candidates))
            }
            Self::Merged { unit, into, on } => {
                write!(f, "{} merged with others into {} on {on}; ask for that", say(unit), say(into))
            }
            Self::Split { unit, into, on } => {
                write!(f, "{} was split on {on} between {}; ask for one of them", say(unit), list(into))
            }
            Self::Ended { unit, on } => write!(f, "{} ended on {on}; ask for an earlier date", say(unit)),
            Self::NotYet { unit, begins, before } if before.is_empty() => {
                write!(f, "{} begins on {begins}; ask for a later date", say(unit))
            }
            Self::NotYet { unit, begins, before } => {
                write!(f, "{} begins on {begins}; before that ask for {}", say(unit), list(before))
            }
        }
    }
}

fn say((unit, name): &Named) -> String {
    format!("{unit} {name}")
}

impl std::error::Error for ResolveError {}
