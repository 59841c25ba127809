//! Inviting somebody: an account with its first roles, and a link by which a password is chosen. The same link helps
//! who has forgotten it.

use super::failure::fails;
use super::grant::{RoleError, may_give};
use super::keep::kept;
use super::rename::good_name;
use super::{Failure, KeepError};
use rettesnor_core::access::{Grant, Who};
use rettesnor_core::org::Structure;
use rettesnor_core::time::Moment;
use rettesnor_store::{Email, NewPerson, Store, Token};
use std::time::Duration;

/// How long somebody new has to come in.
const FIRST_TIME: Duration = Duration::from_secs(7 * 24 * 3600);

/// How long somebody has who has been in before.
const FORGOTTEN: Duration = Duration::from_secs(24 * 3600);

/// Somebody to be invited.
#[derive(Clone, Copy, Debug)]
pub struct NewAccount<'a> {
    /// The name that others will see.
    pub name: &'a str,
    /// The e-mail address, as it was written.
    pub email: &'a str,
    /// The first roles; at least one.
    pub grants: &'a [Grant],
}

/// An invitation, to be handed on.
#[derive(Clone, Debug)]
pub struct Invited {
    /// The id of the account.
    pub person: String,
    /// What the link holds; this is the only time it is told.
    pub token: Token,
    /// When it is too late.
    pub expires_at: Moment,
}

/// Why somebody could not be invited.
#[derive(Debug)]
pub enum InviteError {
    /// The role is at a unit that the one who asks does not administer in that line, or there is no role.
    NotAllowed,
    /// The unit of a role does not exist in that line.
    UnknownUnit,
    /// The name is empty, too long, or holds an identity number.
    BadName,
    /// The e-mail address can't be one.
    BadEmail,
    /// The e-mail address has an account already; a role may be given to that.
    Known {
        /// The id of that account.
        person: String,
    },
    /// It is our fault.
    Failed(Failure),
}

fails!(InviteError);

/// Makes an account with its first roles and a link to choose a password by.
///
/// # Errors
/// See [`InviteError`].
pub async fn invite(
    store: &Store,
    who: &Who,
    at: Moment,
    structure: &Structure,
    account: NewAccount<'_>,
) -> Result<Invited, InviteError> {
    if account.grants.is_empty() {
        return Err(InviteError::NotAllowed);
    }
    for grant in account.grants {
        may_give(who, structure, grant)?;
    }
    let name = good_name(account.name).ok_or(InviteError::BadName)?;
    let email = Email::read(account.email).ok_or(InviteError::BadEmail)?;
    let person = NewPerson { name: &name, email: &email, example: false, grants: account.grants };
    let Some(person) = store.add_person(who, at, &person).await? else {
        let known = store.person_by_email(who, &email).await?;
        return Err(known.map_or(InviteError::BadEmail, |account| InviteError::Known { person: account.id }));
    };
    let invited = link(store, who, at, person, FIRST_TIME).await?;
    invited.ok_or(InviteError::NotAllowed)
}

/// Makes a new link for somebody who has lost the one before, or the password.
///
/// # Errors
/// See [`KeepError`].
pub async fn invite_again(
    store: &Store,
    who: &Who,
    at: Moment,
    structure: &Structure,
    person: &str,
) -> Result<Invited, KeepError> {
    let account = kept(store, who, structure, person).await?;
    let time = if account.has_password { FORGOTTEN } else { FIRST_TIME };
    link(store, who, at, account.id, time).await?.ok_or(KeepError::NotThere)
}

async fn link(
    store: &Store,
    who: &Who,
    at: Moment,
    person: String,
    time: Duration,
) -> Result<Option<Invited>, Failure> {
    let expires_at = at.after(time);
    let token = store.make_invitation(who, at, &person, expires_at).await?;
    Ok(token.map(|token| Invited { person, token, expires_at }))
}

impl From<RoleError> for InviteError {
    fn from(error: RoleError) -> Self {
        match error {
            RoleError::UnknownUnit => Self::UnknownUnit,
            RoleError::Failed(failure) => Self::Failed(failure),
            RoleError::NotAllowed | RoleError::NotThere | RoleError::LastAdministrator => Self::NotAllowed,
        }
    }
}
