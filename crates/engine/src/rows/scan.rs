//! Reads chosen columns of one row group, a chunk of rows at a time.

use super::bit_reader::BitReader;
use super::source::Stretch;
use super::{EMPTY, Held, RowFile, RowsError};
use multiversion::multiversion;
use parquet::basic::Type as Physical;
use parquet::column::reader::ColumnReaderImpl;
use parquet::data_type::{DataType, Int32Type, Int64Type};
use parquet::file::serialized_reader::SerializedPageReader;
use std::sync::Arc;

/// How many rows a chunk has, but for the last of a row group.
pub const CHUNK: usize = 4096;

/// The numbers of one column in a chunk, as they stand in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lane {
    /// Yes or no: a bit for each row, 64 rows to a word. Bits after the last row mean nothing.
    Flags(Vec<u64>),
    /// Places in a dictionary, counted from 1.
    Words(Vec<i32>),
    /// Leaves, days, months and years; empty is the least number.
    Small(Vec<i32>),
    /// Whole numbers and entities.
    Wide(Vec<i64>),
}

impl Lane {
    /// The number in a row, as rows are laid out: [`EMPTY`] where the cell is.
    #[must_use]
    pub fn get(&self, row: usize) -> i64 {
        match self {
            Self::Flags(flags) => ((flags[row / 64] >> (row % 64)) & 1).cast_signed(),
            Self::Words(words) if words[row] == 0 => EMPTY,
            Self::Words(words) => i64::from(words[row]) - 1,
            Self::Small(small) if small[row] == i32::MIN => EMPTY,
            Self::Small(small) => small[row].into(),
            Self::Wide(wide) => wide[row],
        }
    }
}

/// Reads chosen columns of one row group.
pub struct Scan {
    readers: Vec<Reader>,
    lanes: Vec<Lane>,
    /// The least number that is damage, by column.
    limits: Vec<i64>,
    left: usize,
}

enum Reader {
    Flags(BitReader),
    Small(ColumnReaderImpl<Int32Type>),
    Wide(ColumnReaderImpl<Int64Type>),
}

impl Scan {
    pub(super) fn open(file: &RowFile, group: usize, places: &[usize]) -> Result<Self, RowsError> {
        let left = usize::try_from(file.footer.rows[group]).unwrap_or(usize::MAX);
        let mut scan = Self { readers: Vec::new(), lanes: Vec::new(), limits: Vec::new(), left };
        for place in places {
            let held = file.columns()[*place].held;
            let stretch = stretch(file, group, *place)?;
            let column = file.parquet.row_group(group).column(*place);
            let pages = SerializedPageReader::new(Arc::new(stretch), column, left, None)?;
            let about = column.column_descr_ptr();
            scan.readers.push(match super::writer::physical(held) {
                Physical::BOOLEAN => Reader::Flags(BitReader::new(pages)),
                Physical::INT32 => Reader::Small(ColumnReaderImpl::new(about, Box::new(pages))),
                _ => Reader::Wide(ColumnReaderImpl::new(about, Box::new(pages))),
            });
            scan.lanes.push(match held {
                Held::Flag => Lane::Flags(Vec::with_capacity(CHUNK / 64)),
                Held::Word => Lane::Words(Vec::with_capacity(CHUNK)),
                Held::Leaf | Held::Small => Lane::Small(Vec::with_capacity(CHUNK)),
                Held::Wide | Held::Entity => Lane::Wide(Vec::with_capacity(CHUNK)),
            });
            scan.limits.push(match held {
                Held::Leaf => file.leaves().len() as i64,
                Held::Word => file.words(*place).len() as i64 + 1,
                _ => i64::MAX,
            });
        }
        Ok(scan)
    }

    /// The next chunk: how many rows, and a lane for each column. Nothing when the row group is at its end.
    ///
    /// # Errors
    /// The file is damaged.
    pub fn next_chunk(&mut self) -> Result<Option<(usize, &[Lane])>, RowsError> {
        let rows = self.left.min(CHUNK);
        if rows == 0 {
            return Ok(None);
        }
        for ((reader, lane), limit) in self.readers.iter_mut().zip(&mut self.lanes).zip(&self.limits) {
            match (reader, lane) {
                (Reader::Flags(reader), Lane::Flags(flags)) => reader.fill(flags, rows)?,
                (Reader::Small(reader), Lane::Words(small) | Lane::Small(small)) => {
                    fill(reader, small, rows)?;
                    if *limit < i64::MAX && i64::from(greatest(small)) >= *limit {
                        return Err(RowsError::Damaged("a number lies outside its dictionary".to_owned()));
                    }
                }
                (Reader::Wide(reader), Lane::Wide(wide)) => fill(reader, wide, rows)?,
                _ => return Err(RowsError::Damaged("a column is of another type".to_owned())),
            }
        }
        self.left -= rows;
        Ok(Some((rows, &self.lanes)))
    }
}

/// The greatest number, all below zero taken as greater than all above.
#[multiversion(targets("x86_64+avx+avx2+bmi1+bmi2+lzcnt+popcnt+movbe"))]
fn greatest(lane: &[i32]) -> u32 {
    lane.iter().fold(0, |greatest, number| greatest.max(number.cast_unsigned()))
}

fn fill<T: DataType>(reader: &mut ColumnReaderImpl<T>, values: &mut Vec<T::T>, rows: usize) -> Result<(), RowsError> {
    values.clear();
    while values.len() < rows {
        let (read, ..) = reader.read_records(rows - values.len(), None, None, values)?;
        if read == 0 {
            return Err(RowsError::Damaged("a column has too few rows".to_owned()));
        }
    }
    Ok(())
}

/// The bytes of a column of a row group, which must have the sum they were written with.
fn stretch(file: &RowFile, group: usize, place: usize) -> Result<Stretch, RowsError> {
    let column = file.parquet.row_group(group).column(place);
    let unknown = || RowsError::Damaged("a column does not say where it lies".to_owned());
    let first = column.dictionary_page_offset().unwrap_or(column.data_page_offset());
    let first = u64::try_from(first).map_err(|_| unknown())?;
    let length = u64::try_from(column.compressed_size()).map_err(|_| unknown())?;
    let stretch = file.source.stretch(first, length)?;
    if crc32fast::hash(&stretch.bytes) != file.footer.sums[group][place] {
        return Err(RowsError::Damaged(format!("column `{}` does not have its check sum", file.columns()[place].name)));
    }
    Ok(stretch)
}
