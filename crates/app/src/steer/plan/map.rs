//! Changing the strategy map, a part at a time. Two who change different parts at once both get theirs.

use super::super::{Dossier, Pen, Sheet, SteerError};
use super::rights::open_to_write;
use rettesnor_core::plan::{MapChange, StrategyMap};
use rettesnor_store::{Home, RecordId};

/// How often it is tried where others write at the same time.
const TRIES: usize = 3;

/// Changes the map of a plan. The first change makes it, with the perspectives of `first`.
///
/// # Errors
/// The change names what is not there; see [`SteerError`].
pub async fn change_map(
    pen: &Pen<'_>,
    home: &Home,
    first: &StrategyMap,
    change: MapChange,
) -> Result<RecordId, SteerError> {
    if let Some(done) = pen.done().await? {
        return Ok(done);
    }
    open_to_write(pen, home).await?;
    let mut last = SteerError::NotNow;
    for _ in 0..TRIES {
        let dossier = Dossier::open(pen.store, pen.who, pen.structure, (&home.unit, home.year), None).await?;
        let sheet = match dossier.ok_or(SteerError::NotAllowed)?.one::<StrategyMap>()? {
            Some(kept) => Sheet::next(&kept, &kept.value.changed(change.clone())?, "")?,
            None => Sheet::new(pen.at, home.clone(), None, &first.changed(change.clone())?)?,
        };
        match pen.write(vec![sheet]).await {
            Err(SteerError::Changed(id)) => last = SteerError::Changed(id),
            written => return written,
        }
    }
    Err(last)
}
