//! The empty workbook that a municipality fills in.
//!
//! One sheet to fill in, one that explains every column, and a hidden one that holds the lists of the drop-downs.
//! People pick labels, and reading the sheet back gives the labels: whoever imports it knows them as aliases of the
//! codes. The same specification gives the same bytes. Start with [`TemplateSpec::of`] and [`write_template`].

mod entry;
mod guide;
mod of;
mod style;
mod validation;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};
use std::fmt;

/// What a template holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TemplateSpec {
    /// The title at the top, and of the document.
    pub title: String,
    /// The name of the sheet that is filled in.
    pub sheet_name: String,
    /// The columns from the left.
    pub columns: Vec<TemplateColumn>,
    /// What people should know before they begin, a paragraph each.
    pub guide_lines: Vec<String>,
}

/// A column to fill in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TemplateColumn {
    /// The heading, as it is read back.
    pub heading: String,
    /// What the column holds, in plain words.
    pub explanation: String,
    /// A value as it could be written; may be empty.
    pub example: String,
    /// Whether every row must have a value.
    pub required: bool,
    /// How values are written.
    pub kind: ColumnKind,
    /// The values to choose between as code and label; empty where anything goes.
    pub choices: Vec<(String, String)>,
}

/// How the values of a column are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnKind {
    /// Text, codes included: leading zeros survive.
    Text,
    /// A day.
    Date,
    /// A month, kept as text so that Excel does not make it a day.
    Month,
    /// Yes or no.
    Bool,
    /// A number.
    Number,
}

/// A template that could not be written.
#[derive(Debug)]
pub enum TemplateError {
    /// There is nothing to fill in.
    NoColumns,
    /// Excel has rules that the specification breaks, most often for the name of a sheet.
    Excel(XlsxError),
}

impl fmt::Display for TemplateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoColumns => f.write_str("a template needs at least one column; give it one"),
            Self::Excel(error) => write!(f, "the template breaks a rule of Excel: {error}; change the specification"),
        }
    }
}

impl std::error::Error for TemplateError {}

impl From<XlsxError> for TemplateError {
    fn from(error: XlsxError) -> Self {
        Self::Excel(error)
    }
}

/// Writes the template as an XLSX file.
///
/// # Errors
/// The specification has no columns or breaks a rule of Excel.
pub fn write_template(spec: &TemplateSpec) -> Result<Vec<u8>, TemplateError> {
    if spec.columns.is_empty() {
        return Err(TemplateError::NoColumns);
    }
    let mut book = Workbook::new();
    // A fixed day: the same specification must give the same bytes.
    let made = ExcelDateTime::from_ymd(2026, 1, 1)?;
    book.set_properties(
        &DocProperties::new().set_title(spec.title.as_str()).set_author("Rettesnor").set_creation_datetime(&made),
    );
    entry::write(book.add_worksheet(), spec)?;
    guide::write(book.add_worksheet(), spec)?;
    if spec.columns.iter().any(|column| !column.choices.is_empty()) {
        validation::write_lists(book.add_worksheet(), spec)?;
    }
    Ok(book.save_to_buffer()?)
}

/// The number of a column in Excel.
fn column_number(at: usize) -> Result<u16, TemplateError> {
    u16::try_from(at).map_err(|_| TemplateError::Excel(XlsxError::RowColumnLimitError))
}
