//! Writes a case's few rows as a row file in memory, so that cases run through the very same engine.

use super::{EMPTY, Held, RowSchema, RowWriter, RowsError};
use rettesnor_core::definition::DataSet;
use rettesnor_core::tally::{Leaf, Population, Row, Value, leaf_of};
use std::collections::BTreeSet;

/// The population as the bytes of a row file. Rows without a unit are left out, as every counter does.
///
/// # Errors
/// A number does not fit its column.
pub fn write_population(population: &Population, dataset: &DataSet) -> Result<Vec<u8>, RowsError> {
    let schema = RowSchema::of(dataset);
    let rows: Vec<(Leaf, &Row)> =
        population.rows.iter().filter_map(|row| Some((leaf_of(row, dataset)?, row))).collect();
    let leaves: BTreeSet<&Leaf> = rows.iter().map(|(leaf, _)| leaf).collect();
    let leaves: Vec<Leaf> = leaves.into_iter().cloned().collect();
    let words: Vec<Vec<String>> = schema.words().map(|place| words(&rows, &schema.columns()[place].name)).collect();
    let mut laid: Vec<Vec<i64>> =
        rows.iter().map(|(leaf, row)| lay(&schema, dataset, (&leaves, leaf), &words, row)).collect();
    laid.sort_by(|left, right| schema.compare(left, right));
    let mut writer = RowWriter::create(Vec::new(), schema, population.months, &leaves, &words)?;
    laid.iter().try_for_each(|row| writer.push(row))?;
    writer.finish()
}

/// A person or form in a case as a number: FNV-1a, the same in every file.
#[must_use]
pub fn entity_of_text(text: &str) -> i64 {
    let hash = text
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3));
    hash.cast_signed()
}

fn words(rows: &[(Leaf, &Row)], column: &str) -> Vec<String> {
    let found: BTreeSet<&str> = rows.iter().filter_map(|(_, row)| row.get(column)?.text()).collect();
    found.into_iter().map(str::to_owned).collect()
}

fn lay(
    schema: &RowSchema,
    dataset: &DataSet,
    (leaves, leaf): (&[Leaf], &Leaf),
    words: &[Vec<String>],
    row: &Row,
) -> Vec<i64> {
    let mut words = words.iter();
    let mut cell = |held: Held, name: &str| match held {
        Held::Leaf => leaves.binary_search(leaf).ok().map(|place| place as i64),
        Held::Word => {
            let words = words.next()?;
            let text = row.get(name)?.text()?;
            words.binary_search_by(|word| word.as_str().cmp(text)).ok().map(|place| place as i64)
        }
        Held::Entity => row.get(dataset.entity()?)?.text().map(entity_of_text),
        Held::Flag | Held::Small | Held::Wide => row.get(name).and_then(Value::number),
    };
    schema.columns().iter().map(|column| cell(column.held, &column.name).unwrap_or(EMPTY)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rows::{RowFile, RowSource};
    use rettesnor_core::definition::{Column, ColumnType, RowTime, UnitColumn, Words};
    use rettesnor_core::org::UnitKind;
    use rettesnor_core::time::Period;

    fn dataset() -> DataSet {
        let column = |name: &str, kind| Column {
            name: name.to_owned(),
            heading: name.to_owned(),
            meaning: Words::default(),
            aliases: Vec::new(),
            kind,
            required: false,
            may_be_absent: false,
            fill: None,
            bounds: None,
        };
        DataSet {
            id: "deltakelse".to_owned(),
            name: Words::default(),
            row: Words::default(),
            columns: vec![
                column("person", ColumnType::Person),
                column("kommune", ColumnType::Unit),
                column("start", ColumnType::Date),
                column("slutt", ColumnType::Date),
                column("kode", ColumnType::Code("koder".to_owned())),
                column("rett", ColumnType::Bool),
                column("timer", ColumnType::Decimal(2)),
            ],
            time: RowTime::Span { start: "start".to_owned(), end: "slutt".to_owned() },
            unit: UnitColumn { column: "kommune".to_owned(), kind: Some(UnitKind::Kommune), finer: None },
            person: Some("person".to_owned()),
            form: None,
            hidden: None,
            missing: None,
            topic: None,
            unique: Vec::new(),
            retention_months: 60,
            reporting_months: 2,
            rules: Vec::new(),
        }
    }

    fn row(cells: &[(&str, Value)]) -> Row {
        cells.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect()
    }

    fn population() -> Population {
        let text = |text: &str| Value::Text(text.to_owned());
        let rows = vec![
            row(&[("kommune", text("3301")), ("person", text("a")), ("start", Value::Number(20_500))]),
            row(&[
                ("kommune", text("3201")),
                ("person", text("b")),
                ("start", Value::Number(20_400)),
                ("slutt", Value::Number(20_600)),
                ("kode", text("PS-01")),
                ("rett", Value::Number(1)),
                ("timer", Value::Number(-3750)),
                ("planlagt", Value::Number(1)),
            ]),
            row(&[("person", text("c"))]),
        ];
        Population { months: Period::year_of(2026).range(), rows }
    }

    fn bytes() -> Vec<u8> {
        write_population(&population(), &dataset()).unwrap()
    }

    fn read(bytes: Vec<u8>) -> Result<Vec<Vec<i64>>, RowsError> {
        let file = RowFile::open(RowSource::Bytes(bytes.into()))?;
        let places: Vec<usize> = (0..file.columns().len()).collect();
        let mut found = Vec::new();
        for group in 0..file.groups() {
            let mut scan = file.scan(group, &places)?;
            while let Some((rows, lanes)) = scan.next_chunk()? {
                found.extend((0..rows).map(|row| lanes.iter().map(|lane| lane.get(row)).collect::<Vec<_>>()));
            }
        }
        Ok(found)
    }

    #[test]
    fn rows_come_back_in_order_with_their_empty_cells() {
        let file = RowFile::open(RowSource::Bytes(bytes().into())).unwrap();
        file.must_be(&RowSchema::of(&dataset())).unwrap();
        let names: Vec<&str> = file.columns().iter().map(|c| c.name.as_str()).collect();
        assert_eq!(names, ["_leaf", "start", "slutt", "kode", "rett", "timer", "planlagt", "_entity"]);
        assert_eq!(file.words(3), ["PS-01"]);
        assert_eq!(file.leaves()[1].to_string(), "kommune:3301");
        assert_eq!(file.rows(), 2);
        assert_eq!(
            read(bytes()).unwrap(),
            [
                [0, 20_400, 20_600, 0, 1, -3750, 1, entity_of_text("b")],
                [1, 20_500, EMPTY, EMPTY, 0, EMPTY, 0, entity_of_text("a")],
            ]
        );
    }

    #[test]
    fn the_same_rows_give_the_same_bytes() {
        let mut turned = population();
        turned.rows.reverse();
        assert_eq!(write_population(&turned, &dataset()).unwrap(), bytes());
    }

    #[test]
    fn a_row_out_of_order_is_refused() {
        let schema = RowSchema::of(&dataset());
        let leaves = RowFile::open(RowSource::Bytes(bytes().into())).unwrap().leaves().to_vec();
        let months = population().months;
        let mut writer = RowWriter::create(Vec::new(), schema, months, &leaves, &[Vec::new()]).unwrap();
        writer.push(&[0, 20_400, EMPTY, EMPTY, 0, EMPTY, 0, 7]).unwrap();
        let earlier = [0, 20_300, EMPTY, EMPTY, 0, EMPTY, 0, 7];
        assert_eq!(writer.push(&earlier), Err(RowsError::OutOfOrder(1)));
        let unknown = [1, 20_400, EMPTY, 0, 0, EMPTY, 0, 7];
        assert_eq!(writer.push(&unknown), Err(RowsError::DoesNotFit { column: "kode".to_owned(), value: 0 }));
        assert_eq!(writer.finish().unwrap_err(), RowsError::Leaf("kommune:3301".to_owned()));
    }

    #[test]
    fn a_damaged_file_is_told_and_never_read_wrongly() {
        let (whole, rows) = (bytes(), read(bytes()).unwrap());
        for place in 0..whole.len() {
            for bit in [0x01, 0x10, 0x80] {
                let mut damaged = whole.clone();
                damaged[place] ^= bit;
                if let Ok(found) = read(damaged) {
                    assert_eq!(found, rows, "byte {place}");
                }
            }
            assert!(read(whole[..place].to_vec()).is_err(), "cut at {place}");
        }
    }
}
