//! Takes in goals that held before they were kept here. All of them, or none.

use super::super::{Pen, Sheet, SteerError};
use rettesnor_core::access::Who;
use rettesnor_core::goal::Goal;
use rettesnor_store::Home;

/// The reason that stands under a goal that was taken in: the name of the file it came from.
pub const IMPORTED: &str = "goals.csv";

/// Writes the goals as they stand; tells how many. The pen's key makes a second time harmless. Only the operator may.
///
/// # Errors
/// See [`SteerError`].
pub async fn import_goals(pen: &Pen<'_>, goals: &[(Home, Goal)]) -> Result<usize, SteerError> {
    if *pen.who != Who::Operator {
        return Err(SteerError::NotAllowed);
    }
    if goals.is_empty() || pen.done().await?.is_some() {
        return Ok(0);
    }
    let sheet = |(home, goal): &(Home, Goal)| Ok(Sheet::new(pen.at, home.clone(), None, goal)?.because(IMPORTED));
    let sheets: Vec<Sheet> = goals.iter().map(sheet).collect::<Result<_, SteerError>>()?;
    pen.write(sheets).await?;
    Ok(goals.len())
}
