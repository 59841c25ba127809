//! Accepting an invitation: choosing a password, and coming in.

use super::failure::fails;
use super::password::{self, PasswordProblem};
use super::{Failure, LoggedIn, log_in};
use rettesnor_core::access::Who;
use rettesnor_core::time::Moment;
use rettesnor_store::Store;

/// Why an invitation could not be accepted.
#[derive(Debug)]
pub enum AcceptError {
    /// There is no such invitation, it has been used, it has ended, or it is too old.
    NoInvitation,
    /// The password is not good enough; the invitation can still be used.
    Password(PasswordProblem),
    /// It is our fault.
    Failed(Failure),
}

fails!(AcceptError);

/// Chooses a password by an invitation and lets its person in. Sessions from before are ended.
///
/// # Errors
/// See [`AcceptError`].
pub async fn accept_invitation(
    store: &Store,
    who: &Who,
    at: Moment,
    token: &str,
    password: &str,
    device: &str,
) -> Result<LoggedIn, AcceptError> {
    let invitation = store.invitation(who, at, token).await?.ok_or(AcceptError::NoInvitation)?;
    let account = store.person(who, &invitation.person).await?.ok_or(AcceptError::NoInvitation)?;
    password::judge(password, &account).map_err(AcceptError::Password)?;
    let hash = password::hash(password).await?;
    let person = store.use_invitation(who, at, token, &hash).await?.ok_or(AcceptError::NoInvitation)?;
    log_in::begin(store, who, at, &person, "password", device).await?.ok_or(AcceptError::NoInvitation)
}
