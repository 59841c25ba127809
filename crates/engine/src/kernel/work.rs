//! Works out every node of a frame for the rows of a chunk.

use super::bits::{self, WORD};
use super::calendar::{Calendar, NO_MONTH};
use super::lanes;
use super::node::{Code, Num, Yes};
use super::place::Bound;
use super::plan::{Frame, Plan};
use crate::rows::{CHUNK, EMPTY, Lane};
use rettesnor_core::definition::condition::Comparison;
use rettesnor_core::time::Month;

/// So many words are still few.
const FEW_WORDS: usize = 8;

/// Neighbouring rows of one leaf in one month. Rows that count in no month lie in no run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Run {
    pub(crate) leaf: usize,
    pub(crate) month: i32,
    pub(crate) first: usize,
    pub(crate) end: usize,
}

/// The lanes of one frame: room that is used again for every chunk.
pub(crate) struct Work {
    pub(crate) runs: Vec<Run>,
    pub(super) yes: Vec<Vec<u64>>,
    pub(super) nums: Vec<Vec<i64>>,
    pub(super) codes: Vec<Vec<i32>>,
    /// The entity of each row, where it is asked for.
    pub(crate) entities: Vec<i64>,
    months: Vec<i32>,
    calendar: Calendar,
    /// Rows of spans, once for each month they count in.
    spread: Spread,
}

struct Spread {
    lanes: Vec<Lane>,
    bounds: Vec<(i32, i32)>,
    /// The row, and the month it is taken for.
    rows: Vec<usize>,
    months: Vec<i32>,
}

impl Work {
    pub(super) fn new(frame: &Frame) -> Self {
        let always = |yes: &Yes| vec![if *yes == Yes::Always(true) { u64::MAX } else { 0 }; CHUNK / WORD];
        let constant = |num: &Num| match num {
            Num::Constant(number) => vec![*number; CHUNK],
            _ => vec![0; CHUNK],
        };
        Self {
            runs: Vec::new(),
            yes: frame.nodes.yes.iter().map(always).collect(),
            nums: frame.nodes.nums.iter().map(constant).collect(),
            codes: frame.nodes.codes.iter().map(|_| vec![0; CHUNK]).collect(),
            entities: Vec::new(),
            months: vec![0; CHUNK],
            calendar: Calendar::new(),
            spread: Spread { lanes: Vec::new(), bounds: Vec::new(), rows: Vec::new(), months: Vec::new() },
        }
    }

    /// A bit for each row: whether the row meets what the node asks.
    pub(crate) fn yes(&self, node: usize) -> &[u64] {
        &self.yes[node]
    }

    /// Works the chunk out and hands itself over, once or, where rows count in several months, several times.
    pub(super) fn chunk(
        &mut self,
        plan: &Plan,
        frame: &Frame,
        (rows, lanes): (usize, &[Lane]),
        take: &mut impl FnMut(&Self),
    ) {
        if frame.bound.spans() {
            return self.spread(plan, frame, (rows, lanes), take);
        }
        let mut months = std::mem::take(&mut self.months);
        frame.bound.months(lanes, &mut self.calendar, &mut months[..rows]);
        self.evaluate(plan, frame, lanes, &months[..rows]);
        self.months = months;
        take(self);
    }

    /// Takes each row for every month it counts in, month by month within a leaf so that runs are long.
    fn spread(&mut self, plan: &Plan, frame: &Frame, (rows, lanes): (usize, &[Lane]), take: &mut impl FnMut(&Self)) {
        let Some(Lane::Small(leaves)) = lanes.first() else { return };
        let mut bounds = std::mem::take(&mut self.spread.bounds);
        bounds.clear();
        bounds.extend((0..rows).map(|row| frame.bound.span(lanes, row, &mut self.calendar, plan.scope)));
        let mut first = 0;
        for of_leaf in leaves[..rows].chunk_by(|left, right| left == right) {
            let end = first + of_leaf.len();
            let there = || bounds[first..end].iter().filter(|(first, last)| first <= last);
            let from = there().map(|(first, _)| *first).min().unwrap_or(1);
            let to = there().map(|(_, last)| *last).max().unwrap_or(0);
            for month in from..=to {
                for (row, (from, to)) in (first..end).zip(&bounds[first..end]) {
                    if *from <= month && month <= *to {
                        self.spread.rows.push(row);
                        self.spread.months.push(month);
                        if self.spread.rows.len() == CHUNK {
                            self.take_spread(plan, frame, lanes, take);
                        }
                    }
                }
            }
            first = end;
        }
        if !self.spread.rows.is_empty() {
            self.take_spread(plan, frame, lanes, take);
        }
        self.spread.bounds = bounds;
    }

    fn take_spread(&mut self, plan: &Plan, frame: &Frame, lanes: &[Lane], take: &mut impl FnMut(&Self)) {
        let mut taken = std::mem::take(&mut self.spread.lanes);
        taken.resize_with(lanes.len(), || Lane::Small(Vec::new()));
        for column in &frame.reads {
            gather(&mut taken[*column], &lanes[*column], &self.spread.rows);
        }
        let mut months = std::mem::take(&mut self.spread.months);
        self.evaluate(plan, frame, &taken, &months);
        take(self);
        months.clear();
        self.spread.rows.clear();
        self.spread.lanes = taken;
        self.spread.months = months;
    }

    fn evaluate(&mut self, plan: &Plan, frame: &Frame, lanes: &[Lane], months: &[i32]) {
        let rows = months.len();
        let Some(Lane::Small(leaves)) = lanes.first() else { return };
        runs(&mut self.runs, leaves, months);
        if frame.bound == Bound::Never {
            return;
        }
        for (place, num) in frame.nodes.nums.iter().enumerate() {
            let (earlier, out) = self.nums.split_at_mut(place);
            number(num, &mut out[0][..rows], earlier, lanes, (&self.runs, &mut self.calendar));
        }
        for (code, out) in frame.nodes.codes.iter().zip(&mut self.codes) {
            code_of(code, &mut out[..rows], &self.nums, lanes, leaves);
        }
        for (place, yes) in frame.nodes.yes.iter().enumerate() {
            let (earlier, out) = self.yes.split_at_mut(place);
            match (yes, out) {
                (Yes::Against { against, is }, [out, ..]) => {
                    let Lane::Small(lane) = &lanes[against.column] else { continue };
                    for Run { month, first, end, .. } in &self.runs {
                        let bounds = against.bounds(*month, &mut self.calendar);
                        bits::between(out, &lane[..rows], *first..*end, bounds, *is);
                    }
                }
                (_, out) => answer(yes, &mut out[0], earlier, lanes, (&self.nums, &self.codes, &leaves[..rows])),
            }
        }
        if let Some(Lane::Wide(entities)) = plan.entity.map(|entity| &lanes[entity]) {
            self.entities.clear();
            self.entities.extend_from_slice(&entities[..rows]);
        }
    }
}

fn runs(runs: &mut Vec<Run>, leaves: &[i32], months: &[i32]) {
    runs.clear();
    let mut first = 0;
    while first < months.len() {
        let (leaf, month) = (leaves[first], months[first]);
        let length = lanes::same(&months[first..]);
        let length = lanes::same(&leaves[first..first + length]);
        if month != NO_MONTH {
            let leaf = usize::try_from(leaf).unwrap_or(0);
            runs.push(Run { leaf, month, first, end: first + length });
        }
        first += length;
    }
}

fn gather(out: &mut Lane, lane: &Lane, rows: &[usize]) {
    fn each<T: Copy>(out: Option<Vec<T>>, lane: &[T], rows: &[usize]) -> Vec<T> {
        let mut out = out.unwrap_or_default();
        out.clear();
        out.extend(rows.iter().map(|row| lane[*row]));
        out
    }
    let of_word = |lane: &[u64], rows: &[usize]| {
        let bit = |row: &usize| (lane[row / WORD] >> (row % WORD)) & 1;
        rows.iter().rev().fold(0, |word, row| (word << 1) | bit(row))
    };
    let old = std::mem::replace(out, Lane::Small(Vec::new()));
    *out = match (lane, old) {
        (Lane::Flags(lane), _) => Lane::Flags(rows.chunks(WORD).map(|rows| of_word(lane, rows)).collect()),
        (Lane::Words(lane), Lane::Words(old)) => Lane::Words(each(Some(old), lane, rows)),
        (Lane::Words(lane), _) => Lane::Words(each(None, lane, rows)),
        (Lane::Small(lane), Lane::Small(old)) => Lane::Small(each(Some(old), lane, rows)),
        (Lane::Small(lane), _) => Lane::Small(each(None, lane, rows)),
        (Lane::Wide(lane), Lane::Wide(old)) => Lane::Wide(each(Some(old), lane, rows)),
        (Lane::Wide(lane), _) => Lane::Wide(each(None, lane, rows)),
    };
}

fn number(num: &Num, out: &mut [i64], nums: &[Vec<i64>], lanes: &[Lane], (runs, calendar): (&[Run], &mut Calendar)) {
    let rows = out.len();
    let earlier = |place: usize| &nums[place][..rows];
    match num {
        Num::Constant(_) => {}
        Num::Column(column) => match &lanes[*column] {
            Lane::Small(lane) => lanes::widen(out, lane),
            Lane::Wide(lane) => out.copy_from_slice(&lane[..rows]),
            Lane::Flags(lane) => {
                for (row, out) in out.iter_mut().enumerate() {
                    *out = ((lane[row / WORD] >> (row % WORD)) & 1).cast_signed();
                }
            }
            Lane::Words(_) => out.fill(EMPTY),
        },
        Num::Times(inner, times) => lanes::times(out, earlier(*inner), *times),
        Num::Sum(parts) => {
            out.fill(0);
            parts.iter().for_each(|part| lanes::add(out, earlier(*part)));
        }
        Num::Amount(parts) => {
            out.fill(0);
            parts.iter().for_each(|part| lanes::add_amount(out, earlier(*part)));
        }
        Num::Square(inner) => {
            out.iter_mut().zip(earlier(*inner)).for_each(|(out, number)| *out = number.wrapping_mul(*number));
        }
        Num::LastDay => runs.iter().for_each(|run| out[run.first..run.end].fill(calendar.last_day(run.month))),
        Num::Days(from, to) => lanes::difference(out, earlier(*from), earlier(*to)),
        Num::Months(from, to) => {
            let mut month = |day: i64| i32::try_from(day).map_or(NO_MONTH, |day| calendar.month_of_day(day));
            for ((out, from), to) in out.iter_mut().zip(earlier(*from)).zip(earlier(*to)) {
                let (from, to) = (month(*from), month(*to));
                *out = if from == NO_MONTH || to == NO_MONTH { EMPTY } else { i64::from(to) - i64::from(from) };
            }
        }
        Num::Age(born) => {
            for run in runs {
                let year = i64::from(Month::from_index(run.month).year());
                lanes::less_by(&mut out[run.first..run.end], year, &earlier(*born)[run.first..run.end]);
            }
        }
    }
}

fn code_of(code: &Code, out: &mut [i32], nums: &[Vec<i64>], lanes: &[Lane], leaves: &[i32]) {
    let rows = out.len();
    match code {
        Code::Blank => {}
        Code::Word(column) => match &lanes[*column] {
            Lane::Words(lane) => out.copy_from_slice(&lane[..rows]),
            _ => out.fill(0),
        },
        Code::Leaf(codes) => {
            let of_leaf = |leaf: &i32| usize::try_from(*leaf).ok().and_then(|leaf| codes.get(leaf)).copied();
            out.iter_mut().zip(leaves).for_each(|(out, leaf)| *out = of_leaf(leaf).unwrap_or(0));
        }
        Code::Age { age, lowest } => {
            out.fill(0);
            for (group, lowest) in (1..).zip(lowest) {
                for (out, age) in out.iter_mut().zip(&nums[*age][..rows]) {
                    *out = if *age >= *lowest && *age != EMPTY { group } else { *out };
                }
            }
        }
    }
}

fn answer(
    yes: &Yes,
    out: &mut [u64],
    earlier: &[Vec<u64>],
    lanes: &[Lane],
    (nums, codes, leaves): (&[Vec<i64>], &[Vec<i32>], &[i32]),
) {
    let rows = leaves.len();
    match yes {
        Yes::Always(_) | Yes::Against { .. } => {}
        Yes::Flag { column, says } => match &lanes[*column] {
            Lane::Flags(lane) => bits::flags(out, lane, *says),
            _ => out.fill(if *says { 0 } else { u64::MAX }),
        },
        Yes::Word { column, marked } => match &lanes[*column] {
            Lane::Words(lane) => words(out, &lane[..rows], marked),
            _ => out.fill(0),
        },
        Yes::Leaf(marked) => bits::look_up(out, leaves, marked),
        Yes::Empty { number, is } => bits::empty(out, &nums[*number][..rows], *is),
        Yes::Compare { left, comparison, right, is } => {
            let (left, right) = (&nums[*left][..rows], &nums[*right][..rows]);
            match comparison {
                Comparison::Equal => bits::numbers_equal(out, left, right, *is),
                Comparison::Less => bits::numbers_less(out, left, right, *is),
                Comparison::LessOrEqual => bits::numbers_less(out, right, left, !is),
            }
        }
        Yes::Code { code, is } => bits::one_of(out, &codes[*code][..rows], &[*is]),
        Yes::And(left, right) => bits::and(out, &earlier[*left], &earlier[*right]),
        Yes::Or(left, right) => bits::or(out, &earlier[*left], &earlier[*right]),
    }
}

/// A few marked words are compared one by one, which is faster than looking each row's word up.
fn words(out: &mut [u64], lane: &[i32], marked: &[bool]) {
    let words = (0..).zip(marked).filter(|(_, marked)| **marked).map(|(word, _)| word);
    let few: Vec<i32> = words.take(FEW_WORDS + 1).collect();
    if few.len() > FEW_WORDS { bits::look_up(out, lane, marked) } else { bits::one_of(out, lane, &few) }
}
