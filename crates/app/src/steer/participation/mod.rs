//! Participation: saying something, asking in a hearing, answering, meeting users, deciding with reasons.
//!
//! One verb a file, and [`Voices`] to read what was said at a unit in a year. Who takes part sees the questions, the
//! decisions and their own words; those who work there or above see all of it.

mod allow;
mod answer;
mod close_hearing;
mod decide;
mod hold_panel;
mod invited;
mod send_hearing;
mod speak;
mod voices;

pub use allow::allow_anonymous;
pub use answer::answer;
pub use close_hearing::close_hearing;
pub use decide::decide;
pub use hold_panel::hold_panel;
pub use invited::{OwnInput, hearings_for, own_inputs};
pub use send_hearing::{NewHearing, send_hearing};
pub use speak::{Saying, speak};
pub use voices::{Spoken, Voices};

use super::{Pen, SteerError, usual_line};
use rettesnor_core::access::Who;
use rettesnor_core::org::{Structure, UnitRef};
use rettesnor_core::participation::{Topic, TopicKind};
use rettesnor_core::time::Date;
use rettesnor_store::{Home, RecordId};

impl Pen<'_> {
    /// The day in Norway on which it is written.
    #[must_use]
    pub fn today(&self) -> Date {
        self.at.in_norway().date()
    }
}

/// Where what belongs to a unit and a year is kept.
pub(crate) fn home_of(unit: &UnitRef, year: i32) -> Home {
    Home { unit: unit.clone(), line: usual_line(unit), year }
}

/// Whether somebody leads the unit or above it, in a line that it hangs in: who decides there, and answers.
#[must_use]
pub fn leads(who: &Who, unit: &UnitRef, structure: &Structure) -> bool {
    let lines = structure.lines();
    lines.iter().any(|line| structure.contains(unit, line) && who.decides(unit, line, structure))
}

/// The record that a topic is, and whether it is one of the unit and the year.
async fn record_of(pen: &Pen<'_>, home: &Home, topic: &Topic) -> Result<Option<RecordId>, SteerError> {
    let kind = match topic.kind {
        TopicKind::Goal => "goal",
        TopicKind::Action => "action",
        TopicKind::Survey => "survey",
        TopicKind::Plan | TopicKind::Other => return Ok(None),
    };
    let id = RecordId::from(topic.id.clone());
    let record = pen.store.record(pen.who, &id).await?;
    let here = record.is_some_and(|r| r.kind == kind && r.home.unit == home.unit && r.home.year == home.year);
    if here { Ok(Some(id)) } else { Err(SteerError::Wrong("om")) }
}

/// A text that must say something.
fn said(text: &str, field: &'static str) -> Result<String, SteerError> {
    let text = text.replace("\r\n", "\n").trim().to_owned();
    if text.is_empty() { Err(SteerError::Missing(field)) } else { Ok(text) }
}
