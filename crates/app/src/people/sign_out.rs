//! Signing out, here or everywhere.

use super::Failure;
use rettesnor_core::access::Who;
use rettesnor_core::time::Moment;
use rettesnor_store::{SessionId, Store};

/// Ends one of one's own sessions; false where it had ended, or is somebody else's.
///
/// # Errors
/// The database fails.
pub async fn sign_out(store: &Store, who: &Who, at: Moment, session: &SessionId) -> Result<bool, Failure> {
    Ok(store.end_session(who, at, session).await?)
}

/// Ends all of one's own sessions, but one where it is named, and tells how many that were.
///
/// # Errors
/// The database fails.
pub async fn sign_out_everywhere(
    store: &Store,
    who: &Who,
    at: Moment,
    but: Option<&SessionId>,
) -> Result<u64, Failure> {
    match who.person() {
        Some(person) => Ok(store.end_sessions_of(who, at, &person.id, but).await?),
        None => Ok(0),
    }
}
