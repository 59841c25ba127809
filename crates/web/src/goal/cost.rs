//! What reporting costs, for whoever adds a goal: what the unit's goals cost now, and what the one in the form adds.

use super::found::At;
use crate::ask::Ask;
use crate::learning::burden::{hours, how, lead, sheet};
use crate::posted::Posted;
use crate::problem::Problem;
use rettesnor_core::burden::Burden;
use rettesnor_core::goal::Rhythm;
use rettesnor_core::org::Line;

/// The cost beside a form.
pub struct CostView {
    /// What it costs as it is.
    pub now: String,
    /// What the goal adds; empty as long as nobody has said how much work it is.
    pub adds: String,
    /// Where all of it is seen.
    pub href: String,
}

impl CostView {
    /// The cost at a unit in a line, with what a form says of a new goal; nothing where no plans are read there.
    pub async fn of(ask: &Ask, at: &At, line: &Line, posted: &Posted) -> Result<Option<Self>, Problem> {
        let Some(sheet) = sheet(ask, &at.unit, line, at.year).await? else { return Ok(None) };
        Ok(Some(Self {
            now: lead(ask.voice(), &sheet),
            adds: adds(ask, posted),
            href: format!("/belastning/{}/{}", at.unit, at.year),
        }))
    }
}

fn adds(ask: &Ask, posted: &Posted) -> String {
    let voice = ask.voice();
    let number = |name: &str| posted.get(name).parse::<u32>().ok().filter(|number| *number > 0);
    let Some((minutes, people)) = number("minutter").zip(number("personer")) else { return String::new() };
    let chosen = Rhythm::ALL.into_iter().find(|rhythm| rhythm.as_str() == posted.get("rytme"));
    let rhythm = chosen.unwrap_or(Rhythm::Tertially);
    let a_year = [u64::from(minutes), u64::from(rhythm.per_year()), u64::from(people)];
    let cost = Burden { goals: 1, minutes: a_year.into_iter().fold(1, u64::saturating_mul) };
    let (hours, how) = (hours(voice, cost), how(voice, minutes, rhythm, people));
    voice.say("goal-cost-adds", &[("timer", &hours), ("regnet", &how)])
}
