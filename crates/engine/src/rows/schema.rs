//! How a row of a data set is laid out as whole numbers.

use rettesnor_core::definition::{ColumnType, DataSet, RowTime};
use rettesnor_core::tally::PLANNED;
use rettesnor_core::time::{Month, date_of_day};
use std::cmp::Ordering;

/// What stands in an empty cell.
pub const EMPTY: i64 = i64::MIN;

/// What the numbers of a column are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Held {
    /// The place of the row's leaf among the file's leaves; never empty.
    Leaf,
    /// 0 for no and 1 for yes; empty is written as no.
    Flag,
    /// The place of a code or text in the column's dictionary.
    Word,
    /// A day number, a month index or a year.
    Small,
    /// A whole number, or a decimal as a whole number of its smallest part.
    Wide,
    /// The keyed hash of the person, or of the form.
    Entity,
}

/// One column of the laid-out row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowColumn {
    /// The data set's name for it; `_leaf` and `_entity` for the first and the last.
    pub name: String,
    /// What its numbers are.
    pub held: Held,
}

/// The layout: the leaf, each column of the data set but those of unit, person and form, `planlagt` for spans, and
/// the entity where there is one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowSchema {
    dataset: String,
    columns: Vec<RowColumn>,
    time: Option<Primary>,
}

/// The column that rows of one leaf are sorted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Primary {
    Number(usize),
    Day(usize),
}

impl RowSchema {
    /// The layout of the data set's rows.
    #[must_use]
    pub fn of(dataset: &DataSet) -> Self {
        let finer = dataset.unit.finer.as_ref().map(|(column, _)| column);
        let mut columns = vec![RowColumn { name: "_leaf".to_owned(), held: Held::Leaf }];
        for column in &dataset.columns {
            let held = match column.kind {
                ColumnType::Person | ColumnType::Form => continue,
                _ if column.name == dataset.unit.column || Some(&column.name) == finer => continue,
                ColumnType::Bool => Held::Flag,
                ColumnType::Code(_) | ColumnType::Text | ColumnType::Unit => Held::Word,
                ColumnType::Date | ColumnType::Month | ColumnType::Year | ColumnType::BirthYear => Held::Small,
                ColumnType::Whole | ColumnType::Decimal(_) => Held::Wide,
            };
            columns.push(RowColumn { name: column.name.clone(), held });
        }
        if matches!(dataset.time, RowTime::Span { .. }) {
            columns.push(RowColumn { name: PLANNED.to_owned(), held: Held::Flag });
        }
        if dataset.entity().is_some() {
            columns.push(RowColumn { name: "_entity".to_owned(), held: Held::Entity });
        }
        let place = |name: &String| columns.iter().position(|c| c.name == *name);
        let time = match &dataset.time {
            RowTime::Month(column) | RowTime::Year(column) | RowTime::MonthOrYear { month: column, .. } => {
                place(column).map(Primary::Number)
            }
            RowTime::Day(column) | RowTime::Span { start: column, .. } => place(column).map(Primary::Day),
            RowTime::Timeless => None,
        };
        Self { dataset: dataset.id.clone(), columns, time }
    }

    /// The id of the data set.
    #[must_use]
    pub fn dataset(&self) -> &str {
        &self.dataset
    }

    /// The columns, in the order of the numbers in a row.
    #[must_use]
    pub fn columns(&self) -> &[RowColumn] {
        &self.columns
    }

    /// The place of the column with the name.
    #[must_use]
    pub fn position(&self, name: &str) -> Option<usize> {
        self.columns.iter().position(|c| c.name == name)
    }

    /// The places of the columns that have a dictionary, in order.
    pub fn words(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.columns.len()).filter(|place| self.columns[*place].held == Held::Word)
    }

    /// The place of the entity, where rows have one: always the last.
    #[must_use]
    pub fn entity(&self) -> Option<usize> {
        let last = self.columns.len() - 1;
        (self.columns[last].held == Held::Entity).then_some(last)
    }

    /// The month that rows of one leaf are sorted by: the month, the month of the day or of the first day, the year;
    /// [`EMPTY`] where the cell is.
    #[must_use]
    pub fn primary(&self, row: &[i64]) -> i64 {
        match self.time {
            None => EMPTY,
            Some(Primary::Number(place)) => row[place],
            Some(Primary::Day(place)) => {
                let date = i32::try_from(row[place]).ok().and_then(date_of_day);
                date.map_or(EMPTY, |date| Month::of(date).index().into())
            }
        }
    }

    /// The order in which rows stand in a file: by leaf, primary month, entity, and then every column.
    #[must_use]
    pub fn compare(&self, left: &[i64], right: &[i64]) -> Ordering {
        let key = |row: &[i64]| (row[0], self.primary(row), self.entity().map(|place| row[place]));
        left[0].cmp(&right[0]).then_with(|| key(left).cmp(&key(right))).then_with(|| left.cmp(right))
    }
}
