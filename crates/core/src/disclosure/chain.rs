//! Finding a shift by passing a person on from cell to cell.
//!
//! When a cell gets one more, each sum that it stands in is broken and is mended by another cell that gets one less or
//! one more, which breaks others, until none is broken. That is what most shifts are, and a search that gives up early
//! finds them in a fraction of the time that a linear program takes. One that is not found here may still be there.

use super::shift::fits;
use super::table::{Bound, CellId, Relation, Table};

/// How many cells a shift may move, and how many times a cell may be tried for each.
pub(super) type Lengths = [(usize, usize); 4];
/// Among all the numbers, where other searches come after.
pub(super) const LENGTHS: Lengths = [(4, 40), (8, 160), (16, 320), (28, 320)];
/// How many cells are tried for mending one sum.
const TRIED: usize = 6;

/// What it costs to move a cell; nothing for one that must not move.
pub(super) type Price<'p> = &'p dyn Fn(CellId) -> Option<u32>;

/// The search, and what has been moved so far.
pub(super) struct Chain<'a> {
    table: &'a Table,
    /// For each cell where its relations begin among `stands`.
    starts: Vec<usize>,
    /// The relations of each cell, and how many times it counts there.
    stands: Vec<(u32, i64)>,
    /// For each relation how much its sum may rise.
    room: Vec<i64>,
    /// For each relation how much its sum has risen.
    risen: Vec<i64>,
    /// The relations that do not hold.
    broken: Vec<u32>,
    /// How much each cell has been moved.
    by: Vec<i64>,
    moved: Vec<CellId>,
    /// How many times a cell may still be tried.
    tries: usize,
}

impl<'a> Chain<'a> {
    /// A search in which nothing has been moved.
    pub fn new(table: &'a Table) -> Self {
        let mut of_cells: Vec<Vec<(u32, i64)>> = vec![Vec::new(); table.cells().len()];
        for (place, relation) in (0_u32..).zip(table.relations()) {
            for (id, factor) in &relation.terms {
                of_cells[id.index()].push((place, *factor));
            }
        }
        let mut starts = vec![0];
        starts.extend(of_cells.iter().scan(0, |sum, stands| {
            *sum += stands.len();
            Some(*sum)
        }));
        let room = |relation: &Relation| match relation.bound {
            Bound::Zero => 0,
            Bound::AtMostZero => relation.sum(|id| table.cell(id).value).map_or(0, |sum| -sum),
        };
        Self {
            table,
            starts,
            stands: of_cells.concat(),
            room: table.relations().iter().map(room).collect(),
            risen: vec![0; table.relations().len()],
            broken: Vec::new(),
            by: vec![0; table.cells().len()],
            moved: Vec::new(),
            tries: 0,
        }
    }

    /// What to add to the given cell, and to some of those that have a price, so that every relation still holds.
    pub fn find(&mut self, target: CellId, price: Price<'_>, lengths: &Lengths) -> Option<Vec<(CellId, i64)>> {
        lengths.iter().find_map(|length| {
            [1, -1].into_iter().find_map(|by| {
                if fits(self.table, target, by) { self.complete(&[(target, by)], price, *length) } else { None }
            })
        })
    }

    /// These moves, which are right each for itself, and what to add to others so that every relation still holds.
    pub fn complete(
        &mut self,
        moves: &[(CellId, i64)],
        price: Price<'_>,
        (most, tries): (usize, usize),
    ) -> Option<Vec<(CellId, i64)>> {
        self.tries = tries;
        for (id, by) in moves {
            self.put(*id, *by);
        }
        let found = self.mend(price, most);
        let moves = found.then(|| self.moved.iter().map(|id| (*id, self.by[id.index()])).collect());
        while !self.moved.is_empty() {
            self.take_back();
        }
        moves
    }

    /// Mends what is broken, by moving no more than so many cells in all.
    fn mend(&mut self, price: Price<'_>, most: usize) -> bool {
        let terms = |place: &u32| self.table.relations()[*place as usize].terms.len();
        let Some(place) = self.broken.iter().copied().min_by_key(|place| (terms(place), *place)) else { return true };
        if self.moved.len() >= most {
            return false;
        }
        for (id, by) in self.menders(place, price) {
            if self.tries == 0 {
                return false;
            }
            self.tries -= 1;
            self.put(id, by);
            if self.mend(price, most) {
                return true;
            }
            self.take_back();
        }
        false
    }

    /// The cells that could mend a relation, with how much, those first that break least besides, and then the cheapest.
    fn menders(&self, place: u32, price: Price<'_>) -> Vec<(CellId, i64)> {
        let relation = &self.table.relations()[place as usize];
        let excess = self.risen[place as usize] - self.room[place as usize];
        let mut found = Vec::new();
        for (id, factor) in &relation.terms {
            let by = match relation.bound {
                Bound::Zero if excess % factor == 0 => -excess / factor,
                Bound::Zero => continue,
                Bound::AtMostZero => -factor.signum() * (excess + factor.abs() - 1).div_euclid(factor.abs()),
            };
            if self.by[id.index()] == 0
                && fits(self.table, *id, by)
                && let Some(price) = price(*id)
            {
                found.push((self.breaks(*id, by), price, *id, by));
            }
        }
        found.sort_unstable();
        found.truncate(TRIED);
        found.into_iter().map(|(_, _, id, by)| (id, by)).collect()
    }

    fn stands(&self, id: CellId) -> &[(u32, i64)] {
        &self.stands[self.starts[id.index()]..self.starts[id.index() + 1]]
    }

    fn is_broken(&self, place: u32, risen: i64) -> bool {
        let room = self.room[place as usize];
        match self.table.relations()[place as usize].bound {
            Bound::Zero => risen != room,
            Bound::AtMostZero => risen > room,
        }
    }

    /// How many relations more are broken when the cell is moved.
    fn breaks(&self, id: CellId, by: i64) -> i32 {
        let change = |(place, factor): &(u32, i64)| {
            let risen = self.risen[*place as usize];
            i32::from(self.is_broken(*place, risen + factor * by)) - i32::from(self.is_broken(*place, risen))
        };
        self.stands(id).iter().map(change).sum()
    }

    fn put(&mut self, id: CellId, by: i64) {
        self.moved.push(id);
        self.by[id.index()] = by;
        self.raise(id, by);
    }

    fn take_back(&mut self) {
        let Some(id) = self.moved.pop() else { return };
        let by = std::mem::take(&mut self.by[id.index()]);
        self.raise(id, -by);
    }

    fn raise(&mut self, id: CellId, by: i64) {
        for at in self.starts[id.index()]..self.starts[id.index() + 1] {
            let (place, factor) = self.stands[at];
            let risen = self.risen[place as usize];
            let (was, is) = (self.is_broken(place, risen), self.is_broken(place, risen + factor * by));
            self.risen[place as usize] = risen + factor * by;
            if is && !was {
                self.broken.push(place);
            } else if was && !is {
                self.broken.retain(|broken| *broken != place);
            }
        }
    }
}
