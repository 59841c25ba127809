//! What goes on into next year: an open action, a goal as a proposal, a plan as a draft with its dates a year later.

use super::{Action, ActionState, Plan, PlanStage};
use crate::goal::{Checked, Goal, Interim, Judgement, Place, Stage};
use crate::time::Date;
use jiff::ToSpan;

fn a_year_later(day: Date) -> Date {
    day.checked_add(1.year()).unwrap_or(day)
}

impl Plan {
    /// The draft of next year: the same words, the dates a year later.
    #[must_use]
    pub fn for_next_year(&self, title: String) -> Self {
        let reporting = self.reporting.iter().map(|(day, what)| (a_year_later(*day), what.clone())).collect();
        Self {
            title,
            vision: self.vision.clone(),
            introduction: self.introduction.clone(),
            reporting,
            stage: PlanStage::Draft,
        }
    }
}

impl Action {
    /// The action as it goes on next year, under its goal of that year. What has begun is under way.
    #[must_use]
    pub fn for_next_year(&self, id: &str, goal: Option<String>) -> Self {
        let state = if self.state == ActionState::Planned { ActionState::Planned } else { ActionState::UnderWay };
        Self {
            goal,
            from: self.from.map(a_year_later),
            until: self.until.map(a_year_later),
            state,
            follows: Some(id.to_owned()),
            ..self.clone()
        }
    }
}

impl Goal {
    /// The goal as it is proposed for next year. What the staff answered is asked anew.
    #[must_use]
    pub fn for_next_year(&self, id: &str, place: Place) -> Self {
        let judgement = match &self.judgement {
            Judgement::Measured { indicator, desired, tolerance, interim } => Judgement::Measured {
                indicator: indicator.clone(),
                desired: desired.clone(),
                tolerance: tolerance.clone(),
                interim: interim.iter().map(later).collect(),
            },
            told @ Judgement::Told { .. } => told.clone(),
        };
        Self {
            place,
            judgement,
            checked: Checked::new(),
            stage: Stage::Proposed,
            follows: Some(id.to_owned()),
            ..self.clone()
        }
    }
}

fn later(interim: &Interim) -> Interim {
    Interim { through: interim.through.plus(12), desired: interim.desired.clone() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::parse_date;

    #[test]
    fn a_plan_goes_on_as_a_draft_with_its_dates_a_year_later() {
        let plan = Plan {
            title: "Plan 2024".to_owned(),
            vision: "Ut i arbeid".to_owned(),
            introduction: String::new(),
            reporting: vec![(parse_date("2024-02-29").unwrap(), "Året".to_owned())],
            stage: PlanStage::Changing { version: 2, reason: "Nytt brev".to_owned() },
        };
        let next = plan.for_next_year("Plan 2025".to_owned());
        assert_eq!(next.stage, PlanStage::Draft);
        assert_eq!(next.reporting[0].0, parse_date("2025-02-28").unwrap(), "a day that is not there every year");
    }
}
