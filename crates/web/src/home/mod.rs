//! The front page: what waits for me, what has changed, my units. And the two answers that need no page.

mod changed;
mod duties;
mod first;
pub mod show;
mod units;
mod waiting;

pub use show::show;

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
