//! Persons across rows: how many there are, who overlaps, who has two birth years, and who comes and goes in a unit.
//!
//! Only keyed hashes come here, and what is sorted on disk is gone when the check is.

use super::findings::{Findings, Late};
use super::packed::{Place, put};
use super::sorter::{Sorted, Sorter};
use super::{ImportError, ImportRequest};
use crate::rows::{EMPTY, Held, RowSchema};
use rettesnor_core::definition::{ColumnType, DataSet, RowTime, Severity};
use rettesnor_core::delivery::Reason;
use std::path::Path;

/// A person's record: the entity, the first and last day of a span, the birth year, the place.
const RECORD: usize = 8 + 4 + 4 + 4 + Place::BYTES;
/// A unit and a person of it.
const MEMBER: usize = 4 + 8;

/// Takes the rows that are written, in whatever order.
pub(super) struct People {
    /// Unset where rows are not about persons.
    persons: Option<Sorter>,
    members: Members,
    units: Vec<u32>,
    entity: Option<usize>,
    birth: Option<(usize, String)>,
    span: Option<((usize, String), usize)>,
    record: Vec<u8>,
}

/// How many rows each unit has, and which persons.
pub(super) struct Members {
    pub(super) rows: Vec<u64>,
    sorter: Option<Sorter>,
}

impl Members {
    /// For so many units; persons are only taken where rows are about them.
    pub(super) fn new(scratch: &Path, units: usize, of_persons: bool) -> Self {
        let sorter = of_persons.then(|| Sorter::new(scratch, MEMBER, Some(MEMBER)));
        Self { rows: vec![0; units], sorter }
    }

    pub(super) fn row(&mut self, unit: u32, person: i64) -> Result<(), ImportError> {
        self.rows[unit as usize] += 1;
        if let Some(sorter) = &mut self.sorter {
            let mut record = [0; MEMBER];
            record[..4].copy_from_slice(&unit.to_be_bytes());
            record[4..].copy_from_slice(&person.to_be_bytes());
            sorter.push(&record)?;
        }
        Ok(())
    }

    /// The pairs of unit and person, in order.
    pub(super) fn pairs(self) -> Result<Option<Pairs>, ImportError> {
        let Some(sorter) = self.sorter else { return Ok(None) };
        Ok(Some(Pairs { sorted: sorter.finish()?, last: None }))
    }
}

/// Different pairs of a unit and a person of it, in order.
pub(super) struct Pairs {
    sorted: Sorted,
    last: Option<[u8; MEMBER]>,
}

impl Pairs {
    /// The next pair, its unit first.
    pub(super) fn next(&mut self) -> Result<Option<(u32, [u8; 8])>, ImportError> {
        while let Some(record) = self.sorted.next()? {
            if self.last.as_ref().is_some_and(|last| last == record) {
                continue;
            }
            let mut pair = [0; MEMBER];
            pair.copy_from_slice(record);
            self.last = Some(pair);
            let [a, b, c, d, person @ ..] = pair;
            return Ok(Some((u32::from_be_bytes([a, b, c, d]), person)));
        }
        Ok(None)
    }
}

impl People {
    /// For rows of the request's data set; `units` gives the unit of each leaf among `count`.
    pub(super) fn new(request: &ImportRequest<'_>, schema: &RowSchema, units: Vec<u32>, count: usize) -> Self {
        let dataset = request.dataset;
        let of_persons = dataset.person.is_some();
        let is_span = matches!(dataset.time, RowTime::Span { .. });
        let once = (!is_span).then_some(RECORD - Place::BYTES);
        Self {
            persons: of_persons.then(|| Sorter::new(request.scratch, RECORD, once)),
            members: Members::new(request.scratch, count, of_persons),
            units,
            entity: schema.entity().filter(|_| of_persons),
            birth: birth(dataset, schema),
            span: span(dataset, schema),
            record: Vec::with_capacity(RECORD),
        }
    }

    pub(super) fn row(&mut self, row: &[i64], place: Place) -> Result<(), ImportError> {
        let unit = usize::try_from(row[0]).ok().and_then(|leaf| self.units.get(leaf)).copied().unwrap_or_default();
        let entity = self.entity.map_or(EMPTY, |at| row[at]);
        self.members.row(unit, entity)?;
        let Some(persons) = &mut self.persons else { return Ok(()) };
        self.record.clear();
        put(&mut self.record, Held::Entity, entity);
        match &self.span {
            Some(((start, _), end)) => {
                let last = if row[*end] == EMPTY { i64::from(i32::MAX) } else { row[*end] };
                put(&mut self.record, Held::Small, row[*start]);
                put(&mut self.record, Held::Small, last);
            }
            None => self.record.extend_from_slice(&[0; 8]),
        }
        put(&mut self.record, Held::Small, self.birth.as_ref().map_or(EMPTY, |(at, _)| row[*at]));
        self.record.extend_from_slice(&place.bytes());
        Ok(persons.push(&self.record)?)
    }

    /// Tells what is odd about persons. Gives how many there are, and who is in which unit.
    pub(super) fn finish(
        self,
        spill: Option<&Path>,
        findings: &mut Findings,
    ) -> Result<(Option<u64>, Members), ImportError> {
        let Some(persons) = self.persons else { return Ok((None, self.members)) };
        let mut sorted = persons.finish()?;
        let (mut count, late) = (0, |make| Late::new(make, spill));
        let (mut overlaps, mut births) = (late(Reason::Overlap), late(Reason::TwoBirthYears));
        let mut person: Option<Person> = None;
        while let Some(record) = sorted.next()? {
            let next = Person::of(record);
            match &mut person {
                Some(person) if person.entity == next.entity => {
                    if self.span.is_some() {
                        person.overlap(&next, &mut overlaps)?;
                    }
                    person.birth(&next, &mut births)?;
                }
                _ => {
                    count += 1;
                    person = Some(next);
                }
            }
        }
        let heading = |named: Option<&(usize, String)>| named.map(|(_, heading)| heading.clone()).unwrap_or_default();
        let start = self.span.as_ref().map(|(start, _)| start);
        findings.add_late(Severity::Warning, &heading(start), overlaps)?;
        findings.add_late(Severity::Warning, &heading(self.birth.as_ref()), births)?;
        Ok((Some(count), self.members))
    }
}

/// What has been seen of a person, rows in the order of their first days.
struct Person {
    entity: [u8; 8],
    start: [u8; 4],
    /// The last day so far, and the row that has it.
    end: [u8; 4],
    until: Place,
    /// The birth years that were met, and the first row of each.
    births: Vec<([u8; 4], Place)>,
}

impl Person {
    fn of(record: &[u8]) -> Self {
        let four = |at: usize| [record[at], record[at + 1], record[at + 2], record[at + 3]];
        let mut entity = [0; 8];
        entity.copy_from_slice(&record[..8]);
        let place = Place::last_of(record);
        let birth = four(16);
        let births = if birth == [0; 4] { Vec::new() } else { vec![(birth, place)] };
        Self { entity, start: four(8), end: four(12), until: place, births }
    }

    fn overlap(&mut self, next: &Self, overlaps: &mut Late) -> Result<(), ImportError> {
        if next.start <= self.end {
            let (first, later) = (self.until.min(next.until), self.until.max(next.until));
            overlaps.push(later, first.row())?;
        }
        if next.end > self.end {
            (self.end, self.until) = (next.end, next.until);
        }
        Ok(())
    }

    fn birth(&mut self, next: &Self, births: &mut Late) -> Result<(), ImportError> {
        let Some(new) = next.births.first() else { return Ok(()) };
        if self.births.iter().any(|(year, _)| *year == new.0) {
            return Ok(());
        }
        if let Some((_, other)) = self.births.first() {
            let (first, later) = ((*other).min(new.1), (*other).max(new.1));
            births.push(later, first.row())?;
        }
        self.births.push(*new);
        Ok(())
    }
}

fn birth(dataset: &DataSet, schema: &RowSchema) -> Option<(usize, String)> {
    let column = dataset.columns.iter().find(|c| c.kind == ColumnType::BirthYear)?;
    Some((schema.position(&column.name)?, column.heading.clone()))
}

fn span(dataset: &DataSet, schema: &RowSchema) -> Option<((usize, String), usize)> {
    let RowTime::Span { start, end } = &dataset.time else { return None };
    let heading = dataset.column(start)?.heading.clone();
    Some(((schema.position(start)?, heading), schema.position(end)?))
}
