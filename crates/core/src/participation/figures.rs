//! Who was asked and who was heard, by group. There is no count of a person.

use super::{Decision, Hearing, Input, Panel, Speaker};
use std::collections::{BTreeMap, BTreeSet};

/// An input with what tells voices apart.
#[derive(Clone, Copy, Debug)]
pub struct Said<'a> {
    /// The record.
    pub id: &'a str,
    /// What was said.
    pub input: &'a Input,
    /// An opaque key of the one who signed it; nothing where nobody did.
    pub voice: Option<&'a str>,
}

/// How a group took part.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Heard {
    /// How many were asked, each time they were.
    pub asked: u32,
    /// How many have said something: each who signed once, each unsigned input once, and those who came to meetings.
    pub heard: u32,
    /// How many inputs they gave.
    pub inputs: u32,
    /// How many of them have an answer.
    pub answered: u32,
    /// How many changed something, inputs and meetings.
    pub changed: u32,
}

impl Heard {
    /// Whether there is anything to tell.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// How many of those who were asked were heard, where that can be said: not where more spoke than were asked.
    #[must_use]
    pub fn share(&self) -> Option<(u32, u32)> {
        (self.asked > 0 && self.heard <= self.asked).then_some((self.heard, self.asked))
    }
}

/// How each group took part.
#[must_use]
pub fn figures<'a>(
    hearings: impl IntoIterator<Item = &'a Hearing>,
    said: &[Said<'_>],
    panels: impl IntoIterator<Item = &'a Panel>,
    decisions: impl IntoIterator<Item = &'a Decision>,
) -> BTreeMap<Speaker, Heard> {
    let mut found: BTreeMap<Speaker, Heard> = Speaker::ALL.into_iter().map(|group| (group, Heard::default())).collect();
    let mut add = |group: Speaker, change: &dyn Fn(&mut Heard)| change(found.entry(group).or_default());
    for one in hearings.into_iter().flat_map(|hearing| &hearing.invited) {
        add(one.group, &|heard| heard.asked += one.count);
    }
    for panel in panels {
        add(panel.with, &|heard| {
            heard.asked += panel.invited;
            heard.heard += panel.came;
            heard.changed += u32::from(!panel.changed.trim().is_empty());
        });
    }
    let effective: BTreeSet<&str> =
        decisions.into_iter().flat_map(|decision| &decision.effects).map(|effect| effect.input.as_str()).collect();
    let mut voices = BTreeSet::new();
    for one in said {
        let group = one.input.speaks_as;
        let new = one.voice.is_none_or(|voice| voices.insert((group, voice)));
        add(group, &|heard| {
            heard.inputs += 1;
            heard.heard += u32::from(new);
            heard.answered += u32::from(one.input.answer.is_some());
            heard.changed += u32::from(effective.contains(one.id));
        });
    }
    found
}

#[cfg(test)]
mod tests {
    use super::super::{InputAnswer, InputEffect, Invited, PanelKind, Stance, Topic};
    use super::*;
    use crate::time::parse_date;

    fn input(speaks_as: Speaker, answered: bool) -> Input {
        let on = parse_date("2026-02-01").unwrap();
        let answer = answered.then(|| InputAnswer { text: "Ja".to_owned(), on, by: "enhetsleder".to_owned() });
        let text = "Hei".to_owned();
        Input { about: Topic::plan(), hearing: None, stance: Stance::Comments, text, speaks_as, answer }
    }

    #[test]
    fn groups_are_counted_and_voices_once() {
        let on = parse_date("2026-02-01").unwrap();
        let invited = |group, count| Invited { group, label: String::new(), count };
        let hearing = Hearing {
            about: Topic::plan(),
            question: "?".to_owned(),
            invited: vec![invited(Speaker::Staff, 8), invited(Speaker::UnionRep, 1)],
            until: on,
            closed: None,
        };
        let (staff, rep) = (input(Speaker::Staff, true), input(Speaker::UnionRep, false));
        let said = |id, input, voice| Said { id, input, voice };
        let said = [
            said("1", &staff, Some("a")),
            said("2", &staff, Some("a")),
            said("3", &staff, None),
            said("4", &rep, Some("b")),
            said("5", &rep, Some("c")),
        ];
        let panel = Panel {
            kind: PanelKind::UserPanel,
            on,
            with: Speaker::User,
            invited: 10,
            came: 6,
            said: "Mer praksis".to_owned(),
            changed: "Et tiltak til".to_owned(),
        };
        let decision = Decision {
            about: Topic::plan(),
            hearing: None,
            on,
            text: "Vedtas".to_owned(),
            reasons: "Fordi".to_owned(),
            case: String::new(),
            effects: vec![InputEffect { input: "4".to_owned(), what: "Nivået".to_owned() }],
        };
        let found = figures([&hearing], &said, [&panel], [&decision]);
        let heard = |group| found[&group];
        assert_eq!(heard(Speaker::Staff), Heard { asked: 8, heard: 2, inputs: 3, answered: 3, changed: 0 });
        assert_eq!(heard(Speaker::Staff).share(), Some((2, 8)));
        assert_eq!(heard(Speaker::UnionRep), Heard { asked: 1, heard: 2, inputs: 2, answered: 0, changed: 1 });
        assert_eq!(heard(Speaker::UnionRep).share(), None, "more spoke than were asked");
        assert_eq!(heard(Speaker::User), Heard { asked: 10, heard: 6, inputs: 0, answered: 0, changed: 1 });
        assert!(heard(Speaker::Leader).is_empty());
    }
}
