//! Goals: proposing one, what one is and how it came to be, and each step of its life as a page of its own.
//!
//! Start at [`show`]. What a form asks is in `form`; who may take which step is told by `steps`.

pub mod activate;
pub mod adopt;
pub mod answer;
mod cost;
mod decision;
mod edit_page;
mod fields;

pub use fields::{body_word, origin_word};
mod form;
mod found;
pub mod hear;
mod help;
pub mod leave;
mod level;
mod life;
pub mod propose;
mod read;
mod result;
pub mod revise;
pub mod settle;
pub mod show;
mod stage;
mod step_page;
mod steps;
pub mod supersede;
mod view;

pub use found::goal_path;

use crate::ask::Ask;
use crate::problem::Problem;
use rettesnor_app::steer::goal::aims_of;
use rettesnor_core::org::UnitRef;

impl Ask {
    /// Lets cards judge by the goals of a unit and year as they are now. Whatever has changed a goal calls it.
    ///
    /// # Errors
    /// The database fails.
    pub async fn goals_changed(&self, unit: &UnitRef, year: i32) -> Result<(), Problem> {
        let aims = aims_of(self.desk().store(), self.who(), unit, year).await;
        let aims = aims.map_err(|error| Problem::Store(self.clone(), error))?;
        self.desk().shelf().replace_aims_of(unit, year, aims);
        Ok(())
    }
}
