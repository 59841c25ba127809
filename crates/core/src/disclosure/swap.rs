//! Finding a shift by letting two places exchange persons.
//!
//! Where a table has the same kinds of numbers for many places, a *change* is what is added to each kind in a place, so
//! that every relation within it still holds. One place with a change and another with its opposite, and with them the
//! places above that they do not share, are a shift: what the places that they share have in sum stays as it is. The
//! cheapest change of two places is sought with a linear program, no larger than the numbers of one place; what is found
//! is tried in all places before another is sought. It hides nothing and keeps no shift.

use super::chain::{Chain, Price};
use super::change::{Change, cheapest};
use super::layout::Layout;
use super::shift::{Shift, fits};
use super::table::{CellId, Spot, Table};
use std::collections::{BTreeMap, BTreeSet};

/// In how many places a change is sought, and with how many others each.
const SOUGHT_IN: usize = 3;
const SOUGHT_WITH: usize = 6;
/// How many changes are looked at together, how many times, and how many of their exchanges each time.
const TOGETHER: usize = 8;
const TIMES: usize = 3;
const LOOKED_AT: usize = 6;
/// Among how many places, those first that have most to take from, the cheapest exchange is looked for.
const WEIGHED: usize = 48;
/// What it counts that a part of a change can't be.
const LEFT_OUT: u64 = 20;
/// How many cells besides may be moved to complete an exchange, and how many times one may be tried.
const COMPLETED_BY: (usize, usize) = (16, 120);

/// The search, and the changes that it has found.
pub(super) struct Swaps<'a> {
    layout: Layout<'a>,
    changes: Vec<Change>,
    known: BTreeMap<Change, usize>,
    /// The changes that a kind has a part in.
    of_kind: BTreeMap<u32, Vec<usize>>,
}

/// The places that are weighed for an exchange: in that of a spot, outside it, and those with all above them.
struct Weighed {
    inside: Vec<u32>,
    outside: Vec<u32>,
    all: BTreeSet<u32>,
}

/// A place with a change, or with its opposite (by -1), and another with what undoes it above them both.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Exchange {
    price: u64,
    change: usize,
    by: i64,
    gets: u32,
    gives: Option<u32>,
}

impl<'a> Swaps<'a> {
    /// A search that knows no changes yet.
    pub fn new(table: &'a Table) -> Self {
        Self { layout: Layout::of(table), changes: Vec::new(), known: BTreeMap::new(), of_kind: BTreeMap::new() }
    }

    /// Where the numbers stand.
    pub const fn layout(&self) -> &Layout<'a> {
        &self.layout
    }

    /// Whether the numbers of a place let one of them move, whatever others may do.
    pub fn may_change(&self, spot: Spot, price: Price<'_>) -> bool {
        [1, -1].iter().any(|by| cheapest(&self.layout, &[(spot.place, 1)], (spot.kind, *by), price).is_some())
    }

    /// Looks for a change that moves the target, in places in its own and with others.
    pub fn seek(&mut self, target: CellId, price: Price<'_>, chain: &mut Chain<'a>) -> Option<Shift> {
        let spot = self.layout.table.spot(target)?;
        self.pairs(spot, price).into_iter().find_map(|(gets, gives, by)| {
            let places: Vec<(u32, i64)> = self.places(gets, gives).collect();
            let change = cheapest(&self.layout, &places, (spot.kind, by), price)?;
            let exchange = Exchange { price: 0, change: self.learn(change), by: 1, gets, gives };
            self.complete(exchange, target, price, chain)
        })
    }

    /// The places to seek in: one in that of the spot, another outside it or none, and which way the spot is to move.
    fn pairs(&self, spot: Spot, price: Price<'_>) -> Vec<(u32, Option<u32>, i64)> {
        let (inside, outside) = self.layout.around(spot.place);
        let can = |place: u32, by: i64| {
            let id = self.layout.cell(Spot { place, kind: spot.kind });
            id.is_some_and(|id| self.price(id, by, price).is_some())
        };
        let mut pairs = Vec::new();
        for by in [1, -1] {
            let gets: Vec<u32> = inside.iter().copied().filter(|place| can(*place, by)).take(SOUGHT_IN).collect();
            let gives = outside.iter().copied().filter(|place| can(*place, -by)).take(SOUGHT_WITH);
            for gives in gives.map(Some).chain([None]) {
                pairs.extend(gets.iter().map(|gets| (*gets, gives, by)));
            }
        }
        pairs
    }

    /// Keeps a change; its number.
    fn learn(&mut self, change: Change) -> usize {
        if let Some(known) = self.known.get(&change) {
            return *known;
        }
        let number = self.changes.len();
        for (kind, _) in &change {
            self.of_kind.entry(*kind).or_default().push(number);
        }
        self.changes.push(change.clone());
        self.known.insert(change, number);
        number
    }

    /// A cheap shift that moves the target by a change that is known, the newest first.
    pub fn among_known(&self, target: CellId, price: Price<'_>, chain: &mut Chain<'a>) -> Option<Shift> {
        let spot = self.layout.table.spot(target)?;
        let changes = self.of_kind.get(&spot.kind)?;
        let weighed = self.weighed(spot.place);
        let newest: Vec<usize> = changes.iter().rev().copied().take(TOGETHER * TIMES).collect();
        newest.chunks(TOGETHER).find_map(|changes| {
            let exchanges = changes.iter().flat_map(|change| self.exchanges(*change, &weighed, price));
            let mut exchanges: Vec<Exchange> = exchanges.collect();
            exchanges.sort_unstable();
            exchanges.into_iter().take(LOOKED_AT).find_map(|exchange| self.complete(exchange, target, price, chain))
        })
    }

    fn weighed(&self, place: u32) -> Weighed {
        let (mut inside, mut outside) = self.layout.around(place);
        inside.truncate(WEIGHED);
        outside.truncate(WEIGHED);
        let all = inside.iter().chain(&outside).flat_map(|place| self.layout.only(*place, None)).collect();
        Weighed { inside, outside, all }
    }

    /// For each place inside the cheapest exchange with another or with none.
    fn exchanges(&self, change: usize, weighed: &Weighed, price: Price<'_>) -> Vec<Exchange> {
        let mut found = Vec::new();
        for by in [1, -1] {
            let costs = |by: i64| {
                let mut costs = vec![0; self.layout.places()];
                weighed.all.iter().for_each(|place| costs[*place as usize] = self.cost(change, (*place, by), price));
                costs
            };
            let (get, give) = (costs(by), costs(-by));
            let cost = |gets: u32, gives: Option<u32>| {
                let costs =
                    self.places(gets, gives).map(|(place, way)| if way > 0 { &get } else { &give }[place as usize]);
                costs.sum::<u64>()
            };
            for gets in weighed.inside.iter().copied() {
                let others = weighed.outside.iter().copied().map(Some);
                let cheapest = others.chain([None]).map(|gives| (cost(gets, gives), gives)).min();
                found.extend(cheapest.map(|(price, gives)| Exchange { price, change, by, gets, gives }));
            }
        }
        found
    }

    /// What the change costs in one place.
    fn cost(&self, change: usize, (place, by): (u32, i64), price: Price<'_>) -> u64 {
        self.parts(change, (place, by)).map(|(id, by)| self.price(id, by, price).map_or(LEFT_OUT, u64::from)).sum()
    }

    /// What it costs to move the cell so much, where that can be.
    fn price(&self, id: CellId, by: i64, price: Price<'_>) -> Option<u32> {
        fits(self.layout.table, id, by).then(|| price(id)).flatten()
    }

    /// The cells that a change moves in a place.
    fn parts(&self, change: usize, (place, by): (u32, i64)) -> impl Iterator<Item = (CellId, i64)> + '_ {
        let parts = self.changes[change].iter();
        parts.filter_map(move |(kind, part)| Some((self.layout.cell(Spot { place, kind: *kind })?, part * by)))
    }

    /// The places that have the change, and those that have its opposite.
    fn places(&self, gets: u32, gives: Option<u32>) -> impl Iterator<Item = (u32, i64)> + '_ {
        let opposite = gives.into_iter().flat_map(move |gives| self.layout.only(gives, Some(gets)));
        self.layout.only(gets, gives).map(|place| (place, 1)).chain(opposite.map(|place| (place, -1)))
    }

    /// The shift that the exchange is, or that it becomes when what it leaves broken is mended.
    fn complete(&self, exchange: Exchange, target: CellId, price: Price<'_>, chain: &mut Chain<'a>) -> Option<Shift> {
        let Exchange { change, by, gets, gives, .. } = exchange;
        let moves = self.places(gets, gives).flat_map(|(place, way)| self.parts(change, (place, by * way)));
        let moves: Vec<(CellId, i64)> = moves.filter(|(id, by)| self.price(*id, *by, price).is_some()).collect();
        let (most, tries) = COMPLETED_BY;
        let moves = chain.complete(&moves, price, (moves.len() + most, tries))?;
        if moves.iter().any(|(id, _)| *id == target) { Shift::of(self.layout.table, moves) } else { None }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::disclosure::{Cell, Relation, Standing};

    const KINDS: [&str; 3] = ["ended", "work", "school"];

    /// Two counties with two municipalities each, how many ended there, and what became of them.
    fn country(numbers: [[i64; 2]; 4]) -> Table {
        let [a, b, c, d] = numbers;
        let sum = |one: [i64; 2], other: [i64; 2]| [one[0] + other[0], one[1] + other[1]];
        let (x, y) = (sum(a, b), sum(c, d));
        let places = [("NO", sum(x, y)), ("X", x), ("Y", y), ("a", a), ("b", b), ("c", c), ("d", d)];
        let cells = places.iter().flat_map(|(place, [work, school])| {
            KINDS.iter().zip([work + school, *work, *school]).map(move |(kind, value)| Cell {
                key: format!("{place}|{kind}"),
                value,
                lo: 0,
                weight: 1,
                standing: Standing::Sensitive,
                owners: Vec::new(),
            })
        });
        let id = |place: u32, kind: u32| CellId(place * 3 + kind);
        let mut relations = Vec::new();
        for (total, parts) in [(0, [1, 2]), (1, [3, 4]), (2, [5, 6])] {
            relations.extend((0..3).map(|kind| Relation::total(id(total, kind), parts.map(|part| id(part, kind)))));
        }
        relations.extend((0..7).map(|place| Relation::total(id(place, 0), [id(place, 1), id(place, 2)])));
        let spots = (0..7).flat_map(|place| (0..3).map(move |kind| Spot { place, kind }));
        Table::new(cells.collect(), &relations, &[], Vec::new()).unwrap().laid_out(spots.collect())
    }

    fn keys(table: &Table, shift: &Shift) -> Vec<String> {
        shift.cells().map(|id| table.cell(id).key.clone()).collect()
    }

    #[test]
    fn municipalities_of_two_counties_exchange_persons() {
        let table = country([[0, 3], [4, 4], [2, 5], [1, 0]]);
        let (mut swaps, mut chain) = (Swaps::new(&table), Chain::new(&table));
        // How many ended is known, and what became of them in the second county and in the country.
        let price = |id: CellId| (!id.0.is_multiple_of(3) && id.0 >= 3 && !(6..9).contains(&id.0)).then_some(1);
        let work = CellId(10);
        assert!(swaps.among_known(work, &price, &mut chain).is_none(), "no change is known");
        let shift = swaps.seek(work, &price, &mut chain).unwrap();
        assert_eq!(keys(&table, &shift), ["a|work", "a|school", "b|work", "b|school"]);
        // The change is tried elsewhere without another program.
        let shift = swaps.among_known(CellId(16), &price, &mut chain).unwrap();
        assert_eq!(keys(&table, &shift), ["c|work", "c|school", "d|work", "d|school"]);
        assert_eq!(swaps.changes, [vec![(1, 1), (2, -1)]]);
    }

    #[test]
    fn where_a_neighbour_would_notice_persons_are_found_at_the_other_end_of_the_country() {
        let table = country([[0, 3], [4, 4], [2, 5], [1, 0]]);
        let (mut swaps, mut chain) = (Swaps::new(&table), Chain::new(&table));
        // How many ended is known, and what became of them in the first county's other municipality and in the country.
        let price = |id: CellId| (!id.0.is_multiple_of(3) && id.0 >= 3 && !(12..15).contains(&id.0)).then_some(1);
        let shift = swaps.seek(CellId(10), &price, &mut chain).unwrap();
        let expected = ["X|work", "X|school", "Y|work", "Y|school", "a|work", "a|school", "c|work", "c|school"];
        assert_eq!(keys(&table, &shift), expected);
    }
}
