//! A delivery that has been sent in and not yet accepted: one municipality's participations as they are known today,
//! with a few mistakes that a check finds.

use crate::dialect::{Cell, Dialect};
use crate::learner::learners;
use crate::participation;
use crate::places::PLACES;
use crate::window::Window;
use rettesnor_core::org::{Org, UnitRef};
use rettesnor_core::time::{Date, Month};

/// The municipality whose it is; the example persons work there.
const CODE: &str = "3201";

/// A file to be sent in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WaitingFile {
    /// The data set it is of.
    pub dataset: &'static str,
    /// Its name.
    pub name: String,
    /// What it holds.
    pub bytes: Vec<u8>,
    /// The unit that it speaks for.
    pub unit: UnitRef,
    /// The first and the last month that it speaks for.
    pub months: (Month, Month),
}

/// The file, as it would be sent in today.
#[must_use]
pub fn waiting(today: Date) -> WaitingFile {
    let (org, window) = (Org::national(), Window::until(today));
    let months = window.with_year_before().pop().unwrap_or(window.range());
    let learners = learners(&window);
    let own = learners.iter().filter(|learner| PLACES[learner.place].code == CODE);
    let mut rows = participation::rows(&org, own, months, today);
    mistake(&mut rows);
    WaitingFile {
        dataset: "deltakelse",
        name: format!("deltakelse-{today}.csv"),
        bytes: Dialect::Semicolon.write(participation::HEADINGS, &rows),
        unit: UnitRef::kommune(CODE),
        months: (months.first, months.last),
    }
}

/// What people get wrong: a day that does not exist, an end before the start, a number with a digit too many, and
/// hours of a month in the place of those of a week.
fn mistake(rows: &mut [Vec<Cell>]) {
    const START: usize = 3;
    let wrong = [
        (2, 4, Cell::text("31.11.2025")),
        (5, 1, Cell::text("32011")),
        (9, 4, Cell::text("01.02.2019")),
        (13, 4, Cell::text("01.02.2019")),
        (17, 6, Cell::Hundredths(20_000)),
        (21, START, Cell::Blank),
    ];
    for (row, column, cell) in wrong {
        if let Some(found) = rows.get_mut(row).and_then(|row| row.get_mut(column)) {
            *found = cell;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rettesnor_core::time::parse_date;

    #[test]
    fn there_is_enough_to_look_at_in_any_month() {
        for day in ["2025-01-02", "2026-01-31", "2026-04-20", "2026-11-21", "2026-12-31"] {
            let file = waiting(parse_date(day).unwrap());
            let lines = file.bytes.split(|byte| *byte == b'\n').count();
            assert!(lines > 40, "{day}: {lines}");
            assert!(file.months.0 < file.months.1);
        }
    }
}
