//! Asks for distinct persons of every unit over every period, and lets earlier editions answer for deleted rows.

use crate::measure::{DistinctTable, MeasureError, Register, key_of};
use rettesnor_core::delivery::{Answers, spans};
use rettesnor_core::measure::{DistinctEntry, LedgerKey, homes_of};
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
    answers: &Answers<'_>,
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
        for (place, counter) in tally.counters.iter().enumerate() {
            if let Add::Distinct(ranges) = counter.add {
                let lost = Lost { register, tally, spans: &spans, counter };
                tables.entry(place).or_default().extend(lost.answers(&groups, ranges));
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

/// A counter some of whose rows are deleted.
struct Lost<'a> {
    register: &'a Register<'a>,
    tally: &'a Tally,
    spans: &'a [AnswerSpan],
    counter: &'a TallyCounter,
}

impl Lost<'_> {
    /// For every unit and stretch of months that deleted rows would have counted in: what an earlier edition knew of
    /// the very same rows, or that nothing is known.
    fn answers(&self, groups: &Groups, ranges: Ranges) -> DistinctTable {
        let mut table = DistinctTable::new();
        for ((unit, line), members) in groups {
            let spans: Vec<&AnswerSpan> = self.spans.iter().filter(|span| members.contains(&span.leaf)).collect();
            for year in spans.iter().flat_map(|s| s.months.first.year()..=s.months.last.year()).collect::<BTreeSet<_>>()
            {
                for range in ranges_of_year(year).into_iter().filter(|r| ranges == Ranges::All || r.len() == 1) {
                    if spans.iter().any(|span| self.is_deleted(span, range)) {
                        let known = self.known(unit, line, members, &spans, range);
                        let entry = known.map_or(DistinctEntry::RowsDeleted, DistinctEntry::Known);
                        table.insert((unit.clone(), line.clone(), range), entry);
                    }
                }
            }
        }
        table
    }

    fn is_deleted(&self, span: &AnswerSpan, range: MonthRange) -> bool {
        let deleted = self.register.deleted.get(&span.delivery);
        deleted.into_iter().flatten().any(|(leaf, months)| {
            *leaf == span.leaf && meets(*months, range).and_then(|both| meets(both, span.months)).is_some()
        })
    }

    /// What the newest earlier edition that counted the same rows in the same way knew.
    fn known(
        &self,
        unit: &UnitRef,
        line: &Line,
        members: &[Leaf],
        now: &[&AnswerSpan],
        range: MonthRange,
    ) -> Option<i64> {
        let wanted = within(now.iter().copied(), range);
        self.register.earlier.iter().find_map(|(edition, catalogue)| {
            let tally = build(catalogue).into_iter().find(|t| t.dataset.id == self.tally.dataset.id)?;
            if !tally.counters.contains(self.counter) {
                return None;
            }
            let answers = Answers::new(self.register.org, &edition.accepted, &tally.dataset.id, edition.as_of);
            let leaves = answers.accepted().iter().map(|a| (a.delivery.clone(), members.iter().cloned().collect()));
            let then = spans(&answers, tally.dataset.is_yearly(), &leaves.collect());
            if within(then.iter().filter(|span| members.contains(&span.leaf)), range) != wanted {
                return None;
            }
            let table = edition.ledger.distinct.get(&key_of(self.counter));
            match table.and_then(|t| t.get(&(unit.clone(), line.clone(), range))) {
                Some(DistinctEntry::Known(number)) => Some(*number),
                Some(DistinctEntry::RowsDeleted) => None,
                None => Some(0),
            }
        })
    }
}

/// The parts of the spans that lie in the months.
fn within<'s>(spans: impl Iterator<Item = &'s AnswerSpan>, range: MonthRange) -> BTreeSet<(String, Leaf, MonthRange)> {
    spans.filter_map(|s| Some((s.delivery.clone(), s.leaf.clone(), meets(s.months, range)?))).collect()
}

fn meets(a: MonthRange, b: MonthRange) -> Option<MonthRange> {
    let both = MonthRange { first: a.first.max(b.first), last: a.last.min(b.last) };
    (both.first <= both.last).then_some(both)
}
