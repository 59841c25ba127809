//! Where a goal is in its life, in words.

use super::fields::body_word;
use rettesnor_core::goal::{Adoption, Stage};
use rettesnor_words::Voice;

/// A stage as a word with a look.
pub fn stage_tag(voice: &Voice, stage: &Stage) -> (&'static str, String) {
    let (look, key) = match stage {
        Stage::Proposed => ("accent", "stage-proposed"),
        Stage::InHearing { .. } => ("accent", "stage-hearing"),
        Stage::Adopted(_) => ("good", "stage-adopted"),
        Stage::Active { .. } => ("good", "stage-active"),
        Stage::Demoted { .. } => ("quiet", "stage-demoted"),
        Stage::Retired { .. } => ("quiet", "stage-retired"),
    };
    (look, voice.say(key, &[]))
}

/// A stage as a sentence.
pub fn stage_sentence(voice: &Voice, stage: &Stage) -> String {
    let day = |key: &str, day| voice.say(key, &[("dato", &voice.date(day))]);
    match stage {
        Stage::Proposed => voice.say("stage-proposed-text", &[]),
        Stage::InHearing { until } => day("stage-hearing-text", *until),
        Stage::Adopted(adoption) => format!("{} {}", adopted(voice, adoption), voice.say("stage-adopted-text", &[])),
        Stage::Active { adoption, from } => {
            format!("{} {}", adopted(voice, adoption), day("stage-active-text", *from))
        }
        Stage::Demoted { on } => day("stage-demoted-text", *on),
        Stage::Retired { on, by: None } => day("stage-retired-text", *on),
        Stage::Retired { on, by: Some(_) } => day("stage-superseded-text", *on),
    }
}

/// Who decided, and when.
pub fn adopted(voice: &Voice, adoption: &Adoption) -> String {
    let (body, day) = (body_word(voice, adoption.body), voice.date(adoption.on));
    if adoption.case.is_empty() {
        return voice.say("goal-adopted-by", &[("organ", &body), ("dato", &day)]);
    }
    voice.say("goal-adopted-by-case", &[("organ", &body), ("dato", &day), ("sak", &adoption.case)])
}
