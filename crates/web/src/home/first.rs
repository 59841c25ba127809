//! What to do where nothing has been measured yet, by what one may do.

use crate::ask::Ask;

/// The first steps.
pub struct Start {
    /// What they lead to.
    pub heading: String,
    /// What to know.
    pub text: String,
    /// The steps.
    pub steps: Vec<Step>,
}

/// A step.
pub struct Step {
    /// Where it is taken.
    pub href: &'static str,
    /// The shape.
    pub icon: &'static str,
    /// What to do.
    pub title: String,
    /// Why, or how.
    pub text: String,
}

/// The first steps of the one who asks; nothing once there are figures and they have a role.
pub fn start(ask: &Ask) -> Option<Start> {
    let voice = ask.voice();
    let say = |key: &str| voice.say(key, &[]);
    let step = |href, icon, title: &str, text: &str| Step { href, icon, title: say(title), text: say(text) };
    let (who, shelf) = (ask.who(), ask.shelf());
    if who.grants().is_empty() {
        return Some(Start { heading: say("start-no-role"), text: say("start-no-role-text"), steps: Vec::new() });
    }
    if shelf.reading().is_some() {
        return None;
    }
    let delivers = !shelf.delivers_at(who).is_empty();
    let mut steps = Vec::new();
    if who.is_administrator() {
        steps.push(step("/admin/personer", "PersonPlus", "start-people", "start-people-text"));
    }
    if who.administers_all() {
        steps.push(step("/leveranser", "Buildings3", "start-units", "start-units-text"));
    }
    if delivers {
        steps.push(step("/leveranser", "Upload", "start-deliver", "start-deliver-text"));
    }
    steps.push(step("/indikatorer", "OpenBook", "start-read", "start-read-text"));
    let text = if delivers || who.is_administrator() { "start-text" } else { "start-text-wait" };
    Some(Start { heading: say("start-heading"), text: say(text), steps })
}
