//! Random worlds: nothing leaks after hiding, what is needed is needed, and the audit sees what enumeration sees.

use super::world::{INSIDERS, OUTSIDERS, World, hide, look};
use proptest::prelude::*;
use rettesnor_core::disclosure::{Attacker, Bound, CellId, Exposed, Hidden, InsiderId, Options, Standing, Table, Twin};

/// Units in two counties, yes and no, two terms and the year, with what was frozen and what insiders know.
fn worlds(largest: i64) -> impl Strategy<Value = World> {
    let number = prop_oneof![Just(0_i64), 1..5_i64, 0..=largest];
    let numbers = proptest::collection::vec(number, 5 * 2 * 2);
    let frozen = proptest::collection::vec((0..20_u8, any::<bool>()), 6 * 3 * 3 + 18);
    (numbers, frozen, any::<bool>()).prop_map(|(numbers, frozen, zeros_shown)| world(&numbers, &frozen, zeros_shown))
}

const UNITS: [&str; 8] = ["a", "b", "c", "d", "e", "X", "Y", "NO"];

fn world(numbers: &[i64], frozen: &[(u8, bool)], zeros_shown: bool) -> World {
    let mut world = World::default();
    let units = |unit: usize| match unit {
        5 => 0..3,
        6 => 3..5,
        7 => 0..5,
        unit => unit..unit + 1,
    };
    let both = |at: usize| if at == 2 { 0..2 } else { at..at + 1 };
    let key = |unit: usize, kind: usize, span: usize| format!("{}|{kind}|{span}", UNITS[unit]);
    for (unit, kind, span) in (0..8).flat_map(|u| (0..3).flat_map(move |k| (0..3).map(move |s| (u, k, s)))) {
        let inner = units(unit).flat_map(|u| both(kind).flat_map(move |k| both(span).map(move |s| 4 * u + 2 * k + s)));
        world.cell(&key(unit, kind, span), inner.map(|at| numbers[at]).sum());
    }
    let total = |world: &mut World, total: String, parts: Vec<String>| {
        world.total(&total, &parts.iter().map(String::as_str).collect::<Vec<_>>());
    };
    for (unit, at) in (0..8).flat_map(|unit| (0..3).map(move |at| (unit, at))) {
        total(&mut world, key(unit, 2, at), (0..2).map(|kind| key(unit, kind, at)).collect());
        total(&mut world, key(unit, at, 2), (0..2).map(|span| key(unit, at, span)).collect());
    }
    for (kind, span) in (0..3).flat_map(|kind| (0..3).map(move |span| (kind, span))) {
        for (above, below) in [(5, vec![0, 1, 2]), (6, vec![3, 4]), (7, vec![5, 6])] {
            total(&mut world, key(above, kind, span), below.into_iter().map(|unit| key(unit, kind, span)).collect());
        }
    }
    let mut places = frozen.iter();
    world.each(|cell| {
        let (draw, guarded) = places.next().copied().unwrap_or((9, false));
        cell.standing = match (draw, cell.value) {
            (_, 0) if zeros_shown => Standing::Shown,
            (_, 1..5) if cell.key.starts_with(|c: char| c.is_lowercase()) => Standing::Sensitive,
            (0, _) => Standing::Shown,
            (1, _) => Standing::Hidden { guarded },
            (2, _) => Standing::Absent { guarded },
            _ => Standing::Free,
        };
        cell.lo = i64::from(zeros_shown && cell.value > 0);
    });
    for unit in &UNITS[..6] {
        world.insider(unit, |key| key.split('|').next() == Some(unit));
    }
    world
}

/// The audit of what has been hidden finds what could not be protected and nothing else.
fn audit_agrees(table: &Table, options: Options) -> Result<Hidden, TestCaseError> {
    let done = hide(table, options);
    let audit = look(table, &done.hidden, options);
    prop_assert_eq!(&audit.unsettled, &[]);
    prop_assert_eq!(&audit.apart, &[]);
    for exposed in &done.unprotected {
        let by_anyone = audit.exposed.iter().any(|found| found.cell == exposed.cell && found.to == Attacker::Outsider);
        prop_assert!(
            by_anyone || audit.exposed.contains(exposed) || audit.known.contains(exposed),
            "{exposed:?} could be protected: {:?}",
            table.cell(exposed.cell)
        );
    }
    // What is handed over changes nothing, be it right or wrong.
    let wrong = done.twins.iter().map(|twin| twin.iter().map(|(id, value)| (*id, value + 1)).collect());
    let handed: Vec<Twin> = done.twins.iter().cloned().chain(wrong).collect();
    prop_assert_eq!(&rettesnor_core::disclosure::audit(table, &done.hidden, &handed, options, &mut |_, _| {}), &audit);
    for exposed in &audit.exposed {
        prop_assert!(done.unprotected.contains(exposed), "{exposed:?} was thought to be protected");
    }
    Ok(done.hidden)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn nothing_leaks_from_random_worlds(world in worlds(60)) {
        let table = world.table();
        audit_agrees(&table, OUTSIDERS)?;
        audit_agrees(&table, INSIDERS)?;
    }

    #[test]
    fn what_is_shown_again_is_found(world in worlds(60), pick in any::<prop::sample::Index>()) {
        let table = world.table();
        let done = hide(&table, OUTSIDERS);
        let extra: Vec<CellId> = done.hidden.iter().filter(|id| table.cell(*id).standing == Standing::Free).collect();
        prop_assume!(!extra.is_empty() && done.unprotected.is_empty());
        let mut broken = done.hidden.clone();
        broken.show(extra[pick.index(extra.len())]);
        prop_assert!(!look(&table, &broken, OUTSIDERS).passed());
    }

    #[test]
    fn the_audit_sees_what_trying_everything_sees(
        numbers in proptest::collection::vec(0..4_i64, 6),
        hidden in proptest::collection::vec(any::<bool>(), 12),
        lo in 0..2_i64,
    ) {
        let mut world = World::default();
        tiny(&mut world, &numbers, &hidden, lo);
        let table = world.table();
        let audit = look(&table, &Hidden::least(&table), INSIDERS);
        prop_assert_eq!(&audit.unsettled, &[]);
        for id in table.ids().filter(|id| table.cell(*id).standing.is_guarded()) {
            let found = |to| audit.exposed.iter().any(|exposed| exposed.cell == id && exposed.to == to);
            let outside = numbers_of(&table, id, None) == 1;
            prop_assert_eq!(found(Attacker::Outsider), outside, "{}", table.cell(id).key);
            for insider in (0..3).map(InsiderId).filter(|who| !table.is_own(id, *who)) {
                let inside = !outside && numbers_of(&table, id, Some(insider)) == 1;
                let known = audit.known.contains(&Exposed { cell: id, to: Attacker::Insider(insider) });
                prop_assert_eq!(found(Attacker::Insider(insider)) || known, inside, "{} by {:?}", table.cell(id).key, insider);
            }
        }
    }
}

/// Three units, yes and no with their sums; all that is hidden is guarded.
fn tiny(world: &mut World, numbers: &[i64], hidden: &[bool], lo: i64) {
    let sum = |places: &[usize]| places.iter().map(|place| numbers[*place]).sum::<i64>();
    let rows = [
        ("a", vec![0], vec![1]),
        ("b", vec![2], vec![3]),
        ("c", vec![4], vec![5]),
        ("NO", vec![0, 2, 4], vec![1, 3, 5]),
    ];
    for (unit, yes, no) in &rows {
        world.cell(&format!("{unit}|yes"), sum(yes));
        world.cell(&format!("{unit}|no"), sum(no));
        world.cell(&format!("{unit}|T"), sum(yes) + sum(no));
        world.total(&format!("{unit}|T"), &[&format!("{unit}|yes"), &format!("{unit}|no")]);
    }
    for kind in ["yes", "no", "T"] {
        world.total(&format!("NO|{kind}"), &[&format!("a|{kind}"), &format!("b|{kind}"), &format!("c|{kind}")]);
    }
    let mut hidden = hidden.iter();
    world.each(|cell| {
        cell.lo = lo.min(cell.value);
        // The grand totals are shown, so that there is a limit to what can be tried.
        if hidden.next() == Some(&true) && cell.key != "NO|T" {
            cell.standing = Standing::Sensitive;
        }
    });
    for unit in ["a", "b", "c"] {
        world.insider(unit, |key| key.starts_with(unit));
    }
}

/// How many numbers the cell has in all tables that the attacker can't tell from the true one.
fn numbers_of(table: &Table, target: CellId, insider: Option<InsiderId>) -> usize {
    let known = |id: &CellId| {
        let cell = table.cell(*id);
        !cell.standing.is_unseen() || insider.is_some_and(|who| cell.owners.contains(&who))
    };
    let most = table.cells().iter().map(|cell| cell.value).max().unwrap();
    let mut values: Vec<i64> = table.cells().iter().map(|cell| cell.value).collect();
    let unknown: Vec<CellId> = table.ids().filter(|id| !known(id)).collect();
    let mut seen = std::collections::BTreeSet::new();
    try_all(table, &unknown, 0, most, &mut values, &mut |values| {
        seen.insert(values[target.index()]);
    });
    seen.len()
}

fn try_all(
    table: &Table,
    unknown: &[CellId],
    at: usize,
    most: i64,
    values: &mut Vec<i64>,
    found: &mut dyn FnMut(&[i64]),
) {
    let settled = |place: &u32| {
        let relation = &table.relations()[*place as usize];
        let waits = relation.terms.iter().any(|(id, _)| unknown[at..].contains(id));
        let sum: i64 = relation.terms.iter().map(|(id, factor)| values[id.index()] * factor).sum();
        waits || if relation.bound == Bound::Zero { sum == 0 } else { sum <= 0 }
    };
    if at > 0 && !table.relations_of(unknown[at - 1]).iter().all(settled) {
        return;
    }
    let Some(id) = unknown.get(at) else { return found(values) };
    for value in table.cell(*id).lo..=most {
        values[id.index()] = value;
        try_all(table, unknown, at + 1, most, values, found);
    }
}
