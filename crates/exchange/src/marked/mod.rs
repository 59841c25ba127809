//! A delivered file given back as a workbook, with its bad cells marked and what is wrong with each row beside it.
//!
//! There is a sheet for each file, with the line numbers of the file in the first column, and it is written row by row
//! in little memory. What is wrong is decided and phrased elsewhere; what is kept here is that no identity number is
//! echoed, whatever text comes, and that no text becomes a formula. Start with [`MarkedBook`].

mod name;
mod style;

use rettesnor_core::identity::{MASK, is_identity_number, lost_its_leading_zero, mask};
use rettesnor_core::time::Date;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, Worksheet, XlsxError};
use std::borrow::Cow;
use std::fmt;
use std::path::Path;
use style::Style;

/// How many rows fit below the headings of a sheet.
pub const MOST_ROWS: u32 = 1_048_575;

/// As much text as a cell can hold.
const LONGEST: usize = 32_767;
/// The columns before those of the file: the line, and what is wrong.
const OWN: u16 = 2;

/// The headings of the two columns that are not the file's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MarkedWords<'a> {
    /// Over the line numbers of the file.
    pub line: &'a str,
    /// Over what is wrong.
    pub wrong: &'a str,
}

/// How a cell is marked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mark {
    /// Nothing is the matter.
    #[default]
    Good,
    /// It may be wrong.
    Doubtful,
    /// It is wrong.
    Wrong,
}

/// A cell of the file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MarkedCell<'a> {
    /// What stands in it.
    pub text: Cow<'a, str>,
    /// How it is marked.
    pub mark: Mark,
}

/// A workbook that could not be written.
#[derive(Debug)]
pub struct MarkedError(XlsxError);

impl fmt::Display for MarkedError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the marked workbook can't be written: {}; check the space on the disk", self.0)
    }
}

impl std::error::Error for MarkedError {}

impl From<XlsxError> for MarkedError {
    fn from(error: XlsxError) -> Self {
        Self(error)
    }
}

/// A workbook in the making.
pub struct MarkedBook {
    book: Workbook,
    style: Style,
    line: String,
    wrong: String,
    names: Vec<String>,
}

/// A sheet in the making.
pub struct MarkedSheet<'b> {
    sheet: &'b mut Worksheet,
    style: &'b Style,
    columns: u16,
    row: u32,
}

impl MarkedBook {
    /// An empty workbook; what is not yet saved lies in nameless files in `scratch`. The day is that of the document,
    /// so that the same rows give the same bytes.
    ///
    /// # Errors
    /// The scratch folder can't be written to.
    pub fn new(scratch: &Path, words: MarkedWords<'_>, made: Date) -> Result<Self, MarkedError> {
        let mut book = Workbook::new();
        book.set_tempdir(scratch)?;
        let number = |part: i8| u8::try_from(part).unwrap_or(1);
        let year = u16::try_from(made.year()).unwrap_or(1900);
        let made = ExcelDateTime::from_ymd(year, number(made.month()), number(made.day()))?;
        book.set_properties(&DocProperties::new().set_author("Rettesnor").set_creation_datetime(&made));
        let (line, wrong) = (words.line.to_owned(), words.wrong.to_owned());
        Ok(Self { book, style: Style::new(), line, wrong, names: Vec::new() })
    }

    /// Begins the sheet of a file whose columns have these headings.
    ///
    /// # Errors
    /// There are more columns than a sheet has, or the scratch folder can't be written to.
    pub fn sheet(&mut self, file: &str, headings: &[String]) -> Result<MarkedSheet<'_>, MarkedError> {
        let name = name::sheet_name(&safe(file), &self.names);
        let columns = u16::try_from(headings.len()).map_err(|_| XlsxError::RowColumnLimitError)?;
        let sheet = self.book.add_worksheet_with_constant_memory()?;
        sheet.set_name(&name)?;
        self.names.push(name);
        sheet.set_freeze_panes(1, OWN)?;
        sheet.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0);
        sheet.set_repeat_rows(0, 0)?;
        sheet.set_column_width(0, 9)?.set_column_width(1, 60)?;
        for (at, heading) in (OWN..).zip(headings) {
            sheet.set_column_width(at, style::width(heading))?;
        }
        let own = [self.line.as_str(), self.wrong.as_str()].into_iter();
        for (at, heading) in (0..).zip(own.chain(headings.iter().map(String::as_str))) {
            sheet.write_string_with_format(0, at, safe(heading), &self.style.heading)?;
        }
        Ok(MarkedSheet { sheet, style: &self.style, columns, row: 0 })
    }

    /// Writes the workbook to its place.
    ///
    /// # Errors
    /// The file can't be written.
    pub fn save(mut self, path: &Path) -> Result<(), MarkedError> {
        Ok(self.book.save(path)?)
    }
}

impl MarkedSheet<'_> {
    /// Writes the row that stands on a line of the file, and what is wrong with it. False where the sheet is full.
    ///
    /// # Errors
    /// The scratch folder can't be written to.
    pub fn row(&mut self, line: u64, wrong: &str, cells: &[MarkedCell<'_>]) -> Result<bool, MarkedError> {
        if self.row >= MOST_ROWS {
            return Ok(false);
        }
        self.row += 1;
        #[expect(clippy::cast_precision_loss, reason = "no file has so many lines")]
        self.sheet.write_number_with_format(self.row, 0, line as f64, &self.style.line)?;
        if !wrong.is_empty() {
            self.sheet.write_string_with_format(self.row, 1, safe(wrong), &self.style.wrong)?;
        }
        for (at, cell) in (OWN..).zip(cells).take(usize::from(self.columns)) {
            let text = safe(&cell.text);
            let format = self.style.cell(cell.mark, is_like_a_formula(&text));
            if !text.is_empty() {
                self.sheet.write_string_with_format(self.row, at, text, format)?;
            } else if cell.mark != Mark::Good {
                self.sheet.write_blank(self.row, at, format)?;
            }
        }
        Ok(true)
    }

    /// Ends the sheet: its rows can be filtered.
    ///
    /// # Errors
    /// The sheet breaks a rule of Excel.
    pub fn finish(self) -> Result<(), MarkedError> {
        self.sheet.autofilter(0, 0, self.row, OWN + self.columns - 1)?;
        Ok(())
    }
}

/// A text as it may be written: without identity numbers, and no longer than a cell.
fn safe(text: &str) -> Cow<'_, str> {
    if text.len() < 10 {
        return Cow::Borrowed(text);
    }
    if is_identity_number(text) || lost_its_leading_zero(text) {
        return Cow::Borrowed(MASK);
    }
    let mut masked = mask(text);
    if masked.len() > LONGEST {
        let mut room = LONGEST;
        let end = masked.char_indices().find(|(_, letter)| {
            let fits = letter.len_utf16() <= room;
            room = room.saturating_sub(letter.len_utf16());
            !fits
        });
        masked.truncate(end.map_or(masked.len(), |(at, _)| at));
    }
    Cow::Owned(masked)
}

/// Whether a spreadsheet would take the text for a formula if it were typed in.
fn is_like_a_formula(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_masked_and_fits_a_cell() {
        assert_eq!(safe("15819090030"), MASK);
        assert_eq!(safe("1519520024"), MASK);
        assert_eq!(safe("se 158190 90030 der"), format!("se {MASK} der"));
        assert_eq!(safe(&"å".repeat(40_000)).encode_utf16().count(), LONGEST);
        assert_eq!(safe(&"🙂".repeat(20_000)).encode_utf16().count(), LONGEST - 1);
        assert_eq!(safe("2026-03"), "2026-03");
    }
}
