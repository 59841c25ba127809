//! The whole sums of a ledger, laid out so that those of one leaf lie side by side, month after month.
//!
//! A ledger is made to be kept and compared; this is made to be asked, thousands of times for one page. It holds no
//! splits: those are asked for one figure at a time, and are read from the ledger itself.

use super::reading::Asked;
use super::{Entry, Ledger, LedgerKey, Question, Reading};
use crate::definition::Catalogue;
use crate::tally::Piece;
use crate::time::{Month, MonthRange};
use std::collections::BTreeMap;

/// The sheets of every indicator.
pub(super) struct Sums {
    sheets: Vec<Sheet>,
    /// The months that there are any sums of.
    months: Option<MonthRange>,
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
        let mut sums = Self { sheets: Vec::new(), months: None, of_indicator: BTreeMap::new() };
        for ((indicator, piece, yearly), versions) in of_piece {
            let number = sums.sheets.len();
            sums.sheets.push(Sheet::new(&versions, ledger.leaves.len()));
            for month in &sums.sheets[number].months {
                let months = sums.months.get_or_insert(MonthRange { first: *month, last: *month });
                *months = MonthRange { first: months.first.min(*month), last: months.last.max(*month) };
            }
            sums.of_indicator.entry(indicator.to_owned()).or_default().push((piece, yearly, number));
        }
        sums
    }

    /// How many sheets there are.
    pub fn len(&self) -> usize {
        self.sheets.len()
    }

    /// Whether there are sums of any of the months.
    pub fn touch(&self, range: MonthRange) -> bool {
        self.months.is_some_and(|months| range.first <= months.last && months.first <= range.last)
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

impl Reading {
    /// The sums of a piece, leaf by leaf and month by month.
    pub(super) fn sheet(&self, asked: Asked<'_>, piece: Piece, yearly: bool) -> Option<(usize, &Sheet)> {
        self.sums.find(&asked.question.indicator.id, piece, yearly)
    }

    /// The sum of a piece over the months.
    pub(super) fn sum(&self, asked: Asked<'_>, piece: Piece, yearly: bool, range: MonthRange) -> i64 {
        self.sheet(asked, piece, yearly).map_or(0, |sheet| asked.home.sum(sheet, range))
    }

    /// The sum of a piece over the months, of the leaves that are let in.
    pub(super) fn sum_of(
        &self,
        asked: Asked<'_>,
        piece: Piece,
        yearly: bool,
        range: MonthRange,
        let_in: &dyn Fn(u32) -> bool,
    ) -> i64 {
        let Some((_, sheet)) = self.sheet(asked, piece, yearly) else { return 0 };
        let leaves = asked.home.leaves.iter().filter(|leaf| let_in(**leaf));
        leaves.flat_map(|leaf| sheet.of_leaf(*leaf, range)).sum()
    }

    /// Whether any row gave a sum of the piece in the months.
    pub(super) fn any(&self, asked: Asked<'_>, piece: Piece, yearly: bool, range: MonthRange) -> bool {
        self.sheet(asked, piece, yearly).is_some_and(|sheet| asked.home.any(sheet, range))
    }

    /// The leaves that have a sum of the piece in the months, in order.
    pub(super) fn leaves_with(&self, asked: Asked<'_>, piece: Piece, yearly: bool, range: MonthRange) -> Vec<u32> {
        let sheet = self.sheet(asked, piece, yearly).filter(|sheet| asked.home.any(*sheet, range));
        let has = |leaf: &u32| sheet.is_some_and(|(_, sheet)| !sheet.of_leaf(*leaf, range).is_empty());
        asked.home.leaves.iter().copied().filter(has).collect()
    }

    /// Whether a sum would need rows that were deleted before it was asked for.
    pub(super) fn is_gone(&self, asked: Asked<'_>, range: MonthRange) -> bool {
        let gone = self.gone.get(&asked.question.indicator.id).filter(|_| !range.is_empty());
        let cells = gone.into_iter().flat_map(|cells| cells.range((range.first, 0)..=(range.last, u32::MAX)));
        cells.into_iter().any(|(_, leaf)| asked.home.leaves.binary_search(leaf).is_ok())
    }

    /// The sums of a piece by the codes of a split, over the months.
    #[must_use]
    pub fn split(&self, question: Question<'_>, piece: Piece, split: &str, range: MonthRange) -> BTreeMap<String, i64> {
        let home = self.home(question.unit, question.line);
        let mut by_code: BTreeMap<Option<u16>, i64> = BTreeMap::new();
        for version in &question.indicator.versions {
            for yearly in [false, true] {
                let key = LedgerKey {
                    split: Some(split.to_owned()),
                    ..LedgerKey::whole(&question.indicator.id, version.number, piece, yearly)
                };
                let entries = self.edition.ledger.entries.get(&key).map(Vec::as_slice).unwrap_or_default();
                let of_leaves = entries.chunk_by(|a, b| a.leaf == b.leaf);
                let here = of_leaves.filter(|entries| home.leaves.binary_search(&entries[0].leaf).is_ok());
                for entry in here.flatten().filter(|entry| range.contains(entry.month)) {
                    *by_code.entry(entry.code).or_insert(0) += entry.value;
                }
            }
        }
        let name = |code: Option<u16>| self.edition.ledger.codes.get(usize::from(code?)).cloned();
        let mut sums = BTreeMap::new();
        for (code, sum) in by_code {
            *sums.entry(name(code).unwrap_or_default()).or_insert(0) += sum;
        }
        sums
    }

    /// The sum of a piece over the months, for an explanation.
    #[must_use]
    pub fn piece(&self, question: Question<'_>, piece: Piece, range: MonthRange) -> i64 {
        let home = self.home(question.unit, question.line);
        let asked = Asked { question, home: &home };
        self.sum(asked, piece, false, range) + self.sum(asked, piece, true, range)
    }
}
