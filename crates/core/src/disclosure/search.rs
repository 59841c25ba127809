//! Finding the cheapest shift that moves a cell.
//!
//! The program of Fischetti and Salazar, asked locally: among the cells near the one to protect, the shift for which
//! least must newly be hidden. Most are found in the rectangle of two units and two outcomes; where none is, the
//! neighbourhood is widened until the whole of what hangs together is in. Cells outside stay as they are, so that
//! whatever is found is right in the whole table. It hides nothing and keeps nothing.

use super::chain::{self, Chain, Price};
use super::program::{Answer, Program, real, whole};
use super::shift::{Shift, fits};
use super::swap::Swaps;
use super::table::{Bound, CellId, Hidden, InsiderId, Spot, Standing, Table};

/// How wide to look, in relations from the cell and in cells, when only what is hidden already may move.
const LOOKS_FOR_NOTHING: [(usize, usize); 3] = [(2, 300), (4, 500), (7, 500)];
/// How wide to look when cells may be hidden for it.
const LOOKS_FOR_A_PRICE: [(usize, usize); 4] = [(2, 400), (3, 800), (5, 1600), (usize::MAX, 4000)];
/// With how many other places a place is looked at, of those that have something to give and of those that have not.
const OTHERS: usize = 8;
/// What moving a cell by one costs, hidden already and not.
const COST_HIDDEN: f64 = 1.0;
const COST_OF_WEIGHT: f64 = 1000.0;
/// A solution in fractions is whole times one of these, or sought anew in whole numbers.
const MULTIPLES: [f64; 5] = [1.0, 2.0, 3.0, 4.0, 6.0];
/// How far whole numbers are sought.
const FARTHEST: i64 = 1_000_000;

/// What is asked for.
#[derive(Clone, Copy)]
pub(super) struct Wish<'a> {
    /// The cell that must move.
    pub target: CellId,
    /// Those who must not notice.
    pub unnoticed_by: &'a [InsiderId],
    /// A hidden cell that must not move either.
    pub except: Option<CellId>,
    /// The weight of the dearest cell that may be hidden for it; 0 where none may.
    pub dearest: u32,
    /// Whether it is worth a long search.
    pub seek: bool,
}

/// The search, and what it needs to remember which cells are in a neighbourhood.
pub(super) struct Search<'a> {
    table: &'a Table,
    chain: Chain<'a>,
    swaps: Swaps<'a>,
    round: u32,
    cells_seen: Vec<u32>,
    relations_seen: Vec<u32>,
    places: Vec<u32>,
    /// How many cells of a relation are in the neighbourhood.
    inside: Vec<u32>,
    barred: Vec<bool>,
}

/// Cells and relations near the one that is to move.
struct Near {
    cells: Vec<CellId>,
    relations: Vec<u32>,
    /// How many of the cells have had their relations looked at.
    done: usize,
}

/// How much a cell goes one way.
struct Column {
    id: CellId,
    /// 1 for upwards, -1 for downwards.
    sign: i64,
    least: i64,
    most: i64,
}

impl<'a> Search<'a> {
    pub fn new(table: &'a Table) -> Self {
        Self {
            table,
            chain: Chain::new(table),
            swaps: Swaps::new(table),
            round: 0,
            cells_seen: vec![0; table.cells().len()],
            relations_seen: vec![0; table.relations().len()],
            places: vec![0; table.cells().len()],
            inside: vec![0; table.relations().len()],
            barred: vec![false; table.insiders().len()],
        }
    }

    /// The cheapest shift found that grants the wish, if any.
    pub fn find(&mut self, hidden: &Hidden, wish: Wish<'_>) -> Option<Shift> {
        for insider in wish.unnoticed_by {
            self.barred[insider.0 as usize] = true;
        }
        let found = if wish.dearest > 0 { self.at_a_price(hidden, wish) } else { self.for_nothing(hidden, wish) };
        let found = found.or_else(|| wish.seek.then(|| self.look_at_two_places(hidden, wish)).flatten());
        for insider in wish.unnoticed_by {
            self.barred[insider.0 as usize] = false;
        }
        found
    }

    /// The cheaper of what lies around and of what two places exchange.
    fn at_a_price(&mut self, hidden: &Hidden, wish: Wish<'_>) -> Option<Shift> {
        let around = self.look_around(hidden, wish);
        let exchanged = self.exchange(hidden, wish).or_else(|| self.seek_exchange(hidden, wish));
        [around, exchanged].into_iter().flatten().min_by_key(|shift| self.price(shift, hidden))
    }

    /// The first that is found among what is hidden, the quickest ways first.
    fn for_nothing(&mut self, hidden: &Hidden, wish: Wish<'_>) -> Option<Shift> {
        let quickly = self.pass_on(hidden, wish).or_else(|| self.exchange(hidden, wish));
        let found = quickly.or_else(|| self.look_around(hidden, wish));
        found.or_else(|| self.seek_exchange(hidden, wish))
    }

    /// Passes what the target moves by on from cell to cell.
    fn pass_on(&mut self, hidden: &Hidden, wish: Wish<'_>) -> Option<Shift> {
        let price = price_for(self.table, &self.barred, hidden, wish);
        Shift::of(self.table, self.chain.find(wish.target, &price, &chain::LENGTHS)?)
    }

    /// Lets two places exchange persons as others have before.
    fn exchange(&mut self, hidden: &Hidden, wish: Wish<'_>) -> Option<Shift> {
        let price = price_for(self.table, &self.barred, hidden, wish);
        self.swaps.among_known(wish.target, &price, &mut self.chain)
    }

    /// Seeks how else two places may exchange persons, where a long search is worth it.
    fn seek_exchange(&mut self, hidden: &Hidden, wish: Wish<'_>) -> Option<Shift> {
        let price = price_for(self.table, &self.barred, hidden, wish);
        if wish.seek { self.swaps.seek(wish.target, &price, &mut self.chain) } else { None }
    }

    fn look_around(&mut self, hidden: &Hidden, wish: Wish<'_>) -> Option<Shift> {
        let looks: &[(usize, usize)] = if wish.dearest > 0 { &LOOKS_FOR_A_PRICE } else { &LOOKS_FOR_NOTHING };
        let mut before = 1;
        for (reach, room) in looks {
            let mut near = self.near(hidden, wish, *reach, *room);
            let (all, is_whole) = (near.cells.len(), near.done == near.cells.len() && near.cells.len() < *room);
            if all > before
                && self.leave_out_the_fixed(&mut near, wish)
                && let Some(shift) = self.cheapest(&near, hidden, wish)
            {
                return Some(shift);
            }
            if is_whole {
                return None;
            }
            before = all;
        }
        None
    }

    /// Looks at all the numbers of a place that the target is in, of another outside it, and of those above them: persons
    /// may have been exchanged for others of another kind.
    fn look_at_two_places(&mut self, hidden: &Hidden, wish: Wish<'_>) -> Option<Shift> {
        let spot = self.table.spot(wish.target)?;
        let (one, others) = self.partners(spot, &price_for(self.table, &self.barred, hidden, wish))?;
        others.into_iter().find_map(|other| {
            let mut near = self.of_places(hidden, wish, (one, other));
            if self.leave_out_the_fixed(&mut near, wish) { self.cheapest(&near, hidden, wish) } else { None }
        })
    }

    /// A place in that of the spot, and some outside it: those that have none of the kind to give, and those that have.
    /// Nothing where the numbers of that place alone forbid it, whatever others do.
    fn partners(&self, spot: Spot, price: Price<'_>) -> Option<(u32, Vec<u32>)> {
        let layout = self.swaps.layout();
        let may_move = |place: u32| layout.cell(Spot { place, ..spot }).filter(|id| price(*id).is_some());
        let can_give = |place: &u32| may_move(*place).is_some_and(|id| fits(self.table, id, -1));
        let (inside, outside) = layout.around(spot.place);
        let one = inside.into_iter().find(|place| may_move(*place).is_some())?;
        if !self.swaps.may_change(Spot { place: one, ..spot }, price) {
            return None;
        }
        let (giving, others): (Vec<u32>, Vec<u32>) = outside.into_iter().partition(can_give);
        Some((one, [others, giving].into_iter().flat_map(|some| some.into_iter().take(OTHERS)).collect()))
    }

    /// The target and the cells of two places and those above them.
    fn of_places(&mut self, hidden: &Hidden, wish: Wish<'_>, (one, other): (u32, u32)) -> Near {
        let mut near = self.alone(wish.target);
        for id in self.swaps.layout().cells_of(one, other) {
            let is_hidden = hidden.is_unknown(self.table, id);
            if self.cells_seen[id.index()] != self.round && may_move(self.table, &self.barred, (id, is_hidden), wish) {
                self.cells_seen[id.index()] = self.round;
                near.cells.push(id);
            }
        }
        self.take_in_relations(&mut near);
        near
    }

    /// A neighbourhood of one cell.
    fn alone(&mut self, target: CellId) -> Near {
        self.round += 1;
        self.cells_seen[target.index()] = self.round;
        Near { cells: vec![target], relations: Vec::new(), done: 0 }
    }

    /// Leaves out the cells that can't move, since they stand alone in an equation, and those that then can't either.
    /// Whether the one that must move still can.
    fn leave_out_the_fixed(&mut self, near: &mut Near, wish: Wish<'_>) -> bool {
        let table = self.table;
        let relation = |place: &u32| &table.relations()[*place as usize];
        let mut asked = Vec::new();
        for place in &near.relations {
            let terms = relation(place).terms.iter();
            let count = terms.filter(|(id, _)| self.cells_seen[id.index()] == self.round).count();
            self.inside[*place as usize] = u32::try_from(count).unwrap_or(u32::MAX);
            if count == 1 && relation(place).bound == Bound::Zero {
                asked.push(*place);
            }
        }
        while let Some(place) = asked.pop() {
            let mut terms = relation(&place).terms.iter();
            let Some((fixed, _)) = terms.find(|(id, _)| self.cells_seen[id.index()] == self.round) else { continue };
            if *fixed == wish.target {
                return false;
            }
            self.cells_seen[fixed.index()] = 0;
            for place in table.relations_of(*fixed) {
                let inside = &mut self.inside[*place as usize];
                *inside -= 1;
                if *inside == 1 && relation(place).bound == Bound::Zero {
                    asked.push(*place);
                }
            }
        }
        near.cells.retain(|id| self.cells_seen[id.index()] == self.round);
        near.relations.retain(|place| self.inside[*place as usize] > 0);
        true
    }

    /// The cells within reach, as many as there is room for.
    fn near(&mut self, hidden: &Hidden, wish: Wish<'_>, reach: usize, room: usize) -> Near {
        let mut near = self.alone(wish.target);
        let mut reached = 0;
        while reached < reach && near.done < near.cells.len() && near.cells.len() < room {
            self.widen(&mut near, hidden, wish, room);
            reached += 1;
        }
        self.take_in_relations(&mut near);
        near
    }

    /// Takes in the cells that are one relation away, those first that cost nothing.
    fn widen(&mut self, near: &mut Near, hidden: &Hidden, wish: Wish<'_>, room: usize) {
        let first = near.relations.len();
        self.take_in_relations(near);
        near.done = near.cells.len();
        for wanted_hidden in [true, false] {
            for relation in &near.relations[first..] {
                for (id, _) in &self.table.relations()[*relation as usize].terms {
                    if near.cells.len() < room
                        && self.cells_seen[id.index()] != self.round
                        && hidden.is_unknown(self.table, *id) == wanted_hidden
                        && may_move(self.table, &self.barred, (*id, wanted_hidden), wish)
                    {
                        self.cells_seen[id.index()] = self.round;
                        near.cells.push(*id);
                    }
                }
            }
        }
    }

    /// Every relation that a cell taken in stands in binds what may move, also where it reaches outside.
    fn take_in_relations(&mut self, near: &mut Near) {
        for id in &near.cells[near.done..] {
            for relation in self.table.relations_of(*id) {
                if self.relations_seen[*relation as usize] != self.round {
                    self.relations_seen[*relation as usize] = self.round;
                    near.relations.push(*relation);
                }
            }
        }
    }

    /// The cheaper of the shifts upwards and downwards; downwards is not asked when upwards is for nothing.
    fn cheapest(&mut self, near: &Near, hidden: &Hidden, wish: Wish<'_>) -> Option<Shift> {
        let up = self.towards(near, hidden, 1);
        let price = up.as_ref().map(|shift| self.price(shift, hidden));
        if price == Some(0) {
            return up;
        }
        let target = self.table.cell(wish.target);
        let down = (target.value > target.lo).then(|| self.towards(near, hidden, -1)).flatten();
        match (&up, &down) {
            (Some(_), Some(shift)) if price <= Some(self.price(shift, hidden)) => up,
            (_, Some(_)) => down,
            _ => up,
        }
    }

    /// What must newly be hidden for it.
    fn price(&self, shift: &Shift, hidden: &Hidden) -> u64 {
        let new = shift.cells().filter(|id| !hidden.is_unknown(self.table, *id));
        new.map(|id| price_of(self.table, hidden, id)).sum()
    }

    /// The cheapest shift of the first cell upwards (1) or downwards (-1).
    fn towards(&mut self, near: &Near, hidden: &Hidden, way: i64) -> Option<Shift> {
        let columns = self.columns(near, way);
        let Answer::Point(point) = self.program(near, &columns, hidden, false).solve() else { return None };
        MULTIPLES.iter().find_map(|multiple| self.read(&columns, &point, *multiple)).or_else(|| {
            let Answer::Point(point) = self.program(near, &columns, hidden, true).solve() else { return None };
            self.read(&columns, &point, 1.0)
        })
    }

    /// For each cell how much up, and where it can how much down.
    fn columns(&mut self, near: &Near, way: i64) -> Vec<Column> {
        let mut columns = Vec::new();
        for (number, id) in near.cells.iter().enumerate() {
            self.places[id.index()] = u32::try_from(columns.len()).unwrap_or(u32::MAX);
            let cell = self.table.cell(*id);
            let down = cell.value.saturating_sub(cell.lo);
            let least = i64::from(number == 0);
            if number > 0 || way > 0 {
                columns.push(Column { id: *id, sign: 1, least, most: i64::MAX });
            }
            if down > 0 && (number > 0 || way < 0) {
                columns.push(Column { id: *id, sign: -1, least, most: down });
            }
        }
        columns
    }

    /// What each column costs, and for each relation that nothing changes.
    fn program(&self, near: &Near, columns: &[Column], hidden: &Hidden, in_whole: bool) -> Program {
        let mut program = Program::new();
        for (number, column) in columns.iter().enumerate() {
            // The first is that of the cell that must move.
            let cost = if number == 0 { 0.0 } else { self.cost(column.id, hidden) };
            if in_whole {
                let bound = |number: i64| i32::try_from(number.min(FARTHEST)).unwrap_or(i32::MAX);
                program.whole(cost, (bound(column.least), bound(column.most)));
            } else {
                let most = if column.most == i64::MAX { f64::INFINITY } else { real(column.most) };
                program.real(cost, (real(column.least), most));
            }
        }
        let mut terms: Vec<(usize, f64)> = Vec::new();
        for place in &near.relations {
            let relation = &self.table.relations()[*place as usize];
            terms.clear();
            for (id, factor) in relation.terms.iter().filter(|(id, _)| self.cells_seen[id.index()] == self.round) {
                let first = self.places[id.index()] as usize;
                let of_cell = columns.iter().enumerate().skip(first).take_while(|(_, column)| column.id == *id);
                terms.extend(of_cell.map(|(at, column)| (at, real(*factor * column.sign))));
            }
            match relation.bound {
                Bound::Zero => program.equal(&terms, 0.0),
                Bound::AtMostZero => {
                    let sum = relation.sum(|id| self.table.cell(id).value).unwrap_or(0);
                    program.at_most(&terms, -real(sum));
                }
            }
        }
        program
    }

    /// What moving the cell by one costs: what must be hidden, and where that is the same, the smaller number.
    fn cost(&self, id: CellId, hidden: &Hidden) -> f64 {
        if hidden.is_unknown(self.table, id) {
            return COST_HIDDEN;
        }
        let digits = f64::from(self.table.cell(id).value.checked_ilog2().unwrap_or(0));
        let price = u32::try_from(price_of(self.table, hidden, id)).unwrap_or(u32::MAX);
        f64::from(price) * COST_OF_WEIGHT + digits
    }

    /// The shift that the solver's numbers are when multiplied, if they are whole and right.
    fn read(&self, columns: &[Column], point: &[f64], multiple: f64) -> Option<Shift> {
        let mut moves: Vec<(CellId, i64)> = Vec::new();
        for (column, number) in columns.iter().zip(point) {
            let by = whole(number * multiple)? * column.sign;
            match moves.last_mut() {
                Some((id, sum)) if *id == column.id => *sum += by,
                _ => moves.push((column.id, by)),
            }
        }
        Shift::of(self.table, moves)
    }
}

/// What it costs to move each cell, where that may be.
fn price_for(table: &Table, barred: &[bool], hidden: &Hidden, wish: Wish<'_>) -> impl Fn(CellId) -> Option<u32> {
    move |id| {
        let is_hidden = hidden.is_unknown(table, id);
        let weight = if is_hidden { 0 } else { table.cell(id).weight };
        may_move(table, barred, (id, is_hidden), wish).then_some(weight)
    }
}

/// Whether a cell, hidden already or not, may move.
fn may_move(table: &Table, barred: &[bool], (id, hidden): (CellId, bool), wish: Wish<'_>) -> bool {
    let cell = table.cell(id);
    (hidden || cell.weight <= wish.dearest && cell.standing == Standing::Free)
        && wish.except != Some(id)
        && !cell.owners.iter().any(|owner| barred[owner.0 as usize])
}

/// The weight of what is newly hidden when the cell is.
fn price_of(table: &Table, hidden: &Hidden, id: CellId) -> u64 {
    if table.hidden_with(id).is_empty() {
        return u64::from(table.cell(id).weight);
    }
    let (mut counted, mut next) = (vec![id], 0);
    while let Some(id) = counted.get(next).copied() {
        next += 1;
        for other in table.hidden_with(id) {
            if table.cell(*other).standing == Standing::Free && !hidden.contains(*other) && !counted.contains(other) {
                counted.push(*other);
            }
        }
    }
    counted.iter().map(|id| u64::from(table.cell(*id).weight)).sum()
}
