//! What was learned and decided, and what those who are affected say, on paper.

use super::sheet::{Comment, Entries, Entry, Part, Table};
use rettesnor_core::report::{ActionDecision, Learned, UnitComment};
use rettesnor_core::review::{ActionVerdict, CarriedOut};
use rettesnor_words::Voice;

/// What went well, or badly.
pub(super) fn learned(voice: &Voice, of: &[Learned], tone: &'static str) -> Part {
    let item = |one: &Learned| Entry { about: one.about.clone(), seen: one.seen.clone(), causes: one.causes.clone() };
    Part::Entries(Entries {
        tone,
        causes_heading: voice.say("paper-causes", &[]),
        items: of.iter().map(item).collect(),
    })
}

/// What was decided on actions.
pub(super) fn decisions(voice: &Voice, of: &[ActionDecision]) -> Part {
    let heads =
        ["paper-action", "paper-carried", "paper-verdict", "paper-why", "paper-owner"].map(|key| voice.say(key, &[]));
    let [action, carried, verdict, why, owner] = &heads;
    let columns = [(action.as_str(), 31), (carried, 22), (verdict, 18), (why, 50), (owner, 25)];
    Part::Table(Table::of_texts(&columns, of.iter().map(|one| decision(voice, one).to_vec()).collect()))
}

/// A decision as the cells of a row: the action, whether it was carried out, what becomes of it, why, and who answers.
pub(crate) fn decision(voice: &Voice, of: &ActionDecision) -> [String; 5] {
    let carried = of.carried.map(|carried| match carried {
        CarriedOut::Done => "carried-done",
        CarriedOut::Partly => "carried-partly",
        CarriedOut::NotDone => "carried-not",
    });
    let verdict = match of.verdict {
        ActionVerdict::GoOn => "verdict-go-on",
        ActionVerdict::Adjust => "verdict-adjust",
        ActionVerdict::Replace => "verdict-replace",
        ActionVerdict::End => "verdict-end",
    };
    let mut why = of.why.clone();
    if !of.replacement.is_empty() {
        let instead = voice.say("paper-replacement", &[("tiltak", &of.replacement)]);
        why = if why.is_empty() { instead } else { format!("{why} {instead}") };
    }
    let carried = carried.map(|key| voice.say(key, &[])).unwrap_or_default();
    [of.action.clone(), carried, voice.say(verdict, &[]), why, of.owner.clone()]
}

/// What units say.
pub(super) fn comments(voice: &Voice, of: &[UnitComment]) -> Part {
    let item = |one: &UnitComment| Comment {
        name: one.name.clone(),
        by: by(voice, one),
        text: one.text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect(),
    };
    Part::Comments { items: of.iter().map(item).collect() }
}

/// What it is about, the function that speaks, and when.
pub(crate) fn by(voice: &Voice, of: &UnitComment) -> String {
    let parts = [of.about.clone(), of.function.clone(), voice.date(of.on)];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}
