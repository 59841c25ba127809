//! The answer to a tally, in whole numbers, and the one wall behind which counting happens.

use super::Tally;
use crate::org::UnitRef;
use crate::time::{Month, MonthRange};
use std::fmt;

/// The unit of a row, as it was delivered.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Leaf {
    /// The unit that the data set is delivered for.
    pub unit: UnitRef,
    /// The finer unit that the row names as well.
    pub finer: Option<UnitRef>,
}

impl fmt::Display for Leaf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.finer {
            Some(finer) => write!(f, "{}/{finer}", self.unit),
            None => write!(f, "{}", self.unit),
        }
    }
}

/// Which number of an answer is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Cell {
    /// The counter's place in its tally.
    pub counter: u16,
    /// The code's place in [`Counts::codes`]; unset for a counter that is not split.
    pub code: Option<u16>,
    /// The leaf's place in [`Counts::leaves`].
    pub leaf: u32,
    /// The month; December for a yearly counter.
    pub month: Month,
}

/// Sums per counter, code, leaf and month. Cells that are zero are left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// The leaves that the rows name, in order.
    pub leaves: Vec<Leaf>,
    /// The codes that splits name, in order; an empty cell is the empty text.
    pub codes: Vec<String>,
    /// The sums, in the order of their cells.
    pub cells: Vec<(Cell, i64)>,
    /// Cells whose rows have been deleted before this counter was ever asked: counter, leaf, month.
    pub gone: Vec<(u16, u32, Month)>,
}

/// A stretch of months for which one delivery answers one leaf.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct AnswerSpan {
    /// The delivery.
    pub delivery: String,
    /// The leaf.
    pub leaf: Leaf,
    /// The months.
    pub months: MonthRange,
}

/// How many different persons (or forms) groups of leaves have, over stretches of months.
#[derive(Clone, Debug)]
pub struct DistinctQuestion<'a> {
    /// The tally whose distinct counters are asked.
    pub tally: &'a Tally,
    /// Which delivery answers which leaf when; no two overlap.
    pub answers: &'a [AnswerSpan],
    /// Each group's leaves.
    pub groups: &'a [Vec<Leaf>],
}

/// How many different persons a group has over a stretch of months. Groups with none are left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct DistinctCell {
    /// The counter's place in its tally.
    pub counter: u16,
    /// The group's place in the question.
    pub group: u32,
    /// The months.
    pub range: MonthRange,
    /// How many.
    pub value: i64,
}

/// Why a count could not be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CountError(pub String);

impl fmt::Display for CountError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for CountError {}

/// Whoever can count a tally over deliveries. The engine's kernel and [`super::Reference`] are the two.
pub trait Counter {
    /// Counts every counter that is not distinct over all rows of the delivery, and lists every leaf it names.
    ///
    /// # Errors
    /// The delivery's rows can't be read.
    fn count(&mut self, delivery: &str, tally: &Tally) -> Result<Counts, CountError>;

    /// Counts every distinct counter over the rows that answer, in the order of the cells.
    ///
    /// # Errors
    /// A delivery's rows can't be read.
    fn count_distinct(&mut self, question: &DistinctQuestion<'_>) -> Result<Vec<DistinctCell>, CountError>;
}
