//! The form of a meeting that is held again and again.

use super::form::{Filling, Input, listed, text};
use super::part::Described;
use crate::posted::Posted;
use rettesnor_app::steer::SteerError;
use rettesnor_app::steer::plan::Working;
use rettesnor_core::plan::FixedMeeting;

impl Described for FixedMeeting {
    const WAY: &'static str = "mote";
    const SAYS: [&'static str; 3] = ["plan-meeting-new", "plan-meeting-edit", "plan-meeting-lead"];

    fn fields(&self) -> Posted {
        Posted::of(vec![
            ("navn".to_owned(), self.name.clone()),
            ("med".to_owned(), self.with.join(", ")),
            ("nar".to_owned(), self.when.clone()),
            ("formal".to_owned(), self.purpose.clone()),
        ])
    }

    fn inputs(filling: &Filling<'_>, _: &Working) -> Vec<Input> {
        vec![
            Input::Line(filling.field("navn", "plan-meeting-name"), "text", "required maxlength=\"300\""),
            Input::Line(filling.helped("med", "plan-takes-part", "plan-with-hint"), "text", ""),
            Input::Line(filling.helped("nar", "plan-when", "plan-when-hint"), "text", "required maxlength=\"300\""),
            Input::Lines(filling.field("formal", "plan-purpose"), 3),
        ]
    }

    fn meant(posted: &Posted, _: Option<&Self>) -> Result<Self, SteerError> {
        Ok(Self {
            name: text(posted, "navn"),
            with: listed(posted, "med"),
            when: text(posted, "nar"),
            purpose: text(posted, "formal"),
        })
    }
}
