//! What an attacker sees around one cell: the audit's own reading of the table, in two ways.
//!
//! Within a [`Window`] the audit asks whether the cell could be more, or less, than it is. Taken narrowly, everything
//! outside is known and stays as it is: what is possible then is possible. Taken widely, everything outside may be
//! anything: what is impossible then is impossible. The window is widened until one of the two answers. Nothing of how
//! cells were chosen to be hidden is read here.

use super::program::{Answer, Program, real, whole};
use super::table::{Bound, CellId, Table};

/// Whole numbers are sought within this of the true one; counts of persons do not reach so far.
const FARTHEST: i32 = 1_000_000_000;
/// A solution in fractions may be whole in twice or thrice the size.
const SIZES: [f64; 4] = [1.0, 2.0, 3.0, 6.0];

/// Which way the number could differ.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    More,
    Less,
}

/// What is taken to be known outside of the window.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Taken {
    Narrowly,
    Widely,
}

/// Whether the number could differ.
pub(super) enum Could {
    /// It could: these numbers instead of the true ones look the same.
    Yes(Vec<(CellId, i64)>),
    /// It could not.
    No,
    /// Fractions could; whether whole numbers could was not found out.
    Unsure,
}

/// The unknown cells around one cell, which is the first of them.
pub(super) struct Window<'a> {
    table: &'a Table,
    cells: Vec<CellId>,
    relations: Vec<u32>,
    /// In how many cells' relations the window has looked.
    looked: usize,
    /// Where each cell stands in `cells`, from 1; 0 where it does not.
    standing: Vec<u32>,
    /// Whether a relation is among `relations`.
    bound: Vec<bool>,
}

impl<'a> Window<'a> {
    /// A window on nothing, to be opened.
    pub fn new(table: &'a Table) -> Self {
        let (standing, bound) = (vec![0; table.cells().len()], vec![false; table.relations().len()]);
        Self { table, cells: Vec::new(), relations: Vec::new(), looked: 0, standing, bound }
    }

    /// Closes the window and opens it on one cell alone.
    pub fn open(&mut self, target: CellId) {
        for id in self.cells.drain(..) {
            self.standing[id.index()] = 0;
        }
        for place in self.relations.drain(..) {
            self.bound[place as usize] = false;
        }
        self.looked = 0;
        self.take(target);
    }

    /// Takes in the unknown cells that are one relation away.
    pub fn widen(&mut self, is_unknown: &dyn Fn(CellId) -> bool) {
        let border = self.looked..self.cells.len();
        self.looked = self.cells.len();
        for at in border {
            for place in self.table.relations_of(self.cells[at]) {
                if std::mem::replace(&mut self.bound[*place as usize], true) {
                    continue;
                }
                self.relations.push(*place);
                for (id, _) in &self.table.relations()[*place as usize].terms {
                    if self.standing[id.index()] == 0 && is_unknown(*id) {
                        self.take(*id);
                    }
                }
            }
        }
    }

    /// Whether nothing unknown outside hangs together with what is inside.
    pub fn is_whole(&self) -> bool {
        self.looked == self.cells.len()
    }

    /// How many cells are inside.
    pub fn len(&self) -> usize {
        self.cells.len()
    }

    /// The window with what is outside taken one way or the other.
    pub fn view(&self, taken: Taken) -> View<'_, 'a> {
        let relations = self.relations_taken(taken);
        let moving = self.moving(&relations);
        let mut columns = vec![None; self.cells.len()];
        let mut cells = Vec::new();
        for (at, id) in self.cells.iter().enumerate().filter(|(at, _)| moving[*at]) {
            columns[at] = Some(cells.len());
            cells.push(*id);
        }
        View { window: self, taken, relations, cells, columns }
    }

    fn take(&mut self, id: CellId) {
        self.cells.push(id);
        self.standing[id.index()] = u32::try_from(self.cells.len()).unwrap_or(0);
    }

    /// Those looked at, which hold nothing unknown that is not inside; and narrowly those that also reach outside.
    fn relations_taken(&self, taken: Taken) -> Vec<u32> {
        let mut relations = self.relations.clone();
        if taken == Taken::Narrowly {
            let border = self.cells[self.looked..].iter().flat_map(|id| self.table.relations_of(*id));
            relations.extend(border.filter(|place| !self.bound[**place as usize]));
        }
        relations.sort_unstable();
        relations.dedup();
        relations
    }

    /// Which cells inside may differ at all, as far as these relations say, which hold nothing unknown that is not inside or
    /// taken to be known: one that stands alone in an equation, among those that may, may not.
    fn moving(&self, relations: &[u32]) -> Vec<bool> {
        let mut moving = vec![true; self.cells.len()];
        let relation = |at: usize| &self.table.relations()[relations[at] as usize];
        let inside = |id: CellId| (self.standing[id.index()] as usize).checked_sub(1);
        let count = |at: usize| relation(at).terms.iter().filter(|(id, _)| inside(*id).is_some()).count();
        let mut counts: Vec<usize> = (0..relations.len()).map(count).collect();
        let is_equation = |at: usize| relation(at).bound == Bound::Zero;
        let mut alone: Vec<usize> = (0..relations.len()).filter(|at| counts[*at] == 1 && is_equation(*at)).collect();
        while let Some(at) = alone.pop() {
            let standing = relation(at).terms.iter().find_map(|(id, _)| inside(*id).filter(|at| moving[*at]));
            let Some(still) = standing else { continue };
            moving[still] = false;
            for place in self.table.relations_of(self.cells[still]) {
                let Ok(at) = relations.binary_search(place) else { continue };
                counts[at] -= 1;
                if counts[at] == 1 && is_equation(at) {
                    alone.push(at);
                }
            }
        }
        moving
    }
}

/// A window with what is outside taken one way or the other.
pub(super) struct View<'w, 'a> {
    window: &'w Window<'a>,
    taken: Taken,
    relations: Vec<u32>,
    /// The cells that may differ.
    cells: Vec<CellId>,
    /// For each cell of the window its place among those.
    columns: Vec<Option<usize>>,
}

impl View<'_, '_> {
    /// Whether equations alone, each with one number left in it, say what the number is.
    pub fn says_it(&self) -> bool {
        self.columns.first().is_none_or(Option::is_none)
    }

    /// Whether the number could be at least one more, or less, than it is.
    pub fn could(&self, way: Way) -> Could {
        let first = self.window.cells.first().map(|id| self.window.table.cell(*id));
        let at_least = first.is_none_or(|cell| cell.value <= cell.lo);
        if way == Way::Less && at_least || self.says_it() {
            return Could::No;
        }
        match self.program(way, false).solve() {
            Answer::Nothing => Could::No,
            Answer::Point(point) if self.taken == Taken::Narrowly => {
                let found = SIZES.iter().find_map(|size| self.read(&point, *size));
                found.map_or_else(|| self.could_in_whole(way), Could::Yes)
            }
            Answer::Endless | Answer::Unsure if self.taken == Taken::Narrowly => self.could_in_whole(way),
            Answer::Point(_) | Answer::Endless | Answer::Unsure => Could::Unsure,
        }
    }

    fn could_in_whole(&self, way: Way) -> Could {
        match self.program(way, true).solve() {
            Answer::Nothing => Could::No,
            Answer::Point(point) => self.read(&point, 1.0).map_or(Could::Unsure, Could::Yes),
            Answer::Endless | Answer::Unsure => Could::Unsure,
        }
    }

    /// How far each number is from the true one, when the first differs by one or more.
    fn program(&self, way: Way, in_whole: bool) -> Program {
        let (table, standing) = (self.window.table, &self.window.standing);
        let mut program = Program::new();
        for (at, id) in self.cells.iter().enumerate() {
            let cell = table.cell(*id);
            let down = cell.lo.saturating_sub(cell.value);
            let (cost, least, most) = match (at, way) {
                (0, Way::More) => (1.0, 1, i64::MAX),
                (0, Way::Less) => (-1.0, down, -1),
                _ => (0.0, down, i64::MAX),
            };
            if in_whole {
                let near = |number: i64| i32::try_from(number).unwrap_or(FARTHEST).clamp(-FARTHEST, FARTHEST);
                program.whole(cost, (near(least.max(-i64::from(FARTHEST))), near(most)));
            } else {
                program.real(cost, (real(least), if most == i64::MAX { f64::INFINITY } else { real(most) }));
            }
        }
        let column = |id: CellId| self.columns[(standing[id.index()] as usize).checked_sub(1)?];
        for place in &self.relations {
            let relation = &table.relations()[*place as usize];
            let terms = relation.terms.iter().filter_map(|(id, factor)| Some((column(*id)?, real(*factor))));
            let inside: Vec<(usize, f64)> = terms.collect();
            if inside.is_empty() {
                continue;
            }
            match relation.bound {
                Bound::Zero => program.equal(&inside, 0.0),
                Bound::AtMostZero => {
                    let sum = relation.sum(|id| table.cell(id).value).unwrap_or(0);
                    program.at_most(&inside, -real(sum));
                }
            }
        }
        program
    }

    /// The numbers that the solver's answer stands for when multiplied, if they are whole and nobody could tell.
    fn read(&self, point: &[f64], size: f64) -> Option<Vec<(CellId, i64)>> {
        let mut twin = Vec::new();
        for (id, by) in self.cells.iter().zip(point) {
            let by = whole(by * size)?;
            if by != 0 {
                twin.push((*id, self.window.table.cell(*id).value.checked_add(by)?));
            }
        }
        twin.sort_unstable();
        looks_the_same(self.window.table, &twin).then_some(twin)
    }
}

/// Whether a table with these numbers instead, in the order of the cells, meets everything that readers know.
pub(super) fn looks_the_same(table: &Table, twin: &[(CellId, i64)]) -> bool {
    let value_of = |id: CellId| {
        let at = twin.binary_search_by_key(&id, |(other, _)| *other);
        at.map_or_else(|_| table.cell(id).value, |at| twin[at].1)
    };
    let holds = |place: &u32| {
        let relation = &table.relations()[*place as usize];
        relation.sum(value_of).is_some_and(|sum| relation.allows(sum))
    };
    twin.iter().all(|(id, value)| *value >= table.cell(*id).lo && table.relations_of(*id).iter().all(holds))
}
