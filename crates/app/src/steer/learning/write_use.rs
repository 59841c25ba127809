//! Writing in the log of use.

use crate::steer::participation::home_of;
use crate::steer::{Pen, Sheet, SteerError};
use rettesnor_core::org::UnitRef;
use rettesnor_core::review::UseEntry;
use rettesnor_store::RecordId;

/// Writes that a meeting used figures of a unit, and what it decided.
///
/// # Errors
/// See [`SteerError`].
pub async fn write_use(pen: &Pen<'_>, (unit, year): (&UnitRef, i32), entry: UseEntry) -> Result<RecordId, SteerError> {
    if let Some(earlier) = pen.done().await? {
        return Ok(earlier);
    }
    if !pen.who.writes_plans(unit, pen.structure) {
        return Err(SteerError::NotAllowed);
    }
    let meeting = entry.meeting.trim().to_owned();
    if meeting.is_empty() {
        return Err(SteerError::Missing("mote"));
    }
    if entry.figures.is_empty() {
        return Err(SteerError::Missing("tall"));
    }
    if entry.on > pen.today() {
        return Err(SteerError::Wrong("dato"));
    }
    let decided = entry.decided.replace("\r\n", "\n").trim().to_owned();
    let entry = UseEntry { meeting, decided, ..entry };
    pen.write(vec![Sheet::new(pen.at, home_of(unit, year), None, &entry)?]).await
}
