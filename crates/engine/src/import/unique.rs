//! Rows with the same key: the columns that together name a row.

use super::ImportError;
use super::findings::{Findings, Late};
use super::packed::{Layout, Place, put};
use super::sorter::Sorter;
use crate::rows::Held;
use rettesnor_core::definition::{DataSet, Severity};
use rettesnor_core::delivery::Reason;
use std::path::Path;

/// Takes the keys of rows without errors.
pub(super) struct Unique {
    sorter: Sorter,
    columns: Vec<(usize, Held)>,
    of_persons: bool,
    record: Vec<u8>,
}

/// A hash of the whole row, which tells identical rows from different rows with one key.
const WHOLE: usize = 4;

impl Unique {
    /// For the data set; nothing where it has no key.
    pub(super) fn new(dataset: &DataSet, layout: &Layout, scratch: &Path) -> Option<Self> {
        let schema = layout.schema();
        let column = |name: &String| {
            let finer = dataset.unit.finer.as_ref().map(|(column, _)| column);
            if *name == dataset.unit.column || Some(name) == finer {
                return Some((0, Held::Leaf));
            }
            let at = if Some(name.as_str()) == dataset.entity() { schema.entity()? } else { schema.position(name)? };
            Some((at, schema.columns()[at].held))
        };
        let columns: Vec<(usize, Held)> = dataset.unique.iter().filter_map(column).collect();
        if columns.is_empty() {
            return None;
        }
        let mut record = Vec::new();
        columns.iter().for_each(|(_, held)| put(&mut record, *held, 0));
        let sorter = Sorter::new(scratch, record.len() + WHOLE + Place::BYTES, None);
        Some(Self { sorter, columns, of_persons: dataset.person.is_some(), record })
    }

    /// Takes a row, laid out and as its record.
    pub(super) fn row(&mut self, row: &[i64], packed: &[u8]) -> Result<(), ImportError> {
        self.record.clear();
        for (at, held) in &self.columns {
            put(&mut self.record, *held, row[*at]);
        }
        let (cells, place) = packed.split_at(packed.len() - Place::BYTES);
        self.record.extend_from_slice(place);
        self.record.extend_from_slice(&crc32fast::hash(cells).to_be_bytes());
        Ok(self.sorter.push(&self.record)?)
    }

    /// Tells every row whose key another row before it has. Identical rows about a person are told elsewhere.
    pub(super) fn finish(self, spill: Option<&Path>, findings: &mut Findings) -> Result<(), ImportError> {
        let mut sorted = self.sorter.finish()?;
        let (mut first, mut late): (Vec<u8>, Late) = (Vec::new(), Late::new(Reason::SameKey, spill));
        while let Some(record) = sorted.next()? {
            let key = record.len() - WHOLE - Place::BYTES;
            if first.is_empty() || record[..key] != first[..key] {
                first.clear();
                first.extend_from_slice(record);
                continue;
            }
            let whole = key + Place::BYTES;
            if self.of_persons && record[whole..] == first[whole..] {
                continue;
            }
            let (place, other) = (Place::last_of(&record[..whole]), Place::last_of(&first[..whole]));
            findings.mark(place);
            late.push(place, other.row())?;
        }
        findings.add_late(Severity::Error, "", late)
    }
}
