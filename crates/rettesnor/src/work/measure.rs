//! Makes an edition.

use super::Installation;
use crate::clock;
use crate::failure::Failure;
use rettesnor_app::{Register, measure as count_all};
use rettesnor_core::definition::Catalogue;
use rettesnor_core::measure::Edition;
use rettesnor_core::time::Date;
use rettesnor_engine::folder::{Folder, Made, Work, Writer};

/// What a measuring did.
pub struct Measuring {
    /// The edition.
    pub made: Made,
    /// What was counted and what was known.
    pub work: Work,
    /// How many sums the edition holds.
    pub sums: usize,
    /// How many deliveries it was counted from.
    pub deliveries: usize,
}

/// Counts everything received on or before the day and puts the edition in its place. `afresh` passes kept counts over.
///
/// # Errors
/// A delivery can't be counted, or the folder can't be written to; the state is then as before.
pub fn measure(
    installation: &Installation,
    writer: &Writer,
    as_of: Date,
    afresh: bool,
    progress: &mut dyn FnMut(&str),
) -> Result<Measuring, Failure> {
    let folder = writer.folder();
    let catalogue = &installation.catalogue;
    let org = folder.org(as_of).map_err(Failure::no)?;
    let accepted = folder.accepted().map_err(Failure::no)?;
    let deleted = folder.deleted().map_err(Failure::no)?;
    let earlier = if deleted.is_empty() { Vec::new() } else { earlier(folder)? };
    let register = Register { catalogue, org: &org, accepted: &accepted, deleted: &deleted, earlier: &earlier };
    let mut counter = writer.counter(afresh).map_err(Failure::no)?;
    let measured = count_all(&mut counter, &register, as_of, progress).map_err(Failure::no)?;
    let about = Made {
        hash: String::new(),
        as_of,
        at: clock::now_utc(),
        program: env!("CARGO_PKG_VERSION").to_owned(),
        accepted: Vec::new(),
    };
    let made = writer.store_edition(catalogue, &measured.ledger, &measured.accepted, &about).map_err(Failure::no)?;
    let sums = measured.ledger.entries.values().map(Vec::len).sum::<usize>()
        + measured.ledger.distinct.values().map(std::collections::BTreeMap::len).sum::<usize>();
    Ok(Measuring { made, work: counter.work, sums, deliveries: measured.accepted.len() })
}

/// Every edition there is, the newest first: where rows are deleted, they remember.
fn earlier(folder: &Folder) -> Result<Vec<(Edition, Catalogue)>, Failure> {
    let mut made = folder.made().map_err(Failure::no)?;
    made.reverse();
    made.iter().map(|made| folder.edition(made).map_err(Failure::no)).collect()
}
