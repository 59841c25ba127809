//! What the sender says to a unit's answer.

use super::may_write;
use super::write::found;
use crate::steer::{Pen, Sheet, SteerError};
use rettesnor_core::letter::{Reply, Response};
use rettesnor_store::RecordId;
use std::collections::BTreeMap;

/// Says something to some of the answers of a unit, while the letter is not final.
///
/// # Errors
/// See [`SteerError`].
pub async fn respond_to(
    pen: &Pen<'_>,
    reply: &RecordId,
    read: i64,
    responses: BTreeMap<String, Response>,
) -> Result<RecordId, SteerError> {
    if let Some(id) = pen.done().await? {
        return Ok(id);
    }
    let kept = pen.take::<Reply>(reply, read).await?;
    let letter = found(pen, kept.about.as_ref().ok_or(SteerError::Gone)?).await?;
    if !may_write(pen.who, &letter.home.unit, &letter.home.line, pen.structure) {
        return Err(SteerError::NotAllowed);
    }
    if !letter.value.stage.is_open() {
        return Err(SteerError::NotNow);
    }
    let mut reply = kept.value.clone();
    for (ask, response) in responses {
        if !reply.stances.contains_key(&ask) {
            return Err(SteerError::Wrong("krav"));
        }
        reply.responses.insert(ask, response);
    }
    pen.write(vec![Sheet::next(&kept, &reply, "")?]).await
}
