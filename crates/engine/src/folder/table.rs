//! Columns of whole numbers with a text beside them, as one Parquet file: kept counts and editions.

use super::FolderError;
use parquet::basic::{Compression, Encoding, Repetition, Type as Physical};
use parquet::data_type::Int64Type;
use parquet::errors::ParquetError;
use parquet::file::metadata::KeyValue;
use parquet::file::properties::{EnabledStatistics, WriterProperties};
use parquet::file::reader::{FileReader, SerializedFileReader};
use parquet::file::writer::SerializedFileWriter;
use parquet::schema::types::Type;
use std::fs::File;
use std::path::Path;
use std::sync::Arc;

/// The key of the text in the file's metadata.
const TEXT: &str = "rettesnor";

/// Writes the columns, all of one length, and the text. The same input gives the same bytes.
pub(super) fn write(path: &Path, columns: &[(&str, Vec<i64>)], text: &str) -> Result<(), FolderError> {
    let damaged = |e: ParquetError| FolderError::Damaged { path: path.to_owned(), why: e.to_string() };
    let file = File::create(path).map_err(|e| FolderError::io(path, &e))?;
    let written = write_parquet(file, columns, text).map_err(damaged)?;
    written.sync_all().map_err(|e| FolderError::io(path, &e))
}

fn write_parquet(file: File, columns: &[(&str, Vec<i64>)], text: &str) -> Result<File, ParquetError> {
    let mut fields = Vec::new();
    for (name, _) in columns {
        let field = Type::primitive_type_builder(name, Physical::INT64);
        fields.push(Arc::new(field.with_repetition(Repetition::REQUIRED).build()?));
    }
    let shape = Type::group_type_builder("table").with_fields(fields).build()?;
    let properties = WriterProperties::builder()
        .set_created_by("rettesnor".to_owned())
        .set_compression(Compression::UNCOMPRESSED)
        .set_dictionary_enabled(false)
        .set_encoding(Encoding::DELTA_BINARY_PACKED)
        .set_statistics_enabled(EnabledStatistics::None)
        .set_key_value_metadata(Some(vec![KeyValue::new(TEXT.to_owned(), text.to_owned())]));
    let mut writer = SerializedFileWriter::new(file, Arc::new(shape), Arc::new(properties.build()))?;
    let mut group = writer.next_row_group()?;
    for (_, values) in columns {
        if let Some(mut column) = group.next_column()? {
            column.typed::<Int64Type>().write_batch(values, None, None)?;
            column.close()?;
        }
    }
    group.close()?;
    writer.into_inner()
}

/// Reads the columns and the text.
pub(super) fn read(path: &Path) -> Result<(Vec<Vec<i64>>, String), FolderError> {
    let damaged = |why: String| FolderError::Damaged { path: path.to_owned(), why };
    let file = File::open(path).map_err(|e| FolderError::io(path, &e))?;
    let reader = SerializedFileReader::new(file).map_err(|e| damaged(e.to_string()))?;
    let keys = reader.metadata().file_metadata().key_value_metadata();
    let text = keys.into_iter().flatten().find(|kv| kv.key == TEXT).and_then(|kv| kv.value.clone());
    let text = text.ok_or_else(|| damaged("its text is gone".to_owned()))?;
    let width = reader.metadata().file_metadata().schema_descr().num_columns();
    let mut columns = vec![Vec::new(); width];
    for group in 0..reader.num_row_groups() {
        let group = reader.get_row_group(group).map_err(|e| damaged(e.to_string()))?;
        let rows = usize::try_from(group.metadata().num_rows()).unwrap_or(0);
        for (place, values) in columns.iter_mut().enumerate() {
            let column = group.get_column_reader(place).map_err(|e| damaged(e.to_string()))?;
            let parquet::column::reader::ColumnReader::Int64ColumnReader(mut column) = column else {
                return Err(damaged("a column is of another type".to_owned()));
            };
            let wanted = values.len() + rows;
            while values.len() < wanted {
                let left = wanted - values.len();
                let (read, ..) = column.read_records(left, None, None, values).map_err(|e| damaged(e.to_string()))?;
                if read == 0 {
                    return Err(damaged("a column has too few rows".to_owned()));
                }
            }
        }
    }
    Ok((columns, text))
}
