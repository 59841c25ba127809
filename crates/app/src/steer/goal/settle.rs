//! What a unit has settled: how many goals it has room for.

use super::super::{Kept, Pen, Sheet, SteerError, usual_line};
use rettesnor_core::access::Who;
use rettesnor_core::goal::UnitSettings;
use rettesnor_core::org::UnitRef;
use rettesnor_store::{Home, RecordId, Store, StoreError};

/// The year that settings stand in: they are of no year.
const NO_YEAR: i32 = 0;

/// The most goals that a unit may make room for.
const MOST: usize = 99;

/// What a unit has settled; nothing where it has settled nothing, and the default holds.
///
/// # Errors
/// The database fails, or a row can't be true.
pub async fn unit_settings(store: &Store, who: &Who, unit: &UnitRef) -> Result<Option<Kept<UnitSettings>>, StoreError> {
    let records = store.records_of(who, unit, NO_YEAR).await?;
    // Two who settle for the first time at once leave two records; the later holds.
    let latest = records.into_iter().filter(|record| record.kind == "unit-settings").max_by_key(|r| r.written_at);
    latest.map(Kept::read).transpose()
}

/// Settles it. `read` is the version that was read, 0 where there was none.
///
/// # Errors
/// See [`SteerError`].
pub async fn settle_unit(
    pen: &Pen<'_>,
    unit: &UnitRef,
    read: i64,
    settings: UnitSettings,
    reason: &str,
) -> Result<RecordId, SteerError> {
    if let Some(done) = pen.done().await? {
        return Ok(done);
    }
    let line = usual_line(unit);
    if !pen.who.decides(unit, &line, pen.structure) {
        return Err(SteerError::NotAllowed);
    }
    if settings.goal_budget == 0 || settings.goal_budget > MOST {
        return Err(SteerError::Wrong("plass"));
    }
    match unit_settings(pen.store, pen.who, unit).await? {
        Some(kept) if kept.version != read => Err(SteerError::Changed(kept.id)),
        Some(kept) => pen.write(vec![Sheet::next(&kept, &settings, reason)?]).await,
        None => {
            let home = Home { unit: unit.clone(), line, year: NO_YEAR };
            pen.write(vec![Sheet::new(pen.at, home, None, &settings)?.because(reason)]).await
        }
    }
}
