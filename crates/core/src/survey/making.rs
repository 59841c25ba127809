//! A survey: the questions, who is asked, how, and until when.

use crate::time::Date;
use serde::{Deserialize, Serialize};

/// A survey. Once it has been made its questions stand, since there may be answers to them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Survey {
    /// What it is called.
    pub name: String,
    /// What those who answer are told first.
    pub introduction: String,
    /// Who answers.
    pub asked: Respondents,
    /// The questions, in their order.
    pub questions: Vec<String>,
    /// How people come to it.
    pub way: Way,
    /// The last day to answer.
    pub closes_on: Date,
    /// How it ended; nothing while it is open.
    pub closing: Option<Closing>,
}

/// Who is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Respondents {
    /// Those the service is for.
    Users,
    /// Those who work in it.
    Staff,
}

/// How people come to a survey.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Way {
    /// By one link for all; how many were asked is what the maker says.
    CommonLink,
    /// By links that work once.
    Tokens,
}

/// How a survey ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Closing {
    /// The day.
    pub on: Date,
    /// How many forms came in.
    pub answered: u64,
    /// The upload that its answers went by; nothing where there were too few.
    pub upload: Option<String>,
}

impl Respondents {
    /// Both, users first.
    pub const ALL: [Self; 2] = [Self::Users, Self::Staff];

    /// The name in forms, and the code in deliveries.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Users => "bruker",
            Self::Staff => "medarbeider",
        }
    }
}

impl Way {
    /// Both, the links that work once first.
    pub const ALL: [Self; 2] = [Self::Tokens, Self::CommonLink];

    /// The name in forms.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::CommonLink => "lenke",
            Self::Tokens => "engang",
        }
    }
}

impl Survey {
    /// Whether answers are taken on a day.
    #[must_use]
    pub fn is_open(&self, today: Date) -> bool {
        self.closing.is_none() && today <= self.closes_on
    }

    /// Whether its last day has gone and nobody has closed it.
    #[must_use]
    pub fn is_due(&self, today: Date) -> bool {
        self.closing.is_none() && self.closes_on < today
    }
}
