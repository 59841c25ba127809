//! The shifts that have been found, and for each cell whether they protect it from everyone.
//!
//! One shift protects every cell that it moves against every reader who does not know one of the numbers it moves. A
//! cell that several units could notice the shift of needs another one that they do not. Only kept here, never made.

use super::shift::Shift;
use super::table::{CellId, InsiderId, Table, Twin};

/// Shifts, and which of them move each cell.
pub(super) struct Proofs<'a> {
    table: &'a Table,
    shifts: Vec<Option<Shift>>,
    moving: Vec<Vec<u32>>,
}

/// Against whom a cell is not protected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Doubt {
    /// Nobody.
    None,
    /// Anyone who reads the table.
    Everyone,
    /// These, who know some of its numbers.
    Insiders(Vec<InsiderId>),
}

impl<'a> Proofs<'a> {
    pub fn new(table: &'a Table) -> Self {
        Self { table, shifts: Vec::new(), moving: vec![Vec::new(); table.cells().len()] }
    }

    /// Keeps the shift.
    pub fn add(&mut self, shift: Shift) {
        let Ok(number) = u32::try_from(self.shifts.len()) else { return };
        for id in shift.cells() {
            self.moving[id.index()].push(number);
        }
        self.shifts.push(Some(shift));
    }

    /// Every shift that is kept, as the numbers of the other table.
    pub fn twins(&self) -> Vec<Twin> {
        self.shifts.iter().flatten().map(|shift| shift.twin(self.table)).collect()
    }

    /// Forgets every shift that moves the cell.
    pub fn forget(&mut self, id: CellId) {
        for number in std::mem::take(&mut self.moving[id.index()]) {
            let Some(shift) = self.shifts[number as usize].take() else { continue };
            for other in shift.cells() {
                self.moving[other.index()].retain(|kept| *kept != number);
            }
        }
    }

    /// The guarded cells that a shift of the given cell protects, in order.
    pub fn leaning_on(&self, id: CellId) -> Vec<CellId> {
        let shifts = self.moving[id.index()].iter().filter_map(|number| self.shifts[*number as usize].as_ref());
        let mut cells: Vec<CellId> =
            shifts.flat_map(Shift::cells).filter(|id| self.table.cell(*id).standing.is_guarded()).collect();
        cells.sort_unstable();
        cells.dedup();
        cells
    }

    /// Against whom the cell is not protected when the shifts that move `except` do not count.
    pub fn doubt(&self, id: CellId, except: Option<CellId>, insiders: bool) -> Doubt {
        let shifts = self.moving[id.index()].iter().filter_map(|number| self.shifts[*number as usize].as_ref());
        let mut counting = shifts.filter(|shift| !except.is_some_and(|except| shift.cells().any(|id| id == except)));
        let Some(first) = counting.next() else { return Doubt::Everyone };
        if !insiders {
            return Doubt::None;
        }
        let others = first.noticed_by().iter().copied().filter(|who| !self.table.is_own(id, *who));
        let mut left: Vec<InsiderId> = others.collect();
        for shift in counting {
            left.retain(|who| shift.noticed_by().binary_search(who).is_ok());
        }
        if left.is_empty() { Doubt::None } else { Doubt::Insiders(left) }
    }
}
