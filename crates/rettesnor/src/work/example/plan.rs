//! The plans of a demonstration: one that grew out of last year's, and examples after the documents that the system
//! comes from. Every example that nobody decided says so in its own words.
//!
//! They are written by the verbs that people write with, as the example persons. Nothing is written where a plan is
//! there already.

mod baerum;
mod others;
mod pieces;

use crate::failure::Failure;
use rettesnor_app::steer::{Pen, SteerError};
use rettesnor_core::access::{Role, Who};
use rettesnor_core::org::UnitRef;
use rettesnor_core::time::Moment;
use rettesnor_store::Signature;
use rettesnor_web::Desk;

/// Writes the plans, where they are not there.
///
/// # Errors
/// The database can't be written to.
pub async fn write(desk: &Desk, people: &[Who], now: Moment) -> Result<(), Failure> {
    let unit = UnitRef::kommune("3201");
    let leads = |who: &&Who| who.grants().iter().any(|grant| grant.role == Role::Leader && grant.unit == unit);
    let Some(leader) = people.iter().find(leads) else { return Ok(()) };
    let shelf = desk.shelf();
    let pen = |who| Pen {
        store: desk.store(),
        who,
        at: now,
        structure: &shelf.structure,
        form_key: "",
        signature: Signature::Named,
    };
    baerum::write(&pen(leader)).await.map_err(|error| said(&error))?;
    others::write(&pen(&Who::Operator)).await.map_err(|error| said(&error))
}

fn said(error: &SteerError) -> Failure {
    Failure::no(format!("an example plan could not be written: {error:?}"))
}
