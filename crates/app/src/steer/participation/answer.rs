//! Answering what somebody said. An answer can be given again in other words; the earlier one stays in the history.

use super::{leads, said};
use crate::steer::{Pen, Sheet, SteerError};
use rettesnor_core::participation::{Input, InputAnswer};
use rettesnor_store::RecordId;

/// Answers an input.
///
/// # Errors
/// See [`SteerError`].
pub async fn answer(pen: &Pen<'_>, (id, read): (&RecordId, i64), text: &str, by: &str) -> Result<RecordId, SteerError> {
    if let Some(earlier) = pen.done().await? {
        return Ok(earlier);
    }
    let input = pen.take::<Input>(id, read).await?;
    if !leads(pen.who, &input.home.unit, pen.structure) {
        return Err(SteerError::NotAllowed);
    }
    let answer = InputAnswer { text: said(text, "svar")?, on: pen.today(), by: said(by, "av")? };
    let answered = Input { answer: Some(answer), ..input.value.clone() };
    pen.write(vec![Sheet::next(&input, &answered, "")?]).await
}
