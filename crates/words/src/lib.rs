//! The words floor: what people read, in bokmål, nynorsk and English.
//!
//! It turns core's types into texts: numbers, days, periods, units, conditions, check reports, cards and explanations.
//! It decides nothing: which status, which state and which note are given to it. Messages stand in `messages/`, one
//! folder per language, never in code. Start at [`Voice`].

mod alphabet;
pub mod card;
pub mod condition;
pub mod definition;
pub mod delivery;
pub mod duty;
pub mod explanation;
pub mod figure;
mod language;
pub mod layout;
pub mod number;
pub mod report;
pub mod term;
mod time;
pub mod unit;
mod voice;

pub use language::{Language, UnknownLanguage};
pub use voice::Voice;
