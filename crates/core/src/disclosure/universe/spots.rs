//! Where each cell stands: of which places it is, and what kind of number it is there.
//!
//! The same is counted of every unit, so that what may change in one may change in another.

use super::cells::Origin;
use crate::disclosure::Spot;
use crate::time::MonthRange;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// What kind of number a cell is, wherever it stands.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    /// What is counted, over which months, and the code.
    Counted(Arc<str>, MonthRange, String),
    /// What is left of a kind without others.
    Left(u32, Vec<u32>),
    /// A number that another has the place of: what was published before and has been delivered anew.
    Again(u32, u32),
}

/// Numbers for places and kinds, as they are met.
#[derive(Default)]
struct Numbers {
    places: BTreeMap<Arc<BTreeSet<String>>, u32>,
    kinds: BTreeMap<Kind, u32>,
}

/// Where the cells stand that have these origins.
pub(super) fn of(origins: &[Arc<Origin>]) -> Vec<Spot> {
    let (mut numbers, mut taken) = (Numbers::default(), BTreeSet::new());
    let spot = |origin: &Arc<Origin>| {
        let first = numbers.spot(origin);
        let mut spot = first;
        for number in 1.. {
            if taken.insert(spot) {
                break;
            }
            spot.kind = numbers.kind(Kind::Again(first.kind, number));
        }
        spot
    };
    origins.iter().map(spot).collect()
}

impl Numbers {
    fn spot(&mut self, origin: &Origin) -> Spot {
        match origin {
            Origin::Counted(text, months, code, places, _) => {
                let next = u32::try_from(self.places.len()).unwrap_or(u32::MAX);
                let place = *self.places.entry(Arc::clone(places)).or_insert(next);
                Spot { place, kind: self.kind(Kind::Counted(Arc::clone(text), *months, code.clone())) }
            }
            Origin::Left(of, without) => {
                let whole = self.spot(of);
                let mut kinds: Vec<u32> = without.iter().map(|origin| self.spot(origin).kind).collect();
                kinds.sort_unstable();
                Spot { place: whole.place, kind: self.kind(Kind::Left(whole.kind, kinds)) }
            }
        }
    }

    fn kind(&mut self, kind: Kind) -> u32 {
        let next = u32::try_from(self.kinds.len()).unwrap_or(u32::MAX);
        *self.kinds.entry(kind).or_insert(next)
    }
}
