//! The goal budget: goals are few, so that one more asks which one leaves.

use super::Goal;

/// How many goals a unit has room for in a year, where it has not said otherwise.
pub const DEFAULT_BUDGET: usize = 8;

/// There is no room for one more goal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Full {
    /// How many there is room for.
    pub budget: usize,
    /// Those that take up the places, by id: one of them must leave.
    pub held_by: Vec<String>,
}

/// Whether there is room for one more among a unit's goals of a year, when some leave.
///
/// # Errors
/// There is none.
pub fn room<'g>(
    goals: impl IntoIterator<Item = (&'g str, &'g Goal)>,
    leaving: &[&str],
    budget: usize,
) -> Result<(), Full> {
    let holding = goals.into_iter().filter(|(id, goal)| goal.stage.takes_a_place() && !leaving.contains(id));
    let held_by: Vec<String> = holding.map(|(id, _)| id.to_owned()).collect();
    if held_by.len() < budget { Ok(()) } else { Err(Full { budget, held_by }) }
}
