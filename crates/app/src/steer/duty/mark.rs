//! Saying that a duty is done, where nothing else can see it.

use crate::steer::{Pen, Sheet, SteerError, usual_line};
use rettesnor_core::duty::{Duty, DutyMark};
use rettesnor_core::org::UnitRef;
use rettesnor_store::{Home, RecordId};

/// Says that a duty of a unit is done.
///
/// # Errors
/// See [`SteerError`].
pub async fn mark_duty(pen: &Pen<'_>, unit: &UnitRef, duty: &Duty) -> Result<RecordId, SteerError> {
    if let Some(id) = pen.done().await? {
        return Ok(id);
    }
    if !pen.who.writes_plans(unit, pen.structure) || duty.unit != *unit {
        return Err(SteerError::NotAllowed);
    }
    if !duty.may_be_marked() || duty.done == Some(true) {
        return Err(SteerError::NotNow);
    }
    let home = Home { unit: unit.clone(), line: usual_line(unit), year: i32::from(duty.due.year()) };
    pen.write(vec![Sheet::new(pen.at, home, None, &DutyMark { key: duty.key.clone() })?]).await
}
