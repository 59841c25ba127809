//! Writing down what a round of a checklist came to: counts, and nothing about any case.

use super::review;
use crate::steer::{Pen, Sheet, SteerError};
use rettesnor_core::quality::{Round, WrongCount};
use rettesnor_store::{Home, RecordId};

/// Writes a round down.
///
/// # Errors
/// See [`SteerError`].
pub async fn tell(pen: &Pen<'_>, id: &RecordId, round: &Round) -> Result<RecordId, SteerError> {
    let reviewed = review(pen, id).await?;
    if !reviewed.is_told_by(pen) {
        return Err(SteerError::NotAllowed);
    }
    if let Some(earlier) = pen.done().await? {
        return Ok(earlier);
    }
    if round.counted.len() != reviewed.checklist.value.questions.len() {
        return Err(SteerError::Wrong("sporsmal"));
    }
    round.check().map_err(|wrong| match wrong {
        WrongCount::Cases => SteerError::Wrong("saker"),
        WrongCount::Question(_) => SteerError::Wrong("svar"),
    })?;
    if round.on > pen.at.in_norway().date() {
        return Err(SteerError::Wrong("dag"));
    }
    let home = Home { year: i32::from(round.on.year()), ..reviewed.checklist.home.clone() };
    pen.write(vec![Sheet::new(pen.at, home, Some(id.clone()), round)?]).await
}
