//! Whether a code may stand in a row of a given span of days.

use super::Org;
use super::unit::{UnitKind, UnitRef};
use super::validity::Validity;
use crate::time::Date;
use std::collections::BTreeSet;

/// What a code is worth in a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CodeValidity {
    /// It was valid on at least one day of the span.
    Valid,
    /// It is a newer number of units that were valid then: accepted, with a notice.
    NewerNumber {
        /// The codes that were valid then.
        predecessors: Vec<String>,
    },
    /// No unit of the kind ever had it.
    Unknown,
    /// It was not valid on any day of the span.
    NotValidThen {
        /// When it is valid.
        valid: Vec<Validity>,
        /// The codes that stood in its place in the span.
        successors: Vec<String>,
    },
}

impl Org {
    /// Whether a code was valid on a day.
    #[must_use]
    pub fn is_valid_code(&self, kind: UnitKind, code: &str, on: Date) -> bool {
        self.validity(&UnitRef::new(kind, code)).iter().any(|validity| validity.contains(on))
    }

    /// Judges a code in a row whose span goes from `first` to `last`, both inclusive.
    #[must_use]
    pub fn judge_code(&self, kind: UnitKind, code: &str, first: Date, last: Date) -> CodeValidity {
        let unit = UnitRef::new(kind, code);
        let valid = self.validity(&unit);
        if valid.is_empty() {
            return CodeValidity::Unknown;
        }
        if valid.iter().any(|validity| validity.overlaps(first, last)) {
            return CodeValidity::Valid;
        }
        if valid.iter().all(|validity| validity.begins_after(last)) {
            let predecessors = codes(self.predecessors(&unit, first, last));
            if !predecessors.is_empty() {
                return CodeValidity::NewerNumber { predecessors };
            }
        }
        let successors = if valid.iter().all(|validity| validity.ended_by(first)) && self.is_national(&unit) {
            codes(self.forward(&unit, first))
        } else {
            Vec::new()
        };
        CodeValidity::NotValidThen { valid, successors }
    }
}

fn codes(units: BTreeSet<UnitRef>) -> Vec<String> {
    units.into_iter().map(|unit| unit.code).collect()
}
