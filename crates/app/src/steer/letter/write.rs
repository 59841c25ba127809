//! Writing a letter, or a supplement to one, and changing what is not final.

use super::may_write;
use crate::steer::{Kept, Paper, Pen, Sheet, SteerError};
use rettesnor_core::letter::{Letter, LetterKind, LetterStage};
use rettesnor_core::org::{Structure, UnitRef};
use rettesnor_store::{Home, RecordId};

/// Begins a letter from the unit and line of `home`; it is a draft, whatever its stage says.
///
/// # Errors
/// See [`SteerError`].
pub async fn begin_letter(pen: &Pen<'_>, home: Home, letter: Letter) -> Result<RecordId, SteerError> {
    if let Some(id) = pen.done().await? {
        return Ok(id);
    }
    if !may_write(pen.who, &home.unit, &home.line, pen.structure) || letter.kind.supplements().is_some() {
        return Err(SteerError::NotAllowed);
    }
    let letter = checked(Letter { stage: LetterStage::Draft, ..letter }, &home, pen.structure)?;
    pen.write(vec![Sheet::new(pen.at, home, None, &letter)?]).await
}

/// Begins the next supplement to a letter that binds.
///
/// # Errors
/// See [`SteerError`].
pub async fn begin_supplement(pen: &Pen<'_>, to: &RecordId, letter: Letter) -> Result<RecordId, SteerError> {
    if let Some(id) = pen.done().await? {
        return Ok(id);
    }
    let main = found(pen, to).await?;
    if !may_write(pen.who, &main.home.unit, &main.home.line, pen.structure) {
        return Err(SteerError::NotAllowed);
    }
    if !main.value.stage.binds() || main.value.kind.supplements().is_some() {
        return Err(SteerError::NotNow);
    }
    let mut number = 1;
    for record in pen.store.records_about(pen.who, to).await? {
        if record.kind == Letter::KIND {
            number += 1;
        }
    }
    let kind = LetterKind::Tillegg { to: to.to_string(), number };
    let letter = checked(Letter { kind, stage: LetterStage::Draft, ..letter }, &main.home, pen.structure)?;
    if letter.to.iter().any(|unit| !main.value.to.contains(unit)) {
        return Err(SteerError::Wrong("til"));
    }
    pen.write(vec![Sheet::new(pen.at, main.home.clone(), Some(to.clone()), &letter)?]).await
}

/// Changes a letter that is not final. Its kind and its stage stay as they are.
///
/// # Errors
/// See [`SteerError`].
pub async fn edit_letter(
    pen: &Pen<'_>,
    id: &RecordId,
    read: i64,
    letter: Letter,
    reason: &str,
) -> Result<RecordId, SteerError> {
    if let Some(id) = pen.done().await? {
        return Ok(id);
    }
    let kept = pen.take::<Letter>(id, read).await?;
    if !may_write(pen.who, &kept.home.unit, &kept.home.line, pen.structure) {
        return Err(SteerError::NotAllowed);
    }
    if !kept.value.stage.is_open() {
        return Err(SteerError::NotNow);
    }
    let letter = Letter { kind: kept.value.kind.clone(), stage: kept.value.stage.clone(), ..letter };
    let letter = checked(letter, &kept.home, pen.structure)?;
    pen.write(vec![Sheet::next(&kept, &letter, reason)?]).await
}

/// A letter that is there, whatever its version.
pub(super) async fn found(pen: &Pen<'_>, id: &RecordId) -> Result<Kept<Letter>, SteerError> {
    let record = pen.store.record(pen.who, id).await?.filter(|record| record.kind == Letter::KIND);
    Ok(Kept::read(record.ok_or(SteerError::Gone)?)?)
}

/// What a letter must have, and a name for each of its asks.
fn checked(mut letter: Letter, home: &Home, structure: &Structure) -> Result<Letter, SteerError> {
    if letter.title.trim().is_empty() {
        return Err(SteerError::Missing("tittel"));
    }
    if letter.to.is_empty() {
        return Err(SteerError::Missing("til"));
    }
    let agreement = matches!(letter.kind, LetterKind::Partnerskapsavtale | LetterKind::Lederavtale);
    let below = |unit: &UnitRef| structure.ancestors(unit, &home.line).contains(&home.unit);
    let fits = |unit: &UnitRef| structure.exists(unit) && (agreement || below(unit));
    if !letter.to.iter().all(fits) {
        return Err(SteerError::Wrong("til"));
    }
    if letter.asks.iter().any(|ask| ask.wording.trim().is_empty()) {
        return Err(SteerError::Missing("ordlyd"));
    }
    let gets = |unit: &UnitRef| letter.to.contains(unit);
    let placed = letter.places.iter().all(|places| gets(&places.unit) && places.first <= places.last);
    if !placed || !letter.frames.iter().all(|frame| gets(&frame.unit)) {
        return Err(SteerError::Wrong("plasser"));
    }
    name_asks(&mut letter);
    Ok(letter)
}

/// Gives each ask without an id one that no other has had.
fn name_asks(letter: &mut Letter) {
    let number = |id: &str| id.strip_prefix('k').and_then(|number| number.parse::<u32>().ok());
    let mut last = letter.asks.iter().filter_map(|ask| number(&ask.id)).max().unwrap_or(0);
    for ask in letter.asks.iter_mut().filter(|ask| ask.id.is_empty()) {
        last += 1;
        ask.id = format!("k{last}");
    }
}
