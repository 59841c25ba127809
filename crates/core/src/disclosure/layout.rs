//! The table as places that have the same kinds of numbers, where that is said of it.
//!
//! Which place lies above which is read from the sums: a number that others of its kind add up to is of a place above
//! theirs. It says nothing of what is hidden.

use super::table::{Bound, CellId, Relation, Spot, Table};
use std::cmp::Reverse;
use std::collections::BTreeSet;

/// Where the cells stand.
pub(super) struct Layout<'a> {
    pub table: &'a Table,
    /// How many kinds of numbers there are.
    pub kinds: usize,
    /// For each place and kind the cell.
    cells: Vec<Option<CellId>>,
    /// For each place itself and those above it, in order.
    above: Vec<Vec<u32>>,
    /// For each place the relations that tie its own numbers alone.
    within: Vec<Vec<u32>>,
    /// The places that have none below, those first that have most numbers to take from.
    leaves: Vec<u32>,
}

impl<'a> Layout<'a> {
    /// Where the cells of the table stand.
    pub fn of(table: &'a Table) -> Self {
        let spots = || table.ids().filter_map(|id| Some((table.spot(id)?, id)));
        let places = spots().map(|(spot, _)| spot.place as usize + 1).max().unwrap_or(0);
        let kinds = spots().map(|(spot, _)| spot.kind as usize + 1).max().unwrap_or(0);
        let mut cells = vec![None; places * kinds];
        let mut spare = vec![0_usize; places];
        for (spot, id) in spots() {
            cells[spot.place as usize * kinds + spot.kind as usize] = Some(id);
            spare[spot.place as usize] += usize::from(table.cell(id).value > table.cell(id).lo);
        }
        let above = above(table, places);
        let is_lowest = |place: &u32| above.iter().filter(|all| all.binary_search(place).is_ok()).count() == 1;
        let mut leaves: Vec<u32> = (0..).zip(&above).map(|(place, _)| place).filter(is_lowest).collect();
        leaves.sort_by_key(|place| (Reverse(spare[*place as usize]), *place));
        Self { table, kinds, cells, above, within: within(table, places), leaves }
    }

    /// How many places there are.
    pub const fn places(&self) -> usize {
        self.above.len()
    }

    /// The cell at the spot.
    pub fn cell(&self, spot: Spot) -> Option<CellId> {
        self.cells[spot.place as usize * self.kinds + spot.kind as usize]
    }

    /// Whether a place is another one or lies below it.
    pub fn is_in(&self, place: u32, other: u32) -> bool {
        self.above[place as usize].binary_search(&other).is_ok()
    }

    /// The lowest places in a place, and those outside it, both with those first that have most numbers to take from.
    pub fn around(&self, place: u32) -> (Vec<u32>, Vec<u32>) {
        self.leaves.iter().partition(|leaf| self.is_in(**leaf, place))
    }

    /// The cells of two places and of those above them.
    pub fn cells_of(&self, one: u32, other: u32) -> impl Iterator<Item = CellId> + '_ {
        let places: BTreeSet<u32> =
            [one, other].iter().flat_map(|place| &self.above[*place as usize]).copied().collect();
        let of_place = |place: u32| &self.cells[place as usize * self.kinds..(place as usize + 1) * self.kinds];
        places.into_iter().flat_map(of_place).flatten().copied()
    }

    /// The places that one has above it and the other has not, each place being above itself.
    pub fn only(&self, one: u32, other: Option<u32>) -> impl Iterator<Item = u32> + '_ {
        without(&self.above[one as usize], other.map_or(&[], |other| &self.above[other as usize]))
    }

    /// The relations that tie the numbers of the place to each other.
    pub fn relations_in(&self, place: u32) -> impl Iterator<Item = &Relation> + '_ {
        self.within[place as usize].iter().map(|number| &self.table.relations()[*number as usize])
    }

    /// The kinds in a relation, with their factors, in order.
    pub fn kinds_in(&self, relation: &Relation) -> Vec<(u32, i64)> {
        let terms = relation.terms.iter().filter_map(|(id, factor)| Some((self.table.spot(*id)?.kind, *factor)));
        let mut terms: Vec<(u32, i64)> = terms.collect();
        terms.sort_unstable();
        terms
    }
}

fn without<'p>(places: &'p [u32], others: &'p [u32]) -> impl Iterator<Item = u32> + 'p {
    places.iter().copied().filter(|place| others.binary_search(place).is_err())
}

/// For each place itself and those above it.
fn above(table: &Table, places: usize) -> Vec<Vec<u32>> {
    let mut right_above: Vec<BTreeSet<u32>> = vec![BTreeSet::new(); places];
    for relation in table.relations().iter().filter(|relation| relation.bound == Bound::Zero) {
        let spots = || relation.terms.iter().filter_map(|(id, factor)| Some((table.spot(*id)?, *factor)));
        let mut totals = spots().filter(|(_, factor)| *factor == -1);
        let (Some((total, _)), None) = (totals.next(), totals.next()) else { continue };
        for (part, _) in spots().filter(|(spot, _)| spot.kind == total.kind && spot.place != total.place) {
            right_above[part.place as usize].insert(total.place);
        }
    }
    let all = |place: u32| {
        let (mut all, mut asked) = (BTreeSet::from([place]), vec![place]);
        while let Some(place) = asked.pop() {
            asked.extend(right_above[place as usize].iter().filter(|above| all.insert(**above)));
        }
        all.into_iter().collect()
    };
    (0..).take(places).map(all).collect()
}

/// For each place the relations that tie its own numbers alone.
fn within(table: &Table, places: usize) -> Vec<Vec<u32>> {
    let mut within = vec![Vec::new(); places];
    for (number, relation) in (0_u32..).zip(table.relations()) {
        let mut of = relation.terms.iter().map(|(id, _)| table.spot(*id).map(|spot| spot.place));
        if let Some(Some(place)) = of.next()
            && of.all(|other| other == Some(place))
        {
            within[place as usize].push(number);
        }
    }
    within
}
