//! What a process holds in memory to answer pages: definitions, units, the newest edition, goals and deliveries.
//!
//! A [`Shelf`] never changes but for what cards are judged by; when something new has been measured or accepted, a new one is put in its place. Every
//! read takes `Who` and gives what that one may see: a figure that is not to be shown is not in the answer at all.
//! It counts nothing and phrases nothing. Start at [`Shelf::sheet`].

mod aims;
mod catalogue;
mod level;
mod page;
mod place;
mod run;
mod sheet;

pub use catalogue::{CardUse, Related, Wanted};
pub use level::{Around, LevelHelp, LevelPlace};
pub use page::{IndicatorPage, NoPage};
pub use place::{Below, NoCard, Place};
pub use run::Run;
pub use sheet::{ClosedPackage, Sheet, SheetLine};

use rettesnor_core::definition::source::Case;
use rettesnor_core::definition::{Catalogue, Problem};
use rettesnor_core::delivery::{Acceptance, Manifest};
use rettesnor_core::goal::Aim;
use rettesnor_core::measure::Reading;
use rettesnor_core::org::{Org, Structure};
use rettesnor_core::time::Date;
use std::collections::BTreeMap;
use std::sync::Arc;

/// An edition that was made, for lists.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MadeEdition {
    /// The hash over counts, definitions and delivery ids.
    pub hash: String,
    /// The day it knows.
    pub as_of: Date,
    /// When it was made, as text in UTC.
    pub at: String,
    /// The version of the program that made it.
    pub program: String,
    /// How many deliveries it was counted from.
    pub deliveries: usize,
}

/// Everything that a shelf is made of.
pub struct Stock {
    /// The definitions in use now.
    pub definitions: Arc<Catalogue>,
    /// The worked cases of the definitions.
    pub cases: Vec<Case>,
    /// Mistakes in cases, and in the definitions as they lie in the installation now.
    pub definition_problems: Vec<Problem>,
    /// Whether the installation's definitions have been changed since those in use were read.
    pub definitions_changed: bool,
    /// The units as they are known today.
    pub org: Arc<Org>,
    /// Today, in Norway.
    pub today: Date,
    /// The newest edition, ready to be read; unset before the first measuring.
    pub reading: Option<Reading>,
    /// Whether a delivery that has been received is not counted in the edition.
    pub stale: bool,
    /// What cards are judged by to begin with; later [`Shelf::aims`] tells.
    pub goals: Vec<Aim>,
    /// Why goals that lie in a file can't be taken in, where they can't.
    pub goal_problem: Option<String>,
    /// Every acceptance, in order.
    pub accepted: Vec<Acceptance>,
    /// The manifests of the accepted deliveries, by id.
    pub manifests: BTreeMap<String, Manifest>,
    /// Every edition, the oldest first.
    pub editions: Vec<MadeEdition>,
}

/// A stock, ready to be asked.
pub struct Shelf {
    /// What it holds.
    pub stock: Stock,
    /// The trees of the units today: what roles are judged by.
    pub structure: Structure,
    aims: aims::Aims,
    sheets: sheet::Kept,
}

impl Shelf {
    /// Puts a stock on a shelf.
    #[must_use]
    pub fn new(mut stock: Stock) -> Self {
        let structure = stock.org.at(stock.today);
        let aims = aims::Aims::new(std::mem::take(&mut stock.goals));
        Self { stock, structure, aims, sheets: sheet::Kept::default() }
    }

    /// The newest edition; nothing before the first measuring.
    #[must_use]
    pub fn reading(&self) -> Option<&Reading> {
        self.stock.reading.as_ref()
    }

    /// The definitions that the cards are counted by: the edition's, or those in use where there is none.
    #[must_use]
    pub fn counted_by(&self) -> &Catalogue {
        self.reading().map_or(&*self.stock.definitions, |reading| &*reading.catalogue)
    }
}
