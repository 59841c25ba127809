//! How many times the page of a figure was opened: by unit, indicator and month, and never by whom.
//!
//! It is counted where readings are written to the audit log, so that no page waits for it. A reading of a whole card is
//! no opening of its figures.

use crate::audit::ReadEntry;
use crate::database::Tx;
use crate::error::Row;
use crate::{Store, StoreError};
use rettesnor_core::access::Who;
use rettesnor_core::org::UnitRef;
use rettesnor_core::time::Month;
use std::collections::BTreeMap;

/// Adds the openings among readings to those that are counted.
pub(crate) async fn count(tx: &mut Tx, entries: &[ReadEntry]) -> Result<(), StoreError> {
    let mut opens: BTreeMap<(&str, &str, Month), i64> = BTreeMap::new();
    for entry in entries {
        let mut parts = entry.object.split('/');
        if let (Some(unit), Some(_), Some(indicator), None) = (parts.next(), parts.next(), parts.next(), parts.next()) {
            *opens.entry((unit, indicator, Month::of(entry.at.in_norway().date()))).or_default() += 1;
        }
    }
    for ((unit, indicator, month), count) in opens {
        run!(
            &mut *tx,
            "INSERT INTO figure_opens (unit, indicator, month, opens) VALUES ($1, $2, $3, $4)
             ON CONFLICT (unit, indicator, month) DO UPDATE SET opens = figure_opens.opens + excluded.opens",
            unit,
            indicator,
            month.to_string(),
            count,
        )?;
    }
    Ok(())
}

impl Store {
    /// How many times each figure of a unit has been opened since a month. One that nobody has opened is not there.
    ///
    /// # Errors
    /// The database fails.
    pub async fn opens_of(
        &self,
        _who: &Who,
        unit: &UnitRef,
        since: Month,
    ) -> Result<BTreeMap<String, u64>, StoreError> {
        let rows: Vec<(String, i64)> = all!(
            &mut self.reading().await?,
            "SELECT indicator, opens FROM figure_opens WHERE unit = $1 AND month >= $2",
            unit.to_string(),
            since.to_string(),
        )?;
        let mut found: BTreeMap<String, u64> = BTreeMap::new();
        for (indicator, opens) in rows {
            *found.entry(indicator).or_default() += u64::try_from(opens).unwrap_or_default();
        }
        Ok(found)
    }

    /// The first month in which openings were counted; nothing before any was.
    ///
    /// # Errors
    /// The database fails, or the row can't be true.
    pub async fn opens_counted_since(&self, _who: &Who) -> Result<Option<Month>, StoreError> {
        let row: Option<(Option<String>,)> = one!(&mut self.reading().await?, "SELECT MIN(month) FROM figure_opens")?;
        let month = row.and_then(|(month,)| month);
        month.map(|month| Row { table: "figure_opens", key: "" }.read("month", &month)).transpose()
    }
}
