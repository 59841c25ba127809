//! Which delivery is believed, found by looking through all of them for each unit and month.

use rettesnor_core::delivery::{Acceptance, When};
use rettesnor_core::org::{Carried, Org, Structure, UnitRef};
use rettesnor_core::time::{Date, Month};
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

/// The units a delivery holds in a month, by the delivery's place.
type Held = BTreeMap<(usize, Month), Rc<BTreeSet<UnitRef>>>;

/// The accepted deliveries of one data set as known on a day.
pub struct SlowAnswers<'a> {
    org: &'a Org,
    /// The latest first.
    accepted: Vec<&'a Acceptance>,
    structures: RefCell<BTreeMap<Date, Rc<Structure>>>,
    held: RefCell<Held>,
}

impl<'a> SlowAnswers<'a> {
    /// The deliveries of `dataset` among `accepted` that were received on or before `known`.
    pub fn new(org: &'a Org, accepted: &'a [Acceptance], dataset: &str, known: Date) -> Self {
        let mut accepted: Vec<&Acceptance> =
            accepted.iter().filter(|a| a.dataset == dataset && a.received <= known).collect();
        accepted.sort_by_key(|a| std::cmp::Reverse((a.received, a.order)));
        Self { org, accepted, structures: RefCell::default(), held: RefCell::default() }
    }

    /// The deliveries, the latest first.
    pub fn accepted(&self) -> &[&'a Acceptance] {
        &self.accepted
    }

    /// The delivery that answers for a unit. A unit that had not yet been merged then is answered only where one
    /// delivery answers all that it was.
    pub fn for_unit(&self, unit: &UnitRef, when: When, topic: Option<&str>) -> Option<&'a Acceptance> {
        self.place_of(unit, when, topic).map(|place| self.accepted[place])
    }

    fn place_of(&self, unit: &UnitRef, when: When, topic: Option<&str>) -> Option<usize> {
        let then = self.org.as_it_was(unit, when.month());
        let mut places = then.iter().map(|unit| {
            let parts = self.parts(unit, when.month());
            (0..self.accepted.len()).find(|place| {
                speaks(self.accepted[*place], when, topic) && {
                    let held = self.held(*place, when.month());
                    held.contains(unit) || (!parts.is_empty() && parts.iter().all(|part| held.contains(part)))
                }
            })
        });
        let first = places.next()??;
        places.all(|other| other == Some(first)).then_some(first)
    }

    /// What a unit that had been split by the month had become; a scope that holds all of it holds the unit's rows.
    fn parts(&self, unit: &UnitRef, month: Month) -> Vec<UnitRef> {
        let day = month.last_day();
        let gone = self.org.is_national(unit) && !self.org.is_valid_code(unit.kind, &unit.code, day);
        match gone.then(|| self.org.carry(unit, month, day)) {
            Some(Carried::Split { into, .. }) => into,
            _ => Vec::new(),
        }
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
