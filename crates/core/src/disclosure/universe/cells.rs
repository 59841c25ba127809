//! The sheet on which the cells of a universe are gathered.

use super::super::{Cell, CellId, InsiderId, Relation, Standing};
use super::sets::{Marks, SetId, Sets, Shares, marks};
use super::terms::{ByCode, TermId, Terms};
use crate::definition::Indicator;
use crate::measure::{Ledger, LedgerKey, Reading};
use crate::org::{Line, UnitKind, UnitRef};
use crate::tally::Piece;
use crate::time::MonthRange;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;
use std::sync::Arc;

/// A figure that may be shown: of an indicator, a unit in a line, some months, and a code where it is part of a
/// breakdown.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct FigureKey {
    /// The indicator.
    pub indicator: String,
    /// The unit, in writing.
    pub unit: String,
    /// The line it is counted along.
    pub line: Line,
    /// The months that were asked about.
    pub months: MonthRange,
    /// The breakdown and the code in it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub part: Option<(String, String)>,
}

/// What makes a cell: the term, the leaves, the months, and the code of a split.
pub(super) type Identity = (TermId, SetId, MonthRange, String);

/// What a number is of, the same in every edition: by this a number that was published before is known again.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Origin {
    /// What is counted, over which months, the code, in which places, and the mark of what those have delivered: a
    /// number that was delivered anew is another, since nobody is told whether it is what it was.
    Counted(Arc<str>, MonthRange, String, Arc<BTreeSet<String>>, u64),
    /// What is left of a number without others.
    Left(Arc<Origin>, Vec<Arc<Origin>>),
}

/// A term over some months, whole or a code of it.
pub(super) type What = (TermId, MonthRange, String);

/// A cell before it is known who else prints it.
#[derive(Clone, Debug)]
pub(super) struct Draft {
    pub name: String,
    pub value: i64,
    /// What it is at least, where that is less than nothing.
    pub low: i64,
    pub sensitive: bool,
    /// Whether it must not be known whatever it is, unless it is printed as another's: its place is too small to be shown.
    pub unshowable: bool,
    /// Whether readers know that a zero of this kind is always shown.
    pub zero_shown: bool,
    pub printed: bool,
    /// What it costs to hide it when there is a choice.
    pub weight: u32,
    pub owners: BTreeSet<String>,
}

/// What ties the months and units of a term together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Adds {
    /// It adds up over months and units.
    Up,
    /// Persons are counted once: more months or units have at least as many, and at most the sum.
    AtMost,
}

/// Terms of one family over the same rows and months, which are sums of the same codes.
#[derive(Default)]
pub(super) struct Kin {
    pub terms: BTreeMap<CellId, BTreeSet<String>>,
    /// How many rows have each code; unset where it is not in the edition.
    pub rows: Option<BTreeMap<String, i64>>,
    /// The lowest number that is not small.
    pub least: i64,
    /// Where it is, for names.
    pub at: String,
    /// The units in their lines.
    pub homes: BTreeSet<(Line, UnitRef)>,
    /// The kind of unit that delivers.
    pub kind: Option<UnitKind>,
}

/// The sheet.
pub(super) struct Sheet<'r> {
    pub reading: &'r Reading,
    pub terms: Terms,
    sets: BTreeMap<Option<UnitKind>, Sets>,
    marks: Arc<Marks>,
    pub drafts: Vec<Draft>,
    pub known: BTreeMap<Identity, CellId>,
    /// Where each term stands: the cells of the units in the lines.
    pub places: BTreeMap<What, BTreeMap<(Line, UnitRef), CellId>>,
    pub adds: BTreeMap<TermId, (Adds, Option<UnitKind>)>,
    pub figures: BTreeMap<FigureKey, Vec<CellId>>,
    pub relations: Vec<Relation>,
    pub together: Vec<(CellId, CellId)>,
    pub kin: BTreeMap<(String, SetId, MonthRange, String), Kin>,
    names: BTreeSet<String>,
    /// Whether the breakdowns of an indicator over some months are printed for any unit.
    pub broken_down: BTreeMap<(String, MonthRange), bool>,
    /// What each cell is of.
    pub origins: Vec<Arc<Origin>>,
    shares: BTreeMap<(Option<UnitKind>, Line, UnitRef), Option<Rc<Shares>>>,
    splits: BTreeMap<(String, Piece, String, MonthRange), Rc<ByLeaf>>,
    /// The lowest number that is not small.
    pub least: i64,
}

/// The sums of a split by code, for each leaf.
type ByLeaf = BTreeMap<u32, BTreeMap<String, i64>>;

impl<'r> Sheet<'r> {
    pub fn new(reading: &'r Reading, package: &str) -> Self {
        Self {
            reading,
            marks: Arc::new(marks(reading, package)),
            terms: Terms::new(&reading.catalogue),
            sets: BTreeMap::new(),
            drafts: Vec::new(),
            known: BTreeMap::new(),
            places: BTreeMap::new(),
            adds: BTreeMap::new(),
            figures: BTreeMap::new(),
            relations: Vec::new(),
            together: Vec::new(),
            kin: BTreeMap::new(),
            names: BTreeSet::new(),
            broken_down: BTreeMap::new(),
            origins: Vec::new(),
            shares: BTreeMap::new(),
            splits: BTreeMap::new(),
            least: 0,
        }
    }

    /// The sets of leaves for data that is delivered by a kind of unit.
    pub fn sets(&mut self, kind: Option<UnitKind>) -> &mut Sets {
        self.sets.entry(kind).or_insert_with(|| Sets::new(self.reading, kind, Arc::clone(&self.marks)))
    }

    /// How the leaves of a unit are shared out among those right under it.
    pub fn shares(&mut self, kind: Option<UnitKind>, line: &Line, unit: &UnitRef) -> Option<Rc<Shares>> {
        let key = (kind, line.clone(), unit.clone());
        if let Some(known) = self.shares.get(&key) {
            return known.clone();
        }
        let reading = self.reading;
        let shares = self.sets(kind).shares(reading, unit, line).map(Rc::new);
        self.shares.insert(key, shares.clone());
        shares
    }

    /// The sums of a piece by the codes of a split, over the months and a set of leaves.
    pub fn split(
        &mut self,
        indicator: &Indicator,
        (piece, by): (Piece, &str),
        months: MonthRange,
        (kind, set): (Option<UnitKind>, SetId),
    ) -> BTreeMap<String, i64> {
        let key = (indicator.id.clone(), piece, by.to_owned(), months);
        let ledger = &self.reading.edition.ledger;
        let by_leaf =
            self.splits.entry(key).or_insert_with(|| Rc::new(by_leaf(ledger, indicator, (piece, by), months)));
        let by_leaf = Rc::clone(by_leaf);
        let mut sums = BTreeMap::new();
        for codes in self.sets(kind).leaves(set).iter().filter_map(|leaf| by_leaf.get(leaf)) {
            for (code, value) in codes {
                *sums.entry(code.clone()).or_insert(0) += value;
            }
        }
        sums
    }

    /// Every code of a split that any rows of the months have.
    pub fn codes(&self, indicator: &Indicator, (piece, by): (Piece, &str), months: MonthRange) -> BTreeSet<String> {
        let known = self.splits.get(&(indicator.id.clone(), piece, by.to_owned(), months));
        known.into_iter().flat_map(|leaves| leaves.values()).flat_map(BTreeMap::keys).cloned().collect()
    }

    /// Puts a cell down, or adds what is new about one that is there already. `kind` is that of the units that deliver.
    pub fn put(&mut self, identity: Identity, kind: Option<UnitKind>, draft: Draft) -> CellId {
        if let Some(known) = self.known.get(&identity) {
            let there = &mut self.drafts[known.index()];
            there.sensitive |= draft.sensitive;
            there.unshowable |= draft.unshowable;
            there.zero_shown &= draft.zero_shown;
            there.printed |= draft.printed;
            there.weight = there.weight.max(draft.weight);
            there.owners.extend(draft.owners);
            return *known;
        }
        let (term, set, months, code) = &identity;
        let (term, sets) = (self.terms.text(*term), self.sets(kind));
        let origin = Origin::Counted(term, *months, code.clone(), sets.places(*set), sets.mark(*set, *months));
        let id = self.add(origin, draft);
        self.known.insert(identity, id);
        id
    }

    /// Puts down what is left of a number without others.
    pub fn left(&mut self, of: CellId, without: &[CellId], draft: Draft) -> CellId {
        let origin = |id: &CellId| Arc::clone(&self.origins[id.index()]);
        let mut parts: Vec<Arc<Origin>> = without.iter().map(origin).collect();
        parts.sort();
        self.add(Origin::Left(origin(&of), parts), draft)
    }

    fn add(&mut self, origin: Origin, mut draft: Draft) -> CellId {
        let mut name = draft.name.clone();
        for number in 2.. {
            if self.names.insert(name.clone()) {
                break;
            }
            name = format!("{}#{number}", draft.name);
        }
        draft.name = name;
        let id = CellId(u32::try_from(self.drafts.len()).expect("there are fewer than four billion cells"));
        self.drafts.push(draft);
        self.origins.push(Arc::new(origin));
        id
    }

    /// A cell that is never printed.
    pub fn unseen(name: String, value: i64, guarded: bool) -> Draft {
        Draft {
            name,
            value,
            low: value.min(0),
            sensitive: guarded,
            unshowable: false,
            zero_shown: false,
            printed: false,
            weight: 1,
            owners: BTreeSet::new(),
        }
    }

    pub fn value(&self, id: CellId) -> i64 {
        self.drafts[id.index()].value
    }

    /// Notes that a cell is a sum of codes.
    pub fn kin_of(&mut self, by: &ByCode, (set, months, code): (SetId, MonthRange, &str), at: &str) -> &mut Kin {
        let kin = self.kin.entry((by.family.clone(), set, months, code.to_owned())).or_default();
        if kin.at.is_empty() {
            kin.at = at.to_owned();
        }
        kin
    }

    /// The cells as the table has them, and who knows some of them beforehand.
    pub fn cells(&self) -> (Vec<Cell>, Vec<String>) {
        let insiders: BTreeSet<&String> = self.drafts.iter().flat_map(|draft| &draft.owners).collect();
        let places: BTreeMap<&String, u32> = insiders.iter().copied().zip(0..).collect();
        let cell = |draft: &Draft| {
            let zero = draft.value == 0 && draft.zero_shown;
            let standing = match draft {
                Draft { printed: false, sensitive, unshowable, .. } => {
                    Standing::Absent { guarded: *sensitive || *unshowable }
                }
                Draft { sensitive: true, .. } => Standing::Sensitive,
                _ if zero => Standing::Shown,
                _ => Standing::Free,
            };
            let least = i64::from(draft.zero_shown && draft.printed && draft.value > 0);
            Cell {
                key: draft.name.clone(),
                value: draft.value,
                lo: least.max(draft.low.min(0)).min(draft.value.max(draft.low)),
                weight: draft.weight,
                standing,
                owners: draft.owners.iter().map(|owner| InsiderId(places[owner])).collect(),
            }
        };
        (self.drafts.iter().map(cell).collect(), insiders.into_iter().cloned().collect())
    }
}

fn by_leaf(ledger: &Ledger, indicator: &Indicator, (piece, by): (Piece, &str), months: MonthRange) -> ByLeaf {
    let mut sums = ByLeaf::new();
    for version in &indicator.versions {
        for yearly in [false, true] {
            let whole = LedgerKey::whole(&indicator.id, version.number, piece, yearly);
            let entries = ledger.entries.get(&LedgerKey { split: Some(by.to_owned()), ..whole });
            for entry in entries.into_iter().flatten().filter(|entry| months.contains(entry.month)) {
                let code = entry.code.and_then(|code| ledger.codes.get(usize::from(code)).cloned()).unwrap_or_default();
                *sums.entry(entry.leaf).or_default().entry(code).or_insert(0) += entry.value;
            }
        }
    }
    sums
}
