//! What a row file says about itself: the part of its footer that is ours.

use super::{Held, RowColumn, RowSchema, RowsError};
use rettesnor_core::tally::Leaf;
use rettesnor_core::time::{Month, MonthRange};
use serde::{Deserialize, Serialize};

/// The format that is written.
pub(super) const FORMAT: u32 = 1;
/// The name of the footer in the file's key-value metadata.
pub(super) const KEY: &str = "rettesnor";
/// The name of the footer's check sum there.
pub(super) const SUM_KEY: &str = "rettesnor.sum";

/// Everything that numbers need to become words again, and sums to know that they are the numbers written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Footer {
    pub(super) format: u32,
    pub(super) dataset: String,
    pub(super) months: (i32, i32),
    /// The columns' names with a letter each for what is held.
    pub(super) columns: Vec<(String, char)>,
    /// The unit and the finer unit of each leaf.
    pub(super) leaves: Vec<(String, Option<String>)>,
    /// The words of each column that has any, in the order of the columns.
    pub(super) words: Vec<Vec<String>>,
    /// The rows of each row group.
    pub(super) rows: Vec<u64>,
    /// The check sum of each column of each row group.
    pub(super) sums: Vec<Vec<u32>>,
}

impl Footer {
    pub(super) fn new(schema: &RowSchema, months: MonthRange, leaves: &[Leaf], words: &[Vec<String>]) -> Self {
        let name = |leaf: &Leaf| (leaf.unit.to_string(), leaf.finer.as_ref().map(ToString::to_string));
        Self {
            format: FORMAT,
            dataset: schema.dataset().to_owned(),
            months: (months.first.index(), months.last.index()),
            columns: schema.columns().iter().map(|c| (c.name.clone(), letter(c.held))).collect(),
            leaves: leaves.iter().map(name).collect(),
            words: words.to_vec(),
            rows: Vec::new(),
            sums: Vec::new(),
        }
    }

    pub(super) fn read(text: &str, sum: &str) -> Result<Self, RowsError> {
        let damaged = |why: &str| RowsError::Damaged(why.to_owned());
        if sum != crc32fast::hash(text.as_bytes()).to_string() {
            return Err(damaged("its description does not have its check sum"));
        }
        let format: Format = serde_json::from_str(text).map_err(|_| damaged("its description can't be read"))?;
        if format.format > FORMAT {
            return Err(RowsError::NewerFormat(format.format));
        }
        let footer: Self = serde_json::from_str(text).map_err(|_| damaged("its description can't be read"))?;
        if footer.rows.len() != footer.sums.len() || footer.sums.iter().any(|s| s.len() != footer.columns.len()) {
            return Err(damaged("its description does not agree with itself"));
        }
        Ok(footer)
    }

    pub(super) fn columns(&self) -> Result<Vec<RowColumn>, RowsError> {
        let held = |letter: char| HELD.iter().find(|(_, l)| *l == letter).map(|(held, _)| *held);
        let column = |(name, letter): &(String, char)| {
            let held = held(*letter).ok_or_else(|| RowsError::Damaged(format!("column `{name}` holds `{letter}`")))?;
            Ok(RowColumn { name: name.clone(), held })
        };
        self.columns.iter().map(column).collect()
    }

    pub(super) fn leaves(&self) -> Result<Vec<Leaf>, RowsError> {
        let unit = |text: &String| text.parse().map_err(|why| RowsError::Damaged(format!("{why}")));
        let leaf = |(wide, finer): &(String, Option<String>)| {
            Ok(Leaf { unit: unit(wide)?, finer: finer.as_ref().map(unit).transpose()? })
        };
        self.leaves.iter().map(leaf).collect()
    }

    pub(super) fn months(&self) -> MonthRange {
        MonthRange { first: Month::from_index(self.months.0), last: Month::from_index(self.months.1) }
    }
}

/// The one thing that every format has.
#[derive(Deserialize)]
struct Format {
    format: u32,
}

const HELD: [(Held, char); 6] = [
    (Held::Leaf, 'l'),
    (Held::Flag, 'f'),
    (Held::Word, 'w'),
    (Held::Small, 's'),
    (Held::Wide, 'n'),
    (Held::Entity, 'e'),
];

fn letter(held: Held) -> char {
    HELD.iter().find(|(h, _)| *h == held).map_or('?', |(_, letter)| *letter)
}
