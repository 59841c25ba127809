//! The cheapest change that some places may have and others its opposite, by a linear program over the kinds of numbers.

use super::chain::Price;
use super::layout::Layout;
use super::program::{Answer, Program, real, whole};
use super::shift::fits;
use super::table::{Bound, Spot};
use std::collections::{BTreeMap, BTreeSet};

/// What moving a cell costs that is hidden already, and for each weight one that is not.
const COST_HIDDEN: u64 = 1;
const COST_OF_WEIGHT: u64 = 1000;
/// A change in fractions is whole times one of these, or is left.
const MULTIPLES: [f64; 4] = [1.0, 2.0, 3.0, 6.0];

/// What is added to each kind of number in a place.
pub(super) type Change = Vec<(u32, i64)>;

/// How much less and more of a kind all the places may have, and what that costs.
#[derive(Clone, Copy)]
struct Room {
    less: i64,
    more: i64,
    cost: u64,
}

/// What binds the kinds, in every one of the places.
#[derive(Default)]
struct Bonds {
    /// Sums that stay as they are.
    equations: BTreeSet<Vec<(u32, i64)>>,
    /// Sums that may rise no more than so much.
    limits: BTreeMap<Vec<(u32, i64)>, i64>,
}

/// The cheapest change by which the kind moves the given way (1 or -1), for places that have it as it is (1) or its
/// opposite (-1).
pub(super) fn cheapest(
    layout: &Layout<'_>,
    places: &[(u32, i64)],
    (kind, way): (u32, i64),
    price: Price<'_>,
) -> Option<Change> {
    let mut rooms: Vec<Option<Room>> =
        (0_u32..).take(layout.kinds).map(|kind| room(layout, places, kind, price)).collect();
    let bonds = Bonds::of(layout, places);
    bonds.leave_out_the_fixed(&mut rooms);
    let target = rooms[kind as usize].as_mut()?;
    if way > 0 {
        target.less = 0;
    } else {
        target.more = 0;
    }
    if target.less.max(target.more) == 0 {
        return None;
    }
    let mut program = Program::new();
    let mut columns: Vec<(u32, i64)> = Vec::new();
    let mut first: Vec<Option<usize>> = vec![None; layout.kinds];
    for (at, room) in (0_u32..).zip(&rooms) {
        let Some(room) = room else { continue };
        first[at as usize] = Some(columns.len());
        for (by, most) in [(1, room.more), (-1, room.less)] {
            let least = f64::from(u8::from(at == kind && by == way));
            let most = if most == i64::MAX { f64::INFINITY } else { real(most) };
            program.real(real(i64::try_from(room.cost).unwrap_or(i64::MAX)), (least, most));
            columns.push((at, by));
        }
    }
    bonds.bind(&mut program, &first);
    let Answer::Point(point) = program.solve() else { return None };
    MULTIPLES.iter().find_map(|multiple| read(&columns, &point, *multiple))
}

/// Nothing for a kind that can't move in one of the places, or is in none of them.
fn room(layout: &Layout<'_>, places: &[(u32, i64)], kind: u32, price: Price<'_>) -> Option<Room> {
    let mut room: Option<Room> = None;
    for (place, by) in places {
        let Some(id) = layout.cell(Spot { place: *place, kind }) else { continue };
        let price = price(id).filter(|_| fits(layout.table, id, 0))?;
        let cell = layout.table.cell(id);
        let spare = cell.value.saturating_sub(cell.lo);
        let (less, more) = if *by > 0 { (spare, i64::MAX) } else { (i64::MAX, spare) };
        let was = room.unwrap_or(Room { less: i64::MAX, more: i64::MAX, cost: 0 });
        let cost = was.cost + COST_HIDDEN + COST_OF_WEIGHT * u64::from(price);
        room = Some(Room { less: was.less.min(less), more: was.more.min(more), cost });
    }
    room.filter(|room| room.less > 0 || room.more > 0)
}

impl Bonds {
    fn of(layout: &Layout<'_>, places: &[(u32, i64)]) -> Self {
        let mut bonds = Self::default();
        for (place, by) in places {
            for relation in layout.relations_in(*place) {
                let mut terms = layout.kinds_in(relation);
                match relation.bound {
                    Bound::Zero => {
                        bonds.equations.insert(terms);
                    }
                    Bound::AtMostZero => {
                        let left = -relation.sum(|id| layout.table.cell(id).value).unwrap_or(0);
                        terms.iter_mut().for_each(|(_, factor)| *factor *= by);
                        let limit = bonds.limits.entry(terms).or_insert(left);
                        *limit = left.min(*limit);
                    }
                }
            }
        }
        bonds
    }

    /// Leaves out the kinds that can't move, since they stand alone in an equation, and those that then can't either.
    fn leave_out_the_fixed(&self, rooms: &mut [Option<Room>]) {
        let mut left = rooms.len() + 1;
        while rooms.iter().flatten().count() < left {
            left = rooms.iter().flatten().count();
            for terms in &self.equations {
                let mut moving = terms.iter().filter(|(kind, _)| rooms[*kind as usize].is_some());
                if let (Some((kind, _)), None) = (moving.next(), moving.next()) {
                    rooms[*kind as usize] = None;
                }
            }
        }
    }

    /// Binds the columns of the kinds: the first is how much more, the next how much less.
    fn bind(&self, program: &mut Program, first: &[Option<usize>]) {
        let columns = |terms: &[(u32, i64)]| -> Vec<(usize, f64)> {
            let of_kind = |(kind, factor): &(u32, i64)| {
                let first = first[*kind as usize]?;
                Some([(first, real(*factor)), (first + 1, -real(*factor))])
            };
            terms.iter().filter_map(of_kind).flatten().collect()
        };
        for terms in self.equations.iter().map(|terms| columns(terms)).filter(|terms| !terms.is_empty()) {
            program.equal(&terms, 0.0);
        }
        for (terms, limit) in &self.limits {
            let terms = columns(terms);
            if !terms.is_empty() {
                program.at_most(&terms, real(*limit));
            }
        }
    }
}

/// The change that the solver's numbers are when multiplied, if they are whole.
fn read(columns: &[(u32, i64)], point: &[f64], multiple: f64) -> Option<Change> {
    let mut change: BTreeMap<u32, i64> = BTreeMap::new();
    for ((kind, by), number) in columns.iter().zip(point) {
        *change.entry(*kind).or_insert(0) += whole(number * multiple)? * by;
    }
    Some(change.into_iter().filter(|(_, by)| *by != 0).collect())
}
