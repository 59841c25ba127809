//! Random rows, random questions, both counters.

use crate::chance::{self, Chance, KODER};
use crate::datasets;
use proptest::prelude::*;
use rettesnor_core::definition::condition::Test;
use rettesnor_core::definition::{Column, Condition, DataSet};
use rettesnor_core::tally::{Counter, DistinctQuestion, Population, Reference, Tally};
use rettesnor_engine::ColumnarCounter;
use rettesnor_engine::kernel::count_file_with;
use rettesnor_engine::rows::{RowFile, RowSource, write_population};
use std::collections::BTreeMap;

fn codes(_: &Column) -> Vec<String> {
    KODER.map(str::to_owned).to_vec()
}

/// Both counters over the same deliveries.
pub fn both(dataset: &DataSet, deliveries: &[(&str, &Population)]) -> (Reference, ColumnarCounter) {
    let mut reference = Reference::default();
    let mut sources = BTreeMap::new();
    for (name, population) in deliveries {
        let bytes = write_population(population, dataset).unwrap();
        sources.insert((*name).to_owned(), RowSource::Bytes(bytes.into()));
        reference.deliveries.insert((*name).to_owned(), (*population).clone());
    }
    (reference, ColumnarCounter::of(sources))
}

/// Asks both counters everything about two deliveries.
pub fn agree(chance: &mut Chance, tally: &Tally, first: &Population, second: &Population) {
    let deliveries = [("a", first), ("b", second)];
    let (mut slow, mut fast) = both(&tally.dataset, &deliveries);
    for (name, _) in deliveries {
        assert_eq!(fast.count(name, tally).unwrap(), slow.count(name, tally).unwrap(), "{tally}");
    }
    let answers = chance::answers(chance, &tally.dataset, &deliveries);
    let groups = chance::groups(chance, &answers);
    let question = DistinctQuestion { tally, answers: &answers, groups: &groups };
    assert_eq!(fast.count_distinct(&question).unwrap(), slow.count_distinct(&question).unwrap(), "{tally}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_kernel_counts_as_the_reference_does(seed in any::<u64>(), rows in 0_usize..60, counters in 1_usize..12) {
        let mut chance = Chance(seed);
        for dataset in datasets::all() {
            let tally = chance::tally(&mut chance, &dataset, counters);
            let first = chance::population(&mut chance, &dataset, rows, &codes);
            let second = chance::population(&mut chance, &dataset, rows / 2, &codes);
            agree(&mut chance, &tally, &first, &second);
        }
    }
}

#[test]
fn many_chunks_and_threads_count_the_same() {
    let mut chance = Chance(7);
    for dataset in datasets::all() {
        let tally = chance::tally(&mut chance, &dataset, 30);
        let population = chance::population(&mut chance, &dataset, 9_000, &codes);
        let (mut slow, _) = both(&dataset, &[("a", &population)]);
        let bytes = write_population(&population, &dataset).unwrap();
        let file = RowFile::open(RowSource::Bytes(bytes.into())).unwrap();
        let expected = slow.count("a", &tally).unwrap();
        for threads in [1, 3] {
            assert_eq!(count_file_with(&file, &tally, threads).unwrap(), expected);
        }
    }
}

#[test]
fn row_groups_add_up() {
    let mut chance = Chance(11);
    let dataset = &datasets::all()[5];
    let tally = chance::tally(&mut chance, dataset, 6);
    let part = chance::population(&mut chance, dataset, 1_500, &codes);
    let times = 100;
    let whole = Population { months: part.months, rows: vec![part.rows.clone(); times].concat() };
    let (mut slow, _) = both(dataset, &[("part", &part)]);
    let bytes = write_population(&whole, dataset).unwrap();
    let file = RowFile::open(RowSource::Bytes(bytes.into())).unwrap();
    assert!(file.groups() > 1);
    let mut expected = slow.count("part", &tally).unwrap();
    expected.cells.iter_mut().for_each(|(_, value)| *value *= i64::try_from(times).unwrap());
    assert_eq!(count_file_with(&file, &tally, 1).unwrap(), expected);
    assert_eq!(count_file_with(&file, &tally, 2).unwrap(), expected);
}

#[test]
fn a_file_on_disk_counts_as_one_in_memory_and_one_that_is_not_there_is_told() {
    let mut chance = Chance(3);
    let dataset = &datasets::all()[0];
    let tally = chance::tally(&mut chance, dataset, 5);
    let population = chance::population(&mut chance, dataset, 50, &codes);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("rows.parquet");
    std::fs::write(&path, write_population(&population, dataset).unwrap()).unwrap();
    let missing = folder.path().join("missing.parquet");
    let mut disk = ColumnarCounter::new(move |delivery| match delivery {
        "a" => Some(RowSource::Path(path.clone())),
        "b" => Some(RowSource::Path(missing.clone())),
        _ => None,
    });
    let (mut slow, _) = both(dataset, &[("a", &population)]);
    assert_eq!(disk.count("a", &tally).unwrap(), slow.count("a", &tally).unwrap());
    assert!(disk.count("b", &tally).unwrap_err().0.starts_with("delivery b: the row file can't be reached"));
    assert_eq!(disk.count("c", &tally).unwrap_err().0, "there is no delivery c");
}

#[test]
fn rows_of_another_data_set_are_refused() {
    let mut chance = Chance(3);
    let dataset = &datasets::all()[0];
    let population = chance::population(&mut chance, dataset, 5, &codes);
    let (_, mut fast) = both(dataset, &[("a", &population)]);
    let mut tally = chance::tally(&mut chance, dataset, 5);
    tally.dataset.id = "annet".to_owned();
    assert!(fast.count("a", &tally).unwrap_err().0.contains("it holds `prove`, not `annet`"));
}

#[test]
fn what_rows_do_not_hold_is_not_answered() {
    let mut chance = Chance(3);
    let dataset = &datasets::all()[0];
    let population = chance::population(&mut chance, dataset, 5, &codes);
    let (_, mut fast) = both(dataset, &[("a", &population)]);
    let mut tally = chance::tally(&mut chance, dataset, 1);
    tally.counters[0].when = Condition::test(Test::IsEmpty("ja".to_owned()));
    assert!(fast.count("a", &tally).unwrap_err().0.contains("whether `ja` is empty"));
}

#[test]
fn a_column_that_the_file_does_not_have_is_empty_in_every_row() {
    let mut chance = Chance(5);
    let whole = datasets::all().remove(0);
    let mut before = whole.clone();
    let later = ["kode", "ja", "timer", "fodselsaar"];
    before.columns.retain(|column| !later.contains(&column.name.as_str()));
    for _ in 0..40 {
        let tally = chance::tally(&mut chance, &whole, 8);
        let mut population = chance::population(&mut chance, &whole, 40, &codes);
        for row in &mut population.rows {
            row.retain(|column, _| !later.contains(&column.as_str()));
        }
        let (mut slow, mut fast) = both(&before, &[("a", &population)]);
        assert_eq!(fast.count("a", &tally).unwrap(), slow.count("a", &tally).unwrap(), "{tally}");
    }
}
