//! The words of what stands in a plan: its stage, a decision, an action, a step.

use rettesnor_core::goal::{Adoption, Body, Stage};
use rettesnor_core::plan::{ActionState, Attested, PlanStage, Step};
use rettesnor_words::Voice;

/// The bodies that decide, by code and message.
pub const BODIES: [(&str, &str); 5] = [
    ("enhet", "plan-body-unit"),
    ("radmann", "plan-body-chief"),
    ("utvalg", "plan-body-committee"),
    ("kommunestyre", "plan-body-council"),
    ("overordnet", "plan-body-above"),
];

fn body_key(body: Body) -> &'static str {
    BODIES.iter().find(|(code, _)| *code == body.as_str()).map_or("plan-body-unit", |(_, key)| key)
}

/// The stage of a plan: the tone and the sentence.
pub fn stage(voice: &Voice, stage: &PlanStage) -> (&'static str, String) {
    match stage {
        PlanStage::Draft => ("plain", voice.say("plan-stage-draft", &[])),
        PlanStage::Adopted { version, adoption } => ("good", adopted(voice, *version, adoption)),
        PlanStage::Changing { version, .. } => {
            ("close", voice.say("plan-stage-changing", &[("versjon", &version.to_string())]))
        }
    }
}

/// The stage in a few words, for lists.
pub fn short(voice: &Voice, stage: &PlanStage) -> String {
    match stage {
        PlanStage::Draft => voice.say("plan-short-draft", &[]),
        PlanStage::Adopted { version, adoption } => {
            let (version, on) = (version.to_string(), voice.date(adoption.on));
            voice.say("plan-short-adopted", &[("versjon", &version), ("dato", &on)])
        }
        PlanStage::Changing { version, .. } => voice.say("plan-short-changing", &[("versjon", &version.to_string())]),
    }
}

/// A decision as a sentence.
pub fn adopted(voice: &Voice, version: u32, adoption: &Adoption) -> String {
    let (version, on) = (version.to_string(), voice.date(adoption.on));
    let body = voice.say(body_key(adoption.body), &[]);
    let texts = [("versjon", version.as_str()), ("dato", on.as_str()), ("organ", body.as_str())];
    if adoption.case.is_empty() {
        return voice.say("plan-adopted", &texts);
    }
    let texts: Vec<(&str, &str)> = texts.into_iter().chain([("sak", adoption.case.as_str())]).collect();
    voice.say("plan-adopted-case", &texts)
}

/// Where an action is: the look and the word.
pub fn action_word(voice: &Voice, state: &ActionState) -> (&'static str, String) {
    let dated = |key: &str, on| voice.say(key, &[("dato", &voice.date(on))]);
    match state {
        ActionState::Planned => ("plain", voice.say("plan-action-planned", &[])),
        ActionState::UnderWay => ("accent", voice.say("plan-action-under-way", &[])),
        ActionState::Done { on } => ("good", dated("plan-action-done", *on)),
        ActionState::Ended { on } => ("close", dated("plan-action-ended", *on)),
        ActionState::Replaced { on, .. } => ("close", dated("plan-action-replaced", *on)),
    }
}

/// Where a goal is in its life; nothing where it holds, since that is what a plan is for.
pub fn goal_word(voice: &Voice, stage: &Stage) -> Option<String> {
    let key = match stage {
        Stage::Active { .. } => return None,
        Stage::Proposed => "plan-goal-proposed",
        Stage::InHearing { .. } => "plan-goal-hearing",
        Stage::Adopted(_) => "plan-goal-adopted",
        Stage::Demoted { .. } => "plan-goal-demoted",
        Stage::Retired { .. } => "plan-goal-retired",
    };
    Some(voice.say(key, &[]))
}

/// The messages of a step: its name and what is done in it.
pub fn step_keys(step: Step) -> [&'static str; 2] {
    match step {
        Step::AnchorAbove => ["step-1-name", "step-1-text"],
        Step::AnchorInUnit => ["step-2-name", "step-2-text"],
        Step::Present => ["step-3-name", "step-3-text"],
        Step::SetTimeAside => ["step-4-name", "step-4-text"],
        Step::WritePlan => ["step-5-name", "step-5-text"],
        Step::FollowUp => ["step-6-name", "step-6-text"],
        Step::PresentResults => ["step-7-name", "step-7-text"],
        Step::Evaluate => ["step-8-name", "step-8-text"],
    }
}

/// How well a step is attested.
pub fn attested(voice: &Voice, attested: Attested) -> String {
    let key = match attested {
        Attested::Page => "attested-page",
        Attested::BookletAndPage => "attested-booklet-and-page",
        Attested::PageWithBooklet => "attested-page-with-booklet",
        Attested::Booklet => "attested-booklet",
        Attested::Inferred => "attested-inferred",
    };
    voice.say(key, &[])
}
