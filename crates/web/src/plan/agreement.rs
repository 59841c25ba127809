//! The form of an agreement with another service.

use super::form::{Filling, Input, day, listed, text, written};
use super::part::Described;
use crate::posted::Posted;
use rettesnor_app::steer::SteerError;
use rettesnor_app::steer::plan::Working;
use rettesnor_core::plan::Agreement;

impl Described for Agreement {
    const WAY: &'static str = "avtale";
    const SAYS: [&'static str; 3] = ["plan-agreement-new", "plan-agreement-edit", "plan-agreement-lead"];

    fn fields(&self) -> Posted {
        Posted::of(vec![
            ("navn".to_owned(), self.name.clone()),
            ("med".to_owned(), self.with.join(", ")),
            ("oppgaver".to_owned(), self.duties.clone()),
            ("fra".to_owned(), written(self.from)),
            ("til".to_owned(), written(self.until)),
        ])
    }

    fn inputs(filling: &Filling<'_>, _: &Working) -> Vec<Input> {
        vec![
            Input::Line(filling.field("navn", "plan-agreement-name"), "text", "required maxlength=\"300\""),
            Input::Line(filling.helped("med", "plan-with", "plan-with-hint"), "text", "required"),
            Input::Lines(filling.helped("oppgaver", "plan-duties", "plan-duties-hint"), 4),
            Input::Two((filling.field("fra", "plan-from"), "date"), (filling.field("til", "plan-until"), "date")),
        ]
    }

    fn meant(posted: &Posted, _: Option<&Self>) -> Result<Self, SteerError> {
        let (from, until) = (day(posted, "fra")?, day(posted, "til")?);
        if from.zip(until).is_some_and(|(from, until)| until < from) {
            return Err(SteerError::Wrong("til"));
        }
        let with = listed(posted, "med");
        Ok(Self { name: text(posted, "navn"), with, duties: text(posted, "oppgaver"), from, until })
    }
}
