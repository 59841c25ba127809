//! Who knows a number whatever is hidden: also those who can add it up from numbers of their own alone.
//!
//! A unit that knows how many there were and how many went to work knows what is left, and a municipality that reports
//! alone knows its county's sum. No hiding can take that from them, so those numbers are counted as theirs. What is known
//! only because something was published is not: that is what hiding is for.

use crate::disclosure::{Bound, Cell, CellId, InsiderId, Relation};
use std::collections::{BTreeMap, BTreeSet};

/// Gives each number those as owners who own all others of an equation that it stands in, until nothing is new.
pub(super) fn add_up(cells: &mut [Cell], relations: &[Relation]) {
    let mut of: Vec<Vec<usize>> = vec![Vec::new(); cells.len()];
    let equations = || relations.iter().enumerate().filter(|(_, relation)| relation.bound == Bound::Zero);
    for (number, relation) in equations() {
        relation.terms.iter().for_each(|(id, _)| of[id.index()].push(number));
    }
    let mut asked: BTreeSet<usize> = equations().map(|(number, _)| number).collect();
    while let Some(number) = asked.pop_first() {
        for (id, who) in learned(cells, &relations[number]) {
            let owners = &mut cells[id.index()].owners;
            owners.push(who);
            owners.sort_unstable();
            asked.extend(of[id.index()].iter().copied().filter(|other| *other != number));
        }
    }
}

/// The numbers of an equation that somebody knows who knows all the others.
fn learned(cells: &[Cell], relation: &Relation) -> Vec<(CellId, InsiderId)> {
    let ids: BTreeSet<CellId> = relation.terms.iter().map(|(id, _)| *id).collect();
    let mut known: BTreeMap<InsiderId, usize> = BTreeMap::new();
    for who in ids.iter().flat_map(|id| &cells[id.index()].owners) {
        *known.entry(*who).or_default() += 1;
    }
    let all_but_one = known.into_iter().filter(|(_, count)| count + 1 == ids.len()).map(|(who, _)| who);
    let missing = |who: InsiderId| ids.iter().find(|id| !cells[id.index()].owners.contains(&who)).copied();
    all_but_one.filter_map(|who| Some((missing(who)?, who))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::disclosure::Standing;

    #[test]
    fn who_knows_the_parts_knows_what_they_make() {
        let cell = |key: &str, owners: &[u32]| Cell {
            key: key.to_owned(),
            value: 0,
            lo: 0,
            weight: 1,
            standing: Standing::Free,
            owners: owners.iter().copied().map(InsiderId).collect(),
        };
        // Of two municipalities and their county: 0 knows the first, 1 the second, 2 both; and what is left of the first.
        let mut cells =
            [cell("a", &[0, 2]), cell("b", &[1, 2]), cell("sum", &[]), cell("of", &[0]), cell("rest of a", &[])];
        let [a, b, sum, of, rest] = [0, 1, 2, 3, 4].map(CellId);
        add_up(&mut cells, &[Relation::total(sum, [a, b]), Relation::total(of, [a, rest]), Relation::no_more(b, of)]);
        let owners = cells.map(|cell| cell.owners.iter().map(|who| who.0).collect::<Vec<_>>());
        assert_eq!(owners, [vec![0, 2], vec![1, 2], vec![2], vec![0], vec![0]]);
    }
}
