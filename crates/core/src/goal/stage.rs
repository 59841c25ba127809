//! Where a goal is in its life. Each stage carries its dates; a step that is not allowed is an error and changes nothing.

use super::Adoption;
use crate::time::Date;
use serde::{Deserialize, Serialize};

/// A stage of a goal's life. Who took the step and why stands in the record's versions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Stage {
    /// Somebody has proposed it.
    Proposed,
    /// People have been asked what they think, until a day.
    InHearing {
        /// The last day to answer.
        until: Date,
    },
    /// It is decided, and holds from the day its plan does.
    Adopted(Adoption),
    /// It holds.
    Active {
        /// The decision.
        adoption: Adoption,
        /// The first day it holds.
        from: Date,
    },
    /// It is followed as a figure and is no longer a goal.
    Demoted {
        /// From which day.
        on: Date,
    },
    /// It is over.
    Retired {
        /// From which day.
        on: Date,
        /// The goal that took its place.
        by: Option<String>,
    },
}

/// A step that can't be taken from where the goal is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotNow;

impl Stage {
    /// The name in forms and files.
    #[must_use]
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Proposed => "foreslatt",
            Self::InHearing { .. } => "horing",
            Self::Adopted(_) => "vedtatt",
            Self::Active { .. } => "aktivt",
            Self::Demoted { .. } => "statistikk",
            Self::Retired { .. } => "avsluttet",
        }
    }

    /// The decision, from adoption until it is demoted or over.
    #[must_use]
    pub fn adoption(&self) -> Option<&Adoption> {
        match self {
            Self::Adopted(adoption) | Self::Active { adoption, .. } => Some(adoption),
            _ => None,
        }
    }

    /// Whether the goal takes up one of the places in its unit's goal budget.
    #[must_use]
    pub fn takes_a_place(&self) -> bool {
        self.adoption().is_some()
    }

    /// Whether wording and levels may still be changed; after the decision a new goal takes its place.
    #[must_use]
    pub fn is_open(&self) -> bool {
        matches!(self, Self::Proposed | Self::InHearing { .. })
    }

    /// Asks people, until a day. A hearing that is under way gets another last day.
    ///
    /// # Errors
    /// It has been decided.
    pub fn ask(&self, until: Date) -> Result<Self, NotNow> {
        if self.is_open() { Ok(Self::InHearing { until }) } else { Err(NotNow) }
    }

    /// Decides. What is statistics can become a goal again.
    ///
    /// # Errors
    /// It has been decided already, or is over.
    pub fn adopt(&self, adoption: Adoption) -> Result<Self, NotNow> {
        if self.is_open() || matches!(self, Self::Demoted { .. }) { Ok(Self::Adopted(adoption)) } else { Err(NotNow) }
    }

    /// Lets it hold from a day.
    ///
    /// # Errors
    /// It has not been decided, or holds already.
    pub fn activate(&self, from: Date) -> Result<Self, NotNow> {
        match self {
            Self::Adopted(adoption) => Ok(Self::Active { adoption: adoption.clone(), from }),
            _ => Err(NotNow),
        }
    }

    /// Follows it as a figure alone.
    ///
    /// # Errors
    /// It has not been decided, or is over.
    pub fn demote(&self, on: Date) -> Result<Self, NotNow> {
        if self.takes_a_place() { Ok(Self::Demoted { on }) } else { Err(NotNow) }
    }

    /// Ends it.
    ///
    /// # Errors
    /// It is over.
    pub fn retire(&self, on: Date, by: Option<String>) -> Result<Self, NotNow> {
        if matches!(self, Self::Retired { .. }) { Err(NotNow) } else { Ok(Self::Retired { on, by }) }
    }
}

#[cfg(test)]
mod tests {
    use super::super::Body;
    use super::*;
    use crate::time::parse_date;

    #[test]
    fn a_life_goes_forward_and_no_step_is_skipped() {
        let day = parse_date("2026-01-15").unwrap();
        let adoption =
            Adoption { body: Body::Council, on: day, case: "12/26".to_owned(), wording: "Vedtas.".to_owned() };
        let heard = Stage::Proposed.ask(day).unwrap();
        assert_eq!(heard.activate(day), Err(NotNow), "not before it is decided");
        assert_eq!(heard.demote(day), Err(NotNow));
        let adopted = heard.adopt(adoption.clone()).unwrap();
        assert_eq!(adopted.ask(day), Err(NotNow), "a decision is not asked about again");
        assert_eq!(adopted.adopt(adoption.clone()), Err(NotNow));
        let active = adopted.activate(day).unwrap();
        assert!(active.takes_a_place());
        let figure = active.demote(day).unwrap();
        assert!(!figure.takes_a_place());
        assert!(figure.adopt(adoption).is_ok(), "what is followed can become a goal again");
        let over = figure.retire(day, None).unwrap();
        assert_eq!(over.retire(day, None), Err(NotNow));
    }
}
