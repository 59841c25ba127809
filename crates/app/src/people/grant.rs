//! Giving a role and taking it back: at the units that one administers, in that line.

use super::Failure;
use super::failure::fails;
use rettesnor_core::access::{Grant, Who};
use rettesnor_core::org::{Structure, UnitRef};
use rettesnor_core::time::Moment;
use rettesnor_store::{GrantId, Removal, Store};

/// Why a role could not be given or taken back.
#[derive(Debug)]
pub enum RoleError {
    /// It is at a unit that the one who asks does not administer in that line.
    NotAllowed,
    /// The unit does not exist in that line.
    UnknownUnit,
    /// There is no such account, it is closed, or the role has been taken back already.
    NotThere,
    /// Nobody would be left who administers the whole installation.
    LastAdministrator,
    /// It is our fault.
    Failed(Failure),
}

fails!(RoleError);

/// Gives a role. Where the person has it already nothing happens.
///
/// # Errors
/// See [`RoleError`].
pub async fn give_role(
    store: &Store,
    who: &Who,
    at: Moment,
    structure: &Structure,
    person: &str,
    grant: &Grant,
) -> Result<GrantId, RoleError> {
    may_give(who, structure, grant)?;
    store.give_grant(who, at, person, grant).await?.ok_or(RoleError::NotThere)
}

/// Takes a role back.
///
/// # Errors
/// See [`RoleError`].
pub async fn end_role(
    store: &Store,
    who: &Who,
    at: Moment,
    structure: &Structure,
    grant: &GrantId,
) -> Result<(), RoleError> {
    let Some(given) = store.grant(who, grant).await? else {
        return Err(if who.is_administrator() { RoleError::NotThere } else { RoleError::NotAllowed });
    };
    if !who.may_administer(&given.grant.unit, &given.grant.line, structure) {
        return Err(RoleError::NotAllowed);
    }
    match store.end_grant(who, at, grant).await? {
        Removal::Done => Ok(()),
        Removal::NotThere => Err(RoleError::NotThere),
        Removal::LastAdministrator => Err(RoleError::LastAdministrator),
    }
}

/// Whether the one who asks may give this role.
pub(crate) fn may_give(who: &Who, structure: &Structure, grant: &Grant) -> Result<(), RoleError> {
    if !who.may_administer(&grant.unit, &grant.line, structure) {
        Err(RoleError::NotAllowed)
    } else if grant.unit != UnitRef::country() && !structure.contains(&grant.unit, &grant.line) {
        Err(RoleError::UnknownUnit)
    } else {
        Ok(())
    }
}
