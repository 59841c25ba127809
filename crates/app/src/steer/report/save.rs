//! Saving what has been written in a form so far. Saved again, or by several at once, nothing is lost.

use super::Form;
use crate::shelf::Shelf;
use crate::steer::{Pen, Sheet, SteerError};
use rettesnor_core::org::UnitRef;
use rettesnor_core::reporting::{FieldClash, FormEntry};
use rettesnor_core::time::{Moment, Period};

/// How often it is tried where others save the same form meanwhile.
const TRIES: usize = 8;

/// What somebody did to the fields of an indicator.
#[derive(Clone, Debug)]
pub struct Changes {
    /// What was shown to them.
    pub shown: FormEntry,
    /// What they left there.
    pub written: FormEntry,
}

/// Saves a form. `opened` is when it was shown. Gives the fields that another changed differently meanwhile, each with
/// its indicator; what stands there is the other's.
///
/// # Errors
/// See [`SteerError`].
pub async fn save(
    pen: &Pen<'_>,
    shelf: &Shelf,
    (unit, period): (&UnitRef, Period),
    opened: Moment,
    changes: &[Changes],
) -> Result<Vec<(String, FieldClash)>, SteerError> {
    for _ in 0..TRIES {
        match try_to_save(pen, shelf, (unit, period), opened, changes).await {
            Err(SteerError::Changed(_)) => {}
            saved => return saved,
        }
    }
    Err(SteerError::Changed(super::record_of(unit, period, "")))
}

async fn try_to_save(
    pen: &Pen<'_>,
    shelf: &Shelf,
    (unit, period): (&UnitRef, Period),
    opened: Moment,
    changes: &[Changes],
) -> Result<Vec<(String, FieldClash)>, SteerError> {
    let form = Form::open(pen, shelf, unit, period).await?;
    let (mut sheets, mut clashes) = (Vec::new(), Vec::new());
    for line in &form.lines {
        let id = &line.indicator.id;
        let Some(change) = changes.iter().find(|change| change.written.indicator == *id) else { continue };
        let (together, clashing) = line.entry.value.with_changes(&change.shown, &change.written);
        clashes.extend(clashing.into_iter().map(|clash| (id.clone(), clash)));
        if together != line.entry.value {
            sheets.push(Sheet::next(&line.entry, &together, "")?);
        }
    }
    if !sheets.is_empty() {
        let mut report = form.report.value.clone();
        report.worked(opened, pen.at);
        sheets.push(Sheet::next(&form.report, &report, "")?);
        // Written with a key of its own kind: the same form is saved again and again.
        Pen { form_key: "", ..*pen }.write(sheets).await?;
    }
    Ok(clashes)
}
