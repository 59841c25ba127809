//! A report as PDF: PDF/A-2a for archives and PDF/UA-1 for everybody's reading, from the report and nothing else.
//!
//! `compose` says and writes everything into a `sheet` of plain data; the templates beside it in `assets/typst` give it
//! its shape, and `typeset` lays it out. There is no clock, no network and no file: fonts and templates are built in, and
//! the document's day and id are the report's own, so that the same report gives the same bytes. A report with something
//! uncovered on it is refused, and so is one that can't be written by the rules of those two standards.

pub(crate) mod card;
pub(crate) mod compose;
pub(crate) mod figures;
pub(crate) mod learned;
mod look;
pub(crate) mod method;
pub(crate) mod next_year;
pub mod sheet;
mod typeset;
mod world;

use crate::document_error::{DocumentError, covered};
pub use sheet::Sheet;

use rettesnor_core::report::PeriodReport;
use rettesnor_drawing::Dress;
use rettesnor_words::Voice;

/// The report as PDF, in the language of the voice.
///
/// # Errors
/// Something on the report is not covered, or the document would break a rule of its standards.
pub fn pdf(report: &PeriodReport, voice: &Voice) -> Result<Vec<u8>, DocumentError> {
    covered(report)?;
    let sheet = compose::sheet(voice, report, look::DRESS);
    typeset::typeset(&sheet, report.issuer.arms.as_ref(), &identity(report)).map_err(DocumentError::Refused)
}

/// What the report says, for a page of the web: the same words and figures as on paper, drawn for its style sheet.
///
/// # Errors
/// Something on the report is not covered.
pub fn said(report: &PeriodReport, voice: &Voice) -> Result<Sheet, DocumentError> {
    covered(report)?;
    Ok(compose::sheet(voice, report, Dress::Classes))
}

/// What the document's id is made of: the same for the same report, in every language another.
fn identity(report: &PeriodReport) -> String {
    let units: Vec<String> = report.units.iter().map(|unit| unit.unit.to_string()).collect();
    let edition = &report.provenance.edition;
    let number = report.provenance.publication.as_deref().unwrap_or_default();
    let audience = report.audience.as_str();
    let made = report.made;
    format!("{} {} {} {audience} {edition} {number} {made}", units.join(","), report.period, report.language)
}
