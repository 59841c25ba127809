//! What the example's municipality has kept up with: duties that were due long ago are done, each on its day.
//!
//! Those of the last weeks are left, so that the calendar has something to show. Only what nothing else can see is
//! marked; a delivery or a review is done when it is there.

use crate::failure::Failure;
use rettesnor_app::steer::Pen;
use rettesnor_app::steer::duty::{duties_of, mark_duty};
use rettesnor_core::access::{Role, Who};
use rettesnor_core::org::UnitRef;
use rettesnor_core::time::{Moment, date_of_day, day_number};
use rettesnor_store::Signature;
use rettesnor_web::Desk;
use std::time::Duration;

/// How many days back nothing has been marked yet.
const LEFT: i32 = 35;

/// Marks what is not marked, as the leader.
///
/// # Errors
/// The database can't be written to.
pub async fn write(desk: &Desk, people: &[Who], now: Moment) -> Result<(), Failure> {
    let (unit, shelf, store) = (UnitRef::kommune("3201"), desk.shelf(), desk.store());
    let leads = |who: &&Who| who.grants().iter().any(|grant| grant.role == Role::Leader && grant.unit == unit);
    let Some(leader) = people.iter().find(leads) else { return Ok(()) };
    let today = now.in_norway().date();
    let Some(until) = date_of_day(day_number(today) - LEFT) else { return Ok(()) };
    let year = i32::from(today.year());
    let owed = duties_of(store, leader, &shelf, std::slice::from_ref(&unit), year).await.map_err(Failure::no)?;
    let late = owed.iter().filter(|duty| duty.unit == unit && duty.due < until);
    for duty in late.filter(|duty| duty.may_be_marked() && duty.done != Some(true)) {
        let at = Moment::beginning_of(duty.due).after(Duration::from_secs(10 * 3600));
        let structure = &shelf.structure;
        let pen = Pen { store, who: leader, at, structure, form_key: "", signature: Signature::Named };
        let marked = mark_duty(&pen, &unit, duty).await;
        marked.map_err(|error| Failure::no(format!("the example could not be written: {error:?}")))?;
    }
    Ok(())
}
