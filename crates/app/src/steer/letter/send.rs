//! Sending a letter for answer.

use super::may_write;
use crate::steer::{Pen, Sheet, SteerError};
use rettesnor_core::letter::Letter;
use rettesnor_core::time::Date;
use rettesnor_store::RecordId;

/// Asks the units what they say to it, until a day. A letter that is out gets another last day.
///
/// # Errors
/// See [`SteerError`].
pub async fn send_letter(pen: &Pen<'_>, id: &RecordId, read: i64, answer_by: Date) -> Result<RecordId, SteerError> {
    if let Some(id) = pen.done().await? {
        return Ok(id);
    }
    let kept = pen.take::<Letter>(id, read).await?;
    if !may_write(pen.who, &kept.home.unit, &kept.home.line, pen.structure) {
        return Err(SteerError::NotAllowed);
    }
    let today = pen.at.in_norway().date();
    if answer_by < today {
        return Err(SteerError::Wrong("svarfrist"));
    }
    let stage = kept.value.stage.send(today, answer_by)?;
    pen.write(vec![Sheet::next(&kept, &Letter { stage, ..kept.value.clone() }, "")?]).await
}
