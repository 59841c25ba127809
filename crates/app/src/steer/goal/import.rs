//! Takes in goals that held before they were kept here. All of them, or none.

use super::super::{Pen, Sheet, SteerError};
use rettesnor_core::access::Who;
use rettesnor_core::goal::Goal;
use rettesnor_store::{Home, Store, StoreError};
use sha2::{Digest, Sha256};

/// The reason that stands under a goal that was taken in: the name of the file it came from.
pub const IMPORTED: &str = "goals.csv";

/// Writes the goals as they stand; tells how many. `file` is what they were read from: the same once more gives nothing.
/// Only the operator may.
///
/// # Errors
/// See [`SteerError`].
pub async fn import_goals(pen: &Pen<'_>, file: &[u8], goals: &[(Home, Goal)]) -> Result<usize, SteerError> {
    if *pen.who != Who::Operator {
        return Err(SteerError::NotAllowed);
    }
    let key = key(file);
    let pen = Pen { form_key: &key, ..*pen };
    if goals.is_empty() || pen.done().await?.is_some() {
        return Ok(0);
    }
    let sheet = |(home, goal): &(Home, Goal)| Ok(Sheet::new(pen.at, home.clone(), None, goal)?.because(IMPORTED));
    let sheets: Vec<Sheet> = goals.iter().map(sheet).collect::<Result<_, SteerError>>()?;
    pen.write(sheets).await?;
    Ok(goals.len())
}

/// Whether a file was taken in before.
///
/// # Errors
/// The database fails.
pub async fn was_imported(store: &Store, who: &Who, file: &[u8]) -> Result<bool, StoreError> {
    Ok(store.record_of_form(who, &key(file)).await?.is_some())
}

fn key(file: &[u8]) -> String {
    let hash: String = Sha256::digest(file).iter().map(|byte| format!("{byte:02x}")).collect();
    format!("{IMPORTED} {hash}")
}
