//! Checks delivered files and stores what comes of it.

use super::Installation;
use crate::clock;
use crate::failure::Failure;
use rettesnor_core::org::{Org, UnitRef};
use rettesnor_core::time::{Date, MonthRange};
use rettesnor_engine::folder::{Stored, Writer, held_id};
use rettesnor_engine::import::{Checked, ImportError, ImportRequest, Progress, check};
use std::collections::BTreeSet;
use std::path::PathBuf;

/// What the command line says about a delivery.
#[derive(Clone, Debug, Default)]
pub struct ImportOptions {
    /// The data set.
    pub dataset: String,
    /// The files, one delivery together.
    pub files: Vec<PathBuf>,
    /// The day from which the delivery is known.
    pub received: Date,
    /// The units it speaks for, where they are declared.
    pub units: Vec<String>,
    /// The months it speaks for, where they are declared.
    pub months: Option<MonthRange>,
    /// Headings and the columns they are.
    pub map_columns: Vec<(String, String)>,
    /// Column, value, and what the value stands for.
    pub map_values: Vec<(String, String, String)>,
    /// Accept the rows without errors.
    pub accept_with_errors: bool,
    /// Accept that units lose persons.
    pub allow_loss: bool,
}

/// A delivery that was checked and stored.
pub struct Imported {
    /// What the check found.
    pub checked: Checked,
    /// What became of it.
    pub stored: Stored,
}

/// Checks the files and stores the delivery: accepted, held, or known already.
///
/// # Errors
/// The data set or a unit is unknown, a file is not there, or the folder can't be written to. Nothing is then changed.
pub fn import(
    installation: &Installation,
    writer: &Writer,
    options: &ImportOptions,
    progress: &dyn Fn(Progress),
) -> Result<Imported, Failure> {
    let catalogue = &installation.catalogue;
    let folder = writer.folder();
    let dataset = catalogue.datasets.get(&options.dataset).ok_or_else(|| {
        let known: Vec<&str> = catalogue.datasets.keys().map(String::as_str).collect();
        Failure::usage(format!("there is no data set `{}`; the data sets are {}", options.dataset, known.join(", ")))
    })?;
    if let Some(file) = options.files.iter().find(|file| !file.is_file()) {
        return Err(Failure::usage(format!("there is no file {}; check the name", file.display())));
    }
    let org = folder.org(options.received).map_err(Failure::no)?;
    let units = declared_units(&org, options)?;
    let key = writer.person_key().map_err(Failure::no)?;
    let scratch = writer.scratch().map_err(Failure::no)?;
    let request = ImportRequest {
        dataset,
        catalogue,
        org: &org,
        files: options.files.clone(),
        received: options.received,
        stored: clock::now_utc(),
        by: "operator".to_owned(),
        units: (!units.is_empty()).then_some(units),
        months: options.months,
        map_columns: options.map_columns.clone(),
        map_values: options.map_values.clone(),
        accept_with_errors: options.accept_with_errors,
        allow_loss: options.allow_loss,
        marked: None,
        key: &key,
        scratch: &scratch,
        progress,
        before: &|scope| folder.earlier(&org, dataset, scope, options.received).map_err(|e| e.to_string()),
    };
    let mut checked = check(&request).map_err(|error| match error {
        // These are about what was written on the command line, and nothing has been read yet.
        ImportError::UnknownColumn { .. } | ImportError::TooManyFiles(_) | ImportError::MonthsAfterReceived => {
            Failure::usage(error)
        }
        ImportError::Scratch(_) | ImportError::Rows(_) | ImportError::Marked(_) | ImportError::Earlier(_) => {
            Failure::no(error)
        }
    })?;
    folder.hold_impossible_units(&mut checked, clock::today()).map_err(Failure::no)?;
    if checked.held {
        checked.manifest.id = held_id(&checked.manifest);
    }
    let stored = writer.store(&checked).map_err(Failure::no)?;
    Ok(Imported { checked, stored })
}

/// The units that the command line names.
fn declared_units(org: &Org, options: &ImportOptions) -> Result<BTreeSet<UnitRef>, Failure> {
    let mut units = BTreeSet::new();
    for text in &options.units {
        // History is delivered for the units as they were, so a unit that is no more may be named in full.
        let in_full = text.parse().ok().filter(|unit| !org.validity(unit).is_empty());
        units.insert(match in_full {
            Some(unit) => unit,
            None => org.resolve(text, options.received).map_err(Failure::usage)?,
        });
    }
    Ok(units)
}
