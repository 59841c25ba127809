//! Remembering what a person prefers.

use super::Failure;
use super::failure::fails;
use rettesnor_core::access::Who;
use rettesnor_core::time::Moment;
use rettesnor_store::Store;

/// How long the name and the value of a preference may be.
const LONGEST: usize = 2000;

/// Why it is not remembered.
#[derive(Debug)]
pub enum PreferError {
    /// Nobody is logged in; what they prefer belongs into a cookie.
    NoPerson,
    /// It is longer than any preference.
    TooLong,
    /// It is our fault.
    Failed(Failure),
}

fails!(PreferError);

/// Remembers what the one who asks prefers.
///
/// # Errors
/// See [`PreferError`].
pub async fn prefer(store: &Store, who: &Who, at: Moment, name: &str, value: &str) -> Result<(), PreferError> {
    let person = who.person().ok_or(PreferError::NoPerson)?;
    if name.len() > LONGEST || value.len() > LONGEST {
        return Err(PreferError::TooLong);
    }
    Ok(store.set_preference(who, at, &person.id, name, value).await?)
}
