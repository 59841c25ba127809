//! Sending a hearing. One without the employees' representatives can't be sent.

use super::close_hearing::goal_until;
use super::{home_of, record_of, said};
use crate::steer::{Pen, Sheet, SteerError};
use rettesnor_core::org::UnitRef;
use rettesnor_core::participation::{Hearing, Invited, NotSent, Topic};
use rettesnor_core::time::Date;
use rettesnor_store::RecordId;

/// A hearing to be sent.
#[derive(Clone, Debug)]
pub struct NewHearing {
    /// What it is about.
    pub about: Topic,
    /// What is asked.
    pub question: String,
    /// Those who are asked.
    pub invited: Vec<Invited>,
    /// The last day to answer.
    pub until: Date,
}

/// Sends a hearing. Where it is about a goal that is still open, the goal is in hearing from then on.
///
/// # Errors
/// See [`SteerError`].
pub async fn send_hearing(
    pen: &Pen<'_>,
    (unit, year): (&UnitRef, i32),
    new: NewHearing,
) -> Result<RecordId, SteerError> {
    if let Some(earlier) = pen.done().await? {
        return Ok(earlier);
    }
    if !pen.who.writes_plans(unit, pen.structure) {
        return Err(SteerError::NotAllowed);
    }
    let NewHearing { about, question, invited, until } = new;
    let hearing = Hearing { about, question: said(&question, "sporsmal")?, invited, until, closed: None };
    hearing.sendable(pen.today()).map_err(|why| match why {
        NotSent::NoQuestion => SteerError::Missing("sporsmal"),
        NotSent::NoUnionRep => SteerError::Missing("tillitsvalgt"),
        NotSent::Over => SteerError::Wrong("frist"),
    })?;
    let home = home_of(unit, year);
    let about = record_of(pen, &home, &hearing.about).await?;
    let mut sheets = vec![Sheet::new(pen.at, home, about, &hearing)?];
    sheets.extend(goal_until(pen, &hearing, hearing.until).await?);
    pen.write(sheets).await
}
