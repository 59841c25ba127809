//! What cards are judged by. It is changed while the rest of the shelf stands: only cards of units whose aims are others
//! than before are composed again.

use super::Shelf;
use rettesnor_core::goal::Aim;
use rettesnor_core::org::UnitRef;
use std::collections::BTreeSet;
use std::sync::{Arc, PoisonError, RwLock};

/// The aims that hold now.
pub(super) struct Aims(RwLock<Arc<Vec<Aim>>>);

impl Aims {
    pub(super) fn new(aims: Vec<Aim>) -> Self {
        Self(RwLock::new(Arc::new(aims)))
    }
}

impl Shelf {
    /// What cards are judged by right now.
    #[must_use]
    pub fn aims(&self) -> Arc<Vec<Aim>> {
        Arc::clone(&self.aims.0.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Puts other aims in the place of all there are.
    pub fn replace_aims(&self, aims: Vec<Aim>) {
        self.change_aims(|_| aims);
    }

    /// Puts other aims in the place of those of a unit in a year.
    pub fn replace_aims_of(&self, unit: &UnitRef, year: i32, aims: Vec<Aim>) {
        self.change_aims(|before| {
            let others = before.iter().filter(|aim| aim.unit != *unit || aim.year != year);
            others.cloned().chain(aims).collect()
        });
    }

    fn change_aims(&self, change: impl FnOnce(&[Aim]) -> Vec<Aim>) {
        let changed = {
            let mut aims = self.aims.0.write().unwrap_or_else(PoisonError::into_inner);
            let now = change(&aims);
            let changed = units_that_differ(&aims, &now);
            *aims = Arc::new(now);
            changed
        };
        self.forget_sheets(&changed);
    }
}

/// The units that have an aim on one side that they have not on the other.
fn units_that_differ(before: &[Aim], now: &[Aim]) -> BTreeSet<UnitRef> {
    let of =
        |aims: &[Aim], unit: &UnitRef| -> Vec<Aim> { aims.iter().filter(|aim| aim.unit == *unit).cloned().collect() };
    let units: BTreeSet<&UnitRef> = before.iter().chain(now).map(|aim| &aim.unit).collect();
    units.into_iter().filter(|unit| of(before, unit) != of(now, unit)).cloned().collect()
}
