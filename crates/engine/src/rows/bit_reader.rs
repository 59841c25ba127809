//! Reads a column of yes and no as the bits it is made of, without ever making bytes of them.

use super::RowsError;
use super::source::Stretch;
use bytes::Bytes;
use parquet::basic::Encoding;
use parquet::column::page::{Page, PageReader};
use parquet::file::serialized_reader::SerializedPageReader;

/// Reads bits page by page.
pub(super) struct BitReader {
    pages: SerializedPageReader<Stretch>,
    page: Bytes,
    /// The next row in the page, and how many there are.
    next: usize,
    rows: usize,
}

impl BitReader {
    pub(super) fn new(pages: SerializedPageReader<Stretch>) -> Self {
        Self { pages, page: Bytes::new(), next: 0, rows: 0 }
    }

    /// The next rows' bits, 64 to a word.
    pub(super) fn fill(&mut self, words: &mut Vec<u64>, rows: usize) -> Result<(), RowsError> {
        words.clear();
        words.resize(rows.div_ceil(64), 0);
        let mut filled = 0;
        while filled < rows {
            if self.next == self.rows {
                self.turn()?;
                continue;
            }
            let taken = (rows - filled).min(self.rows - self.next);
            if self.next.is_multiple_of(8) && filled.is_multiple_of(64) {
                self.copy(&mut words[filled / 64..], taken);
            } else {
                for row in 0..taken {
                    let (from, to) = (self.next + row, filled + row);
                    let bit = (self.page[from / 8] >> (from % 8)) & 1;
                    words[to / 64] |= u64::from(bit) << (to % 64);
                }
            }
            self.next += taken;
            filled += taken;
        }
        Ok(())
    }

    /// Whole bytes; the bits after the last row taken are cleared.
    fn copy(&self, words: &mut [u64], rows: usize) {
        let bytes = &self.page[self.next / 8..(self.next + rows).div_ceil(8)];
        let (whole, rest) = bytes.as_chunks::<8>();
        words.iter_mut().zip(whole).for_each(|(word, bytes)| *word = u64::from_le_bytes(*bytes));
        if !rest.is_empty() {
            let mut last = [0; 8];
            last[..rest.len()].copy_from_slice(rest);
            words[whole.len()] = u64::from_le_bytes(last);
        }
        if !rows.is_multiple_of(64) {
            words[rows / 64] &= (1 << (rows % 64)) - 1;
        }
    }

    fn turn(&mut self) -> Result<(), RowsError> {
        let damaged = |why: &str| Err(RowsError::Damaged(why.to_owned()));
        match self.pages.get_next_page()? {
            None => damaged("a column has too few rows"),
            Some(Page::DataPage { buf, num_values, encoding: Encoding::PLAIN, .. }) => {
                self.rows = num_values as usize;
                self.next = 0;
                self.page = buf;
                if self.page.len() < self.rows.div_ceil(8) {
                    return damaged("a page is too short");
                }
                Ok(())
            }
            Some(_) => damaged("a column of yes and no is not held as bits"),
        }
    }
}
