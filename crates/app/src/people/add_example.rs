//! Adding an example person to a demonstration. Nobody else can be entered with one click.

use super::Failure;
use rettesnor_core::access::{Grant, Who};
use rettesnor_core::time::Moment;
use rettesnor_store::{Email, NewPerson, Store};

/// Adds an example person and tells the id; nothing where the address has an account, or where anybody but the operator
/// asks.
///
/// # Errors
/// The database fails.
pub async fn add_example(
    store: &Store,
    who: &Who,
    at: Moment,
    name: &str,
    email: &Email,
    grants: &[Grant],
) -> Result<Option<String>, Failure> {
    if *who != Who::Operator {
        return Ok(None);
    }
    Ok(store.add_person(who, at, &NewPerson { name, email, example: true, grants }).await?)
}
