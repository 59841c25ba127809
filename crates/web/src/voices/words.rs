//! The words of participation: groups, stances, what is spoken about.

use crate::ask::Ask;
use rettesnor_app::steer::participation::Voices;
use rettesnor_core::participation::{PanelKind, Speaker, Stance, Topic, TopicKind};
use rettesnor_words::Voice;

/// A group, as one of it is called.
pub fn speaker(voice: &Voice, group: Speaker) -> String {
    let key = match group {
        Speaker::Staff => "speaker-staff",
        Speaker::UnionRep => "speaker-rep",
        Speaker::User => "speaker-user",
        Speaker::Leader => "speaker-leader",
        Speaker::Other => "speaker-other",
    };
    voice.say(key, &[])
}

/// A group, as all of it is called.
pub fn group(voice: &Voice, group: Speaker) -> String {
    let key = match group {
        Speaker::Staff => "group-staff",
        Speaker::UnionRep => "group-reps",
        Speaker::User => "group-users",
        Speaker::Leader => "group-leaders",
        Speaker::Other => "group-others",
    };
    voice.say(key, &[])
}

/// A stance, with its shape.
pub fn stance(voice: &Voice, stance: Stance) -> (&'static str, String) {
    let (icon, key) = match stance {
        Stance::Proposes => ("LightBulb", "stance-proposes"),
        Stance::Comments => ("Chat", "stance-comments"),
        Stance::Supports => ("CheckmarkCircle", "stance-supports"),
        Stance::Objects => ("ExclamationmarkTriangle", "stance-objects"),
    };
    (icon, voice.say(key, &[]))
}

/// A kind of meeting.
pub fn panel_kind(voice: &Voice, kind: PanelKind) -> String {
    match kind {
        PanelKind::UserPanel => voice.say("panel-users", &[]),
        PanelKind::Dialogue => voice.say("panel-dialogue", &[]),
    }
}

/// What is spoken about, by name where it has one that may be read.
pub fn topic(ask: &Ask, voices: &Voices, topic: &Topic) -> String {
    let voice = ask.voice();
    if let Some(name) = voices.name_of(topic) {
        return name.to_owned();
    }
    let key = match topic.kind {
        TopicKind::Plan => "topic-plan",
        TopicKind::Goal => "topic-goal",
        TopicKind::Action => "topic-action",
        TopicKind::Survey => "topic-survey",
        TopicKind::Other => "topic-other",
    };
    voice.say(key, &[("aar", &voices.year.to_string())])
}

/// What can be spoken about, each with what is sent.
pub fn topics(ask: &Ask, voices: &Voices) -> Vec<(String, String)> {
    let named = |kind: TopicKind, id: &str| {
        let about = Topic { kind, id: id.to_owned() };
        (about.written(), topic(ask, voices, &about))
    };
    let mut all = vec![named(TopicKind::Plan, "")];
    let goals = voices.goals.iter().filter(|goal| goal.value.stage.is_open() || goal.value.stage.takes_a_place());
    all.extend(goals.map(|goal| named(TopicKind::Goal, goal.id.as_str())));
    let actions = voices.actions.iter().filter(|one| one.value.state.is_open());
    all.extend(actions.map(|one| named(TopicKind::Action, one.id.as_str())));
    all.push(named(TopicKind::Other, ""));
    all
}
