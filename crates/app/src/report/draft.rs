//! What people write in a report: begun, written on version by version, and found again.

use crate::steer::participation::{home_of, leads};
use crate::steer::{Kept, Paper, Pen, Sheet, SteerError};
use rettesnor_core::access::Who;
use rettesnor_core::org::Structure;
use rettesnor_core::report::ReportDraft;
use rettesnor_core::time::Grain;
use rettesnor_store::{RecordId, Store, StoreError};

/// The lengths of the periods that reports tell of, the longest first.
pub const REPORTED: [Grain; 3] = [Grain::Year, Grain::Tertial, Grain::Quarter];

/// The most units that one report tells of.
const MOST: usize = 40;

/// Whether the one who asks reads the draft: at every unit in it.
#[must_use]
pub fn may_read_draft(who: &Who, structure: &Structure, draft: &ReportDraft) -> bool {
    draft.units.iter().all(|unit| who.reads_drafts(unit, structure))
}

/// Whether the one who asks writes in it: at every unit in it.
#[must_use]
pub fn may_write(who: &Who, structure: &Structure, draft: &ReportDraft) -> bool {
    draft.units.iter().all(|unit| who.writes_plans(unit, structure))
}

/// Whether the one who asks makes it, and gives it out: who leads every unit in it.
#[must_use]
pub fn may_make(who: &Who, structure: &Structure, draft: &ReportDraft) -> bool {
    draft.units.iter().all(|unit| leads(who, unit, structure))
}

/// Begins a report.
///
/// # Errors
/// What was chosen can't be told of, or the one who asks does not write there; see [`SteerError`].
pub async fn begin(pen: &Pen<'_>, draft: &ReportDraft) -> Result<RecordId, SteerError> {
    if let Some(done) = pen.done().await? {
        return Ok(done);
    }
    let first = checked(pen, draft)?;
    pen.write(vec![Sheet::new(pen.at, first, None, draft)?]).await
}

/// Writes in a report. `read` is the version that the writer has seen.
///
/// # Errors
/// Somebody else has written in it meanwhile; see [`SteerError`].
pub async fn write(pen: &Pen<'_>, (id, read): (&RecordId, i64), draft: &ReportDraft) -> Result<RecordId, SteerError> {
    if let Some(done) = pen.done().await? {
        return Ok(done);
    }
    checked(pen, draft)?;
    let kept = pen.take::<ReportDraft>(id, read).await?;
    if !may_write(pen.who, pen.structure, &kept.value) {
        return Err(SteerError::NotAllowed);
    }
    if kept.value == *draft {
        return Ok(kept.id);
    }
    pen.write(vec![Sheet::next(&kept, draft, "")?]).await
}

/// Where a report belongs, where it can be written.
fn checked(pen: &Pen<'_>, draft: &ReportDraft) -> Result<rettesnor_store::Home, SteerError> {
    let first = draft.units.first().ok_or(SteerError::Missing("enhet"))?;
    let twice = draft.units.iter().enumerate().any(|(at, unit)| draft.units[..at].contains(unit));
    if twice || draft.units.len() > MOST {
        return Err(SteerError::Wrong("enhet"));
    }
    if !REPORTED.contains(&draft.period.grain()) {
        return Err(SteerError::Wrong("periode"));
    }
    if !["nb", "nn", "en"].contains(&draft.language.as_str()) {
        return Err(SteerError::Wrong("sprak"));
    }
    if !may_write(pen.who, pen.structure, draft) {
        return Err(SteerError::NotAllowed);
    }
    Ok(home_of(first, draft.period.year()))
}

/// A report that is being written, for who may read it.
///
/// # Errors
/// The database fails, or the row can't be true.
pub async fn open(
    store: &Store,
    who: &Who,
    structure: &Structure,
    id: &RecordId,
) -> Result<Option<Kept<ReportDraft>>, StoreError> {
    let record = store.record(who, id).await?.filter(|record| record.kind == ReportDraft::KIND);
    let kept = record.map(Kept::<ReportDraft>::read).transpose()?;
    Ok(kept.filter(|kept| may_read_draft(who, structure, &kept.value)))
}

/// The reports that are being written and that the one who asks may read, the newest first.
///
/// # Errors
/// The database fails, or a row can't be true.
pub async fn drafts(store: &Store, who: &Who, structure: &Structure) -> Result<Vec<Kept<ReportDraft>>, StoreError> {
    let records = store.records_of_kind(who, ReportDraft::KIND, 0).await?;
    let all: Vec<Kept<ReportDraft>> = records.into_iter().map(Kept::read).collect::<Result<_, _>>()?;
    Ok(all.into_iter().rev().filter(|kept| may_read_draft(who, structure, &kept.value)).collect())
}
