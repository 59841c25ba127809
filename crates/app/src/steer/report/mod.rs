//! Reporting values: what a unit owes for a period, the form as it stands, saving it, and sending it in.
//!
//! A form is a record for each indicator and one for the report itself. It is the same for all who fill it in, and what
//! each changes is put together. What is sent becomes a delivery of data set `rapportert`. Start at [`Form::open`].

mod form;
mod owed;
mod save;
mod send;

pub use form::{Form, FormCell, FormLine};
pub use owed::{due_periods, reportable, reporting_units};
pub use save::{Changes, save};
pub use send::{ReportError, send};

use rettesnor_core::org::UnitRef;
use rettesnor_core::time::Period;
use rettesnor_store::{Home, RecordId};
use sha2::{Digest, Sha256};

/// The data set that reported values are delivered in.
pub const DATASET: &str = "rapportert";

/// The id of the record of a unit, a period and a thing: the same for all who write it, so that two who begin at once
/// do not make two.
fn record_of(unit: &UnitRef, period: Period, thing: &str) -> RecordId {
    let text = Sha256::digest(format!("{unit}|{period}|{thing}").as_bytes());
    RecordId::from(text.iter().take(16).map(|byte| format!("{byte:02x}")).collect::<String>())
}

fn home(unit: &UnitRef, period: Period) -> Home {
    Home { unit: unit.clone(), line: super::usual_line(unit), year: period.year() }
}
