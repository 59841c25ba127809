//! Stretches of days in which no unit, number, name or place in a line changes.
//!
//! Whoever asks for the trees of many dates gets the same ones for all dates of a stretch, grown once. They are true
//! on every day of it, and never carry the asked date itself: who needs that, asks [`Org::at`].

use super::national::Registry;
use super::record::UnitRecord;
use super::{Org, Structure};
use crate::time::Date;
use std::collections::BTreeSet;
use std::sync::Arc;

impl Org {
    /// The number of the stretch that the date lies in. Whatever compares units with a date finds the same for every
    /// date of a stretch.
    #[must_use]
    pub(crate) fn stretch(&self, date: Date) -> usize {
        self.turns.partition_point(|turn| *turn <= date)
    }

    /// The trees of the date's stretch.
    #[must_use]
    pub(crate) fn trees(&self, date: Date) -> Arc<Structure> {
        self.grown.get(self.stretch(date), |_| Arc::new(self.at(date)))
    }
}

/// Every day on which something becomes true or stops being so, in order.
pub(super) fn turns(registry: &Registry, records: &[UnitRecord]) -> Vec<Date> {
    let national = registry.units.values().flat_map(|unit| {
        let former = unit.former_name.as_ref().map(|(end, _)| *end);
        [unit.validity.from, unit.validity.to, former]
    });
    let own = records.iter().flat_map(|record| [record.valid_from, record.valid_to]);
    let changes = registry.changes.iter().map(|change| Some(change.date));
    let all: BTreeSet<Date> = national.chain(own).chain(changes).flatten().collect();
    all.into_iter().collect()
}
