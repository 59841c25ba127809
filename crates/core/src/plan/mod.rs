//! The plan of a unit for a calendar year (virksomhetsplan): goals lie beside it; here are the plan itself, what is to be
//! done, what helps and hinders, agreements with others, the strategy map and the eight steps of the year.
//!
//! Each of them is a record of its own, so that several people write at once. Nothing here knows persons: an owner is a
//! function.

mod action;
mod agreement;
mod carry;
mod factor;
mod map;
mod step;
mod version;
mod year_plan;

pub use action::{Action, ActionState};
pub use agreement::{Agreement, FixedMeeting};
pub use factor::{Effect, Factor, Force, Weight};
pub use map::{Cause, MapChange, StrategyMap, SuccessFactor};
pub use step::{Attested, Evidence, Step, StepState};
pub use version::{Became, Carried, PlanChange, PlanContents, PlanPart, PlanVersion};
pub use year_plan::{Plan, PlanStage};
