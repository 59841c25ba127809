//! Everything that stands for a unit and a year, read at once: pages are answered from it.

use super::{Kept, Paper};
use rettesnor_core::access::Who;
use rettesnor_core::org::{Line, Structure, UnitKind, UnitRef};
use rettesnor_core::time::Moment;
use rettesnor_store::{Record, RecordId, Store, StoreError};

/// The records of a unit and a year.
#[derive(Clone, Debug)]
pub struct Dossier {
    /// The unit.
    pub unit: UnitRef,
    /// The year.
    pub year: i32,
    records: Vec<Record>,
}

impl Dossier {
    /// Reads what stands, or stood at a moment; nothing where the one who asks reads no drafts there.
    ///
    /// # Errors
    /// The database fails, or a row can't be true.
    pub async fn open(
        store: &Store,
        who: &Who,
        structure: &Structure,
        (unit, year): (&UnitRef, i32),
        as_known: Option<Moment>,
    ) -> Result<Option<Self>, StoreError> {
        if !who.reads_drafts(unit, structure) {
            return Ok(None);
        }
        let records = match as_known {
            None => store.records_of(who, unit, year).await?,
            Some(at) => store.records_as_known(who, unit, year, at).await?,
        };
        Ok(Some(Self { unit: unit.clone(), year, records }))
    }

    /// The papers of a kind, the oldest first.
    ///
    /// # Errors
    /// A row can't be true.
    pub fn all<T: Paper>(&self) -> Result<Vec<Kept<T>>, StoreError> {
        self.records.iter().filter(|record| record.kind == T::KIND).cloned().map(Kept::read).collect()
    }

    /// The first paper of a kind, where a unit has one a year.
    ///
    /// # Errors
    /// The row can't be true.
    pub fn one<T: Paper>(&self) -> Result<Option<Kept<T>>, StoreError> {
        self.records.iter().find(|record| record.kind == T::KIND).cloned().map(Kept::read).transpose()
    }

    /// One paper, by its id.
    ///
    /// # Errors
    /// The row can't be true.
    pub fn find<T: Paper>(&self, id: &RecordId) -> Result<Option<Kept<T>>, StoreError> {
        let found = self.records.iter().find(|record| record.id == *id && record.kind == T::KIND);
        found.cloned().map(Kept::read).transpose()
    }
}

/// The line that a unit's plan is written in: the state's for its offices and regions, the municipal one for others.
#[must_use]
pub fn usual_line(unit: &UnitRef) -> Line {
    if matches!(unit.kind, UnitKind::Kontor | UnitKind::Region) { Line::Stat } else { Line::Kommune }
}
