//! Another table that readers can't tell from the true one.
//!
//! A shift is what to add to some unknown cells so that every relation and every least number still holds. It proves
//! that none of the cells it moves can be worked out: the table and the shifted table look the same. A [`Shift`] is
//! made only by checking it in whole numbers, so where it was found does not matter. It says nothing of what is
//! hidden; who keeps it sees to it that all its cells are.

use super::table::{CellId, InsiderId, Standing, Table, Twin};

/// What is added to some cells, in the order of the cells, and who would notice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Shift {
    moves: Vec<(CellId, i64)>,
    noticed_by: Vec<InsiderId>,
}

impl Shift {
    /// The shift of the moves given, or nothing where they contradict what readers know.
    pub fn of(table: &Table, mut moves: Vec<(CellId, i64)>) -> Option<Self> {
        moves.retain(|(_, by)| *by != 0);
        moves.sort_unstable();
        let apart = moves.windows(2).all(|pair| pair[0].0 != pair[1].0);
        let right = !moves.is_empty() && apart && moves.iter().all(|(id, by)| fits(table, *id, *by));
        (right && relations_hold(table, &moves)).then(|| {
            let mut noticed_by: Vec<InsiderId> =
                moves.iter().flat_map(|(id, _)| table.cell(*id).owners.iter().copied()).collect();
            noticed_by.sort_unstable();
            noticed_by.dedup();
            Self { moves, noticed_by }
        })
    }

    /// The cells that it moves, in order.
    pub fn cells(&self) -> impl Iterator<Item = CellId> + '_ {
        self.moves.iter().map(|(id, _)| *id)
    }

    /// The numbers that they have in the other table.
    pub fn twin(&self, table: &Table) -> Twin {
        self.moves.iter().map(|(id, by)| (*id, table.cell(*id).value + by)).collect()
    }

    /// Those who know one of the numbers that it moves, in order.
    pub fn noticed_by(&self) -> &[InsiderId] {
        &self.noticed_by
    }
}

/// Whether the cell can have that much more.
pub(super) fn fits(table: &Table, id: CellId, by: i64) -> bool {
    let cell = table.cell(id);
    cell.standing != Standing::Shown && cell.value.checked_add(by).is_some_and(|value| value >= cell.lo)
}

fn relations_hold(table: &Table, moves: &[(CellId, i64)]) -> bool {
    let mut touched: Vec<u32> = moves.iter().flat_map(|(id, _)| table.relations_of(*id).iter().copied()).collect();
    touched.sort_unstable();
    touched.dedup();
    touched.iter().map(|place| &table.relations()[*place as usize]).all(|relation| {
        let value_of = |id: CellId| {
            let by = moves.binary_search_by_key(&id, |(moved, _)| *moved).map_or(0, |at| moves[at].1);
            table.cell(id).value + by
        };
        relation.sum(value_of).is_some_and(|sum| relation.allows(sum))
    })
}
