//! The app's verbs: over the definitions that are shipped, with core's slow counter, and over a store.
#![expect(clippy::unwrap_used, reason = "a test that fails should panic")]

mod cases;
mod comment;
mod goals;
mod installation;
mod letters;
mod meaning;
mod people;
mod publishing;
mod report;
mod world;
