//! Who knows a number whatever is hidden: also those who can add it up from numbers of their own alone.
//!
//! A unit that knows how many there were and how many went to work knows what is left, and a municipality that reports
//! alone, or beside others who had nobody, knows its county's sum: it is about none but its own. No hiding can take that
//! from them, so those numbers are counted as theirs. What is known only because something else was published is not:
//! that is what hiding is for.

use super::nobody;
use crate::disclosure::{Bound, Cell, CellId, InsiderId, Relation};
use std::collections::{BTreeMap, BTreeSet};

/// Gives each number those as owners who own all others of an equation that it stands in, but for those that are always
/// shown to be nobody, until nothing is new.
pub(super) fn add_up(cells: &mut [Cell], relations: &[Relation]) {
    let equations = equations(&nobody::known(cells, relations), relations);
    let mut of: Vec<Vec<usize>> = vec![Vec::new(); cells.len()];
    for (number, ids) in equations.iter().enumerate() {
        ids.iter().for_each(|id| of[id.index()].push(number));
    }
    let mut asked: BTreeSet<usize> = (0..equations.len()).collect();
    while let Some(number) = asked.pop_first() {
        for (id, who) in learned(cells, &equations[number]) {
            let owners = &mut cells[id.index()].owners;
            owners.push(who);
            owners.sort_unstable();
            asked.extend(of[id.index()].iter().copied().filter(|other| *other != number));
        }
    }
}

/// The numbers of each equation that may be anybody. Two numbers of which neither can be more than the other are equal.
fn equations(nobody: &[bool], relations: &[Relation]) -> Vec<BTreeSet<CellId>> {
    let left = |relation: &Relation| -> BTreeMap<CellId, i64> {
        relation.terms.iter().filter(|(id, _)| !nobody[id.index()]).copied().collect()
    };
    let mut found = Vec::new();
    let mut no_more: BTreeSet<(CellId, CellId)> = BTreeSet::new();
    for relation in relations {
        let terms = left(relation);
        if relation.bound == Bound::Zero {
            found.push(terms.into_keys().collect());
        } else if let [(one, one_by), (other, other_by)] = terms.into_iter().collect::<Vec<_>>()[..]
            && one_by == -other_by
        {
            let pair = if one_by > 0 { (one, other) } else { (other, one) };
            if no_more.contains(&(pair.1, pair.0)) {
                found.push(BTreeSet::from([one, other]));
            }
            no_more.insert(pair);
        }
    }
    found
}

/// The numbers of an equation that somebody knows who knows all the others.
fn learned(cells: &[Cell], ids: &BTreeSet<CellId>) -> Vec<(CellId, InsiderId)> {
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

    #[test]
    fn persons_of_one_alone_are_the_persons_of_all() {
        let cell = |key: &str, value: i64, standing: Standing, owners: &[u32]| {
            let owners = owners.iter().copied().map(InsiderId).collect();
            Cell { key: key.to_owned(), value, lo: 0, weight: 1, standing, owners }
        };
        let [first, second, all] = [0, 1, 2].map(CellId);
        let at_most_the_sum = Relation::at_most(vec![(all, 1), (first, -1), (second, -1)]);
        let relations = [Relation::no_more(first, all), Relation::no_more(second, all), at_most_the_sum];
        for (nobody, known) in [(Standing::Shown, vec![InsiderId(0)]), (Standing::Free, vec![])] {
            let mut cells = [
                cell("first", 7, Standing::Sensitive, &[0]),
                cell("second", 0, nobody, &[1]),
                cell("all", 7, Standing::Sensitive, &[]),
            ];
            add_up(&mut cells, &relations);
            assert_eq!(cells[all.index()].owners, known);
        }
    }

    #[test]
    fn where_others_had_nobody_the_sum_is_ones_own() {
        let cell = |key: &str, value: i64, standing: Standing, owners: &[u32]| {
            let owners = owners.iter().copied().map(InsiderId).collect();
            Cell { key: key.to_owned(), value, lo: 0, weight: 1, standing, owners }
        };
        // Nobody ended in the second municipality, so that nobody went to work from there either.
        for (standing, known) in [(Standing::Shown, vec![InsiderId(0)]), (Standing::Free, vec![])] {
            let mut cells = [
                cell("work, first", 3, Standing::Sensitive, &[0]),
                cell("work, second", 0, Standing::Free, &[1]),
                cell("ended, second", 0, standing, &[1]),
                cell("other, second", 0, Standing::Absent { guarded: false }, &[]),
                cell("work", 3, Standing::Sensitive, &[]),
            ];
            let [first, second, ended, other, sum] = [0, 1, 2, 3, 4].map(CellId);
            let relations = [Relation::total(ended, [second, other]), Relation::total(sum, [first, second])];
            add_up(&mut cells, &relations);
            assert_eq!(cells[sum.index()].owners, known);
        }
    }
}
