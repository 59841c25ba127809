//! Where a row file lies, read a stretch at a time.

use super::RowsError;
use bytes::{Buf, Bytes};
use parquet::errors::{ParquetError, Result as ParquetResult};
use parquet::file::reader::{ChunkReader, Length};
use std::fs::File;
use std::path::PathBuf;
use std::sync::Arc;

/// Where a row file lies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RowSource {
    /// In a file.
    Path(PathBuf),
    /// In memory.
    Bytes(Bytes),
}

/// A source that has been opened, with its length. Many threads may read it at once.
#[derive(Clone, Debug)]
pub(super) enum Opened {
    File(Arc<File>, u64),
    Bytes(Bytes),
}

/// Room for one stretch of a file that lies in memory, under the offsets it has in the file.
#[derive(Clone, Debug)]
pub(super) struct Stretch {
    pub(super) first: u64,
    pub(super) bytes: Bytes,
}

impl RowSource {
    pub(super) fn open(self) -> Result<Opened, RowsError> {
        match self {
            Self::Path(path) => {
                let file = File::open(path)?;
                let length = file.metadata()?.len();
                Ok(Opened::File(Arc::new(file), length))
            }
            Self::Bytes(bytes) => Ok(Opened::Bytes(bytes)),
        }
    }
}

impl Opened {
    pub(super) fn len(&self) -> u64 {
        match self {
            Self::File(_, length) => *length,
            Self::Bytes(bytes) => bytes.len() as u64,
        }
    }

    /// The bytes from `first`, `length` of them. A stretch that goes past the end is refused before room is made.
    pub(super) fn stretch(&self, first: u64, length: u64) -> Result<Stretch, RowsError> {
        let end = first.checked_add(length);
        if end.is_none_or(|end| end > self.len()) {
            return Err(RowsError::Damaged("it ends too early".to_owned()));
        }
        let length = usize::try_from(length).map_err(|_| RowsError::Damaged("a stretch is too long".to_owned()))?;
        let bytes = match self {
            Self::File(file, _) => {
                let mut bytes = vec![0; length];
                read_at(file, first, &mut bytes)?;
                Bytes::from(bytes)
            }
            Self::Bytes(bytes) => {
                let first = usize::try_from(first).unwrap_or(usize::MAX);
                bytes.slice(first..first + length)
            }
        };
        Ok(Stretch { first, bytes })
    }
}

#[cfg(unix)]
fn read_at(file: &File, first: u64, bytes: &mut [u8]) -> std::io::Result<()> {
    std::os::unix::fs::FileExt::read_exact_at(file, bytes, first)
}

#[cfg(windows)]
fn read_at(file: &File, mut first: u64, mut bytes: &mut [u8]) -> std::io::Result<()> {
    while !bytes.is_empty() {
        let read = std::os::windows::fs::FileExt::seek_read(file, bytes, first)?;
        if read == 0 {
            return Err(std::io::ErrorKind::UnexpectedEof.into());
        }
        bytes = &mut bytes[read..];
        first += read as u64;
    }
    Ok(())
}

impl Stretch {
    fn from(&self, start: u64) -> ParquetResult<Bytes> {
        let skipped = start.checked_sub(self.first).and_then(|skipped| usize::try_from(skipped).ok());
        match skipped.filter(|skipped| *skipped <= self.bytes.len()) {
            Some(skipped) => Ok(self.bytes.slice(skipped..)),
            None => Err(ParquetError::EOF("a page lies outside its column".to_owned())),
        }
    }
}

impl Length for Stretch {
    fn len(&self) -> u64 {
        self.first + self.bytes.len() as u64
    }
}

impl ChunkReader for Stretch {
    type T = bytes::buf::Reader<Bytes>;

    fn get_read(&self, start: u64) -> ParquetResult<Self::T> {
        Ok(self.from(start)?.reader())
    }

    fn get_bytes(&self, start: u64, length: usize) -> ParquetResult<Bytes> {
        let bytes = self.from(start)?;
        if length > bytes.len() {
            return Err(ParquetError::EOF("a page ends too late".to_owned()));
        }
        Ok(bytes.slice(..length))
    }
}
