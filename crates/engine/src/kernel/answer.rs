//! Turns the sums of a pass into core's counts, in the order of their cells.

use super::plan::Plan;
use super::sums::{FrameSums, Sums};
use crate::rows::{RowFile, RowsError};
use rettesnor_core::tally::{Cell, Counts};
use rettesnor_core::time::Month;
use std::collections::BTreeMap;

/// Where the numbers of one counter, or of one code of its split, come from.
enum Numbers<'a> {
    /// One of the sums of a frame: its place, and the slots in order.
    Sum { sums: &'a FrameSums, width: usize, place: usize, order: &'a [usize] },
    /// Sums of a split into many codes: by slot.
    Parts { sums: &'a FrameSums, of_slot: Vec<(usize, i64)> },
}

/// The numbers of every counter and code that was met at all.
type Named<'a> = BTreeMap<(u16, Option<&'a str>), Vec<Numbers<'a>>>;

pub(super) fn answer(file: &RowFile, plan: &Plan, sums: &Sums) -> Result<Counts, RowsError> {
    let orders: Vec<Vec<usize>> = sums.0.iter().map(in_order).collect();
    let named = named(plan, sums, &orders);
    let mut codes: Vec<&str> = named.keys().filter_map(|(_, code)| *code).collect();
    codes.sort_unstable();
    codes.dedup();
    if codes.len() > usize::from(u16::MAX) {
        return Err(RowsError::WrongSchema(format!("it splits counts into {} codes", codes.len())));
    }
    let mut cells = Vec::new();
    for ((counter, code), numbers) in &named {
        let code = code.and_then(|code| codes.binary_search(&code).ok()).and_then(|place| u16::try_from(place).ok());
        let mut add = |(leaf, month): (usize, i32), value: i64| {
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

/// The slots of a frame by leaf and month.
fn in_order(sums: &FrameSums) -> Vec<usize> {
    let mut order: Vec<usize> = (0..sums.keys.len()).collect();
    order.sort_unstable_by_key(|slot| sums.keys[*slot]);
    order
}

/// A code is met where a row was counted, also where what the rows add comes to zero.
fn named<'a>(plan: &'a Plan, sums: &'a Sums, orders: &'a [Vec<usize>]) -> Named<'a> {
    let mut named: Named = BTreeMap::new();
    for ((frame, sums), order) in plan.frames.iter().zip(&sums.0).zip(orders) {
        let width = frame.sums.len();
        for (place, sum) in frame.sums.iter().enumerate().filter(|(_, sum)| sum.split.is_none()) {
            if sums.values.iter().skip(place).step_by(width).all(|value| *value == 0) {
                continue;
            }
            for (counter, code) in &sum.counters {
                let numbers = Numbers::Sum { sums, width, place, order };
                named.entry((*counter, code.as_deref())).or_default().push(numbers);
            }
        }
        let mut parts: BTreeMap<(usize, i32), Vec<(usize, i64)>> = BTreeMap::new();
        for ((place, code, slot), (_, value)) in &sums.parts {
            parts.entry((*place, *code)).or_default().push((*slot, *value));
        }
        for ((place, code), mut of_slot) in parts {
            of_slot.sort_unstable_by_key(|(slot, _)| sums.keys[*slot]);
            let labels = frame.sums[place].split.map(|split| &frame.nodes.labels[split]);
            let label = usize::try_from(code).ok().and_then(|code| labels?.get(code)).map_or("", String::as_str);
            for (counter, _) in &frame.sums[place].counters {
                let numbers = Numbers::Parts { sums, of_slot: of_slot.clone() };
                named.entry((*counter, Some(label))).or_default().push(numbers);
            }
        }
    }
    named
}

impl Numbers<'_> {
    /// Every number, in the order of leaf and month.
    fn each(&self, add: &mut impl FnMut((usize, i32), i64)) {
        match self {
            Self::Sum { sums, width, place, order } => {
                order.iter().for_each(|slot| add(sums.keys[*slot], sums.values[slot * width + place]));
            }
            Self::Parts { sums, of_slot } => of_slot.iter().for_each(|(slot, value)| add(sums.keys[*slot], *value)),
        }
    }
}

/// Two codes with the same text, such as an empty cell and the empty text, are one.
fn together(several: &[Numbers]) -> BTreeMap<(usize, i32), i64> {
    let mut sums = BTreeMap::new();
    for numbers in several {
        numbers.each(&mut |key, value| {
            let sum: &mut i64 = sums.entry(key).or_default();
            *sum = sum.wrapping_add(value);
        });
    }
    sums
}
