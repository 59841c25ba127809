//! Whether every row that meets one condition meets another, tried on every kind of row there can be.
//!
//! A column matters only by the values at which some test changes its answer: each code, yes and no, empty, and the
//! numbers at and beside each constant. All combinations of those are tried with the reference reading, so the
//! answer is exact wherever tests compare a column with a constant.

use crate::definition::condition::{Condition, Number, Test};
use crate::definition::{Catalogue, ColumnType};
use crate::tally::{PLANNED, Row, Value, meets};
use crate::time::Month;
use std::collections::{BTreeMap, BTreeSet};

/// How many rows are tried before the question is given up.
const MOST: usize = 2_000_000;

/// The answer.
pub(super) enum Verdict {
    Always,
    /// A row that meets the first and not the second.
    NotFor(String),
    TooWide,
}

pub(super) fn implies(catalogue: &Catalogue, dataset: &str, narrow: &Condition, wide: &Condition) -> Verdict {
    // The parts of the wide condition that stand word for word in the narrow one need no proof.
    let given = parts(narrow);
    let open: Vec<Condition> = parts(wide).into_iter().filter(|part| !given.contains(part)).collect();
    if open.is_empty() {
        return Verdict::Always;
    }
    let wide = Condition::All(open);
    let values = values(catalogue, dataset, [narrow, &wide]);
    if values.values().map(Vec::len).try_fold(1_usize, usize::checked_mul).is_none_or(|n| n > MOST) {
        return Verdict::TooWide;
    }
    let month = Month::january(2020);
    let mut row = Row::new();
    match search(&values.into_iter().collect::<Vec<_>>(), &mut row, &mut |row| {
        meets(narrow, row, month) && !meets(&wide, row, month)
    }) {
        None => Verdict::Always,
        Some(row) => Verdict::NotFor(told(&row)),
    }
}

fn parts(condition: &Condition) -> Vec<Condition> {
    match condition {
        Condition::All(parts) => parts.clone(),
        other => vec![other.clone()],
    }
}

/// The values of each column that can make a difference; `None` is an empty cell.
fn values(catalogue: &Catalogue, dataset: &str, conditions: [&Condition; 2]) -> BTreeMap<String, Vec<Option<Value>>> {
    let mut constants: BTreeSet<i64> = BTreeSet::new();
    let mut columns: BTreeMap<String, BTreeSet<Option<Value>>> = BTreeMap::new();
    for condition in conditions {
        for column in condition.columns() {
            columns.entry(column.to_owned()).or_default();
        }
        condition.visit(&mut |test, _| match test {
            Test::Compare(left, _, right) => {
                constants.extend(constants_of(left).into_iter().chain(constants_of(right)));
            }
            Test::IsOneOf(column, codes) => {
                let known = columns.entry(column.clone()).or_default();
                known.extend(codes.iter().map(|code| Some(Value::Text(code.clone()))));
                known.insert(Some(Value::Text(String::new())));
            }
            _ => {}
        });
    }
    let schema = catalogue.datasets.get(dataset);
    for (name, known) in &mut columns {
        match schema.and_then(|s| s.column(name)).map(|c| &c.kind) {
            Some(ColumnType::Bool) => known.extend([Some(Value::Number(0)), Some(Value::Number(1))]),
            None if name == PLANNED => known.extend([Some(Value::Number(0)), Some(Value::Number(1))]),
            Some(ColumnType::Code(list)) => {
                // Codes that no test names behave alike: the unknown text above stands for them.
                known.insert(None);
                if catalogue
                    .codelists
                    .get(list)
                    .is_some_and(|l| l.codes.iter().all(|c| known.contains(&Some(Value::Text(c.code.clone())))))
                {
                    known.remove(&Some(Value::Text(String::new())));
                }
            }
            Some(ColumnType::Text | ColumnType::Unit | ColumnType::Person | ColumnType::Form) => {
                known.extend([None, Some(Value::Text(String::new()))]);
            }
            Some(ColumnType::BirthYear) => {
                known.insert(None);
                known.extend(beside(constants.iter().map(|c| 2020 - c)));
            }
            _ => {
                known.insert(None);
                known.extend(beside(constants.iter().copied()));
            }
        }
    }
    columns.into_iter().map(|(name, known)| (name, known.into_iter().collect())).collect()
}

fn beside(constants: impl Iterator<Item = i64>) -> impl Iterator<Item = Option<Value>> {
    constants.flat_map(|c| [c - 1, c, c + 1]).map(|n| Some(Value::Number(n)))
}

fn constants_of(number: &Number) -> Vec<i64> {
    match number {
        Number::Constant(n) => vec![*n],
        Number::Times(inner, times) => constants_of(inner).into_iter().map(|n| n * times).collect(),
        Number::Sum(parts) => parts.iter().flat_map(constants_of).collect(),
        Number::DaysBetween(a, b) | Number::MonthsBetween(a, b) => {
            constants_of(a).into_iter().chain(constants_of(b)).collect()
        }
        Number::LastDay => vec![crate::time::day_number(Month::january(2020).last_day()).into()],
        Number::Column(_) | Number::Age(_) => Vec::new(),
    }
}

fn search(values: &[(String, Vec<Option<Value>>)], row: &mut Row, found: &mut impl FnMut(&Row) -> bool) -> Option<Row> {
    let Some(((column, candidates), rest)) = values.split_first() else {
        return found(row).then(|| row.clone());
    };
    for candidate in candidates {
        match candidate {
            Some(value) => row.insert(column.clone(), value.clone()),
            None => row.remove(column),
        };
        if let Some(row) = search(rest, row, found) {
            return Some(row);
        }
    }
    row.remove(column);
    None
}

fn told(row: &Row) -> String {
    let cells: Vec<String> = row
        .iter()
        .map(|(column, value)| match value {
            Value::Number(n) => format!("{column} = {n}"),
            Value::Text(text) => format!("{column} = '{text}'"),
        })
        .collect();
    format!("a row with {}", if cells.is_empty() { "every cell empty".to_owned() } else { cells.join(", ") })
}
