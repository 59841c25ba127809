//! `/rapporter` and `/rapport`: reports of a period, from what people write in them to what they are when they are made.
//!
//! A report says the same here as in its files: it is said once (`rettesnor_report::paper::said`), in its own language,
//! and drawn by one template. The frame around it is in the reader's.

pub mod confirm;
pub mod file;
pub mod list;
pub mod make;
pub mod new;
mod phrases;
pub mod present;
pub mod publish;
pub mod show;
pub mod texts;
pub mod view;

pub use phrases::phrases as report_phrases;

use crate::ask::Ask;
use crate::page::Link;
use crate::problem::Problem;
use rettesnor_app::report::{MadeReading, Source, may_read_made, open, read_made};
use rettesnor_app::steer::Kept;
use rettesnor_core::report::{Arms, Audience, ReportDraft};
use rettesnor_core::time::{Grain, Period};
use rettesnor_store::{RecordId, ReportId};
use rettesnor_words::{Language, Voice};

/// Where reports are listed.
pub const LIST: &str = "/rapporter";

/// Where a report is read, as it is written or as it was made.
pub fn report_path(id: &str) -> String {
    format!("/rapport/{id}")
}

/// Where a published report is, for as long as there are any.
pub fn public_path(id: &ReportId) -> String {
    format!("/offentlig/rapport/{id}")
}

fn crumbs(ask: &Ask) -> Vec<Link> {
    vec![Link::to(ask.voice().say("nav-reports", &[]), LIST)]
}

/// Where reports are read from, for this request.
fn source(ask: &Ask) -> Source<'_> {
    Source { store: ask.desk().store(), shelf: ask.shelf(), who: ask.who(), at: ask.now() }
}

/// The voice that a report is written in.
pub fn voice_of<'a>(ask: &'a Ask, language: &str) -> &'a Voice {
    ask.desk().voice(language.parse::<Language>().unwrap_or(Language::Bokmaal))
}

/// A report that is being written, for who may read it.
async fn draft(ask: &Ask, id: &str) -> Result<Kept<ReportDraft>, Problem> {
    let found = open(ask.desk().store(), ask.who(), &ask.shelf().structure, &RecordId::from(id.to_owned())).await;
    let found = found.map_err(|error| Problem::Store(ask.clone(), error))?;
    found.ok_or_else(|| Problem::NotFound(ask.clone()))
}

/// A report as it was made, for who may read it; nothing where there is none.
pub async fn made(ask: &Ask, id: &str) -> Result<Option<MadeReading>, Problem> {
    let found = read_made(ask.desk().store(), ask.who(), &ReportId::from(id.to_owned())).await;
    let Some(reading) = found.map_err(|error| Problem::Store(ask.clone(), error))? else { return Ok(None) };
    if may_read_made(&source(ask), &reading) { Ok(Some(reading)) } else { Err(Problem::NotAllowed(ask.clone())) }
}

/// The coat of arms of the unit that gives a report out, where the installation has one: a drawing or a picture in the
/// folder of arms, called after the unit.
fn arms(ask: &Ask, draft: &ReportDraft) -> Option<Arms> {
    let unit = draft.units.first()?.to_string().replace(':', "-");
    let folder = ask.desk().settings().arms.as_ref()?;
    let drawing = std::fs::read_to_string(folder.join(format!("{unit}.svg"))).ok().map(Arms::Svg);
    drawing.or_else(|| std::fs::read(folder.join(format!("{unit}.png"))).ok().map(Arms::Png))
}

/// The message that says for whom a report is.
fn audience_key(audience: Audience) -> &'static str {
    match audience {
        Audience::Staff => "paper-to-staff",
        Audience::Leaders => "paper-to-leaders",
        Audience::Council => "paper-to-council",
    }
}

/// What kind of report it is, and of which period.
fn kind(voice: &Voice, period: Period) -> String {
    let key = match period.grain() {
        Grain::Month => "paper-month",
        Grain::Quarter => "paper-quarter",
        Grain::Tertial => "paper-tertial",
        Grain::HalfYear => "paper-half-year",
        Grain::Year => "paper-year",
    };
    format!("{} · {}", voice.say(key, &[]), voice.period(period))
}
