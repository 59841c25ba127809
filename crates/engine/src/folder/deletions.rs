//! Forgetting: rows are deleted, manifests, kept counts and editions stay.
//!
//! What is to be deleted is written down first, then each row file is written anew without the rows. A writer that is
//! killed between leaves the list, and the next one finishes it. The person's hash stands in the list only until then.

use super::{Folder, FolderError, Writer, entries, write_json};
use crate::rows::{EMPTY, RowFile, RowSchema, RowSource, RowWriter};
use rettesnor_core::definition::{Catalogue, DataSet, RowTime};
use rettesnor_core::tally::{Counter, Leaf, PLANNED, Place, build, months_of_row};
use rettesnor_core::time::{Date, Month, MonthRange, day_number};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::BufWriter;
use std::path::Path;

/// Which rows are to be deleted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Forget {
    /// Every row of the person with this hash.
    Person(i64),
    /// Every row whose time ended before the day. Someone who still takes part is kept.
    Before(Date),
}

/// What was deleted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Forgotten {
    /// Deliveries that lost rows.
    pub deliveries: u64,
    /// Rows.
    pub rows: u64,
}

/// A deletion, as it is written down.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deletion {
    /// When, as text in UTC.
    pub at: String,
    /// The day before which rows were deleted; unset where a person was forgotten.
    pub before: Option<Date>,
    /// The person's hash, until the rows are gone.
    pub person: Option<i64>,
    /// The deliveries that lose rows.
    pub deliveries: BTreeMap<String, Loss>,
    /// Whether the rows are gone.
    pub done: bool,
}

/// What one delivery loses.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Loss {
    /// The data set.
    pub dataset: String,
    /// How many rows.
    pub rows: u64,
    /// The leaves and months that rows are lost from.
    pub cells: Vec<(String, MonthRange)>,
}

impl Folder {
    /// Every deletion, in order.
    ///
    /// # Errors
    /// A file can't be read.
    pub fn deletions(&self) -> Result<Vec<Deletion>, FolderError> {
        self.numbered("deleted")?.into_iter().map(|(_, path)| Self::read_json(&path)).collect()
    }

    /// The leaves and months that each delivery has lost rows from.
    ///
    /// # Errors
    /// A file can't be read.
    pub fn deleted(&self) -> Result<BTreeMap<String, Vec<(Leaf, MonthRange)>>, FolderError> {
        let mut all: BTreeMap<String, Vec<(Leaf, MonthRange)>> = BTreeMap::new();
        for deletion in self.deletions()? {
            for (delivery, loss) in deletion.deliveries {
                let cells =
                    loss.cells.iter().filter_map(|(leaf, months)| Some((super::counter::read_leaf(leaf)?, *months)));
                all.entry(delivery).or_default().extend(cells);
            }
        }
        Ok(all)
    }
}

impl Writer {
    /// Deletes rows, after every counter of the catalogue has been answered from them once.
    ///
    /// # Errors
    /// A row file can't be read or written. What was begun is finished at the next start.
    pub fn forget(&self, catalogue: &Catalogue, what: Forget, at: &str) -> Result<Forgotten, FolderError> {
        let mut deliveries = BTreeMap::new();
        let accepted = self.folder.accepted()?;
        let known: BTreeSet<(&String, &String)> = accepted.iter().map(|a| (&a.delivery, &a.dataset)).collect();
        for (delivery, dataset) in known {
            let Some(dataset) = catalogue.datasets.get(dataset).filter(|d| d.entity().is_some()) else { continue };
            let path = self.folder.rows_file(delivery);
            let loss = loss(&path, dataset, what).map_err(|why| FolderError::Damaged { path, why })?;
            if loss.rows > 0 {
                deliveries.insert(delivery.clone(), loss);
            }
        }
        self.count_first(catalogue, &deliveries)?;
        self.forget_held(what)?;
        self.forget_pending(&|manifest| match what {
            Forget::Person(_) => catalogue.datasets.get(&manifest.dataset).is_none_or(|d| d.person.is_some()),
            Forget::Before(day) => manifest.received < day,
        })?;
        let rows = deliveries.values().map(|loss| loss.rows).sum();
        let forgotten = Forgotten { deliveries: deliveries.len() as u64, rows };
        if rows > 0 {
            let (before, person) = match what {
                Forget::Person(hash) => (None, Some(hash)),
                Forget::Before(day) => (Some(day), None),
            };
            self.append("deleted", &Deletion { at: at.to_owned(), before, person, deliveries, done: false })?;
            self.finish(catalogue)?;
        }
        Ok(forgotten)
    }

    fn count_first(&self, catalogue: &Catalogue, deliveries: &BTreeMap<String, Loss>) -> Result<(), FolderError> {
        let mut counter = self.counter(false)?;
        for tally in build(catalogue) {
            for (delivery, _) in deliveries.iter().filter(|(_, loss)| loss.dataset == tally.dataset.id) {
                let why = |e: rettesnor_core::tally::CountError| FolderError::Damaged {
                    path: self.folder.rows_file(delivery),
                    why: e.to_string(),
                };
                counter.count(delivery, &tally).map_err(why)?;
            }
        }
        Ok(())
    }

    /// Carries out every deletion that is written down and not done, by this writer or one before it.
    ///
    /// # Errors
    /// A row file can't be read or written.
    pub fn finish(&self, catalogue: &Catalogue) -> Result<(), FolderError> {
        for (_, path) in self.folder.numbered("deleted")? {
            let mut deletion: Deletion = Folder::read_json(&path)?;
            if deletion.done {
                continue;
            }
            let what = match (deletion.person, deletion.before) {
                (Some(hash), _) => Forget::Person(hash),
                (None, Some(day)) => Forget::Before(day),
                (None, None) => continue,
            };
            for (delivery, loss) in &deletion.deliveries {
                let Some(dataset) = catalogue.datasets.get(&loss.dataset) else { continue };
                let rows = self.folder.rows_file(delivery);
                let made = self.scratch()?.join(format!("rest-{delivery}"));
                rewrite(&rows, &made, dataset, what).map_err(|why| FolderError::Damaged { path: rows.clone(), why })?;
                fs::rename(&made, &rows).map_err(|e| FolderError::io(&rows, &e))?;
            }
            deletion.done = true;
            deletion.person = None;
            write_json(&path, &deletion)?;
        }
        Ok(())
    }

    /// Held deliveries lose all their rows: they are delivered again anyway.
    fn forget_held(&self, what: Forget) -> Result<(), FolderError> {
        for folder in entries(&self.folder.root.join("held"))? {
            let manifest: rettesnor_core::delivery::Manifest = Folder::read_json(&folder.join("manifest.json"))?;
            let old = match what {
                Forget::Person(_) => true,
                Forget::Before(day) => manifest.received < day,
            };
            for name in ["rows.jsonl", "rows.parquet"] {
                let path = folder.join(name);
                if old && path.exists() {
                    fs::remove_file(&path).map_err(|e| FolderError::io(&path, &e))?;
                }
            }
        }
        Ok(())
    }
}

/// A row file that is read row by row.
struct Rows {
    file: RowFile,
    schema: RowSchema,
}

impl Rows {
    fn open(path: &Path, dataset: &DataSet) -> Result<Self, String> {
        let file = RowFile::open(RowSource::Path(path.to_owned())).map_err(|e| e.to_string())?;
        let schema = RowSchema::of(dataset);
        file.must_be(&schema).map_err(|e| e.to_string())?;
        Ok(Self { file, schema })
    }

    fn each(&self, see: &mut dyn FnMut(&[i64]) -> Result<(), String>) -> Result<(), String> {
        let places: Vec<usize> = (0..self.schema.columns().len()).collect();
        let mut row = vec![0; places.len()];
        for group in 0..self.file.groups() {
            let mut scan = self.file.scan(group, &places).map_err(|e| e.to_string())?;
            while let Some((rows, lanes)) = scan.next_chunk().map_err(|e| e.to_string())? {
                for at in 0..rows {
                    row.iter_mut().zip(lanes).for_each(|(cell, lane)| *cell = lane.get(at));
                    see(&row)?;
                }
            }
        }
        Ok(())
    }

    fn cell(&self, row: &[i64], column: &str) -> Option<i64> {
        self.schema.position(column).map(|place| row[place]).filter(|value| *value != EMPTY)
    }

    /// Whether the row is to be deleted.
    fn is_meant(&self, dataset: &DataSet, row: &[i64], what: Forget) -> bool {
        match what {
            Forget::Person(hash) => {
                dataset.person.is_some() && self.schema.entity().is_some_and(|place| row[place] == hash)
            }
            Forget::Before(day) => self.last_day(dataset, row).is_some_and(|last| last < i64::from(day_number(day))),
        }
    }

    /// The last day that the row is about; nothing for a span that runs.
    fn last_day(&self, dataset: &DataSet, row: &[i64]) -> Option<i64> {
        let end_of = |month: Month| i64::from(day_number(month.last_day()));
        let number = |column: &str| self.cell(row, column).and_then(|n| i32::try_from(n).ok());
        match &dataset.time {
            RowTime::Month(column) => number(column).map(|n| end_of(Month::from_index(n))),
            RowTime::Year(column) => number(column).map(|n| end_of(Month::december(n))),
            RowTime::Day(column) | RowTime::Span { end: column, .. } => self.cell(row, column),
            RowTime::MonthOrYear { month, year } => {
                number(month).map(Month::from_index).or(number(year).map(Month::december)).map(end_of)
            }
            RowTime::Timeless => None,
        }
    }

    /// Every month that the row could count in.
    fn months(&self, dataset: &DataSet, row: &[i64]) -> Option<MonthRange> {
        let place = match &dataset.time {
            RowTime::Month(column) => Place::Month(column.clone()),
            RowTime::Day(column) => Place::Day(column.clone()),
            RowTime::Span { start, end } => Place::AnyDay(start.clone(), end.clone()),
            RowTime::Year(year) => Place::Year { year: year.clone(), month: None },
            RowTime::MonthOrYear { year, .. } => Place::Year { year: year.clone(), month: None },
            RowTime::Timeless => return None,
        };
        let planned = self.cell(row, PLANNED) == Some(1);
        months_of_row(&place, |column| self.cell(row, column), planned, self.file.months())
    }
}

fn loss(path: &Path, dataset: &DataSet, what: Forget) -> Result<Loss, String> {
    let rows = Rows::open(path, dataset)?;
    let mut count = 0;
    let mut cells: BTreeMap<String, BTreeSet<Month>> = BTreeMap::new();
    rows.each(&mut |row| {
        if rows.is_meant(dataset, row, what) {
            count += 1;
            let leaf = usize::try_from(row[0]).ok().and_then(|place| rows.file.leaves().get(place));
            let months = rows.months(dataset, row).into_iter().flat_map(MonthRange::months);
            cells.entry(leaf.map(ToString::to_string).unwrap_or_default()).or_default().extend(months);
        }
        Ok(())
    })?;
    let cells = cells.into_iter().flat_map(|(leaf, months)| {
        let one = move |month| (leaf.clone(), MonthRange { first: month, last: month });
        months.into_iter().map(one).collect::<Vec<_>>()
    });
    Ok(Loss { dataset: dataset.id.clone(), rows: count, cells: cells.collect() })
}

/// Writes the rows that stay to a new file.
fn rewrite(from: &Path, to: &Path, dataset: &DataSet, what: Forget) -> Result<(), String> {
    let rows = Rows::open(from, dataset)?;
    let words: Vec<Vec<String>> = rows.schema.words().map(|place| rows.file.words(place).to_vec()).collect();
    // Only leaves and words that are still used may stand in the new file; a first pass finds them.
    let mut leaves: BTreeSet<i64> = BTreeSet::new();
    rows.each(&mut |row| {
        if !rows.is_meant(dataset, row, what) {
            leaves.insert(row[0]);
        }
        Ok(())
    })?;
    let kept: Vec<Leaf> =
        leaves.iter().filter_map(|place| rows.file.leaves().get(usize::try_from(*place).ok()?)).cloned().collect();
    let place_of: BTreeMap<i64, i64> = leaves.iter().copied().zip(0..).collect();
    let sink = BufWriter::new(File::create(to).map_err(|e| e.to_string())?);
    let mut writer =
        RowWriter::create(sink, rows.schema.clone(), rows.file.months(), &kept, &words).map_err(|e| e.to_string())?;
    rows.each(&mut |row| {
        if rows.is_meant(dataset, row, what) {
            return Ok(());
        }
        let mut row = row.to_vec();
        row[0] = place_of[&row[0]];
        writer.push(&row).map_err(|e| e.to_string())
    })?;
    let sink = writer.finish().map_err(|e| e.to_string())?;
    let file = sink.into_inner().map_err(|e| e.to_string())?;
    file.sync_all().map_err(|e| e.to_string())
}
