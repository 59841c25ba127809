//! What goes from goals to the fields of forms and back: names, words, days and months.

use crate::ask::Ask;
use crate::field::{Field, Pick};
use crate::posted::Posted;
use rettesnor_core::goal::{Body, OriginKind, Rhythm};
use rettesnor_core::time::{Date, parse_date};
use rettesnor_words::Voice;
use std::collections::BTreeMap;

/// What is wrong with what was written, by the name of the field.
pub type Wrongs = BTreeMap<&'static str, String>;

/// A field with what was written in it and what is wrong with that.
pub fn field(voice: &Voice, (posted, wrongs): (&Posted, &Wrongs), name: &'static str, label: &str) -> Field {
    let error = wrongs.get(name).cloned().unwrap_or_default();
    Field::new(name, voice.say(label, &[])).holding(posted.raw(name)).with_error(error)
}

/// The sentence about a field that the verb refuses.
pub fn refused(voice: &Voice, name: &'static str, missing: bool) -> (&'static str, String) {
    let key = match (missing, name) {
        (true, _) => "goal-field-missing",
        (false, "indikator") => "goal-indicator-unknown",
        (false, "toleranse") => "goal-tolerance-wrong",
        (false, "delniva") => "goal-interim-wrong",
        (false, "plass") => "goal-place-wrong",
        (false, "dato") => "goal-day-ahead",
        (false, "frist") => "goal-day-gone",
        (false, _) => "goal-field-wrong",
    };
    (name, voice.say(key, &[]))
}

/// A day that was written; nothing where it is none.
pub fn day(posted: &Posted, name: &str) -> Option<Date> {
    parse_date(posted.get(name)).ok()
}

/// Today, in Norway.
pub fn today(ask: &Ask) -> Date {
    ask.now().in_norway().date()
}

/// The bodies to choose from.
pub fn bodies(voice: &Voice, chosen: &str) -> Vec<Pick> {
    Body::ALL.map(|body| Pick::new(body.as_str(), body_word(voice, body), chosen)).into()
}

/// What a body is called.
pub fn body_word(voice: &Voice, body: Body) -> String {
    let key = match body {
        Body::Unit => "body-unit",
        Body::Chief => "body-chief",
        Body::Committee => "body-committee",
        Body::Council => "body-council",
        Body::Above => "body-above",
    };
    voice.say(key, &[])
}

/// The origins to choose from.
pub fn origins(voice: &Voice, chosen: &str) -> Vec<Pick> {
    OriginKind::ALL.map(|kind| Pick::new(kind.as_str(), origin_word(voice, kind), chosen)).into()
}

/// What an origin is called.
pub fn origin_word(voice: &Voice, kind: OriginKind) -> String {
    let key = match kind {
        OriginKind::National => "goal-origin-national",
        OriginKind::County => "goal-origin-county",
        OriginKind::Council => "goal-origin-council",
        OriginKind::Own => "goal-origin-own",
    };
    voice.say(key, &[])
}

/// The rhythms to choose from.
pub fn rhythms(voice: &Voice, chosen: &str) -> Vec<Pick> {
    Rhythm::ALL.map(|rhythm| Pick::new(rhythm.as_str(), rhythm_word(voice, rhythm), chosen)).into()
}

/// What a rhythm is called.
pub fn rhythm_word(voice: &Voice, rhythm: Rhythm) -> String {
    let key = match rhythm {
        Rhythm::Monthly => "rhythm-monthly",
        Rhythm::Quarterly => "rhythm-quarterly",
        Rhythm::Tertially => "rhythm-tertially",
        Rhythm::HalfYearly => "rhythm-half-yearly",
        Rhythm::Yearly => "rhythm-yearly",
    };
    voice.say(key, &[])
}
