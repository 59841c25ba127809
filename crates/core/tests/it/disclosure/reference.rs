//! The cases that the field's own programs have been run on: nothing leaks, and no more is hidden than they hide.

use super::world::{OUTSIDERS, World, hide, look, safe};
use rettesnor_core::disclosure::{Relation, Standing};
use serde_json::Value;
use std::collections::BTreeMap;

const VECTORS: &str = include_str!("../../vectors/disclosure.json");

/// A table of the vectors; each combination of codes that has children is their sum.
fn case(name: &str) -> World {
    let cases: Vec<Value> = serde_json::from_str(VECTORS).unwrap();
    let case = cases.iter().find(|case| case["id"] == name).unwrap();
    let mut world = World::default();
    let mut codes: BTreeMap<Vec<(String, String)>, String> = BTreeMap::new();
    for cell in case["cells"].as_array().unwrap() {
        let key = cell["id"].as_str().unwrap();
        world.cell(key, cell["true"].as_i64().unwrap());
        let dims = cell["dims"].as_object().into_iter().flatten();
        codes
            .insert(dims.map(|(dim, code)| (dim.clone(), code.as_str().unwrap().to_owned())).collect(), key.to_owned());
    }
    for (at, key) in &codes {
        for place in 0..at.len() {
            let Some(children) = case["hierarchies"][&at[place].0][&at[place].1].as_array() else { continue };
            let child = |code: &Value| {
                let mut at = at.clone();
                at[place].1 = code.as_str().unwrap().to_owned();
                codes[&at].as_str()
            };
            world.total(key, &children.iter().map(child).collect::<Vec<_>>());
        }
    }
    for sum in case["sums"].as_array().unwrap() {
        let parts: Vec<&str> = sum["parts"].as_array().unwrap().iter().map(|part| part.as_str().unwrap()).collect();
        world.total(sum["total"].as_str().unwrap(), &parts);
    }
    for key in case["primary"].as_array().unwrap() {
        world.stand(&[key.as_str().unwrap()], Standing::Sensitive);
    }
    world
}

/// Zeros are always shown, so that a hidden cell is one at least.
fn with_zeros_shown(mut world: World) -> World {
    world.each(|cell| {
        if cell.value == 0 && cell.standing == Standing::Free {
            cell.standing = Standing::Shown;
        } else {
            cell.lo = 1.min(cell.value);
        }
    });
    world
}

#[test]
fn no_more_is_hidden_than_the_reference_programs_hide() {
    for (name, at_most) in [("sdc01", 2), ("sdc02", 8), ("sdc05", 10), ("sdc09", 6)] {
        let table = case(name).table();
        let hidden = safe(&table, OUTSIDERS);
        assert!(hidden.len() <= at_most, "{name}: {} hidden, {at_most} are enough", hidden.len());
    }
}

#[test]
fn no_more_is_hidden_where_zeros_are_shown() {
    for (name, at_most) in [("sdc01", 2), ("sdc02", 8), ("sdc09", 6)] {
        let table = with_zeros_shown(case(name)).table();
        let hidden = safe(&table, OUTSIDERS);
        assert!(hidden.len() <= at_most, "{name}: {} hidden, {at_most} are enough", hidden.len());
    }
}

/// Shares with one decimal beside a shown denominator give the numerator away, whatever is hidden besides.
#[test]
fn a_percentage_that_is_shown_gives_every_pattern_away() {
    let mut world = case("sdc07");
    assert!(safe(&world.table(), OUTSIDERS).len() <= 4);
    for (unit, per_mille) in [("4201", 273), ("4202", 154)] {
        let (numerator, denominator) = (world.id(&format!("{unit}|yes")), world.id(&format!("{unit}|T")));
        // Rounded to a tenth of a per cent: the share is within half a per mille of it.
        world.relate(Relation::at_most(vec![(numerator, 2000), (denominator, -(2 * per_mille + 1))]));
        world.relate(Relation::at_most(vec![(numerator, -2000), (denominator, 2 * per_mille - 1)]));
        world.stand(&[format!("{unit}|T").as_str()], Standing::Shown);
    }
    let table = world.table();
    let done = hide(&table, OUTSIDERS);
    assert_eq!(
        done.unprotected.iter().map(|exposed| exposed.cell).collect::<Vec<_>>(),
        [world.id("4201|yes"), world.id("4202|yes")]
    );
    assert_eq!(look(&table, &done.hidden, OUTSIDERS).exposed, done.unprotected);
}
