//! Why a document was not written: something on the report is not covered, or a format refuses it.

use rettesnor_core::report::PeriodReport;
use std::fmt;

/// A document that was not written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DocumentError {
    /// Numbers stand on the report that should have been covered: where.
    Uncovered(Vec<String>),
    /// It can't be laid out, or breaks a rule of its format: what the writer says.
    Refused(Vec<String>),
}

impl fmt::Display for DocumentError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Uncovered(places) => {
                write!(f, "numbers that should be hidden stand on the report: {}; cover it first", places.join(", "))
            }
            Self::Refused(reasons) => write!(f, "the document can't be written: {}", reasons.join("; ")),
        }
    }
}

impl std::error::Error for DocumentError {}

/// Lets a report through where all is covered.
///
/// # Errors
/// Something is not.
pub(crate) fn covered(report: &PeriodReport) -> Result<(), DocumentError> {
    let uncovered = report.uncovered();
    if uncovered.is_empty() { Ok(()) } else { Err(DocumentError::Uncovered(uncovered)) }
}
