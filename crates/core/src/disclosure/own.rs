//! Whose a number is: of whom it is about none but their own.
//!
//! A county's sum that is one municipality's number and nobody's from the others is about that municipality's persons
//! alone. It does not know the sum unless it knows that the others had nobody; but if it finds out, it has learned no
//! more than those zeros, and where they need no guarding it has learned nothing that must not be known. Numbers that
//! somebody knows are theirs; so is what adds up from theirs and from such zeros, and nothing else: what is left when
//! theirs is taken from a number is another's.

use super::table::{Bound, Cell, CellId, InsiderId, Relation};

/// For each cell, in order, those whose own it is.
pub(super) fn own(cells: &[Cell], relations: &[Relation]) -> Vec<Vec<InsiderId>> {
    let sums = sums(cells, relations);
    let mut of: Vec<Vec<u32>> = vec![Vec::new(); cells.len()];
    for (number, (_, parts)) in (0_u32..).zip(&sums) {
        parts.iter().for_each(|id| of[id.index()].push(number));
    }
    let mut own: Vec<Vec<InsiderId>> = cells.iter().map(|cell| cell.owners.clone()).collect();
    own.iter_mut().for_each(|who| who.sort_unstable());
    let mut asked: Vec<u32> = (0_u32..).take(sums.len()).collect();
    while let Some(number) = asked.pop() {
        let (total, parts) = &sums[number as usize];
        let (first, others) = parts.split_first().expect("a sum has parts");
        let of_all = |who: &&InsiderId| others.iter().all(|id| own[id.index()].binary_search(who).is_ok());
        let is_new = |who: &&InsiderId| own[total.index()].binary_search(who).is_err();
        let new: Vec<InsiderId> = own[first.index()].iter().filter(of_all).filter(is_new).copied().collect();
        if !new.is_empty() {
            own[total.index()].extend(new);
            own[total.index()].sort_unstable();
            asked.extend_from_slice(&of[total.index()]);
        }
    }
    own
}

/// Every number that is a sum of others, or no more than one, with those of them that are somebody.
fn sums(cells: &[Cell], relations: &[Relation]) -> Vec<(CellId, Vec<CellId>)> {
    let is_nobody = |id: CellId| cells[id.index()].value == 0 && !cells[id.index()].standing.is_guarded();
    let mut sums = Vec::new();
    for relation in relations {
        let totals = relation.terms.iter().filter(|(total, factor)| {
            let alone = relation.terms.iter().all(|(id, other)| id == total || other.signum() == -factor.signum());
            alone && (relation.bound == Bound::Zero || *factor > 0 && relation.terms.len() > 2)
        });
        for (total, _) in totals {
            let others = relation.terms.iter().map(|(id, _)| *id).filter(|id| id != total && !is_nobody(*id));
            let parts: Vec<CellId> = others.collect();
            if !parts.is_empty() {
                sums.push((*total, parts));
            }
        }
    }
    sums
}
