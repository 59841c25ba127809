//! What a new administrator does first, and which of it is done.

use crate::ask::Ask;
use crate::problem::Problem;
use rettesnor_core::access::Role;
use rettesnor_core::delivery::Acceptance;

/// The data set that units are delivered in.
const UNITS: &str = "enheter";

/// A step on the way to the first card.
pub struct Step {
    /// What it is called.
    pub title: String,
    /// What to do, and why.
    pub text: String,
    /// Where it is done.
    pub href: &'static str,
    /// Whether it is done.
    pub done: bool,
}

/// The steps to the first card, in their order; nothing once there is a card and somebody who may read it.
pub async fn first_steps(ask: &Ask) -> Result<Vec<Step>, Problem> {
    if !ask.who().administers_all() {
        return Ok(Vec::new());
    }
    let stock = &ask.shelf().stock;
    let grants = ask.desk().store().grants(ask.who()).await.map_err(|error| Problem::Store(ask.clone(), error))?;
    let someone = |wanted: &dyn Fn(Role) -> bool| grants.iter().any(|given| wanted(given.grant.role));
    let delivered = |fits: &dyn Fn(&Acceptance) -> bool| stock.accepted.iter().any(fits);
    let steps = [
        ("roles", "/admin/personer/ny", someone(&|role| role == Role::Leader)),
        ("units", "/admin/enheter", delivered(&|a| a.dataset == UNITS)),
        ("deliver", "/leveranser", delivered(&|a| a.dataset != UNITS)),
        ("card", "/malekort", stock.reading.is_some()),
    ];
    if steps.iter().all(|(name, _, done)| *done || *name == "units") {
        return Ok(Vec::new());
    }
    Ok(steps.map(|(name, href, done)| step(ask, name, href, done)).into())
}

fn step(ask: &Ask, name: &str, href: &'static str, done: bool) -> Step {
    let (title, text) = match name {
        "roles" => ("step-roles", "step-roles-text"),
        "units" => ("step-units", "step-units-text"),
        "deliver" => ("step-deliver", "step-deliver-text"),
        _ => ("step-card", "step-card-text"),
    };
    Step { title: ask.voice().say(title, &[]), text: ask.voice().say(text, &[]), href, done }
}
