//! What is to be counted over one file: frames of counters that share where rows lie in time.

use super::bind::Binder;
use super::node::{Nodes, Num, Yes};
use super::place::Bound;
use crate::rows::{RowFile, RowsError};
use rettesnor_core::definition::ColumnType;
use rettesnor_core::definition::condition::Test;
use rettesnor_core::tally::{Add, Place, Ranges, Tally, TallyCounter};
use rettesnor_core::time::Month;
use std::collections::BTreeMap;

/// A split into at most so many codes is counted as so many counters of their own.
const FEW_CODES: usize = 24;

/// Which counters of a tally are wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Wanted {
    /// Those whose numbers add up.
    Additive,
    /// Those that count distinct entities.
    Distinct,
}

/// Everything that is to be counted over one file.
pub(crate) struct Plan {
    /// The places in the file of the columns that are read: the leaf first.
    pub(super) columns: Vec<usize>,
    /// Where the entity is among them, where it is asked for.
    pub(crate) entity: Option<usize>,
    pub(super) scope: rettesnor_core::time::MonthRange,
    pub(crate) frames: Vec<Frame>,
}

/// Counters that share where rows lie in time, and what they need.
pub(crate) struct Frame {
    pub(super) bound: Bound,
    pub(super) nodes: Nodes,
    /// The columns that are read here, of the plan's.
    pub(super) reads: Vec<usize>,
    pub(crate) sums: Vec<Sum>,
}

/// Something added up for each leaf and month, for every counter that means the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Sum {
    /// Which rows.
    pub(crate) when: usize,
    pub(super) add: Added,
    /// The code whose texts the sum is split by.
    pub(super) split: Option<usize>,
    from: Option<Month>,
    to: Option<Month>,
    /// The counters, each with the text of the one code that is added up here.
    pub(crate) counters: Vec<(u16, Option<String>)>,
}

/// What a row adds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Added {
    One,
    Number(usize),
    Entity,
}

impl Sum {
    pub(crate) fn counts(&self, month: i32) -> bool {
        let month = Month::from_index(month);
        self.from.is_none_or(|from| from <= month) && self.to.is_none_or(|to| month < to)
    }

    fn same(&self, other: &Self) -> bool {
        let key = |sum: &Self| (sum.when, sum.add, sum.split, sum.from, sum.to);
        key(self) == key(other)
    }
}

impl Plan {
    pub(crate) fn of(tally: &Tally, file: &RowFile, wanted: Wanted) -> Result<Self, RowsError> {
        if file.dataset() != tally.dataset.id {
            let (own, other) = (file.dataset(), &tally.dataset.id);
            return Err(RowsError::WrongSchema(format!("it holds `{own}`, not `{other}`")));
        }
        tally.counters.iter().try_for_each(|counter| answerable(tally, counter))?;
        let mut columns = vec![0];
        let entity = (wanted == Wanted::Distinct).then(|| super::bind::column(file, &mut columns, "_entity"));
        let entity = entity.flatten().map(|(place, _)| place);
        let mut by_place: BTreeMap<&Place, Vec<(u16, &TallyCounter)>> = BTreeMap::new();
        for (number, counter) in (0..).zip(&tally.counters) {
            if matches!(counter.add, Add::Distinct(_)) == (wanted == Wanted::Distinct) {
                by_place.entry(&counter.place).or_default().push((number, counter));
            }
        }
        let mut frames = Vec::new();
        for (place, counters) in by_place {
            let bound = Bound::of(place, file, &mut columns);
            let nodes = Nodes::default();
            let mut binder = Binder { file, dataset: &tally.dataset, nodes, columns: &mut columns };
            let mut sums = Vec::new();
            for (number, counter) in counters {
                for sum in bind(&mut binder, number, counter) {
                    match sums.iter_mut().find(|known: &&mut Sum| known.same(&sum)) {
                        Some(known) => known.counters.extend(sum.counters),
                        None => sums.push(sum),
                    }
                }
            }
            let mut frame = Frame { bound, nodes: binder.nodes, reads: Vec::new(), sums };
            frame.reads = frame.reads(entity);
            frames.push(frame);
        }
        Ok(Self { columns, entity, scope: file.months(), frames })
    }
}

/// What rows do not hold can't be asked: whether a yes-or-no cell was left empty, and who else a row is about.
fn answerable(tally: &Tally, counter: &TallyCounter) -> Result<(), RowsError> {
    let mut lost = None;
    counter.when.visit(&mut |test, _| {
        if let Test::IsEmpty(name) = test {
            let kind = tally.dataset.column(name).map(|column| &column.kind);
            lost = match kind {
                Some(ColumnType::Bool) => Some(name),
                Some(ColumnType::Person | ColumnType::Form) if tally.dataset.entity() != Some(name) => Some(name),
                _ => lost,
            };
        }
    });
    let told = |name| format!("`{}` asks whether `{name}` is empty, which rows do not hold", counter.indicator);
    lost.map_or(Ok(()), |name| Err(RowsError::WrongSchema(told(name))))
}

impl Frame {
    fn reads(&self, entity: Option<usize>) -> Vec<usize> {
        let of_yes = self.nodes.yes.iter().filter_map(|yes| match yes {
            Yes::Against { against, .. } => Some(against.column),
            Yes::Flag { column, .. } | Yes::Word { column, .. } => Some(*column),
            _ => None,
        });
        let of_nums = self.nodes.nums.iter().filter_map(|num| match num {
            Num::Column(column) => Some(*column),
            _ => None,
        });
        let of_codes = self.nodes.codes.iter().filter_map(|code| match code {
            super::node::Code::Word(column) => Some(*column),
            _ => None,
        });
        let mut reads: Vec<usize> =
            [0].into_iter().chain(of_yes).chain(of_nums).chain(of_codes).chain(entity).collect();
        reads.sort_unstable();
        reads.dedup();
        reads
    }
}

/// The sums of one counter: one, or one for each code of a split into few.
fn bind(binder: &mut Binder, number: u16, counter: &TallyCounter) -> Vec<Sum> {
    let when = binder.condition(&counter.when);
    let add = match &counter.add {
        Add::One => Added::One,
        Add::Sum(columns) => Added::Number(binder.amount(columns)),
        Add::Square(column) => Added::Number(binder.square(column)),
        Add::Distinct(Ranges::All | Ranges::Months) => Added::Entity,
    };
    let sum = |when, split, label| Sum {
        when,
        add,
        split,
        from: counter.from,
        to: counter.to,
        counters: vec![(number, label)],
    };
    let split = counter.split.as_ref().filter(|_| add != Added::Entity);
    let Some(code) = split.map(|split| binder.split(split)) else { return vec![sum(when, None, None)] };
    let labels = binder.nodes.labels[code].clone();
    if add != Added::One || labels.len() > FEW_CODES {
        return vec![sum(when, Some(code), None)];
    }
    let of_code = |(is, label): (i32, String)| {
        let is_code = binder.nodes.yes(Yes::Code { code, is });
        sum(binder.nodes.all(vec![when, is_code]), None, Some(label))
    };
    (0..).zip(labels).map(of_code).collect()
}
