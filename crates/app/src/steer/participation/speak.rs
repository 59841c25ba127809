//! Saying something: with one's name, or without where the unit allows it.
//!
//! Without a name nothing that points to an account is kept: the record and the log say "anonymous", and the time is that of
//! the beginning of the day, also in the id. What the wording gives away, nobody can take out.

use super::{home_of, record_of, said};
use crate::steer::{Kept, Pen, Sheet, SteerError};
use rettesnor_core::org::UnitRef;
use rettesnor_core::participation::{Hearing, Input, Speaker, Stance, Topic, VoiceSettings};
use rettesnor_core::time::Moment;
use rettesnor_store::{Record, RecordId, Signature};

/// What somebody says.
#[derive(Clone, Debug)]
pub struct Saying {
    /// What it is about; a hearing's own topic where it answers one.
    pub about: Topic,
    /// The hearing it answers, by id.
    pub hearing: Option<String>,
    /// For or against, or something new.
    pub stance: Stance,
    /// The words.
    pub text: String,
    /// As whom.
    pub speaks_as: Speaker,
    /// Whether it is said without a name.
    pub anonymous: bool,
}

/// Says something at a unit, about a year's plan.
///
/// # Errors
/// See [`SteerError`].
pub async fn speak(pen: &Pen<'_>, (unit, year): (&UnitRef, i32), saying: Saying) -> Result<RecordId, SteerError> {
    if let Some(earlier) = pen.done().await? {
        return Ok(earlier);
    }
    // Nobody's words: a machine and a visitor say nothing.
    if pen.who.person().is_none() || !pen.who.reads_plans(unit, pen.structure) {
        return Err(SteerError::NotAllowed);
    }
    let text = said(&saying.text, "tekst")?;
    let records = pen.store.records_of(pen.who, unit, year).await?;
    if saying.anonymous && !allows_anonymous(&records)? {
        return Err(SteerError::Wrong("navn"));
    }
    let about = match &saying.hearing {
        None => saying.about,
        Some(id) => open_hearing(pen, &records, id)?.about,
    };
    let home = home_of(unit, year);
    let record = record_of(pen, &home, &about).await?;
    let (stance, speaks_as) = (saying.stance, saying.speaks_as);
    let input = Input { about, hearing: saying.hearing, stance, text, speaks_as, answer: None };
    let pen = if saying.anonymous { without_a_name(pen) } else { *pen };
    pen.write(vec![Sheet::new(pen.at, home, record, &input)?]).await
}

/// The same pen, with nobody's name and no more of the time than the day.
fn without_a_name<'a>(pen: &Pen<'a>) -> Pen<'a> {
    Pen { at: Moment::beginning_of(pen.today()), signature: Signature::Anonymous, ..*pen }
}

fn allows_anonymous(records: &[Record]) -> Result<bool, SteerError> {
    let settings = records.iter().find(|record| record.kind == "voice-settings").cloned();
    let settings = settings.map(Kept::<VoiceSettings>::read).transpose()?;
    Ok(settings.is_some_and(|kept| kept.value.anonymous))
}

fn open_hearing(pen: &Pen<'_>, records: &[Record], id: &str) -> Result<Hearing, SteerError> {
    let record = records.iter().find(|record| record.kind == "hearing" && record.id.as_str() == id);
    let hearing = Kept::<Hearing>::read(record.ok_or(SteerError::Gone)?.clone())?.value;
    if hearing.is_open(pen.today()) { Ok(hearing) } else { Err(SteerError::NotNow) }
}
