//! The steps in which a row's unit is read, and held against what the delivery was declared to speak for.

use super::super::clock::Days;
use super::super::scope::Declared;
use super::super::units::{Named, Standing, padded};
use super::{Bound, Problem, RowReader};
use rettesnor_core::definition::Severity;
use rettesnor_core::delivery::Reason;
use rettesnor_core::org::{UnitKind, UnitRef};
use rettesnor_core::tally::Leaf;

impl RowReader<'_> {
    /// A register of units names the unit above as `kind:code`.
    pub(super) fn check_named_unit(&mut self, at: usize, text: &str) {
        if self.places.named.contains(&at) && text.parse::<UnitRef>().is_err() {
            self.error(at, Reason::UnknownUnit);
        }
    }

    /// The unit of the row, and the finer one where it names one that is known.
    pub(super) fn read_units(
        &mut self,
        raw: &[String],
        bound: &Bound,
        days: Option<Days>,
    ) -> Option<(usize, Option<usize>)> {
        let at = self.places.unit?;
        if self.broken[at] {
            return None;
        }
        let text = self.said(raw, bound, at);
        if text.is_empty() {
            self.error(at, Reason::Empty);
            return None;
        }
        if let Some(kind) = self.places.kind {
            return self.declared_unit(kind, at, &text).map(|unit| (unit, None));
        }
        let unit = match self.units.read(&text) {
            Named::Unit(unit) => unit,
            Named::Unknown => {
                self.error(at, Reason::UnknownUnit);
                return None;
            }
            Named::Ambiguous(units) => {
                self.error(at, Reason::UnknownCode(units));
                return None;
            }
        };
        self.cells[at] = unit as i64;
        if let Some(days) = days {
            match self.units.judge(unit, days.first, days.last) {
                Standing::Valid => {}
                Standing::NotThen(when) => self.error(at, Reason::UnitNotValidThen(when)),
                Standing::Newer(old) => {
                    self.problems.push(Problem::new(Severity::Info, at, Reason::NewerUnitNumber(old)));
                }
            }
        }
        Some((unit, self.read_finer(raw, bound)))
    }

    /// In a register of units, the row itself says that the unit is there.
    fn declared_unit(&mut self, kind_at: usize, at: usize, code: &str) -> Option<usize> {
        let kind: UnitKind = self.words[kind_at].text(self.cells[kind_at])?.parse().ok()?;
        let written = match kind {
            UnitKind::Land => code.to_owned(),
            kind => format!("{kind}:{}", padded(kind, code)),
        };
        match written.parse::<UnitRef>() {
            Ok(unit) => Some(self.units.declare(unit)),
            Err(_) => {
                self.error(at, Reason::UnknownUnit);
                None
            }
        }
    }

    fn read_finer(&mut self, raw: &[String], bound: &Bound) -> Option<usize> {
        let at = self.places.finer.filter(|at| !self.broken[*at])?;
        let text = self.said(raw, bound, at);
        if text.is_empty() {
            return None;
        }
        match self.finer.as_mut()?.read(&text) {
            Named::Unit(unit) => Some(unit),
            Named::Unknown | Named::Ambiguous(_) => {
                self.problems.push(Problem::new(Severity::Warning, at, Reason::UnknownServicePlace));
                None
            }
        }
    }

    /// That the row lies within what the delivery was declared to speak for.
    pub(super) fn check_scope(&mut self, unit: usize, finer: Option<usize>, declared: &mut Declared) {
        let months = self.clock.months(&self.cells);
        let time = self.clock.column();
        if let (Some(months), Some(at)) = (months, time)
            && !declared.holds_months(months, self.clock.runs(&self.cells))
        {
            self.problems.push(Problem::new(Severity::Error, at, Reason::OutsideScope));
            return;
        }
        let leaf = || Leaf {
            unit: self.units.unit(unit).clone(),
            finer: finer.and_then(|number| self.finer.as_ref().map(|finer| finer.unit(number).clone())),
        };
        if let (Some(months), Some(at)) = (months, self.places.unit)
            && !declared.holds_unit((unit, finer), leaf, months)
        {
            self.problems.push(Problem::new(Severity::Error, at, Reason::OutsideScope));
        }
    }
}
