//! Closing an account, and opening it again.

use super::KeepError;
use super::keep::kept;
use rettesnor_core::access::Who;
use rettesnor_core::org::Structure;
use rettesnor_core::time::Moment;
use rettesnor_store::{Removal, Store};

/// Closes an account: nobody comes in by it any longer. Its roles and what it has done stay.
///
/// # Errors
/// See [`KeepError`].
pub async fn close_person(
    store: &Store,
    who: &Who,
    at: Moment,
    structure: &Structure,
    person: &str,
) -> Result<(), KeepError> {
    kept(store, who, structure, person).await?;
    match store.close_person(who, at, person).await? {
        Removal::Done => Ok(()),
        Removal::NotThere => Err(KeepError::NotThere),
        Removal::LastAdministrator => Err(KeepError::LastAdministrator),
    }
}

/// Opens a closed account, with the roles it had.
///
/// # Errors
/// See [`KeepError`].
pub async fn reopen_person(
    store: &Store,
    who: &Who,
    at: Moment,
    structure: &Structure,
    person: &str,
) -> Result<(), KeepError> {
    kept(store, who, structure, person).await?;
    let opened = store.reopen_person(who, at, person).await?;
    if opened { Ok(()) } else { Err(KeepError::NotThere) }
}
