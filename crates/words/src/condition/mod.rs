//! Conditions as sentences: which rows are meant, by the headings and labels that people know from the register.
//!
//! A sentence says exactly what the tree says; nothing is left out to be shorter. Start at [`Clauses`].

mod number;
#[cfg(test)]
mod shipped;
mod sql;
mod term;

#[cfg(test)]
pub(crate) use shipped::shipped;
pub use term::term;

use crate::Voice;
use rettesnor_core::definition::condition::{Comparison, Condition, Number, Test};
use rettesnor_core::definition::{Catalogue, ColumnType, DataSet};
use rettesnor_core::tally::PLANNED;
use rettesnor_core::time::{Date, date_of_day};
use std::collections::BTreeSet;

/// More codes than this are named without their labels: a sentence must be short enough to be read.
const MANY_CODES: usize = 4;

/// Says conditions on the rows of one data set.
pub struct Clauses<'a> {
    voice: &'a Voice,
    catalogue: &'a Catalogue,
    dataset: &'a DataSet,
}

/// How two numbers stand to each other, once `NOT` and the order of the sides are worked in.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Relation {
    Equal,
    NotEqual,
    Less,
    AtMost,
    More,
    AtLeast,
}

impl Relation {
    fn of(comparison: Comparison, negated: bool) -> Self {
        match (comparison, negated) {
            (Comparison::Equal, false) => Self::Equal,
            (Comparison::Equal, true) => Self::NotEqual,
            (Comparison::Less, false) => Self::Less,
            (Comparison::Less, true) => Self::AtLeast,
            (Comparison::LessOrEqual, false) => Self::AtMost,
            (Comparison::LessOrEqual, true) => Self::More,
        }
    }

    /// The same with the sides changed about.
    fn turned(self) -> Self {
        match self {
            Self::Equal | Self::NotEqual => self,
            Self::Less => Self::More,
            Self::AtMost => Self::AtLeast,
            Self::More => Self::Less,
            Self::AtLeast => Self::AtMost,
        }
    }

    fn key(self, of_days: bool) -> &'static str {
        match (self, of_days) {
            (Self::Equal, _) => "condition-equal",
            (Self::NotEqual, _) => "condition-not-equal",
            (Self::Less, false) => "condition-less",
            (Self::AtMost, false) => "condition-at-most",
            (Self::More, false) => "condition-more",
            (Self::AtLeast, false) => "condition-at-least",
            (Self::Less, true) => "condition-before",
            (Self::AtMost, true) => "condition-not-after",
            (Self::More, true) => "condition-after",
            (Self::AtLeast, true) => "condition-not-before",
        }
    }
}

impl<'a> Clauses<'a> {
    /// Says conditions on the rows of the data set.
    #[must_use]
    pub fn new(voice: &'a Voice, catalogue: &'a Catalogue, dataset: &'a DataSet) -> Self {
        Self { voice, catalogue, dataset }
    }

    /// The condition as a clause that can follow "rows where".
    #[must_use]
    pub fn clause(&self, condition: &Condition) -> String {
        match condition {
            Condition::All(parts) if parts.is_empty() => self.voice.say("condition-always", &[]),
            Condition::Any(parts) if parts.is_empty() => self.voice.say("condition-never", &[]),
            Condition::All(parts) => self.joined(&self.conjuncts(parts), "word-and"),
            Condition::Any(parts) => {
                self.joined(&parts.iter().map(|part| self.inner(part)).collect::<Vec<_>>(), "word-or")
            }
            Condition::Test { test, negated } => self.test(test, *negated),
        }
    }

    /// The parts of an AND; a lower and an upper limit of the same number become one.
    fn conjuncts(&self, parts: &[Condition]) -> Vec<String> {
        let mut said = Vec::new();
        let mut rest = parts;
        while let Some((first, others)) = rest.split_first() {
            match others.split_first().and_then(|(second, _)| self.between(first, second)) {
                Some(text) => {
                    said.push(text);
                    rest = &others[1..];
                }
                None => {
                    said.push(self.inner(first));
                    rest = others;
                }
            }
        }
        said
    }

    fn between(&self, low: &Condition, high: &Condition) -> Option<String> {
        let ((bottom, number), (same, top)) = (limit(low)?, limit(high)?);
        let fixed = |n: &Number| matches!(n, Number::Constant(_));
        if number != same || !fixed(bottom) || !fixed(top) {
            return None;
        }
        let (number, scale) = (self.number(number, 0), self.scale(number));
        let (low, high) = (self.constant(bottom, scale), self.constant(top, scale));
        Some(self.voice.say("condition-between", &[("tall", &number), ("lav", &low), ("hoy", &high)]))
    }

    fn joined(&self, parts: &[String], word: &str) -> String {
        self.voice.list(parts, &self.voice.say(word, &[]))
    }

    /// A part of an AND or OR, in brackets where it has parts itself.
    fn inner(&self, condition: &Condition) -> String {
        match condition {
            Condition::Test { .. } => self.clause(condition),
            Condition::All(parts) | Condition::Any(parts) if parts.is_empty() => self.clause(condition),
            _ => format!("({})", self.clause(condition)),
        }
    }

    fn test(&self, test: &Test, negated: bool) -> String {
        match test {
            Test::IsTrue(column) if column == PLANNED => {
                self.voice.say(if negated { "condition-not-planned" } else { "condition-planned" }, &[])
            }
            Test::IsTrue(column) => self.of_column(if negated { "condition-no" } else { "condition-yes" }, column),
            Test::IsEmpty(column) => {
                self.of_column(if negated { "condition-filled" } else { "condition-empty" }, column)
            }
            Test::IsOneOf(column, codes) => self.one_of(column, codes, negated),
            Test::Compare(left, comparison, right) => self.compare(left, Relation::of(*comparison, negated), right),
        }
    }

    fn of_column(&self, key: &str, column: &str) -> String {
        self.voice.say(key, &[("kolonne", &self.heading(column))])
    }

    fn one_of(&self, column: &str, codes: &BTreeSet<String>, negated: bool) -> String {
        let key = match (codes.len(), negated) {
            (1, false) => "condition-is",
            (1, true) => "condition-is-not",
            (2..=MANY_CODES, false) => "condition-one-of",
            (2..=MANY_CODES, true) => "condition-none-of",
            (_, false) => "condition-one-of-many",
            (_, true) => "condition-none-of-many",
        };
        let label = |code: &String| if codes.len() > MANY_CODES { code.clone() } else { self.label(column, code) };
        let labels: Vec<String> = codes.iter().map(label).collect();
        let list = self.voice.list(&labels, &self.voice.say("word-or", &[]));
        self.voice.count(key, codes.len() as u64, &[("kolonne", &self.heading(column)), ("koder", &list)])
    }

    fn compare(&self, left: &Number, relation: Relation, right: &Number) -> String {
        // "50 is less than the hours" is not how anyone says it.
        let (left, relation, right) = match left {
            Number::Constant(_) => (right, relation.turned(), left),
            _ => (left, relation, right),
        };
        let of_days = self.is_day(left) || self.is_day(right);
        let scale = self.scale(left).max(self.scale(right));
        let other = match right {
            Number::Constant(day) if of_days => self.day(*day),
            Number::Constant(_) => self.constant(right, scale),
            _ => self.number(right, scale),
        };
        self.voice.say(relation.key(of_days), &[("tall", &self.number(left, scale)), ("annet", &other)])
    }

    fn day(&self, number: i64) -> String {
        let date: Option<Date> = i32::try_from(number).ok().and_then(date_of_day);
        date.map_or_else(|| number.to_string(), |date| self.voice.date(date))
    }

    /// A column's heading in quotation marks.
    fn heading(&self, column: &str) -> String {
        let heading = self.dataset.column(column).map_or(column, |c| c.heading.as_str());
        format!("«{heading}»")
    }

    /// What a code means, with the code itself.
    fn label(&self, column: &str, code: &str) -> String {
        let list = self.catalogue.codelist_of(&self.dataset.id, column);
        let label = list.and_then(|list| list.codes.iter().find(|c| c.code == code)).map(|c| self.voice.text(&c.label));
        match label {
            Some(label) if label != code => format!("{label} [{code}]"),
            _ => code.to_owned(),
        }
    }

    fn kind(&self, column: &str) -> Option<&ColumnType> {
        self.dataset.column(column).map(|column| &column.kind)
    }
}

/// The two sides of a `<=` that must hold.
fn limit(condition: &Condition) -> Option<(&Number, &Number)> {
    match condition {
        Condition::Test { test: Test::Compare(left, Comparison::LessOrEqual, right), negated: false } => {
            Some((left, right))
        }
        _ => None,
    }
}
