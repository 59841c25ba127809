//! Sorts more records than memory holds: chunks are sorted and spilled, and then merged.
//!
//! A record is a fixed number of bytes, and its order is the order of its bytes. Nothing here knows what they mean.
//! Spilled chunks lie in files without a name, which are gone when the program is. Start with [`Sorter`].

use std::cmp::{Ordering, Reverse};
use std::collections::BinaryHeap;
use std::collections::binary_heap::PeekMut;
use std::fs::File;
use std::io::{self, BufReader, BufWriter, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

/// Bytes of records that are held before they are spilled.
const CHUNK_BYTES: usize = 48 << 20;
/// Spilled chunks before they are merged into one, so that open files stay few.
const MOST_RUNS: usize = 200;
const BUFFER: usize = 256 << 10;
/// Bytes of a record that are compared as one number.
const KEY: usize = 16;

/// Takes records in any order.
pub(super) struct Sorter {
    width: usize,
    /// Of records that are equal in this many first bytes, only the least is kept within a chunk.
    once: Option<usize>,
    most: usize,
    chunk: Vec<u8>,
    runs: Vec<File>,
    scratch: PathBuf,
}

/// Gives records in order.
pub(super) struct Sorted {
    heap: BinaryHeap<Reverse<Head>>,
    chunk: Vec<u8>,
    order: std::vec::IntoIter<u32>,
    width: usize,
    current: Vec<u8>,
}

struct Head {
    record: Vec<u8>,
    run: BufReader<File>,
}

impl Sorter {
    pub(super) fn new(scratch: &Path, width: usize, once: Option<usize>) -> Self {
        Self { width, once, most: CHUNK_BYTES, chunk: Vec::new(), runs: Vec::new(), scratch: scratch.to_owned() }
    }

    #[cfg(test)]
    fn holding(mut self, bytes: usize) -> Self {
        self.most = bytes;
        self
    }

    pub(super) fn push(&mut self, record: &[u8]) -> io::Result<()> {
        debug_assert_eq!(record.len(), self.width);
        self.chunk.extend_from_slice(record);
        if self.chunk.len() + self.width > self.most { self.spill() } else { Ok(()) }
    }

    pub(super) fn finish(mut self) -> io::Result<Sorted> {
        if !self.runs.is_empty() && !self.chunk.is_empty() {
            self.spill()?;
        }
        let order = order(&self.chunk, self.width, self.once);
        merge(self.runs, self.width, self.chunk, order)
    }

    fn spill(&mut self) -> io::Result<()> {
        let mut file = BufWriter::with_capacity(BUFFER, tempfile::tempfile_in(&self.scratch)?);
        for place in order(&self.chunk, self.width, self.once) {
            file.write_all(record(&self.chunk, self.width, place))?;
        }
        self.chunk.clear();
        self.runs.push(file.into_inner().map_err(io::IntoInnerError::into_error)?);
        if self.runs.len() < MOST_RUNS {
            return Ok(());
        }
        let mut all = merge(std::mem::take(&mut self.runs), self.width, Vec::new(), Vec::new())?;
        let mut file = BufWriter::with_capacity(BUFFER, tempfile::tempfile_in(&self.scratch)?);
        while let Some(record) = all.next()? {
            file.write_all(record)?;
        }
        self.runs.push(file.into_inner().map_err(io::IntoInnerError::into_error)?);
        Ok(())
    }
}

impl Sorted {
    /// The next record; nothing at the end.
    pub(super) fn next(&mut self) -> io::Result<Option<&[u8]>> {
        if let Some(place) = self.order.next() {
            return Ok(Some(record(&self.chunk, self.width, place)));
        }
        let Some(mut top) = self.heap.peek_mut() else { return Ok(None) };
        self.current.clear();
        self.current.extend_from_slice(&top.0.record);
        if !top.0.advance()? {
            PeekMut::pop(top);
        }
        Ok(Some(&self.current))
    }
}

impl Head {
    /// Reads the next record of the run; false at its end.
    fn advance(&mut self) -> io::Result<bool> {
        match self.run.read_exact(&mut self.record) {
            Ok(()) => Ok(true),
            Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => Ok(false),
            Err(error) => Err(error),
        }
    }
}

impl PartialEq for Head {
    fn eq(&self, other: &Self) -> bool {
        self.record == other.record
    }
}

impl Eq for Head {}

impl PartialOrd for Head {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Head {
    fn cmp(&self, other: &Self) -> Ordering {
        self.record.cmp(&other.record)
    }
}

fn merge(runs: Vec<File>, width: usize, chunk: Vec<u8>, order: Vec<u32>) -> io::Result<Sorted> {
    let mut heap = BinaryHeap::with_capacity(runs.len());
    for mut file in runs {
        file.seek(SeekFrom::Start(0))?;
        let mut head = Head { record: vec![0; width], run: BufReader::with_capacity(BUFFER, file) };
        if head.advance()? {
            heap.push(Reverse(head));
        }
    }
    Ok(Sorted { heap, chunk, order: order.into_iter(), width, current: Vec::with_capacity(width) })
}

fn record(chunk: &[u8], width: usize, place: u32) -> &[u8] {
    let start = place as usize * width;
    &chunk[start..start + width]
}

/// The places of the records in a chunk, in order.
fn order(chunk: &[u8], width: usize, once: Option<usize>) -> Vec<u32> {
    let key = |bytes: &[u8]| {
        let mut first = [0; KEY];
        let length = width.min(KEY);
        first[..length].copy_from_slice(&bytes[..length]);
        u128::from_be_bytes(first)
    };
    let mut keyed: Vec<(u128, u32)> =
        (0..).zip(chunk.chunks_exact(width)).map(|(at, bytes)| (key(bytes), at)).collect();
    keyed.sort_unstable_by(|left, right| {
        left.0.cmp(&right.0).then_with(|| record(chunk, width, left.1).cmp(record(chunk, width, right.1)))
    });
    if let Some(first) = once {
        keyed.dedup_by(|later, earlier| {
            record(chunk, width, later.1)[..first] == record(chunk, width, earlier.1)[..first]
        });
    }
    keyed.into_iter().map(|(_, at)| at).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn drained(mut sorted: Sorted) -> Vec<Vec<u8>> {
        let mut all = Vec::new();
        while let Some(record) = sorted.next().unwrap() {
            all.push(record.to_vec());
        }
        all
    }

    proptest! {
        #[test]
        fn what_goes_in_comes_out_in_order(
            mut records in prop::collection::vec(prop::collection::vec(any::<u8>(), 18), 0..300),
            most in 18_usize..4000,
        ) {
            let scratch = tempfile::tempdir().unwrap();
            let mut sorter = Sorter::new(scratch.path(), 18, None).holding(most);
            records.iter().for_each(|record| sorter.push(record).unwrap());
            let sorted = drained(sorter.finish().unwrap());
            records.sort();
            prop_assert_eq!(sorted, records);
        }
    }

    #[test]
    fn of_equal_beginnings_the_least_is_kept_in_a_chunk() {
        let scratch = tempfile::tempdir().unwrap();
        let mut sorter = Sorter::new(scratch.path(), 3, Some(2));
        for record in [b"bb2", b"aa9", b"bb1", b"aa1"] {
            sorter.push(record).unwrap();
        }
        assert_eq!(drained(sorter.finish().unwrap()), [b"aa1", b"bb1"]);
    }
}
