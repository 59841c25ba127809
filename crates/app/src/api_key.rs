//! Keys that other programs read with: made and revoked by who administers the whole installation.
//!
//! A key reads what is published, and beside it the figures of the units it was made for, as an analyst there does; it
//! writes nothing. Whoever makes one can give it no more than they could give a person. The secret is told once.

use crate::people::{Failure, RoleError, fails, may_give};
use rettesnor_core::access::{Grant, Role, Who};
use rettesnor_core::identity::contains_identity_number;
use rettesnor_core::org::Structure;
use rettesnor_core::time::{Date, Moment, day_number};
use rettesnor_store::{ApiKeyId, NewApiKey, Store, Token};

/// The most letters that the name of a key has.
pub const MOST_LETTERS: usize = 100;

/// The most days that a key opens.
pub const MOST_DAYS: i32 = 2 * 366;

/// Why no key was made or revoked.
#[derive(Debug)]
pub enum ApiKeyError {
    /// The one who asks does not administer the installation, or not the unit in that line.
    NotAllowed,
    /// The name is empty or too long, or has an identity number in it.
    BadName,
    /// The last day has passed, or is too far away.
    BadDay,
    /// A role was asked for that is not to read figures by, or at a unit that does not hang in the line.
    BadRole,
    /// There is no such key, or it is revoked already.
    NotThere,
    /// It is our fault.
    Failed(Failure),
}

fails!(ApiKeyError);

/// Makes a key and tells its secret, this once.
///
/// # Errors
/// See [`ApiKeyError`].
pub async fn make_api_key(
    store: &Store,
    (who, at): (&Who, Moment),
    structure: &Structure,
    (name, last_day, grants): (&str, Option<Date>, &[Grant]),
) -> Result<(ApiKeyId, Token), ApiKeyError> {
    if !who.administers_all() {
        return Err(ApiKeyError::NotAllowed);
    }
    let name = name.trim();
    if name.is_empty() || name.chars().count() > MOST_LETTERS || contains_identity_number(name) {
        return Err(ApiKeyError::BadName);
    }
    let today = day_number(at.in_norway().date());
    let days = last_day.map(|day| day_number(day) - today);
    let Some(last_day) = last_day.filter(|_| days.is_some_and(|days| (0..=MOST_DAYS).contains(&days))) else {
        return Err(ApiKeyError::BadDay);
    };
    for grant in grants {
        if grant.role != Role::Analyst {
            return Err(ApiKeyError::BadRole);
        }
        may_give(who, structure, grant).map_err(|error| match error {
            RoleError::NotAllowed => ApiKeyError::NotAllowed,
            _ => ApiKeyError::BadRole,
        })?;
    }
    Ok(store.make_api_key(who, at, NewApiKey { name, last_day, grants }).await?)
}

/// Revokes a key, which opens nothing from then on.
///
/// # Errors
/// See [`ApiKeyError`].
pub async fn revoke_api_key(store: &Store, (who, at): (&Who, Moment), key: &ApiKeyId) -> Result<(), ApiKeyError> {
    if !who.administers_all() {
        return Err(ApiKeyError::NotAllowed);
    }
    if store.revoke_api_key(who, at, key).await? { Ok(()) } else { Err(ApiKeyError::NotThere) }
}
