//! Checks one delivered row and lays it out as numbers.
//!
//! A row is read in steps, each of which adds what it finds, so that every mistake of a row is told and not only the
//! first. Nothing is written here, and no text of a person is held longer than the row. Start at [`RowReader::read`].

mod build;
mod place;
mod steps;

pub(super) use build::PARENT;

use super::PersonKey;
use super::cells::Reader;
use super::clock::Clock;
use super::findings::{Findings, shown};
use super::packed::Place;
use super::rules::Question;
use super::scope::{Declared, Seen};
use super::units::Units;
use super::words::Words;
use crate::rows::RowSchema;
use rettesnor_core::definition::{DataSet, Severity};
use rettesnor_core::delivery::Reason;
use rettesnor_core::tally::Leaf;
use rettesnor_core::time::Date;
use std::collections::HashMap;

/// Reads the rows of one delivery.
pub(super) struct RowReader<'a> {
    dataset: &'a DataSet,
    key: &'a PersonKey,
    received: Date,
    clock: Clock,
    readers: Vec<Reader<'a>>,
    /// Values of the file and what they stand for, by column.
    mapped: Vec<Vec<(String, String)>>,
    places: Places,
    units: Units<'a>,
    finer: Option<Units<'a>>,
    words: Vec<Words>,
    leaves: Leaves,
    fills: Vec<(usize, String, Question)>,
    rules: Vec<(usize, usize, Question)>,
    /// Where each number of the laid-out row comes from.
    layout: Vec<Source>,
    pub(super) seen: Seen,
    /// One number for each column, and `planlagt` after the last.
    cells: Vec<i64>,
    broken: Vec<bool>,
    problems: Vec<Problem>,
    laid: Vec<i64>,
}

/// The columns that the row itself must know, by their places in the data set.
struct Places {
    unit: Option<usize>,
    finer: Option<usize>,
    person: Option<usize>,
    form: Option<usize>,
    hidden: Option<usize>,
    missing: Option<usize>,
    topic: Option<usize>,
    birth_years: Vec<usize>,
    /// In a register of units, the column with the kind and those that name other units.
    kind: Option<usize>,
    named: Vec<usize>,
}

#[derive(Clone, Copy)]
enum Source {
    Leaf,
    Cell(usize),
    Entity(usize),
}

/// Pairs of units, numbered in the order they were met.
#[derive(Default)]
struct Leaves {
    numbers: HashMap<(usize, Option<usize>), usize>,
    pairs: Vec<(usize, Option<usize>)>,
    last: Option<((usize, Option<usize>), usize)>,
}

/// Something found in the row that is being read.
pub(super) struct Problem {
    severity: Severity,
    at: At,
    /// What is shown; the delivered text where it is not set.
    value: Option<String>,
    reason: Reason,
}

/// Where in the row.
#[derive(Clone, Copy)]
enum At {
    /// In a column of the data set.
    Column(usize),
    /// In a column of the file that the data set does not know.
    Other(usize),
}

impl Problem {
    pub(super) fn new(severity: Severity, column: usize, reason: Reason) -> Self {
        Self { severity, at: At::Column(column), value: None, reason }
    }

    fn saying(mut self, value: impl Into<String>) -> Self {
        self.value = Some(value.into());
        self
    }
}

/// How a file's fields are bound to columns.
pub(super) struct Bound {
    /// For each field, its column.
    pub(super) columns: Vec<Option<usize>>,
    /// For each column, its field.
    fields: Vec<Option<usize>>,
    /// For each field, its heading as it may be shown.
    headings: Vec<String>,
    /// Whether numbers may have lost leading zeros.
    workbook: bool,
}

impl Bound {
    pub(super) fn new(columns: Vec<Option<usize>>, headings: Vec<String>, known: usize, workbook: bool) -> Self {
        let mut fields = vec![None; known];
        for (field, column) in columns.iter().enumerate() {
            if let Some(column) = column {
                fields[*column] = Some(field);
            }
        }
        Self { columns, fields, headings, workbook }
    }

    /// What the row says in a column; nothing where the file does not have it.
    pub(super) fn text<'r>(&self, raw: &'r [String], column: usize) -> &'r str {
        self.fields[column].and_then(|field| raw.get(field)).map_or("", String::as_str)
    }
}

impl RowReader<'_> {
    /// Reads a row. Gives it laid out where it has no error.
    pub(super) fn read(
        &mut self,
        raw: &[String],
        (bound, place): (&Bound, Place),
        declared: &mut Declared,
        findings: &mut Findings,
    ) -> Option<&[i64]> {
        let expected = bound.columns.len();
        if raw.len() != expected {
            let found = raw.len();
            let too_few = Reason::TooFewFields { expected, found };
            let reason = if found < expected { too_few } else { Reason::TooManyFields { expected, found } };
            findings.add(place, Severity::Error, "", String::new(), reason);
            return None;
        }
        self.problems.clear();
        self.broken.fill(false);
        self.find_identity_numbers(raw, bound);
        self.read_numbers(raw, bound);
        self.clock.check(&mut self.cells, &self.broken, self.received, &mut self.problems);
        let days = self.clock.days(&self.cells, self.received);
        self.read_codes(raw, bound, days);
        let leaf = self.read_units(raw, bound, days);
        self.read_entity(raw, bound);
        self.check_birth_years(days);
        self.fill_and_judge(days);
        if let Some((unit, finer)) = leaf {
            self.check_scope(unit, finer, declared);
        }
        let good = !self.problems.iter().any(|problem| problem.severity <= Severity::Error);
        self.tell(raw, (bound, place), findings);
        let (unit, finer) = leaf.filter(|_| good)?;
        self.lay(unit, finer);
        Some(&self.laid)
    }

    /// The leaves, and the texts of each column with a dictionary.
    pub(super) fn finish(self, schema: &RowSchema) -> (Vec<Leaf>, Vec<Words>, Seen) {
        let unit = |number: usize| self.units.unit(number).clone();
        let finer = |number: usize| self.finer.as_ref().map(|finer| finer.unit(number).clone());
        let leaf = |(wide, narrow): &(usize, Option<usize>)| Leaf { unit: unit(*wide), finer: narrow.and_then(finer) };
        let leaves = self.leaves.pairs.iter().map(leaf).collect();
        let mut words: Vec<Option<Words>> = self.words.into_iter().map(Some).collect();
        let word = |place: usize| match self.layout[place] {
            Source::Cell(at) => words.get_mut(at).and_then(Option::take).unwrap_or_default(),
            Source::Leaf | Source::Entity(_) => Words::default(),
        };
        (leaves, schema.words().map(word).collect(), self.seen)
    }

    fn lay(&mut self, unit: usize, finer: Option<usize>) {
        let leaf = self.leaves.number(unit, finer);
        self.seen.row(leaf, self.clock.months(&self.cells));
        if let Some(at) = self.places.topic
            && let Some(text) = self.words[at].text(self.cells[at])
        {
            self.seen.topic(text);
        }
        for (number, source) in self.laid.iter_mut().zip(&self.layout) {
            *number = match source {
                Source::Leaf => leaf as i64,
                Source::Cell(at) | Source::Entity(at) => self.cells[*at],
            };
        }
    }

    fn tell(&mut self, raw: &[String], (bound, place): (&Bound, Place), findings: &mut Findings) {
        let hidden = [self.places.person, self.places.form];
        let secret = hidden.map(|at| at.map_or("", |at| bound.text(raw, at)));
        for Problem { severity, at, value, reason } in self.problems.drain(..) {
            let (heading, text) = match at {
                At::Other(field) => (bound.headings[field].as_str(), ""),
                At::Column(at) if hidden.contains(&Some(at)) => (self.dataset.columns[at].heading.as_str(), ""),
                At::Column(at) => (self.dataset.columns[at].heading.as_str(), bound.text(raw, at)),
            };
            let text = if secret.contains(&text) { "" } else { text };
            findings.add(place, severity, heading, value.unwrap_or_else(|| shown(text)), reason);
        }
    }
}

impl Leaves {
    fn number(&mut self, unit: usize, finer: Option<usize>) -> usize {
        let pair = (unit, finer);
        if let Some((last, number)) = self.last
            && last == pair
        {
            return number;
        }
        let next = self.pairs.len();
        let number = *self.numbers.entry(pair).or_insert(next);
        if number == next {
            self.pairs.push(pair);
        }
        self.last = Some((pair, number));
        number
    }
}
