//! The form of an action (tiltak).

use super::address::Address;
use super::form::{Filling, Input, day, optional, text, written};
use super::goals::goal_picks;
use super::moves::Moves;
use super::part::Described;
use crate::ask::Ask;
use crate::posted::Posted;
use rettesnor_app::steer::plan::Working;
use rettesnor_app::steer::{Kept, SteerError};
use rettesnor_core::plan::{Action, ActionState};

impl Described for Action {
    const WAY: &'static str = "tiltak";
    const SAYS: [&'static str; 3] = ["plan-action-new", "plan-action-edit", "plan-action-lead"];

    fn fields(&self) -> Posted {
        Posted::of(vec![
            ("navn".to_owned(), self.name.clone()),
            ("mal".to_owned(), self.goal.clone().unwrap_or_default()),
            ("fordi".to_owned(), self.why.clone()),
            ("ansvar".to_owned(), self.owner.clone()),
            ("ansvar_navn".to_owned(), self.owner_name.clone().unwrap_or_default()),
            ("fra".to_owned(), written(self.from)),
            ("til".to_owned(), written(self.until)),
            ("ressurser".to_owned(), self.resources.clone()),
        ])
    }

    fn inputs(filling: &Filling<'_>, working: &Working) -> Vec<Input> {
        vec![
            Input::Line(filling.field("navn", "plan-action-name"), "text", "required maxlength=\"300\""),
            Input::One(filling.field("mal", "plan-for-goal"), goal_picks(filling, working)),
            Input::Lines(filling.helped("fordi", "plan-action-why", "plan-action-why-hint"), 3),
            Input::Line(
                filling.helped("ansvar", "plan-owner", "plan-owner-hint"),
                "text",
                "required maxlength=\"200\"",
            ),
            Input::Line(filling.helped("ansvar_navn", "plan-owner-name", "plan-owner-name-hint"), "text", ""),
            Input::Two((filling.field("fra", "plan-from"), "date"), (filling.field("til", "plan-until"), "date")),
            Input::Lines(filling.helped("ressurser", "plan-resources", "plan-resources-hint"), 2),
        ]
    }

    fn meant(posted: &Posted, before: Option<&Self>) -> Result<Self, SteerError> {
        let (from, until) = (day(posted, "fra")?, day(posted, "til")?);
        if from.zip(until).is_some_and(|(from, until)| until < from) {
            return Err(SteerError::Wrong("til"));
        }
        Ok(Self {
            name: text(posted, "navn"),
            goal: optional(posted, "mal"),
            why: text(posted, "fordi"),
            owner: text(posted, "ansvar"),
            owner_name: optional(posted, "ansvar_navn"),
            from,
            until,
            resources: text(posted, "ressurser"),
            state: before.map_or(ActionState::Planned, |before| before.state.clone()),
            follows: before.and_then(|before| before.follows.clone()),
        })
    }

    fn moves(ask: &Ask, address: &Address, kept: &Kept<Self>) -> Option<Moves> {
        Moves::of(ask, address, kept)
    }
}
