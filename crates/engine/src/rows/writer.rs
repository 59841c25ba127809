//! Writes a row file: rows come in order, and leave a row group at a time.

use super::footer::{Footer, KEY, SUM_KEY};
use super::{EMPTY, Held, RowSchema, RowsError};
use parquet::basic::{Compression, Encoding, Repetition, Type as Physical};
use parquet::data_type::{BoolType, Int32Type, Int64Type};
use parquet::file::metadata::KeyValue;
use parquet::file::properties::{EnabledStatistics, WriterProperties};
use parquet::file::writer::SerializedFileWriter;
use parquet::schema::types::{ColumnPath, Type};
use rettesnor_core::tally::Leaf;
use rettesnor_core::time::MonthRange;
use std::cmp::Ordering;
use std::io::{self, Write};
use std::sync::Arc;

/// How many rows a row group has.
pub const GROUP: usize = 1 << 17;

/// Writes rows that come in order. Never more than one row group is held.
pub struct RowWriter<W: Write + Send> {
    schema: RowSchema,
    file: SerializedFileWriter<Group<W>>,
    footer: Footer,
    limits: Vec<i64>,
    columns: Vec<Numbers>,
    held: usize,
    written: u64,
    last: Vec<i64>,
}

/// The numbers of one column of the row group, as they are written.
enum Numbers {
    Flags(Vec<bool>),
    Small(Vec<i32>),
    Wide(Vec<i64>),
}

/// Keeps what was written since the last row group, so that each column's bytes can be summed.
struct Group<W> {
    sink: W,
    first: u64,
    bytes: Vec<u8>,
}

impl<W: Write> Write for Group<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.bytes.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl<W: Write> Group<W> {
    fn pass_on(&mut self) -> io::Result<()> {
        self.sink.write_all(&self.bytes)?;
        self.first += self.bytes.len() as u64;
        self.bytes.clear();
        Ok(())
    }
}

impl<W: Write + Send> RowWriter<W> {
    /// Begins a file for the months of a scope. `leaves` are those that the rows will name, rising; `words` are the
    /// dictionaries of the schema's [`RowSchema::words`], one each.
    ///
    /// # Errors
    /// The sink can't be written to, the leaves do not rise, or a column does not have its dictionary.
    pub fn create(
        sink: W,
        schema: RowSchema,
        months: MonthRange,
        leaves: &[Leaf],
        words: &[Vec<String>],
    ) -> Result<Self, RowsError> {
        let expected = schema.words().count();
        if words.len() != expected {
            return Err(RowsError::WrongWidth { expected, found: words.len() });
        }
        if let Some(pair) = leaves.windows(2).find(|pair| pair[0] >= pair[1]) {
            return Err(RowsError::Leaf(pair[1].to_string()));
        }
        let mut words_left = words.iter();
        let limit = |held: Held| match held {
            Held::Leaf => leaves.len() as i64,
            Held::Flag => 2,
            Held::Word => words_left.next().map_or(0, |words| words.len() as i64),
            Held::Small | Held::Wide | Held::Entity => i64::MAX,
        };
        let limits = schema.columns().iter().map(|c| c.held).map(limit).collect();
        let group = Group { sink, first: 0, bytes: Vec::new() };
        let file = SerializedFileWriter::new(group, Arc::new(shape(&schema)?), Arc::new(properties(&schema)))?;
        let footer = Footer::new(&schema, months, leaves, words);
        let columns = schema.columns().iter().map(|c| Numbers::new(c.held)).collect();
        Ok(Self { schema, file, footer, limits, columns, held: 0, written: 0, last: Vec::new() })
    }

    /// Adds a row, laid out by the schema.
    ///
    /// # Errors
    /// The row is not laid out by the schema, comes out of order, or the sink can't be written to.
    pub fn push(&mut self, row: &[i64]) -> Result<(), RowsError> {
        let columns = self.schema.columns();
        if row.len() != columns.len() {
            return Err(RowsError::WrongWidth { expected: columns.len(), found: row.len() });
        }
        for ((column, value), limit) in columns.iter().zip(row).zip(&self.limits) {
            if !fits(column.held, *value, *limit) {
                return Err(RowsError::DoesNotFit { column: column.name.clone(), value: *value });
            }
        }
        if !self.last.is_empty() && self.schema.compare(&self.last, row) == Ordering::Greater {
            return Err(RowsError::OutOfOrder(self.written));
        }
        let next_leaf = self.last.first().map_or(0, |leaf| leaf + 1);
        if row[0] > next_leaf {
            return Err(self.leaf_without_rows(next_leaf));
        }
        self.last.clear();
        self.last.extend_from_slice(row);
        for ((numbers, column), value) in self.columns.iter_mut().zip(columns).zip(row) {
            numbers.push(column.held, *value);
        }
        self.held += 1;
        self.written += 1;
        if self.held == GROUP { self.close_group() } else { Ok(()) }
    }

    /// Ends the file and gives the sink back.
    ///
    /// # Errors
    /// The sink can't be written to.
    pub fn finish(mut self) -> Result<W, RowsError> {
        if self.held > 0 {
            self.close_group()?;
        }
        let next_leaf = self.last.first().map_or(0, |leaf| leaf + 1);
        if next_leaf < self.limits[0] {
            return Err(self.leaf_without_rows(next_leaf));
        }
        let text = serde_json::to_string(&self.footer).map_err(|why| RowsError::Io(why.to_string()))?;
        let sum = crc32fast::hash(text.as_bytes()).to_string();
        self.file.append_key_value_metadata(KeyValue::new(KEY.to_owned(), text));
        self.file.append_key_value_metadata(KeyValue::new(SUM_KEY.to_owned(), sum));
        let mut group = self.file.into_inner()?;
        group.pass_on()?;
        group.sink.flush()?;
        Ok(group.sink)
    }

    /// The leaves of a file are those that its rows name, no more.
    fn leaf_without_rows(&self, leaf: i64) -> RowsError {
        let name = usize::try_from(leaf).ok().and_then(|leaf| self.footer.leaves.get(leaf));
        RowsError::Leaf(name.map(|(unit, _)| unit.clone()).unwrap_or_default())
    }

    fn close_group(&mut self) -> Result<(), RowsError> {
        let mut group = self.file.next_row_group()?;
        for numbers in &mut self.columns {
            let Some(mut column) = group.next_column()? else { break };
            match numbers {
                Numbers::Flags(flags) => column.typed::<BoolType>().write_batch(flags, None, None)?,
                Numbers::Small(small) => column.typed::<Int32Type>().write_batch(small, None, None)?,
                Numbers::Wide(wide) => column.typed::<Int64Type>().write_batch(wide, None, None)?,
            };
            column.close()?;
            numbers.clear();
        }
        let written = group.close()?;
        self.file.flush()?;
        let bytes = self.file.inner();
        let sum = |place: usize| {
            let (first, length) = written.column(place).byte_range();
            let first = usize::try_from(first - bytes.first).unwrap_or(usize::MAX);
            let stretch = bytes.bytes.get(first..first + usize::try_from(length).unwrap_or(0));
            stretch.map_or(0, crc32fast::hash)
        };
        self.footer.sums.push((0..written.num_columns()).map(sum).collect());
        self.footer.rows.push(self.held as u64);
        self.held = 0;
        self.file.inner_mut().pass_on()?;
        Ok(())
    }
}

impl Numbers {
    fn new(held: Held) -> Self {
        match physical(held) {
            Physical::BOOLEAN => Self::Flags(Vec::new()),
            Physical::INT32 => Self::Small(Vec::new()),
            _ => Self::Wide(Vec::new()),
        }
    }

    /// Adds a number that [`fits`].
    fn push(&mut self, held: Held, value: i64) {
        match self {
            Self::Flags(flags) => flags.push(value == 1),
            Self::Small(small) => small.push(match held {
                Held::Word if value == EMPTY => 0,
                Held::Word => i32::try_from(value + 1).unwrap_or(0),
                _ => i32::try_from(value).unwrap_or(i32::MIN),
            }),
            Self::Wide(wide) => wide.push(value),
        }
    }

    fn clear(&mut self) {
        match self {
            Self::Flags(flags) => flags.clear(),
            Self::Small(small) => small.clear(),
            Self::Wide(wide) => wide.clear(),
        }
    }
}

fn fits(held: Held, value: i64, limit: i64) -> bool {
    match held {
        Held::Leaf => (0..limit).contains(&value),
        Held::Flag | Held::Word => value == EMPTY || (0..limit).contains(&value),
        Held::Small => value == EMPTY || i32::try_from(value).is_ok_and(|value| value != i32::MIN),
        Held::Wide | Held::Entity => true,
    }
}

/// How Parquet holds the numbers.
pub(super) fn physical(held: Held) -> Physical {
    match held {
        Held::Flag => Physical::BOOLEAN,
        Held::Leaf | Held::Word | Held::Small => Physical::INT32,
        Held::Wide | Held::Entity => Physical::INT64,
    }
}

fn shape(schema: &RowSchema) -> Result<Type, RowsError> {
    let mut fields = Vec::new();
    for column in schema.columns() {
        let field = Type::primitive_type_builder(&column.name, physical(column.held));
        fields.push(Arc::new(field.with_repetition(Repetition::REQUIRED).build()?));
    }
    Ok(Type::group_type_builder("rows").with_fields(fields).build()?)
}

/// Small numbers repeat, and stand as places in a dictionary of a few bits; yes and no stand as bits; an
/// entity does not repeat, and stands as it is. Nothing is compressed on top: in a made-up register that takes a tenth
/// off the file, and costs half as much again as all else when it is read.
fn properties(schema: &RowSchema) -> WriterProperties {
    let mut properties = WriterProperties::builder()
        .set_created_by("rettesnor".to_owned())
        .set_compression(Compression::UNCOMPRESSED)
        .set_statistics_enabled(EnabledStatistics::None)
        .set_offset_index_disabled(true)
        .set_max_row_group_row_count(None)
        .set_data_page_row_count_limit(GROUP);
    for column in schema.columns() {
        let encoding = match column.held {
            Held::Flag | Held::Entity => Encoding::PLAIN,
            Held::Leaf | Held::Word | Held::Small | Held::Wide => continue,
        };
        let path = ColumnPath::from(column.name.as_str());
        properties = properties.set_column_dictionary_enabled(path.clone(), false).set_column_encoding(path, encoding);
    }
    properties.build()
}
