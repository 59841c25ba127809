//! Binds conditions, sums and splits to a file: names become columns, codes become places in its dictionaries.
//!
//! A column that the file does not have is empty in every row: the data set has got it since. The unit's own columns
//! are read from the leaf.

use super::linear::Against;
use super::node::{Code, Nodes, Num, Yes};
use crate::rows::{Held, RowFile};
use rettesnor_core::definition::condition::{Condition, Number, Test};
use rettesnor_core::definition::{ColumnType, DataSet};
use rettesnor_core::tally::{Leaf, Split};

/// Binds the conditions of one frame.
pub(super) struct Binder<'a> {
    pub(super) file: &'a RowFile,
    pub(super) dataset: &'a DataSet,
    pub(super) nodes: Nodes,
    /// The places in the file of the columns that are read.
    pub(super) columns: &'a mut Vec<usize>,
}

/// Where the cells of a column are found.
enum Found {
    /// In this column of those read.
    Column(usize, Held),
    /// In the leaf: its text for each leaf.
    Leaf(Vec<Option<String>>),
    /// Nowhere.
    Missing,
}

impl Binder<'_> {
    pub(super) fn condition(&mut self, condition: &Condition) -> usize {
        match condition {
            Condition::All(parts) => {
                let parts = parts.iter().map(|part| self.condition(part)).collect();
                self.nodes.all(parts)
            }
            Condition::Any(parts) => {
                let parts = parts.iter().map(|part| self.condition(part)).collect();
                self.nodes.any(parts)
            }
            Condition::Test { test, negated } => {
                let yes = self.test(test, !*negated);
                self.nodes.yes(yes)
            }
        }
    }

    /// The test, answered with `is`.
    fn test(&mut self, test: &Test, is: bool) -> Yes {
        match test {
            Test::IsTrue(name) => match self.find(name) {
                Found::Column(column, Held::Flag) => Yes::Flag { column, says: is },
                _ => Yes::Always(!is),
            },
            Test::IsEmpty(name) => match self.find(name) {
                Found::Column(column, Held::Word) => {
                    let words = self.words(column);
                    Yes::Word { column, marked: (0..=words.len()).map(|word| (word == 0) == is).collect() }
                }
                Found::Column(_, Held::Flag | Held::Leaf) => Yes::Always(!is),
                Found::Column(column, _) => Yes::Empty { number: self.nodes.num(Num::Column(column)), is },
                Found::Leaf(texts) => Yes::Leaf(texts.iter().map(|text| text.is_none() == is).collect()),
                Found::Missing => Yes::Always(is),
            },
            Test::IsOneOf(name, codes) => match self.find(name) {
                Found::Column(column, Held::Word) => {
                    let words = self.words(column).iter().map(|word| codes.contains(word) == is);
                    Yes::Word { column, marked: [false].into_iter().chain(words).collect() }
                }
                Found::Leaf(texts) => {
                    let marked = |text: &Option<String>| text.as_ref().is_some_and(|text| codes.contains(text) == is);
                    Yes::Leaf(texts.iter().map(marked).collect())
                }
                _ => Yes::Always(false),
            },
            Test::Compare(left, comparison, right) => {
                let mut small = |name: &str| match self.find(name) {
                    Found::Column(column, Held::Small) => Some(column),
                    _ => None,
                };
                if let Some(against) = Against::of(left, *comparison, right, &mut small) {
                    return Yes::Against { against, is };
                }
                let (left, right) = (self.number(left), self.number(right));
                Yes::Compare { left, comparison: *comparison, right, is }
            }
        }
    }

    fn number(&mut self, number: &Number) -> usize {
        let num = match number {
            Number::Constant(number) => Num::Constant(*number),
            Number::Column(name) => return self.cell(name),
            Number::Times(inner, times) => Num::Times(self.number(inner), *times),
            Number::Sum(parts) => Num::Sum(parts.iter().map(|part| self.number(part)).collect()),
            Number::LastDay => Num::LastDay,
            Number::DaysBetween(from, to) => Num::Days(self.number(from), self.number(to)),
            Number::MonthsBetween(from, to) => Num::Months(self.number(from), self.number(to)),
            Number::Age(name) => Num::Age(self.cell(name)),
        };
        self.nodes.num(num)
    }

    /// The number in the cell of a column; a code is none.
    fn cell(&mut self, name: &str) -> usize {
        let num = match self.find(name) {
            Found::Column(column, Held::Flag | Held::Small | Held::Wide) => Num::Column(column),
            _ => Num::Constant(crate::rows::EMPTY),
        };
        self.nodes.num(num)
    }

    /// What is added where the columns are summed.
    pub(super) fn amount(&mut self, columns: &[String]) -> usize {
        let parts = columns.iter().map(|column| self.cell(column)).collect();
        self.nodes.num(Num::Amount(parts))
    }

    /// What is added where the square of the column is summed.
    pub(super) fn square(&mut self, column: &String) -> usize {
        let amount = self.amount(std::slice::from_ref(column));
        self.nodes.num(Num::Square(amount))
    }

    pub(super) fn split(&mut self, split: &Split) -> usize {
        let name = match split {
            Split::Age(column, lowest) => {
                let birth_year = self.cell(column);
                let age = self.nodes.num(Num::Age(birth_year));
                let labels = [String::new()].into_iter().chain(lowest.iter().map(i64::to_string)).collect();
                return self.nodes.code(Code::Age { age, lowest: lowest.clone() }, labels);
            }
            Split::Column(name) => name,
        };
        match self.find(name) {
            Found::Column(column, Held::Word) => {
                let words = self.words(column).iter().cloned();
                let labels = [String::new()].into_iter().chain(words).collect();
                self.nodes.code(Code::Word(column), labels)
            }
            Found::Leaf(texts) => {
                let mut labels: Vec<String> = texts.into_iter().map(Option::unwrap_or_default).collect();
                let of_leaf = labels.clone();
                labels.sort();
                labels.dedup();
                let place = |text| labels.binary_search(text).ok().and_then(|place| i32::try_from(place).ok());
                let places = of_leaf.iter().map(|text| place(text).unwrap_or(0)).collect();
                self.nodes.code(Code::Leaf(places), labels)
            }
            _ => self.nodes.code(Code::Blank, vec![String::new()]),
        }
    }

    fn find(&mut self, name: &str) -> Found {
        let unit = &self.dataset.unit;
        if *name == unit.column {
            let text = |leaf: &Leaf| match unit.kind {
                Some(_) => leaf.unit.code.clone(),
                None => leaf.unit.to_string(),
            };
            return Found::Leaf(self.file.leaves().iter().map(text).map(Some).collect());
        }
        if unit.finer.as_ref().is_some_and(|(finer, _)| *name == **finer) {
            let text = |leaf: &Leaf| leaf.finer.as_ref().map(|finer| finer.code.clone());
            return Found::Leaf(self.file.leaves().iter().map(text).collect());
        }
        let person =
            |column: &rettesnor_core::definition::Column| matches!(column.kind, ColumnType::Person | ColumnType::Form);
        let name = match self.dataset.column(name) {
            Some(column) if person(column) && self.dataset.entity() == Some(name) => "_entity",
            _ => name,
        };
        match column(self.file, self.columns, name) {
            Some((column, held)) => Found::Column(column, held),
            None => Found::Missing,
        }
    }

    fn words(&self, column: usize) -> &[String] {
        self.file.words(self.columns[column])
    }
}

/// The place of the named column among those read, which it joins; nothing where the file does not have it.
pub(super) fn column(file: &RowFile, columns: &mut Vec<usize>, name: &str) -> Option<(usize, Held)> {
    let in_file = file.position(name)?;
    let held = file.columns()[in_file].held;
    let known = columns.iter().position(|place| *place == in_file);
    let place = known.unwrap_or_else(|| {
        columns.push(in_file);
        columns.len() - 1
    });
    Some((place, held))
}
