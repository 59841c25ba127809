//! Giving an account another name.

use super::KeepError;
use super::keep::kept;
use rettesnor_core::access::Who;
use rettesnor_core::identity::contains_identity_number;
use rettesnor_core::org::Structure;
use rettesnor_core::time::Moment;
use rettesnor_store::Store;

/// How long a name may be.
const LONGEST_NAME: usize = 100;

/// Gives an account another name.
///
/// # Errors
/// See [`KeepError`].
pub async fn rename_person(
    store: &Store,
    who: &Who,
    at: Moment,
    structure: &Structure,
    person: &str,
    name: &str,
) -> Result<(), KeepError> {
    kept(store, who, structure, person).await?;
    let name = good_name(name).ok_or(KeepError::BadName)?;
    let renamed = store.rename_person(who, at, person, &name).await?;
    if renamed { Ok(()) } else { Err(KeepError::NotThere) }
}

/// Gives one's own account another name.
///
/// # Errors
/// See [`KeepError`].
pub async fn rename_self(store: &Store, who: &Who, at: Moment, name: &str) -> Result<(), KeepError> {
    let own = who.person().ok_or(KeepError::NotAllowed)?;
    let name = good_name(name).ok_or(KeepError::BadName)?;
    if name == own.name {
        return Ok(());
    }
    let renamed = store.rename_person(who, at, &own.id, &name).await?;
    if renamed { Ok(()) } else { Err(KeepError::NotThere) }
}

/// A name in the form it is kept in; nothing where it can't be one.
pub(super) fn good_name(text: &str) -> Option<String> {
    let name = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let good = !name.is_empty() && name.chars().count() <= LONGEST_NAME && !name.contains(char::is_control);
    (good && !contains_identity_number(&name)).then_some(name)
}
