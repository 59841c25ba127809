//! Writes the files of the demonstration, in the order in which they are to be imported.

use crate::goals::{GOALS_FILE, goals};
use crate::learner::learners;
use crate::sheet::Sheet;
use crate::window::Window;
use crate::{absence, follow_up, offices, participation, qualification, reported, settlement, survey, training};
use rettesnor_core::org::{Org, UnitRef};
use rettesnor_core::time::{Date, Month};
use std::path::{Path, PathBuf};
use std::{fs, io};

/// A file that was written: one delivery.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DemoFile {
    /// The data set it is of.
    pub dataset: &'static str,
    /// Where it lies.
    pub path: PathBuf,
    /// The day from which it is known.
    pub received: Date,
    /// The first and the last month that it speaks for; without meaning for the unit register.
    pub months: (Month, Month),
    /// The units that it speaks for; empty where the rows say it.
    pub units: Vec<UnitRef>,
    /// What it is, in a few Norwegian words; may be empty.
    pub note: &'static str,
}

/// Writes every delivery into the folder `out`, and [`GOALS_FILE`] beside them, and tells them in the order in which
/// they must be imported. The last are for the month before `today`. Any day from 2025 on will do: the code lists of
/// `kvp` begin in 2022.
///
/// # Errors
/// The folder can't be written to.
pub fn registers(today: Date, out: &Path) -> io::Result<Vec<DemoFile>> {
    fs::create_dir_all(out)?;
    fs::write(out.join(GOALS_FILE), goals(today))?;
    let written = (1..).zip(sheets(&Window::until(today))).map(|(number, sheet)| {
        let path = out.join(format!("{number:02}-{}.csv", sheet.name));
        fs::write(&path, sheet.dialect.write(sheet.headings, &sheet.rows))?;
        Ok(DemoFile {
            dataset: sheet.dataset,
            path,
            received: sheet.received,
            months: (sheet.months.first, sheet.months.last),
            units: sheet.units,
            note: sheet.note,
        })
    });
    written.collect()
}

/// Every delivery: the units first, then each data set in the order of the days received.
fn sheets(window: &Window) -> Vec<Sheet> {
    let org = Org::national();
    let learners = learners(window);
    let mut sheets = vec![offices::sheet(&org, window)];
    sheets.extend(participation::sheets(&org, window, &learners));
    sheets.extend(training::sheets(&org, window, &learners));
    sheets.extend(absence::sheets(&org, window, &learners));
    sheets.extend(settlement::sheets(&org, window));
    sheets.extend(survey::sheets(&org, window));
    sheets.extend(reported::sheets(&org, window));
    sheets.extend(follow_up::sheets(window));
    sheets.extend(qualification::sheets(&org, window));
    sheets
}
