//! Lets a new goal take the place of one that was decided. The old one is over and keeps its results.

use super::super::{Kept, Pen, Sheet, SteerError};
use super::adopt::{good, judgeable};
use super::{content, decides, said};
use rettesnor_core::definition::Catalogue;
use rettesnor_core::goal::{Adoption, Goal, NotNow, Place, Stage};
use rettesnor_core::time::Date;
use rettesnor_store::{Home, RecordId};

/// A goal in the place of another.
#[derive(Clone, Debug)]
pub struct Succession<'a> {
    /// The goal that is over.
    pub old: &'a RecordId,
    /// The version of it that was read.
    pub read: i64,
    /// The year of the new one: the same, or a later one.
    pub year: i32,
    /// The new one.
    pub goal: Goal,
    /// The decision about it.
    pub adoption: Adoption,
    /// The day from which it holds, where the old one does; what waits for a plan goes on waiting.
    pub from: Date,
    /// Why.
    pub reason: &'a str,
}

/// Lets the new goal take the place of the old one, and gives its id.
///
/// # Errors
/// See [`SteerError`].
pub async fn supersede(
    pen: &Pen<'_>,
    catalogue: &Catalogue,
    succession: Succession<'_>,
) -> Result<RecordId, SteerError> {
    if let Some(done) = pen.done().await? {
        return Ok(done);
    }
    let old = pen.take::<Goal>(succession.old, succession.read).await?;
    decides(pen, &old)?;
    if !old.value.stage.takes_a_place() {
        return Err(NotNow.into());
    }
    if succession.year < old.home.year {
        return Err(SteerError::Wrong("ar"));
    }
    let reason = said(succession.reason, "grunn")?;
    let adoption = good(pen, &succession.adoption)?;
    let decided = Stage::Adopted(adoption);
    let stage =
        if matches!(old.value.stage, Stage::Active { .. }) { decided.activate(succession.from)? } else { decided };
    let home = Home { year: succession.year, ..old.home.clone() };
    let new = content::good(pen, catalogue, &home, None, succession.goal).await?;
    judgeable(&new)?;
    let new = Goal { stage, follows: Some(old.id.to_string()), ..new };
    let new = Sheet::new(pen.at, home.clone(), None, &new)?.because(reason);
    let by = new.id().to_string();
    let mut sheets = vec![new, ended(&old, succession.from, &by, reason)?];
    if home.year == old.home.year {
        sheets.extend(moved_parts(pen, &old, &by, reason).await?);
    }
    pen.write(sheets).await
}

fn ended(old: &Kept<Goal>, on: Date, by: &str, reason: &str) -> Result<Sheet, SteerError> {
    let stage = old.value.stage.retire(on, Some(by.to_owned()))?;
    Sheet::next(old, &Goal { stage, ..old.value.clone() }, reason)
}

/// The parts of the old goal become parts of the new one.
async fn moved_parts(pen: &Pen<'_>, old: &Kept<Goal>, by: &str, reason: &str) -> Result<Vec<Sheet>, SteerError> {
    let mut sheets = Vec::new();
    for record in pen.store.records_of(pen.who, &old.home.unit, old.home.year).await? {
        if record.kind != "goal" {
            continue;
        }
        let part = Kept::<Goal>::read(record)?;
        if part.value.place == (Place::PartOf { goal: old.id.to_string() }) {
            let place = Place::PartOf { goal: by.to_owned() };
            sheets.push(Sheet::next(&part, &Goal { place, ..part.value.clone() }, reason)?);
        }
    }
    Ok(sheets)
}
