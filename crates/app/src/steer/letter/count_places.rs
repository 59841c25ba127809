//! Entering counts of places in labour measures: what the county bought, and what the office used.

use crate::steer::{Kept, Paper, Pen, Sheet, SteerError};
use rettesnor_core::access::Who;
use rettesnor_core::letter::{PlaceBook, PlaceMonth};
use rettesnor_core::org::{Line, Structure, UnitRef};
use rettesnor_store::{Home, RecordId};

/// Whose counts they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlaceSide {
    /// What the level above has bought.
    Bought,
    /// What the unit has used, with what balances it.
    Used,
}

/// Whether the one who asks enters counts of a unit.
#[must_use]
pub fn may_count(who: &Who, side: PlaceSide, unit: &UnitRef, structure: &Structure) -> bool {
    let line = Line::Stat;
    match side {
        PlaceSide::Bought => structure.ancestors(unit, &line).iter().any(|above| who.decides(above, &line, structure)),
        PlaceSide::Used => who.writes_plans(unit, structure),
    }
}

/// Enters the counts of a unit's year, one side of them; the other side stays as it was.
///
/// # Errors
/// See [`SteerError`].
pub async fn count_places(
    pen: &Pen<'_>,
    (unit, year): (&UnitRef, i32),
    side: PlaceSide,
    book: &PlaceBook,
    read: i64,
) -> Result<RecordId, SteerError> {
    if let Some(id) = pen.done().await? {
        return Ok(id);
    }
    if !may_count(pen.who, side, unit, pen.structure) {
        return Err(SteerError::NotAllowed);
    }
    if book.measure.is_empty() {
        return Err(SteerError::Missing("tiltak"));
    }
    let before = standing(pen, unit, year, book).await?;
    if before.as_ref().map_or(0, |before| before.version) != read {
        let changed = before.map(|before| before.id).ok_or(SteerError::Gone)?;
        return Err(SteerError::Changed(changed));
    }
    let mut after = before.as_ref().map_or_else(|| PlaceBook::of(&book.measure, &book.group), |b| b.value.clone());
    for (into, from) in after.months.iter_mut().zip(book.months) {
        *into = match side {
            PlaceSide::Bought => PlaceMonth { bought: from.bought, ..*into },
            PlaceSide::Used => PlaceMonth { bought: into.bought, ..from },
        };
    }
    let home = Home { unit: unit.clone(), line: Line::Stat, year };
    let sheet = match &before {
        Some(before) => Sheet::next(before, &after, "")?,
        None => Sheet::new(pen.at, home, None, &after)?,
    };
    pen.write(vec![sheet]).await
}

async fn standing(
    pen: &Pen<'_>,
    unit: &UnitRef,
    year: i32,
    wanted: &PlaceBook,
) -> Result<Option<Kept<PlaceBook>>, SteerError> {
    for record in pen.store.records_of(pen.who, unit, year).await? {
        if record.kind == PlaceBook::KIND {
            let book = Kept::<PlaceBook>::read(record)?;
            if book.value.measure == wanted.measure && book.value.group == wanted.group {
                return Ok(Some(book));
            }
        }
    }
    Ok(None)
}
