//! An action (tiltak): what is done to reach a goal, and why it should work.

use crate::goal::NotNow;
use crate::time::Date;
use serde::{Deserialize, Serialize};

/// An action in a plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Action {
    /// What is done.
    pub name: String,
    /// The goal it is for, by id.
    pub goal: Option<String>,
    /// Why it should work: the believed cause.
    pub why: String,
    /// The function that answers for it.
    pub owner: String,
    /// Who that is, where the unit writes names.
    pub owner_name: Option<String>,
    /// The first day.
    pub from: Option<Date>,
    /// The day it is to be done.
    pub until: Option<Date>,
    /// What it needs: people, hours, money.
    pub resources: String,
    /// Where it is.
    pub state: ActionState,
    /// The action of last year that it goes on from, by id.
    pub follows: Option<String>,
}

/// Where an action is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ActionState {
    /// It has not begun.
    Planned,
    /// It is being done.
    UnderWay,
    /// It is done.
    Done {
        /// Since when.
        on: Date,
    },
    /// It was ended before it was done.
    Ended {
        /// When.
        on: Date,
    },
    /// Another took its place.
    Replaced {
        /// When.
        on: Date,
        /// The other, by id.
        by: String,
    },
}

impl ActionState {
    /// The name in forms and files.
    #[must_use]
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Planned => "planlagt",
            Self::UnderWay => "i_gang",
            Self::Done { .. } => "gjennomfort",
            Self::Ended { .. } => "avsluttet",
            Self::Replaced { .. } => "erstattet",
        }
    }

    /// Whether something is still to be done.
    #[must_use]
    pub fn is_open(&self) -> bool {
        matches!(self, Self::Planned | Self::UnderWay)
    }

    /// Begins it, or takes it up again after it was called done or ended.
    ///
    /// # Errors
    /// Another has taken its place.
    pub fn begin(&self) -> Result<Self, NotNow> {
        if matches!(self, Self::Replaced { .. }) { Err(NotNow) } else { Ok(Self::UnderWay) }
    }

    /// Calls it done.
    ///
    /// # Errors
    /// It is over.
    pub fn finish(&self, on: Date) -> Result<Self, NotNow> {
        if self.is_open() { Ok(Self::Done { on }) } else { Err(NotNow) }
    }

    /// Ends it before it is done.
    ///
    /// # Errors
    /// It is over.
    pub fn end(&self, on: Date) -> Result<Self, NotNow> {
        if self.is_open() { Ok(Self::Ended { on }) } else { Err(NotNow) }
    }

    /// Lets another take its place.
    ///
    /// # Errors
    /// It is over.
    pub fn replace(&self, on: Date, by: String) -> Result<Self, NotNow> {
        if self.is_open() { Ok(Self::Replaced { on, by }) } else { Err(NotNow) }
    }
}
