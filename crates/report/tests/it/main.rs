//! The documents of the report floor, as other programs read them.
#![expect(clippy::unwrap_used, reason = "a test that fails should panic")]

mod book;
mod card;
mod paper;
mod sample;
