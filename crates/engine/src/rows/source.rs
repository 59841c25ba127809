//! Where a row file lies, read a stretch at a time.

use super::RowsError;
use bytes::{Buf, Bytes};
use parquet::errors::{ParquetError, Result as ParquetResult};
use parquet::file::reader::{ChunkReader, Length};
use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::path::PathBuf;

/// Where a row file lies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RowSource {
    /// In a file.
    Path(PathBuf),
    /// In memory.
    Bytes(Bytes),
}

/// Room for one stretch of a file that lies in memory, under the offsets it has in the file.
#[derive(Clone, Debug)]
pub(super) struct Stretch {
    pub(super) first: u64,
    pub(super) bytes: Bytes,
}

impl RowSource {
    pub(super) fn len(&self) -> Result<u64, RowsError> {
        match self {
            Self::Path(path) => Ok(std::fs::metadata(path)?.len()),
            Self::Bytes(bytes) => Ok(bytes.len() as u64),
        }
    }

    /// The bytes from `first`, `length` of them. A stretch that goes past the end is refused before room is made.
    pub(super) fn stretch(&self, first: u64, length: u64) -> Result<Stretch, RowsError> {
        let end = first.checked_add(length);
        if end.is_none_or(|end| end > self.len().unwrap_or(0)) {
            return Err(RowsError::Damaged("it ends too early".to_owned()));
        }
        let length = usize::try_from(length).map_err(|_| RowsError::Damaged("a stretch is too long".to_owned()))?;
        let bytes = match self {
            Self::Path(path) => {
                let mut file = File::open(path)?;
                file.seek(SeekFrom::Start(first))?;
                let mut bytes = vec![0; length];
                file.read_exact(&mut bytes)?;
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
