//! Rows and questions at random, the same for the same seed.

use rettesnor_core::definition::condition::{Comparison, Number, Test};
use rettesnor_core::definition::{Column, ColumnType, Condition, DataSet, RowTime};
use rettesnor_core::org::UnitRef;
use rettesnor_core::tally::{
    Add, AnswerSpan, Leaf, PLANNED, Piece, Place, Population, Ranges, Row, Split, Tally, TallyCounter, Value, leaf_of,
};
use rettesnor_core::time::{Month, MonthRange};
use std::collections::BTreeSet;

/// January 2024, as a month and as a day.
const MONTH: i64 = 2024 * 12;
const DAY: i64 = 19_723;
pub const KOMMUNER: [&str; 4] = ["0301", "3201", "3301", "5001"];
pub const STEDER: [&str; 2] = ["vo-1", "vo-2"];
pub const KODER: [&str; 4] = ["A", "B", "C", "D"];

/// SplitMix64.
pub struct Chance(pub u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number from `low` to below `end`.
    pub fn number(&mut self, low: i64, end: i64) -> i64 {
        low + i64::try_from(self.next() % u64::try_from(end - low).unwrap()).unwrap()
    }

    /// Yes in one of so many.
    pub fn one_in(&mut self, of: i64) -> bool {
        self.number(0, of) == 0
    }

    pub fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        &from[usize::try_from(self.next() % from.len() as u64).unwrap()]
    }

    fn some<'a>(&mut self, columns: &[&'a Column]) -> Option<&'a str> {
        (!columns.is_empty()).then(|| self.pick(columns).name.as_str())
    }
}

/// Rows of the data set; `codes` gives the codes of a column.
pub fn population(
    chance: &mut Chance,
    dataset: &DataSet,
    rows: usize,
    codes: &dyn Fn(&Column) -> Vec<String>,
) -> Population {
    let first = Month::from_index(i32::try_from(MONTH + chance.number(0, 6)).unwrap());
    let last = first.plus(i32::try_from(chance.number(0, 30)).unwrap());
    let rows = (0..rows).map(|_| row(chance, dataset, codes)).collect();
    Population { months: MonthRange { first, last }, rows }
}

fn row(chance: &mut Chance, dataset: &DataSet, codes: &dyn Fn(&Column) -> Vec<String>) -> Row {
    let mut row = Row::new();
    for column in &dataset.columns {
        if chance.one_in(if column.name == dataset.unit.column { 40 } else { 6 }) {
            continue;
        }
        let finer = dataset.unit.finer.as_ref().is_some_and(|(finer, _)| *finer == column.name);
        let value = match &column.kind {
            ColumnType::Unit if finer => Value::Text((*chance.pick(&STEDER)).to_owned()),
            ColumnType::Unit if column.name == dataset.unit.column && dataset.unit.kind.is_none() => {
                Value::Text(UnitRef::kommune(*chance.pick(&KOMMUNER)).to_string())
            }
            ColumnType::Unit => Value::Text((*chance.pick(&KOMMUNER)).to_owned()),
            ColumnType::Person | ColumnType::Form => Value::Text(format!("p{}", chance.number(0, 25))),
            ColumnType::Date => Value::Number(chance.number(DAY - 60, DAY + 900)),
            ColumnType::Month => Value::Number(chance.number(MONTH, MONTH + 30)),
            ColumnType::Year => Value::Number(chance.number(2022, 2027)),
            ColumnType::BirthYear => Value::Number(chance.number(1950, 2010)),
            ColumnType::Bool => Value::Number(chance.number(0, 2)),
            ColumnType::Whole | ColumnType::Decimal(_) => Value::Number(chance.number(-3, 8)),
            ColumnType::Code(_) | ColumnType::Text => match codes(column) {
                codes if codes.is_empty() => continue,
                codes => Value::Text(chance.pick(&codes).clone()),
            },
        };
        row.insert(column.name.clone(), value);
    }
    if matches!(dataset.time, RowTime::Span { .. }) && chance.one_in(4) {
        row.insert(PLANNED.to_owned(), Value::Number(1));
    }
    row
}

/// A tally of so many counters that no definition would dare to ask for.
pub fn tally(chance: &mut Chance, dataset: &DataSet, counters: usize) -> Tally {
    let counters = (0..counters).map(|_| counter(chance, dataset)).collect();
    Tally { dataset: dataset.clone(), counters }
}

fn counter(chance: &mut Chance, dataset: &DataSet) -> TallyCounter {
    let numbers =
        columns(dataset, |kind| matches!(kind, ColumnType::Whole | ColumnType::Decimal(_) | ColumnType::Bool));
    let births = columns(dataset, |kind| *kind == ColumnType::BirthYear);
    let coded = columns(dataset, |kind| matches!(kind, ColumnType::Code(_) | ColumnType::Text | ColumnType::Unit));
    let add = match chance.number(0, 6) {
        0 | 1 if !numbers.is_empty() => {
            let summed = (0..chance.number(1, 3)).map(|_| chance.pick(&numbers).name.clone());
            Add::Sum(summed.collect())
        }
        2 if !numbers.is_empty() => Add::Square(chance.pick(&numbers).name.clone()),
        3 => Add::Distinct(if chance.one_in(2) { Ranges::All } else { Ranges::Months }),
        _ => Add::One,
    };
    let split = match chance.number(0, 5) {
        _ if matches!(add, Add::Distinct(_)) => None,
        0 => chance.some(&births).map(|column| Split::Age(column.to_owned(), vec![18, 30, 55])),
        1 | 2 => chance.some(&coded).map(|column| Split::Column(column.to_owned())),
        _ => None,
    };
    let mut bound =
        || chance.one_in(5).then(|| Month::from_index(i32::try_from(chance.number(MONTH, MONTH + 30)).unwrap()));
    let (from, to) = (bound(), bound());
    TallyCounter {
        indicator: "X.01".to_owned(),
        version: 1,
        piece: Piece::Numerator,
        yearly: false,
        when: condition(chance, dataset, 3),
        add,
        place: place(chance, dataset),
        split,
        from,
        to,
    }
}

fn place(chance: &mut Chance, dataset: &DataSet) -> Place {
    match &dataset.time {
        RowTime::Month(month) => Place::Month(month.clone()),
        RowTime::Day(day) => Place::Day(day.clone()),
        RowTime::Year(year) => Place::Year { year: year.clone(), month: None },
        RowTime::MonthOrYear { month, year } if chance.one_in(2) => {
            Place::Year { year: year.clone(), month: Some(month.clone()) }
        }
        RowTime::MonthOrYear { month, .. } => Place::Month(month.clone()),
        RowTime::Span { start, end } => match chance.number(0, 4) {
            0 => Place::Day(start.clone()),
            1 => Place::End(end.clone()),
            2 => Place::LastDay(start.clone(), end.clone()),
            _ => Place::AnyDay(start.clone(), end.clone()),
        },
        RowTime::Timeless => panic!("no counter reads a data set without time"),
    }
}

fn condition(chance: &mut Chance, dataset: &DataSet, depth: u32) -> Condition {
    if depth == 0 || chance.one_in(3) {
        return Condition::Test { test: test(chance, dataset), negated: chance.one_in(3) };
    }
    let parts = (0..chance.number(0, 4)).map(|_| condition(chance, dataset, depth - 1)).collect();
    if chance.one_in(2) { Condition::All(parts) } else { Condition::Any(parts) }
}

fn test(chance: &mut Chance, dataset: &DataSet) -> Test {
    let bools = columns(dataset, |kind| *kind == ColumnType::Bool);
    let coded = columns(dataset, |kind| matches!(kind, ColumnType::Code(_) | ColumnType::Text | ColumnType::Unit));
    let others = columns(dataset, |kind| *kind != ColumnType::Bool);
    match chance.number(0, 4) {
        0 if !bools.is_empty() => Test::IsTrue(chance.pick(&bools).name.clone()),
        0 if matches!(dataset.time, RowTime::Span { .. }) => Test::IsTrue(PLANNED.to_owned()),
        1 => Test::IsEmpty(chance.pick(&others).name.clone()),
        2 => {
            let all: Vec<&str> = [&KODER[..], &KOMMUNER, &STEDER, &["kommune:3201"]].concat();
            let codes = (0..chance.number(0, 5)).map(|_| (*chance.pick(&all)).to_owned()).collect();
            Test::IsOneOf(chance.pick(&coded).name.clone(), codes)
        }
        _ => {
            let comparison = *chance.pick(&[Comparison::Equal, Comparison::Less, Comparison::LessOrEqual]);
            let (left, right) = (number(chance, dataset, 2), number(chance, dataset, 2));
            Test::Compare(left, comparison, right)
        }
    }
}

fn number(chance: &mut Chance, dataset: &DataSet, depth: u32) -> Number {
    let plain = columns(dataset, |kind| matches!(kind, ColumnType::Whole | ColumnType::Decimal(_)));
    let days = columns(dataset, |kind| *kind == ColumnType::Date);
    let births = columns(dataset, |kind| *kind == ColumnType::BirthYear);
    let constant = |n| Number::Constant(n);
    let day = |chance: &mut Chance| match chance.some(&days) {
        Some(day) if !chance.one_in(4) => Number::Column(day.to_owned()),
        _ => Number::LastDay,
    };
    match chance.number(0, 7) {
        0 => chance.some(&plain).map_or(constant(3), |column| Number::Column(column.to_owned())),
        1 if depth > 0 => Number::Times(Box::new(number(chance, dataset, depth - 1)), chance.number(-2, 4)),
        2 if depth > 0 => Number::Sum((0..chance.number(0, 3)).map(|_| number(chance, dataset, depth - 1)).collect()),
        3 => Number::DaysBetween(Box::new(day(chance)), Box::new(day(chance))),
        4 => Number::MonthsBetween(Box::new(day(chance)), Box::new(day(chance))),
        5 => chance.some(&births).map_or(constant(40), |column| Number::Age(column.to_owned())),
        _ => constant(chance.number(-2, 60)),
    }
}

fn columns(dataset: &DataSet, wanted: impl Fn(&ColumnType) -> bool) -> Vec<&Column> {
    dataset.columns.iter().filter(|column| wanted(&column.kind)).collect()
}

/// Which delivery answers each leaf when: the first up to some month, the second after it.
pub fn answers(chance: &mut Chance, dataset: &DataSet, deliveries: &[(&str, &Population)]) -> Vec<AnswerSpan> {
    let rows = deliveries.iter().flat_map(|(_, population)| &population.rows);
    let leaves: BTreeSet<Leaf> = rows.filter_map(|row| leaf_of(row, dataset)).collect();
    let mut spans = Vec::new();
    for leaf in leaves {
        let mut first = Month::from_index(i32::try_from(MONTH - 3).unwrap());
        for (delivery, _) in deliveries {
            let last = first.plus(i32::try_from(chance.number(0, 25)).unwrap());
            let months = MonthRange { first, last };
            spans.push(AnswerSpan { delivery: (*delivery).to_owned(), leaf: leaf.clone(), months });
            first = last.plus(1);
        }
    }
    spans
}

/// Groups of leaves that overlap, one of them empty and one with a leaf that nobody delivers.
pub fn groups(chance: &mut Chance, spans: &[AnswerSpan]) -> Vec<Vec<Leaf>> {
    let all: Vec<Leaf> = spans.iter().map(|span| span.leaf.clone()).collect();
    let unknown = Leaf { unit: UnitRef::kommune("9999"), finer: None };
    let mut groups = vec![all.clone(), Vec::new(), vec![unknown]];
    groups.extend(all.iter().map(|leaf| vec![leaf.clone()]));
    groups.push(all.into_iter().filter(|_| chance.one_in(2)).collect());
    groups
}
