//! Editions: written once under the hash of what they say, and a list of when which was made.

use super::counter::read_leaf;
use super::{Folder, FolderError, Writer, atomic::make_dir, publish, table, write_json};
use rettesnor_core::definition::{Catalogue, source};
use rettesnor_core::delivery::Acceptance;
use rettesnor_core::measure::{DistinctEntry, Edition, Entry, Ledger, LedgerKey};
use rettesnor_core::org::{Line, UnitRef};
use rettesnor_core::tally::Piece;
use rettesnor_core::time::{Date, Month, MonthRange};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

/// That an edition was made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Made {
    /// The edition.
    pub hash: String,
    /// The day: deliveries received on or before it are in.
    pub as_of: Date,
    /// When it was made, as text in UTC.
    pub at: String,
    /// The program that made it.
    pub program: String,
    /// The acceptances that were in force.
    pub accepted: Vec<u64>,
}

/// What stands beside the numbers of an edition.
#[derive(Serialize, Deserialize)]
struct Frame {
    keys: Vec<KeyText>,
    leaves: Vec<String>,
    codes: Vec<String>,
    units: Vec<(UnitRef, String)>,
    gone: Vec<(usize, u32, Month)>,
    unclear: BTreeSet<(String, UnitRef, Month)>,
}

#[derive(Serialize, Deserialize)]
struct KeyText {
    indicator: String,
    version: u32,
    piece: String,
    yearly: bool,
    split: Option<String>,
}

/// The numbers of an edition, as two tables and their frame.
struct Written {
    frame: Frame,
    sums: [Vec<i64>; 5],
    distinct: [Vec<i64>; 5],
}

impl Folder {
    /// Every making of an edition, in order.
    ///
    /// # Errors
    /// A file can't be read.
    pub fn made(&self) -> Result<Vec<Made>, FolderError> {
        self.numbered("measured")?.into_iter().map(|(_, path)| Self::read_json(&path)).collect()
    }

    /// The newest edition whose day is not after `asked`: the latest day, and of one day the latest made.
    ///
    /// # Errors
    /// A file can't be read.
    pub fn newest(&self, asked: Date) -> Result<Option<Made>, FolderError> {
        let made = self.made()?.into_iter().enumerate().filter(|(_, made)| made.as_of <= asked);
        Ok(made.max_by_key(|(order, made)| (made.as_of, *order)).map(|(_, made)| made))
    }

    /// An edition as it was made, with the definitions that it used.
    ///
    /// # Errors
    /// Its files can't be read.
    pub fn edition(&self, made: &Made) -> Result<(Edition, Catalogue), FolderError> {
        let folder = self.root.join("editions").join(&made.hash);
        let files: Vec<source::File> = Self::read_json(&folder.join("definitions.json"))?;
        let (catalogue, problems) = source::load(&files);
        if let Some(problem) = problems.first() {
            return Err(FolderError::Damaged { path: folder, why: problem.to_string() });
        }
        let (sums, text) = table::read(&folder.join("counts.parquet"))?;
        let (distinct, _) = table::read(&folder.join("persons.parquet"))?;
        let frame: Frame = serde_json::from_str(&text)
            .map_err(|e| FolderError::Damaged { path: folder.clone(), why: e.to_string() })?;
        let ledger = read_ledger(&frame, &sums, &distinct)
            .ok_or_else(|| FolderError::Damaged { path: folder, why: "a number is out of bounds".to_owned() })?;
        let wanted: BTreeSet<u64> = made.accepted.iter().copied().collect();
        let accepted: Vec<Acceptance> = self.accepted()?.into_iter().filter(|a| wanted.contains(&a.order)).collect();
        Ok((Edition { hash: made.hash.clone(), as_of: made.as_of, accepted, ledger }, catalogue))
    }
}

impl Writer {
    /// Puts an edition in its place, and says when it was made.
    ///
    /// # Errors
    /// The folder can't be written to; the state is then as before.
    pub fn store_edition(
        &self,
        catalogue: &Catalogue,
        ledger: &Ledger,
        accepted: &[Acceptance],
        about: &Made,
    ) -> Result<Made, FolderError> {
        let written = write_ledger(ledger);
        let hash = hash(catalogue, &written, accepted);
        let place = self.folder.root.join("editions").join(&hash);
        if !place.exists() {
            let made = self.scratch()?.join(format!("edition-{hash}"));
            make_dir(&made)?;
            let files: Vec<(&String, &String)> = catalogue.files.iter().collect();
            write_json(&made.join("definitions.json"), &files)?;
            let frame = serde_json::to_string(&written.frame)
                .map_err(|e| FolderError::Damaged { path: made.clone(), why: e.to_string() })?;
            let [key, code, leaf, month, value] = written.sums;
            let columns = [("key", key), ("code", code), ("leaf", leaf), ("month", month), ("value", value)];
            table::write(&made.join("counts.parquet"), &columns, &frame)?;
            let [key, unit, first, last, value] = written.distinct;
            let columns = [("key", key), ("unit", unit), ("first", first), ("last", last), ("value", value)];
            table::write(&made.join("persons.parquet"), &columns, "")?;
            publish(&made, &place)?;
        }
        let made = Made { hash, accepted: accepted.iter().map(|a| a.order).collect(), ..about.clone() };
        self.append("measured", &made)?;
        Ok(made)
    }

    /// Where an edition lies.
    #[must_use]
    pub fn edition_folder(&self, hash: &str) -> PathBuf {
        self.folder.root.join("editions").join(hash)
    }
}

/// Over the definitions, the deliveries and every number; never over names of files, times or people.
fn hash(catalogue: &Catalogue, written: &Written, accepted: &[Acceptance]) -> String {
    let mut hash = Sha256::new();
    let mut text = |text: &str| {
        hash.update((text.len() as u64).to_le_bytes());
        hash.update(text.as_bytes());
    };
    text("rettesnor edition 1");
    catalogue.files.iter().for_each(|(path, content)| {
        text(path);
        text(content);
    });
    let ids: BTreeSet<&String> = accepted.iter().map(|a| &a.delivery).collect();
    ids.into_iter().for_each(|id| text(id));
    text(&serde_json::to_string(&written.frame).unwrap_or_default());
    for column in written.sums.iter().chain(&written.distinct) {
        hash.update((column.len() as u64).to_le_bytes());
        for numbers in column.chunks(1024) {
            let bytes: Vec<u8> = numbers.iter().flat_map(|number| number.to_le_bytes()).collect();
            hash.update(&bytes);
        }
    }
    hash.finalize().iter().take(16).map(|b| format!("{b:02x}")).collect()
}

fn write_ledger(ledger: &Ledger) -> Written {
    let all = ledger.entries.keys().chain(ledger.distinct.keys()).chain(ledger.gone.keys());
    let keys: Vec<&LedgerKey> = all.collect::<BTreeSet<_>>().into_iter().collect();
    let place_of: BTreeMap<&LedgerKey, i64> = keys.iter().copied().zip(0..).collect();
    let units: BTreeSet<(UnitRef, String)> = ledger
        .distinct
        .values()
        .flat_map(|t| t.keys().map(|(unit, line, _)| (unit.clone(), line.to_string())))
        .collect();
    let units: Vec<(UnitRef, String)> = units.into_iter().collect();
    let unit_place: BTreeMap<&(UnitRef, String), i64> = units.iter().zip(0..).collect();
    let mut sums: [Vec<i64>; 5] = Default::default();
    for (key, entries) in &ledger.entries {
        let place = place_of[key];
        for entry in entries {
            let code = entry.code.map_or(-1, i64::from);
            let row = [place, code, entry.leaf.into(), entry.month.index().into(), entry.value];
            sums.iter_mut().zip(row).for_each(|(column, value)| column.push(value));
        }
    }
    let mut distinct: [Vec<i64>; 5] = Default::default();
    for (key, table) in &ledger.distinct {
        let place = place_of[key];
        for ((unit, line, range), entry) in table {
            let unit = unit_place[&(unit.clone(), line.to_string())];
            let value = match entry {
                DistinctEntry::Known(number) => *number,
                DistinctEntry::RowsDeleted => -1,
            };
            let row = [place, unit, range.first.index().into(), range.last.index().into(), value];
            distinct.iter_mut().zip(row).for_each(|(column, value)| column.push(value));
        }
    }
    let gone = ledger.gone.iter().flat_map(|(key, cells)| {
        let place = usize::try_from(place_of[key]).unwrap_or_default();
        cells.iter().map(move |(leaf, month)| (place, *leaf, *month))
    });
    let frame = Frame {
        gone: gone.collect(),
        unclear: ledger.unclear.clone(),
        keys: keys.into_iter().map(KeyText::of).collect(),
        leaves: ledger.leaves.iter().map(ToString::to_string).collect(),
        codes: ledger.codes.clone(),
        units,
    };
    Written { frame, sums, distinct }
}

fn read_ledger(frame: &Frame, sums: &[Vec<i64>], distinct: &[Vec<i64>]) -> Option<Ledger> {
    let keys: Vec<LedgerKey> = frame.keys.iter().map(KeyText::key).collect::<Option<_>>()?;
    let at = |number: i64| usize::try_from(number).ok();
    let month = |number: i64| Some(Month::from_index(i32::try_from(number).ok()?));
    let mut ledger = Ledger {
        leaves: frame.leaves.iter().map(|text| read_leaf(text)).collect::<Option<_>>()?,
        codes: frame.codes.clone(),
        unclear: frame.unclear.clone(),
        ..Ledger::default()
    };
    let [key, code, leaf, of_month, value] = sums else { return None };
    let mut entries: Vec<Vec<Entry>> = vec![Vec::new(); keys.len()];
    for row in 0..value.len() {
        let entry = Entry {
            leaf: u32::try_from(leaf[row]).ok().filter(|leaf| (*leaf as usize) < ledger.leaves.len())?,
            month: month(of_month[row])?,
            code: if code[row] < 0 { None } else { Some(u16::try_from(code[row]).ok()?) },
            value: value[row],
        };
        entries.get_mut(at(key[row])?)?.push(entry);
    }
    ledger.entries = keys.iter().cloned().zip(entries).filter(|(_, entries)| !entries.is_empty()).collect();
    let [key, unit, first, last, value] = distinct else { return None };
    let units: Vec<(UnitRef, Line)> =
        frame.units.iter().map(|(unit, line)| Some((unit.clone(), line.parse().ok()?))).collect::<Option<_>>()?;
    for row in 0..value.len() {
        let (unit, line) = units.get(at(unit[row])?)?.clone();
        let range = MonthRange { first: month(first[row])?, last: month(last[row])? };
        let entry = if value[row] < 0 { DistinctEntry::RowsDeleted } else { DistinctEntry::Known(value[row]) };
        let key = keys.get(at(key[row])?)?;
        ledger.distinct.entry(key.clone()).or_default().insert((unit, line, range), entry);
    }
    for (place, leaf, month) in &frame.gone {
        ledger.gone.entry(keys.get(*place)?.clone()).or_default().insert((*leaf, *month));
    }
    Some(ledger)
}

impl KeyText {
    fn of(key: &LedgerKey) -> Self {
        Self {
            indicator: key.indicator.clone(),
            version: key.version,
            piece: key.piece.to_string(),
            yearly: key.yearly,
            split: key.split.clone(),
        }
    }

    fn key(&self) -> Option<LedgerKey> {
        let piece: Piece = self.piece.parse().ok()?;
        let (indicator, version, yearly) = (self.indicator.clone(), self.version, self.yearly);
        Some(LedgerKey { indicator, version, piece, yearly, split: self.split.clone() })
    }
}
