//! The folder as a counter: each delivery is counted once by each tally, and what was counted is kept.
//!
//! A kept count is filed under the delivery and the tally's text. Where rows have been deleted, each counter that was
//! asked before is answered from what was kept; one that was never asked has lost the deleted rows' cells.

use super::atomic::{make_dir, write_atomic};
use super::{Folder, FolderError, Writer, entries};
use crate::counter::ColumnarCounter;
use crate::counts_file::{read_counts, write_counts};
use crate::kernel::count_file;
use crate::rows::{RowFile, RowSource};
use rettesnor_core::tally::{Add, Cell, CountError, Counter, Counts, DistinctCell, DistinctQuestion, Leaf, Tally};
use rettesnor_core::time::{Month, MonthRange};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// How much was counted and how much was known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Work {
    /// Deliveries counted from their rows.
    pub counted: u64,
    /// Rows that were read for it.
    pub rows: u64,
    /// Deliveries answered from kept counts.
    pub kept: u64,
}

/// Counts the deliveries of a folder.
pub struct FolderCounter<'a> {
    writer: &'a Writer,
    deleted: BTreeMap<String, Vec<(Leaf, MonthRange)>>,
    /// Whether kept counts are passed over.
    afresh: bool,
    /// What was done.
    pub work: Work,
}

/// A kept count, and the counters it answers, as text.
struct Kept {
    counters: Vec<String>,
    counts: Counts,
}

impl Writer {
    /// A counter over the folder. `afresh` counts every delivery from its rows, as long as none are deleted.
    ///
    /// # Errors
    /// What has been deleted can't be read.
    pub fn counter(&self, afresh: bool) -> Result<FolderCounter<'_>, FolderError> {
        Ok(FolderCounter { writer: self, deleted: self.folder.deleted()?, afresh, work: Work::default() })
    }
}

impl Counter for FolderCounter<'_> {
    fn count(&mut self, delivery: &str, tally: &Tally) -> Result<Counts, CountError> {
        let fail = |e: FolderError| CountError(e.to_string());
        let path = self.writer.folder.kept_file(delivery, tally);
        let deleted = self.deleted.get(delivery).cloned();
        if path.exists() && (!self.afresh || deleted.is_some()) {
            self.work.kept += 1;
            return counts_at(&path).map_err(fail);
        }
        let source = RowSource::Path(self.writer.folder.rows_file(delivery));
        let file = RowFile::open(source).map_err(|e| CountError(e.to_string()))?;
        let mut counts = count_file(&file, tally).map_err(|e| CountError(e.to_string()))?;
        self.work.counted += 1;
        self.work.rows += file.rows();
        if let Some(deleted) = deleted {
            let known = self.writer.folder.all_kept(delivery).map_err(fail)?;
            counts = patched(tally, &counts, &known, &deleted);
        }
        self.keep(&path, tally, &counts).map_err(fail)?;
        Ok(counts)
    }

    fn count_distinct(&mut self, question: &DistinctQuestion<'_>) -> Result<Vec<DistinctCell>, CountError> {
        let folder = self.writer.folder.clone();
        ColumnarCounter::new(move |id| Some(RowSource::Path(folder.rows_file(id)))).count_distinct(question)
    }
}

impl FolderCounter<'_> {
    /// Files a count: the tally's text first, then the numbers, which make it count.
    fn keep(&self, path: &Path, tally: &Tally, counts: &Counts) -> Result<(), FolderError> {
        path.parent().map_or(Ok(()), make_dir)?;
        write_atomic(&path.with_extension("tally"), tally.to_string().as_bytes())?;
        write_atomic(path, &write_counts(counts))
    }
}

impl Folder {
    fn kept_file(&self, delivery: &str, tally: &Tally) -> PathBuf {
        let hash = Sha256::digest(tally.to_string().as_bytes());
        let name: String = hash.iter().take(12).map(|b| format!("{b:02x}")).collect();
        self.root.join("counts").join(delivery).join(format!("{name}.counts"))
    }

    fn all_kept(&self, delivery: &str) -> Result<Vec<Kept>, FolderError> {
        let files = entries(&self.root.join("counts").join(delivery))?.into_iter();
        files.filter(|path| path.extension().is_some_and(|e| e == "counts")).map(|path| read_kept(&path)).collect()
    }
}

fn read_kept(path: &Path) -> Result<Kept, FolderError> {
    let text = path.with_extension("tally");
    let tally = fs::read_to_string(&text).map_err(|e| FolderError::io(&text, &e))?;
    Ok(Kept { counters: tally.lines().skip(1).map(|line| line.trim().to_owned()).collect(), counts: counts_at(path)? })
}

fn counts_at(path: &Path) -> Result<Counts, FolderError> {
    let bytes = fs::read(path).map_err(|e| FolderError::io(path, &e))?;
    read_counts(&bytes).map_err(|e| FolderError::Damaged { path: path.to_owned(), why: e.to_string() })
}

/// A leaf as it is written: `kommune:3201` or `kommune:3201/tjeneste:x`.
pub(super) fn read_leaf(text: &str) -> Option<Leaf> {
    let (unit, finer) = match text.split_once('/') {
        Some((unit, finer)) => (unit, Some(finer.parse().ok()?)),
        None => (text, None),
    };
    Some(Leaf { unit: unit.parse().ok()?, finer })
}

/// Counts of what is left of a delivery, with each counter that was asked before answered from what was kept.
fn patched(tally: &Tally, left: &Counts, known: &[Kept], deleted: &[(Leaf, MonthRange)]) -> Counts {
    let mut cells: BTreeMap<(u16, Option<String>, Leaf, Month), i64> = BTreeMap::new();
    let mut gone: BTreeSet<(u16, Leaf, Month)> = BTreeSet::new();
    for (place, counter) in (0_u16..).zip(&tally.counters) {
        if matches!(counter.add, Add::Distinct(_)) {
            continue;
        }
        let text = counter.to_string();
        let kept = known.iter().find_map(|Kept { counters, counts }| {
            let at = u16::try_from(counters.iter().position(|t| *t == text)?).ok()?;
            (!counts.gone.iter().any(|(counter, ..)| *counter == at)).then_some((at, counts))
        });
        let (at, counts) = kept.unwrap_or((place, left));
        let is_deleted = |leaf: &Leaf, month: Month| deleted.iter().any(|(l, m)| l == leaf && m.contains(month));
        for (cell, value) in counts.cells.iter().filter(|(cell, _)| cell.counter == at) {
            let leaf = &counts.leaves[cell.leaf as usize];
            if kept.is_some() || !is_deleted(leaf, cell.month) {
                let code = cell.code.map(|code| counts.codes[usize::from(code)].clone());
                cells.insert((place, code, leaf.clone(), cell.month), *value);
            }
        }
        if kept.is_none() {
            for (leaf, months) in deleted {
                gone.extend(months.months().map(|month| (place, leaf.clone(), month)));
            }
        }
    }
    assemble(&cells, &gone, left, known)
}

fn assemble(
    cells: &BTreeMap<(u16, Option<String>, Leaf, Month), i64>,
    gone: &BTreeSet<(u16, Leaf, Month)>,
    left: &Counts,
    known: &[Kept],
) -> Counts {
    let known_leaves = known.iter().flat_map(|kept| &kept.counts.leaves);
    let leaves: BTreeSet<&Leaf> =
        known_leaves.chain(&left.leaves).chain(gone.iter().map(|(_, leaf, _)| leaf)).collect();
    let leaves: Vec<Leaf> = leaves.into_iter().cloned().collect();
    let codes: BTreeSet<&String> = cells.keys().filter_map(|(_, code, ..)| code.as_ref()).collect();
    let codes: Vec<String> = codes.into_iter().cloned().collect();
    let place = |leaf: &Leaf| u32::try_from(leaves.binary_search(leaf).unwrap_or_default()).unwrap_or_default();
    let code_place = |code: &String| u16::try_from(codes.binary_search(code).unwrap_or_default()).ok();
    let mut sums: Vec<(Cell, i64)> = cells
        .iter()
        .map(|((counter, code, leaf, month), value)| {
            let code = code.as_ref().and_then(code_place);
            (Cell { counter: *counter, code, leaf: place(leaf), month: *month }, *value)
        })
        .collect();
    sums.sort();
    let gone = gone.iter().map(|(counter, leaf, month)| (*counter, place(leaf), *month)).collect();
    Counts { leaves, codes, cells: sums, gone }
}
