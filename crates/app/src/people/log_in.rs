//! Logging in: one way in of several, and the same session after each.
//!
//! Whatever is wrong with an e-mail address and a password is the same answer, and takes as long.

use super::failure::fails;
use super::{Failure, password};
use rettesnor_core::access::Who;
use rettesnor_core::time::Moment;
use rettesnor_store::{Attempt, AttemptLimit, Email, NewSession, Origin, SessionId, Store, Token};
use std::time::Duration;

/// How many attempts may fail.
const LIMIT: AttemptLimit = AttemptLimit { by_email: 5, by_address: 50, within: Duration::from_secs(15 * 60) };

/// How long a session lasts, however much it is used.
const LONGEST: Duration = Duration::from_secs(24 * 3600);

/// How somebody wants to come in. OpenID Connect will be one more.
#[derive(Clone, Copy)]
pub enum WayIn<'a> {
    /// By an e-mail address and a password.
    Password {
        /// The address, as it was written.
        email: &'a str,
        /// The password.
        password: &'a str,
        /// The network address that it comes from.
        address: &'a str,
    },
    /// As one of the example persons of a demonstration, with one click. For any other account this is no way in.
    Demonstration {
        /// The id of the account.
        person: &'a str,
    },
}

/// Somebody has come in.
#[derive(Clone, Debug)]
pub struct LoggedIn {
    /// The id of the account.
    pub person: String,
    /// The session.
    pub session: SessionId,
    /// What the session is known by; this is the only time it is told.
    pub token: Token,
}

/// Why somebody did not come in.
#[derive(Debug)]
pub enum LogInError {
    /// There is no such account, it is closed, it has no password, or the password is another.
    Wrong,
    /// There have been too many attempts.
    TooMany {
        /// When there may be another.
        until: Moment,
    },
    /// It is our fault.
    Failed(Failure),
}

fails!(LogInError);

/// Lets somebody in. `device` is what the person will know the machine by.
///
/// # Errors
/// See [`LogInError`].
pub async fn log_in(
    store: &Store,
    who: &Who,
    at: Moment,
    way: WayIn<'_>,
    device: &str,
) -> Result<LoggedIn, LogInError> {
    match way {
        WayIn::Password { email, password, address } => {
            let person = by_password(store, who, at, Origin { email, address }, password).await?;
            begin(store, who, at, &person, "password", device).await?.ok_or(LogInError::Wrong)
        }
        WayIn::Demonstration { person } => {
            let account = store.person(who, person).await?;
            let example = account.filter(|account| account.example).ok_or(LogInError::Wrong)?;
            begin(store, who, at, &example.id, "demonstration", device).await?.ok_or(LogInError::Wrong)
        }
    }
}

/// The person whose e-mail address and password these are. An attempt is counted before the password is looked at.
pub(super) async fn by_password(
    store: &Store,
    who: &Who,
    at: Moment,
    origin: Origin<'_>,
    password: &str,
) -> Result<String, LogInError> {
    let email = Email::read(origin.email);
    let written = email.as_ref().map_or(origin.email, Email::as_str);
    let origin = Origin { email: written, ..origin };
    let attempt = match store.begin_attempt(who, at, origin, &LIMIT).await? {
        Attempt::Begun(attempt) => attempt,
        Attempt::TooMany { until } => return Err(LogInError::TooMany { until }),
    };
    let known = match &email {
        Some(email) => store.password_of(who, email).await?,
        None => None,
    };
    let hash = known.as_ref().map(|(_, hash)| hash.as_str());
    let right = password::is_right(password, hash).await?;
    let (person, _) = known.filter(|_| right).ok_or(LogInError::Wrong)?;
    store.attempt_succeeded(who, at, &attempt).await?;
    Ok(person)
}

/// Begins a session; nothing where the account is closed.
pub(super) async fn begin(
    store: &Store,
    who: &Who,
    at: Moment,
    person: &str,
    way: &str,
    device: &str,
) -> Result<Option<LoggedIn>, Failure> {
    let device: String = device.chars().take(100).collect();
    let session = NewSession { person, way, device: &device, expires_at: at.after(LONGEST) };
    let begun = store.begin_session(who, at, &session).await?;
    Ok(begun.map(|(session, token)| LoggedIn { person: person.to_owned(), session, token }))
}
