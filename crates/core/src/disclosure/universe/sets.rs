//! Which rows count for which unit: sets of leaves, by which the same number under two names is known to be one.
//!
//! Two units that have the same leaves (a county with one municipality, an office in both lines) have the same numbers.
//! A unit that no row has named yet has a leaf of its own here, so that its zeros are not taken for another's.

use crate::measure::{Reading, homes_of};
use crate::org::{Line, UnitKind, UnitRef};
use crate::time::{Month, MonthRange};
use std::collections::{BTreeMap, BTreeSet};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

/// The number of a set of leaves.
pub(super) type SetId = u32;

/// For each leaf and month a mark of what the leaf has delivered for it.
pub(super) type Marks = BTreeMap<(u32, Month), u64>;

/// The marks of everything that the indicators of a package count.
pub(super) fn marks(reading: &Reading, package: &str) -> Marks {
    let ledger = &reading.edition.ledger;
    let counted: BTreeSet<&str> = reading.catalogue.indicators_of(package).map(|one| one.id.as_str()).collect();
    let mut marks: BTreeMap<(u32, Month), DefaultHasher> = BTreeMap::new();
    for (key, entries) in ledger.entries.iter().filter(|(key, _)| counted.contains(key.indicator.as_str())) {
        for entry in entries {
            let code = entry.code.and_then(|code| ledger.codes.get(usize::from(code)));
            (key, code, entry.value).hash(marks.entry((entry.leaf, entry.month)).or_default());
        }
    }
    marks.into_iter().map(|(place, mark)| (place, mark.finish())).collect()
}

/// The sets of leaves of every unit in every line, for data sets that are delivered by one kind of unit.
#[derive(Default)]
pub(super) struct Sets {
    of_unit: BTreeMap<(UnitRef, Line), SetId>,
    sets: Vec<BTreeSet<u32>>,
    numbers: BTreeMap<BTreeSet<u32>, SetId>,
    /// The name of each leaf, and what it has delivered.
    names: BTreeMap<u32, String>,
    marks: Arc<Marks>,
    places: BTreeMap<SetId, Arc<BTreeSet<String>>>,
}

/// How the leaves of a unit are shared out among those right under it.
pub(super) struct Shares {
    /// Units under it that have no leaf in common, each with its set; of those with the same set the first alone.
    pub parts: Vec<(UnitRef, SetId)>,
    /// The leaves that none of the units under it has.
    pub rest: Option<SetId>,
    /// Units whose leaves are partly those of another: they are left out of the parts.
    pub overlapping: Vec<(UnitRef, SetId)>,
}

impl Sets {
    pub fn new(reading: &Reading, kind: Option<UnitKind>, marks: Arc<Marks>) -> Self {
        let mut leaves: BTreeMap<(UnitRef, Line), BTreeSet<u32>> = BTreeMap::new();
        let mut names: BTreeMap<u32, String> = BTreeMap::new();
        let mut next: u32 = 0;
        for (place, leaf) in (0..).zip(&reading.edition.ledger.leaves) {
            next = place + 1;
            names.insert(place, leaf.to_string());
            if kind.is_none_or(|kind| leaf.unit.kind == kind) {
                for home in homes_of(&reading.org, &reading.structure, leaf) {
                    leaves.entry(home).or_default().insert(place);
                }
            }
        }
        let lines = reading.structure.lines();
        let all: BTreeSet<UnitRef> = lines.iter().flat_map(|line| reading.structure.units(line)).collect();
        let nameless = |unit: &UnitRef| !lines.iter().any(|line| leaves.contains_key(&(unit.clone(), line.clone())));
        let nameless: Vec<UnitRef> = all.iter().filter(|unit| nameless(unit)).cloned().collect();
        for unit in nameless {
            for line in lines.iter().filter(|line| reading.structure.contains(&unit, line)) {
                for above in reading.structure.ancestors(&unit, line).into_iter().chain([unit.clone()]) {
                    leaves.entry((above, line.clone())).or_default().insert(next);
                }
            }
            names.insert(next, unit.to_string());
            next += 1;
        }
        let mut sets = Self { names, marks, ..Self::default() };
        for (home, leaves) in leaves {
            let number = sets.number(leaves);
            sets.of_unit.insert(home, number);
        }
        sets
    }

    fn number(&mut self, leaves: BTreeSet<u32>) -> SetId {
        if let Some(known) = self.numbers.get(&leaves) {
            return *known;
        }
        let number = SetId::try_from(self.sets.len()).expect("there are fewer sets than units and lines");
        self.sets.push(leaves.clone());
        self.numbers.insert(leaves, number);
        number
    }

    /// The leaves of a set.
    pub fn leaves(&self, set: SetId) -> &BTreeSet<u32> {
        &self.sets[set as usize]
    }

    /// What the leaves of a set have delivered for some months, as a mark that changes when any of it does.
    pub fn mark(&self, set: SetId, months: MonthRange) -> u64 {
        let mut mark = DefaultHasher::new();
        for leaf in &self.sets[set as usize] {
            let of_leaf = self.marks.range((*leaf, months.first)..=(*leaf, months.last));
            of_leaf.for_each(|((_, month), of_month)| (&self.names[leaf], month, of_month).hash(&mut mark));
        }
        mark.finish()
    }

    /// The names of the leaves of a set, which are the same in every edition.
    pub fn places(&mut self, set: SetId) -> Arc<BTreeSet<String>> {
        let Self { sets, names, places, .. } = self;
        let named = || Arc::new(sets[set as usize].iter().filter_map(|leaf| names.get(leaf).cloned()).collect());
        Arc::clone(places.entry(set).or_insert_with(named))
    }

    /// The set of a unit in a line.
    pub fn of(&self, unit: &UnitRef, line: &Line) -> Option<SetId> {
        self.of_unit.get(&(unit.clone(), line.clone())).copied()
    }

    /// How the leaves of a unit are shared out among those right under it.
    pub fn shares(&mut self, reading: &Reading, unit: &UnitRef, line: &Line) -> Option<Shares> {
        let whole = self.of(unit, line)?;
        let mut left = self.sets[whole as usize].clone();
        let mut shares = Shares { parts: Vec::new(), rest: None, overlapping: Vec::new() };
        let mut children: Vec<(UnitRef, SetId)> = reading
            .structure
            .children(unit, line)
            .into_iter()
            .filter_map(|child| Some((child.clone(), self.of(&child, line)?)))
            .collect();
        children.sort_by_key(|(unit, set)| (std::cmp::Reverse(self.sets[*set as usize].len()), unit.clone()));
        let mut seen = BTreeSet::new();
        for (child, set) in children.into_iter().filter(|(_, set)| seen.insert(*set)) {
            let leaves = &self.sets[set as usize];
            if leaves.is_subset(&left) {
                left.retain(|leaf| !leaves.contains(leaf));
                shares.parts.push((child, set));
            } else {
                shares.overlapping.push((child, set));
            }
        }
        shares.rest = (!left.is_empty()).then(|| self.number(left));
        Some(shares)
    }

    /// What a set has that another has not, and what both have.
    pub fn apart(&mut self, one: SetId, other: SetId) -> (Option<SetId>, Option<SetId>) {
        let (one, other) = (&self.sets[one as usize], &self.sets[other as usize]);
        let only: BTreeSet<u32> = one.difference(other).copied().collect();
        let both: BTreeSet<u32> = one.intersection(other).copied().collect();
        let only = (!only.is_empty()).then(|| self.number(only));
        (only, (!both.is_empty()).then(|| self.number(both)))
    }
}
