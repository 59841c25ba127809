//! A delivered file as a header and rows of text cells.
//!
//! [`TableReader::open`] takes CSV in the usual dialects, XLSX, and cubes in JSON-stat and PX, and hides the
//! difference. A text of any length is read in bounded memory; a workbook is bounded by [`WORKBOOK_LIMIT_MB`], a cube
//! by [`crate::cube::CELL_LIMIT`]. Rows come as they are, too short or too
//! long included, for the caller to judge: nothing here knows what a column means. No error carries text from the
//! file. Start with [`TableReader`] and [`HeaderFinder`].

mod cube_rows;
mod decode;
mod delimiter;
mod error;
mod guard;
mod header;
mod kind;
mod records;
mod row;
mod sheet;
mod sheet_cell;
mod text;

pub(crate) use decode::encoding_of;
pub use error::TableError;
pub use guard::WORKBOOK_LIMIT_MB;
pub use header::{HeaderFinder, HeaderMatch, KnownColumn};
pub use kind::FileKind;
pub use row::RawRow;

use cube_rows::CubeRows;
use sheet::SheetRows;
use std::fs::File;
use std::path::Path;
use text::TextRows;

/// A table that was found in a file, of whichever kind.
struct Opened<R> {
    header: Vec<String>,
    header_row: u64,
    rows: R,
}

enum Rows {
    Text(Box<TextRows>),
    Sheet(SheetRows),
    Cube(Box<CubeRows>),
}

/// How far the reading has come, for a progress bar; the unit is bytes or cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// What is read.
    pub done: u64,
    /// What there is; an estimate for texts that are not UTF-8.
    pub total: u64,
}

/// A delivered table, read row by row.
pub struct TableReader {
    kind: FileKind,
    header: Vec<String>,
    header_row: u64,
    rows: Rows,
    total: u64,
}

impl TableReader {
    /// Opens a file, finds out what it is, and finds its headings.
    ///
    /// # Errors
    /// The file cannot be read as a table; the error says why and how to mend it.
    pub fn open(path: &Path, finder: &HeaderFinder<'_>) -> Result<Self, TableError> {
        let mut file = File::open(path)?;
        let kind = FileKind::of(&mut file)?;
        let bytes = file.metadata()?.len();
        let (header, header_row, rows, total) = match kind {
            FileKind::Text => {
                let opened = text::open(file, finder)?;
                (opened.header, opened.header_row, Rows::Text(Box::new(opened.rows)), bytes)
            }
            FileKind::Xlsx => {
                let opened = sheet::open(file, finder)?;
                let total = opened.rows.total();
                (opened.header, opened.header_row, Rows::Sheet(opened.rows), total)
            }
            FileKind::JsonStat | FileKind::Px => {
                let (header, rows) = cube_rows::open(&file, kind, finder)?;
                let total = rows.total();
                (header, 0, Rows::Cube(Box::new(rows)), total)
            }
        };
        Ok(Self { kind, header, header_row, rows, total })
    }

    /// What kind of file it is.
    #[must_use]
    pub fn kind(&self) -> FileKind {
        self.kind
    }

    /// The headings, trimmed; a column without one has an empty heading.
    #[must_use]
    pub fn header(&self) -> &[String] {
        &self.header
    }

    /// The line or row number of the headings; 0 for a cube, whose headings are on no line.
    #[must_use]
    pub fn header_row(&self) -> u64 {
        self.header_row
    }

    /// The name of the sheet that is read, where the file is a workbook.
    #[must_use]
    pub fn sheet(&self) -> Option<&str> {
        match &self.rows {
            Rows::Text(_) | Rows::Cube(_) => None,
            Rows::Sheet(rows) => Some(rows.name()),
        }
    }

    /// Reads the next row that is not blank into `row`; false at the end.
    ///
    /// # Errors
    /// The file cannot be read further.
    pub fn next_row(&mut self, row: &mut RawRow) -> Result<bool, TableError> {
        match &mut self.rows {
            Rows::Text(rows) => rows.next_row(row),
            Rows::Sheet(rows) => Ok(rows.next_row(row)),
            Rows::Cube(rows) => Ok(rows.next_row(row)),
        }
    }

    /// How far the reading has come.
    #[must_use]
    pub fn progress(&self) -> Progress {
        let done = match &self.rows {
            Rows::Text(rows) => rows.consumed(),
            Rows::Sheet(rows) => rows.consumed(),
            Rows::Cube(rows) => rows.consumed(),
        };
        Progress { done: done.min(self.total), total: self.total }
    }
}
