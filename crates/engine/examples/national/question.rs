//! What is asked: every number that adds up of the indicators of the NAV card that read the register.

use rettesnor_core::definition::condition::{Comparison, Number, Test};
use rettesnor_core::definition::{Condition, source};
use rettesnor_core::tally::{Add, Piece, Tally, build};
use rettesnor_engine::rows::{RowFile, RowSource};
use std::path::Path;

/// The data set that is asked.
pub const DATASET: &str = "oppfolging";

/// The counters of the indicators B.*, from the shipped definitions.
pub fn tally() -> Result<Tally, String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../definitions");
    let (mut files, mut folders) = (Vec::new(), vec![root.clone()]);
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).map_err(|e| e.to_string())? {
            let path = entry.map_err(|e| e.to_string())?.path();
            let name = path.strip_prefix(&root).map_err(|e| e.to_string())?.to_string_lossy().into_owned();
            if path.is_dir() {
                folders.push(path);
            } else if name.ends_with(".toml") {
                files.push((name, std::fs::read_to_string(&path).map_err(|e| e.to_string())?));
            }
        }
    }
    let (catalogue, _) = source::load(&files);
    let mut tally = build(&catalogue).into_iter().find(|tally| tally.dataset.id == DATASET).ok_or("no data set")?;
    tally.counters.retain(|c| c.indicator.starts_with("B.") && c.add == Add::One && c.split.is_none());
    Ok(tally)
}

/// The counters that mean something of their own: the first of those with the same condition.
pub fn different(tally: &Tally) -> Vec<usize> {
    let first = |(place, counter): &(usize, &rettesnor_core::tally::TallyCounter)| {
        tally.counters.iter().position(|other| other.when == counter.when) == Some(*place)
    };
    tally.counters.iter().enumerate().filter(first).map(|(place, _)| place).collect()
}

/// The questions of one indicator, by their places among the different ones: the numerator, and the denominator if any.
pub fn of_indicator(tally: &Tally, indicator: &str) -> Vec<usize> {
    let different = different(tally);
    let of_piece = |piece: Piece| {
        let counter = tally.counters.iter().find(|c| c.indicator == indicator && c.piece == piece)?;
        different.iter().position(|place| tally.counters[*place].when == counter.when)
    };
    [Piece::Numerator, Piece::Denominator].into_iter().filter_map(of_piece).collect()
}

pub fn open(folder: &Path) -> Result<RowFile, String> {
    RowFile::open(RowSource::Path(folder.join("rows.parquet"))).map_err(|e| e.to_string())
}

/// The condition as SQL over the numbers in the file. `last_day` is the last day of the row's month.
pub fn sql(file: &RowFile, condition: &Condition) -> Result<String, String> {
    let join = |parts: &[Condition], word: &str, none: &str| -> Result<String, String> {
        let parts: Vec<String> = parts.iter().map(|part| sql(file, part)).collect::<Result<_, _>>()?;
        Ok(if parts.is_empty() { none.to_owned() } else { format!("({})", parts.join(word)) })
    };
    match condition {
        Condition::All(parts) => join(parts, " AND ", "TRUE"),
        Condition::Any(parts) => join(parts, " OR ", "FALSE"),
        Condition::Test { test, negated } => {
            let test = of_test(file, test)?;
            Ok(if *negated { format!("NOT ({test})") } else { test })
        }
    }
}

fn of_test(file: &RowFile, test: &Test) -> Result<String, String> {
    match test {
        Test::IsTrue(column) => Ok(column.clone()),
        Test::IsOneOf(column, codes) => {
            let place = file.position(column).ok_or("no column")?;
            let words = (1..).zip(file.words(place)).filter(|(_, word)| codes.contains(*word));
            let tests: Vec<String> = words.map(|(number, _)| format!("{column} = {number}")).collect();
            Ok(format!("({})", tests.join(" OR ")))
        }
        // Whole years: under 30 in the month is the month lying before January of the year in which one is 30.
        Test::Compare(Number::Age(born), Comparison::Less, Number::Constant(age)) => {
            Ok(format!("maned - {} < 12 * {born}", 12 * age))
        }
        Test::Compare(Number::Constant(least), Comparison::LessOrEqual, Number::DaysBetween(from, to)) => {
            Ok(format!("{} <= last_day - {least}", day(from, to)?))
        }
        Test::Compare(Number::DaysBetween(from, to), Comparison::LessOrEqual, Number::Constant(most)) => {
            Ok(format!("{} >= last_day - {most}", day(from, to)?))
        }
        other => Err(format!("no SQL for {other:?}")),
    }
}

fn day<'a>(from: &'a Number, to: &Number) -> Result<&'a str, String> {
    match (from, to) {
        (Number::Column(column), Number::LastDay) => Ok(column),
        other => Err(format!("no SQL for {other:?}")),
    }
}
