//! The shipped definitions: every tally of theirs, over random rows of its data set.

use crate::agreement::agree;
use crate::chance::{self, Chance};
use rettesnor_core::definition::source;
use rettesnor_core::definition::{Catalogue, Column, ColumnType, DataSet};
use rettesnor_core::tally::build;
use rettesnor_testkit::shipped_definitions;

fn codes(catalogue: &Catalogue, dataset: &DataSet, column: &Column) -> Vec<String> {
    match catalogue.codelist_of(&dataset.id, &column.name) {
        Some(list) => list.codes.iter().map(|code| code.code.clone()).collect(),
        None if column.kind == ColumnType::Text => catalogue.indicators.keys().cloned().collect(),
        None => Vec::new(),
    }
}

#[test]
fn every_shipped_tally_is_counted_as_the_reference_counts_it() {
    let (catalogue, _) = source::load(&shipped_definitions());
    let tallies = build(&catalogue);
    assert!(tallies.len() > 3, "{}", tallies.len());
    for (seed, tally) in (0..).zip(&tallies) {
        let mut chance = Chance(seed);
        let codes = |column: &Column| codes(&catalogue, &tally.dataset, column);
        for rows in [0, 20, 300] {
            let first = chance::population(&mut chance, &tally.dataset, rows, &codes);
            let second = chance::population(&mut chance, &tally.dataset, rows, &codes);
            agree(&mut chance, tally, &first, &second);
        }
    }
}
