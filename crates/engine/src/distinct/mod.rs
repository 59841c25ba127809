//! How many different persons groups of leaves have: counted from the rows, for such numbers do not add up.
//!
//! The kernel's pass finds who is present where; a `pile` keeps each person once for each leaf and year with the
//! months as bits, so that memory follows persons, not rows. Groups are then counted one by one (`group`). The entity
//! is a keyed hash all the way, and only counts leave. Start with [`count_distinct`].

mod group;
mod pile;

use crate::kernel::{Plan, Wanted, Work, rows_with, threads, walk};
use crate::rows::{RowFile, RowsError};
use pile::{Pile, Presence};
use rettesnor_core::tally::{Add, AnswerSpan, DistinctCell, DistinctQuestion, Leaf, Ranges, Tally, TallyCounter};
use rettesnor_core::time::{Month, MonthRange};
use std::collections::{BTreeMap, BTreeSet};

/// Counts every distinct counter of the question over the rows that answer, in the order of the cells. `open` opens
/// the row file of a delivery, each once.
///
/// # Errors
/// A row file can't be opened or read.
pub fn count_distinct(
    question: &DistinctQuestion<'_>,
    mut open: impl FnMut(&str) -> Result<RowFile, RowsError>,
) -> Result<Vec<DistinctCell>, RowsError> {
    let (tally, meant) = once_each(question.tally);
    let asked: BTreeSet<&Leaf> = question.groups.iter().flatten().collect();
    let leaves: BTreeMap<&Leaf, u32> = asked.into_iter().zip(0..).collect();
    let mut spans: BTreeMap<&str, BTreeMap<&Leaf, Vec<MonthRange>>> = BTreeMap::new();
    for AnswerSpan { delivery, leaf, months } in question.answers {
        if leaves.contains_key(leaf) {
            spans.entry(delivery).or_default().entry(leaf).or_default().push(*months);
        }
    }
    let mut piles: Vec<Pile> = tally.counters.iter().map(|_| Pile::default()).collect();
    if !tally.counters.is_empty() {
        for (delivery, spans) in &spans {
            collect(&open(delivery)?, &tally, &leaves, spans, &mut piles)?;
        }
    }
    let mut cells = Vec::new();
    for (pile, counters) in piles.into_iter().zip(&meant) {
        let persons = pile.settled();
        for (group, of_group) in (0..).zip(question.groups) {
            let of_group: BTreeSet<u32> = of_group.iter().filter_map(|leaf| leaves.get(leaf)).copied().collect();
            for (range, value) in group::count(&persons, &of_group) {
                let asks = |(_, ranges): &&(u16, Ranges)| *ranges == Ranges::All || range.len() == 1;
                let cell = |(counter, _): &(u16, Ranges)| DistinctCell { counter: *counter, group, range, value };
                cells.extend(counters.iter().filter(asks).map(cell));
            }
        }
    }
    cells.sort_unstable();
    Ok(cells)
}

/// The tally's distinct counters, those that look for the same rows once, with the counters that each stands for.
fn once_each(tally: &Tally) -> (Tally, Vec<Vec<(u16, Ranges)>>) {
    let mut once: Vec<TallyCounter> = Vec::new();
    let mut meant: Vec<Vec<(u16, Ranges)>> = Vec::new();
    for (number, counter) in (0..).zip(&tally.counters) {
        let Add::Distinct(ranges) = &counter.add else { continue };
        let same = |other: &TallyCounter| {
            (&other.when, &other.place, other.from, other.to)
                == (&counter.when, &counter.place, counter.from, counter.to)
        };
        match once.iter().position(same) {
            Some(place) => meant[place].push((number, *ranges)),
            None => {
                once.push(counter.clone());
                meant.push(vec![(number, *ranges)]);
            }
        }
    }
    (Tally { dataset: tally.dataset.clone(), counters: once }, meant)
}

/// Adds who is present in one delivery, where and when it answers.
fn collect(
    file: &RowFile,
    tally: &Tally,
    leaves: &BTreeMap<&Leaf, u32>,
    spans: &BTreeMap<&Leaf, Vec<MonthRange>>,
    piles: &mut [Pile],
) -> Result<(), RowsError> {
    let plan = Plan::of(tally, file, Wanted::Distinct)?;
    if plan.entity.is_none() {
        return Ok(());
    }
    let answers = |leaf: &Leaf| Some((*leaves.get(leaf)?, spans.get(leaf)?.as_slice()));
    let answers: Vec<Option<(u32, &[MonthRange])>> = file.leaves().iter().map(answers).collect();
    let new = || piles.iter().map(|_| Pile::default()).collect::<Vec<_>>();
    let parts = walk(file, &plan, threads(file), new, |own, at, work| take(own, &plan, at, work, &answers))?;
    for part in parts {
        piles.iter_mut().zip(part).for_each(|(pile, part)| pile.join(part));
    }
    Ok(())
}

fn take(piles: &mut [Pile], plan: &Plan, at: usize, work: &Work, answers: &[Option<(u32, &[MonthRange])>]) {
    for sum in &plan.frames[at].sums {
        let yes = work.yes(sum.when);
        for run in work.runs.iter().filter(|run| sum.counts(run.month)) {
            let month = Month::from_index(run.month);
            let Some((leaf, months)) = answers[run.leaf] else { continue };
            let Ok(year) = i16::try_from(month.year()) else { continue };
            if !months.iter().any(|months| months.contains(month)) {
                continue;
            }
            let months = 1_u16 << (month.number() - 1);
            for row in rows_with(yes, run.first..run.end) {
                let entity = work.entities[row];
                if entity != crate::rows::EMPTY {
                    for (counter, _) in &sum.counters {
                        piles[usize::from(*counter)].push(Presence { leaf, year, months, entity });
                    }
                }
            }
        }
    }
}
