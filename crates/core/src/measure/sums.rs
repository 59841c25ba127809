//! The whole sums of a ledger, laid out so that those of one leaf lie side by side, month after month.
//!
//! A ledger is made to be kept and compared; this is made to be asked, thousands of times for one page. It holds no
//! splits: those are asked for one figure at a time, and are read from the ledger itself.

use super::{Entry, Ledger};
use crate::definition::Catalogue;
use crate::tally::Piece;
use crate::time::{Month, MonthRange};
use std::collections::BTreeMap;

/// The sheets of every indicator.
pub(super) struct Sums {
    sheets: Vec<Sheet>,
    of_indicator: BTreeMap<String, Vec<(Piece, bool, usize)>>,
}

/// One piece of an indicator: the sums of every leaf by month. All versions stand together, since each month is counted
/// by its own.
pub(super) struct Sheet {
    /// Where the sums of each leaf begin; the last one says where they all end.
    starts: Vec<u32>,
    months: Vec<Month>,
    values: Vec<i64>,
}

/// Several leaves of a sheet together: each month in which any of them has a sum, with the total up to and with it.
pub(super) struct Totals(Vec<(Month, i64)>);

impl Sums {
    pub fn new(catalogue: &Catalogue, ledger: &Ledger) -> Self {
        let mut of_piece: BTreeMap<(&str, Piece, bool), Vec<&[Entry]>> = BTreeMap::new();
        for (key, entries) in ledger.entries.iter().filter(|(key, _)| key.split.is_none()) {
            let indicator = catalogue.indicators.get(&key.indicator);
            if indicator.is_some_and(|i| i.versions.iter().any(|version| version.number == key.version)) {
                of_piece.entry((&key.indicator, key.piece, key.yearly)).or_default().push(entries);
            }
        }
        let mut sums = Self { sheets: Vec::new(), of_indicator: BTreeMap::new() };
        for ((indicator, piece, yearly), versions) in of_piece {
            let number = sums.sheets.len();
            sums.sheets.push(Sheet::new(&versions, ledger.leaves.len()));
            sums.of_indicator.entry(indicator.to_owned()).or_default().push((piece, yearly, number));
        }
        sums
    }

    /// How many sheets there are.
    pub fn len(&self) -> usize {
        self.sheets.len()
    }

    /// A sheet with its number.
    pub fn find(&self, indicator: &str, piece: Piece, yearly: bool) -> Option<(usize, &Sheet)> {
        let found = self.of_indicator.get(indicator)?.iter().find(|(p, y, _)| (*p, *y) == (piece, yearly))?;
        Some((found.2, &self.sheets[found.2]))
    }
}

impl Sheet {
    fn new(versions: &[&[Entry]], leaves: usize) -> Self {
        let mut entries: Vec<&Entry> = versions.iter().copied().flatten().collect();
        if !entries.is_sorted_by_key(|entry| (entry.leaf, entry.month)) {
            entries.sort_by_key(|entry| (entry.leaf, entry.month));
        }
        let mut sheet = Self { starts: Vec::with_capacity(leaves + 1), months: Vec::new(), values: Vec::new() };
        for sums in entries.chunk_by(|a, b| (a.leaf, a.month) == (b.leaf, b.month)) {
            sheet.begin(sums[0].leaf as usize);
            sheet.months.push(sums[0].month);
            sheet.values.push(sums.iter().map(|entry| entry.value).sum());
        }
        sheet.begin(leaves);
        sheet
    }

    /// Lets the leaf, and those before it that have not begun, begin with the next sum.
    fn begin(&mut self, leaf: usize) {
        let next = u32::try_from(self.values.len()).expect("no edition has four billion sums of one piece");
        self.starts.resize(self.starts.len().max(leaf + 1), next);
    }

    fn place_of(&self, leaf: u32) -> std::ops::Range<usize> {
        self.starts[leaf as usize] as usize..self.starts[leaf as usize + 1] as usize
    }

    /// The sums of the leaf in the months: one for each month that has any.
    pub fn of_leaf(&self, leaf: u32, range: MonthRange) -> &[i64] {
        let place = self.place_of(leaf);
        let months = &self.months[place.clone()];
        let from = months.partition_point(|month| *month < range.first);
        let to = months.partition_point(|month| *month <= range.last);
        &self.values[place][from..to.max(from)]
    }

    /// The leaves together.
    pub fn totals(&self, leaves: &[u32]) -> Totals {
        let months = || leaves.iter().flat_map(|leaf| &self.months[self.place_of(*leaf)]);
        let (Some(first), Some(last)) = (months().min(), months().max()) else { return Totals(Vec::new()) };
        let mut sums: Vec<Option<i64>> = vec![None; usize::try_from(last.index() - first.index()).unwrap_or(0) + 1];
        let values = leaves.iter().flat_map(|leaf| &self.values[self.place_of(*leaf)]);
        for (month, value) in months().zip(values) {
            let sum = &mut sums[usize::try_from(month.index() - first.index()).unwrap_or(0)];
            *sum = Some(sum.unwrap_or(0) + value);
        }
        let mut total = 0;
        let with_total = (first.index()..).zip(sums).filter_map(|(month, sum)| {
            total += sum?;
            Some((Month::from_index(month), total))
        });
        Totals(with_total.collect())
    }
}

impl Totals {
    /// The sum of the months.
    pub fn sum(&self, range: MonthRange) -> i64 {
        let until = |place: usize| place.checked_sub(1).map_or(0, |last| self.0[last].1);
        let (from, to) = self.within(range);
        until(to) - until(from)
    }

    /// Whether any of the months has a sum, though it may be zero.
    pub fn any(&self, range: MonthRange) -> bool {
        let (from, to) = self.within(range);
        from < to
    }

    fn within(&self, range: MonthRange) -> (usize, usize) {
        let from = self.0.partition_point(|(month, _)| *month < range.first);
        (from, self.0.partition_point(|(month, _)| *month <= range.last).max(from))
    }
}
