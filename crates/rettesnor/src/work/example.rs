//! What a demonstration shows on its first day: example persons who were here some weeks ago, what has changed since,
//! and a delivery that waits for one of them.

mod duties;
mod goals;
mod letters;
mod plan;
mod publications;
mod reporting;
mod reports;
mod voices;

pub use publications::put_out;

use super::{Goals, Installation, shelf_of};
use crate::clock;
use crate::failure::Failure;
use rettesnor_app::delivery::{Sent, begin_upload, status_changes};
use rettesnor_app::people::add_example;
use rettesnor_app::steer::goal::aims;
use rettesnor_core::access::{Person, Role, Who};
use rettesnor_core::org::UnitRef;
use rettesnor_core::time::{Date, Moment, MonthRange, date_of_day, day_number};
use rettesnor_demo::{ExamplePerson, people, waiting};
use rettesnor_store::{Email, Store, UploadId};
use rettesnor_web::Desk;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::time::Duration;

/// How long ago the example persons were here, in days.
const AWAY: i32 = 30;

/// How long ago the delivery was sent in.
const SENT_IN: Duration = Duration::from_secs(90 * 60);

/// The day on which the example persons were here last.
pub fn earlier(today: Date) -> Date {
    date_of_day(day_number(today) - AWAY).unwrap_or(today)
}

/// Gives the example persons their accounts and roles; where they had none, also a past and something to do. What is
/// published is put out by [`put_out`], when the worker has found what must be hidden.
///
/// # Errors
/// The database or the folder can't be written to.
pub async fn settle(installation: &Installation, desk: &Desk) -> Result<(), Failure> {
    let (store, now) = (desk.store(), clock::now());
    let mut new = Vec::new();
    for example in people() {
        let Some(email) = Email::read(example.email) else { continue };
        let added = add_example(store, &Who::Operator, now, example.name, &email, &example.grants).await;
        new.extend(added.map_err(Failure::no)?.map(|id| as_who(id, example)));
    }
    letters::write(desk, now).await?;
    if new.is_empty() {
        return Ok(());
    }
    visit(store, &new, now).await?;
    set_goals(desk, &new).await?;
    tell_news(installation, desk, now).await?;
    plan::write(desk, &new, now).await?;
    voices::write(desk, &new, now.in_norway().date()).await?;
    reporting::write(desk, &new, now).await?;
    reports::write(desk, &new, now).await?;
    letters::write(desk, now).await?;
    duties::write(desk, &new, now).await?;
    match new.iter().find(|who| who.grants().iter().any(|grant| grant.role == Role::Staff)) {
        Some(staff) => send_in(&installation.root, desk, staff, now).await,
        None => Ok(()),
    }
}

fn as_who(id: String, example: ExamplePerson) -> Who {
    Who::Person(Person { id, name: example.name.to_owned(), grants: example.grants })
}

/// The example persons were here some weeks ago.
async fn visit(store: &Store, people: &[Who], now: Moment) -> Result<(), Failure> {
    let away = Duration::from_secs(u64::from(AWAY.unsigned_abs()) * 24 * 3600);
    for who in people {
        store.visit(who, now.before(away)).await.map_err(Failure::no)?;
    }
    Ok(())
}

/// The goals of the sources and those beside them, and what cards judge by then.
async fn set_goals(desk: &Desk, people: &[Who]) -> Result<(), Failure> {
    let (store, shelf) = (desk.store(), desk.shelf());
    let has = |role: Role| {
        let at = |grant: &rettesnor_core::access::Grant| grant.role == role && grant.unit == UnitRef::kommune("3201");
        people.iter().find(|who| who.grants().iter().any(at))
    };
    let (Some(leader), Some(staff)) = (has(Role::Leader), has(Role::Staff)) else { return Ok(()) };
    let (structure, catalogue) = (&shelf.structure, &*shelf.stock.definitions);
    goals::write(&goals::Scribe { store, structure, catalogue, today: clock::today() }, leader, staff).await?;
    shelf.replace_aims(aims(store, &Who::Operator).await.map_err(Failure::no)?);
    Ok(())
}

/// What the newest edition changed since the one before it.
async fn tell_news(installation: &Installation, desk: &Desk, now: Moment) -> Result<(), Failure> {
    let folder = installation.folder()?;
    let shelf = desk.shelf();
    let newest = shelf.reading().map(|reading| reading.edition.hash.clone()).unwrap_or_default();
    let made = folder.made().map_err(Failure::no)?;
    let Some(before) = made.iter().rev().find(|made| made.hash != newest) else { return Ok(()) };
    let goals = Goals { aims: shelf.aims().to_vec(), problem: None };
    let changes = status_changes(&shelf_of(installation, &folder, Some(before), goals)?, &shelf);
    desk.store().tell_news(&Who::Operator, now, &newest, &changes).await.map_err(Failure::no)
}

/// Sends a file in, a while ago, as one of them; the worker checks it.
async fn send_in(root: &Path, desk: &Desk, who: &Who, now: Moment) -> Result<(), Failure> {
    let at = now.before(SENT_IN);
    let file = waiting(at.in_norway().date());
    let id = UploadId::new(at).map_err(Failure::no)?;
    let folder = root.join("inbox").join(id.as_str());
    let written = fs::create_dir_all(&folder).and_then(|()| fs::write(folder.join(&file.name), &file.bytes));
    written.map_err(Failure::no)?;
    let units: BTreeSet<UnitRef> = [file.unit].into();
    let months = Some(MonthRange { first: file.months.0, last: file.months.1 });
    let files = std::slice::from_ref(&file.name);
    let sent = Sent { id: &id, dataset: file.dataset, units: &units, months, files, once: "" };
    begin_upload(desk.store(), &desk.shelf(), who, at, &sent)
        .await
        .map(drop)
        .map_err(|error| Failure::no(format!("the example delivery could not be sent in: {error:?}")))
}
