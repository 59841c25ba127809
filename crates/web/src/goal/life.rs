//! A goal's life as it is told: what happened, when, by whom, and why.

use super::level::levels;
use super::stage::adopted;
use crate::ask::Ask;
use rettesnor_app::steer::Kept;
use rettesnor_app::steer::goal::IMPORTED;
use rettesnor_core::goal::{Goal, Stage};

/// Something that happened to a goal.
pub struct Event {
    /// What happened.
    pub title: String,
    /// When, and who wrote it down.
    pub when: String,
    /// What was changed or decided; empty where the title says it all.
    pub detail: String,
    /// Why; empty where nobody said.
    pub reason: String,
}

/// The events, the latest first.
pub fn events(ask: &Ask, versions: &[Kept<Goal>]) -> Vec<Event> {
    let before = std::iter::once(None).chain(versions.iter().map(Some));
    let mut events: Vec<Event> = versions.iter().zip(before).map(|(now, before)| event(ask, before, now)).collect();
    events.reverse();
    events
}

/// Whether a goal was taken in from the file of earlier days.
pub fn is_imported(first: &Kept<Goal>) -> bool {
    first.version == 1 && first.reason == IMPORTED && first.by == "operator"
}

fn event(ask: &Ask, before: Option<&Kept<Goal>>, now: &Kept<Goal>) -> Event {
    let voice = ask.voice();
    let (title, detail) = told(ask, before, now);
    let by = now.by_name.clone().unwrap_or_else(|| voice.say("goal-by-operator", &[]));
    let when = voice.say("goal-when", &[("naar", &voice.moment(now.at)), ("hvem", &by)]);
    let reason = if is_imported(now) { String::new() } else { now.reason.clone() };
    Event { title, when, detail, reason }
}

fn told(ask: &Ask, before: Option<&Kept<Goal>>, now: &Kept<Goal>) -> (String, String) {
    let voice = ask.voice();
    let say = |key: &str| voice.say(key, &[]);
    let stage = &now.value.stage;
    let dated = |key: &str, day| voice.say(key, &[("dato", &voice.date(day))]);
    if let Some(before) = before.filter(|before| before.value.stage == *stage) {
        return changed(ask, &before.value, &now.value);
    }
    match stage {
        Stage::Proposed => (say("life-proposed"), levels(ask, &now.value)),
        Stage::InHearing { until } => (dated("life-hearing", *until), String::new()),
        Stage::Active { .. } if is_imported(now) => (say("life-imported"), levels(ask, &now.value)),
        Stage::Adopted(adoption) => (adopted(voice, adoption), quoted(ask, &adoption.wording)),
        Stage::Active { adoption, from } => {
            let holds = dated("life-active", *from);
            let known = before.is_some_and(|before| before.value.stage.adoption() == Some(adoption));
            let title = if known { holds } else { format!("{} {holds}", adopted(voice, adoption)) };
            (title, if known { String::new() } else { quoted(ask, &adoption.wording) })
        }
        Stage::Demoted { on } => (dated("life-demoted", *on), String::new()),
        Stage::Retired { on, by: None } => (dated("life-retired", *on), String::new()),
        Stage::Retired { on, by: Some(_) } => (dated("life-superseded", *on), String::new()),
    }
}

/// What is another where the stage is the same.
fn changed(ask: &Ask, before: &Goal, now: &Goal) -> (String, String) {
    let voice = ask.voice();
    if before.checked != now.checked {
        return (voice.say("life-checked", &[]), String::new());
    }
    let turned = |label: &str, was: String, is: String| {
        (was != is).then(|| {
            let texts = [("hva", voice.say(label, &[])), ("for", was), ("na", is)];
            let texts: Vec<(&str, &str)> = texts.iter().map(|(name, text)| (*name, text.as_str())).collect();
            voice.say("life-turned", &texts)
        })
    };
    let parts = [
        turned("goal-name", before.name.clone(), now.name.clone()),
        turned("goal-levels", levels(ask, before), levels(ask, now)),
        turned("goal-owner", before.owner.clone(), now.owner.clone()),
        turned("goal-collector", before.collector.clone(), now.collector.clone()),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    (voice.say("life-changed", &[]), parts.join(" "))
}

fn quoted(ask: &Ask, wording: &str) -> String {
    if wording.is_empty() { String::new() } else { ask.voice().say("goal-quoted", &[("ordlyd", wording)]) }
}
