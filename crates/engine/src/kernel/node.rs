//! What is worked out for every row of a chunk, each thing once.
//!
//! A node names earlier nodes by their place, so that working them out in order is enough.

use super::linear::Against;
use rettesnor_core::definition::condition::Comparison;
use std::collections::BTreeMap;

/// A yes or no for every row.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Yes {
    /// The same for every row.
    Always(bool),
    /// The yes-or-no column says this.
    Flag { column: usize, says: bool },
    /// The word of the column is one of those marked; the first is the empty cell.
    Word { column: usize, marked: Vec<bool> },
    /// The leaf is one of those marked.
    Leaf(Vec<bool>),
    /// Whether the number is empty is this.
    Empty { number: usize, is: bool },
    /// The column is not empty, and whether it lies so is this.
    Against { against: Against, is: bool },
    /// Both numbers are there, and whether they stand so is this.
    Compare { left: usize, comparison: Comparison, right: usize, is: bool },
    /// The code is this one.
    Code { code: usize, is: i32 },
    /// Both.
    And(usize, usize),
    /// One of the two.
    Or(usize, usize),
}

/// A number for every row, or nothing.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Num {
    /// The same for every row.
    Constant(i64),
    /// The cell of the column.
    Column(usize),
    /// A number times a fixed one.
    Times(usize, i64),
    /// A sum; nothing where a part is nothing.
    Sum(Vec<usize>),
    /// A sum in which nothing counts as zero.
    Amount(Vec<usize>),
    /// A number times itself.
    Square(usize),
    /// The last day of the row's month.
    LastDay,
    /// Days from the first to the second.
    Days(usize, usize),
    /// Calendar months from the first day to the second.
    Months(usize, usize),
    /// The year of the row's month less the number.
    Age(usize),
}

/// A code for every row: the place of its text among the labels.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Code {
    /// Every row has the only one.
    Blank,
    /// The word of the column; the first is the empty cell.
    Word(usize),
    /// The code of the leaf.
    Leaf(Vec<i32>),
    /// The age group of the age; the first is no group.
    Age { age: usize, lowest: Vec<i64> },
}

/// All nodes of a frame, each once, in the order in which they can be worked out.
#[derive(Clone, Debug, Default)]
pub(super) struct Nodes {
    pub(super) yes: Vec<Yes>,
    pub(super) nums: Vec<Num>,
    pub(super) codes: Vec<Code>,
    /// The texts of each of the codes.
    pub(super) labels: Vec<Vec<String>>,
    places: Places,
}

#[derive(Clone, Debug, Default)]
struct Places {
    yes: BTreeMap<Yes, usize>,
    nums: BTreeMap<Num, usize>,
    /// With their labels: two columns of the leaf can have the same codes for other texts.
    codes: BTreeMap<(Code, Vec<String>), usize>,
}

impl Nodes {
    pub(super) fn yes(&mut self, yes: Yes) -> usize {
        once(&mut self.yes, &mut self.places.yes, yes)
    }

    pub(super) fn num(&mut self, num: Num) -> usize {
        once(&mut self.nums, &mut self.places.nums, num)
    }

    pub(super) fn code(&mut self, code: Code, labels: Vec<String>) -> usize {
        if let Some(place) = self.places.codes.get(&(code.clone(), labels.clone())) {
            return *place;
        }
        self.codes.push(code.clone());
        self.labels.push(labels.clone());
        self.places.codes.insert((code, labels), self.codes.len() - 1);
        self.codes.len() - 1
    }

    /// All of them.
    pub(super) fn all(&mut self, parts: Vec<usize>) -> usize {
        self.fold(parts, true, Yes::And)
    }

    /// One of them.
    pub(super) fn any(&mut self, parts: Vec<usize>) -> usize {
        self.fold(parts, false, Yes::Or)
    }

    /// `rest` is what a part says when it changes nothing; a part that always says the other settles the whole.
    fn fold(&mut self, mut parts: Vec<usize>, rest: bool, pair: impl Fn(usize, usize) -> Yes) -> usize {
        parts.sort_unstable();
        parts.dedup();
        if parts.iter().any(|part| self.yes[*part] == Yes::Always(!rest)) {
            return self.yes(Yes::Always(!rest));
        }
        parts.retain(|part| self.yes[*part] != Yes::Always(rest));
        let Some((first, others)) = parts.split_first() else { return self.yes(Yes::Always(rest)) };
        others.iter().fold(*first, |left, right| self.yes(pair(left, *right)))
    }
}

fn once<T: Clone + Ord>(all: &mut Vec<T>, places: &mut BTreeMap<T, usize>, node: T) -> usize {
    *places.entry(node).or_insert_with_key(|node| {
        all.push(node.clone());
        all.len() - 1
    })
}
