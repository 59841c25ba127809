//! What a report needs said in words that are not its own: in its language.

use crate::goal::{body_word, origin_word};
use rettesnor_app::report::Phrases;
use rettesnor_core::definition::Words;
use rettesnor_core::goal::{Adoption, Origin};
use rettesnor_core::org::UnitKind;
use rettesnor_core::report::Arms;
use rettesnor_core::time::{Date, Period};
use rettesnor_words::Voice;

/// The phrases of a report, in the voice that it is written in.
pub fn phrases(voice: &Voice, arms: Option<Arms>) -> Phrases<'_> {
    Phrases {
        issuer: Box::new(move |name: &str, kind: UnitKind| issuer(voice, name, kind)),
        undelivered: Box::new(move |unit: &str, names: &[String]| {
            let list = voice.list(names, &voice.say("paper-and", &[]));
            voice.say("period-report-undelivered", &[("enhet", unit), ("liste", &list)])
        }),
        list: Box::new(move |names: &[String]| voice.list(names, &voice.say("paper-and", &[]))),
        period: Box::new(move |period: Period| voice.period(period)),
        delivered: Box::new(move |name: &Words, on: Date| {
            voice.say("period-report-delivered", &[("navn", voice.text(name)), ("dato", &voice.date(on))])
        }),
        decision: Box::new(move |adoption: &Adoption| decision(voice, adoption)),
        origin: Box::new(move |origin: &Origin| origin_of(voice, origin)),
        inhabitants: voice.say("period-report-inhabitants-source", &[]),
        arms,
    }
}

/// A unit as one that gives something out.
fn issuer(voice: &Voice, name: &str, kind: UnitKind) -> String {
    let key = match kind {
        UnitKind::Kommune => "period-report-of-kommune",
        UnitKind::Fylke => "period-report-of-fylke",
        _ => return name.to_owned(),
    };
    voice.say(key, &[("navn", name)])
}

/// Who decided, when and in which case.
fn decision(voice: &Voice, adoption: &Adoption) -> String {
    let (body, day) = (body_word(voice, adoption.body), voice.date(adoption.on));
    let key = if adoption.case.is_empty() { "period-report-decided" } else { "period-report-decided-case" };
    voice.say(key, &[("organ", &body), ("dato", &day), ("sak", &adoption.case)])
}

fn origin_of(voice: &Voice, origin: &Origin) -> String {
    let parts = [origin_word(voice, origin.kind), origin.document.clone(), origin.paragraph.clone()];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}
