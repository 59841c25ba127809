//! Numbers that will stand beside each other in public, and everything that ties them together.
//!
//! A [`Table`] knows cells, what each reader knows of them beforehand, and linear [`Relation`]s; it knows nothing of
//! municipalities, indicators or years. All that is public together belongs in one table: an earlier publication, the
//! other line, the longer period. It is checked once, when it is made: what [`Table::new`] has accepted is whole, and
//! its relations are true of its numbers. It hides nothing; that is `suppress`, and `audit` looks at the result.

use super::own::own;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// A cell of a table: its place in [`Table::cells`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CellId(pub u32);

impl CellId {
    /// The place as an index.
    #[must_use]
    pub const fn index(self) -> usize {
        self.0 as usize
    }
}

/// Someone who knows some of the numbers whatever is hidden: a place in [`Table::insiders`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct InsiderId(pub u32);

/// Who tries to work a number out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Attacker {
    /// A reader who knows what is public.
    Outsider,
    /// A reader who knows the numbers of their own besides.
    Insider(InsiderId),
}

/// A cell that is not protected, and against whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Exposed {
    /// The cell.
    pub cell: CellId,
    /// Who can work it out.
    pub to: Attacker,
}

impl Exposed {
    /// The cell by name, and who can work it out.
    #[must_use]
    pub fn told(self, table: &Table) -> String {
        let key = &table.cell(self.cell).key;
        match self.to {
            Attacker::Outsider => key.clone(),
            Attacker::Insider(who) => {
                let name = table.insiders().get(who.0 as usize);
                format!("{key} by {}", name.map_or("?", String::as_str))
            }
        }
    }
}

/// Other numbers for some cells, by which the table is said to look the same to readers. Whoever is handed one checks it.
pub type Twin = Vec<(CellId, i64)>;

/// One number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// A readable name, different for each cell and the same from run to run.
    pub key: String,
    /// The number itself.
    pub value: i64,
    /// What every reader knows that the number is at least: 0, or 1 where zeros of its kind are always shown.
    pub lo: i64,
    /// What it costs to hide it, from 1 upwards, when there is a choice.
    pub weight: u32,
    /// What readers are to see of it.
    pub standing: Standing,
    /// Who knows the number whatever is hidden.
    pub owners: Vec<InsiderId>,
}

/// What readers are to see of a cell, before anything is hidden to protect others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Must be hidden, and must not be possible to work out.
    Sensitive,
    /// May be hidden to protect others.
    Free,
    /// Is hidden from before and stays so.
    Hidden {
        /// Whether it must not be possible to work out either.
        guarded: bool,
    },
    /// Known to everyone, and can't be hidden: published before, public elsewhere, or a zero that is always shown.
    Shown,
    /// Never printed, so that readers have to do without and hiding it costs nothing.
    Absent {
        /// Whether it must not be possible to work out.
        guarded: bool,
    },
}

impl Standing {
    /// Whether it must not be possible to work the number out.
    #[must_use]
    pub const fn is_guarded(self) -> bool {
        matches!(self, Self::Sensitive | Self::Hidden { guarded: true } | Self::Absent { guarded: true })
    }

    /// Whether the number is unknown to readers whatever is hidden besides.
    #[must_use]
    pub const fn is_unseen(self) -> bool {
        matches!(self, Self::Sensitive | Self::Hidden { .. } | Self::Absent { .. })
    }
}

/// How the sum of a relation stands to nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    /// The sum is zero.
    Zero,
    /// The sum is zero or less.
    AtMostZero,
}

/// Where a cell stands, in a table that has the same kinds of numbers for many places.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Spot {
    /// The place.
    pub place: u32,
    /// What kind of number it is there; a place has one of each.
    pub kind: u32,
}

/// Something that every reader knows to be true: the sum of each number times its factor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Relation {
    /// How the sum stands to nothing.
    pub bound: Bound,
    /// The cells and their factors.
    pub terms: Vec<(CellId, i64)>,
}

impl Relation {
    /// The numbers times their factors are nothing together.
    #[must_use]
    pub const fn equation(terms: Vec<(CellId, i64)>) -> Self {
        Self { bound: Bound::Zero, terms }
    }

    /// The numbers times their factors are nothing or less together.
    #[must_use]
    pub const fn at_most(terms: Vec<(CellId, i64)>) -> Self {
        Self { bound: Bound::AtMostZero, terms }
    }

    /// The total is the sum of its parts.
    #[must_use]
    pub fn total(total: CellId, parts: impl IntoIterator<Item = CellId>) -> Self {
        Self::equation(std::iter::once((total, -1)).chain(parts.into_iter().map(|part| (part, 1))).collect())
    }

    /// One number is never above another.
    #[must_use]
    pub fn no_more(less: CellId, more: CellId) -> Self {
        Self::at_most(vec![(less, 1), (more, -1)])
    }

    /// The sum that the numbers given make, or nothing where it is too large to be written.
    pub(super) fn sum(&self, value_of: impl Fn(CellId) -> i64) -> Option<i64> {
        let sum: i128 = self.terms.iter().map(|(cell, factor)| i128::from(value_of(*cell)) * i128::from(*factor)).sum();
        i64::try_from(sum).ok()
    }

    /// Whether the sum given is one that the relation allows.
    pub(super) const fn allows(&self, sum: i64) -> bool {
        match self.bound {
            Bound::Zero => sum == 0,
            Bound::AtMostZero => sum <= 0,
        }
    }

    /// The relation with each cell once, in the order of the cells, and none without a factor.
    fn gathered(&self) -> Self {
        let mut factors = BTreeMap::new();
        for (cell, factor) in &self.terms {
            *factors.entry(*cell).or_insert(0_i64) += factor;
        }
        Self { bound: self.bound, terms: factors.into_iter().filter(|(_, factor)| *factor != 0).collect() }
    }
}

/// Why cells and relations are no table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TableError {
    /// A relation, a pair or an owner names something that the table does not hold.
    Unknown(String),
    /// Two cells have the same key.
    Twice(String),
    /// The cell is below what readers know that it is at least.
    BelowLeast(String),
    /// The relation is not true of the numbers; its cells and factors are written out.
    Untrue(String),
    /// More cells or relations than can be numbered.
    TooLarge,
}

impl fmt::Display for TableError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unknown(what) => write!(f, "{what} is not in the table"),
            Self::Twice(key) => write!(f, "two cells are called {key}"),
            Self::BelowLeast(key) => write!(f, "{key} is less than readers know that it is at least"),
            Self::Untrue(relation) => write!(f, "the numbers contradict {relation}"),
            Self::TooLarge => write!(f, "the table is larger than can be numbered"),
        }
    }
}

impl std::error::Error for TableError {}

/// All that is public together: cells, what ties them to each other, and who knows more than others.
#[derive(Clone, Debug)]
pub struct Table {
    cells: Vec<Cell>,
    relations: Vec<Relation>,
    together: BTreeMap<CellId, Vec<CellId>>,
    insiders: Vec<String>,
    /// For each cell: those whose own it is.
    own: Vec<Vec<InsiderId>>,
    /// For each cell where it stands; none at all where that is not said.
    spots: Vec<Spot>,
    /// Where the relations of each cell begin in `places`.
    starts: Vec<u32>,
    /// The relations of the first cell, of the second, and so on.
    places: Vec<u32>,
}

impl Table {
    /// A table of cells and what ties them together. `together` are pairs where hiding the first hides the second.
    ///
    /// # Errors
    ///
    /// When something named is not there, or the numbers contradict a relation or a least value.
    pub fn new(
        cells: Vec<Cell>,
        relations: &[Relation],
        together: &[(CellId, CellId)],
        insiders: Vec<String>,
    ) -> Result<Self, TableError> {
        check_cells(&cells, insiders.len())?;
        let relations = relations.iter().map(Relation::gathered).filter(|relation| !relation.terms.is_empty());
        let relations: Vec<Relation> = relations.collect();
        check_relations(&cells, &relations)?;
        let mut pairs: BTreeMap<CellId, Vec<CellId>> = BTreeMap::new();
        for (first, second) in together.iter().collect::<BTreeSet<_>>() {
            for id in [first, second] {
                cells.get(id.index()).ok_or_else(|| TableError::Unknown(format!("cell {}", id.0)))?;
            }
            pairs.entry(*first).or_default().push(*second);
        }
        let (starts, places) = index(cells.len(), &relations)?;
        let own = own(&cells, &relations);
        Ok(Self { cells, relations, together: pairs, insiders, own, spots: Vec::new(), starts, places })
    }

    /// The table with what is said of where each cell stands: it is true without, but what to hide is found sooner with it.
    #[must_use]
    pub fn laid_out(mut self, spots: Vec<Spot>) -> Self {
        self.spots = spots;
        self
    }

    /// Where the cell stands, if that is said.
    #[must_use]
    pub fn spot(&self, cell: CellId) -> Option<Spot> {
        self.spots.get(cell.index()).copied()
    }

    /// The cells, by their ids.
    #[must_use]
    pub fn cells(&self) -> &[Cell] {
        &self.cells
    }

    /// One cell.
    #[must_use]
    pub fn cell(&self, id: CellId) -> &Cell {
        &self.cells[id.index()]
    }

    /// Every cell's id, in order.
    pub fn ids(&self) -> impl DoubleEndedIterator<Item = CellId> + use<> {
        (0..u32::try_from(self.cells.len()).unwrap_or(u32::MAX)).map(CellId)
    }

    /// What ties the cells together; each cell stands once in a relation.
    #[must_use]
    pub fn relations(&self) -> &[Relation] {
        &self.relations
    }

    /// The places in [`Table::relations`] of those that the cell stands in.
    #[must_use]
    pub fn relations_of(&self, cell: CellId) -> &[u32] {
        &self.places[self.starts[cell.index()] as usize..self.starts[cell.index() + 1] as usize]
    }

    /// The cells that must be hidden when the given one is.
    #[must_use]
    pub fn hidden_with(&self, cell: CellId) -> &[CellId] {
        self.together.get(&cell).map_or(&[], Vec::as_slice)
    }

    /// The pairs where hiding the first hides the second.
    pub fn together(&self) -> impl Iterator<Item = (CellId, CellId)> + '_ {
        self.together.iter().flat_map(|(first, others)| others.iter().map(|other| (*first, *other)))
    }

    /// Whether the number is about none but the insider's own: they know it, or it adds up from what is theirs and from
    /// zeros that need no guarding, so that who works it out learns nothing of others that must not be known.
    #[must_use]
    pub fn is_own(&self, cell: CellId, who: InsiderId) -> bool {
        self.own[cell.index()].binary_search(&who).is_ok()
    }

    /// The names of those who know some cells whatever is hidden.
    #[must_use]
    pub fn insiders(&self) -> &[String] {
        &self.insiders
    }
}

/// Cells that are hidden: those that were to be, and those that are hidden to protect them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hidden(Vec<bool>);

impl Hidden {
    /// Nothing hidden but what the standing of each cell demands, and what must be hidden with it.
    #[must_use]
    pub fn least(table: &Table) -> Self {
        let mut hidden = Self(vec![false; table.cells().len()]);
        for id in table.ids() {
            if matches!(table.cell(id).standing, Standing::Sensitive | Standing::Hidden { .. }) {
                hidden.hide(table, id);
            }
        }
        hidden
    }

    /// Whether the cell is hidden.
    #[must_use]
    pub fn contains(&self, id: CellId) -> bool {
        self.0.get(id.index()).copied().unwrap_or(false)
    }

    /// Whether readers have to do without the number: it is hidden or never printed.
    #[must_use]
    pub fn is_unknown(&self, table: &Table, id: CellId) -> bool {
        self.contains(id) || table.cell(id).standing.is_unseen()
    }

    /// The hidden cells, in order.
    pub fn iter(&self) -> impl Iterator<Item = CellId> + '_ {
        (0_u32..).zip(&self.0).filter(|(_, hidden)| **hidden).map(|(place, _)| CellId(place))
    }

    /// How many cells are hidden.
    #[must_use]
    pub fn len(&self) -> usize {
        self.iter().count()
    }

    /// Whether no cell is hidden.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        !self.0.contains(&true)
    }

    /// Hides the cell and all that must be hidden with it; what is known to everyone or never printed stays as it is.
    /// Gives what is newly hidden.
    pub fn hide(&mut self, table: &Table, id: CellId) -> Vec<CellId> {
        let (mut new, mut asked) = (Vec::new(), vec![id]);
        while let Some(id) = asked.pop() {
            let printed = !matches!(table.cell(id).standing, Standing::Shown | Standing::Absent { .. });
            if printed && !self.contains(id) {
                self.0[id.index()] = true;
                new.push(id);
                asked.extend_from_slice(table.hidden_with(id));
            }
        }
        new
    }

    /// Shows the cell again, whatever it protects: for those who want to see what an audit says to that.
    pub fn show(&mut self, id: CellId) {
        if let Some(hidden) = self.0.get_mut(id.index()) {
            *hidden = false;
        }
    }
}

fn check_cells(cells: &[Cell], insiders: usize) -> Result<(), TableError> {
    u32::try_from(cells.len()).map_err(|_| TableError::TooLarge)?;
    let mut keys = BTreeSet::new();
    for cell in cells {
        if !keys.insert(cell.key.as_str()) {
            return Err(TableError::Twice(cell.key.clone()));
        }
        if cell.value < cell.lo {
            return Err(TableError::BelowLeast(cell.key.clone()));
        }
        if let Some(owner) = cell.owners.iter().find(|owner| owner.0 as usize >= insiders) {
            return Err(TableError::Unknown(format!("insider {}", owner.0)));
        }
    }
    Ok(())
}

fn check_relations(cells: &[Cell], relations: &[Relation]) -> Result<(), TableError> {
    for relation in relations {
        if let Some((id, _)) = relation.terms.iter().find(|(id, _)| id.index() >= cells.len()) {
            return Err(TableError::Unknown(format!("cell {}", id.0)));
        }
        if !relation.sum(|id| cells[id.index()].value).is_some_and(|sum| relation.allows(sum)) {
            let terms = relation.terms.iter().map(|(id, factor)| format!("{factor} * {}", cells[id.index()].key));
            return Err(TableError::Untrue(terms.collect::<Vec<_>>().join(" + ")));
        }
    }
    Ok(())
}

/// Where the relations of each cell begin, and the relations of all cells in a row.
fn index(cells: usize, relations: &[Relation]) -> Result<(Vec<u32>, Vec<u32>), TableError> {
    let terms: usize = relations.iter().map(|relation| relation.terms.len()).sum();
    u32::try_from(terms).map_err(|_| TableError::TooLarge)?;
    let mut starts = vec![0_u32; cells + 1];
    for (id, _) in relations.iter().flat_map(|relation| &relation.terms) {
        starts[id.index() + 1] += 1;
    }
    for place in 0..cells {
        starts[place + 1] += starts[place];
    }
    let (mut next, mut places) = (starts.clone(), vec![0_u32; terms]);
    for (number, relation) in (0_u32..).zip(relations) {
        for (id, _) in &relation.terms {
            places[next[id.index()] as usize] = number;
            next[id.index()] += 1;
        }
    }
    Ok((starts, places))
}
