//! A small population written by hand in a case: the only rows with persons that core ever sees.

use crate::time::MonthRange;
use std::collections::BTreeMap;

/// The rows of one data set in a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Population {
    /// The months the rows were delivered for.
    pub months: MonthRange,
    /// The rows.
    pub rows: Vec<Row>,
}

/// A row: the filled-in cells by column.
pub type Row = BTreeMap<String, Value>;

/// What a cell holds; an empty cell is not there.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Value {
    /// A number, day number, month index, or 0 and 1 for no and yes.
    Number(i64),
    /// A code, a unit's code, a person or other text.
    Text(String),
}

impl Value {
    /// The number, where it is one.
    #[must_use]
    pub fn number(&self) -> Option<i64> {
        match self {
            Self::Number(n) => Some(*n),
            Self::Text(_) => None,
        }
    }

    /// The text, where it is one.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            Self::Number(_) => None,
        }
    }
}
