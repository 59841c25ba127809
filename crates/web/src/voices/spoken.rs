//! What was said, as lists show it: the words, the group, and the answer with it.

use super::words::{speaker, stance, topic};
use crate::ask::Ask;
use rettesnor_app::steer::participation::{Spoken, Voices};

/// An input in a list.
pub struct InputView {
    /// Its id in the page.
    pub anchor: String,
    /// The shape of its stance.
    pub icon: &'static str,
    /// Its stance.
    pub stance: String,
    /// As whom it was said, and by whom where it was signed.
    pub who: String,
    /// What it is about.
    pub about: String,
    /// The day it was said.
    pub when: String,
    /// What was said.
    pub text: String,
    /// The answer, and who gave it when; nothing where one is owed.
    pub answer: Option<(String, String)>,
    /// Where it is answered, for who may.
    pub answer_href: Option<String>,
    /// What that is called: answering, or answering anew.
    pub answer_label: String,
    /// What it changed.
    pub effects: Vec<String>,
}

/// Inputs as a list shows them, those without an answer first.
pub fn inputs<'v>(ask: &Ask, voices: &'v Voices, wanted: impl Fn(&Spoken) -> bool + 'v) -> Vec<InputView> {
    let mut found: Vec<&Spoken> = voices.inputs.iter().filter(|one| wanted(one)).collect();
    found.sort_by_key(|one| one.kept.value.answer.is_some());
    found.into_iter().map(|one| view(ask, voices, one)).collect()
}

fn view(ask: &Ask, voices: &Voices, one: &Spoken) -> InputView {
    let (voice, input) = (ask.voice(), &one.kept.value);
    let (icon, stance) = stance(voice, input.stance);
    let group = speaker(voice, input.speaks_as);
    let id = one.kept.id.as_str();
    let answer = input.answer.as_ref().map(|answer| {
        let texts: [(&str, &str); 2] = [("hvem", &answer.by), ("dato", &voice.date(answer.on))];
        (answer.text.clone(), voice.say("input-answered", &texts))
    });
    let label = if answer.is_some() { "input-answer-again" } else { "input-answer" };
    InputView {
        anchor: format!("innspill-{id}"),
        icon,
        stance,
        who: match &one.by_name {
            _ if one.unsigned => voice.say("input-unsigned", &[("gruppe", &group)]),
            Some(name) => format!("{group}, {name}"),
            None => group,
        },
        about: topic(ask, voices, &input.about),
        when: voice.date(one.at.in_norway().date()),
        text: input.text.clone(),
        answer,
        answer_href: voices.leads.then(|| format!("/innspill/{id}/svar")),
        answer_label: voice.say(label, &[]),
        effects: voices.effects(&one.kept.id).map(|(_, what)| what.to_owned()).collect(),
    }
}
