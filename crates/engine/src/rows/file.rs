//! Opens a row file: what it holds, before a single row is read.

use super::footer::{Footer, KEY, SUM_KEY};
use super::source::{Opened, Stretch};
use super::writer::physical;
use super::{Held, RowColumn, RowSchema, RowSource, RowsError, Scan};
use parquet::file::metadata::{ParquetMetaData, ParquetMetaDataReader};
use rettesnor_core::tally::Leaf;
use rettesnor_core::time::MonthRange;

/// The footer's last eight bytes: its length and Parquet's mark.
const TAIL: u64 = 8;

/// A row file that has been opened. Its description has been checked; its rows are as they are read.
#[derive(Clone, Debug)]
pub struct RowFile {
    pub(super) source: Opened,
    pub(super) parquet: ParquetMetaData,
    pub(super) footer: Footer,
    columns: Vec<RowColumn>,
    leaves: Vec<Leaf>,
}

impl RowFile {
    /// Opens a row file and reads its description.
    ///
    /// # Errors
    /// The file can't be reached, is not a row file, or is damaged.
    pub fn open(source: RowSource) -> Result<Self, RowsError> {
        let source = source.open()?;
        let parquet = metadata(&source)?;
        let pairs = parquet.file_metadata().key_value_metadata();
        let pair = |key: &str| {
            let found = pairs.and_then(|pairs| pairs.iter().find(|pair| pair.key == key));
            let text = found.and_then(|pair| pair.value.as_deref());
            text.ok_or_else(|| RowsError::Damaged("it is not a row file".to_owned()))
        };
        let footer = Footer::read(pair(KEY)?, pair(SUM_KEY)?)?;
        let (columns, leaves) = (footer.columns()?, footer.leaves()?);
        agree(&parquet, &footer, &columns)?;
        Ok(Self { source, parquet, footer, columns, leaves })
    }

    /// The id of the data set.
    #[must_use]
    pub fn dataset(&self) -> &str {
        &self.footer.dataset
    }

    /// The months of the delivery's scope.
    #[must_use]
    pub fn months(&self) -> MonthRange {
        self.footer.months()
    }

    /// The columns, in the order of the numbers in a row.
    #[must_use]
    pub fn columns(&self) -> &[RowColumn] {
        &self.columns
    }

    /// The place of the column with the name.
    #[must_use]
    pub fn position(&self, name: &str) -> Option<usize> {
        self.columns.iter().position(|c| c.name == name)
    }

    /// The leaves, in the order that rows name them by.
    #[must_use]
    pub fn leaves(&self) -> &[Leaf] {
        &self.leaves
    }

    /// The dictionary of the column in the place; empty for a column that has none.
    #[must_use]
    pub fn words(&self, place: usize) -> &[String] {
        let before = self.columns.iter().take(place).filter(|c| c.held == Held::Word).count();
        match self.columns.get(place) {
            Some(column) if column.held == Held::Word => self.footer.words.get(before).map_or(&[], Vec::as_slice),
            _ => &[],
        }
    }

    /// How many rows there are.
    #[must_use]
    pub fn rows(&self) -> u64 {
        self.footer.rows.iter().sum()
    }

    /// How many row groups there are.
    #[must_use]
    pub fn groups(&self) -> usize {
        self.footer.rows.len()
    }

    /// Reads the columns in the places, in this order, of one row group.
    ///
    /// # Errors
    /// The file can't be reached or is damaged.
    pub fn scan(&self, group: usize, places: &[usize]) -> Result<Scan, RowsError> {
        Scan::open(self, group, places)
    }

    /// That the file has the columns of the schema, in its order.
    ///
    /// # Errors
    /// The first difference.
    pub fn must_be(&self, schema: &RowSchema) -> Result<(), RowsError> {
        if self.dataset() != schema.dataset() {
            let (own, other) = (self.dataset(), schema.dataset());
            return Err(RowsError::WrongSchema(format!("it holds `{own}`, not `{other}`")));
        }
        if self.columns != schema.columns() {
            let own: Vec<&str> = self.columns.iter().map(|c| c.name.as_str()).collect();
            return Err(RowsError::WrongSchema(format!("it has the columns {}", own.join(", "))));
        }
        Ok(())
    }
}

fn metadata(source: &Opened) -> Result<ParquetMetaData, RowsError> {
    let length = source.len();
    let short = || RowsError::Damaged("it ends too early".to_owned());
    let tail = source.stretch(length.checked_sub(TAIL).ok_or_else(short)?, TAIL)?;
    let [a, b, c, d, b'P', b'A', b'R', b'1'] = tail.bytes[..] else {
        return Err(RowsError::Damaged("it does not end as a Parquet file".to_owned()));
    };
    let footer = u64::from(u32::from_le_bytes([a, b, c, d]));
    let first = length.checked_sub(TAIL + footer).ok_or_else(short)?;
    let Stretch { bytes, .. } = source.stretch(first, footer)?;
    Ok(ParquetMetaDataReader::decode_metadata(&bytes)?)
}

/// What Parquet says and what the description says must be the same.
fn agree(parquet: &ParquetMetaData, footer: &Footer, columns: &[RowColumn]) -> Result<(), RowsError> {
    let damaged = |why: &str| Err(RowsError::Damaged(why.to_owned()));
    if columns.iter().filter(|c| c.held == Held::Word).count() != footer.words.len() {
        return damaged("its dictionaries are not those of its columns");
    }
    let fields = parquet.file_metadata().schema_descr().columns();
    let same = |(field, column): (&parquet::schema::types::ColumnDescPtr, &RowColumn)| {
        field.name() == column.name
            && field.physical_type() == physical(column.held)
            && field.max_def_level() == 0
            && field.max_rep_level() == 0
    };
    if fields.len() != columns.len() || !fields.iter().zip(columns).all(same) {
        return damaged("its columns are not those of its description");
    }
    let rows = parquet.row_groups().iter().map(|group| u64::try_from(group.num_rows()).unwrap_or(u64::MAX));
    if !rows.eq(footer.rows.iter().copied()) {
        return damaged("its row groups are not those of its description");
    }
    let whole = |(group, rows): (&parquet::file::metadata::RowGroupMetaData, &u64)| {
        group.num_columns() == columns.len()
            && group.columns().iter().all(|c| u64::try_from(c.num_values()).is_ok_and(|values| values == *rows))
    };
    if !parquet.row_groups().iter().zip(&footer.rows).all(whole) {
        return damaged("a row group does not have all its columns");
    }
    Ok(())
}
