//! Putting a part into a plan, giving it another wording, and taking it out again.

use super::super::{Paper, Pen, Sheet, SteerError};
use super::rights::{may_write, open_to_write};
use rettesnor_core::plan::{Action, Agreement, Evidence, Factor, FixedMeeting};
use rettesnor_store::{Home, RecordId};

/// A part of a plan that is put there by a form.
pub trait Part: Paper {
    /// Whether it is written while the version that was decided holds: what happens during the year.
    const DURING_THE_YEAR: bool = false;

    /// The field that must be filled and is not.
    fn missing(&self) -> Option<&'static str>;
}

impl Part for Action {
    fn missing(&self) -> Option<&'static str> {
        let needed = [("navn", &self.name), ("ansvar", &self.owner)];
        needed.into_iter().find(|(_, text)| text.trim().is_empty()).map(|(field, _)| field)
    }
}

impl Part for Factor {
    fn missing(&self) -> Option<&'static str> {
        self.name.trim().is_empty().then_some("navn")
    }
}

impl Part for Agreement {
    fn missing(&self) -> Option<&'static str> {
        if self.name.trim().is_empty() { Some("navn") } else { self.with.is_empty().then_some("med") }
    }
}

impl Part for FixedMeeting {
    fn missing(&self) -> Option<&'static str> {
        if self.name.trim().is_empty() { Some("navn") } else { self.when.trim().is_empty().then_some("nar") }
    }
}

impl Part for Evidence {
    const DURING_THE_YEAR: bool = true;

    fn missing(&self) -> Option<&'static str> {
        self.what.trim().is_empty().then_some("hva")
    }
}

/// Where a part is put.
#[derive(Clone, Copy, Debug)]
pub enum Place<'a> {
    /// A new one, in the plan of a unit and a year.
    New(&'a Home),
    /// In the place of one that was read.
    After(&'a RecordId, i64),
}

/// Puts a part into a plan, or gives it another wording.
///
/// # Errors
/// The plan holds and has not been opened; see [`SteerError`].
pub async fn put<T: Part>(pen: &Pen<'_>, place: Place<'_>, part: &T, reason: &str) -> Result<RecordId, SteerError> {
    if let Some(done) = pen.done().await? {
        return Ok(done);
    }
    let sheet = match place {
        Place::New(home) => {
            ready::<T>(pen, home).await?;
            Sheet::new(pen.at, home.clone(), None, part)?.because(reason)
        }
        Place::After(id, read) => {
            let kept = pen.take::<T>(id, read).await?;
            ready::<T>(pen, &kept.home).await?;
            Sheet::next(&kept, part, reason)?
        }
    };
    if let Some(field) = part.missing() {
        return Err(SteerError::Missing(field));
    }
    pen.write(vec![sheet]).await
}

/// Takes a part out of a plan, for a reason. It stays among what was written.
///
/// # Errors
/// The plan holds and has not been opened; see [`SteerError`].
pub async fn take_out<T: Part>(pen: &Pen<'_>, id: &RecordId, read: i64, reason: &str) -> Result<RecordId, SteerError> {
    if let Some(done) = pen.done().await? {
        return Ok(done);
    }
    let kept = pen.take::<T>(id, read).await?;
    ready::<T>(pen, &kept.home).await?;
    if reason.trim().is_empty() {
        return Err(SteerError::Missing("grunn"));
    }
    pen.write(vec![Sheet::taken_out(&kept, reason)?]).await
}

async fn ready<T: Part>(pen: &Pen<'_>, home: &Home) -> Result<(), SteerError> {
    if T::DURING_THE_YEAR { may_write(pen, &home.unit) } else { open_to_write(pen, home).await.map(|_| ()) }
}
