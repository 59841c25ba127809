//! Moving an action: it is begun, done, ended, or another takes its place. That happens during the year, so that the plan
//! need not be opened for it.

use super::super::{Pen, Sheet, SteerError};
use super::put::Part;
use super::rights::may_write;
use rettesnor_core::plan::Action;
use rettesnor_core::time::Date;
use rettesnor_store::RecordId;

/// A step of an action.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    /// It is begun, or taken up again.
    Begin,
    /// It is done.
    Finish(Date),
    /// It is ended before it is done.
    End(Date),
}

/// Moves an action. To end it takes a reason.
///
/// # Errors
/// It is not where that can be done; see [`SteerError`].
pub async fn move_action(
    pen: &Pen<'_>,
    (id, read): (&RecordId, i64),
    step: Move,
    reason: &str,
) -> Result<RecordId, SteerError> {
    if let Some(done) = pen.done().await? {
        return Ok(done);
    }
    let kept = pen.take::<Action>(id, read).await?;
    may_write(pen, &kept.home.unit)?;
    if matches!(step, Move::End(_)) && reason.trim().is_empty() {
        return Err(SteerError::Missing("grunn"));
    }
    let state = match step {
        Move::Begin => kept.value.state.begin()?,
        Move::Finish(on) => kept.value.state.finish(on)?,
        Move::End(on) => kept.value.state.end(on)?,
    };
    let action = Action { state, ..kept.value.clone() };
    pen.write(vec![Sheet::next(&kept, &action, reason)?]).await
}

/// What takes an action's place, and why.
#[derive(Clone, Debug)]
pub struct Replaced<'a> {
    /// The action that leaves, with the version that was read.
    pub old: (&'a RecordId, i64),
    /// The action that comes.
    pub new: &'a Action,
    /// From which day.
    pub on: Date,
    /// Why.
    pub reason: &'a str,
}

/// Lets another action take the place of one, and gives its id.
///
/// # Errors
/// It is over, or nothing says why; see [`SteerError`].
pub async fn replace_action(pen: &Pen<'_>, replaced: Replaced<'_>) -> Result<RecordId, SteerError> {
    if let Some(done) = pen.done().await? {
        return Ok(done);
    }
    let Replaced { old: (id, read), new, on, reason } = replaced;
    let kept = pen.take::<Action>(id, read).await?;
    may_write(pen, &kept.home.unit)?;
    if let Some(field) = new.missing() {
        return Err(SteerError::Missing(field));
    }
    if reason.trim().is_empty() {
        return Err(SteerError::Missing("grunn"));
    }
    let comes = Sheet::new(pen.at, kept.home.clone(), None, new)?.because(reason);
    let state = kept.value.state.replace(on, comes.id().to_string())?;
    let leaves = Sheet::next(&kept, &Action { state, ..kept.value.clone() }, reason)?;
    pen.write(vec![comes, leaves]).await
}
