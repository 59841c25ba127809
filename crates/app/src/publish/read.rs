//! What has been published, read back.

use rettesnor_core::access::Who;
use rettesnor_core::org::UnitRef;
use rettesnor_core::publication::Frozen;
use rettesnor_core::time::{Moment, Period};
use rettesnor_store::{Publication, PublicationId, Store, StoreError};

/// A publication with what stands in it; nothing where there is none, or it can't be read.
///
/// # Errors
/// The database fails.
pub async fn read_frozen(
    store: &Store,
    who: &Who,
    id: &PublicationId,
) -> Result<Option<(Publication, Frozen)>, StoreError> {
    let found = store.publication(who, id).await?;
    Ok(found.and_then(|(publication, content)| Some((publication, serde_json::from_str(&content).ok()?))))
}

/// What the public knew of a unit's card at a moment: the newest publication by then.
///
/// # Errors
/// The database fails.
pub async fn standing(
    store: &Store,
    who: &Who,
    (unit, period, package): (&UnitRef, Period, &str),
    by: Moment,
) -> Result<Option<(Publication, Frozen)>, StoreError> {
    match store.newest_publication(who, (unit, period, package), by).await? {
        Some(publication) => read_frozen(store, who, &publication.id).await,
        None => Ok(None),
    }
}
