//! Open data for people: how the programming interface is used, and which data sets there are.
//!
//! The interface itself is in [`crate::api`]; catalogues of other bodies read the description of the data sets as
//! JSON-LD.

pub mod datasets;
pub mod show;

use crate::ask::Ask;

/// The address that others reach the installation by, without a slash at its end; empty where none is set.
fn base(ask: &Ask) -> String {
    let address = ask.desk().settings().public_address.clone().unwrap_or_default();
    address.trim_end_matches('/').to_owned()
}
