//! Merely decodes the columns that are needed, with the Parquet crate and nothing of ours.

use crate::question;
use parquet::column::reader::ColumnReader;
use parquet::file::reader::{FileReader, SerializedFileReader};
use std::fs::File;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};

/// How many values are decoded at a time.
const BATCH: usize = 4096;

pub fn run(folder: &Path) -> Result<String, String> {
    let places = rettesnor_engine::kernel::columns_read(&question::open(folder)?, &question::tally()?)
        .map_err(|e| e.to_string())?;
    let next = AtomicUsize::new(0);
    let work = || -> Result<usize, String> {
        let file = File::open(folder.join("rows.parquet")).map_err(|e| e.to_string())?;
        let reader = SerializedFileReader::new(file).map_err(|e| e.to_string())?;
        let mut values = 0;
        loop {
            let group = next.fetch_add(1, Ordering::Relaxed);
            if group >= reader.num_row_groups() {
                return Ok(values);
            }
            let group = reader.get_row_group(group).map_err(|e| e.to_string())?;
            for place in &places {
                values += decode(group.get_column_reader(*place).map_err(|e| e.to_string())?)?;
            }
        }
    };
    let threads = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let values = std::thread::scope(|scope| {
        let started: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
        let ended = started.into_iter().map(|t| t.join().unwrap_or_else(|_| Err("a thread stopped".to_owned())));
        ended.sum::<Result<usize, String>>()
    })?;
    Ok(serde_json::json!({ "values": values }).to_string())
}

fn decode(reader: ColumnReader) -> Result<usize, String> {
    fn all<T: parquet::data_type::DataType>(
        mut reader: parquet::column::reader::ColumnReaderImpl<T>,
    ) -> Result<usize, String> {
        let (mut values, mut total) = (Vec::with_capacity(BATCH), 0);
        loop {
            values.clear();
            let (read, ..) = reader.read_records(BATCH, None, None, &mut values).map_err(|e| e.to_string())?;
            if read == 0 {
                return Ok(total);
            }
            total += std::hint::black_box(&values).len();
        }
    }
    match reader {
        ColumnReader::BoolColumnReader(reader) => all(reader),
        ColumnReader::Int32ColumnReader(reader) => all(reader),
        ColumnReader::Int64ColumnReader(reader) => all(reader),
        _ => Err("a column of another type".to_owned()),
    }
}
