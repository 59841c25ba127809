//! Makes the shelf that pages are answered from, out of the data folder as it is now.

use super::{Goals, Installation};
use crate::clock;
use crate::failure::Failure;
use rettesnor_app::shelf::{MadeEdition, Shelf, Stock};
use rettesnor_core::definition::source::{load, load_cases};
use rettesnor_core::delivery::Manifest;
use rettesnor_core::measure::Reading;
use rettesnor_core::org::Org;
use rettesnor_core::time::Date;
use rettesnor_engine::folder::{Folder, FolderError, Made};
use std::collections::BTreeMap;
use std::sync::Arc;

/// The shelf of an installation. A folder that is not there yet gives one with nothing measured.
///
/// # Errors
/// The definitions have mistakes, or the folder can't be read.
pub fn shelf(installation: &Installation, goals: Goals) -> Result<Shelf, Failure> {
    let today = clock::today();
    let folder = match Folder::open(&installation.root) {
        Ok(folder) => folder,
        Err(FolderError::NotAFolder(_)) => return Ok(Shelf::new(empty(installation, Org::national(), today, goals))),
        Err(error) => return Err(Failure::no(error)),
    };
    let newest = folder.newest(today).map_err(Failure::no)?;
    shelf_of(installation, &folder, newest.as_ref(), goals)
}

/// The shelf of an installation as it is when figures are read from one of its editions.
///
/// # Errors
/// The folder can't be read.
pub fn shelf_of(
    installation: &Installation,
    folder: &Folder,
    made: Option<&Made>,
    goals: Goals,
) -> Result<Shelf, Failure> {
    let today = clock::today();
    let org = folder.org(today).map_err(Failure::no)?;
    let accepted = folder.accepted().map_err(Failure::no)?;
    let mut stock = empty(installation, org, today, goals);
    if let Some(made) = made {
        let (edition, catalogue) = folder.edition(made).map_err(Failure::no)?;
        let (edition, catalogue) = (Arc::new(edition), Arc::new(catalogue));
        let org = Arc::new(folder.org(made.as_of).map_err(Failure::no)?);
        stock.stale = accepted.iter().any(|a| a.received <= today && !made.accepted.contains(&a.order));
        stock.reading = Some(Reading::new(catalogue, org, edition));
    }
    let made = folder.made().map_err(Failure::no)?;
    stock.manifests = manifests(folder, accepted.iter().map(|a| a.delivery.as_str()))?;
    stock.accepted = accepted;
    stock.editions = made.iter().map(about).collect();
    Ok(Shelf::new(stock))
}

fn empty(installation: &Installation, org: Org, today: Date, goals: Goals) -> Stock {
    let (cases, mut definition_problems) = match load_cases(&installation.catalogue, &installation.files) {
        Ok(cases) => (cases, Vec::new()),
        Err(problems) => (Vec::new(), problems),
    };
    let lying = Installation::files_at(&installation.root).ok();
    let changed = lying.filter(|lying| *lying != installation.files);
    definition_problems.extend(changed.iter().flat_map(|files| load(files).1));
    Stock {
        definitions: Arc::new(installation.catalogue.clone()),
        cases,
        definition_problems,
        definitions_changed: changed.is_some(),
        org: Arc::new(org),
        today,
        reading: None,
        stale: false,
        goals: goals.aims,
        goal_problem: goals.problem,
        accepted: Vec::new(),
        manifests: BTreeMap::new(),
        editions: Vec::new(),
    }
}

fn manifests<'a>(folder: &Folder, ids: impl Iterator<Item = &'a str>) -> Result<BTreeMap<String, Manifest>, Failure> {
    ids.map(|id| Ok((id.to_owned(), folder.manifest(id).map_err(Failure::no)?))).collect()
}

fn about(made: &Made) -> MadeEdition {
    MadeEdition {
        hash: made.hash.clone(),
        as_of: made.as_of,
        at: made.at.clone(),
        program: made.program.clone(),
        deliveries: made.accepted.len(),
    }
}
