//! Choosing another password while one is logged in.

use super::Failure;
use super::failure::fails;
use super::log_in::{LogInError, by_password};
use super::password::{self, PasswordProblem};
use rettesnor_core::access::Who;
use rettesnor_core::time::Moment;
use rettesnor_store::{Origin, SessionId, Store};

/// A password to take the place of another.
#[derive(Clone, Copy)]
pub struct ChangePassword<'a> {
    /// The one until now.
    pub before: &'a str,
    /// The one from now on.
    pub after: &'a str,
    /// The network address that this comes from.
    pub address: &'a str,
    /// The session that stays; all others are ended.
    pub session: &'a SessionId,
}

/// Why the password stays.
#[derive(Debug)]
pub enum ChangeError {
    /// The one until now is another.
    Wrong,
    /// There have been too many attempts.
    TooMany {
        /// When there may be another.
        until: Moment,
    },
    /// The new one is not good enough.
    Password(PasswordProblem),
    /// It is our fault.
    Failed(Failure),
}

fails!(ChangeError);

/// Changes one's own password and ends one's other sessions.
///
/// # Errors
/// See [`ChangeError`].
pub async fn change_password(
    store: &Store,
    who: &Who,
    at: Moment,
    change: ChangePassword<'_>,
) -> Result<(), ChangeError> {
    let own = who.person().ok_or(ChangeError::Wrong)?;
    let account = store.person(who, &own.id).await?.ok_or(ChangeError::Wrong)?;
    password::judge(change.after, &account).map_err(ChangeError::Password)?;
    let origin = Origin { email: &account.email, address: change.address };
    by_password(store, who, at, origin, change.before).await?;
    let hash = password::hash(change.after).await?;
    let set = store.set_password(who, at, &own.id, &hash, Some(change.session)).await?;
    if set { Ok(()) } else { Err(ChangeError::Wrong) }
}

impl From<LogInError> for ChangeError {
    fn from(error: LogInError) -> Self {
        match error {
            LogInError::Wrong => Self::Wrong,
            LogInError::TooMany { until } => Self::TooMany { until },
            LogInError::Failed(failure) => Self::Failed(failure),
        }
    }
}
