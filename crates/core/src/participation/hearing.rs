//! Hearings: a question, those who are asked, and a last day to answer.

use super::{Speaker, Topic};
use crate::access::Role;
use crate::time::Date;
use serde::{Deserialize, Serialize};

/// What a unit allows those who speak.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct VoiceSettings {
    /// Whether something may be said without a name.
    pub anonymous: bool,
}

/// A hearing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hearing {
    /// What it is about.
    pub about: Topic,
    /// What is asked.
    pub question: String,
    /// Those who are asked.
    pub invited: Vec<Invited>,
    /// The last day to answer.
    pub until: Date,
    /// The day it was closed; nothing as long as it was not.
    pub closed: Option<Date>,
}

/// A group that is asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Invited {
    /// Which group.
    pub group: Speaker,
    /// Who they are, as a group: "lærerne på kveldskurset". Never a person.
    pub label: String,
    /// How many they are.
    pub count: u32,
}

/// Why a hearing can't be sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotSent {
    /// It asks nothing.
    NoQuestion,
    /// The employees' representatives are not asked.
    NoUnionRep,
    /// The last day is past.
    Over,
}

impl Hearing {
    /// Whether it may be sent on a day.
    ///
    /// # Errors
    /// It asks nothing, leaves out the employees' representatives, or is over before it begins.
    pub fn sendable(&self, today: Date) -> Result<(), NotSent> {
        let asks_reps = self.invited.iter().any(|one| one.group == Speaker::UnionRep && one.count > 0);
        if self.question.trim().is_empty() {
            Err(NotSent::NoQuestion)
        } else if !asks_reps {
            Err(NotSent::NoUnionRep)
        } else if self.until < today {
            Err(NotSent::Over)
        } else {
            Ok(())
        }
    }

    /// Whether answers are still taken as part of it.
    #[must_use]
    pub fn is_open(&self, today: Date) -> bool {
        self.closed.is_none() && self.until >= today
    }

    /// Whether somebody with a role at the unit is among those who are asked. Representatives are employees, and no
    /// role of their own.
    #[must_use]
    pub fn asks(&self, role: Role) -> bool {
        let group = |group: Speaker| match role {
            Role::Staff => matches!(group, Speaker::Staff | Speaker::UnionRep),
            Role::Leader => matches!(group, Speaker::Leader),
            Role::Reader | Role::Analyst => matches!(group, Speaker::User | Speaker::Other | Speaker::UnionRep),
            Role::Administrator => false,
        };
        self.invited.iter().any(|one| one.count > 0 && group(one.group))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::parse_date;

    #[test]
    fn a_hearing_without_representatives_is_not_sent() {
        let day = |text| parse_date(text).unwrap();
        let invited = |group, count| Invited { group, label: String::new(), count };
        let hearing = |invited: Vec<Invited>| Hearing {
            about: Topic::plan(),
            question: "Er målet rett?".to_owned(),
            invited,
            until: day("2026-02-01"),
            closed: None,
        };
        let without = hearing(vec![invited(Speaker::Staff, 12)]);
        assert_eq!(without.sendable(day("2026-01-10")), Err(NotSent::NoUnionRep));
        let nobody = hearing(vec![invited(Speaker::Staff, 12), invited(Speaker::UnionRep, 0)]);
        assert_eq!(nobody.sendable(day("2026-01-10")), Err(NotSent::NoUnionRep), "none of them is none");
        let whole = hearing(vec![invited(Speaker::Staff, 12), invited(Speaker::UnionRep, 2)]);
        assert_eq!(whole.sendable(day("2026-02-01")), Ok(()));
        assert_eq!(whole.sendable(day("2026-02-02")), Err(NotSent::Over));
        assert!(whole.is_open(day("2026-02-01")) && !whole.is_open(day("2026-02-02")));
        assert!(!Hearing { closed: Some(day("2026-01-20")), ..whole.clone() }.is_open(day("2026-01-21")));
        assert!(whole.asks(Role::Staff) && !whole.asks(Role::Leader) && !whole.asks(Role::Administrator));
        let mute = Hearing { question: " ".to_owned(), ..whole };
        assert_eq!(mute.sendable(day("2026-01-10")), Err(NotSent::NoQuestion));
    }
}
