//! What has been published before stays public: its table stands beside the new one, and both are attacked together.
//!
//! A number that has not changed is one cell with the old: it stays shown where it was, and hidden where it was. A number
//! that was corrected is another cell than the old, which stays with everything that tied it to others.

use super::Universe;
use crate::disclosure::{Cell, CellId, Pattern, Relation, Standing, Table, TableError};
use std::collections::{BTreeMap, BTreeSet};

/// Puts an earlier universe, with what was hidden of it, beside a newer one. The newer one's cells keep their places.
///
/// # Errors
/// The numbers contradict each other.
pub fn beside(newer: Universe, older: &Universe, pattern: &Pattern) -> Result<Universe, TableError> {
    let seen = shown(older, pattern);
    let mut cells: Vec<Cell> = newer.table.cells().to_vec();
    let mut insiders: Vec<String> = newer.table.insiders().to_vec();
    let places: BTreeMap<String, usize> = cells.iter().map(|cell| cell.key.clone()).zip(0..).collect();
    let mark: String = pattern.edition.chars().take(8).collect();
    let mut at: Vec<CellId> = Vec::new();
    for id in older.table.ids() {
        let cell = older.table.cell(id);
        let standing = match cell.standing {
            Standing::Shown => Standing::Shown,
            Standing::Absent { guarded } => Standing::Absent { guarded },
            _ if seen.contains(&id) => Standing::Shown,
            standing => Standing::Hidden { guarded: standing.is_guarded() },
        };
        let same = places.get(&cell.key).copied().filter(|place| cells[*place].value == cell.value);
        let place = match same {
            Some(place) => {
                let there = &mut cells[place];
                there.standing = both(there.standing, standing);
                if there.standing == Standing::Shown {
                    there.lo = there.lo.min(there.value);
                }
                place
            }
            None => {
                let owners = cell.owners.iter().map(|owner| {
                    let name = &older.table.insiders()[owner.0 as usize];
                    let place = insiders.iter().position(|known| known == name).unwrap_or_else(|| {
                        insiders.push(name.clone());
                        insiders.len() - 1
                    });
                    crate::disclosure::InsiderId(u32::try_from(place).unwrap_or(u32::MAX))
                });
                let owners = owners.collect();
                let key = free(&format!("{}@{mark}", cell.key), &cells, &places);
                cells.push(Cell { key, standing, owners, ..cell.clone() });
                cells.len() - 1
            }
        };
        at.push(CellId(u32::try_from(place).map_err(|_| TableError::TooLarge)?));
    }
    let moved = older.table.relations().iter().map(|relation| Relation {
        bound: relation.bound,
        terms: relation.terms.iter().map(|(id, factor)| (at[id.index()], *factor)).collect(),
    });
    let relations: Vec<Relation> = newer.table.relations().iter().cloned().chain(moved).collect();
    let together: Vec<(CellId, CellId)> = newer.table.together().collect();
    let table = Table::new(cells, &relations, &together, insiders)?;
    Ok(Universe { table, ..newer })
}

/// The cells that an earlier publication has shown.
fn shown(older: &Universe, pattern: &Pattern) -> BTreeSet<CellId> {
    let figures = older.figures.iter().filter(|(key, _)| !pattern.hidden.contains_key(key));
    figures.flat_map(|(_, cells)| cells.iter().copied()).collect()
}

/// A key that no cell has: the same number may have been corrected twice in one edition's name.
fn free(key: &str, cells: &[Cell], places: &BTreeMap<String, usize>) -> String {
    let taken = |key: &str| places.contains_key(key) || cells[places.len()..].iter().any(|cell| cell.key == key);
    if !key.contains('@') || !taken(key) {
        return key.to_owned();
    }
    (2..).map(|number| format!("{key}.{number}")).find(|key| !taken(key)).unwrap_or_default()
}

/// What readers see of a number that stood in both.
fn both(newer: Standing, older: Standing) -> Standing {
    match (newer, older) {
        (_, Standing::Shown) | (Standing::Shown, _) => Standing::Shown,
        (Standing::Absent { guarded: a }, Standing::Absent { guarded: b }) => Standing::Absent { guarded: a || b },
        (newer, Standing::Absent { guarded: true }) if !newer.is_guarded() => newer,
        (newer, Standing::Absent { .. }) => newer,
        (newer, older) => Standing::Hidden { guarded: newer.is_guarded() || older.is_guarded() },
    }
}
