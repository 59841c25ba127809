//! Turns the sums of a pass into core's counts, in the order of their cells.

use super::plan::Plan;
use super::sums::{FrameSums, Sums};
use crate::rows::{RowFile, RowsError};
use rettesnor_core::tally::{Cell, Counts};
use rettesnor_core::time::Month;
use std::collections::BTreeMap;

/// A leaf and a month.
type Key = (usize, i32);

/// Where the numbers of one counter, or of one code of its split, come from.
enum Numbers<'a> {
    /// One of the sums of a frame, for every leaf and month.
    Sum { keys: &'a [Key], values: &'a [i64] },
    /// Sums of a split into many codes, by leaf and month.
    Parts(Vec<(Key, i64)>),
}

/// The numbers of every counter and code that was met at all.
type Named<'a> = BTreeMap<(u16, Option<&'a str>), Vec<Numbers<'a>>>;

pub(super) fn answer(file: &RowFile, plan: &Plan, sums: &Sums) -> Result<Counts, RowsError> {
    let ordered: Vec<Ordered> = sums.0.iter().zip(&plan.frames).map(|(s, f)| Ordered::of(s, f.sums.len())).collect();
    let named = named(plan, sums, &ordered);
    let mut codes: Vec<&str> = named.keys().filter_map(|(_, code)| *code).collect();
    codes.sort_unstable();
    codes.dedup();
    if codes.len() > usize::from(u16::MAX) {
        return Err(RowsError::WrongSchema(format!("it splits counts into {} codes", codes.len())));
    }
    let mut cells = Vec::with_capacity(named.values().flatten().map(Numbers::len).sum());
    for ((counter, code), numbers) in &named {
        let code = code.and_then(|code| codes.binary_search(&code).ok()).and_then(|place| u16::try_from(place).ok());
        let mut add = |(leaf, month): Key, value: i64| {
            if value != 0 {
                let leaf = u32::try_from(leaf).unwrap_or(u32::MAX);
                cells.push((Cell { counter: *counter, code, leaf, month: Month::from_index(month) }, value));
            }
        };
        match numbers.as_slice() {
            [one] => one.each(&mut add),
            several => together(several).into_iter().for_each(|(key, value)| add(key, value)),
        }
    }
    let codes = codes.into_iter().map(str::to_owned).collect();
    Ok(Counts { leaves: file.leaves().to_vec(), codes, cells, gone: Vec::new() })
}

/// The sums of a frame, each in the order of leaf and month.
struct Ordered {
    keys: Vec<Key>,
    values: Vec<Vec<i64>>,
}

impl Ordered {
    fn of(sums: &FrameSums, width: usize) -> Self {
        let mut keys = Vec::with_capacity(sums.keys.len());
        let mut values: Vec<Vec<i64>> = (0..width).map(|_| Vec::with_capacity(sums.keys.len())).collect();
        for slot in sums.in_order() {
            keys.push(sums.keys[slot]);
            let of_slot = &sums.values[slot * width..(slot + 1) * width];
            values.iter_mut().zip(of_slot).for_each(|(values, value)| values.push(*value));
        }
        Self { keys, values }
    }
}

/// A code is met where a row was counted, also where what the rows add comes to zero.
fn named<'a>(plan: &'a Plan, sums: &Sums, ordered: &'a [Ordered]) -> Named<'a> {
    let mut named: Named = BTreeMap::new();
    for ((frame, sums), Ordered { keys, values }) in plan.frames.iter().zip(&sums.0).zip(ordered) {
        for (sum, values) in frame.sums.iter().zip(values).filter(|(sum, _)| sum.split.is_none()) {
            if values.iter().all(|value| *value == 0) {
                continue;
            }
            for (counter, code) in &sum.counters {
                let numbers = Numbers::Sum { keys, values };
                named.entry((*counter, code.as_deref())).or_default().push(numbers);
            }
        }
        let mut parts: BTreeMap<Key, Vec<(Key, i64)>> = BTreeMap::new();
        for ((place, code, slot), (_, value)) in &sums.parts {
            parts.entry((*place, *code)).or_default().push((sums.keys[*slot], *value));
        }
        for ((place, code), mut of_slot) in parts {
            of_slot.sort_unstable();
            let labels = frame.sums[place].split.map(|split| &frame.nodes.labels[split]);
            let label = usize::try_from(code).ok().and_then(|code| labels?.get(code)).map_or("", String::as_str);
            for (counter, _) in &frame.sums[place].counters {
                let numbers = Numbers::Parts(of_slot.clone());
                named.entry((*counter, Some(label))).or_default().push(numbers);
            }
        }
    }
    named
}

impl Numbers<'_> {
    /// At most so many cells.
    fn len(&self) -> usize {
        match self {
            Self::Sum { values, .. } => values.iter().filter(|value| **value != 0).count(),
            Self::Parts(of_slot) => of_slot.len(),
        }
    }

    /// Every number, in the order of leaf and month.
    fn each(&self, add: &mut impl FnMut(Key, i64)) {
        match self {
            Self::Sum { keys, values } => keys.iter().zip(*values).for_each(|(key, value)| add(*key, *value)),
            Self::Parts(of_slot) => of_slot.iter().for_each(|(key, value)| add(*key, *value)),
        }
    }
}

/// Two codes with the same text, such as an empty cell and the empty text, are one.
fn together(several: &[Numbers]) -> BTreeMap<Key, i64> {
    let mut sums = BTreeMap::new();
    for numbers in several {
        numbers.each(&mut |key, value| {
            let sum: &mut i64 = sums.entry(key).or_default();
            *sum = sum.wrapping_add(value);
        });
    }
    sums
}
