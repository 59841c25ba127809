//! The installation's own units, as known on a day: of each unit, the latest delivery that names it.
//!
//! A unit that nobody had described by then is taken from the first delivery that does: history is often loaded before
//! or after the register of units, and a row must belong somewhere. Once described, later words don't change the past.

use super::{Folder, FolderError};
use crate::import::{Checked, read_units};
use rettesnor_core::definition::Severity;
use rettesnor_core::delivery::{Acceptance, Finding, Manifest, Reason};
use rettesnor_core::org::{Org, OrgProblem, UnitRecord, UnitRef};
use rettesnor_core::time::Date;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// The data set that units are delivered in.
pub const UNITS: &str = "enheter";

impl Folder {
    /// Every unit that is known on a day.
    ///
    /// # Errors
    /// A delivery of units can't be read, or the units together can't be true.
    pub fn org(&self, known: Date) -> Result<Org, FolderError> {
        Org::new(self.unit_records(known)?)
            .map_err(|problems| FolderError::Units(problems.iter().map(ToString::to_string).collect()))
    }

    /// What can't be true of the units once those of a new row file are known as well.
    ///
    /// # Errors
    /// A delivery of units can't be read.
    pub fn unit_problems(&self, known: Date, rows: &Path) -> Result<Vec<OrgProblem>, FolderError> {
        let fail = |e: crate::rows::RowsError| FolderError::Damaged { path: rows.to_owned(), why: e.to_string() };
        let new = read_units(rows).map_err(fail)?;
        let named: BTreeSet<UnitRef> = new.iter().map(UnitRecord::unit).collect();
        let mut all: Vec<UnitRecord> = self.unit_records(known)?;
        all.retain(|record| !named.contains(&record.unit()));
        all.extend(new);
        Ok(Org::new(all).err().unwrap_or_default())
    }

    /// Holds a checked delivery of units that can't be true together with those there are; today's units count,
    /// whenever these were received. Other deliveries are left alone.
    ///
    /// # Errors
    /// A delivery of units can't be read.
    pub fn hold_impossible_units(&self, checked: &mut Checked, today: Date) -> Result<(), FolderError> {
        if let Some(rows) = checked.rows.as_deref().filter(|_| checked.manifest.dataset == UNITS) {
            checked.held |= self.tell_impossible_units(&mut checked.manifest, rows, today)?;
        }
        Ok(())
    }

    /// Tells what can't be true of units in the report of their delivery. Says whether there was anything.
    pub(super) fn tell_impossible_units(
        &self,
        manifest: &mut Manifest,
        rows: &Path,
        today: Date,
    ) -> Result<bool, FolderError> {
        let is_told = |f: &Finding| matches!(f.reason, Reason::ImpossibleUnit { .. });
        manifest.report.groups.retain(|group| !group.findings.iter().any(is_told));
        let problems = self.unit_problems(manifest.received.max(today), rows)?;
        for problem in &problems {
            let (file, column, value) = (String::new(), String::new(), problem.unit.to_string());
            let reason = Reason::ImpossibleUnit { problem: problem.kind.key().to_owned(), other: problem.kind.other() };
            manifest.report.add(Finding { severity: Severity::Error, file, row: 0, column, value, reason });
        }
        Ok(!problems.is_empty())
    }

    /// The records of the units that are known on a day.
    ///
    /// # Errors
    /// A delivery of units can't be read.
    pub fn unit_records(&self, known: Date) -> Result<Vec<UnitRecord>, FolderError> {
        let accepted = self.accepted()?;
        let mut of_units: Vec<&Acceptance> = accepted.iter().filter(|a| a.dataset == UNITS).collect();
        of_units.sort_by_key(|a| (a.received, a.order));
        let mut latest: BTreeMap<UnitRef, Vec<UnitRecord>> = BTreeMap::new();
        for acceptance in of_units {
            let path = self.rows_file(&acceptance.delivery);
            let records = read_units(&path).map_err(|e| FolderError::Damaged { path, why: e.to_string() })?;
            for unit in records.iter().map(UnitRecord::unit).collect::<BTreeSet<_>>() {
                let of_unit = records.iter().filter(|record| record.unit() == unit).cloned().collect();
                if acceptance.received <= known {
                    latest.insert(unit, of_unit);
                } else {
                    latest.entry(unit).or_insert(of_unit);
                }
            }
        }
        Ok(latest.into_values().flatten().collect())
    }
}
