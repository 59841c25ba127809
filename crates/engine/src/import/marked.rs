//! Gives the files back as a workbook, with what is wrong in each row beside it and the bad cells marked.
//!
//! The files are read and their rows checked once more, because a report keeps only the first findings of a kind. A
//! person stands there as the number of the row, and what the data set does not know is left out, as it is from
//! everything that is kept. Heavier findings, such as doubled rows, were kept by row while the first reading ended.

use super::columns::Headings;
use super::findings::{Findings, LateRows, shown_heading};
use super::packed::Place;
use super::row::{Bound, RowReader};
use super::scope::{Declared, as_acceptance, declared_months};
use super::{ImportError, ImportRequest, MarkedFile, Marking, Progress, Step};
use crate::rows::RowSchema;
use rettesnor_core::definition::Severity;
use rettesnor_core::delivery::{Acceptance, Finding};
use rettesnor_core::identity::MASK;
use rettesnor_exchange::marked::{MOST_ROWS, Mark, MarkedBook, MarkedCell, MarkedSheet};
use rettesnor_exchange::table::{FileKind, HeaderFinder, RawRow, TableReader};
use std::borrow::Cow;

/// How many files are marked; each is a sheet.
const MOST_SHEETS: usize = 200;
/// How often progress is told, in rows.
const TOLD_EVERY: u64 = 1 << 13;

/// Writes the marked workbook, where it is wanted and there is something to mark.
pub(super) fn write(
    request: &ImportRequest<'_>,
    headings: &Headings<'_>,
    names: &[String],
    findings: &mut Findings,
) -> Result<Option<MarkedFile>, ImportError> {
    let late = findings.take_late();
    let report = findings.report();
    let (rows, mut marks) =
        (report.rows_read, report.groups.iter().filter(|group| group.severity <= Severity::Warning));
    let any = marks.any(|group| group.findings.iter().any(|finding| finding.row > 0));
    let Some(marking) = request.marked.filter(|_| any) else { return Ok(None) };
    let accepted = as_acceptance(request);
    let reader = RowReader::new(request, &RowSchema::of(request.dataset))?;
    // Where not all rows fit, those that something is the matter with come first of all.
    let only_bad = rows > u64::from(MOST_ROWS);
    let mut marker = Marker { request, marking, reader, late, only_bad, done: 0, rows, left_out: 0 };
    let mut book = MarkedBook::new(request.scratch, marking.words, request.received)?;
    for ((number, source), name) in (0..).zip(&request.files).zip(names) {
        // A file that can't be read has been told about.
        let Ok(table) = TableReader::open(source, &HeaderFinder::by_columns(headings.known())) else { continue };
        marker.file(table, headings, &accepted, (number, name), &mut book)?;
    }
    let (file, left_out) = (request.scratch.join("marked.xlsx"), marker.left_out);
    book.save(&file)?;
    Ok(Some(MarkedFile { file, left_out }))
}

/// Goes through the rows for the second time.
struct Marker<'a, 'r> {
    request: &'r ImportRequest<'a>,
    marking: Marking<'a>,
    reader: RowReader<'a>,
    late: Vec<LateRows>,
    only_bad: bool,
    done: u64,
    rows: u64,
    left_out: u64,
}

impl Marker<'_, '_> {
    fn file(
        &mut self,
        mut table: TableReader,
        headings: &Headings<'_>,
        accepted: &[Acceptance],
        (number, name): (u16, &str),
        book: &mut MarkedBook,
    ) -> Result<(), ImportError> {
        let request = self.request;
        let columns = headings.bind(table.header(), Place::new(number, table.header_row()), &mut Findings::new(&[]));
        let shown: Vec<String> = table.header().iter().map(|heading| shown_heading(heading)).collect();
        let known = self.known(&columns, &shown);
        let bound = Bound::new(columns, shown, request.dataset.columns.len(), table.kind() == FileKind::Xlsx);
        let mut declared = Declared::new(request.org, declared_months(request)?, accepted, request.received);
        let mut sheet = if usize::from(number) < MOST_SHEETS {
            let headings: Vec<String> = known.iter().map(|(_, heading)| heading.clone()).collect();
            Some(book.sheet(name, &headings)?)
        } else {
            None
        };
        let mut row = RawRow::new();
        while table.next_row(&mut row).unwrap_or(false) {
            let place = Place::new(number, row.number());
            let found = self.found(&row, (&bound, place), &mut declared)?;
            if !found.is_empty() || !self.only_bad {
                self.mark(&row, &bound, &known, &found, sheet.as_mut())?;
            }
        }
        Ok(sheet.map_or(Ok(()), MarkedSheet::finish)?)
    }

    /// The columns that are given back, each with its heading. That of a person says that row numbers stand there, and
    /// is no heading that the data set knows.
    fn known(&self, columns: &[Option<usize>], shown: &[String]) -> Vec<(usize, String)> {
        let heading = |(column, shown): (&Option<usize>, &String)| {
            let column = (*column)?;
            let own = || format!("{} ({shown})", self.marking.words.line);
            Some((column, if self.is_secret(column) { own() } else { shown.clone() }))
        };
        columns.iter().zip(shown).filter_map(heading).collect()
    }

    fn is_secret(&self, column: usize) -> bool {
        let dataset = self.request.dataset;
        let name = Some(&dataset.columns[column].name);
        name == dataset.person.as_ref() || name == dataset.form.as_ref()
    }

    /// What is the matter with a row.
    fn found(
        &mut self,
        row: &RawRow,
        (bound, place): (&Bound, Place),
        declared: &mut Declared,
    ) -> Result<Vec<Finding>, ImportError> {
        let mut of_row = Findings::new(&[]);
        self.reader.read(row.cells(), (bound, place), declared, &mut of_row);
        let mut found: Vec<Finding> = of_row.finish().groups.into_iter().flat_map(|group| group.findings).collect();
        found.retain(|finding| finding.severity <= Severity::Warning);
        for late in &mut self.late {
            late.at(place, &mut found)?;
        }
        // From the left, and what is about the row as a whole last.
        let columns = &self.request.dataset.columns;
        found.sort_by_key(|f| columns.iter().position(|c| c.heading == f.column).unwrap_or(usize::MAX));
        self.done += 1;
        if self.done.is_multiple_of(TOLD_EVERY) {
            (self.request.progress)(Progress { step: Step::Marking, done: self.done, total: self.rows });
        }
        Ok(found)
    }

    fn mark(
        &mut self,
        row: &RawRow,
        bound: &Bound,
        known: &[(usize, String)],
        found: &[Finding],
        sheet: Option<&mut MarkedSheet<'_>>,
    ) -> Result<(), ImportError> {
        let said: Vec<String> = found.iter().map(|finding| (self.marking.say)(finding)).collect();
        // Nobody knows which field of a row that is too long or too short is the person.
        let whole = row.cells().len() == bound.columns.len();
        let cells = if whole { self.cells(row, bound, known, found) } else { Vec::new() };
        let fits = match sheet {
            Some(sheet) => sheet.row(row.number(), &said.join("\n"), &cells)?,
            None => false,
        };
        self.left_out += u64::from(!fits && !found.is_empty());
        Ok(())
    }

    fn cells<'c>(
        &self,
        row: &'c RawRow,
        bound: &Bound,
        known: &[(usize, String)],
        found: &[Finding],
    ) -> Vec<MarkedCell<'c>> {
        let columns = &self.request.dataset.columns;
        let secrets: Vec<&str> = known
            .iter()
            .filter(|(column, _)| self.is_secret(*column))
            .map(|(column, _)| bound.text(row.cells(), *column))
            .filter(|text| !text.is_empty())
            .collect();
        let cell = |(column, _): &(usize, String)| {
            let text = bound.text(row.cells(), *column);
            let of_column = found.iter().filter(|finding| finding.column == columns[*column].heading);
            let mark =
                of_column.map(|finding| if finding.severity <= Severity::Error { Mark::Wrong } else { Mark::Doubtful });
            let text = if self.is_secret(*column) && !text.is_empty() {
                Cow::Owned(row.number().to_string())
            } else if secrets.contains(&text) {
                Cow::Borrowed(MASK)
            } else {
                Cow::Borrowed(text)
            };
            MarkedCell { text, mark: mark.max().unwrap_or_default() }
        };
        known.iter().map(cell).collect()
    }
}
