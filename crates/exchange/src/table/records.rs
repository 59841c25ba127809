//! Delimited text cut into records, one at a time and never more than one in memory.
//!
//! The state machine is the well-tried one of `csv-core`; around it stand the limits that a delivered file needs
//! (a quotation mark that is never closed must not swallow a gigabyte) and the line numbers people see.

use super::TableError;
use csv_core::{ReadRecordResult, Reader, ReaderBuilder};
use std::io::Read;

/// The longest record that is believed to be one.
const MAX_RECORD_BYTES: usize = 1 << 20;
/// As many columns as a spreadsheet has.
const MAX_FIELDS: usize = 16_384;
const CHUNK: usize = 64 * 1024;

/// The records of a delimited text.
pub struct Records<R> {
    source: R,
    core: Reader,
    input: Vec<u8>,
    start: usize,
    end: usize,
    output: Vec<u8>,
    ends: Vec<usize>,
    line: u64,
    after_cr: bool,
    consumed: u64,
}

/// One record, borrowed from [`Records`] until the next is read.
pub struct Record<'a> {
    /// The line where the record starts, from 1.
    pub line: u64,
    text: &'a str,
    ends: &'a [usize],
}

impl<'a> Record<'a> {
    /// The fields from the left, as they stand in the file.
    pub fn fields(&self) -> impl Iterator<Item = &'a str> + use<'a> {
        let (text, ends) = (self.text, self.ends);
        (0..ends.len()).map(move |at| {
            let start = if at == 0 { 0 } else { ends[at - 1] };
            text.get(start..ends[at]).unwrap_or_default()
        })
    }
}

impl<R: Read> Records<R> {
    /// Cuts UTF-8 text into records at `delimiter`.
    pub fn new(source: R, delimiter: u8) -> Self {
        Self {
            source,
            core: ReaderBuilder::new().delimiter(delimiter).build(),
            input: vec![0; CHUNK],
            start: 0,
            end: 0,
            output: vec![0; 4096],
            ends: vec![0; 64],
            line: 1,
            after_cr: false,
            consumed: 0,
        }
    }

    /// Bytes of decoded text taken so far.
    pub fn consumed(&self) -> u64 {
        self.consumed
    }

    /// Reads the next record; `None` at the end. Lines with nothing on them are passed over.
    ///
    /// # Errors
    /// The source fails, or a record breaks the limits.
    pub fn next(&mut self) -> Result<Option<Record<'_>>, TableError> {
        self.skip_line_ends()?;
        let line = self.line;
        let (mut written, mut fields, mut quotes) = (0, 0, 0_usize);
        loop {
            if self.start == self.end {
                self.refill()?;
            }
            let at_end = self.start == self.end;
            let input = &self.input[self.start..self.end];
            let (result, read, wrote, ended) =
                self.core.read_record(input, &mut self.output[written..], &mut self.ends[fields..]);
            quotes += self.pass(read);
            written += wrote;
            fields += ended;
            match result {
                ReadRecordResult::InputEmpty => {}
                ReadRecordResult::OutputFull => grow(&mut self.output, MAX_RECORD_BYTES, line)?,
                ReadRecordResult::OutputEndsFull => grow(&mut self.ends, MAX_FIELDS, line)?,
                ReadRecordResult::End => return Ok(None),
                ReadRecordResult::Record => {
                    if at_end && quotes % 2 == 1 && self.line > line {
                        return Err(TableError::UnclosedQuote { line });
                    }
                    break;
                }
            }
        }
        let text = std::str::from_utf8(&self.output[..written]).map_err(|_| TableError::BrokenEncoding("UTF-8"))?;
        Ok(Some(Record { line, text, ends: &self.ends[..fields] }))
    }

    /// Stands on the first byte of the next record, so that its line number is right.
    fn skip_line_ends(&mut self) -> Result<(), TableError> {
        loop {
            if self.start == self.end {
                self.refill()?;
                if self.start == self.end {
                    return Ok(());
                }
            }
            if !matches!(self.input[self.start], b'\r' | b'\n') {
                return Ok(());
            }
            self.pass(1);
        }
    }

    /// Moves past `count` bytes, counts their lines, and gives the number of quotation marks among them.
    fn pass(&mut self, count: usize) -> usize {
        let mut quotes = 0;
        for byte in &self.input[self.start..self.start + count] {
            match byte {
                b'\n' => self.line += u64::from(!self.after_cr),
                b'\r' => self.line += 1,
                b'"' => quotes += 1,
                _ => {}
            }
            self.after_cr = *byte == b'\r';
        }
        self.start += count;
        self.consumed += count as u64;
        quotes
    }

    fn refill(&mut self) -> Result<(), TableError> {
        self.start = 0;
        self.end = self.source.read(&mut self.input)?;
        Ok(())
    }
}

fn grow<T: Clone + Default>(buffer: &mut Vec<T>, limit: usize, line: u64) -> Result<(), TableError> {
    if buffer.len() >= limit {
        return Err(TableError::RecordTooLong { line });
    }
    buffer.resize((buffer.len() * 2).min(limit), T::default());
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(text: &str) -> Result<Vec<(u64, Vec<String>)>, TableError> {
        let mut records = Records::new(text.as_bytes(), b';');
        let mut rows = Vec::new();
        while let Some(record) = records.next()? {
            rows.push((record.line, record.fields().map(str::to_owned).collect()));
        }
        Ok(rows)
    }

    #[test]
    fn line_numbers_are_those_of_an_editor() {
        for end in ["\n", "\r\n", "\r"] {
            let text = ["", "a;b", "", "\"1\n1\";2", "3;4", ""].join(end);
            let lines: Vec<u64> = all(&text).unwrap().into_iter().map(|(line, _)| line).collect();
            assert_eq!(lines, [2, 4, 6], "with {end:?}");
        }
    }

    #[test]
    fn quotes_hold_delimiters_and_line_ends() {
        let rows = all("\"a;b\";\"c\r\nd\";\"e\"\"f\"\n5\";x").unwrap();
        assert_eq!(rows[0].1, ["a;b", "c\r\nd", "e\"f"]);
        assert_eq!(rows[1], (3, vec!["5\"".to_owned(), "x".to_owned()]));
    }

    #[test]
    fn an_open_quote_is_told_with_its_line() {
        assert!(matches!(all("a;b\n1;\"2\n3;4\n5;6\n"), Err(TableError::UnclosedQuote { line: 2 })));
        let endless = format!("a;b\n1;2\n1;\"{}", "x;y\n".repeat(500_000));
        assert!(matches!(all(&endless), Err(TableError::RecordTooLong { line: 3 })));
    }

    #[test]
    fn an_empty_last_field_is_a_field() {
        assert_eq!(all("a;\n;\n").unwrap()[0].1.len(), 2);
        assert_eq!(all("a;\n;").unwrap()[1].1, ["", ""]);
    }
}
