//! Surveys: making one, following how many have answered, closing it, and answering without being anybody.

pub mod answer;
pub mod close;
pub mod links;
pub mod list;
pub mod new;
pub mod show;

use crate::ask::Ask;
use crate::delivery::state::Tag;
use crate::page::Link;
use rettesnor_app::steer::survey::Followed;
use rettesnor_core::survey::{Outcome, Respondents};

/// The way to a page of a survey.
fn crumbs(ask: &Ask) -> Vec<Link> {
    vec![Link::to(ask.voice().say("survey-heading", &[]), "/undersokelser")]
}

/// The message that names who is asked.
fn asked_key(asked: Respondents) -> &'static str {
    match asked {
        Respondents::Users => "survey-asked-users",
        Respondents::Staff => "survey-asked-staff",
    }
}

/// How far a survey has come, in a word.
fn tag(ask: &Ask, followed: &Followed) -> Tag {
    let (look, icon, key) = match &followed.outcome {
        None if followed.survey.value.is_open(ask.now().in_norway().date()) => ("accent", "Clock", "survey-open"),
        None => ("plain", "Hourglass", "survey-closing"),
        Some(Outcome::TooFew) => ("plain", "EyeSlash", "survey-too-few"),
        Some(Outcome::Known(_)) => ("good", "Checkmark", "survey-closed"),
    };
    Tag::new(ask.voice(), look, icon, key)
}

/// How many have answered, and of how many where that is known.
fn answered(ask: &Ask, followed: &Followed) -> String {
    let (voice, standing) = (ask.voice(), &followed.standing);
    let whole = |n: u64| voice.whole(i64::try_from(n).unwrap_or(i64::MAX));
    match standing.invited {
        0 => voice.count("survey-answered", standing.answered, &[]),
        invited => {
            let percent = (standing.answered * 100 + invited / 2) / invited;
            voice.say(
                "survey-answered-of",
                &[("svar", &whole(standing.answered)), ("alle", &whole(invited)), ("prosent", &whole(percent))],
            )
        }
    }
}
