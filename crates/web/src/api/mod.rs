//! The programming interface, `/api/v1`: units, definitions, cards, series and publications for other programs.
//!
//! Every route is a GET and reads no cookie. [`door`] works out who asks, by the key that was sent, and how often;
//! then a handler of a noun reads as pages do: figures that the key's roles let it see, and in their place what is
//! published where they do not. Everything is told in `openapi.json`, which is held against the table of routes.

mod answer;
pub mod cards;
pub mod definitions;
pub mod description;
pub mod door;
mod format;
pub mod limit;
pub mod names;
mod problem;
pub mod publications;
mod query;
pub mod series;
pub mod units;
