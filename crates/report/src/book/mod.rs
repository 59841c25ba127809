//! A report as a workbook: a sheet for each of its tables, with native numbers, frozen headings and pages to print; and
//! the lines of its cards as CSV.
//!
//! Every sheet is filled in as the card's is, so that a hidden figure is its sign and nothing else, here too.

mod cards;
mod sheets;

use crate::card::{ReportError, add, begin};
use crate::document_error::{DocumentError, covered};
use rettesnor_core::report::PeriodReport;
use rettesnor_words::Voice;

/// The report as an XLSX file, in the language of the voice.
///
/// # Errors
/// Something on the report is not covered, or it breaks a rule of Excel.
pub fn workbook(report: &PeriodReport, voice: &Voice) -> Result<Vec<u8>, DocumentError> {
    covered(report)?;
    let refused = |error: ReportError| DocumentError::Refused(vec![error.to_string()]);
    let front = sheets::front(voice, report);
    let mut book = begin(&front).map_err(refused)?;
    let rest = cards::sheets(voice, report).into_iter().chain(sheets::rest(voice, report));
    for sheet in std::iter::once(front).chain(rest) {
        add(&mut book, &sheet).map_err(refused)?;
    }
    book.save_to_buffer().map_err(|error| refused(error.into()))
}

/// The lines of the report's cards as CSV, in the language of the voice.
///
/// # Errors
/// Something on the report is not covered.
pub fn csv(report: &PeriodReport, voice: &Voice) -> Result<String, DocumentError> {
    covered(report)?;
    Ok(crate::card::csv(&cards::table(voice, report)))
}
