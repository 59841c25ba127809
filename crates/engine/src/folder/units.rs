//! The installation's own units, as known on a day: of each unit, the latest delivery that names it.

use super::{Folder, FolderError};
use crate::import::read_units;
use rettesnor_core::delivery::Acceptance;
use rettesnor_core::org::{Org, UnitRecord, UnitRef};
use rettesnor_core::time::Date;
use std::collections::BTreeMap;

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

    /// The records of the units that are known on a day.
    ///
    /// # Errors
    /// A delivery of units can't be read.
    pub fn unit_records(&self, known: Date) -> Result<Vec<UnitRecord>, FolderError> {
        let accepted = self.accepted()?;
        let mut of_units: Vec<&Acceptance> =
            accepted.iter().filter(|a| a.dataset == UNITS && a.received <= known).collect();
        of_units.sort_by_key(|a| (a.received, a.order));
        let mut latest: BTreeMap<UnitRef, Vec<UnitRecord>> = BTreeMap::new();
        for acceptance in of_units {
            let path = self.rows_file(&acceptance.delivery);
            let records = read_units(&path).map_err(|e| FolderError::Damaged { path, why: e.to_string() })?;
            for unit in records.iter().map(UnitRecord::unit).collect::<std::collections::BTreeSet<_>>() {
                let of_unit = records.iter().filter(|record| record.unit() == unit).cloned().collect();
                latest.insert(unit, of_unit);
            }
        }
        Ok(latest.into_values().flatten().collect())
    }
}
