//! That a report was presented (step seven): to whom, when, by which function, and what was said. The same writing keeps it
//! as what shows that the step was taken, in the plan of each unit in the report.

use super::read::MadeReading;
use crate::steer::participation::home_of;
use crate::steer::{Kept, Paper, Pen, Sheet, SteerError};
use rettesnor_core::access::Who;
use rettesnor_core::plan::{Evidence, Step};
use rettesnor_core::report::Presentation;
use rettesnor_store::{RecordId, Store, StoreError};

/// Writes down that a report was presented. `document` is what the report is called.
///
/// # Errors
/// Something that must be said is not, or the one who asks does not write there; see [`SteerError`].
pub async fn present(
    pen: &Pen<'_>,
    reading: &MadeReading,
    (presentation, document): (&Presentation, &str),
) -> Result<RecordId, SteerError> {
    if let Some(done) = pen.done().await? {
        return Ok(done);
    }
    let made = &reading.made;
    let (Some(first), true) =
        (made.units.first(), made.units.iter().all(|unit| pen.who.writes_plans(unit, pen.structure)))
    else {
        return Err(SteerError::NotAllowed);
    };
    for (field, text) in [("til", &presentation.to), ("av", &presentation.by)] {
        if text.trim().is_empty() {
            return Err(SteerError::Missing(field));
        }
    }
    if presentation.on > pen.today() || presentation.on < made.made_at.in_norway().date() {
        return Err(SteerError::Wrong("dag"));
    }
    let year = made.period.year();
    let mut sheets = vec![Sheet::new(pen.at, home_of(first, year), Some(made.draft.clone()), presentation)?];
    let said = if presentation.said.trim().is_empty() { document } else { presentation.said.trim() };
    for unit in &made.units {
        let evidence = Evidence {
            step: Step::PresentResults,
            what: said.to_owned(),
            on: presentation.on,
            with: presentation.to.clone(),
            people: presentation.people,
            hours: None,
            document: document.to_owned(),
        };
        sheets.push(Sheet::new(pen.at, home_of(unit, year), None, &evidence)?);
    }
    pen.write(sheets).await
}

/// The presentations of a report and of those that it was corrected from or by, the latest first.
///
/// # Errors
/// The database fails, or a row can't be true.
pub async fn presentations(store: &Store, who: &Who, draft: &RecordId) -> Result<Vec<Kept<Presentation>>, StoreError> {
    let records = store.records_about(who, draft).await?.into_iter();
    let all = records.filter(|record| record.kind == Presentation::KIND).map(Kept::<Presentation>::read);
    let mut found = all.collect::<Result<Vec<_>, _>>()?;
    found.sort_by_key(|kept| std::cmp::Reverse((kept.value.on, kept.at)));
    Ok(found)
}
