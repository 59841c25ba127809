//! The form of something that helps or hinders.

use super::form::{Filling, Input, optional, text};
use super::goals::goal_picks;
use super::part::Described;
use crate::field::{Field, Pick};
use crate::posted::Posted;
use rettesnor_app::steer::SteerError;
use rettesnor_app::steer::plan::Working;
use rettesnor_core::plan::{Effect, Factor, Force, Weight};

/// The words of the three weights.
pub const WEIGHTS: [(&str, &str); 3] =
    [("lav", "plan-weight-low"), ("middels", "plan-weight-middle"), ("hoy", "plan-weight-high")];

/// The words of the two effects.
const EFFECTS: [(&str, &str); 2] = [("fremmer", "plan-promotes"), ("hemmer", "plan-hinders")];

/// The words of the two forces.
const FORCES: [(&str, &str); 2] = [("indre", "plan-inner"), ("ytre", "plan-outer")];

impl Described for Factor {
    const WAY: &'static str = "faktor";
    const SAYS: [&'static str; 3] = ["plan-factor-new", "plan-factor-edit", "plan-factor-lead"];

    fn fields(&self) -> Posted {
        let effect = if self.effect == Effect::Promotes { "fremmer" } else { "hemmer" };
        let force = if self.force == Force::Inner { "indre" } else { "ytre" };
        Posted::of(vec![
            ("navn".to_owned(), self.name.clone()),
            ("virkning".to_owned(), effect.to_owned()),
            ("kraft".to_owned(), force.to_owned()),
            ("sannsynlighet".to_owned(), self.likelihood.as_str().to_owned()),
            ("konsekvens".to_owned(), self.consequence.as_str().to_owned()),
            ("svar".to_owned(), self.response.clone()),
            ("mal".to_owned(), self.goal.clone().unwrap_or_default()),
        ])
    }

    fn inputs(filling: &Filling<'_>, working: &Working) -> Vec<Input> {
        let one = |name: &str, key: &str, words: &[(&str, &str)]| -> (Field, Vec<Pick>) {
            (filling.field(name, key), filling.picks(name, words))
        };
        vec![
            Input::Line(filling.field("navn", "plan-factor-name"), "text", "required maxlength=\"300\""),
            Input::TwoOnes(one("virkning", "plan-effect", &EFFECTS), one("kraft", "plan-force", &FORCES)),
            Input::TwoOnes(
                one("sannsynlighet", "plan-likelihood", &WEIGHTS),
                one("konsekvens", "plan-consequence", &WEIGHTS),
            ),
            Input::Lines(filling.field("svar", "plan-response"), 3),
            Input::One(filling.field("mal", "plan-for-goal"), goal_picks(filling, working)),
        ]
    }

    fn meant(posted: &Posted, _: Option<&Self>) -> Result<Self, SteerError> {
        let weight = |field: &'static str| {
            let found = Weight::ALL.into_iter().find(|weight| weight.as_str() == posted.get(field));
            found.ok_or(SteerError::Wrong(field))
        };
        let effect = match posted.get("virkning") {
            "fremmer" => Effect::Promotes,
            "hemmer" => Effect::Hinders,
            _ => return Err(SteerError::Wrong("virkning")),
        };
        let force = match posted.get("kraft") {
            "indre" => Force::Inner,
            "ytre" => Force::Outer,
            _ => return Err(SteerError::Wrong("kraft")),
        };
        Ok(Self {
            name: text(posted, "navn"),
            effect,
            force,
            likelihood: weight("sannsynlighet")?,
            consequence: weight("konsekvens")?,
            response: text(posted, "svar"),
            goal: optional(posted, "mal"),
        })
    }
}
