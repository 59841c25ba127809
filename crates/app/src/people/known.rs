//! The register of people, as far as the one who asks may see it.
//!
//! Who administers the whole sees every account; who administers a part sees the accounts that have a role there, with
//! those roles alone, and the accounts without any that they made themselves.

use super::{Failure, may_keep};
use rettesnor_core::access::Who;
use rettesnor_core::org::Structure;
use rettesnor_store::{Account, GivenGrant, Store};
use std::collections::BTreeMap;

/// An account, as far as it may be seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownPerson {
    /// The account.
    pub account: Account,
    /// The roles that may be seen, each with whether the one who asks may take it back.
    pub roles: Vec<(GivenGrant, bool)>,
    /// Whether there are roles that may not be seen.
    pub elsewhere: bool,
    /// Whether the one who asks keeps the account: renames it, closes it, makes a new link to it.
    pub kept: bool,
}

/// Every account that the one who asks may see, the oldest first.
///
/// # Errors
/// The database fails.
pub async fn known_people(store: &Store, who: &Who, structure: &Structure) -> Result<Vec<KnownPerson>, Failure> {
    if !who.is_administrator() {
        return Ok(Vec::new());
    }
    let mut grants: BTreeMap<String, Vec<GivenGrant>> = BTreeMap::new();
    for given in store.grants(who).await? {
        grants.entry(given.person.clone()).or_default().push(given);
    }
    let with_roles = |account: Account| {
        let own = grants.remove(&account.id).unwrap_or_default();
        known(who, structure, account, own)
    };
    Ok(store.people(who).await?.into_iter().filter_map(with_roles).collect())
}

/// The account with an id, where the one who asks may see it.
///
/// # Errors
/// The database fails.
pub async fn known_person(
    store: &Store,
    who: &Who,
    structure: &Structure,
    id: &str,
) -> Result<Option<KnownPerson>, Failure> {
    if !who.is_administrator() {
        return Ok(None);
    }
    let Some(account) = store.person(who, id).await? else { return Ok(None) };
    let grants = store.grants_of(who, id).await?;
    Ok(known(who, structure, account, grants))
}

fn known(who: &Who, structure: &Structure, account: Account, grants: Vec<GivenGrant>) -> Option<KnownPerson> {
    let kept = may_keep(who, structure, &account, &grants);
    let of_all = grants.len();
    let with_reach = |given: GivenGrant| {
        let reached = who.may_administer(&given.grant.unit, &given.grant.line, structure);
        (given, reached)
    };
    let mut roles: Vec<(GivenGrant, bool)> = grants.into_iter().map(with_reach).collect();
    if !who.administers_all() {
        roles.retain(|(_, reached)| *reached);
    }
    let seen = kept || who.administers_all() || !roles.is_empty();
    seen.then_some(KnownPerson { elsewhere: roles.len() < of_all, account, roles, kept })
}
