//! Letters down the line, and the answers up: what a level asks of the units below, with money, places and duties.
//!
//! A [`Letter`] is a draft until it is sent for answer; each unit replies ask by ask ([`Reply`]); the final letter binds,
//! and numbered supplements take the place of single asks. [`holds()`] says what holds now for a unit, and [`conflicts`]
//! where two lines ask for what can't both be done. [`PlaceBook`] counts places in labour measures. Nothing here knows
//! persons, and nothing decides what a unit answers.

mod ask;
mod conflict;
mod holds;
mod kind;
mod life;
mod places;
mod reply;

pub use ask::{Ask, Demand};
pub use conflict::{AskedByLetter, LetterConflict, conflicts};
pub use holds::{Holding, holds};
pub use kind::LetterKind;
pub use life::{Frame, Letter, LetterDuty, LetterStage};
pub use places::{PlaceBook, PlaceMonth, Places, UserScore, allotted};
pub use reply::{Position, Reply, Response};
