//! What readers know to be nobody: zeros that are always shown, and all that can be no more than those.
//!
//! Where it is shown that there was nobody, it is known that nobody had an outcome either, in any definition. Where that
//! must not be known, it can't be shown that there was nobody.

use crate::disclosure::{Bound, Cell, CellId, Relation, Standing};
use std::collections::BTreeSet;

/// By what a number is known to be nobody.
#[derive(Clone, Copy, PartialEq, Eq)]
enum By {
    /// It is shown.
    Itself,
    /// The relation, since all others in it are nobody.
    Relation(usize),
}

/// The numbers that everybody knows to be nobody.
pub(super) fn known(cells: &[Cell], relations: &[Relation]) -> Vec<bool> {
    told(cells, relations).into_iter().map(|by| by.is_some()).collect()
}

/// Shows no zero that tells another one which must not be known.
pub(super) fn hide_what_tells(cells: &mut [Cell], relations: &[Relation]) {
    loop {
        let told = told(cells, relations);
        let guarded = |id: &CellId| told[id.index()].is_some() && cells[id.index()].standing.is_guarded();
        let mut asked: Vec<CellId> = (0_u32..).take(cells.len()).map(CellId).filter(guarded).collect();
        if asked.is_empty() {
            return;
        }
        let mut seen: BTreeSet<CellId> = asked.iter().copied().collect();
        while let Some(id) = asked.pop() {
            match told[id.index()] {
                Some(By::Itself) => cells[id.index()].standing = Standing::Sensitive,
                Some(By::Relation(number)) => {
                    let terms = relations[number].terms.iter().map(|(id, _)| *id);
                    let tellers = terms.filter(|id| told[id.index()] != Some(By::Relation(number)));
                    asked.extend(tellers.filter(|id| seen.insert(*id)));
                }
                None => {}
            }
        }
    }
}

/// For each number by what it is known to be nobody, if it is.
fn told(cells: &[Cell], relations: &[Relation]) -> Vec<Option<By>> {
    let shown = |cell: &Cell| (cell.standing == Standing::Shown && cell.value == 0).then_some(By::Itself);
    let mut told: Vec<Option<By>> = cells.iter().map(shown).collect();
    let mut changed = true;
    while std::mem::take(&mut changed) {
        for (number, relation) in relations.iter().enumerate() {
            let left = || relation.terms.iter().filter(|(id, _)| told[id.index()].is_none());
            let ways: BTreeSet<i64> = left().map(|(_, factor)| factor.signum()).collect();
            let bounded = ways.len() == 1 && (relation.bound == Bound::Zero || ways.contains(&1));
            if bounded && left().all(|(id, _)| cells[id.index()].value == 0 && cells[id.index()].lo >= 0) {
                let new: Vec<CellId> = left().map(|(id, _)| *id).collect();
                new.into_iter().for_each(|id| told[id.index()] = Some(By::Relation(number)));
                changed = true;
            }
        }
    }
    told
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_not_shown_where_it_tells_of_an_outcome_that_must_not_be_known() {
        let cell = |key: &str, standing: Standing| Cell {
            key: key.to_owned(),
            value: 0,
            lo: 0,
            weight: 1,
            standing,
            owners: Vec::new(),
        };
        // Those who went to school are followed for a year: of nobody nothing is known, but who they were is an outcome.
        for (way, shown) in [(Standing::Sensitive, Standing::Sensitive), (Standing::Free, Standing::Shown)] {
            let mut cells = [
                cell("went to school", way),
                cell("code", Standing::Absent { guarded: false }),
                cell("followed", Standing::Shown),
                cell("elsewhere", Standing::Shown),
                cell("outcome elsewhere", Standing::Free),
            ];
            let [school, code, followed, elsewhere, outcome] = [0, 1, 2, 3, 4].map(CellId);
            let relations = [
                Relation::total(school, [code]),
                Relation::total(followed, [code]),
                Relation::no_more(outcome, elsewhere),
            ];
            hide_what_tells(&mut cells, &relations);
            assert_eq!(cells[followed.index()].standing, shown);
            assert_eq!(cells[elsewhere.index()].standing, Standing::Shown);
            assert_eq!(known(&cells, &relations)[school.index()], shown == Standing::Shown);
        }
    }
}
