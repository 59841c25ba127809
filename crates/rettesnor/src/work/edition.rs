//! Opens the edition that answers for a day.

use super::Installation;
use crate::failure::Failure;
use rettesnor_core::definition::Catalogue;
use rettesnor_core::measure::{Edition, Reading};
use rettesnor_core::org::Org;
use rettesnor_core::time::Date;
use rettesnor_engine::folder::{Folder, Made};
use std::sync::Arc;

/// An edition with what is needed to read it.
pub struct Opened {
    /// The edition.
    pub edition: Arc<Edition>,
    /// The definitions it was counted with.
    pub catalogue: Arc<Catalogue>,
    /// The units as known on its day.
    pub org: Arc<Org>,
    /// When it was made.
    pub made: Made,
    /// Whether a delivery received by the asked day is not counted in it.
    pub stale: bool,
}

impl Opened {
    /// The edition, ready to read.
    pub fn reading(&self) -> Reading {
        Reading::new(Arc::clone(&self.catalogue), Arc::clone(&self.org), Arc::clone(&self.edition))
    }
}

/// Opens the newest edition whose day is not after the asked one.
///
/// # Errors
/// There is no edition, or it can't be read.
pub fn open_edition(installation: &Installation, asked: Date) -> Result<Opened, Failure> {
    let folder = installation.folder()?;
    let Some(made) = folder.newest(asked).map_err(Failure::no)? else {
        return Err(Failure::no(format!(
            "nothing has been measured by {asked}; run `rettesnor measure --as-of {asked}` first"
        )));
    };
    opened(&folder, made, asked)
}

/// Opens the edition with the hash.
///
/// # Errors
/// There is none, or it can't be read.
pub fn open_edition_named(installation: &Installation, hash: &str) -> Result<Opened, Failure> {
    let folder = installation.folder()?;
    let made = folder.made().map_err(Failure::no)?.into_iter().rfind(|made| made.hash == hash);
    let made = made.ok_or_else(|| Failure::no(format!("there is no edition {hash}")))?;
    let asked = made.as_of;
    opened(&folder, made, asked)
}

fn opened(folder: &Folder, made: Made, asked: Date) -> Result<Opened, Failure> {
    let (edition, catalogue) = folder.edition(&made).map_err(Failure::no)?;
    let org = folder.org(made.as_of).map_err(Failure::no)?;
    let accepted = folder.accepted().map_err(Failure::no)?;
    let stale = accepted.iter().any(|a| a.received <= asked && !made.accepted.contains(&a.order));
    let (edition, catalogue, org) = (Arc::new(edition), Arc::new(catalogue), Arc::new(org));
    Ok(Opened { edition, catalogue, org, made, stale })
}
