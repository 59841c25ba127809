//! Ending a hearing, or giving it another last day.

use crate::steer::{Pen, Sheet, SteerError};
use rettesnor_core::goal::Goal;
use rettesnor_core::participation::{Hearing, TopicKind};
use rettesnor_core::time::Date;
use rettesnor_store::RecordId;

/// Closes a hearing today, or keeps it open until another day.
///
/// # Errors
/// See [`SteerError`].
pub async fn close_hearing(
    pen: &Pen<'_>,
    (id, read): (&RecordId, i64),
    until: Option<Date>,
) -> Result<RecordId, SteerError> {
    if let Some(earlier) = pen.done().await? {
        return Ok(earlier);
    }
    let hearing = pen.take::<Hearing>(id, read).await?;
    if !pen.who.writes_plans(&hearing.home.unit, pen.structure) {
        return Err(SteerError::NotAllowed);
    }
    if hearing.value.closed.is_some() {
        return Err(SteerError::NotNow);
    }
    let today = pen.today();
    let Some(until) = until else {
        let closed = Hearing { closed: Some(today), ..hearing.value.clone() };
        return pen.write(vec![Sheet::next(&hearing, &closed, "")?]).await;
    };
    if until < today {
        return Err(SteerError::Wrong("frist"));
    }
    let longer = Hearing { until, ..hearing.value.clone() };
    let mut sheets = vec![Sheet::next(&hearing, &longer, "")?];
    sheets.extend(goal_until(pen, &longer, until).await?);
    pen.write(sheets).await
}

/// The goal that a hearing is about, marked as in hearing until a day, where it is still open.
pub(super) async fn goal_until(pen: &Pen<'_>, hearing: &Hearing, until: Date) -> Result<Option<Sheet>, SteerError> {
    if hearing.about.kind != TopicKind::Goal {
        return Ok(None);
    }
    let id = RecordId::from(hearing.about.id.clone());
    let Some(record) = pen.store.record(pen.who, &id).await? else { return Ok(None) };
    let goal = crate::steer::Kept::<Goal>::read(record)?;
    match goal.value.stage.ask(until) {
        Ok(stage) => Sheet::next(&goal, &Goal { stage, ..goal.value.clone() }, "").map(Some),
        Err(_) => Ok(None),
    }
}
