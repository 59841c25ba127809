//! Giving an account another address: the one that one logs in with. Sessions, password and roles stay.

use super::failure::fails;
use super::keep::kept;
use super::log_in::{LogInError, by_password};
use super::{Failure, KeepError};
use rettesnor_core::access::Who;
use rettesnor_core::org::Structure;
use rettesnor_core::time::Moment;
use rettesnor_store::{Email, Origin, Readdressed, Store};

/// An address to take the place of one's own.
#[derive(Clone, Copy)]
pub struct ChangeEmail<'a> {
    /// The new address, as it was written.
    pub email: &'a str,
    /// The password, which shows that it is not somebody at a screen that was left.
    pub password: &'a str,
    /// The network address that this comes from.
    pub address: &'a str,
}

/// Why the address stays.
#[derive(Debug)]
pub enum EmailError {
    /// The one who asks does not keep the account.
    NotAllowed,
    /// There is no such account.
    NotThere,
    /// It can't be an address.
    BadEmail,
    /// Another account has it.
    Taken,
    /// The password is another, or there is none.
    Wrong,
    /// There have been too many attempts.
    TooMany {
        /// When there may be another.
        until: Moment,
    },
    /// It is our fault.
    Failed(Failure),
}

fails!(EmailError);

/// Changes one's own address.
///
/// # Errors
/// See [`EmailError`].
pub async fn change_own_email(store: &Store, who: &Who, at: Moment, change: ChangeEmail<'_>) -> Result<(), EmailError> {
    let own = who.person().ok_or(EmailError::NotAllowed)?;
    let email = Email::read(change.email).ok_or(EmailError::BadEmail)?;
    let account = store.person(who, &own.id).await?.ok_or(EmailError::NotThere)?;
    let origin = Origin { email: &account.email, address: change.address };
    by_password(store, who, at, origin, change.password).await?;
    outcome(store.change_email(who, at, &own.id, &email).await?)
}

/// Changes the address of an account that one keeps.
///
/// # Errors
/// See [`EmailError`].
pub async fn change_email(
    store: &Store,
    who: &Who,
    at: Moment,
    structure: &Structure,
    person: &str,
    email: &str,
) -> Result<(), EmailError> {
    kept(store, who, structure, person).await?;
    let email = Email::read(email).ok_or(EmailError::BadEmail)?;
    outcome(store.change_email(who, at, person, &email).await?)
}

fn outcome(became: Readdressed) -> Result<(), EmailError> {
    match became {
        Readdressed::Done => Ok(()),
        Readdressed::Taken => Err(EmailError::Taken),
        Readdressed::NotThere => Err(EmailError::NotThere),
    }
}

impl From<LogInError> for EmailError {
    fn from(error: LogInError) -> Self {
        match error {
            LogInError::Wrong => Self::Wrong,
            LogInError::TooMany { until } => Self::TooMany { until },
            LogInError::Failed(failure) => Self::Failed(failure),
        }
    }
}

impl From<KeepError> for EmailError {
    fn from(error: KeepError) -> Self {
        match error {
            KeepError::NotThere => Self::NotThere,
            KeepError::Failed(failure) => Self::Failed(failure),
            KeepError::NotAllowed | KeepError::BadName | KeepError::LastAdministrator => Self::NotAllowed,
        }
    }
}
