//! What my units owe now: what is late, and what is due within two weeks.

use crate::ask::Ask;
use crate::calendar::show::{DutyRow, duties, row};
use crate::problem::Problem;
use rettesnor_app::steer::duty::own_units;
use rettesnor_core::duty::{Duty, Owed};
use rettesnor_core::time::day_number;

/// How many are shown.
const SHOWN: usize = 6;

/// How many days ahead are looked at.
const AHEAD: i32 = 14;

/// How many days back what is late is still shown here; the calendar has all of it.
const BACK: i32 = 60;

/// The duties at hand, the first due first; nothing for who works at no unit.
pub async fn at_hand(ask: &Ask) -> Result<Option<Vec<DutyRow>>, Problem> {
    let units = own_units(ask.who());
    if units.is_empty() {
        return Ok(None);
    }
    let today = ask.now().in_norway().date();
    let duties = duties(ask, &units, i32::from(today.year())).await?;
    let is_near = |duty: &&Duty| {
        let days = day_number(duty.due) - day_number(today);
        let late = duty.done == Some(false) && days >= -BACK;
        // A register delivery that is late is told of where deliveries are.
        let register = matches!(duty.what, Owed::Delivery { .. });
        duty.done != Some(true) && days <= AHEAD && (days >= 0 || (late && !register))
    };
    Ok(Some(duties.iter().filter(is_near).take(SHOWN).map(|duty| row(ask, duty, today)).collect()))
}
