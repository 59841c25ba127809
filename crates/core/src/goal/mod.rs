//! Goals: what a unit has decided to reach in a year, together.
//!
//! A [`Goal`] has a life from proposal to retirement; what a card judges by is the [`Aim`] that an active goal gives. The
//! [`checklist`](CHECKLIST) is answered by those who do the work, is shown, and never stops anybody. Nothing here knows
//! persons: an owner is a function.

mod adoption;
mod aim;
mod budget;
mod checklist;
pub mod help;
mod level;
mod life;
mod parts;
mod settings;
mod stage;

pub use adoption::{Adoption, Body};
pub use aim::{Aim, Interim};
pub use budget::{DEFAULT_BUDGET, Full, room};
pub use checklist::{Answer, CHECKLIST, Check, Checked};
pub use level::{Level, LevelError};
pub use life::{Goal, Judgement, Origin, OriginKind, Place, Rhythm};
pub use parts::{Parts, parts};
pub use settings::UnitSettings;
pub use stage::{NotNow, Stage};
