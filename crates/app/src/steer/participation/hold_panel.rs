//! Writing down a meeting with users, and later what it changed.

use super::{home_of, said};
use crate::steer::{Pen, Sheet, SteerError};
use rettesnor_core::org::UnitRef;
use rettesnor_core::participation::Panel;
use rettesnor_store::RecordId;

/// Writes a meeting down, or writes it anew where `read` names one that was read.
///
/// # Errors
/// See [`SteerError`].
pub async fn hold_panel(
    pen: &Pen<'_>,
    (unit, year): (&UnitRef, i32),
    read: Option<(&RecordId, i64)>,
    panel: Panel,
) -> Result<RecordId, SteerError> {
    if let Some(earlier) = pen.done().await? {
        return Ok(earlier);
    }
    if !pen.who.writes_plans(unit, pen.structure) {
        return Err(SteerError::NotAllowed);
    }
    let panel = Panel { said: said(&panel.said, "sagt")?, changed: panel.changed.trim().to_owned(), ..panel };
    if panel.on > pen.today() {
        return Err(SteerError::Wrong("dato"));
    }
    if panel.came > panel.invited {
        return Err(SteerError::Wrong("kom"));
    }
    let sheet = match read {
        None => Sheet::new(pen.at, home_of(unit, year), None, &panel)?,
        Some((id, version)) => {
            let stands = pen.take::<Panel>(id, version).await?;
            if stands.home.unit != *unit || stands.home.year != year {
                return Err(SteerError::Gone);
            }
            Sheet::next(&stands, &panel, "")?
        }
    };
    pen.write(vec![sheet]).await
}
