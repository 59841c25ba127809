//! Sorts the rows that have no error and writes them: the row file, the delivery's id, and what later checks need.

use super::findings::{Findings, Late};
use super::packed::{Layout, Place, put};
use super::people::People;
use super::sorter::{Sorted, Sorter};
use super::spool::Spool;
use super::words::{Words, sorted};
use super::{ImportError, ImportRequest, Progress, Step};
use crate::rows::{EMPTY, Held, RowWriter};
use rettesnor_core::definition::Severity;
use rettesnor_core::delivery::{Reason, Scope};
use rettesnor_core::tally::Leaf;
use rettesnor_core::time::{Month, MonthRange};
use sha2::{Digest, Sha256};
use std::fs::File;
use std::io::BufWriter;
use std::path::PathBuf;

/// Bytes of the hash that name a delivery.
const ID_BYTES: usize = 16;
/// How often progress is told.
const TOLD_EVERY: u64 = 1 << 16;

/// The rows as they were read, and what their numbers stand for.
pub(super) struct Pool {
    pub(super) layout: Layout,
    pub(super) rows: Spool,
    pub(super) count: u64,
    /// For each column with a dictionary, which of its texts the rows use.
    pub(super) used: Vec<Vec<bool>>,
}

impl Pool {
    pub(super) fn new(layout: Layout, scratch: &std::path::Path) -> Self {
        let rows = Spool::new(scratch, layout.width());
        let used = vec![Vec::new(); layout.schema().words().count()];
        Self { layout, rows, count: 0, used }
    }

    pub(super) fn push(&mut self, row: &[i64], record: &[u8]) -> Result<(), ImportError> {
        for (place, used) in self.layout.schema().words().zip(&mut self.used) {
            let Ok(number) = usize::try_from(row[place]) else { continue };
            if used.len() <= number {
                used.resize(number + 1, false);
            }
            used[number] = true;
        }
        self.count += 1;
        Ok(self.rows.push(record)?)
    }
}

/// The dictionaries of the file, and where the numbers of the reading stand in them.
pub(super) struct Dictionaries {
    pub(super) leaves: Vec<Leaf>,
    words: Vec<Vec<String>>,
    leaf_places: Vec<i64>,
    word_places: Vec<Vec<i64>>,
}

impl Dictionaries {
    pub(super) fn new(leaves: Vec<Leaf>, used_leaves: &[bool], words: Vec<Words>, used: &[Vec<bool>]) -> Self {
        let (leaves, leaf_places) = sorted(leaves, used_leaves);
        let (words, word_places) = words.into_iter().zip(used).map(|(words, used)| words.sorted(used)).unzip();
        Self { leaves, words, leaf_places, word_places }
    }

    /// Turns the numbers of the reading into places.
    fn translate(&self, layout: &Layout, row: &mut [i64]) {
        let place = |places: &[i64], number: i64| {
            usize::try_from(number).ok().and_then(|number| places.get(number)).copied().unwrap_or(EMPTY)
        };
        row[0] = place(&self.leaf_places, row[0]);
        for (at, places) in layout.schema().words().zip(&self.word_places) {
            row[at] = place(places, row[at]);
        }
    }
}

/// What was written.
pub(super) struct Written {
    pub(super) id: String,
    pub(super) rows: u64,
    pub(super) file: PathBuf,
}

/// Writes every row that has no error. Of identical rows about a person the first is written.
pub(super) fn write(
    request: &ImportRequest<'_>,
    pool: Pool,
    dictionaries: &Dictionaries,
    scope: &Scope,
    people: &mut People,
    findings: &mut Findings,
) -> Result<Written, ImportError> {
    let Pool { layout, rows, count, .. } = pool;
    let mut sorter = Sorter::new(request.scratch, layout.width(), None);
    let (mut row, mut packed) = (vec![EMPTY; layout.schema().columns().len()], Vec::new());
    rows.drain(|record| {
        let place = Place::last_of(record);
        if findings.is_bad(place) {
            return Ok(());
        }
        layout.unpack(record, &mut row);
        dictionaries.translate(&layout, &mut row);
        layout.pack(&row, place, &mut packed);
        sorter.push(&packed).map_err(ImportError::from)
    })?;
    let file = request.scratch.join("rows.parquet");
    let month = Month::of(request.received);
    let months = scope.months.unwrap_or(MonthRange { first: month, last: month });
    let sink = BufWriter::new(File::create(&file)?);
    let schema = layout.schema().clone();
    let mut writer = RowWriter::create(sink, schema, months, &dictionaries.leaves, &dictionaries.words)?;
    let mut identity = Identity::new(&request.dataset.id, scope);
    let mut each = |row: &[i64], place: Place| {
        identity.row(&layout, dictionaries, row);
        people.row(row, place)?;
        Ok(writer.push(row)?)
    };
    let telling = |done: u64| (request.progress)(Progress { step: Step::Writing, done, total: count });
    let identical = request.dataset.person.as_ref().map(|_| Late::new(Reason::IdenticalRow, request.spill()));
    let written = merge(sorter.finish()?, &layout, telling, identical, findings, &mut each)?;
    let file_handle = writer.finish()?.into_inner().map_err(std::io::IntoInnerError::into_error)?;
    file_handle.sync_all()?;
    Ok(Written { id: identity.finish(), rows: written, file })
}

/// Gives the rows in order; of identical ones only the first, where they are to be told.
fn merge(
    mut sorted: Sorted,
    layout: &Layout,
    telling: impl Fn(u64),
    mut identical: Option<Late>,
    findings: &mut Findings,
    each: &mut impl FnMut(&[i64], Place) -> Result<(), ImportError>,
) -> Result<u64, ImportError> {
    let mut row = vec![EMPTY; layout.schema().columns().len()];
    let (mut last, mut written) = (Vec::new(), 0);
    let cells = layout.width() - Place::BYTES;
    while let Some(record) = sorted.next()? {
        let place = Place::last_of(record);
        if let Some(identical) = &mut identical
            && !last.is_empty()
            && record[..cells] == last[..cells]
        {
            let first = Place::last_of(&last);
            findings.mark(place);
            identical.push(place, first.row())?;
            continue;
        }
        last.clear();
        last.extend_from_slice(record);
        layout.unpack(record, &mut row);
        each(&row, place)?;
        written += 1;
        if u64::is_multiple_of(written, TOLD_EVERY) {
            telling(written);
        }
    }
    if let Some(identical) = identical {
        findings.add_late(Severity::Error, "", identical)?;
    }
    telling(written);
    Ok(written)
}

/// The hash of the canonical rows: texts as texts, so that nothing but what they say decides.
struct Identity {
    hash: Sha256,
    bytes: Vec<u8>,
}

impl Identity {
    fn new(dataset: &str, scope: &Scope) -> Self {
        let mut identity = Self { hash: Sha256::new(), bytes: Vec::new() };
        identity.text(dataset);
        identity.number(scope.units.len() as i64);
        scope.units.iter().for_each(|unit| identity.text(&unit.to_string()));
        let months = scope.months.map(|months| [months.first.index(), months.last.index()]);
        months.unwrap_or_default().into_iter().for_each(|month| identity.number(month.into()));
        let topics = scope.topics.iter().flatten();
        topics.for_each(|topic| identity.text(topic));
        identity
    }

    fn text(&mut self, text: &str) {
        self.number(text.len() as i64);
        self.bytes.extend_from_slice(text.as_bytes());
    }

    fn number(&mut self, number: i64) {
        self.bytes.extend_from_slice(&number.to_be_bytes());
    }

    fn row(&mut self, layout: &Layout, dictionaries: &Dictionaries, row: &[i64]) {
        let mut words = dictionaries.words.iter();
        for (column, cell) in layout.schema().columns().iter().zip(row) {
            let place = usize::try_from(*cell);
            match column.held {
                Held::Leaf => {
                    let leaf = place.ok().and_then(|place| dictionaries.leaves.get(place));
                    self.text(&leaf.map(Leaf::to_string).unwrap_or_default());
                }
                Held::Word => {
                    let words = words.next();
                    let word = place.ok().and_then(|place| words.and_then(|words| words.get(place)));
                    self.text(word.map_or("", String::as_str));
                }
                held => put(&mut self.bytes, held, *cell),
            }
        }
        if self.bytes.len() > 1 << 16 {
            self.hash.update(&self.bytes);
            self.bytes.clear();
        }
    }

    fn finish(mut self) -> String {
        self.hash.update(&self.bytes);
        self.hash.finalize().iter().take(ID_BYTES).map(|byte| format!("{byte:02x}")).collect()
    }
}
