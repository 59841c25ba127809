//! Which delivery is believed for a unit and a month.
//!
//! The latest accepted delivery whose scope holds the unit answers, and it alone: latest by day received, and on
//! one day the later accepted. This is decided on the unit as it was in that month.

use super::Acceptance;
use crate::memo::Memo;
use crate::org::{Carried, Org, Structure, UnitRef};
use crate::tally::Leaf;
use crate::time::{Date, Month, MonthRange};
use std::collections::{BTreeSet, HashMap, HashSet};
use std::sync::Arc;

/// The time that is asked about: a month, or a whole year of a data set that knows only years.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum When {
    /// A month.
    Month(Month),
    /// A year; answered by a delivery that speaks for any month of it.
    Year(i32),
}

impl When {
    /// The month in which units are looked up.
    #[must_use]
    pub fn month(self) -> Month {
        match self {
            Self::Month(month) => month,
            Self::Year(year) => Month::december(year),
        }
    }

    fn range(self) -> MonthRange {
        match self {
            Self::Month(month) => MonthRange { first: month, last: month },
            Self::Year(year) => MonthRange { first: Month::january(year), last: Month::december(year) },
        }
    }
}

/// The accepted deliveries of one data set as known on a day.
pub struct Answers {
    org: Org,
    /// The latest first.
    accepted: Vec<Acceptance>,
    /// For each of them the place of the first that names the same units, and the stretch in which it was received.
    alike: Vec<(usize, usize)>,
    /// The units that any of them names, and the months from the first to the last that any speaks for.
    named: BTreeSet<UnitRef>,
    spoken: Option<MonthRange>,
    held: Memo<HeldKey, Arc<BTreeSet<UnitRef>>>,
    latest: Memo<(When, Option<String>), Arc<Latest>>,
}

/// What the units that a delivery holds in a month follow from: the delivery as it is [`Answers::alike`], and the
/// stretches of the month's first and last day.
type HeldKey = ((usize, usize), (usize, usize));

/// For every unit that any delivery holds at a time, the place of the latest.
type Latest = HashMap<UnitRef, usize>;

impl Answers {
    /// The deliveries of `dataset` among `accepted` that were received on or before `known`.
    #[must_use]
    pub fn new(org: &Org, accepted: &[Acceptance], dataset: &str, known: Date) -> Self {
        let known_then = accepted.iter().filter(|a| a.dataset == dataset && a.received <= known);
        let mut accepted: Vec<Acceptance> = known_then.cloned().collect();
        accepted.sort_by_key(|a| std::cmp::Reverse((a.received, a.order)));
        let mut first: HashMap<&BTreeSet<UnitRef>, usize> = HashMap::new();
        let alike = (0..).zip(&accepted).map(|(place, acceptance)| {
            (*first.entry(&acceptance.scope.units).or_insert(place), org.stretch(acceptance.received))
        });
        let alike = alike.collect();
        let named = accepted.iter().flat_map(|a| a.scope.units.iter().cloned()).collect();
        let scopes = accepted.iter().filter_map(|a| a.scope.months);
        let spoken = scopes.reduce(|a, b| MonthRange { first: a.first.min(b.first), last: a.last.max(b.last) });
        Self { org: org.clone(), accepted, alike, named, spoken, held: Memo::default(), latest: Memo::default() }
    }

    /// The deliveries, the latest first.
    #[must_use]
    pub fn accepted(&self) -> &[Acceptance] {
        &self.accepted
    }

    /// The unit, or the units, as they were in a month.
    #[must_use]
    pub fn as_it_was(&self, unit: &UnitRef, month: Month) -> Vec<UnitRef> {
        self.org.as_it_was(unit, month)
    }

    /// Whether any delivery speaks for the time at all.
    pub(crate) fn any_speaks(&self, when: When, topic: Option<&str>) -> bool {
        !self.latest(when, topic).is_empty()
    }

    /// The months from the first to the last that any delivery speaks for.
    pub(crate) fn spoken(&self) -> Option<MonthRange> {
        self.spoken
    }

    /// Whether the scope of any delivery names the unit itself.
    pub(crate) fn names(&self, unit: &UnitRef) -> bool {
        self.named.contains(unit)
    }

    /// The delivery that answers for a leaf, as delivered, on a topic where the data set has any.
    #[must_use]
    pub fn for_leaf(&self, leaf: &Leaf, when: When, topic: Option<&str>) -> Option<&Acceptance> {
        let wide = self.place_of(&leaf.unit, when, topic);
        let narrow = leaf.finer.as_ref().and_then(|finer| self.place_of(finer, when, topic));
        let place = match (wide, narrow) {
            (Some(wide), Some(narrow)) => wide.min(narrow),
            (one, other) => one.or(other)?,
        };
        Some(&self.accepted[place])
    }

    /// The delivery that answers for a unit. A unit that had not yet been merged then is answered only where one
    /// delivery answers all that it was.
    #[must_use]
    pub fn for_unit(&self, unit: &UnitRef, when: When, topic: Option<&str>) -> Option<&Acceptance> {
        self.place_of(unit, when, topic).map(|place| &self.accepted[place])
    }

    fn place_of(&self, unit: &UnitRef, when: When, topic: Option<&str>) -> Option<usize> {
        let latest = self.latest(when, topic);
        let place = |unit: &UnitRef| {
            let parts = self.parts(unit, when.month());
            let itself = latest.get(unit).copied();
            if parts.is_empty() {
                itself
            } else {
                self.latest_with_all(&parts, when, topic).into_iter().chain(itself).min()
            }
        };
        let then = self.org.as_it_was(unit, when.month());
        let mut places = then.iter().map(place);
        let first = places.next()??;
        places.all(|other| other == Some(first)).then_some(first)
    }

    /// What a unit that had been split by the month had become; a scope that holds all of it holds the unit's rows.
    fn parts(&self, unit: &UnitRef, month: Month) -> Vec<UnitRef> {
        let day = month.last_day();
        match self.org.is_out_of_use(unit, day).then(|| self.org.carry(unit, month, day)) {
            Some(Carried::Split { into, .. }) => into,
            _ => Vec::new(),
        }
    }

    /// The latest delivery that speaks for the time and holds every one of the units.
    fn latest_with_all(&self, units: &[UnitRef], when: When, topic: Option<&str>) -> Option<usize> {
        (0..self.accepted.len()).find(|place| {
            speaks(&self.accepted[*place], when, topic) && {
                let held = self.held(*place, when.month());
                units.iter().all(|unit| held.contains(unit))
            }
        })
    }

    /// The latest delivery that speaks for the time and holds the unit, for every unit that any holds.
    fn latest(&self, when: When, topic: Option<&str>) -> Arc<Latest> {
        let range = when.range();
        if self.spoken.is_none_or(|spoken| range.last < spoken.first || spoken.last < range.first) {
            return Arc::default();
        }
        self.latest.get((when, topic.map(str::to_owned)), |_| {
            let mut latest = Latest::new();
            let mut seen = HashSet::new();
            for (place, acceptance) in (0..).zip(&self.accepted) {
                // One that holds the same units as a later one has nothing more to say.
                if speaks(acceptance, when, topic) && seen.insert(self.alike[place]) {
                    for unit in self.held(place, when.month()).iter() {
                        if !latest.contains_key(unit) {
                            latest.insert(unit.clone(), place);
                        }
                    }
                }
            }
            Arc::new(latest)
        })
    }

    /// Every unit, as it was in the month, that the delivery's scope holds.
    fn held(&self, place: usize, month: Month) -> Arc<BTreeSet<UnitRef>> {
        let stretches = (self.org.stretch(month.first_day()), self.org.stretch(month.last_day()));
        self.held.get((self.alike[place], stretches), |_| Arc::new(self.work_out_held(&self.accepted[place], month)))
    }

    fn work_out_held(&self, acceptance: &Acceptance, month: Month) -> BTreeSet<UnitRef> {
        let (then, later) = (self.org.trees(month.last_day()), self.org.trees(acceptance.received));
        let mut held = BTreeSet::new();
        for unit in &acceptance.scope.units {
            held.insert(unit.clone());
            held.extend(under(&then, unit));
            for unit in under(&later, unit).into_iter().chain([unit.clone()]) {
                for then_unit in self.org.as_it_was(&unit, month) {
                    held.extend(under(&then, &then_unit));
                    held.insert(then_unit);
                }
            }
        }
        held
    }
}

fn speaks(acceptance: &Acceptance, when: When, topic: Option<&str>) -> bool {
    let scope = &acceptance.scope;
    let in_time = scope.months.is_some_and(|months| match when {
        When::Month(month) => months.contains(month),
        When::Year(year) => months.first.year() <= year && year <= months.last.year(),
    });
    in_time
        && match (&scope.topics, topic) {
            (Some(topics), Some(topic)) => topics.contains(topic),
            _ => true,
        }
}

/// Everything under a unit, in every line.
fn under(structure: &Structure, unit: &UnitRef) -> Vec<UnitRef> {
    let mut found = Vec::new();
    for line in structure.lines() {
        let mut next = structure.children(unit, &line);
        while let Some(child) = next.pop() {
            next.extend(structure.children(&child, &line));
            found.push(child);
        }
    }
    found
}
