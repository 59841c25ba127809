//! Keeps the rows that have errors, as they were delivered but without persons, so that they can be mended.
//!
//! The files are read once more, and only when there is something to keep. What the data set does not know is not
//! kept, and a row with the wrong number of fields keeps none, since nobody knows which of them is the person.

use super::columns::Headings;
use super::findings::Findings;
use super::packed::Place;
use super::row::Bound;
use super::{ImportError, ImportRequest};
use rettesnor_core::identity::{MASK, is_identity_number, lost_its_leading_zero, mask};
use rettesnor_exchange::table::{HeaderFinder, RawRow, TableReader};
use serde::Serialize;
use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::PathBuf;

/// How many rows are kept; a delivery with more is wrong as a whole.
const KEPT: u64 = 100_000;

#[derive(Serialize)]
struct HeldRow<'r> {
    file: &'r str,
    row: u64,
    fields: usize,
    cells: BTreeMap<&'r str, String>,
}

/// Writes the rows with errors, a line of JSON each; nothing where there are none.
pub(super) fn write(
    request: &ImportRequest<'_>,
    headings: &Headings<'_>,
    names: &[String],
    findings: &Findings,
) -> Result<Option<PathBuf>, ImportError> {
    if findings.bad_rows() == 0 {
        return Ok(None);
    }
    let path = request.scratch.join("held.jsonl");
    let mut file = BufWriter::new(File::create(&path)?);
    let mut kept = 0;
    for ((number, source), name) in (0..).zip(&request.files).zip(names) {
        // A file that can't be read has been told about.
        let Ok(mut reader) = TableReader::open(source, &HeaderFinder::by_columns(headings.known())) else { continue };
        let place = Place::new(number, reader.header_row());
        let columns = headings.bind(reader.header(), place, &mut Findings::new(&[]));
        let bound = Bound::new(columns, Vec::new(), request.dataset.columns.len(), false);
        let mut row = RawRow::new();
        while kept < KEPT && reader.next_row(&mut row).unwrap_or(false) {
            if findings.is_bad(Place::new(number, row.number())) {
                let cells = if row.cells().len() == bound.columns.len() {
                    cells(request, &bound, row.cells())
                } else {
                    BTreeMap::new()
                };
                let held = HeldRow { file: name, row: row.number(), fields: row.cells().len(), cells };
                serde_json::to_writer(&mut file, &held).map_err(std::io::Error::from)?;
                file.write_all(b"\n")?;
                kept += 1;
            }
        }
    }
    file.into_inner().map_err(std::io::IntoInnerError::into_error)?.sync_all()?;
    Ok(Some(path))
}

fn cells<'r>(request: &ImportRequest<'r>, bound: &Bound, raw: &[String]) -> BTreeMap<&'r str, String> {
    let dataset = request.dataset;
    let secret: Vec<&str> = [&dataset.person, &dataset.form]
        .into_iter()
        .filter_map(|name| dataset.position(name.as_ref()?))
        .map(|at| bound.text(raw, at))
        .filter(|text| !text.is_empty())
        .collect();
    let cell = |(at, column): (usize, &'r rettesnor_core::definition::Column)| {
        let text = bound.text(raw, at);
        let name = Some(&column.name);
        let kept = if text.is_empty() {
            String::new()
        } else if name == dataset.person.as_ref() {
            format!("{:016x}", request.key.hash(text))
        } else if name == dataset.form.as_ref() {
            format!("{:016x}", request.key.hash_form(text))
        } else if secret.contains(&text) || is_identity_number(text) || lost_its_leading_zero(text) {
            MASK.to_owned()
        } else {
            mask(text)
        };
        (column.name.as_str(), kept)
    };
    dataset.columns.iter().enumerate().map(cell).collect()
}
