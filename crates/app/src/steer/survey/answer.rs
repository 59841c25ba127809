//! Answering a survey by a link, by nobody in particular.

use crate::steer::Kept;
use rettesnor_core::access::Who;
use rettesnor_core::survey::{Ballot, NoBallot, Survey};
use rettesnor_core::time::Moment;
use rettesnor_store::{Answered, Store, StoreError};

/// Why an answer was not counted.
#[derive(Debug)]
pub enum AnswerError {
    /// The link does not work: it was used, it never was, or the survey is closed.
    NoLink,
    /// Nothing was answered, or not on the scale.
    Ballot(NoBallot),
    /// It is our fault.
    Failed(StoreError),
}

impl From<StoreError> for AnswerError {
    fn from(error: StoreError) -> Self {
        Self::Failed(error)
    }
}

/// The survey that a link leads to, while it takes answers.
///
/// # Errors
/// The database fails.
pub async fn asked_by(store: &Store, at: Moment, link: &str) -> Result<Option<Kept<Survey>>, StoreError> {
    let Some(id) = store.survey_of_link(&Who::Visitor, link).await? else { return Ok(None) };
    let Some(record) = store.record(&Who::Visitor, &id).await? else { return Ok(None) };
    let survey = Kept::<Survey>::read(record)?;
    Ok(survey.value.is_open(at.in_norway().date()).then_some(survey))
}

/// Counts an answer: for each question what was chosen. It is kept nowhere.
///
/// # Errors
/// See [`AnswerError`].
pub async fn answer<'a>(
    store: &Store,
    at: Moment,
    link: &str,
    chosen: impl Iterator<Item = &'a str>,
    form_key: &str,
) -> Result<(), AnswerError> {
    if asked_by(store, at, link).await?.is_none() {
        return Err(AnswerError::NoLink);
    }
    let ballot = Ballot::read(chosen).map_err(AnswerError::Ballot)?;
    match store.count_answer(at, link, &ballot, form_key).await? {
        Answered::Counted => Ok(()),
        Answered::NoLink => Err(AnswerError::NoLink),
        Answered::NotThisForm => Err(AnswerError::Ballot(NoBallot::OffScale)),
    }
}
