//! Tables of our own, each with one thing that has given numbers away before.

use super::world::{INSIDERS, OUTSIDERS, World, hide, keys, look, safe};
use rettesnor_core::disclosure::{Attacker, CellId, Exposed, InsiderId, Relation, Standing, Table, TableError};

/// Units by kinds with all their sums, from the inner numbers; `NO` and `T` are the totals.
fn cross(units: &[&str], kinds: &[&str], numbers: &[&[i64]]) -> World {
    let mut world = World::default();
    let units: Vec<&str> = units.iter().copied().chain(["NO"]).collect();
    let kinds: Vec<&str> = kinds.iter().copied().chain(["T"]).collect();
    let rows = numbers.iter().map(|row| row.iter().copied().chain([row.iter().sum()]).collect());
    let mut rows: Vec<Vec<i64>> = rows.collect();
    rows.push((0..kinds.len()).map(|kind| rows.iter().map(|row| row[kind]).sum()).collect());
    for (unit, row) in units.iter().zip(&rows) {
        for (kind, number) in kinds.iter().zip(row) {
            world.cell(&format!("{unit}|{kind}"), *number);
        }
    }
    let sum_up = |world: &mut World, names: Vec<String>| {
        let (total, parts) = names.split_last().unwrap();
        world.total(total, &parts.iter().map(String::as_str).collect::<Vec<_>>());
    };
    for unit in &units {
        sum_up(&mut world, kinds.iter().map(|kind| format!("{unit}|{kind}")).collect());
    }
    for kind in &kinds {
        sum_up(&mut world, units.iter().map(|unit| format!("{unit}|{kind}")).collect());
    }
    world
}

/// Every number of one unit is known to it.
fn with_insiders(mut world: World, units: &[&str]) -> World {
    for unit in units {
        world.insider(unit, |key| key.split('|').next() == Some(unit));
    }
    world
}

const ALL: [&str; 5] = ["A", "B", "C", "D", "E"];

#[test]
fn a_rectangle_protects_from_readers_and_not_from_the_other_unit() {
    let numbers: [&[i64]; 5] = [&[3, 20], &[30, 25], &[40, 35], &[50, 45], &[60, 55]];
    let mut world = with_insiders(cross(&ALL, &["yes", "no"], &numbers), &ALL);
    world.stand(&["A|yes"], Standing::Sensitive);
    let table = world.table();
    let outside = safe(&table, OUTSIDERS);
    assert_eq!(keys(&table, &outside), ["A|yes", "A|no", "B|yes", "B|no"]);
    let seen = Exposed { cell: world.id("A|yes"), to: Attacker::Insider(InsiderId(1)) };
    assert_eq!(look(&table, &outside, INSIDERS).exposed, [seen]);
    assert_eq!(safe(&table, INSIDERS).len(), 6);
}

#[test]
fn a_sum_of_ones_own_and_of_nobody_is_ones_own() {
    let mut world = World::of(&[("A", 3), ("B", 0), ("sum", 3)]);
    world.total("sum", &["A", "B"]);
    world.stand(&["A", "sum"], Standing::Sensitive);
    let world = with_insiders(world, &["A", "B"]);
    let table = world.table();
    // B is shown, so that A knows the sum: of its own persons. B is told nothing by knowing itself.
    assert!(table.is_own(world.id("sum"), InsiderId(0)) && !table.is_own(world.id("sum"), InsiderId(1)));
    assert_eq!(keys(&table, &safe(&table, INSIDERS)), ["A", "sum"]);
}

#[test]
fn a_sum_of_ones_own_and_of_a_guarded_zero_is_not_ones_own() {
    let mut world = World::of(&[("A", 3), ("B", 0), ("sum", 3)]);
    world.total("sum", &["A", "B"]);
    world.stand(&["A", "B", "sum"], Standing::Sensitive);
    let table = with_insiders(world, &["A", "B"]).table();
    assert!(table.ids().all(|id| {
        [0, 1].map(InsiderId).iter().all(|who| table.is_own(id, *who) == table.cell(id).owners.contains(who))
    }));
}

#[test]
fn what_is_left_without_ones_own_is_anothers() {
    let mut world = World::of(&[("A", 3), ("B", 0), ("C", 4), ("sum", 7)]);
    world.total("sum", &["A", "B", "C"]);
    world.stand(&["A", "C"], Standing::Sensitive);
    world.stand(&["B"], Standing::Shown);
    let world = with_insiders(world, &["A", "B", "C"]);
    let table = world.table();
    let [first, last] =
        [("A", 2), ("C", 0)].map(|(key, who)| Exposed { cell: world.id(key), to: Attacker::Insider(InsiderId(who)) });
    let mut lax = hide(&table, INSIDERS).hidden;
    lax.show(world.id("sum"));
    assert_eq!(look(&table, &lax, INSIDERS).exposed, [first, last]);
}

#[test]
fn what_a_correction_tells_who_made_it_is_known_already() {
    let mut world = World::of(&[("A", 8), ("A|anew", 4), ("B", 30), ("sum", 38), ("sum|anew", 34)]);
    world.total("sum", &["A", "B"]);
    world.total("sum|anew", &["A|anew", "B"]);
    world.stand(&["sum"], Standing::Shown);
    world.stand(&["A|anew", "sum|anew"], Standing::Sensitive);
    world.stand(&["A", "B"], Standing::Hidden { guarded: false });
    let world = with_insiders(world, &["A", "B"]);
    let table = world.table();
    let found = look(&table, &hide(&table, INSIDERS).hidden, INSIDERS);
    let sum = |who| Exposed { cell: world.id("sum|anew"), to: Attacker::Insider(InsiderId(who)) };
    // A knows what it had and has now, and what the sum was: nothing that is hidden now could take that away.
    assert_eq!((found.known, found.exposed), (vec![sum(0)], vec![]));
}

#[test]
fn a_row_of_ones_is_solved_when_zeros_are_shown() {
    let numbers: [&[i64]; 4] = [&[1, 1, 9], &[7, 8, 6], &[9, 7, 8], &[6, 9, 7]];
    let mut world = cross(&ALL[..4], &["a", "b", "c"], &numbers);
    world.stand(&["A|a", "A|b"], Standing::Sensitive);
    let lax = world.table();
    let hidden = safe(&lax, OUTSIDERS);
    world.each(|cell| cell.lo = 1);
    let strict = world.table();
    assert!(!look(&strict, &hidden, OUTSIDERS).passed(), "two ones that make two are known");
    assert!(safe(&strict, OUTSIDERS).len() > hidden.len());
}

/// A county and an area of another division share a unit: each division alone would be safe.
#[test]
fn overlapping_divisions_are_seen_together() {
    let mut world = World::of(&[
        ("a", 3),
        ("b", 12),
        ("c", 20),
        ("d", 30),
        ("county", 15),
        ("area", 32),
        ("other", 50),
        ("all", 65),
    ]);
    world.cell("rest", 33);
    world.total("county", &["a", "b"]);
    world.total("other", &["c", "d"]);
    world.total("area", &["b", "c"]);
    world.total("rest", &["a", "d"]);
    world.total("all", &["county", "other"]);
    world.total("all", &["area", "rest"]);
    world.stand(&["a"], Standing::Sensitive);
    let table = world.table();
    let mut one_division = safe(&table, OUTSIDERS);
    assert!(one_division.len() <= 4, "a round through both divisions");
    one_division.show(world.id(["c", "d"].into_iter().find(|key| one_division.contains(world.id(key))).unwrap()));
    assert!(!look(&table, &one_division, OUTSIDERS).passed());
}

#[test]
fn months_beside_the_year_to_date_give_the_difference() {
    let mut world = World::of(&[("m1", 2), ("m2", 9), ("m3", 7), ("ytd2", 11), ("ytd3", 18)]);
    world.total("ytd2", &["m1", "m2"]);
    world.total("ytd3", &["ytd2", "m3"]);
    world.stand(&["m1"], Standing::Sensitive);
    assert_eq!(safe(&world.table(), OUTSIDERS).len(), 2);
    world.stand(&["m2"], Standing::Shown);
    assert_eq!(safe(&world.table(), OUTSIDERS).len(), 3, "the year to date, and the month or the next");
    world.stand(&["ytd2"], Standing::Shown);
    let table = world.table();
    let done = hide(&table, OUTSIDERS);
    let exposed = [Exposed { cell: world.id("m1"), to: Attacker::Outsider }];
    assert_eq!(
        (done.unprotected.as_slice(), look(&table, &done.hidden, OUTSIDERS).exposed.as_slice()),
        (&exposed[..], &exposed[..])
    );
}

/// The first publication showed B; the corrected one has another number for C, and the old sum is still known.
#[test]
fn what_was_published_before_is_known() {
    let numbers: [&[i64]; 4] = [&[4, 20], &[30, 25], &[40, 35], &[50, 45]];
    let mut world = cross(&ALL[..4], &["yes", "no"], &numbers);
    world.stand(&["A|yes"], Standing::Sensitive);
    world.stand(&["B|yes", "B|no", "B|T"], Standing::Shown);
    let table = world.table();
    let hidden = safe(&table, OUTSIDERS);
    assert!(!keys(&table, &hidden).iter().any(|key| key.starts_with('B')), "shown is shown");
    world.stand(&["C|yes", "C|no"], Standing::Hidden { guarded: true });
    let table = world.table();
    assert_eq!(keys(&table, &safe(&table, OUTSIDERS)), ["A|yes", "A|no", "C|yes", "C|no"], "what was hidden protects");
}

#[test]
fn what_is_never_printed_protects_for_nothing() {
    let mut world = World::of(&[("all", 100), ("a", 3), ("b", 60), ("rest", 37)]);
    world.total("all", &["a", "b", "rest"]);
    world.stand(&["a"], Standing::Sensitive);
    world.stand(&["rest"], Standing::Absent { guarded: false });
    let table = world.table();
    assert_eq!(keys(&table, &safe(&table, OUTSIDERS)), ["a"]);
}

/// The sum of the country is nearer to the number than another municipality is.
#[test]
fn what_is_dear_is_hidden_only_where_nothing_else_is_found() {
    let mut world = World::of(&[
        ("country|all", 73),
        ("north|sum", 15),
        ("south|total", 58),
        ("a|1", 3),
        ("b|2", 12),
        ("c|3", 8),
        ("d|4", 50),
    ]);
    world.total("country|all", &["north|sum", "south|total"]);
    world.total("north|sum", &["a|1", "b|2"]);
    world.total("south|total", &["c|3", "d|4"]);
    world.change("country|all", |cell| cell.weight = 12);
    world.stand(&["a|1"], Standing::Sensitive);
    world.stand(&["b|2"], Standing::Shown);
    let table = world.table();
    assert_eq!(keys(&table, &safe(&table, OUTSIDERS)), ["north|sum", "south|total", "a|1", "c|3"]);
    world.stand(&["south|total"], Standing::Shown);
    let table = world.table();
    assert_eq!(keys(&table, &safe(&table, OUTSIDERS)), ["country|all", "north|sum", "a|1"]);
}

#[test]
fn hidden_together_counts_as_one_choice() {
    let mut world = World::of(&[("n all", 30), ("n a", 3), ("n b", 12), ("n c", 15), ("sum b", 90), ("sum c", 99)]);
    world.total("n all", &["n a", "n b", "n c"]);
    world.together("n b", "sum b");
    world.stand(&["n a"], Standing::Sensitive);
    let table = world.table();
    assert_eq!(keys(&table, &safe(&table, OUTSIDERS)), ["n a", "n c"], "b would cost its sum as well");
    world.stand(&["n c"], Standing::Shown);
    world.stand(&["n all"], Standing::Shown);
    let table = world.table();
    let mut hidden = safe(&table, OUTSIDERS);
    assert_eq!(keys(&table, &hidden), ["n a", "n b", "sum b"]);
    hidden.show(world.id("sum b"));
    assert_eq!(look(&table, &hidden, OUTSIDERS).apart, [world.id("sum b")]);
}

#[test]
fn bounds_alone_can_give_a_number_away() {
    let mut world = World::default();
    world.cell("some", 3);
    world.cell("all", 3);
    world.relate(Relation::no_more(world.id("all"), world.id("some")));
    world.relate(Relation::no_more(world.id("some"), world.id("all")));
    world.stand(&["some"], Standing::Sensitive);
    assert_eq!(safe(&world.table(), OUTSIDERS).len(), 2);
    world.stand(&["all"], Standing::Shown);
    let table = world.table();
    assert_eq!(hide(&table, OUTSIDERS).unprotected.len(), 1);
}

#[test]
fn three_dimensions_are_protected_and_every_extra_cell_is_needed() {
    let mut world = World::default();
    let number = |u: usize, s: usize, k: usize| i64::try_from((7 * u + 5 * s + 3 * k + u * s * k) % 11 + 1).unwrap();
    let range = |at: usize, size: usize| if at == size { 0..size } else { at..at + 1 };
    let all = |u: usize, s: usize, k: usize| {
        range(u, 3).flat_map(|u| range(s, 3).flat_map(move |s| range(k, 2).map(move |k| number(u, s, k)))).sum()
    };
    let key = |u: usize, s: usize, k: usize| format!("{u}{s}{k}");
    for (u, s, k) in (0..4).flat_map(|u| (0..4).flat_map(move |s| (0..3).map(move |k| (u, s, k)))) {
        world.cell(&key(u, s, k), all(u, s, k));
    }
    let totals = |world: &mut World, total: String, parts: Vec<String>| {
        world.total(&total, &parts.iter().map(String::as_str).collect::<Vec<_>>());
    };
    for (a, b) in (0..4).flat_map(|a| (0..4).map(move |b| (a, b))) {
        totals(&mut world, key(a, b, 2), (0..2).map(|k| key(a, b, k)).collect());
        if b < 3 {
            totals(&mut world, key(a, 3, b), (0..3).map(|s| key(a, s, b)).collect());
            totals(&mut world, key(3, a, b), (0..3).map(|u| key(u, a, b)).collect());
        }
    }
    world.each(|cell| {
        if cell.value < 4 {
            cell.standing = Standing::Sensitive;
        }
    });
    let table = world.table();
    let hidden = safe(&table, OUTSIDERS);
    for extra in hidden.iter().filter(|id| table.cell(*id).standing == Standing::Free) {
        let mut broken = hidden.clone();
        broken.show(extra);
        assert!(!look(&table, &broken, OUTSIDERS).passed(), "{} is not needed", table.cell(extra).key);
    }
}

#[test]
fn the_same_table_has_the_same_answer() {
    let numbers: [&[i64]; 4] = [&[4, 20, 2], &[30, 3, 25], &[1, 40, 35], &[50, 45, 6]];
    let mut world = with_insiders(cross(&ALL[..4], &["a", "b", "c"], &numbers), &ALL[..4]);
    world.stand(&["A|a", "B|b", "C|a", "A|c"], Standing::Sensitive);
    assert_eq!(hide(&world.table(), INSIDERS), hide(&world.table(), INSIDERS));
}

#[test]
fn a_table_that_contradicts_itself_is_refused() {
    let mut world = World::default();
    let (a, b) = (world.cell("a", 3), world.cell("b", 4));
    let cells = world.table().cells().to_vec();
    let made = |relations: &[Relation]| Table::new(cells.clone(), relations, &[], Vec::new()).map(|_| ());
    assert_eq!(made(&[Relation::total(a, [b])]), Err(TableError::Untrue("-1 * a + 1 * b".to_owned())));
    assert_eq!(made(&[Relation::no_more(a, b)]), Ok(()));
    assert_eq!(made(&[Relation::no_more(a, CellId(9))]), Err(TableError::Unknown("cell 9".to_owned())));
}
