//! Making a checklist.

use crate::steer::{Pen, Sheet, SteerError, usual_line};
use rettesnor_core::org::UnitRef;
use rettesnor_core::quality::{Checklist, Readers};
use rettesnor_store::{Home, RecordId};

/// The most questions that a checklist has.
const MOST_QUESTIONS: usize = 30;

/// The most cases of a sample.
const MOST_CASES: u32 = 1000;

/// Makes a checklist for a unit.
///
/// # Errors
/// See [`SteerError`].
pub async fn make(pen: &Pen<'_>, unit: &UnitRef, checklist: &Checklist) -> Result<RecordId, SteerError> {
    if !pen.who.writes_plans(unit, pen.structure) {
        return Err(SteerError::NotAllowed);
    }
    if let Some(earlier) = pen.done().await? {
        return Ok(earlier);
    }
    if checklist.name.is_empty() {
        return Err(SteerError::Missing("navn"));
    }
    if checklist.questions.is_empty() {
        return Err(SteerError::Missing("sporsmal"));
    }
    if checklist.questions.len() > MOST_QUESTIONS {
        return Err(SteerError::Wrong("sporsmal"));
    }
    if checklist.sample == 0 || checklist.sample > MOST_CASES {
        return Err(SteerError::Wrong("utvalg"));
    }
    if matches!(&checklist.readers, Readers::Other(other) if other == unit) {
        return Err(SteerError::Wrong("leser"));
    }
    let year = i32::from(pen.at.in_norway().date().year());
    let home = Home { unit: unit.clone(), line: usual_line(unit), year };
    pen.write(vec![Sheet::new(pen.at, home, None, checklist)?]).await
}
