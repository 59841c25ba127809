//! The review: results, measures, causes, decisions, conditions, and who else must be involved.

use crate::goal::NotNow;
use crate::org::UnitRef;
use crate::scorecard::Status;
use crate::time::{Date, Period};
use serde::{Deserialize, Serialize};

/// A review of a unit's goals and actions after a period.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Review {
    /// The period that is looked back on.
    pub period: Period,
    /// Results achieved or not, goal by goal.
    pub goals: Vec<GoalReview>,
    /// Measures done or not, and what becomes of them.
    pub actions: Vec<ActionReview>,
    /// What is believed to have caused good attainment.
    pub causes_good: String,
    /// What is believed to have caused lacking attainment.
    pub causes_lacking: String,
    /// Other conditions inside the unit.
    pub inner: String,
    /// Other conditions outside it.
    pub outer: String,
    /// Other units that should be involved; they are told.
    pub involve: Vec<UnitRef>,
    /// What they, and other bodies, should be involved in.
    pub involve_words: String,
    /// Where it is.
    pub stage: ReviewStage,
}

/// Where a review is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ReviewStage {
    /// It is being written.
    Draft,
    /// It is closed, and stands.
    Closed {
        /// Since when.
        on: Date,
    },
}

/// How a goal stood on the card when the review was closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seen {
    /// Its status.
    pub status: Status,
    /// Whether the status was clear.
    pub clear: bool,
}

/// Whether a result was achieved, as people judge it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Attained {
    /// It was.
    Yes,
    /// In part.
    Partly,
    /// It was not.
    No,
    /// It is too early to say.
    TooEarly,
}

impl Attained {
    /// Every answer.
    pub const ALL: [Self; 4] = [Self::Yes, Self::Partly, Self::No, Self::TooEarly];

    /// The name in forms.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Yes => "ja",
            Self::Partly => "delvis",
            Self::No => "nei",
            Self::TooEarly => "tidlig",
        }
    }
}

/// A goal in a review.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GoalReview {
    /// The goal, by id.
    pub goal: String,
    /// How it stood on the card; nothing where no card shows it.
    pub seen: Option<Seen>,
    /// Whether it was achieved; nothing as long as nobody has said.
    pub attained: Option<Attained>,
    /// What is said of it.
    pub words: String,
}

/// Whether an action was carried out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum CarriedOut {
    /// It was.
    Done,
    /// In part.
    Partly,
    /// It was not.
    NotDone,
}

impl CarriedOut {
    /// Every answer.
    pub const ALL: [Self; 3] = [Self::Done, Self::Partly, Self::NotDone];

    /// The name in forms.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Done => "gjennomfort",
            Self::Partly => "delvis",
            Self::NotDone => "ikke",
        }
    }
}

/// What becomes of an action.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum ActionVerdict {
    /// It goes on as it is.
    GoOn,
    /// It goes on in another way.
    Adjust,
    /// Another takes its place.
    Replace,
    /// It ends.
    End,
}

impl ActionVerdict {
    /// Every verdict.
    pub const ALL: [Self; 4] = [Self::GoOn, Self::Adjust, Self::Replace, Self::End];

    /// The name in forms.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::GoOn => "fortsett",
            Self::Adjust => "juster",
            Self::Replace => "erstatt",
            Self::End => "avslutt",
        }
    }
}

/// An action in a review.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActionReview {
    /// The action, by id.
    pub action: String,
    /// Whether it was carried out; nothing as long as nobody has said.
    pub carried: Option<CarriedOut>,
    /// What becomes of it; nothing as long as nobody has decided.
    pub verdict: Option<ActionVerdict>,
    /// Why, and for an adjustment what is adjusted.
    pub why: String,
    /// What takes its place; empty where nothing does.
    pub replacement: String,
}

impl ActionReview {
    /// Whether what is decided lacks something: a reason, or what takes the place.
    #[must_use]
    pub fn lacks(&self) -> bool {
        match self.verdict {
            None | Some(ActionVerdict::GoOn) => false,
            Some(ActionVerdict::Replace) => self.why.trim().is_empty() || self.replacement.trim().is_empty(),
            Some(ActionVerdict::Adjust | ActionVerdict::End) => self.why.trim().is_empty(),
        }
    }
}

impl Review {
    /// An empty review of a period.
    #[must_use]
    pub fn of(period: Period) -> Self {
        Self {
            period,
            goals: Vec::new(),
            actions: Vec::new(),
            causes_good: String::new(),
            causes_lacking: String::new(),
            inner: String::new(),
            outer: String::new(),
            involve: Vec::new(),
            involve_words: String::new(),
            stage: ReviewStage::Draft,
        }
    }

    /// Whether it is closed.
    #[must_use]
    pub fn is_closed(&self) -> bool {
        matches!(self.stage, ReviewStage::Closed { .. })
    }

    /// What was said of a goal.
    #[must_use]
    pub fn goal(&self, id: &str) -> Option<&GoalReview> {
        self.goals.iter().find(|one| one.goal == id)
    }

    /// What was said of an action.
    #[must_use]
    pub fn action(&self, id: &str) -> Option<&ActionReview> {
        self.actions.iter().find(|one| one.action == id)
    }

    /// Closes it.
    ///
    /// # Errors
    /// It is closed.
    pub fn close(&self, on: Date) -> Result<Self, NotNow> {
        if self.is_closed() { Err(NotNow) } else { Ok(Self { stage: ReviewStage::Closed { on }, ..self.clone() }) }
    }

    /// Opens a closed one, to be written again. The closed version stays among its versions, and so does all that was
    /// done of it.
    ///
    /// # Errors
    /// It is not closed.
    pub fn reopen(&self) -> Result<Self, NotNow> {
        if self.is_closed() { Ok(Self { stage: ReviewStage::Draft, ..self.clone() }) } else { Err(NotNow) }
    }
}
