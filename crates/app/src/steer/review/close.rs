//! Closing a review: it stands from then on, and what it decided of actions is done in the same write.

use super::save::standing;
use crate::steer::participation::leads;
use crate::steer::{Kept, Paper, Pen, Sheet, SteerError};
use rettesnor_core::org::UnitRef;
use rettesnor_core::plan::{Action, ActionState};
use rettesnor_core::review::{ActionReview, ActionVerdict, CarriedOut, Seen};
use rettesnor_core::time::{Date, Period};
use rettesnor_store::{Record, RecordId};
use std::collections::BTreeMap;

/// Closes the review of a period. `seen` is how each goal stands on the card, by id, and is kept with it.
///
/// # Errors
/// See [`SteerError`].
pub async fn close_review(
    pen: &Pen<'_>,
    (unit, year): (&UnitRef, i32),
    (period, read): (Period, i64),
    seen: &BTreeMap<String, Seen>,
) -> Result<RecordId, SteerError> {
    if let Some(earlier) = pen.done().await? {
        return Ok(earlier);
    }
    if !leads(pen.who, unit, pen.structure) {
        return Err(SteerError::NotAllowed);
    }
    let records = pen.store.records_of(pen.who, unit, year).await?;
    let stands = standing(&records, period)?.ok_or(SteerError::Gone)?;
    if stands.version != read {
        return Err(SteerError::Changed(stands.id));
    }
    if stands.value.actions.iter().any(ActionReview::lacks) {
        return Err(SteerError::Missing("tiltak"));
    }
    let mut closed = stands.value.close(pen.today())?;
    for goal in &mut closed.goals {
        goal.seen = seen.get(&goal.goal).copied();
    }
    let mut sheets = vec![Sheet::next(&stands, &closed, "")?];
    for review in &closed.actions {
        let record = records.iter().find(|record| record.kind == Action::KIND && record.id.as_str() == review.action);
        if let Some(record) = record {
            sheets.extend(carry_out(pen, record, review)?);
        }
    }
    pen.write(sheets).await
}

/// What a review decided of an action, as new versions. An action that is over by now is left as it is.
fn carry_out(pen: &Pen<'_>, record: &Record, review: &ActionReview) -> Result<Vec<Sheet>, SteerError> {
    let action = Kept::<Action>::read(record.clone())?;
    let on = pen.today();
    if !action.value.state.is_open() {
        return Ok(Vec::new());
    }
    let next = |state: ActionState| {
        Sheet::next(&action, &Action { state, ..action.value.clone() }, &review.why).map(|sheet| vec![sheet])
    };
    match review.verdict {
        Some(ActionVerdict::End) if review.carried == Some(CarriedOut::Done) => next(action.value.state.finish(on)?),
        Some(ActionVerdict::End) => next(action.value.state.end(on)?),
        // What is adjusted goes on; how stands as the reason of the new version.
        Some(ActionVerdict::Adjust) => next(ActionState::UnderWay),
        Some(ActionVerdict::Replace) => {
            let other = successor(&action, review, on);
            let home = action.home.clone();
            let about = action.about.clone();
            let other = Sheet::new(pen.at, home, about, &other)?.because(&review.why);
            let state = action.value.state.replace(on, other.id().as_str().to_owned())?;
            let mut sheets = next(state)?;
            sheets.push(other);
            Ok(sheets)
        }
        Some(ActionVerdict::GoOn) | None => Ok(Vec::new()),
    }
}

/// What takes an action's place: for the same goal, by the same function, from today.
fn successor(action: &Kept<Action>, review: &ActionReview, on: Date) -> Action {
    Action {
        name: review.replacement.trim().to_owned(),
        // Why the first was given up is no reason that the other should work; that is for the unit to write.
        why: String::new(),
        from: Some(on),
        until: action.value.until.filter(|until| *until > on),
        state: ActionState::Planned,
        follows: Some(action.id.as_str().to_owned()),
        ..action.value.clone()
    }
}
