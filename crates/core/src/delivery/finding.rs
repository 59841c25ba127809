//! One thing that a check found in a delivery, as data; `words` says it in Norwegian.

use crate::definition::Severity;
use serde::{Deserialize, Serialize};

/// Something found in one row, or in the delivery as a whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// How serious it is.
    pub severity: Severity,
    /// The file, where there are several.
    pub file: String,
    /// The row as a person sees it in the file; 0 for the delivery as a whole.
    pub row: u64,
    /// The column's heading; empty for the row as a whole.
    pub column: String,
    /// The value as delivered, identity numbers masked and persons left out.
    pub value: String,
    /// What is the matter.
    pub reason: Reason,
}

/// What is the matter with a row or a delivery.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Reason {
    /// The file can't be read; the reader's words.
    Unreadable(String),
    /// A column that must be there is not.
    MissingColumn,
    /// Two columns of the file are the same column.
    DuplicateColumn,
    /// A column that the data set does not know; it is dropped.
    UnknownColumn,
    /// A row with fewer fields than the heading.
    TooFewFields {
        /// How many the heading has.
        expected: usize,
        /// How many the row has.
        found: usize,
    },
    /// A row with more fields than the heading.
    TooManyFields {
        /// How many the heading has.
        expected: usize,
        /// How many the row has.
        found: usize,
    },
    /// A cell that must be filled in is empty.
    Empty,
    /// A code that the code list does not have; the nearest ones, where some are near.
    UnknownCode(Vec<String>),
    /// A code that is not in use at the row's time; the list's words for when it is.
    CodeNotValidThen(String),
    /// Not a day that exists.
    NotADate,
    /// Not a month.
    NotAMonth,
    /// Not a year.
    NotAYear,
    /// Neither yes nor no.
    NotABool,
    /// Not a whole number.
    NotAWholeNumber,
    /// Not a number with at most this many decimals.
    NotADecimal(u32),
    /// Outside the numbers that the column may hold.
    OutOfBounds {
        /// The lowest.
        low: String,
        /// The highest.
        high: String,
    },
    /// A unit code that nothing is known about.
    UnknownUnit,
    /// A unit that was not valid at the row's time; what it became or when it was valid.
    UnitNotValidThen(String),
    /// A number valid today whose predecessors were valid then.
    NewerUnitNumber(Vec<String>),
    /// A service place that is not in the unit register; the row counts at its municipality.
    UnknownServicePlace,
    /// The units together can't be true; it speaks of the unit in the finding's value.
    ImpossibleUnit {
        /// The problem's key.
        problem: String,
        /// The other unit or number that it speaks of; empty where there is none.
        other: String,
    },
    /// An identity number outside the person column.
    IdentityNumber,
    /// The last day lies before the first.
    EndBeforeStart,
    /// The last day lies after the day received: planned, and the row runs until then.
    PlannedEnd,
    /// Lies outside the scope that was declared.
    OutsideScope,
    /// The time lies after the day received.
    AfterReceived,
    /// The very same row stands before, in this row.
    IdenticalRow(u64),
    /// Another row has the same key.
    SameKey(u64),
    /// A rule of the data set: its id.
    Rule(String),
    /// An empty code was read as this one.
    Filled(String),
    /// Overlaps another participation of the same person, in this row.
    Overlap(u64),
    /// The same person has another birth year in this row.
    TwoBirthYears(u64),
    /// The birth year makes the person this old.
    ImplausibleBirthYear(i64),
    /// A unit would lose more than a fifth of its persons.
    Loss {
        /// The unit.
        unit: String,
        /// Persons before.
        before: u64,
        /// Of them, persons that are gone now.
        lost: u64,
    },
}

impl Reason {
    /// The short, stable name that findings are grouped by.
    #[must_use]
    pub fn id(&self) -> &str {
        match self {
            Self::Unreadable(_) => "unreadable",
            Self::MissingColumn => "missing_column",
            Self::DuplicateColumn => "duplicate_column",
            Self::UnknownColumn => "unknown_column",
            Self::TooFewFields { .. } => "too_few_fields",
            Self::TooManyFields { .. } => "too_many_fields",
            Self::Empty => "empty",
            Self::UnknownCode(_) => "unknown_code",
            Self::CodeNotValidThen(_) => "code_not_valid_then",
            Self::NotADate => "not_a_date",
            Self::NotAMonth => "not_a_month",
            Self::NotAYear => "not_a_year",
            Self::NotABool => "not_a_bool",
            Self::NotAWholeNumber => "not_a_whole_number",
            Self::NotADecimal(_) => "not_a_decimal",
            Self::OutOfBounds { .. } => "out_of_bounds",
            Self::UnknownUnit => "unknown_unit",
            Self::UnitNotValidThen(_) => "unit_not_valid_then",
            Self::NewerUnitNumber(_) => "newer_unit_number",
            Self::UnknownServicePlace => "unknown_service_place",
            Self::ImpossibleUnit { .. } => "impossible_unit",
            Self::IdentityNumber => "identity_number",
            Self::EndBeforeStart => "end_before_start",
            Self::PlannedEnd => "planned_end",
            Self::OutsideScope => "outside_scope",
            Self::AfterReceived => "after_received",
            Self::IdenticalRow(_) => "identical_row",
            Self::SameKey(_) => "same_key",
            Self::Rule(id) => id,
            Self::Filled(_) => "filled",
            Self::Overlap(_) => "overlap",
            Self::TwoBirthYears(_) => "two_birth_years",
            Self::ImplausibleBirthYear(_) => "implausible_birth_year",
            Self::Loss { .. } => "loss",
        }
    }
}
