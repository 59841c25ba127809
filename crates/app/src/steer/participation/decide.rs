//! Writing down a decision, why it was made, and which inputs changed what.

use super::{home_of, leads, record_of, said};
use crate::steer::{Pen, Sheet, SteerError};
use rettesnor_core::org::UnitRef;
use rettesnor_core::participation::{Decision, Hearing};
use rettesnor_store::RecordId;

/// Writes a decision down. Effects that name no input of the unit and the year are refused.
///
/// # Errors
/// See [`SteerError`].
pub async fn decide(pen: &Pen<'_>, (unit, year): (&UnitRef, i32), decision: Decision) -> Result<RecordId, SteerError> {
    if let Some(earlier) = pen.done().await? {
        return Ok(earlier);
    }
    if !leads(pen.who, unit, pen.structure) {
        return Err(SteerError::NotAllowed);
    }
    let decision = Decision {
        text: said(&decision.text, "vedtak")?,
        reasons: said(&decision.reasons, "grunner")?,
        case: decision.case.trim().to_owned(),
        ..decision
    };
    if decision.on > pen.today() {
        return Err(SteerError::Wrong("dato"));
    }
    let home = home_of(unit, year);
    let about = record_of(pen, &home, &decision.about).await?;
    let records = pen.store.records_of(pen.who, unit, year).await?;
    let is = |id: &str, kind: &str| records.iter().any(|r| r.id.as_str() == id && r.kind == kind);
    if decision.effects.iter().any(|effect| effect.what.trim().is_empty() || !is(&effect.input, "input")) {
        return Err(SteerError::Wrong("innspill"));
    }
    let mut sheets = vec![Sheet::new(pen.at, home, about, &decision)?.because(&decision.reasons)];
    if let Some(hearing) = &decision.hearing {
        let record = records.iter().find(|r| r.id.as_str() == hearing && r.kind == "hearing");
        let hearing = crate::steer::Kept::<Hearing>::read(record.ok_or(SteerError::Wrong("horing"))?.clone())?;
        // A decision ends the hearing it came from.
        if hearing.value.closed.is_none() {
            let closed = Hearing { closed: Some(decision.on.min(pen.today())), ..hearing.value.clone() };
            sheets.push(Sheet::next(&hearing, &closed, &decision.text)?);
        }
    }
    pen.write(sheets).await
}
