//! Asks the conditions of a data set about a row, each distinct question once.
//!
//! The answer is core's own; what is remembered here is the answer to the cells that a condition reads, which repeat
//! from row to row far more often than rows do.

use crate::rows::EMPTY;
use rettesnor_core::definition::condition::{Condition, Test};
use rettesnor_core::tally::{PLANNED, Row, Value, meets};
use rettesnor_core::time::Month;
use std::collections::HashMap;

/// How many answers are remembered before they are forgotten.
const REMEMBERED: usize = 1 << 16;

/// A condition that is asked about many rows.
pub(super) struct Question {
    condition: Condition,
    /// The columns it reads and their places among the cells; `planlagt` stands after the last.
    columns: Vec<(String, usize)>,
    reads_month: bool,
    answers: HashMap<Box<[i64]>, bool>,
    cells: Vec<i64>,
}

impl Question {
    /// A question about rows whose columns have these names.
    pub(super) fn new(condition: Condition, names: &[&str]) -> Self {
        let place = |name: &str| names.iter().position(|own| *own == name);
        let columns = condition.columns().into_iter().filter_map(|name| {
            let at = if name == PLANNED { Some(names.len()) } else { place(name) };
            Some((name.to_owned(), at?))
        });
        let columns = columns.collect();
        let mut reads_month = false;
        condition.visit(&mut |test, _| {
            if let Test::Compare(left, _, right) = test {
                reads_month |= left.reads_month() || right.reads_month();
            }
        });
        Self { condition, columns, reads_month, answers: HashMap::new(), cells: Vec::new() }
    }

    /// Whether it reads a cell that could not be read.
    pub(super) fn is_about(&self, broken: &[bool]) -> bool {
        self.columns.iter().any(|(_, at)| broken.get(*at).copied().unwrap_or(false))
    }

    /// Whether the row meets the condition. `value` gives what a cell that is not empty stands for.
    pub(super) fn ask(&mut self, cells: &[i64], month: Month, value: impl Fn(usize, i64) -> Value) -> bool {
        self.cells.clear();
        self.cells.extend(self.columns.iter().map(|(_, at)| cells[*at]));
        if self.reads_month {
            self.cells.push(month.index().into());
        }
        if let Some(answer) = self.answers.get(self.cells.as_slice()) {
            return *answer;
        }
        let filled = self.columns.iter().filter(|(_, at)| cells[*at] != EMPTY);
        let row: Row = filled.map(|(name, at)| (name.clone(), value(*at, cells[*at]))).collect();
        let answer = meets(&self.condition, &row, month);
        if self.answers.len() >= REMEMBERED {
            self.answers.clear();
        }
        self.answers.insert(self.cells.as_slice().into(), answer);
        answer
    }
}
