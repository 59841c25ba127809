//! A table delivered as a workbook.
//!
//! The sheet with the headings is found first, then its cells are taken over in a compact form: every distinct text
//! once, and a number per cell. Row and column numbers are Excel's own, so that a report points at the right cell.

use super::header::{self, HeaderFinder, HeaderMatch, ROWS_LOOKED_AT};
use super::row::RawRow;
use super::sheet_cell::write_text;
use super::{Opened, TableError, guard};
use calamine::{Reader, SheetType, SheetVisible, Xlsx};
use std::collections::HashMap;
use std::fs::File;
use std::io::{BufReader, Seek, SeekFrom};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

/// As many columns as a sheet can have.
const MAX_COLUMNS: u32 = 16_384;

type Book = Xlsx<BufReader<File>>;

/// A cell that is not blank.
struct Cell {
    row: u32,
    column: u16,
    text: u32,
}

/// The rows of a sheet, from the first after the headings.
pub(super) struct SheetRows {
    name: String,
    texts: Vec<Arc<str>>,
    cells: Vec<Cell>,
    next: usize,
    headings: usize,
}

/// Opens a workbook, finds the sheet and the row of its headings, and takes over the sheet.
pub(super) fn open(mut file: File, finder: &HeaderFinder<'_>) -> Result<Opened<SheetRows>, TableError> {
    guard::check(&file)?;
    file.seek(SeekFrom::Start(0))?;
    // The library is good but not proof against every damaged file; a panic in it is one more damaged file.
    catch_unwind(AssertUnwindSafe(|| open_unguarded(file, finder))).unwrap_or(Err(TableError::BrokenWorkbook))
}

fn open_unguarded(file: File, finder: &HeaderFinder<'_>) -> Result<Opened<SheetRows>, TableError> {
    let mut book: Book = Xlsx::new(BufReader::new(file)).map_err(|_| TableError::BrokenWorkbook)?;
    let mut best: Option<(HeaderMatch, String)> = None;
    for name in sheet_names(&book) {
        let top = SheetRows::read(&mut book, &name, ROWS_LOOKED_AT)?.all_rows();
        let Some((_, found)) = finder.choose(top.iter().map(RawRow::cells)) else { continue };
        if best.as_ref().is_none_or(|(so_far, _)| found > *so_far) {
            best = Some((found, name));
        }
        if found.complete {
            break;
        }
    }
    let (_, name) = best.ok_or(TableError::Empty)?;
    let mut rows = SheetRows::read(&mut book, &name, usize::MAX)?;
    let top = rows.top_rows(ROWS_LOOKED_AT);
    let (at, _) = finder.choose(top.iter().map(RawRow::cells)).ok_or(TableError::Empty)?;
    let header = header::clean(top[at].cells());
    let header_row = top[at].number();
    rows.next = rows.cells.partition_point(|cell| u64::from(cell.row) < header_row);
    rows.headings = header.len();
    Ok(Opened { header, header_row, rows })
}

/// The worksheets, those that people see first.
fn sheet_names(book: &Book) -> Vec<String> {
    let sheets = book.sheets_metadata().iter().filter(|sheet| sheet.typ == SheetType::WorkSheet);
    let (seen, hidden): (Vec<_>, Vec<_>) = sheets.partition(|sheet| sheet.visible == SheetVisible::Visible);
    seen.into_iter().chain(hidden).map(|sheet| sheet.name.clone()).collect()
}

impl SheetRows {
    /// Takes over the first `limit` rows of a sheet that are not blank.
    fn read(book: &mut Book, name: &str, limit: usize) -> Result<Self, TableError> {
        let broken = |_| TableError::BrokenWorkbook;
        let mut rows = Self { name: name.to_owned(), texts: Vec::new(), cells: Vec::new(), next: 0, headings: 0 };
        let mut known: HashMap<Arc<str>, u32> = HashMap::new();
        let mut reader = book.worksheet_cells_reader(name).map_err(broken)?;
        let (mut text, mut count, mut in_order) = (String::new(), 0, true);
        while let Some(cell) = reader.next_cell().map_err(broken)? {
            write_text(cell.get_value(), &mut text);
            if text.is_empty() {
                continue;
            }
            let (row, column) = cell.get_position();
            let column =
                u16::try_from(column).ok().filter(|_| column < MAX_COLUMNS).ok_or(TableError::BrokenWorkbook)?;
            let last = rows.cells.last().map(|cell| (cell.row, cell.column));
            if last.is_none_or(|(last, _)| last != row) {
                count += 1;
                if count > limit {
                    break;
                }
            }
            in_order &= last.is_none_or(|last| last < (row, column));
            let text = intern(&text, &mut rows.texts, &mut known)?;
            rows.cells.push(Cell { row, column, text });
        }
        if !in_order {
            rows.cells.sort_by_key(|cell| (cell.row, cell.column));
        }
        Ok(rows)
    }

    fn all_rows(self) -> Vec<RawRow> {
        let mut rows = self;
        rows.top_rows(usize::MAX)
    }

    /// The first `limit` rows, without moving on.
    fn top_rows(&mut self, limit: usize) -> Vec<RawRow> {
        let mut rows = Vec::new();
        let mut row = RawRow::new();
        while rows.len() < limit && self.next_row(&mut row) {
            rows.push(row.clone());
        }
        self.next = 0;
        rows
    }

    pub(super) fn name(&self) -> &str {
        &self.name
    }

    /// How many cells there are that are not blank.
    pub(super) fn total(&self) -> u64 {
        self.cells.len() as u64
    }

    /// How many of them are read.
    pub(super) fn consumed(&self) -> u64 {
        self.next as u64
    }

    /// Reads the next row that is not blank, as wide as the headings at least.
    pub(super) fn next_row(&mut self, row: &mut RawRow) -> bool {
        let Some(first) = self.cells.get(self.next) else { return false };
        let number = first.row;
        // People count rows from 1.
        row.begin(u64::from(number) + 1);
        while let Some(cell) = self.cells.get(self.next).filter(|cell| cell.row == number) {
            let column = usize::from(cell.column);
            row.pad(column);
            // A position given twice keeps the first value.
            if row.cells().len() == column {
                row.push(&self.texts[cell.text as usize]);
            }
            self.next += 1;
        }
        row.pad(self.headings);
        true
    }
}

fn intern(text: &str, texts: &mut Vec<Arc<str>>, known: &mut HashMap<Arc<str>, u32>) -> Result<u32, TableError> {
    if let Some(at) = known.get(text) {
        return Ok(*at);
    }
    let at = u32::try_from(texts.len()).map_err(|_| TableError::BrokenWorkbook)?;
    let text: Arc<str> = text.into();
    texts.push(Arc::clone(&text));
    known.insert(text, at);
    Ok(at)
}
