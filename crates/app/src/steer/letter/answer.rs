//! Answering a letter for one's unit, ask by ask.

use super::write::found;
use super::{may_answer, reply_of};
use crate::steer::{Pen, Sheet, SteerError};
use rettesnor_core::letter::{LetterStage, Position, Reply};
use rettesnor_core::org::UnitRef;
use rettesnor_store::{Home, RecordId};
use std::collections::BTreeMap;

/// Answers some or all of the asks of a letter; what is left out stays as it was. `read` is the version of the answer
/// that was read, 0 where there was none. An answer that is changed loses what the sender had said to it.
///
/// # Errors
/// See [`SteerError`].
pub async fn answer_letter(
    pen: &Pen<'_>,
    letter: &RecordId,
    unit: &UnitRef,
    read: i64,
    stances: BTreeMap<String, Position>,
) -> Result<RecordId, SteerError> {
    if let Some(id) = pen.done().await? {
        return Ok(id);
    }
    let kept = found(pen, letter).await?;
    if !may_answer(pen.who, unit, pen.structure) || !kept.value.to.contains(unit) {
        return Err(SteerError::NotAllowed);
    }
    if !matches!(kept.value.stage, LetterStage::SentForAnswer { .. }) {
        return Err(SteerError::NotNow);
    }
    for (ask, stance) in &stances {
        if kept.value.ask(ask).is_none() {
            return Err(SteerError::Wrong("krav"));
        }
        match stance {
            Position::Proposes { reason, .. } if reason.trim().is_empty() => return Err(SteerError::Missing("grunn")),
            Position::Asks { question } if question.trim().is_empty() => return Err(SteerError::Missing("sporsmal")),
            _ => {}
        }
    }
    let before = reply_of(pen.store, pen.who, letter, unit).await?;
    if before.as_ref().map_or(0, |before| before.version) != read {
        return Err(SteerError::Changed(before.map_or_else(|| letter.clone(), |before| before.id)));
    }
    let mut reply = before.as_ref().map_or_else(|| Reply::of(unit.clone()), |before| before.value.clone());
    for (ask, stance) in stances {
        if reply.stances.get(&ask) != Some(&stance) {
            reply.responses.remove(&ask);
            reply.stances.insert(ask, stance);
        }
    }
    let home = Home { unit: unit.clone(), line: kept.home.line.clone(), year: kept.home.year };
    let sheet = match &before {
        Some(before) => Sheet::next(before, &reply, "")?,
        None => Sheet::new(pen.at, home, Some(letter.clone()), &reply)?,
    };
    pen.write(vec![sheet]).await
}
