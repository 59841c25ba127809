//! Tables written in few words, and what is asked of every one of them.

use rettesnor_core::disclosure::{
    Audit, Cell, CellId, Hidden, InsiderId, Options, Relation, Spot, Standing, Suppression, Table, audit, suppress,
};
use std::collections::BTreeMap;

/// A table under way, whose cells are called by their keys.
#[derive(Debug, Default)]
pub struct World {
    cells: Vec<Cell>,
    ids: BTreeMap<String, CellId>,
    relations: Vec<Relation>,
    together: Vec<(CellId, CellId)>,
    insiders: Vec<String>,
}

pub const OUTSIDERS: Options = Options { insiders: false, enough: usize::MAX };
pub const INSIDERS: Options = Options { insiders: true, enough: usize::MAX };

impl World {
    /// Cells that may be hidden.
    pub fn of(cells: &[(&str, i64)]) -> Self {
        let mut world = Self::default();
        for (key, value) in cells {
            world.cell(key, *value);
        }
        world
    }

    /// A cell that may be hidden.
    pub fn cell(&mut self, key: &str, value: i64) -> CellId {
        let id = CellId(u32::try_from(self.cells.len()).unwrap());
        let cell = Cell { key: key.to_owned(), value, lo: 0, weight: 1, standing: Standing::Free, owners: Vec::new() };
        self.cells.push(cell);
        assert_eq!(self.ids.insert(key.to_owned(), id), None, "{key} twice");
        id
    }

    pub fn id(&self, key: &str) -> CellId {
        *self.ids.get(key).unwrap_or_else(|| panic!("{key} is no cell"))
    }

    pub fn change(&mut self, key: &str, change: impl FnOnce(&mut Cell)) {
        let id = self.id(key);
        change(&mut self.cells[id.index()]);
    }

    pub fn stand(&mut self, keys: &[&str], standing: Standing) {
        for key in keys {
            self.change(key, |cell| cell.standing = standing);
        }
    }

    pub fn each(&mut self, change: impl FnMut(&mut Cell)) {
        self.cells.iter_mut().for_each(change);
    }

    pub fn total(&mut self, total: &str, parts: &[&str]) {
        let relation = Relation::total(self.id(total), parts.iter().map(|part| self.id(part)));
        self.relations.push(relation);
    }

    pub fn relate(&mut self, relation: Relation) {
        self.relations.push(relation);
    }

    pub fn together(&mut self, first: &str, second: &str) {
        self.together.push((self.id(first), self.id(second)));
    }

    /// One who knows the cells whose keys are given.
    pub fn insider(&mut self, name: &str, knows: impl Fn(&str) -> bool) {
        let insider = InsiderId(u32::try_from(self.insiders.len()).unwrap());
        self.insiders.push(name.to_owned());
        self.cells.iter_mut().filter(|cell| knows(&cell.key)).for_each(|cell| cell.owners.push(insider));
    }

    /// A key is called by its place and, after a line, by what is counted there.
    fn spots(&self) -> Vec<Spot> {
        let (mut places, mut kinds) = (Vec::new(), Vec::new());
        let names = self.cells.iter().map(|cell| cell.key.split_once('|').unwrap_or((&cell.key, "")));
        names.map(|(place, kind)| Spot { place: number(&mut places, place), kind: number(&mut kinds, kind) }).collect()
    }

    pub fn table(&self) -> Table {
        let table = Table::new(self.cells.clone(), &self.relations, &self.together, self.insiders.clone()).unwrap();
        table.laid_out(self.spots())
    }
}

/// Numbers for names, as they are met.
fn number<'k>(names: &mut Vec<&'k str>, name: &'k str) -> u32 {
    let place = names.iter().position(|known| *known == name).unwrap_or_else(|| {
        names.push(name);
        names.len() - 1
    });
    u32::try_from(place).unwrap()
}

pub fn hide(table: &Table, options: Options) -> Suppression {
    suppress(table, options, &mut |_, _| {})
}

pub fn look(table: &Table, hidden: &Hidden, options: Options) -> Audit {
    audit(table, hidden, &[], options, &mut |_, _| {})
}

/// Hides, has it audited, and gives what is hidden.
pub fn safe(table: &Table, options: Options) -> Hidden {
    let done = hide(table, options);
    assert_eq!(done.unprotected, []);
    let audit = look(table, &done.hidden, options);
    assert!(audit.passed(), "{audit:?}");
    done.hidden
}

/// The keys of what is hidden, in order.
pub fn keys<'a>(table: &'a Table, hidden: &Hidden) -> Vec<&'a str> {
    hidden.iter().map(|id| table.cell(id).key.as_str()).collect()
}
