//! Whether the unit lets people speak without a name.

use super::{home_of, leads};
use crate::steer::{Paper, Pen, Sheet, SteerError};
use rettesnor_core::org::UnitRef;
use rettesnor_core::participation::VoiceSettings;
use rettesnor_store::RecordId;

/// Allows or forbids what is said without a name at a unit in a year. `read` is what stands, with its version.
///
/// # Errors
/// See [`SteerError`].
pub async fn allow_anonymous(
    pen: &Pen<'_>,
    (unit, year): (&UnitRef, i32),
    read: Option<(&RecordId, i64)>,
    anonymous: bool,
) -> Result<RecordId, SteerError> {
    if let Some(earlier) = pen.done().await? {
        return Ok(earlier);
    }
    if !leads(pen.who, unit, pen.structure) {
        return Err(SteerError::NotAllowed);
    }
    let paper = VoiceSettings { anonymous };
    let sheet = match read {
        None => {
            // A unit says it once a year; whoever has not seen that it did is told.
            let records = pen.store.records_of(pen.who, unit, year).await?;
            if let Some(stands) = records.into_iter().find(|record| record.kind == VoiceSettings::KIND) {
                return Err(SteerError::Changed(stands.id));
            }
            Sheet::new(pen.at, home_of(unit, year), None, &paper)?
        }
        Some((id, version)) => {
            let stands = pen.take::<VoiceSettings>(id, version).await?;
            if stands.home.unit != *unit || stands.home.year != year {
                return Err(SteerError::Gone);
            }
            Sheet::next(&stands, &paper, "")?
        }
    };
    pen.write(vec![sheet]).await
}
