//! What awaits one person: hearings at the units where they have a role, and what they have said themselves.

use crate::steer::{Kept, Paper};
use rettesnor_core::access::Who;
use rettesnor_core::participation::{Hearing, Input};
use rettesnor_core::time::Date;
use rettesnor_store::{Store, StoreError};

/// An input of the asker's own.
pub type OwnInput = Kept<Input>;

/// The open hearings that ask somebody with the asker's role at the unit itself, the one that ends first first.
///
/// # Errors
/// The database fails, or a row can't be true.
pub async fn hearings_for(store: &Store, who: &Who, today: Date) -> Result<Vec<Kept<Hearing>>, StoreError> {
    if who.grants().is_empty() {
        return Ok(Vec::new());
    }
    let records = store.records_of_kind(who, Hearing::KIND, i32::from(today.year()) - 1).await?;
    let mut found = Vec::new();
    for record in records {
        if who.grants().iter().any(|grant| grant.unit == record.home.unit) {
            found.push(Kept::<Hearing>::read(record)?);
        }
    }
    found.retain(|kept| {
        let asked = who.grants().iter().filter(|grant| grant.unit == kept.home.unit);
        kept.value.is_open(today) && asked.into_iter().any(|grant| kept.value.asks(grant.role))
    });
    found.sort_by_key(|kept| kept.value.until);
    Ok(found)
}

/// What the asker has said with their name, the newest first. What they said without it is nobody's.
///
/// # Errors
/// The database fails, or a row can't be true.
pub async fn own_inputs(store: &Store, who: &Who) -> Result<Vec<OwnInput>, StoreError> {
    let records = store.records_begun_by(who, Input::KIND).await?;
    records.into_iter().rev().map(Kept::read).collect()
}
