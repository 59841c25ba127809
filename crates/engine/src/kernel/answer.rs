//! Turns the sums of a pass into core's counts.

use super::plan::Plan;
use super::sums::Sums;
use crate::rows::{RowFile, RowsError};
use rettesnor_core::tally::{Cell, Counts};
use rettesnor_core::time::Month;
use std::collections::BTreeSet;

/// A sum before codes have their places: counter, code, leaf, month.
type Named<'a> = ((u16, Option<&'a str>, usize, i32), i64);

pub(super) fn answer(file: &RowFile, plan: &Plan, sums: &Sums) -> Result<Counts, RowsError> {
    let mut named: Vec<Named> = Vec::new();
    for (frame, sums) in plan.frames.iter().zip(&sums.0) {
        let width = frame.sums.len();
        for ((leaf, month), values) in sums.keys.iter().zip(sums.values.chunks(width.max(1))) {
            for (sum, value) in frame.sums.iter().zip(values).filter(|(_, value)| **value != 0) {
                for (counter, code) in &sum.counters {
                    named.push(((*counter, code.as_deref(), *leaf, *month), *value));
                }
            }
        }
        for ((place, code, slot), (_, value)) in &sums.parts {
            let (sum, (leaf, month)) = (&frame.sums[*place], sums.keys[*slot]);
            let labels = sum.split.map(|split| &frame.nodes.labels[split]);
            let label = usize::try_from(*code).ok().and_then(|code| labels?.get(code));
            let label = label.map_or("", String::as_str);
            named.extend(sum.counters.iter().map(|(counter, _)| ((*counter, Some(label), leaf, month), *value)));
        }
    }
    named.sort_unstable();
    assemble(file, &named)
}

/// Codes are those of every row that was counted, also where what the rows add comes to zero.
fn assemble(file: &RowFile, named: &[Named]) -> Result<Counts, RowsError> {
    let codes: BTreeSet<&str> = named.iter().filter_map(|((_, code, ..), _)| *code).collect();
    let codes: Vec<&str> = codes.into_iter().collect();
    if codes.len() > usize::from(u16::MAX) {
        return Err(RowsError::WrongSchema(format!("it splits counts into {} codes", codes.len())));
    }
    let mut cells: Vec<(Cell, i64)> = Vec::with_capacity(named.len());
    for same in named.chunk_by(|left, right| left.0 == right.0) {
        let (counter, code, leaf, month) = same[0].0;
        let value = same.iter().fold(0_i64, |sum, (_, value)| sum.wrapping_add(*value));
        if value == 0 {
            continue;
        }
        let code = code.and_then(|code| codes.binary_search(&code).ok()).and_then(|place| u16::try_from(place).ok());
        let (leaf, month) = (u32::try_from(leaf).unwrap_or(u32::MAX), Month::from_index(month));
        cells.push((Cell { counter, code, leaf, month }, value));
    }
    let codes = codes.into_iter().map(str::to_owned).collect();
    Ok(Counts { leaves: file.leaves().to_vec(), codes, cells, gone: Vec::new() })
}
