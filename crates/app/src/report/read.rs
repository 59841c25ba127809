//! Reports as they were made, read back, and published.

use super::Source;
use crate::people::Failure;
use crate::steer::SteerError;
use crate::steer::participation::leads;
use rettesnor_core::access::Who;
use rettesnor_core::report::PeriodReport;
use rettesnor_store::{MadeReport, ReportId, Store, StoreError};

/// A report as it was made.
#[derive(Clone, Debug)]
pub struct MadeReading {
    /// What is known of it.
    pub made: MadeReport,
    /// What stands in it, with its number.
    pub report: PeriodReport,
    /// All that were made of the same draft, the newest first.
    pub all: Vec<MadeReport>,
}

impl MadeReading {
    /// The newest of the same draft that everybody may read, where it is a later one.
    #[must_use]
    pub fn newer_public(&self) -> Option<&MadeReport> {
        self.all.iter().find(|other| other.published_at.is_some() && other.number > self.made.number)
    }

    /// The newest of the same draft, where it is a later one.
    #[must_use]
    pub fn newer(&self) -> Option<&MadeReport> {
        self.all.first().filter(|other| other.number > self.made.number)
    }
}

/// Reads a report; nothing where there is none, or it can't be read. Whether the one who asks may see it is for
/// [`may_read_made`] to say.
///
/// # Errors
/// The database fails.
pub async fn read_made(store: &Store, who: &Who, id: &ReportId) -> Result<Option<MadeReading>, StoreError> {
    let Some((made, content)) = store.made_report(who, id).await? else { return Ok(None) };
    let Ok(mut report) = serde_json::from_str::<PeriodReport>(&content) else { return Ok(None) };
    let all = store.reports_of_draft(who, &made.draft).await?;
    report.provenance.publication = Some(made.number.to_string());
    let corrected = all.iter().find(|other| Some(&other.id) == made.corrects.as_ref());
    if let Some(corrected) = corrected {
        report.provenance.corrects = format!("{}: {}", corrected.number, made.reason);
    }
    Ok(Some(MadeReading { made, report, all }))
}

/// Whether the one who asks may read a report: everybody what is published; else who works at every unit in it or leads
/// them, and for what is internal sees the figures of every card.
#[must_use]
pub fn may_read_made(source: &Source<'_>, reading: &MadeReading) -> bool {
    if reading.made.published_at.is_some() && !reading.report.internal {
        return true;
    }
    let (who, shelf) = (source.who, source.shelf);
    let inside = reading.made.units.iter().all(|unit| who.reads_drafts(unit, &shelf.structure));
    let cards = reading.report.units.iter().flat_map(|unit| unit.cards.iter().map(move |of| (unit, of)));
    let mut lines = cards.flat_map(|(unit, of)| of.card.lines.iter().map(move |line| (unit, line)));
    inside && (!reading.report.internal || lines.all(|(unit, line)| shelf.sees_package(who, &line.package, &unit.unit)))
}

/// Publishes a report: for who leads every unit in it.
///
/// # Errors
/// It is internal or published, or the one who asks may not; see [`SteerError`].
pub async fn publish_made(source: &Source<'_>, reading: &MadeReading) -> Result<(), SteerError> {
    let structure = &source.shelf.structure;
    if !reading.made.units.iter().all(|unit| leads(source.who, unit, structure)) {
        return Err(SteerError::NotAllowed);
    }
    if reading.report.internal || reading.made.internal || reading.made.patterns.is_empty() {
        return Err(SteerError::NotNow);
    }
    let done = source.store.publish_report(source.who, source.at, &reading.made.id).await;
    if done.map_err(|error| SteerError::Failed(Failure::Store(error)))? { Ok(()) } else { Err(SteerError::NotNow) }
}
