//! Random editions, random questions, the fast reading and the slow one.

use crate::slow::SlowReading;
use proptest::prelude::*;
use rettesnor_core::definition::{Catalogue, Indicator, source};
use rettesnor_core::delivery::{Acceptance, Scope};
use rettesnor_core::measure::{DistinctEntry, Edition, Entry, Ledger, LedgerKey, Question, Reading, Span, homes_of};
use rettesnor_core::org::{Line, Org, UnitKind, UnitRecord, UnitRef};
use rettesnor_core::tally::{Add, Leaf, Piece, Split, TallyCounter, build, ranges_of_year};
use rettesnor_core::time::{Date, Grain, Month, MonthRange, Period};
use rettesnor_testkit::shipped_definitions;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, LazyLock};

/// Units that rows are delivered for: of today, merged, split, renumbered, and those within them.
const DELIVERED: [&str; 22] = [
    "kommune:0301",
    "kommune:0301/bydel:030101",
    "kommune:0301/bydel:030102",
    "kommune:0301/tjeneste:vo-oslo",
    "kommune:0219",
    "kommune:3024",
    "kommune:3201",
    "kommune:3201/tjeneste:vo-nord",
    "kommune:0227",
    "kommune:0231",
    "kommune:3205",
    "kommune:1504",
    "kommune:1507",
    "kommune:1508",
    "kommune:1580",
    "kommune:5001",
    "kontor:9001",
    "kontor:9002",
    "kontor:9003",
    "kontor:9004",
    "kontor:9005",
    "fylke:32",
];
/// Units that are asked about or named in scopes besides.
const ABOVE: [&str; 10] = [
    "NO",
    "fylke:03",
    "fylke:32",
    "fylke:15",
    "region:0200",
    "region:0300",
    "kommune:3203",
    "bydel:030101",
    "tjeneste:vo-nord",
    "kontor:9001",
];
const CODES: [&str; 3] = ["a", "b", "c"];

/// The shipped definitions, where every third indicator has been counted in another way since 2024.
static CATALOGUE: LazyLock<Arc<Catalogue>> = LazyLock::new(|| {
    let (mut catalogue, problems) = source::load(&shipped_definitions());
    assert_eq!(problems, Vec::new());
    for indicator in catalogue.indicators.values_mut().step_by(3) {
        let turn = Month::january(2024);
        let mut next = indicator.versions[0].clone();
        (next.number, next.valid_from) = (indicator.versions.len() as u32 + 1, Some(turn));
        indicator.versions[0].valid_to = Some(turn);
        indicator.versions.push(next);
    }
    Arc::new(catalogue)
});

/// SplitMix64.
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, end: usize) -> usize {
        (self.next() % end as u64) as usize
    }

    fn one_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }

    fn of<'t, T: ?Sized>(&mut self, among: &[&'t T]) -> &'t T {
        among[self.below(among.len())]
    }

    /// A month from 2018 to 2025, of the last two years more often than not.
    fn month(&mut self) -> Month {
        let back = if self.one_in(3) { self.below(96) } else { self.below(24) };
        Month::december(2025).plus(-(back as i32))
    }

    fn range(&mut self) -> MonthRange {
        let first = self.month().plus(-(self.below(24) as i32));
        let longest = self.of(&[&1, &12, &36, &96]);
        let last = first.plus(self.below(*longest as usize) as i32);
        MonthRange { first, last: last.min(Month::december(2025)) }
    }

    fn unit(&mut self) -> UnitRef {
        let delivered: Vec<&str> = DELIVERED.iter().map(|text| text.split('/').next().unwrap_or(text)).collect();
        let text = if self.one_in(2) { self.of(&delivered) } else { self.of(&ABOVE) };
        text.parse().unwrap()
    }
}

fn leaf(text: &str) -> Leaf {
    let (unit, finer) = text.split_once('/').map_or((text, None), |(unit, finer)| (unit, Some(finer)));
    Leaf { unit: unit.parse().unwrap(), finer: finer.map(|text| text.parse().unwrap()) }
}

fn org(chance: &mut Chance) -> Org {
    let mut records = Vec::new();
    let mut hang = |unit: &str, parent: &str, covers: &[&str], from: Option<Date>| {
        let unit: UnitRef = unit.parse().unwrap();
        records.push(UnitRecord {
            kind: unit.kind,
            name: unit.to_string(),
            code: unit.code,
            line: None,
            parent: Some(parent.parse().unwrap()),
            covers: covers.iter().map(|code| (*code).to_owned()).collect(),
            employees: Some(9),
            valid_from: from,
            valid_to: None,
        });
    };
    for (office, region, host) in [
        ("kontor:9001", "region:0200", "kommune:3201"),
        ("kontor:9002", "region:0200", "kommune:3205"),
        ("kontor:9003", "region:0300", "kommune:0301"),
        ("kontor:9004", "region:0300", "kommune:0301"),
    ] {
        let covers = if chance.one_in(3) { vec!["3203"] } else { Vec::new() };
        let from = chance.one_in(3).then(|| chance.month().first_day());
        hang(office, region, &covers, from);
        hang(office, host, &covers, from);
    }
    for (unit, parent) in [
        ("bydel:030101", "kommune:0301"),
        ("bydel:030102", "kommune:0301"),
        ("tjeneste:vo-oslo", "bydel:030101"),
        ("tjeneste:vo-nord", "kommune:3201"),
    ] {
        hang(unit, parent, &[], None);
    }
    Org::new(records).unwrap()
}

fn edition(chance: &mut Chance, org: &Org) -> Edition {
    let late = Month::december(2026).last_day();
    let as_of = if chance.one_in(3) { chance.month().plus(2).last_day() } else { late };
    let mut delivered: Vec<&str> = DELIVERED.to_vec();
    delivered.retain(|_| !chance.one_in(4));
    let leaves: BTreeSet<Leaf> = delivered.into_iter().map(leaf).collect();
    let codes = CODES.map(str::to_owned).to_vec();
    let mut ledger = Ledger { leaves: leaves.into_iter().collect(), codes, ..Ledger::default() };
    let structure = org.at(as_of);
    let homes: Vec<(UnitRef, Line)> = ledger.leaves.iter().flat_map(|leaf| homes_of(org, &structure, leaf)).collect();
    let busy = chance.of(&[&30, &120, &600]);
    for tally in build(&CATALOGUE) {
        for counter in &tally.counters {
            let key = LedgerKey {
                indicator: counter.indicator.clone(),
                version: counter.version,
                piece: counter.piece,
                yearly: counter.yearly,
                split: counter.split.as_ref().map(|split| Split::name(split).to_owned()),
            };
            match counter.add {
                Add::Distinct(_) => drop(ledger.distinct.insert(key, distinct(chance, &homes))),
                _ if chance.one_in(6) => {}
                _ => drop(ledger.entries.insert(key, entries(chance, counter, ledger.leaves.len(), *busy))),
            }
        }
        if chance.one_in(3) {
            ledger.unclear.insert((tally.dataset.id.clone(), chance.unit(), chance.month()));
        }
    }
    let keys: Vec<LedgerKey> = ledger.entries.keys().cloned().collect();
    for key in keys {
        if !chance.one_in(60) {
            continue;
        }
        let cells = (0..4).map(|_| (chance.below(ledger.leaves.len().max(1)) as u32, chance.month()));
        ledger.gone.insert(key, cells.collect());
    }
    Edition { hash: String::new(), as_of, accepted: accepted(chance), ledger }
}

/// Sums in no order, some of them twice and some of them nothing.
fn entries(chance: &mut Chance, counter: &TallyCounter, leaves: usize, busy: usize) -> Vec<Entry> {
    let seldom =
        matches!(counter.piece, Piece::Hidden | Piece::Missing | Piece::DenominatorHidden | Piece::DenominatorMissing);
    let many = if seldom { chance.below(3) } else { chance.below(busy) };
    let mut entries: Vec<Entry> = Vec::new();
    for _ in 0..many.min(leaves * busy) {
        let month = chance.month();
        let month = if counter.yearly { Month::december(month.year()) } else { month };
        let code = counter.split.as_ref().and_then(|_| [None, Some(0), Some(1), Some(2)][chance.below(4)]);
        entries.push(Entry { leaf: chance.below(leaves) as u32, month, code, value: chance.below(12) as i64 });
    }
    if chance.one_in(2) {
        entries.sort_by_key(|entry| (entry.leaf, entry.month, entry.code));
    }
    entries
}

type DistinctTable = BTreeMap<(UnitRef, Line, MonthRange), DistinctEntry>;

fn distinct(chance: &mut Chance, homes: &[(UnitRef, Line)]) -> DistinctTable {
    let mut table = DistinctTable::new();
    for (unit, line) in homes {
        let year = chance.month().year();
        for range in ranges_of_year(year) {
            if chance.one_in(3) {
                continue;
            }
            let known = DistinctEntry::Known(chance.below(30) as i64);
            let entry = if chance.one_in(9) { DistinctEntry::RowsDeleted } else { known };
            table.insert((unit.clone(), line.clone(), range), entry);
        }
    }
    table
}

fn accepted(chance: &mut Chance) -> Vec<Acceptance> {
    let mut accepted = Vec::new();
    for dataset in CATALOGUE.datasets.values() {
        for _ in 0..chance.below(12) {
            let months = chance.range();
            let order = accepted.len() as u64 + 1;
            let topics = dataset.topic.as_ref().map(|_| {
                let ids = CATALOGUE.indicators.keys().filter(|_| chance.one_in(2));
                ids.cloned().collect::<BTreeSet<String>>()
            });
            let mut units: BTreeSet<UnitRef> = (0..1 + chance.below(3)).map(|_| chance.unit()).collect();
            if chance.one_in(3) {
                units.insert(UnitRef::country());
            }
            let scope = Scope { units, months: (!chance.one_in(12)).then_some(months), topics };
            let received = months.last.plus(1 + chance.below(14) as i32).first_day();
            accepted.push(Acceptance {
                delivery: format!("delivery-{order}"),
                dataset: dataset.id.clone(),
                scope,
                received,
                order,
            });
        }
    }
    accepted
}

fn span(chance: &mut Chance) -> Span {
    let grains: Vec<&Grain> = Grain::ALL.iter().collect();
    let month = if chance.one_in(12) { Month::january(2035) } else { chance.month() };
    let card = Period::of(month, *chance.of(&grains));
    Span { card, last_year: chance.one_in(3), to_date: chance.one_in(2) }
}

/// Asks both everything about one indicator at one unit.
fn agree(chance: &mut Chance, fast: &Reading, slow: &SlowReading<'_>, indicator: &Indicator, unit: &UnitRef) -> usize {
    let lines = fast.lines_for(indicator, unit);
    assert_eq!(lines, slow.lines_for(indicator, unit), "{} {unit}", indicator.id);
    let mut values = 0;
    for line in &lines {
        assert_eq!(
            fast.expected(indicator, unit, line),
            slow.expected(indicator, unit, line),
            "{} {unit}",
            indicator.id
        );
        for _ in 0..3 {
            let span = span(chance);
            let version = indicator.version_at(span.card.last()).unwrap_or(&indicator.versions[0]);
            let question = Question { indicator, version, unit, line };
            let expected = slow.figure(question, span);
            for again in [false, true] {
                // A float that is no number differs from itself, so the texts are compared.
                let found = format!("{:?}", fast.figure(question, span));
                assert_eq!(found, format!("{expected:?}"), "{} {unit} {line} {span:?} again: {again}", indicator.id);
            }
            values += usize::from(expected.value.is_some());
            let piece = [Piece::Rows, Piece::Numerator, Piece::Denominator, Piece::Excluded(0)][chance.below(4)];
            assert_eq!(fast.piece(question, piece, span.range()), slow.piece(question, piece, span.range()));
            for by in &indicator.breakdowns {
                let range = span.range();
                assert_eq!(fast.split(question, piece, by, range), slow.split(question, piece, by, range));
            }
        }
    }
    values
}

/// Makes an edition up and asks some of what can be asked of it; how many of the figures have a value.
fn try_one(seed: u64) -> usize {
    let mut chance = Chance(seed);
    let org = org(&mut chance);
    let edition = edition(&mut chance, &org);
    let slow = SlowReading::new(&CATALOGUE, &org, &edition);
    let fast = Reading::new(Arc::clone(&CATALOGUE), Arc::new(org.clone()), Arc::new(edition.clone()));
    let indicators: Vec<&Indicator> = CATALOGUE.indicators.values().collect();
    let mut values = 0;
    for _ in 0..24 {
        let (indicator, unit) = (chance.of(&indicators), chance.unit());
        let unit = if chance.one_in(3) { UnitRef::country() } else { unit };
        values += agree(&mut chance, &fast, &slow, indicator, &unit);
    }
    values
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_fast_reading_finds_what_the_slow_one_does(seed in any::<u64>()) {
        try_one(seed);
    }
}

#[test]
fn the_made_up_editions_do_have_figures() {
    let values: usize = (0..8).map(try_one).sum();
    assert!(values > 100, "{values}");
}

#[test]
fn months_before_those_that_are_kept_are_answered_too() {
    let mut chance = Chance(1);
    let org = org(&mut chance);
    let mut edition = edition(&mut chance, &org);
    let unit = UnitRef::new(UnitKind::Kommune, "5001");
    let first = Month::january(1960);
    for acceptance in edition.accepted.iter_mut() {
        acceptance.scope.units = BTreeSet::from([unit.clone()]);
        acceptance.scope.months = Some(MonthRange { first, last: Month::december(2025) });
        acceptance.received = edition.as_of;
    }
    let slow = SlowReading::new(&CATALOGUE, &org, &edition);
    let fast = Reading::new(Arc::clone(&CATALOGUE), Arc::new(org.clone()), Arc::new(edition.clone()));
    let indicator = &CATALOGUE.indicators["I.14"];
    let line = &fast.lines_for(indicator, &unit)[0];
    let question = Question { indicator, version: &indicator.versions[0], unit: &unit, line };
    for (year, reported) in [(1959, 0), (1961, 1), (1990, 1), (2020, 1)] {
        let span = Span { card: Period::year_of(year), last_year: false, to_date: false };
        let found = fast.figure(question, span);
        assert_eq!(found.units_reported, reported, "{year}");
        assert_eq!(format!("{found:?}"), format!("{:?}", slow.figure(question, span)), "{year}");
    }
}
