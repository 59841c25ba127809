//! The report floor: documents that people take with them, made of what a page shows.
//!
//! [`card`] is the card of a unit and period as a workbook and as CSV. [`paper`] is a whole report as PDF, and [`book`]
//! the same report as a workbook. What stands in a document is given; nothing here counts, judges or chooses words, and a
//! figure that is missing never becomes a number. The same input gives the same bytes. Formats for other programs belong
//! to the exchange floor.

pub mod book;
pub mod card;
mod document_error;
pub mod paper;

pub use document_error::DocumentError;
