//! The sums of every frame for each leaf and month.

use super::bits::{count, rows_with, sum_where};
use super::plan::{Added, Frame, Plan, Sum};
use super::work::{Run, Work};
use std::collections::HashMap;

/// The sums of all frames.
pub(super) struct Sums(pub(super) Vec<FrameSums>);

/// The sums of one frame.
#[derive(Default)]
pub(super) struct FrameSums {
    /// The slots of each leaf, by month.
    slots: Vec<Vec<(i32, usize)>>,
    /// The leaf and month of each slot, in the order they were met.
    pub(super) keys: Vec<(usize, i32)>,
    /// The sums, slot by slot.
    pub(super) values: Vec<i64>,
    /// Sums that are split into many codes: by sum, code and slot; how many rows, and what they add.
    pub(super) parts: HashMap<(usize, i32, usize), (i64, i64)>,
    /// The slot of each run.
    of_run: Vec<usize>,
}

impl Sums {
    pub(super) fn new(plan: &Plan) -> Self {
        Self(plan.frames.iter().map(|_| FrameSums::default()).collect())
    }

    /// Adds a chunk of the frame in this place.
    pub(super) fn take(&mut self, plan: &Plan, at: usize, work: &Work) {
        self.0[at].take(&plan.frames[at], work);
    }

    /// Adds the sums that were made of other rows.
    pub(super) fn join(&mut self, other: &Self) {
        self.0.iter_mut().zip(&other.0).for_each(|(own, other)| own.join(other));
    }
}

impl FrameSums {
    fn slot(&mut self, leaf: usize, month: i32, width: usize) -> usize {
        if leaf >= self.slots.len() {
            self.slots.resize_with(leaf + 1, Vec::new);
        }
        // Months come in order, or nearly so: the last one is nearly always it, or comes before it.
        let of_leaf = &mut self.slots[leaf];
        let place = match of_leaf.last() {
            Some((last, slot)) if *last == month => return *slot,
            Some((last, _)) if *last > month => match of_leaf.binary_search_by_key(&month, |(month, _)| *month) {
                Ok(place) => return of_leaf[place].1,
                Err(place) => place,
            },
            _ => of_leaf.len(),
        };
        of_leaf.insert(place, (month, self.keys.len()));
        self.keys.push((leaf, month));
        self.values.resize(self.values.len() + width, 0);
        self.keys.len() - 1
    }

    /// Every slot, by leaf and month.
    pub(super) fn in_order(&self) -> impl Iterator<Item = usize> {
        self.slots.iter().flatten().map(|(_, slot)| *slot)
    }

    fn take(&mut self, frame: &Frame, work: &Work) {
        let width = frame.sums.len();
        let mut of_run = std::mem::take(&mut self.of_run);
        of_run.clear();
        of_run.extend(work.runs.iter().map(|run| self.slot(run.leaf, run.month, width)));
        for (place, sum) in frame.sums.iter().enumerate() {
            let of_run = work.runs.iter().zip(&of_run).filter(|(run, _)| sum.counts(run.month));
            for (run, slot) in of_run {
                match sum.split {
                    Some(code) => self.part(place, sum, work, (code, *run, *slot)),
                    None => self.values[slot * width + place] += added(sum, work, *run),
                }
            }
        }
        self.of_run = of_run;
    }

    fn part(&mut self, place: usize, sum: &Sum, work: &Work, (code, run, slot): (usize, Run, usize)) {
        for row in rows_with(&work.yes[sum.when], run.first..run.end) {
            let part = self.parts.entry((place, work.codes[code][row], slot)).or_default();
            part.0 += 1;
            part.1 = part.1.wrapping_add(match sum.add {
                Added::Number(number) => work.nums[number][row],
                Added::One | Added::Entity => 1,
            });
        }
    }

    fn join(&mut self, other: &Self) {
        let width = if other.keys.is_empty() { 0 } else { other.values.len() / other.keys.len() };
        let slots: Vec<usize> = other.keys.iter().map(|(leaf, month)| self.slot(*leaf, *month, width)).collect();
        for (from, to) in slots.iter().enumerate() {
            let own = &mut self.values[to * width..(to + 1) * width];
            let theirs = &other.values[from * width..(from + 1) * width];
            own.iter_mut().zip(theirs).for_each(|(own, theirs)| *own = own.wrapping_add(*theirs));
        }
        for ((place, code, slot), (rows, value)) in &other.parts {
            let part = self.parts.entry((*place, *code, slots[*slot])).or_default();
            *part = (part.0 + rows, part.1.wrapping_add(*value));
        }
    }
}

fn added(sum: &Sum, work: &Work, run: Run) -> i64 {
    let (yes, rows) = (&work.yes[sum.when], run.first..run.end);
    match sum.add {
        Added::Number(number) => sum_where(&work.nums[number], yes, rows),
        Added::One | Added::Entity => count(yes, rows),
    }
}
