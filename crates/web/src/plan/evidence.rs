//! The form of what shows that a step was taken.

use super::form::{Filling, Input, needed_day, text};
use crate::posted::Posted;
use rettesnor_app::steer::SteerError;
use rettesnor_core::plan::{Evidence, Step};

/// What the form of a step asks for: hours where time is set aside, how many where people met.
pub fn inputs(filling: &Filling<'_>, step: Step) -> Vec<Input> {
    let what = match step {
        Step::AnchorAbove | Step::AnchorInUnit => "plan-evidence-decided",
        Step::Present | Step::PresentResults => "plan-evidence-met",
        Step::SetTimeAside => "plan-evidence-time",
        Step::WritePlan | Step::FollowUp | Step::Evaluate => "plan-evidence-done",
    };
    let with = match step {
        Step::AnchorAbove | Step::AnchorInUnit => "plan-evidence-by",
        _ => "plan-evidence-with",
    };
    let mut inputs = vec![
        Input::Lines(filling.field("hva", what), 2),
        Input::Two((filling.field("dato", "plan-evidence-on"), "date"), (filling.field("hvem", with), "text")),
    ];
    let people = || (filling.field("antall", "plan-evidence-people"), "number");
    match step {
        Step::SetTimeAside => {
            inputs.push(Input::Two((filling.field("timer", "plan-evidence-hours"), "number"), people()));
        }
        Step::AnchorAbove => {}
        _ => {
            let (field, kind) = people();
            inputs.push(Input::Line(field, kind, "min=\"0\""));
        }
    }
    inputs.push(Input::Line(
        filling.helped("dokument", "plan-evidence-document", "plan-evidence-document-hint"),
        "text",
        "",
    ));
    inputs
}

/// What was meant.
///
/// # Errors
/// A field can't be read.
pub fn meant(posted: &Posted, step: Step) -> Result<Evidence, SteerError> {
    Ok(Evidence {
        step,
        what: text(posted, "hva"),
        on: needed_day(posted, "dato")?,
        with: text(posted, "hvem"),
        people: number(posted, "antall")?,
        hours: number(posted, "timer")?,
        document: text(posted, "dokument"),
    })
}

fn number(posted: &Posted, field: &'static str) -> Result<Option<u32>, SteerError> {
    match posted.get(field) {
        "" => Ok(None),
        text => text.parse().map(Some).map_err(|_| SteerError::Wrong(field)),
    }
}
