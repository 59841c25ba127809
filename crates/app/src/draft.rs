//! The ledger while it is put together: names become places once, and sums are sorted at the end.

use crate::measure::{key_of, topic_of};
use rettesnor_core::delivery::{Answers, When};
use rettesnor_core::measure::{Entry, Ledger, LedgerKey};
use rettesnor_core::org::UnitRef;
use rettesnor_core::tally::{Counts, Leaf, Tally};
use rettesnor_core::time::Month;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::hash::Hash;

/// Names, each with the place where it was first seen.
struct Names<T>(HashMap<T, u32>);

impl<T> Default for Names<T> {
    fn default() -> Self {
        Self(HashMap::new())
    }
}

impl<T: Clone + Eq + Hash + Ord> Names<T> {
    fn place(&mut self, name: &T) -> u32 {
        if let Some(known) = self.0.get(name) {
            return *known;
        }
        let place = u32::try_from(self.0.len()).unwrap_or(u32::MAX);
        self.0.insert(name.clone(), place);
        place
    }

    /// The names in order, and for each place where it was first seen its place in that order.
    fn sorted(self) -> (Vec<T>, Vec<u32>) {
        let sorted: BTreeMap<T, u32> = self.0.into_iter().collect();
        let mut places = vec![0; sorted.len()];
        for (now, first) in (0..).zip(sorted.values()) {
            places[*first as usize] = now;
        }
        (sorted.into_keys().collect(), places)
    }
}

/// The months of some counts: a place for each leaf and month.
#[derive(Clone, Copy)]
struct Span {
    first: i32,
    months: usize,
}

impl Span {
    fn of(counts: &Counts) -> Self {
        let of_cells = counts.cells.iter().map(|(cell, _)| cell.month.index());
        let months = of_cells.chain(counts.gone.iter().map(|(_, _, month)| month.index()));
        let (first, last) = months.fold((i32::MAX, i32::MIN), |(a, b), month| (a.min(month), b.max(month)));
        Self { first, months: usize::try_from(last.saturating_sub(first)).map_or(0, |months| months + 1) }
    }

    fn len(self, counts: &Counts) -> usize {
        self.months * counts.leaves.len()
    }

    fn place(self, leaf: u32, month: Month) -> usize {
        leaf as usize * self.months + usize::try_from(month.index() - self.first).unwrap_or_default()
    }
}

/// One sum, by places: key, leaf, month, code.
type Sum = (u32, u32, Month, Option<u32>, i64);

/// Sums that have been kept so far.
#[derive(Default)]
pub(crate) struct Draft {
    keys: Names<LedgerKey>,
    leaves: Names<Leaf>,
    codes: Names<String>,
    sums: Vec<Sum>,
    gone: Vec<(u32, u32, Month)>,
    unclear: BTreeSet<(String, UnitRef, Month)>,
}

impl Draft {
    /// Keeps the sums for which the delivery is the one that answers.
    pub(crate) fn keep(&mut self, tally: &Tally, delivery: &str, counts: &Counts, answers: &Answers) {
        let keys: Vec<u32> = tally.counters.iter().map(|counter| self.keys.place(&key_of(counter))).collect();
        let topics: Vec<Option<&str>> = tally.counters.iter().map(|counter| topic_of(tally, counter)).collect();
        let leaves: Vec<u32> = counts.leaves.iter().map(|leaf| self.leaves.place(leaf)).collect();
        let codes: Vec<u32> = counts.codes.iter().map(|code| self.codes.place(code)).collect();
        let span = Span::of(counts);
        let mut known: BTreeMap<(bool, Option<&str>), Vec<Option<bool>>> = BTreeMap::new();
        let mut answered = |counter: u16, leaf: u32, month: Month| {
            let yearly = tally.counters[usize::from(counter)].yearly;
            let topic = topics[usize::from(counter)];
            let known = known.entry((yearly, topic)).or_insert_with(|| vec![None; span.len(counts)]);
            *known[span.place(leaf, month)].get_or_insert_with(|| {
                let when = if yearly { When::Year(month.year()) } else { When::Month(month) };
                let answer = answers.for_leaf(&counts.leaves[leaf as usize], when, topic);
                answer.is_some_and(|acceptance| acceptance.delivery == delivery)
            })
        };
        for (cell, value) in &counts.cells {
            if answered(cell.counter, cell.leaf, cell.month) {
                let code = cell.code.map(|code| codes[usize::from(code)]);
                let key = keys[usize::from(cell.counter)];
                self.sums.push((key, leaves[cell.leaf as usize], cell.month, code, *value));
            }
        }
        self.note_unclear(tally, delivery, counts, answers, span);
        for (counter, leaf, month) in &counts.gone {
            if answered(*counter, *leaf, *month) {
                self.gone.push((keys[usize::from(*counter)], leaves[*leaf as usize], *month));
            }
        }
    }

    /// Rows under the number of a merged unit, some part of which another delivery answers now: the parts that this
    /// delivery still answers have lost their rows, and must not look like zero.
    fn note_unclear(&mut self, tally: &Tally, delivery: &str, counts: &Counts, answers: &Answers, span: Span) {
        let mut seen = vec![false; span.len(counts)];
        let mut first = |leaf: u32, month: Month| !std::mem::replace(&mut seen[span.place(leaf, month)], true);
        for (cell, _) in counts.cells.iter().filter(|(cell, _)| first(cell.leaf, cell.month)) {
            let unit = &counts.leaves[cell.leaf as usize].unit;
            let parts = answers.as_it_was(unit, cell.month);
            let when = When::Month(cell.month);
            if parts.len() > 1 && answers.for_unit(unit, when, None).is_none() {
                let mine = parts.into_iter().filter(|part| {
                    answers.for_unit(part, when, None).is_some_and(|acceptance| acceptance.delivery == delivery)
                });
                self.unclear.extend(mine.map(|part| (tally.dataset.id.clone(), part, cell.month)));
            }
        }
    }

    /// The ledger, with every list in its order; names that no sum has are left out.
    pub(crate) fn finish(mut self) -> Ledger {
        let (keys, key_places) = std::mem::take(&mut self.keys).sorted();
        let (leaves, leaf_places) = self.used_leaves();
        let (codes, code_places) = self.used_codes();
        let mut entries: Vec<(u32, Entry)> = Vec::with_capacity(self.sums.len());
        for (key, leaf, month, code, value) in &self.sums {
            let code = code.and_then(|code| u16::try_from(code_places[code as usize]).ok());
            let entry = Entry { leaf: leaf_places[*leaf as usize], month: *month, code, value: *value };
            entries.push((key_places[*key as usize], entry));
        }
        // What comes of one delivery is nearly in order, which a stable sort makes use of.
        entries.sort_by_key(|(key, entry)| (*key, entry.leaf, entry.month, entry.code));
        let unclear = std::mem::take(&mut self.unclear);
        let mut ledger = Ledger { leaves, codes, unclear, ..Ledger::default() };
        for chunk in entries.chunk_by(|(a, _), (b, _)| a == b) {
            let mut sums: Vec<Entry> = Vec::with_capacity(chunk.len());
            for (_, entry) in chunk {
                match sums.last_mut() {
                    Some(last) if (last.leaf, last.month, last.code) == (entry.leaf, entry.month, entry.code) => {
                        last.value += entry.value;
                    }
                    _ => sums.push(*entry),
                }
            }
            ledger.entries.insert(keys[chunk[0].0 as usize].clone(), sums);
        }
        for (key, leaf, month) in &self.gone {
            let key = keys[key_places[*key as usize] as usize].clone();
            ledger.gone.entry(key).or_default().insert((leaf_places[*leaf as usize], *month));
        }
        ledger
    }

    fn used_leaves(&mut self) -> (Vec<Leaf>, Vec<u32>) {
        let used = self.sums.iter().map(|sum| sum.1).chain(self.gone.iter().map(|gone| gone.1));
        used_names(std::mem::take(&mut self.leaves), used)
    }

    fn used_codes(&mut self) -> (Vec<String>, Vec<u32>) {
        used_names(std::mem::take(&mut self.codes), self.sums.iter().filter_map(|sum| sum.3))
    }
}

/// The names that are used, in order, and the place of each by the place where it was first seen.
fn used_names<T: Clone + Eq + Hash + Ord>(names: Names<T>, used: impl Iterator<Item = u32>) -> (Vec<T>, Vec<u32>) {
    let mut is_used = vec![false; names.0.len()];
    used.for_each(|place| is_used[place as usize] = true);
    let mut places = vec![0; is_used.len()];
    let kept: BTreeMap<T, u32> = names.0.into_iter().filter(|(_, place)| is_used[*place as usize]).collect();
    for (now, first) in (0..).zip(kept.values()) {
        places[*first as usize] = now;
    }
    (kept.into_keys().collect(), places)
}
