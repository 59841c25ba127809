//! Where a delivery stands among the others: what it answers now, what it replaced and what replaced it.
//!
//! Core decides which delivery answers; here its answers are gathered for one delivery, leaf by leaf.

use crate::failure::Failure;
use rettesnor_core::definition::Catalogue;
use rettesnor_core::delivery::{Acceptance, Answers, When};
use rettesnor_core::org::Org;
use rettesnor_core::tally::Leaf;
use rettesnor_core::time::{Date, Month, MonthRange};
use rettesnor_engine::folder::Folder;
use rettesnor_engine::rows::{RowFile, RowSource};
use rettesnor_words::delivery::{Deleted, Exchanged, Part, Standing, Stretches};
use std::collections::{BTreeMap, BTreeSet};

/// One thing that a delivery can answer: a leaf, in a month or year where it is about time, on a topic where it has any.
type Cell = (Leaf, Option<Month>, Option<String>);

/// Everything that is needed to tell where deliveries stand.
pub struct Deliveries<'a> {
    folder: &'a Folder,
    catalogue: &'a Catalogue,
    org: &'a Org,
    accepted: Vec<Acceptance>,
    known: Date,
}

impl<'a> Deliveries<'a> {
    /// The deliveries that are known on a day.
    ///
    /// # Errors
    /// The folder can't be read.
    pub fn new(folder: &'a Folder, catalogue: &'a Catalogue, org: &'a Org, known: Date) -> Result<Self, Failure> {
        let accepted = folder.accepted().map_err(Failure::no)?;
        Ok(Self { folder, catalogue, org, accepted, known })
    }

    /// Every acceptance, in order.
    pub fn accepted(&self) -> &[Acceptance] {
        &self.accepted
    }

    /// How much of what it speaks for a delivery answers now.
    ///
    /// # Errors
    /// A row file can't be read.
    pub fn part(&self, acceptance: &Acceptance) -> Result<Part, Failure> {
        let cells = self.own(acceptance)?;
        let answered = self.answerers(acceptance, &cells, &|_| true)?;
        let own = answered.values().filter(|other| other.order == acceptance.order).count();
        Ok(match own {
            0 => Part::Nothing,
            own if own == cells.len() => Part::All,
            _ => Part::Some,
        })
    }

    /// Where a delivery stands. The latest of its acceptances is the one that is told about.
    ///
    /// # Errors
    /// A row file or a deletion can't be read.
    pub fn standing(&self, id: &str) -> Result<Standing, Failure> {
        let accepted: Vec<Acceptance> = self.accepted.iter().filter(|a| a.delivery == id).cloned().collect();
        let deleted = self.deleted(id)?;
        let Some(latest) = accepted.iter().max_by_key(|a| (a.received, a.order)).cloned() else {
            let (answers, none) = (Stretches::new(), Vec::new());
            let (replaced, replaced_by) = (none.clone(), none);
            return Ok(Standing { accepted, part: Part::Nothing, answers, replaced, replaced_by, deleted });
        };
        let cells = self.own(&latest)?;
        let now = self.answerers(&latest, &cells, &|_| true)?;
        let before = self.answerers(&latest, &cells, &|a| (a.received, a.order) < (latest.received, latest.order))?;
        let part = self.part(&latest)?;
        let yearly = self.is_yearly(&latest);
        let mut replaced_by = exchanged(&now, yearly);
        let own = replaced_by.iter().position(|other| other.other.delivery == id);
        let answers = own.map_or_else(Stretches::new, |own| replaced_by.remove(own).what);
        let mut replaced = exchanged(&before, yearly);
        replaced.retain(|other| other.other.delivery != id);
        Ok(Standing { accepted, part, answers, replaced, replaced_by, deleted })
    }

    /// Everything that a delivery would answer were it the only one: its units are not there in every month.
    fn own(&self, acceptance: &Acceptance) -> Result<BTreeSet<Cell>, Failure> {
        let cells = self.cells(acceptance)?;
        let alone = self.answerers(acceptance, &cells, &|other| other.order == acceptance.order)?;
        Ok(alone.into_keys().collect())
    }

    /// Everything that a delivery could speak for, by the leaves that its rows name and the units of its scope.
    fn cells(&self, acceptance: &Acceptance) -> Result<BTreeSet<Cell>, Failure> {
        let path = self.folder.rows_file(&acceptance.delivery);
        let file = RowFile::open(RowSource::Path(path)).map_err(Failure::no)?;
        let scope = &acceptance.scope;
        let whole = scope.units.iter().map(|unit| Leaf { unit: unit.clone(), finer: None });
        let leaves: BTreeSet<Leaf> = file.leaves().iter().cloned().chain(whole).collect();
        let times: Vec<Option<Month>> = match scope.months {
            None => vec![None],
            Some(months) if self.is_yearly(acceptance) => {
                (months.first.year()..=months.last.year()).map(|year| Some(Month::december(year))).collect()
            }
            Some(months) => months.months().map(Some).collect(),
        };
        let topics: Vec<Option<String>> = match &scope.topics {
            Some(topics) => topics.iter().cloned().map(Some).collect(),
            None => vec![None],
        };
        let mut cells = BTreeSet::new();
        for leaf in &leaves {
            for time in &times {
                cells.extend(topics.iter().map(|topic| (leaf.clone(), *time, topic.clone())));
            }
        }
        Ok(cells)
    }

    /// The acceptance that answers each cell, among those that are let in.
    fn answerers(
        &self,
        acceptance: &Acceptance,
        cells: &BTreeSet<Cell>,
        let_in: &dyn Fn(&Acceptance) -> bool,
    ) -> Result<BTreeMap<Cell, Acceptance>, Failure> {
        let among: Vec<Acceptance> = self.accepted.iter().filter(|a| let_in(a)).cloned().collect();
        if acceptance.scope.months.is_none() {
            return self.latest_named(acceptance, cells, &among);
        }
        let yearly = self.is_yearly(acceptance);
        let answers = Answers::new(self.org, &among, &acceptance.dataset, self.known);
        let mut found = BTreeMap::new();
        for cell in cells {
            let (leaf, Some(month), topic) = cell else { continue };
            let when = if yearly { When::Year(month.year()) } else { When::Month(*month) };
            if let Some(answerer) = answers.for_leaf(leaf, when, topic.as_deref()) {
                found.insert(cell.clone(), answerer.clone());
            }
        }
        Ok(found)
    }

    /// In a register of units, the latest delivery that names a unit tells about it.
    fn latest_named(
        &self,
        acceptance: &Acceptance,
        cells: &BTreeSet<Cell>,
        among: &[Acceptance],
    ) -> Result<BTreeMap<Cell, Acceptance>, Failure> {
        let mut of_set: Vec<&Acceptance> =
            among.iter().filter(|a| a.dataset == acceptance.dataset && a.received <= self.known).collect();
        of_set.sort_by_key(|a| (a.received, a.order));
        let mut found = BTreeMap::new();
        for other in of_set {
            let named = self.cells(other)?;
            found.extend(cells.intersection(&named).map(|cell| (cell.clone(), other.clone())));
        }
        Ok(found)
    }

    fn is_yearly(&self, acceptance: &Acceptance) -> bool {
        self.catalogue.datasets.get(&acceptance.dataset).is_some_and(|dataset| dataset.is_yearly())
    }

    fn deleted(&self, id: &str) -> Result<Vec<Deleted>, Failure> {
        let deletions = self.folder.deletions().map_err(Failure::no)?;
        let of_delivery = deletions.into_iter().filter_map(|deletion| {
            let rows = deletion.deliveries.get(id)?.rows;
            Some(Deleted { at: deletion.at, before: deletion.before, rows })
        });
        Ok(of_delivery.collect())
    }
}

/// The answerers, each with what it answers, in the order of acceptance.
fn exchanged(answerers: &BTreeMap<Cell, Acceptance>, yearly: bool) -> Vec<Exchanged> {
    let mut found: BTreeMap<u64, (Acceptance, BTreeMap<Leaf, BTreeSet<Month>>)> = BTreeMap::new();
    for ((leaf, month, _), other) in answerers {
        let (_, cells) = found.entry(other.order).or_insert_with(|| (other.clone(), BTreeMap::new()));
        cells.entry(leaf.clone()).or_default().extend(*month);
    }
    let stretches = |cells: BTreeMap<Leaf, BTreeSet<Month>>| -> Stretches {
        cells.into_iter().map(|(leaf, months)| (leaf, runs(&months, yearly))).collect()
    };
    found.into_values().map(|(other, cells)| Exchanged { other, what: stretches(cells) }).collect()
}

/// Months as runs; the Decembers of a data set of whole years as runs of years.
fn runs(months: &BTreeSet<Month>, yearly: bool) -> Vec<MonthRange> {
    let mut runs: Vec<MonthRange> = Vec::new();
    for month in months {
        let first = if yearly { Month::january(month.year()) } else { *month };
        match runs.last_mut() {
            Some(run) if run.last.plus(1) == first => run.last = *month,
            _ => runs.push(MonthRange { first, last: *month }),
        }
    }
    runs
}
