//! Following a survey: how many have answered, never who; and what it came to once it is closed.

use super::DATASET;
use crate::shelf::Shelf;
use crate::steer::{Kept, Pen, SteerError};
use rettesnor_core::survey::{Outcome, Survey};
use rettesnor_store::{RecordId, StoreError, SurveyStanding};

/// The least number of answers that anything is told of, whatever the packages say.
const FLOOR: u64 = 5;

/// A survey as it may be followed.
pub struct Followed {
    /// The survey.
    pub survey: Kept<Survey>,
    /// How it stands.
    pub standing: SurveyStanding,
    /// What it came to; nothing while it is open, since two looks at it would tell what came in between.
    pub outcome: Option<Outcome>,
}

/// The least number of forms, and of answers to a question, that anything is told of, to anybody.
#[must_use]
pub fn least(shelf: &Shelf) -> u64 {
    let catalogue = &shelf.stock.definitions;
    let asked = catalogue
        .indicators
        .values()
        .filter(|indicator| indicator.versions.iter().any(|version| version.numerator.dataset == DATASET));
    let least =
        asked.filter_map(|indicator| catalogue.packages.get(&indicator.package)).map(|package| package.least_forms);
    least.filter_map(|least| u64::try_from(least).ok()).max().unwrap_or(FLOOR).max(FLOOR)
}

/// A survey that the one who asks may follow.
///
/// # Errors
/// There is none, or the database fails.
pub async fn follow(pen: &Pen<'_>, shelf: &Shelf, id: &RecordId) -> Result<Followed, SteerError> {
    let survey = kept(pen, id).await?;
    followed(pen, shelf, survey).await
}

/// The surveys that the one who asks may follow and that closed or close in a year or later, the newest first.
///
/// # Errors
/// The database fails.
pub async fn surveys(pen: &Pen<'_>, shelf: &Shelf, since: i32) -> Result<Vec<Followed>, SteerError> {
    let records = pen.store.records_of_kind(pen.who, <Survey as crate::steer::Paper>::KIND, since).await?;
    let mut found = Vec::new();
    for record in records.into_iter().rev() {
        let survey = Kept::<Survey>::read(record)?;
        if pen.who.reads_drafts(&survey.home.unit, pen.structure) {
            found.push(followed(pen, shelf, survey).await?);
        }
    }
    Ok(found)
}

async fn followed(pen: &Pen<'_>, shelf: &Shelf, survey: Kept<Survey>) -> Result<Followed, SteerError> {
    let standing = pen.store.survey_standing(pen.who, &survey.id).await?.ok_or(SteerError::Gone)?;
    let outcome = outcome(pen, shelf, &survey.id, &standing).await?;
    Ok(Followed { survey, standing, outcome })
}

/// What a closed survey came to, as far as anybody may know.
pub(super) async fn outcome(
    pen: &Pen<'_>,
    shelf: &Shelf,
    id: &RecordId,
    standing: &SurveyStanding,
) -> Result<Option<Outcome>, StoreError> {
    if standing.open {
        return Ok(None);
    }
    let counts = pen.store.survey_counts(pen.who, id).await?;
    Ok(Some(Outcome::of(&counts, standing.answered, least(shelf))))
}

/// The record of a survey that the one who asks may know of.
pub(super) async fn kept(pen: &Pen<'_>, id: &RecordId) -> Result<Kept<Survey>, SteerError> {
    let record = pen.store.record(pen.who, id).await?;
    let record =
        record.filter(|record| record.kind == <Survey as crate::steer::Paper>::KIND).ok_or(SteerError::Gone)?;
    if !pen.who.reads_drafts(&record.home.unit, pen.structure) {
        return Err(SteerError::Gone);
    }
    Ok(Kept::read(record)?)
}
