//! The eight steps of mål- og resultatstyring through a year, how well each is attested, and what shows that it was taken.

use super::Plan;
use crate::time::Date;
use serde::{Deserialize, Serialize};

/// A step of the year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Step {
    /// The municipality's leadership, administrative and political, decides to steer by goals and results.
    AnchorAbove,
    /// The unit decides the same for itself.
    AnchorInUnit,
    /// The leaders present it to the staff.
    Present,
    /// The staff get time to write goals and indicators.
    SetTimeAside,
    /// The unit writes its plan.
    WritePlan,
    /// Each quarter is followed up.
    FollowUp,
    /// The year's results are presented to staff and leadership.
    PresentResults,
    /// The year is evaluated, and the next begins.
    Evaluate,
}

/// How well a step is attested.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Attested {
    /// By a later web page of IMDi.
    Page,
    /// By the booklet of 2008 and the page.
    BookletAndPage,
    /// By the page, with the booklet's content.
    PageWithBooklet,
    /// By the booklet.
    Booklet,
    /// By nothing: it is inferred.
    Inferred,
}

/// Whether a step has been taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum StepState {
    /// It has.
    Done,
    /// Something of it has.
    UnderWay,
    /// Nothing of it has.
    NotYet,
}

impl Step {
    /// The steps, in their order.
    pub const ALL: [Self; 8] = [
        Self::AnchorAbove,
        Self::AnchorInUnit,
        Self::Present,
        Self::SetTimeAside,
        Self::WritePlan,
        Self::FollowUp,
        Self::PresentResults,
        Self::Evaluate,
    ];

    /// Its number, from 1.
    #[must_use]
    pub fn number(self) -> usize {
        Self::ALL.iter().position(|step| *step == self).map_or(0, |place| place + 1)
    }

    /// The step with a number.
    #[must_use]
    pub fn numbered(number: usize) -> Option<Self> {
        Self::ALL.get(number.checked_sub(1)?).copied()
    }

    /// Whether it has been taken: by what is kept of it, how many reports the plan asks for, whether the plan has been
    /// decided, and whether next year's has been begun.
    #[must_use]
    pub fn state(self, kept: usize, plan: &Plan, next_begun: bool) -> StepState {
        let decided = plan.stage.version().is_some();
        match self {
            Self::WritePlan if decided => StepState::Done,
            Self::WritePlan => StepState::UnderWay,
            Self::FollowUp if kept > 0 && kept >= plan.reporting.len() => StepState::Done,
            Self::Evaluate if next_begun && kept > 0 => StepState::Done,
            Self::FollowUp | Self::Evaluate if kept > 0 => StepState::UnderWay,
            Self::Evaluate if next_begun => StepState::UnderWay,
            _ if kept > 0 => StepState::Done,
            _ => StepState::NotYet,
        }
    }

    /// How well it is attested.
    #[must_use]
    pub fn attested(self) -> Attested {
        match self {
            Self::AnchorAbove | Self::AnchorInUnit | Self::Present => Attested::Page,
            Self::SetTimeAside | Self::WritePlan => Attested::BookletAndPage,
            Self::FollowUp => Attested::PageWithBooklet,
            Self::PresentResults => Attested::Booklet,
            Self::Evaluate => Attested::Inferred,
        }
    }
}

/// What shows that a step was taken: a decision, a meeting, hours set aside, a presentation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// The step.
    pub step: Step,
    /// What was done or decided.
    pub what: String,
    /// The day.
    pub on: Date,
    /// By whom or for whom, as functions and bodies.
    pub with: String,
    /// How many were there; unset where that says nothing.
    pub people: Option<u32>,
    /// Hours set aside; unset where that says nothing.
    pub hours: Option<u32>,
    /// Where it is written down: a case number, a document.
    pub document: String,
}
