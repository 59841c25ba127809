//! What has been published before stays public: its table stands beside the new one, and both are attacked together.
//!
//! A number whose places have delivered nothing new for its months is one cell with the old: it stays shown where it was,
//! and hidden where it was. One that was delivered anew is another cell than the old, which stays with everything that
//! tied it to others; where it happens to be what it was and was hidden, it stays hidden, unless that would tell what it
//! was.

use super::Universe;
use super::cells::Origin;
use super::spots;
use crate::disclosure::{Cell, CellId, InsiderId, Pattern, Relation, Standing, Table, TableError};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Puts an earlier universe, with what was hidden of it, beside a newer one. The newer one's cells keep their places.
///
/// # Errors
/// The numbers contradict each other.
pub fn beside(newer: Universe, older: &Universe, pattern: &Pattern) -> Result<Universe, TableError> {
    let seen = shown(older, pattern);
    let mut both = Both::of(&newer, pattern);
    let mut at: Vec<CellId> = Vec::new();
    for id in older.table.ids() {
        let cell = older.table.cell(id);
        let standing = match cell.standing {
            Standing::Shown => Standing::Shown,
            Standing::Absent { guarded } => Standing::Absent { guarded },
            _ if seen.contains(&id) => Standing::Shown,
            standing => Standing::Hidden { guarded: standing.is_guarded() },
        };
        at.push(both.take_in((cell, &older.origins[id.index()]), standing, older.table.insiders())?);
    }
    let moved = older.table.relations().iter().map(|relation| Relation {
        bound: relation.bound,
        terms: relation.terms.iter().map(|(id, factor)| (at[id.index()], *factor)).collect(),
    });
    let relations: Vec<Relation> = newer.table.relations().iter().cloned().chain(moved).collect();
    let together: Vec<(CellId, CellId)> = newer.table.together().collect();
    let table = Table::new(both.cells, &relations, &together, both.insiders)?.laid_out(spots::of(&both.origins));
    Ok(Universe { table, origins: both.origins, ..newer })
}

/// The cells that an earlier publication has shown.
fn shown(older: &Universe, pattern: &Pattern) -> BTreeSet<CellId> {
    let figures = older.figures.iter().filter(|(key, _)| !pattern.hidden.contains_key(key));
    figures.flat_map(|(_, cells)| cells.iter().copied()).collect()
}

/// The cells of both.
struct Both {
    cells: Vec<Cell>,
    insiders: Vec<String>,
    origins: Vec<Arc<Origin>>,
    /// By what they are of: the cells that are or were that, the newest first.
    places: BTreeMap<Arc<Origin>, Vec<usize>>,
    /// The newest cells by name.
    called: BTreeMap<String, usize>,
    keys: BTreeSet<String>,
    mark: String,
}

impl Both {
    fn of(newer: &Universe, pattern: &Pattern) -> Self {
        let cells: Vec<Cell> = newer.table.cells().to_vec();
        let mut places: BTreeMap<Arc<Origin>, Vec<usize>> = BTreeMap::new();
        for (place, origin) in newer.origins.iter().enumerate() {
            places.entry(Arc::clone(origin)).or_default().push(place);
        }
        Self {
            called: cells.iter().zip(0..).map(|(cell, place)| (cell.key.clone(), place)).collect(),
            keys: cells.iter().map(|cell| cell.key.clone()).collect(),
            insiders: newer.table.insiders().to_vec(),
            mark: pattern.edition.chars().take(8).collect(),
            origins: newer.origins.clone(),
            cells,
            places,
        }
    }

    /// An older cell, as the one that it is still or as one of its own.
    fn take_in(
        &mut self,
        (cell, origin): (&Cell, &Arc<Origin>),
        standing: Standing,
        insiders: &[String],
    ) -> Result<CellId, TableError> {
        let owners: Vec<InsiderId> =
            cell.owners.iter().map(|owner| self.insider(&insiders[owner.0 as usize])).collect::<Result<_, _>>()?;
        let known = self.places.get(origin).into_iter().flatten();
        let same = known.copied().find(|place| self.cells[*place].value == cell.value);
        let place = if let Some(place) = same {
            let there = &mut self.cells[place];
            there.standing = of_both(there.standing, standing);
            there.lo = there.lo.max(cell.lo);
            there.owners.extend(owners);
            there.owners.sort_unstable();
            there.owners.dedup();
            place
        } else {
            self.keep_hidden(cell, standing);
            let key = self.free(name_of(&cell.key));
            self.places.entry(Arc::clone(origin)).or_default().push(self.cells.len());
            self.origins.push(Arc::clone(origin));
            self.cells.push(Cell { key, standing, owners, ..cell.clone() });
            self.cells.len() - 1
        };
        u32::try_from(place).map(CellId).map_err(|_| TableError::TooLarge)
    }

    /// A number that happens to be what it was stays hidden where it was, though nobody is told that it is the same. Not
    /// where none of somebody has become none of nobody: hidden, that would tell that it was none before.
    fn keep_hidden(&mut self, cell: &Cell, standing: Standing) {
        let Standing::Hidden { guarded } = standing else { return };
        if guarded && cell.value == 0 {
            return;
        }
        let called =
            self.called.get(name_of(&cell.key)).copied().filter(|place| self.cells[*place].value == cell.value);
        if let Some(place) = called
            && self.cells[place].standing == Standing::Free
        {
            self.cells[place].standing = Standing::Hidden { guarded: false };
        }
    }

    fn insider(&mut self, name: &String) -> Result<InsiderId, TableError> {
        let known = self.insiders.iter().position(|known| known == name);
        let place = known.unwrap_or_else(|| {
            self.insiders.push(name.clone());
            self.insiders.len() - 1
        });
        u32::try_from(place).map(InsiderId).map_err(|_| TableError::TooLarge)
    }

    /// A key that no cell has: the name with the edition it is of, and a number where that is taken.
    fn free(&mut self, name: &str) -> String {
        let marked = format!("{name}@{}", self.mark);
        let mut key = marked.clone();
        for number in 2.. {
            if self.keys.insert(key.clone()) {
                break;
            }
            key = format!("{marked}.{number}");
        }
        key
    }
}

/// A key without the edition that it is of.
fn name_of(key: &str) -> &str {
    key.split_once('@').map_or(key, |(name, _)| name)
}

/// What readers see of a number that stood in both: what was shown stays shown, and what was not stays hidden.
fn of_both(newer: Standing, older: Standing) -> Standing {
    let guarded = newer.is_guarded() || older.is_guarded();
    match (newer, older) {
        (_, Standing::Shown) | (Standing::Shown, _) => Standing::Shown,
        (Standing::Absent { .. }, Standing::Absent { .. }) => Standing::Absent { guarded },
        (newer, Standing::Absent { guarded: false }) => newer,
        _ => Standing::Hidden { guarded },
    }
}
