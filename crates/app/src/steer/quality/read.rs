//! Reading checklists with their rounds.

use crate::steer::{Kept, Paper, Pen, SteerError};
use rettesnor_core::quality::{Checklist, Readers, Round};
use rettesnor_store::{Record, RecordId};

/// The year of the first checklists.
const BEGINNING: i32 = 2000;

/// A checklist with its rounds.
pub struct Reviewed {
    /// The checklist.
    pub checklist: Kept<Checklist>,
    /// The rounds, the oldest first.
    pub rounds: Vec<Kept<Round>>,
}

impl Reviewed {
    /// Whether somebody writes down what was counted: who writes at the unit, or at the unit that reads its cases.
    #[must_use]
    pub fn is_told_by(&self, pen: &Pen<'_>) -> bool {
        let reads = match &self.checklist.value.readers {
            Readers::Colleagues => false,
            Readers::Other(unit) => pen.who.writes_plans(unit, pen.structure),
        };
        reads || pen.who.writes_plans(&self.checklist.home.unit, pen.structure)
    }
}

/// A checklist that the one who asks may know of.
///
/// # Errors
/// There is none, or the database fails.
pub async fn review(pen: &Pen<'_>, id: &RecordId) -> Result<Reviewed, SteerError> {
    let record = pen.store.record(pen.who, id).await?.filter(|record| record.kind == Checklist::KIND);
    let reviewed = reviewed(pen, record.ok_or(SteerError::Gone)?).await?;
    reviewed.ok_or(SteerError::Gone)
}

/// The checklists that the one who asks may know of, the newest first.
///
/// # Errors
/// The database fails.
pub async fn reviews(pen: &Pen<'_>) -> Result<Vec<Reviewed>, SteerError> {
    let mut found = Vec::new();
    for record in pen.store.records_of_kind(pen.who, Checklist::KIND, BEGINNING).await?.into_iter().rev() {
        found.extend(reviewed(pen, record).await?);
    }
    Ok(found)
}

/// A checklist with its rounds; nothing where the one who asks reads no drafts there and does not read its cases.
async fn reviewed(pen: &Pen<'_>, record: Record) -> Result<Option<Reviewed>, SteerError> {
    let checklist = Kept::<Checklist>::read(record)?;
    let about = pen.store.records_about(pen.who, &checklist.id).await?;
    let rounds = about.into_iter().filter(|record| record.kind == Round::KIND).map(Kept::read);
    let mut rounds = rounds.collect::<Result<Vec<Kept<Round>>, _>>()?;
    rounds.sort_by_key(|round| round.value.on);
    let reviewed = Reviewed { checklist, rounds };
    let unit = &reviewed.checklist.home.unit;
    let may = pen.who.reads_drafts(unit, pen.structure) || reviewed.is_told_by(pen);
    Ok(may.then_some(reviewed))
}
