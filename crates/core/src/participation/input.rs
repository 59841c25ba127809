//! What somebody said, as whom, and the answer to it.

use crate::time::Date;
use serde::{Deserialize, Serialize};

/// What is spoken about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Topic {
    /// What kind of thing it is.
    pub kind: TopicKind,
    /// The record, by id; empty where it is the whole plan or something that is no record.
    pub id: String,
}

/// What kind of thing is spoken about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum TopicKind {
    /// The plan as a whole.
    Plan,
    /// A goal.
    Goal,
    /// An action.
    Action,
    /// A survey.
    Survey,
    /// Something else.
    Other,
}

impl TopicKind {
    /// Every kind.
    pub const ALL: [Self; 5] = [Self::Plan, Self::Goal, Self::Action, Self::Survey, Self::Other];

    /// The name in forms and addresses.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Plan => "plan",
            Self::Goal => "mal",
            Self::Action => "tiltak",
            Self::Survey => "undersokelse",
            Self::Other => "annet",
        }
    }
}

impl Topic {
    /// The plan as a whole.
    #[must_use]
    pub fn plan() -> Self {
        Self { kind: TopicKind::Plan, id: String::new() }
    }

    /// A goal.
    #[must_use]
    pub fn goal(id: impl Into<String>) -> Self {
        Self { kind: TopicKind::Goal, id: id.into() }
    }

    /// Reads `mal:ID` or `plan`, as forms write it.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (kind, id) = text.split_once(':').unwrap_or((text, ""));
        let kind = TopicKind::ALL.into_iter().find(|known| known.as_str() == kind)?;
        Some(Self { kind, id: id.to_owned() })
    }

    /// The text that [`Topic::parse`] reads.
    #[must_use]
    pub fn written(&self) -> String {
        if self.id.is_empty() { self.kind.as_str().to_owned() } else { format!("{}:{}", self.kind.as_str(), self.id) }
    }
}

/// How somebody stands to what is spoken about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Stance {
    /// Wants something new.
    Proposes,
    /// Has something to say.
    Comments,
    /// Is for it.
    Supports,
    /// Is against it.
    Objects,
}

impl Stance {
    /// Every stance.
    pub const ALL: [Self; 4] = [Self::Proposes, Self::Comments, Self::Supports, Self::Objects];

    /// The name in forms.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Proposes => "foreslar",
            Self::Comments => "kommenterer",
            Self::Supports => "stotter",
            Self::Objects => "innvender",
        }
    }
}

/// As whom somebody speaks. It is a group, and never a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Speaker {
    /// Somebody who works there.
    Staff,
    /// A representative whom the employees have elected (tillitsvalgt).
    UnionRep,
    /// Somebody whom the service is for.
    User,
    /// Somebody who leads.
    Leader,
    /// Somebody else.
    Other,
}

impl Speaker {
    /// Every group, in the order they are shown.
    pub const ALL: [Self; 5] = [Self::Staff, Self::UnionRep, Self::User, Self::Leader, Self::Other];

    /// The name in forms.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Staff => "ansatt",
            Self::UnionRep => "tillitsvalgt",
            Self::User => "bruker",
            Self::Leader => "leder",
            Self::Other => "annen",
        }
    }
}

/// Something that was said. Whether it was signed stands in its record, not here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Input {
    /// What it is about.
    pub about: Topic,
    /// The hearing it answers, by id; nothing where nobody asked.
    pub hearing: Option<String>,
    /// For or against, or something new.
    pub stance: Stance,
    /// What was said.
    pub text: String,
    /// As whom.
    pub speaks_as: Speaker,
    /// The answer; nothing as long as one is owed.
    pub answer: Option<InputAnswer>,
}

/// An answer to what was said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InputAnswer {
    /// What was answered.
    pub text: String,
    /// The day.
    pub on: Date,
    /// The function that answered.
    pub by: String,
}
