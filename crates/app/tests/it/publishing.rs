//! Random small worlds, published twice with a correction: nobody can work out what is hidden, and no hidden number is
//! in what is published.

use crate::world::{World, unit};
use rettesnor_app::publish::{PatternError, Sources, find_pattern};
use rettesnor_core::disclosure::universe::{FigureKey, Universe, beside, closed_periods, universe};
use rettesnor_core::disclosure::{Bound, Hidden, Pattern, Standing, WhyHidden};
use rettesnor_core::measure::{Edition, Figure, Reading, State};
use rettesnor_core::org::Line;
use rettesnor_core::publication::{Plate, freeze};
use rettesnor_core::time::{Moment, Period};
use rettesnor_store::FrozenPattern;
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

const PACKAGE: &str = "introduksjonsprogram";
/// Definitions that compete for the same rows, one that counts persons, and one that reads the outcome a year later.
const INDICATORS: [&str; 5] = ["I.02-nir", "I.02-baerum", "I.02-trondheim", "I.16", "I.07"];
const UNITS: [&str; 6] =
    ["kommune:3201", "kommune:3203", "kommune:3205", "kommune:3207", "kommune:4601", "kommune:0301"];
const CODES: [&str; 8] = ["PS-01", "PS-03", "PS-05", "AV-01", "AV-02", "AV-05", "AB-02", "ikke_registrert"];

/// SplitMix64.
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % end
    }
}

/// Participants of a municipality who ended in 2024 or 2025.
fn rows(chance: &mut Chance) -> String {
    let mut text = String::from("deltaker;startdato;sluttdato;avslutningskode;kjonn;fodselsaar\n");
    let size = [6, 14, 30, 90][usize::try_from(chance.below(4)).unwrap()];
    for person in 0..chance.below(size) + 1 {
        let year = 2024 + chance.below(2);
        let code = CODES[usize::try_from(chance.below(8) * chance.below(8) / 7).unwrap()];
        let sex = if chance.below(2) == 0 { "K" } else { "M" };
        let (month, born) = (chance.below(12) + 1, 1965 + chance.below(38));
        let _ = writeln!(text, "p{person};2023-02-01;{year}-{month:02}-15;{code};{sex};{born}");
    }
    text
}

/// A world of so many municipalities, and the same after one of them has delivered again.
fn worlds(seed: u64) -> (World, World) {
    let mut chance = Chance(seed);
    let units: Vec<&str> = UNITS.into_iter().filter(|_| chance.below(5) > 0).chain(["kommune:3201"]).collect();
    let deliver = |world: World, of: &str, day: &str, rows: &str| {
        world.delivery("deltakelse", day, &[of], "2023M01..2025M12", rows)
    };
    let (mut first, mut second) = (World::with(&INDICATORS), World::with(&INDICATORS));
    for of in &units[..units.len() - 1] {
        let rows = rows(&mut chance);
        first = deliver(first, of, "2026-01-10", &rows);
        second = deliver(second, of, "2026-01-10", &rows);
    }
    let corrected = units[usize::try_from(chance.below(units.len() as u64)).unwrap()];
    let rows = rows(&mut chance);
    (first, deliver(second, corrected, "2026-03-20", &rows))
}

struct Out {
    reading: Reading,
    universe: Universe,
    pattern: Pattern,
    hidden: Hidden,
}

fn publish(mut world: World, as_of: &str, earlier: Option<&Out>) -> Out {
    let reading = world.reading(as_of);
    let periods = closed_periods(&reading, PACKAGE, 2025);
    assert_eq!(periods.len(), 4, "a year and its tertials have closed");
    let own = universe(&reading, PACKAGE, &periods).unwrap();
    let all = match earlier {
        Some(earlier) => beside(own, &earlier.universe, &earlier.pattern).unwrap(),
        None => own,
    };
    let (pattern, hidden) = Pattern::make(&reading.catalogue, (PACKAGE, 2025, as_of), &periods, &all, &mut |_, _| {});
    Out { reading, universe: all, pattern, hidden }
}

/// How many worlds are tried, and a folder that every published table is written to, for programs that attack it.
fn wanted() -> (u64, Option<PathBuf>) {
    let of = |name: &str| std::env::var_os(name);
    let many = of("RETTESNOR_WORLDS").map(|text| text.to_string_lossy().parse().expect("a number of worlds"));
    (many.unwrap_or(4), of("RETTESNOR_ATTACK").map(PathBuf::from))
}

fn safe(out: &Out, name: &str, folder: Option<&Path>) {
    let verdict = &out.pattern.verdict;
    assert_eq!((&verdict.exposed, &verdict.unsettled), (&vec![], &vec![]), "{name}");
    if let Some(folder) = folder {
        std::fs::write(folder.join(format!("{name}.json")), as_attacked(out).to_string()).unwrap();
    }
}

/// The table as programs read it that try to work out what is hidden: cells, and what is known to be true of them.
fn as_attacked(out: &Out) -> Value {
    let table = &out.universe.table;
    let printed: BTreeSet<_> = out.universe.figures.values().flatten().copied().collect();
    let cell = |id| {
        let cell = table.cell(id);
        let known = match cell.standing {
            Standing::Shown => true,
            Standing::Free => printed.contains(&id) && !out.hidden.contains(id),
            _ => false,
        };
        let status = match known {
            true => "published",
            false if out.hidden.contains(id) || cell.standing.is_guarded() => "suppressed",
            false => "absent",
        };
        let kind = if cell.standing.is_guarded() { "primary" } else { "secondary" };
        json!({ "id": cell.key, "status": status, "value": known.then_some(cell.value), "lo": cell.lo, "_kind": kind })
    };
    let relations = table.relations().iter().map(|relation| {
        let terms = relation.terms.iter().map(|(id, factor)| (table.cell(*id).key.clone(), json!(factor)));
        let op = if relation.bound == Bound::Zero { "=" } else { "<=" };
        json!({ "coef": terms.collect::<Map<_, _>>(), "op": op, "rhs": 0 })
    });
    json!({ "cells": table.ids().map(cell).collect::<Vec<_>>(), "linear": relations.collect::<Vec<_>>() })
}

/// Every other world, from the first or the second on.
fn nobody_works_out_what_is_hidden(from: u64) {
    let (many, folder) = wanted();
    let mut hidden = 0;
    for seed in (from..many).step_by(2) {
        let (first, second) = worlds(seed);
        let first = publish(first, "2026-03-10", None);
        safe(&first, &format!("world-{seed}"), folder.as_deref());
        let second = publish(second, "2026-04-10", Some(&first));
        safe(&second, &format!("world-{seed}-corrected"), folder.as_deref());
        hidden += second.pattern.hidden.len();
    }
    assert!(hidden > 20, "the worlds are small enough for much to be hidden: {hidden}");
}

#[test]
fn nobody_works_out_what_is_hidden_in_worlds_published_twice() {
    nobody_works_out_what_is_hidden(0);
}

#[test]
fn nobody_works_out_what_is_hidden_in_more_of_them() {
    nobody_works_out_what_is_hidden(1);
}

fn has_numbers(figure: &Figure) -> bool {
    figure.numerator.is_some()
        || figure.denominator.is_some()
        || figure.value.is_some()
        || figure.interval.is_some()
        || figure.range.is_some()
        || figure.open != 0
        || figure.forms.is_some()
}

#[test]
fn no_number_of_a_hidden_figure_is_in_what_is_published() {
    let (first, _) = worlds(7);
    let out = publish(first, "2026-03-10", None);
    let of = unit("kommune:3201");
    let mut covered = 0;
    for period in ["2025", "2025T1"] {
        let period: Period = period.parse().unwrap();
        let plate = Plate { unit: &of, period, line: &Line::Kommune, aims: &[] };
        let frozen = freeze(&out.reading, &out.pattern, plate, Vec::new());
        for line in &frozen.card.lines {
            let figures = &line.figures;
            for figure in [&figures.period, &figures.period_last_year, &figures.ytd, &figures.ytd_last_year] {
                assert!(figure.state != State::Suppressed || !has_numbers(figure), "{} {period}", line.id);
                covered += usize::from(figure.state == State::Suppressed);
            }
            for point in &frozen.behind[&line.id].series {
                assert!(point.figure.state != State::Suppressed || !has_numbers(&point.figure), "{}", line.id);
            }
        }
    }
    assert!(covered > 0);
}

#[test]
fn what_is_hidden_once_stays_hidden_and_reads_back() {
    let (first, second) = worlds(3);
    let first = publish(first, "2026-03-10", None);
    let second = publish(second, "2026-04-10", Some(&first));
    let text = as_text(&second.pattern);
    assert_eq!(serde_json::from_str::<Pattern>(&text).unwrap(), second.pattern);
    assert!(second.pattern.hidden.values().any(|reason| *reason == WhyHidden::Small));
    // A unit that has not delivered again has the very same numbers, and what was hidden of them is hidden still.
    let same = |unit: &str| {
        let of = |out: &Out| {
            out.reading.edition.accepted.iter().filter(|a| a.scope.units.contains(&unit.parse().unwrap())).count()
        };
        of(&first) == of(&second)
    };
    let mut kept = 0;
    for key in first.pattern.hidden.keys().filter(|key| key.unit.starts_with("kommune") && same(&key.unit)) {
        assert!(second.pattern.hidden.contains_key(key), "{key:?} was hidden and is shown now");
        kept += 1;
    }
    assert!(kept > 0);
}

#[test]
fn none_of_nobody_is_told_where_it_was_none_of_somebody() {
    let (first, second) = worlds(24);
    let first = publish(first, "2026-03-10", None);
    let second = publish(second, "2026-04-10", Some(&first));
    let (was, is) = (numbers(&first.reading, &first.pattern), numbers(&second.reading, &second.pattern));
    let of =
        |numbers: &[(String, i64)], part: &str| numbers.iter().find(|(name, _)| name.contains(part)).map(|of| of.1);
    let mut told = 0;
    for key in first.pattern.hidden.keys().filter(|key| key.indicator == "I.07") {
        let ended = |numbers: &[(String, i64)]| (of(numbers, "|teller|"), of(numbers, "|nevner|"));
        if ended(&was[key]).0 == Some(0) && is.get(key).is_some_and(|is| ended(is) == (Some(0), Some(0))) {
            assert!(!second.pattern.hidden.contains_key(key), "{key:?}: hidden, it tells what it was");
            told += 1;
        }
    }
    assert!(told > 0, "somewhere nobody has ended after all");
}

fn as_text(pattern: &Pattern) -> String {
    serde_json::to_string(pattern).unwrap()
}

/// What is known at four times: after the first tertial, after the second, after the year, and when somebody has
/// delivered anew. Each with the last month that has been delivered for.
const STEPS: [(&str, &str, &str); 4] = [
    ("2025-07-10", "2025-06-10", "2025-04"),
    ("2025-11-10", "2025-10-10", "2025-08"),
    ("2026-03-10", "2026-01-10", "2025-12"),
    ("2026-04-10", "2026-03-20", "2025-12"),
];

/// The rows of those who had ended by the month.
fn until(rows: &str, month: &str) -> String {
    let ended = |line: &&str| line.split(';').nth(2).is_none_or(|end| end == "sluttdato" || &end[..7] <= month);
    rows.lines().filter(ended).map(|line| format!("{line}\n")).collect()
}

/// The editions of a world at the four times, by their days.
fn history(seed: u64) -> Vec<Reading> {
    let mut chance = Chance(seed);
    let units: Vec<(&str, String)> = UNITS.into_iter().map(|of| (of, rows(&mut chance))).collect();
    let (corrected, anew) = (UNITS[usize::try_from(seed % 6).unwrap()], rows(&mut chance));
    let edition = |(number, (as_of, _, _)): (usize, &(&str, &str, &str))| {
        let mut world = World::with(&INDICATORS);
        for (step, (_, received, month)) in STEPS.iter().enumerate().take(number + 1) {
            let months = format!("2023M01..{}", month.replace('-', "M"));
            for (of, rows) in &units {
                match step {
                    3 if *of == corrected => world = world.delivery("deltakelse", received, &[of], &months, &anew),
                    3 => {}
                    _ => world = world.delivery("deltakelse", received, &[of], &months, &until(rows, month)),
                }
            }
        }
        let reading = world.reading(as_of);
        let edition = Edition { hash: (*as_of).to_owned(), ..(*reading.edition).clone() };
        Reading::new(Arc::clone(&reading.catalogue), Arc::clone(&reading.org), Arc::new(edition))
    };
    STEPS.iter().enumerate().map(edition).collect()
}

fn moment(number: usize) -> Moment {
    format!("2026-05-01T10:0{number}:00Z").parse().unwrap()
}

/// Publishes at each of the four times, each time beside all that was published before.
fn chain(editions: &[Reading]) -> Vec<FrozenPattern> {
    let earlier = |hash: &str| {
        let named = editions.iter().find(|reading| reading.edition.hash == hash)?;
        Some(Reading::new(Arc::clone(&named.catalogue), Arc::clone(&named.org), Arc::clone(&named.edition)))
    };
    let mut kept: Vec<FrozenPattern> = Vec::new();
    for (number, reading) in editions.iter().enumerate() {
        let sources = Sources { reading, earlier: &earlier };
        let found = find_pattern(sources, (PACKAGE, 2025), &kept, &mut |_, _| {}).unwrap();
        assert_eq!(found.kept, None, "it is another edition");
        let verdict = &found.pattern.verdict;
        assert_eq!((&verdict.exposed, &verdict.unsettled), (&vec![], &vec![]), "step {number}");
        kept.push(FrozenPattern {
            id: format!("{number}").into(),
            package: PACKAGE.to_owned(),
            year: 2025,
            edition: reading.edition.hash.clone(),
            made_at: moment(number),
            body: as_text(&found.pattern),
        });
    }
    kept
}

/// The numbers that a figure prints at a time, with the names of their cells.
fn numbers(reading: &Reading, pattern: &Pattern) -> BTreeMap<FigureKey, Vec<(String, i64)>> {
    let own = universe(reading, PACKAGE, &pattern.periods).unwrap();
    let named = |id| (own.table.cell(id).key.clone(), own.table.cell(id).value);
    own.figures.iter().map(|(key, cells)| (key.clone(), cells.iter().copied().map(named).collect())).collect()
}

#[test]
fn a_chain_of_publications_never_shows_what_one_of_them_has_hidden() {
    let (mut kept_hidden, mut kept_shown) = (0, 0);
    for seed in [2, 11] {
        let editions = history(seed);
        let kept = chain(&editions);
        let patterns: Vec<Pattern> = kept.iter().map(|kept| serde_json::from_str(&kept.body).unwrap()).collect();
        assert_eq!(patterns.iter().map(|pattern| pattern.periods.len()).collect::<Vec<_>>(), [1, 2, 4, 4]);
        let of: Vec<_> = editions.iter().zip(&patterns).map(|(reading, pattern)| numbers(reading, pattern)).collect();
        for early in 0..4 {
            for late in early + 1..4 {
                for (key, printed) in of[early].iter().filter(|(key, printed)| of[late].get(key) == Some(printed)) {
                    let (was, is) = (patterns[early].hidden.contains_key(key), patterns[late].hidden.contains_key(key));
                    assert!(!was || is, "{key:?} with {printed:?} was hidden at {early} and is shown at {late}");
                    // What was delivered anew may be hidden though it happens to be what it was: nobody is told that it is.
                    let same = late < 3;
                    assert!(
                        was || !is || !same,
                        "{key:?} with {printed:?} was shown at {early} and is hidden at {late}"
                    );
                    (kept_hidden, kept_shown) = (kept_hidden + usize::from(was), kept_shown + usize::from(!was));
                }
            }
        }
        let sources = Sources { reading: &editions[3], earlier: &|_| None };
        let again = find_pattern(sources, (PACKAGE, 2025), &kept, &mut |_, _| {}).unwrap();
        assert_eq!(again.pattern, patterns[3], "the pattern of the same edition is the one that is kept");
        let gone = find_pattern(
            Sources { reading: &editions[3], earlier: &|_| None },
            (PACKAGE, 2025),
            &kept[..3],
            &mut |_, _| {},
        );
        assert!(
            matches!(gone, Err(PatternError::EditionGone(_))),
            "without an earlier edition nothing can be promised"
        );
    }
    assert!(kept_hidden > 100 && kept_shown > 20, "{kept_hidden} hidden and {kept_shown} shown stayed so");
}
