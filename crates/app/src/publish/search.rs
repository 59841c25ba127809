//! Asking for what must be hidden, and whether it is known already. Finding it is long work, and the worker's.

use super::{Found, PublishError};
use rettesnor_core::access::Who;
use rettesnor_core::disclosure::Pattern;
use rettesnor_core::disclosure::universe::closed_periods;
use rettesnor_core::measure::Reading;
use rettesnor_core::org::{Line, Structure, UnitRef};
use rettesnor_core::time::Moment;
use rettesnor_store::{PatternSearchId, Store, StoreError};

/// What is kept of what must be hidden of a package and a year, where it was found from this very edition and covers
/// every period that has closed.
///
/// # Errors
/// The database fails.
pub async fn kept_pattern(
    store: &Store,
    who: &Who,
    reading: &Reading,
    (package, year): (&str, i32),
) -> Result<Option<Found>, StoreError> {
    let hash = &reading.edition.hash;
    let kept = store.patterns(who, package, year).await?;
    let Some(newest) = kept.last().filter(|kept| kept.edition == *hash) else { return Ok(None) };
    let Ok(pattern) = serde_json::from_str::<Pattern>(&newest.body) else { return Ok(None) };
    let covers = closed_periods(reading, package, year).iter().all(|period| pattern.periods.contains(period));
    Ok(covers.then(|| Found { pattern, kept: Some(newest.id.clone()), beside: 0 }))
}

/// Asks the worker for it: for who decides at a unit in the line of the body that controls the data.
///
/// # Errors
/// The one who asks does not decide there, or the database fails.
pub async fn ask_pattern(
    store: &Store,
    (who, at): (&Who, Moment),
    (unit, line, structure): (&UnitRef, &Line, &Structure),
    (package, year, edition): (&str, i32, &str),
) -> Result<PatternSearchId, PublishError> {
    if !who.decides(unit, line, structure) {
        return Err(PublishError::NotAllowed);
    }
    Ok(store.ask_pattern(who, at, (package, year, edition)).await?)
}
