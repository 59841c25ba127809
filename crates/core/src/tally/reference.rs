//! The slow counter: it reads row by row, as the definition is written, and is what the fast one is held against.
//!
//! It must stay short. If it can't, the definition language has grown too clever.

use super::{
    Add, AnswerSpan, Cell, CountError, Counter, Counts, DistinctCell, DistinctQuestion, Leaf, PLANNED, Population,
    Ranges, Row, Split, Tally, TallyCounter, Value, months_of_row, ranges_of_year,
};
use crate::definition::DataSet;
use crate::definition::condition::{Condition, Number, Test};
use crate::org::UnitRef;
use crate::time::{Month, MonthRange, date_of_day, day_number};
use std::collections::{BTreeMap, BTreeSet};

/// Counts populations that are held in memory, one per delivery.
#[derive(Clone, Debug, Default)]
pub struct Reference {
    /// The rows of each delivery.
    pub deliveries: BTreeMap<String, Population>,
}

impl Counter for Reference {
    fn count(&mut self, delivery: &str, tally: &Tally) -> Result<Counts, CountError> {
        let population = self.population(delivery)?;
        let mut sums: BTreeMap<(u16, Option<String>, Leaf, Month), i64> = BTreeMap::new();
        let mut leaves = BTreeSet::new();
        for row in &population.rows {
            let Some(leaf) = leaf_of(row, &tally.dataset) else { continue };
            leaves.insert(leaf.clone());
            for (number, counter) in (0..).zip(&tally.counters) {
                for month in counted_months(row, counter, population.months) {
                    let Some(added) = added(row, counter) else { continue };
                    let code = counter.split.as_ref().map(|split| part_of(row, split, month));
                    *sums.entry((number, code, leaf.clone(), month)).or_default() += added;
                }
            }
        }
        Ok(assemble(leaves, &sums))
    }

    fn count_distinct(&mut self, question: &DistinctQuestion<'_>) -> Result<Vec<DistinctCell>, CountError> {
        let mut found = Vec::new();
        for (number, counter) in (0..).zip(&question.tally.counters) {
            let Add::Distinct(ranges) = &counter.add else { continue };
            for (group, leaves) in (0..).zip(question.groups) {
                let present = self.present(question, counter, leaves)?;
                let years: BTreeSet<i32> = present.iter().map(|(month, _)| month.year()).collect();
                for range in years.into_iter().flat_map(ranges_of_year) {
                    if *ranges == Ranges::Months && range.len() > 1 {
                        continue;
                    }
                    let who: BTreeSet<&str> = present
                        .iter()
                        .filter(|(month, _)| range.contains(*month))
                        .map(|(_, who)| who.as_str())
                        .collect();
                    if !who.is_empty() {
                        let value = i64::try_from(who.len()).unwrap_or(i64::MAX);
                        found.push(DistinctCell { counter: number, group, range, value });
                    }
                }
            }
        }
        found.sort();
        Ok(found)
    }
}

impl Reference {
    fn population(&self, delivery: &str) -> Result<&Population, CountError> {
        self.deliveries.get(delivery).ok_or_else(|| CountError(format!("there is no delivery {delivery}")))
    }

    /// Who is present in the group, month by month, as far as the answering deliveries say.
    fn present(
        &self,
        question: &DistinctQuestion<'_>,
        counter: &TallyCounter,
        leaves: &[Leaf],
    ) -> Result<BTreeSet<(Month, String)>, CountError> {
        let dataset = &question.tally.dataset;
        let mut present = BTreeSet::new();
        for AnswerSpan { delivery, leaf, months } in question.answers.iter().filter(|a| leaves.contains(&a.leaf)) {
            let population = self.population(delivery)?;
            for row in population.rows.iter().filter(|row| leaf_of(row, dataset).as_ref() == Some(leaf)) {
                let Some(who) = dataset.entity().and_then(|column| row.get(column)).and_then(Value::text) else {
                    continue;
                };
                for month in counted_months(row, counter, population.months) {
                    if months.contains(month) {
                        present.insert((month, who.to_owned()));
                    }
                }
            }
        }
        Ok(present)
    }
}

/// The months in which the row meets the counter.
#[must_use]
pub fn counted_months(row: &Row, counter: &TallyCounter, scope: MonthRange) -> Vec<Month> {
    let number = |column: &str| row.get(column).and_then(Value::number);
    let planned = number(PLANNED) == Some(1);
    let months = months_of_row(&counter.place, number, planned, scope);
    let months = months.into_iter().flat_map(MonthRange::months);
    months.filter(|month| counter.counts(*month) && meets(&counter.when, row, *month)).collect()
}

/// Whether the row meets the condition in the month.
#[must_use]
pub fn meets(condition: &Condition, row: &Row, month: Month) -> bool {
    match condition {
        Condition::All(parts) => parts.iter().all(|part| meets(part, row, month)),
        Condition::Any(parts) => parts.iter().any(|part| meets(part, row, month)),
        Condition::Test { test, negated } => answer(test, row, month).is_some_and(|yes| yes != *negated),
    }
}

/// Yes, no, or nothing where a cell is empty.
fn answer(test: &Test, row: &Row, month: Month) -> Option<bool> {
    match test {
        Test::IsTrue(column) => Some(row.get(column).and_then(Value::number) == Some(1)),
        Test::IsEmpty(column) => Some(!row.contains_key(column)),
        Test::IsOneOf(column, codes) => row.get(column)?.text().map(|code| codes.contains(code)),
        Test::Compare(left, comparison, right) => {
            Some(comparison.holds(number(left, row, month)?, number(right, row, month)?))
        }
    }
}

fn number(expression: &Number, row: &Row, month: Month) -> Option<i64> {
    match expression {
        Number::Constant(n) => Some(*n),
        Number::Column(column) => row.get(column)?.number(),
        Number::Times(inner, times) => Some(number(inner, row, month)? * times),
        Number::Sum(parts) => parts.iter().map(|part| number(part, row, month)).sum(),
        Number::LastDay => Some(day_number(month.last_day()).into()),
        Number::DaysBetween(from, to) => Some(number(to, row, month)? - number(from, row, month)?),
        Number::MonthsBetween(from, to) => {
            let month_of = |day: i64| Some(Month::of(date_of_day(i32::try_from(day).ok()?)?).index());
            let (from, to) = (month_of(number(from, row, month)?)?, month_of(number(to, row, month)?)?);
            Some(i64::from(to - from))
        }
        Number::Age(column) => Some(i64::from(month.year()) - row.get(column)?.number()?),
    }
}

fn added(row: &Row, counter: &TallyCounter) -> Option<i64> {
    let cell = |column: &String| row.get(column).and_then(Value::number).unwrap_or(0);
    match &counter.add {
        Add::One => Some(1),
        Add::Sum(columns) => Some(columns.iter().map(cell).sum()),
        Add::Square(column) => Some(cell(column) * cell(column)),
        Add::Distinct(_) => None,
    }
}

/// The part of a split that the row belongs to; an empty cell is the empty text.
fn part_of(row: &Row, split: &Split, month: Month) -> String {
    match split {
        Split::Column(column) => row.get(column).and_then(Value::text).unwrap_or_default().to_owned(),
        Split::Age(column, groups) => {
            let age = row.get(column).and_then(Value::number).map(|year| i64::from(month.year()) - year);
            let group = age.and_then(|age| groups.iter().rev().find(|lowest| **lowest <= age));
            group.map(i64::to_string).unwrap_or_default()
        }
    }
}

/// The leaf that a row belongs to; nothing where the unit is not one.
#[must_use]
pub fn leaf_of(row: &Row, dataset: &DataSet) -> Option<Leaf> {
    let code = row.get(&dataset.unit.column)?.text()?;
    let unit = match dataset.unit.kind {
        Some(kind) => UnitRef { kind, code: code.to_owned() },
        None => code.parse().ok()?,
    };
    let finer = dataset
        .unit
        .finer
        .as_ref()
        .and_then(|(column, kind)| Some(UnitRef { kind: *kind, code: row.get(column)?.text()?.to_owned() }));
    Some(Leaf { unit, finer })
}

fn assemble(leaves: BTreeSet<Leaf>, sums: &BTreeMap<(u16, Option<String>, Leaf, Month), i64>) -> Counts {
    let leaves: Vec<Leaf> = leaves.into_iter().collect();
    let codes: BTreeSet<&String> = sums.keys().filter_map(|(_, code, ..)| code.as_ref()).collect();
    let codes: Vec<String> = codes.into_iter().cloned().collect();
    let mut cells: Vec<(Cell, i64)> = sums
        .iter()
        .filter(|(_, value)| **value != 0)
        .map(|((counter, code, leaf, month), value)| {
            let code = code.as_ref().and_then(|code| codes.binary_search(code).ok());
            let leaf = leaves.binary_search(leaf).unwrap_or_default();
            let code = code.and_then(|place| u16::try_from(place).ok());
            (Cell { counter: *counter, code, leaf: u32::try_from(leaf).unwrap_or_default(), month: *month }, *value)
        })
        .collect();
    cells.sort();
    Counts { leaves, codes, cells, gone: Vec::new() }
}
