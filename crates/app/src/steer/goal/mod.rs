//! The life of a goal, one step a file: proposed, changed, asked about, decided, let hold, put away, replaced.
//!
//! Whoever writes plans proposes and changes; whoever decides for the unit in the goal's line writes down what was
//! decided. Each step is a version of the goal's record, with who, when and why. What cards judge by is read as
//! [`aims()`]; whether there is room is judged by the unit's [`UnitSettings`](rettesnor_core::goal::UnitSettings).

mod activate;
mod adopt;
mod aims;
mod answer;
mod content;
mod demote;
mod hear;
mod import;
mod propose;
mod read;
mod retire;
mod revise;
mod settle;
mod supersede;

pub use activate::{activate, activate_all};
pub use adopt::{Decision, Leaving, Way, adopt};
pub use aims::{aims, aims_of};
pub use answer::answer_checklist;
pub use demote::demote;
pub use hear::hear;
pub use import::{IMPORTED, import_goals, was_imported};
pub use propose::propose;
pub use read::{goal, goal_life, goals_of};
pub use retire::retire;
pub use revise::revise;
pub use settle::{settle_unit, unit_settings};
pub use supersede::{Succession, supersede};

use super::{Kept, Pen, SteerError};
use rettesnor_core::goal::Goal;
use rettesnor_core::org::UnitRef;

/// Whether the writer writes the plans of a unit with the others.
fn writes(pen: &Pen<'_>, unit: &UnitRef) -> Result<(), SteerError> {
    if pen.who.writes_plans(unit, pen.structure) { Ok(()) } else { Err(SteerError::NotAllowed) }
}

/// Whether the writer decides over a goal.
fn decides(pen: &Pen<'_>, goal: &Kept<Goal>) -> Result<(), SteerError> {
    let home = &goal.home;
    if pen.who.decides(&home.unit, &home.line, pen.structure) { Ok(()) } else { Err(SteerError::NotAllowed) }
}

/// Why a step is taken, which must be said.
fn said<'r>(reason: &'r str, field: &'static str) -> Result<&'r str, SteerError> {
    let reason = reason.trim();
    if reason.is_empty() { Err(SteerError::Missing(field)) } else { Ok(reason) }
}
