//! Keeps records in the order they came, to be read again: in memory while they are few, else in a nameless file.

use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

/// Bytes that are held in memory.
const HELD: usize = 8 << 20;

/// Records of a fixed number of bytes, in the order they came.
pub(super) struct Spool {
    width: usize,
    held: Vec<u8>,
    file: Option<File>,
    scratch: PathBuf,
}

impl Spool {
    pub(super) fn new(scratch: &Path, width: usize) -> Self {
        Self { width, held: Vec::new(), file: None, scratch: scratch.to_owned() }
    }

    pub(super) fn push(&mut self, record: &[u8]) -> io::Result<()> {
        debug_assert_eq!(record.len(), self.width);
        self.held.extend_from_slice(record);
        if self.held.len() + self.width <= HELD {
            return Ok(());
        }
        if self.file.is_none() {
            self.file = Some(tempfile::tempfile_in(&self.scratch)?);
        }
        if let Some(file) = &mut self.file {
            file.write_all(&self.held)?;
        }
        self.held.clear();
        Ok(())
    }

    /// Gives every record to `see`, and then forgets them.
    pub(super) fn drain<E: From<io::Error>>(mut self, mut see: impl FnMut(&[u8]) -> Result<(), E>) -> Result<(), E> {
        if let Some(file) = &mut self.file {
            file.seek(SeekFrom::Start(0))?;
            // A buffer of whole records.
            let mut buffer = vec![0; HELD / self.width * self.width];
            loop {
                let read = read_full(file, &mut buffer)?;
                if read == 0 {
                    break;
                }
                buffer[..read].chunks_exact(self.width).try_for_each(&mut see)?;
            }
        }
        self.held.chunks_exact(self.width).try_for_each(see)
    }
}

fn read_full(file: &mut File, buffer: &mut [u8]) -> io::Result<usize> {
    let mut read = 0;
    while read < buffer.len() {
        match file.read(&mut buffer[read..])? {
            0 => break,
            more => read += more,
        }
    }
    Ok(read)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_records_come_back_in_their_order() {
        let scratch = tempfile::tempdir().unwrap();
        let mut spool = Spool::new(scratch.path(), 24);
        let record = |number: u64| [number.to_be_bytes(), [3; 8], number.to_le_bytes()].concat();
        for number in 0..1_000_000 {
            spool.push(&record(number)).unwrap();
        }
        let mut next = 0;
        let drained = spool.drain(|bytes| {
            assert_eq!(bytes, record(next));
            next += 1;
            Ok::<(), io::Error>(())
        });
        drained.unwrap();
        assert_eq!(next, 1_000_000);
    }
}
