//! The steps in which the cells of a row are read and judged; `place.rs` has those of its unit.

use super::super::cells::{Marked, Reader, in_bounds};
use super::super::clock::Days;
use super::{At, Bound, Problem, RowReader};
use crate::rows::EMPTY;
use rettesnor_core::definition::{ColumnType, Severity};
use rettesnor_core::delivery::Reason;
use rettesnor_core::identity::{contains_identity_number, lost_its_leading_zero};
use rettesnor_core::tally::Value;
use rettesnor_core::time::Month;
use std::borrow::Cow;

/// A person outside these ages is more likely a slip of the pen.
const AGES: std::ops::RangeInclusive<i64> = 15..=100;
/// Digits of an identity number that lost its zero; a shorter text can hold none.
const SHORTEST: usize = 10;

impl RowReader<'_> {
    pub(super) fn error(&mut self, column: usize, reason: Reason) {
        self.broken[column] = true;
        self.problems.push(Problem::new(Severity::Error, column, reason));
    }

    /// An identity number belongs in the person column and nowhere else, not even in a column that is dropped.
    pub(super) fn find_identity_numbers(&mut self, raw: &[String], bound: &Bound) {
        for (field, text) in raw.iter().enumerate().filter(|(_, text)| text.len() >= SHORTEST) {
            let column = bound.columns[field];
            if column.is_some() && column == self.places.person {
                continue;
            }
            // The number of a form may well be ten digits that look like one.
            let lost =
                bound.workbook && (column.is_none() || column != self.places.form) && lost_its_leading_zero(text);
            if !lost && !contains_identity_number(text) {
                continue;
            }
            let at = column.map_or(At::Other(field), At::Column);
            if let Some(column) = column {
                self.broken[column] = true;
            }
            let (severity, value) = (Severity::Error, Some(String::new()));
            self.problems.push(Problem { severity, at, value, reason: Reason::IdentityNumber });
        }
    }

    /// What a cell says after the values that were said to stand for others.
    pub(super) fn said<'r>(&self, raw: &'r [String], bound: &Bound, column: usize) -> Cow<'r, str> {
        let text = bound.text(raw, column);
        let mapped = self.mapped[column].iter().find(|(from, _)| from.to_lowercase() == text.to_lowercase());
        mapped.map_or(Cow::Borrowed(text), |(_, to)| Cow::Owned(to.clone()))
    }

    /// Every cell that is a number by itself; the others are emptied.
    pub(super) fn read_numbers(&mut self, raw: &[String], bound: &Bound) {
        self.cells.fill(EMPTY);
        let table = self.places.hidden.is_some() || self.places.missing.is_some();
        let mut marks = Vec::new();
        for at in 0..self.readers.len() {
            if matches!(self.readers[at], Reader::Code(_) | Reader::Text | Reader::ByRow) {
                continue;
            }
            let is_bool = matches!(self.readers[at], Reader::Bool);
            if is_bool {
                self.cells[at] = 0;
            }
            if self.broken[at] {
                continue;
            }
            let text = self.said(raw, bound, at);
            if table && let Some(marked) = self.readers[at].marked(&text) {
                match marked {
                    Ok(Marked::Missing) if text.is_empty() && self.dataset.columns[at].required => {
                        self.error(at, Reason::Empty);
                    }
                    Ok(Marked::Number(number)) => self.keep(at, Ok(number)),
                    Ok(mark) => marks.push((at, mark, text.is_empty())),
                    Err(reason) => self.error(at, reason),
                }
                continue;
            }
            if !text.is_empty() {
                let read = self.readers[at].number(&text);
                self.keep(at, read);
            } else if self.dataset.columns[at].required && !is_bool {
                self.error(at, Reason::Empty);
            }
        }
        for (at, mark, empty) in marks {
            self.mark(at, mark, empty);
        }
    }

    fn keep(&mut self, at: usize, read: Result<i64, Reason>) {
        match read.and_then(|number| in_bounds(&self.dataset.columns[at], number)) {
            Ok(number) => self.cells[at] = number,
            Err(reason) => self.error(at, reason),
        }
    }

    /// Says with a yes in a column of its own what a mark says in place of a number.
    fn mark(&mut self, at: usize, mark: Marked, empty: bool) {
        let is_hidden = self.places.hidden.is_some_and(|hidden| self.cells[hidden] == 1);
        if empty && is_hidden {
            return;
        }
        let says = if mark == Marked::Hidden { self.places.hidden } else { self.places.missing };
        match says {
            Some(says) => self.cells[says] = 1,
            None => {
                let wrong = match self.dataset.columns[at].kind {
                    ColumnType::Decimal(decimals) => Reason::NotADecimal(decimals),
                    _ => Reason::NotAWholeNumber,
                };
                self.error(at, if empty { Reason::Empty } else { wrong });
            }
        }
    }

    /// Codes and texts, which are numbered as they are met.
    pub(super) fn read_codes(&mut self, raw: &[String], bound: &Bound, days: Option<Days>) {
        for at in 0..self.readers.len() {
            if self.broken[at] || !matches!(self.readers[at], Reader::Code(_) | Reader::Text) {
                continue;
            }
            let text = self.said(raw, bound, at);
            if text.is_empty() {
                if self.dataset.columns[at].required {
                    self.error(at, Reason::Empty);
                }
                continue;
            }
            let Reader::Code(codes) = &mut self.readers[at] else {
                self.cells[at] = self.words[at].number(&one_line_end(&text));
                self.check_named_unit(at, &text);
                continue;
            };
            match codes.read(&text) {
                Err(near) => self.error(at, Reason::UnknownCode(near)),
                Ok(code) => {
                    self.cells[at] = self.words[at].number(&code.code);
                    if let Some(when) = days.and_then(|days| codes.not_then(code, days.first, days.last)) {
                        self.error(at, Reason::CodeNotValidThen(when));
                    }
                }
            }
        }
    }

    /// The person or the form becomes a number, and its text is forgotten.
    pub(super) fn read_entity(&mut self, raw: &[String], bound: &Bound) {
        for (at, is_form) in [(self.places.person, false), (self.places.form, true)] {
            let Some(at) = at.filter(|at| !self.broken[*at]) else { continue };
            let text = self.said(raw, bound, at);
            if text.is_empty() {
                self.error(at, Reason::Empty);
            } else {
                self.cells[at] = if is_form { self.key.hash_form(&text) } else { self.key.hash(&text) };
            }
        }
    }

    pub(super) fn check_birth_years(&mut self, days: Option<Days>) {
        let Some(days) = days else { return };
        for at in &self.places.birth_years {
            let age = i64::from(days.first.year()) - self.cells[*at].max(0);
            if self.cells[*at] != EMPTY && !AGES.contains(&age) {
                let problem = Problem::new(Severity::Warning, *at, Reason::ImplausibleBirthYear(age));
                self.problems.push(problem.saying(age.to_string()));
            }
        }
    }

    /// Writes the codes that empty cells stand for, and asks what must hold in every row.
    pub(super) fn fill_and_judge(&mut self, days: Option<Days>) {
        let planned = self.dataset.columns.len();
        self.cells[planned] = i64::from(self.clock.is_planned(&self.cells, self.received));
        let month = days.map_or_else(|| Month::of(self.received), |days| Month::of(days.first));
        let Self { dataset, cells, broken, words, units, problems, .. } = self;
        for (at, code, when) in &mut self.fills {
            let value = |at: usize, cell: i64| value(dataset, words, units, at, cell);
            if cells[*at] == EMPTY && !broken[*at] && !when.is_about(broken) && when.ask(cells, month, value) {
                cells[*at] = words[*at].number(code);
                let problem = Problem::new(Severity::Info, *at, Reason::Filled(code.clone()));
                problems.push(problem.saying(""));
            }
        }
        for (rule, column, violated) in &mut self.rules {
            let value = |at: usize, cell: i64| value(dataset, words, units, at, cell);
            if !violated.is_about(broken) && violated.ask(cells, month, value) {
                let rule = &dataset.rules[*rule];
                problems.push(Problem::new(rule.severity, *column, Reason::Rule(rule.id.clone())));
            }
        }
    }
}

/// What a cell that is not empty stands for, as conditions read it.
fn value(
    dataset: &rettesnor_core::definition::DataSet,
    words: &[super::Words],
    units: &super::Units<'_>,
    at: usize,
    cell: i64,
) -> Value {
    let Some(column) = dataset.columns.get(at) else { return Value::Number(cell) };
    match column.kind {
        ColumnType::Code(_) | ColumnType::Text => Value::Text(words[at].text(cell).unwrap_or_default().to_owned()),
        ColumnType::Unit if column.name == dataset.unit.column => {
            let unit = units.unit(usize::try_from(cell).unwrap_or_default());
            Value::Text(if dataset.unit.kind.is_some() { unit.code.clone() } else { unit.to_string() })
        }
        ColumnType::Unit => Value::Text(words[at].text(cell).unwrap_or_default().to_owned()),
        ColumnType::Person | ColumnType::Form => Value::Text(String::new()),
        _ => Value::Number(cell),
    }
}

/// A text that spans lines is the same text whichever system ended its lines.
fn one_line_end(text: &str) -> Cow<'_, str> {
    if text.contains('\r') { Cow::Owned(text.replace("\r\n", "\n").replace('\r', "\n")) } else { Cow::Borrowed(text) }
}
