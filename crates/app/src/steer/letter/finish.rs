//! Making a letter final: from then on it binds.

use super::may_write;
use crate::steer::{Kept, Paper, Pen, Sheet, SteerError};
use rettesnor_core::letter::{Letter, LetterStage};
use rettesnor_store::{RecordId, StoreError};

/// Makes a letter final from today. One of the same kind, to the same units for the same year, that bound before is
/// superseded by it.
///
/// # Errors
/// See [`SteerError`].
pub async fn finish_letter(pen: &Pen<'_>, id: &RecordId, read: i64, case: &str) -> Result<RecordId, SteerError> {
    if let Some(id) = pen.done().await? {
        return Ok(id);
    }
    let kept = pen.take::<Letter>(id, read).await?;
    if !may_write(pen.who, &kept.home.unit, &kept.home.line, pen.structure) {
        return Err(SteerError::NotAllowed);
    }
    let today = pen.at.in_norway().date();
    let stage = kept.value.stage.finish(today, case.trim().to_owned())?;
    let mut sheets = vec![Sheet::next(&kept, &Letter { stage, ..kept.value.clone() }, "")?];
    for before in earlier(pen, &kept).await? {
        let stage = LetterStage::Superseded { on: today, by: id.to_string() };
        sheets.push(Sheet::next(&before, &Letter { stage, ..before.value.clone() }, &kept.value.title)?);
    }
    pen.write(sheets).await
}

/// The letters whose place it takes.
async fn earlier(pen: &Pen<'_>, letter: &Kept<Letter>) -> Result<Vec<Kept<Letter>>, StoreError> {
    let mut found = Vec::new();
    for record in pen.store.records_of(pen.who, &letter.home.unit, letter.home.year).await? {
        if record.kind != Letter::KIND || record.id == letter.id || record.home.line != letter.home.line {
            continue;
        }
        let other = Kept::<Letter>::read(record)?;
        let same = other.value.kind == letter.value.kind && other.value.to == letter.value.to;
        if same && other.value.stage.binds() {
            found.push(other);
        }
    }
    Ok(found)
}
