//! Which delivery is believed for a unit and a month.
//!
//! The latest accepted delivery whose scope holds the unit answers, and it alone: latest by day received, and on
//! one day the later accepted. This is decided on the unit as it was in that month.

use super::Acceptance;
use crate::org::{Org, Structure, UnitRef};
use crate::tally::Leaf;
use crate::time::{Date, Month};
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

/// The accepted deliveries of one data set as known on a day.
pub struct Answers<'a> {
    org: &'a Org,
    /// The latest first.
    accepted: Vec<&'a Acceptance>,
    structures: RefCell<BTreeMap<Date, Rc<Structure>>>,
    held: RefCell<BTreeMap<(usize, Month), Rc<BTreeSet<UnitRef>>>>,
}

impl<'a> Answers<'a> {
    /// The deliveries of `dataset` among `accepted` that were received on or before `known`.
    pub fn new(org: &'a Org, accepted: &'a [Acceptance], dataset: &str, known: Date) -> Self {
        let mut accepted: Vec<&Acceptance> =
            accepted.iter().filter(|a| a.dataset == dataset && a.received <= known).collect();
        accepted.sort_by_key(|a| std::cmp::Reverse((a.received, a.order)));
        Self { org, accepted, structures: RefCell::default(), held: RefCell::default() }
    }

    /// The deliveries, the latest first.
    #[must_use]
    pub fn accepted(&self) -> &[&'a Acceptance] {
        &self.accepted
    }

    /// The delivery that answers for a leaf, as delivered, in a month, on a topic where the data set has any.
    #[must_use]
    pub fn for_leaf(&self, leaf: &Leaf, month: Month, topic: Option<&str>) -> Option<&'a Acceptance> {
        let of_unit = |unit: &UnitRef| self.for_unit(unit, month, topic);
        match &leaf.finer {
            None => of_unit(&leaf.unit),
            Some(finer) => {
                let wide = of_unit(&leaf.unit);
                let narrow =
                    self.accepted.iter().position(|a| a.scope.units.contains(finer) && speaks(a, month, topic));
                let wide_place = wide.and_then(|w| self.accepted.iter().position(|a| std::ptr::eq(*a, w)));
                match (narrow, wide_place) {
                    (Some(n), Some(w)) => Some(self.accepted[n.min(w)]),
                    (Some(n), None) => Some(self.accepted[n]),
                    (None, _) => wide,
                }
            }
        }
    }

    /// The delivery that answers for a unit in a month. A unit that had not yet been merged then is answered only
    /// where one delivery answers all that it was.
    #[must_use]
    pub fn for_unit(&self, unit: &UnitRef, month: Month, topic: Option<&str>) -> Option<&'a Acceptance> {
        let then = self.org.as_it_was(unit, month);
        let mut answers = then.iter().map(|unit| self.place_of(unit, month, topic));
        let first = answers.next()??;
        answers.all(|other| other == Some(first)).then(|| self.accepted[first])
    }

    fn place_of(&self, unit: &UnitRef, month: Month, topic: Option<&str>) -> Option<usize> {
        (0..self.accepted.len())
            .find(|place| speaks(self.accepted[*place], month, topic) && self.held(*place, month).contains(unit))
    }

    /// Every unit, as it was in the month, that the delivery's scope holds.
    fn held(&self, place: usize, month: Month) -> Rc<BTreeSet<UnitRef>> {
        if let Some(known) = self.held.borrow().get(&(place, month)) {
            return Rc::clone(known);
        }
        let acceptance = self.accepted[place];
        let (then, later) = (self.structure(month.last_day()), self.structure(acceptance.received));
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
        let held = Rc::new(held);
        self.held.borrow_mut().insert((place, month), Rc::clone(&held));
        held
    }

    fn structure(&self, date: Date) -> Rc<Structure> {
        let mut known = self.structures.borrow_mut();
        Rc::clone(known.entry(date).or_insert_with(|| Rc::new(self.org.at(date))))
    }
}

fn speaks(acceptance: &Acceptance, month: Month, topic: Option<&str>) -> bool {
    let scope = &acceptance.scope;
    scope.months.is_some_and(|months| months.contains(month))
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
