//! A table delivered as delimited text, read in bounded memory however long it is.

use super::decode::{Decoded, encoding_of};
use super::delimiter::sniff;
use super::header::{self, HeaderFinder, ROWS_LOOKED_AT};
use super::records::{Record, Records};
use super::row::RawRow;
use super::{Opened, TableError};
use std::collections::VecDeque;
use std::fs::File;
use std::io::{Read, Seek, SeekFrom};

/// How much of the text is looked at to find its delimiter.
const SAMPLE: u64 = 64 * 1024;

/// The rows of a delimited text, from the first after the headings.
pub(super) struct TextRows {
    records: Records<Decoded<File>>,
    /// Rows that were read while looking for the headings.
    pending: VecDeque<RawRow>,
    /// The width of the line of headings, blank ones on the right included.
    width: usize,
    /// How many headings there are.
    headings: usize,
}

/// Opens a text: reads it once to learn its encoding, then finds delimiter and headings.
pub(super) fn open(mut file: File, finder: &HeaderFinder<'_>) -> Result<Opened<TextRows>, TableError> {
    let encoding = encoding_of(&mut file)?;
    file.seek(SeekFrom::Start(0))?;
    let mut sample = Vec::new();
    Decoded::new(&mut file, encoding).take(SAMPLE).read_to_end(&mut sample)?;
    let cut = sample.len() as u64 == SAMPLE;
    let delimiter = sniff(&sample, cut, finder);

    file.seek(SeekFrom::Start(0))?;
    let mut records = Records::new(Decoded::new(file, encoding), delimiter.byte);
    if delimiter.declared {
        records.next()?;
    }
    let mut pending = VecDeque::new();
    while pending.len() < ROWS_LOOKED_AT {
        let mut row = RawRow::new();
        if !next_filled(&mut records, &mut row)? {
            break;
        }
        pending.push_back(row);
    }
    let (at, _) = finder.choose(pending.iter().map(RawRow::cells)).ok_or(TableError::Empty)?;
    pending.drain(..at);
    let found = pending.pop_front().ok_or(TableError::Empty)?;
    let header = header::clean(found.cells());
    let rows = TextRows { records, pending, width: found.cells().len(), headings: header.len() };
    Ok(Opened { header, header_row: found.number(), rows })
}

impl TextRows {
    /// Bytes of text taken so far.
    pub(super) fn consumed(&self) -> u64 {
        self.records.consumed()
    }

    /// Reads the next row that is not blank.
    pub(super) fn next_row(&mut self, row: &mut RawRow) -> Result<bool, TableError> {
        if let Some(mut waiting) = self.pending.pop_front() {
            std::mem::swap(row, &mut waiting);
        } else if !next_filled(&mut self.records, row)? {
            return Ok(false);
        }
        // Excel writes blank columns on the right for every row alike; they are no extra fields.
        if row.cells().len() <= self.width {
            row.drop_blank_tail(self.headings);
        }
        Ok(true)
    }
}

fn next_filled<R: Read>(records: &mut Records<R>, row: &mut RawRow) -> Result<bool, TableError> {
    while let Some(record) = records.next()? {
        fill(&record, row);
        if !row.is_blank() {
            return Ok(true);
        }
    }
    Ok(false)
}

fn fill(record: &Record<'_>, row: &mut RawRow) {
    row.begin(record.line);
    for field in record.fields() {
        row.push(field);
    }
}
