//! Who keeps an account: gives it a new link, another name, closes it and opens it again.

use super::Failure;
use super::failure::fails;
use rettesnor_core::access::Who;
use rettesnor_core::org::Structure;
use rettesnor_store::{Account, GivenGrant, Store};

/// Why an account could not be changed.
#[derive(Debug)]
pub enum KeepError {
    /// It has roles that the one who asks does not administer.
    NotAllowed,
    /// There is no such account, or it is closed or open already.
    NotThere,
    /// The name is empty, too long, or holds an identity number.
    BadName,
    /// Nobody would be left who administers the whole installation.
    LastAdministrator,
    /// It is our fault.
    Failed(Failure),
}

fails!(KeepError);

/// Whether the one who asks keeps an account whose roles are these.
///
/// Whoever keeps an account can come to its password. So every role of it must lie where the one who asks administers;
/// an account without roles is kept by whoever made it, and by those who administer the whole.
#[must_use]
pub fn may_keep(who: &Who, structure: &Structure, account: &Account, grants: &[GivenGrant]) -> bool {
    if grants.is_empty() {
        return who.administers_all() || (who.is_administrator() && account.added_by == who.as_actor());
    }
    grants.iter().all(|given| who.may_administer(&given.grant.unit, &given.grant.line, structure))
}

/// The account, where the one who asks keeps it.
pub(super) async fn kept(store: &Store, who: &Who, structure: &Structure, person: &str) -> Result<Account, KeepError> {
    if !who.is_administrator() {
        return Err(KeepError::NotAllowed);
    }
    let account = store.person(who, person).await?.ok_or(KeepError::NotThere)?;
    let grants = store.grants_of(who, person).await?;
    if may_keep(who, structure, &account, &grants) { Ok(account) } else { Err(KeepError::NotAllowed) }
}
