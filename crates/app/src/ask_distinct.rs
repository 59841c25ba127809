//! Asks for distinct persons of every unit over every period, and lets earlier editions answer for deleted rows.

use crate::measure::{DistinctTable, MeasureError, Register, key_of};
use rettesnor_core::definition::Catalogue;
use rettesnor_core::delivery::{Answers, spans};
use rettesnor_core::measure::{DistinctEntry, Edition, LedgerKey, homes_of};
use rettesnor_core::org::{Line, UnitRef};
use rettesnor_core::tally::{
    Add, AnswerSpan, Counter, DistinctQuestion, Leaf, Ranges, Tally, TallyCounter, build, ranges_of_year,
};
use rettesnor_core::time::{Date, MonthRange};
use std::collections::{BTreeMap, BTreeSet};

/// A unit in a line, and the leaves whose rows count for it.
type Groups = BTreeMap<(UnitRef, Line), Vec<Leaf>>;

pub(crate) fn ask_distinct(
    counter: &mut dyn Counter,
    register: &Register<'_>,
    tally: &Tally,
    answers: &Answers,
    leaves: &BTreeMap<String, BTreeSet<Leaf>>,
    as_of: Date,
) -> Result<Vec<(LedgerKey, DistinctTable)>, MeasureError> {
    if !tally.counters.iter().any(|c| matches!(c.add, Add::Distinct(_))) {
        return Ok(Vec::new());
    }
    let spans = spans(answers, tally.dataset.is_yearly(), leaves);
    let groups = groups(register, leaves, as_of);
    let names: Vec<&(UnitRef, Line)> = groups.keys().collect();
    let members: Vec<Vec<Leaf>> = groups.values().cloned().collect();
    let question = DistinctQuestion { tally, answers: &spans, groups: &members };
    let cells = counter.count_distinct(&question).map_err(|error| {
        let delivery = spans.first().map(|span| span.delivery.clone()).unwrap_or_default();
        MeasureError::Count { delivery, error }
    })?;
    let mut tables: BTreeMap<usize, DistinctTable> = BTreeMap::new();
    for cell in cells {
        let (unit, line) = names[cell.group as usize];
        let table = tables.entry(usize::from(cell.counter)).or_default();
        table.insert((unit.clone(), line.clone(), cell.range), DistinctEntry::Known(cell.value));
    }
    if spans.iter().any(|span| register.deleted.contains_key(&span.delivery)) {
        let lost =
            Lost { deleted: deleted(register, &spans), now: by_leaf(&spans), past: past(register, tally, leaves) };
        for (place, counter) in tally.counters.iter().enumerate() {
            if let Add::Distinct(ranges) = counter.add {
                let table = tables.entry(place).or_default();
                table.extend(lost.answers(counter, &groups, ranges));
                table.retain(|_, entry| *entry != DistinctEntry::Known(0));
            }
        }
    }
    Ok(tables.into_iter().map(|(place, table)| (key_of(&tally.counters[place]), table)).collect())
}

fn groups(register: &Register<'_>, leaves: &BTreeMap<String, BTreeSet<Leaf>>, as_of: Date) -> Groups {
    let structure = register.org.at(as_of);
    let mut groups = Groups::new();
    for leaf in leaves.values().flatten().collect::<BTreeSet<_>>() {
        for home in homes_of(register.org, &structure, leaf) {
            groups.entry(home).or_default().push(leaf.clone());
        }
    }
    groups
}

/// The answering stretches of each leaf.
type ByLeaf = BTreeMap<Leaf, Vec<AnswerSpan>>;

fn by_leaf(spans: &[AnswerSpan]) -> ByLeaf {
    let mut found = ByLeaf::new();
    for span in spans {
        found.entry(span.leaf.clone()).or_default().push(span.clone());
    }
    found
}

/// An earlier edition, with how it counted and what answered then.
struct Past<'a> {
    edition: &'a Edition,
    counters: Vec<TallyCounter>,
    answers: ByLeaf,
}

/// The earlier editions, the newest first, as far as they counted the data set.
fn past<'a>(register: &Register<'a>, tally: &Tally, leaves: &BTreeMap<String, BTreeSet<Leaf>>) -> Vec<Past<'a>> {
    let then = |(edition, catalogue): &'a (Edition, Catalogue)| {
        let counters = build(catalogue).into_iter().find(|t| t.dataset.id == tally.dataset.id)?.counters;
        let answers = Answers::new(register.org, &edition.accepted, &tally.dataset.id, edition.as_of);
        let answers = by_leaf(&spans(&answers, tally.dataset.is_yearly(), leaves));
        Some(Past { edition, counters, answers })
    };
    register.earlier.iter().filter_map(then).collect()
}

/// The months of each leaf that are answered by a delivery which has lost rows there.
fn deleted(register: &Register<'_>, spans: &[AnswerSpan]) -> BTreeMap<Leaf, BTreeSet<MonthRange>> {
    let mut found: BTreeMap<Leaf, BTreeSet<MonthRange>> = BTreeMap::new();
    for span in spans {
        let lost = register.deleted.get(&span.delivery).into_iter().flatten().filter(|(leaf, _)| *leaf == span.leaf);
        let months = lost.filter_map(|(_, months)| meets(*months, span.months));
        found.entry(span.leaf.clone()).or_default().extend(months);
    }
    found
}

/// Rows that were deleted, and what is still known of them.
struct Lost<'a> {
    deleted: BTreeMap<Leaf, BTreeSet<MonthRange>>,
    now: ByLeaf,
    past: Vec<Past<'a>>,
}

impl Lost<'_> {
    /// For every unit and stretch of months that deleted rows would have counted in: what an earlier edition knew of
    /// the very same rows, or that nothing is known.
    fn answers(&self, counter: &TallyCounter, groups: &Groups, ranges: Ranges) -> DistinctTable {
        let mut table = DistinctTable::new();
        for ((unit, line), members) in groups {
            let deleted: BTreeSet<MonthRange> =
                members.iter().filter_map(|leaf| self.deleted.get(leaf)).flatten().copied().collect();
            let years: BTreeSet<i32> = deleted.iter().flat_map(|m| m.first.year()..=m.last.year()).collect();
            for range in years.into_iter().flat_map(ranges_of_year) {
                let asked = ranges == Ranges::All || range.len() == 1;
                if asked && deleted.iter().any(|months| meets(*months, range).is_some()) {
                    let entry = self.known(counter, (unit, line), members, range);
                    table.insert((unit.clone(), line.clone(), range), entry);
                }
            }
        }
        table
    }

    /// What the newest earlier edition that counted the same rows in the same way knew.
    fn known(
        &self,
        counter: &TallyCounter,
        (unit, line): (&UnitRef, &Line),
        members: &[Leaf],
        range: MonthRange,
    ) -> DistinctEntry {
        let wanted = within(&self.now, members, range);
        let same = self
            .past
            .iter()
            .filter(|past| past.counters.contains(counter) && within(&past.answers, members, range) == wanted);
        let mut entries = same.map(|past| {
            let table = past.edition.ledger.distinct.get(&key_of(counter));
            let entry = table.and_then(|t| t.get(&(unit.clone(), line.clone(), range)));
            entry.copied().unwrap_or(DistinctEntry::Known(0))
        });
        entries.find(|entry| *entry != DistinctEntry::RowsDeleted).unwrap_or(DistinctEntry::RowsDeleted)
    }
}

/// The parts of the leaves' answering stretches that lie in the months.
fn within<'s>(answers: &'s ByLeaf, leaves: &'s [Leaf], range: MonthRange) -> BTreeSet<(&'s str, &'s Leaf, MonthRange)> {
    let spans = leaves.iter().filter_map(|leaf| answers.get(leaf)).flatten();
    spans.filter_map(|s| Some((s.delivery.as_str(), &s.leaf, meets(s.months, range)?))).collect()
}

fn meets(a: MonthRange, b: MonthRange) -> Option<MonthRange> {
    let both = MonthRange { first: a.first.max(b.first), last: a.last.min(b.last) };
    (both.first <= both.last).then_some(both)
}
