//! The front page: what waits for me, what has changed, my units. And the two answers that need no page.

mod changed;
mod duties;
mod first;
mod owed;
pub mod show;
mod units;
mod waiting;

pub use show::show;
pub use waiting::Waiting;

use crate::ask::Ask;
use crate::problem;
use axum::response::Response;

/// Whether the application answers, for whoever watches over it.
pub async fn health() -> &'static str {
    "ok\n"
}

/// Nothing is at the address.
pub async fn nowhere(ask: Ask) -> Response {
    problem::not_found(&ask)
}

/// The units at which the one who asks has a role, other than to administer, each once.
pub fn own_units(ask: &Ask) -> Vec<rettesnor_core::org::UnitRef> {
    let mut found = Vec::new();
    for (unit, _) in units::own(ask) {
        if !found.contains(&unit) {
            found.push(unit);
        }
    }
    found
}
