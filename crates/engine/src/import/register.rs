//! Reads the unit register back from its row file.

use super::row::PARENT;
use super::units::padded;
use crate::rows::{EMPTY, RowFile, RowSource, RowsError};
use rettesnor_core::org::{Line, UnitKind, UnitRecord, UnitRef};
use rettesnor_core::time::{Date, date_of_day};
use std::path::Path;

const NAME: &str = "navn";
const LINE: &str = "linje";
const COVERS: &str = "dekker";
const EMPLOYEES: &str = "ansatte";
const FROM: &str = "gyldig_fra";
const TO: &str = "gyldig_til";

/// The units of a delivery of the data set `enheter`, in the order of its row file.
///
/// # Errors
/// The file can't be read, or holds something else.
pub fn read_units(path: &Path) -> Result<Vec<UnitRecord>, RowsError> {
    let file = RowFile::open(RowSource::Path(path.to_owned()))?;
    let place =
        |name: &str| file.position(name).ok_or_else(|| RowsError::WrongSchema(format!("it has no column `{name}`")));
    let names = [NAME, LINE, PARENT, COVERS, EMPLOYEES, FROM, TO];
    let mut places = vec![0];
    for name in names {
        places.push(place(name)?);
    }
    let mut units = Vec::new();
    for group in 0..file.groups() {
        let mut scan = file.scan(group, &places)?;
        while let Some((rows, lanes)) = scan.next_chunk()? {
            for row in 0..rows {
                let number = |column: usize| Some(lanes[column].get(row)).filter(|number| *number != EMPTY);
                let text = |column: usize| {
                    let words = file.words(places[column]);
                    number(column).and_then(|number| words.get(usize::try_from(number).ok()?)).map(String::as_str)
                };
                let day = |column: usize| -> Option<Date> { date_of_day(i32::try_from(number(column)?).ok()?) };
                let Some(leaf) = number(0).and_then(|at| file.leaves().get(usize::try_from(at).ok()?)) else {
                    continue;
                };
                units.push(UnitRecord {
                    kind: leaf.unit.kind,
                    code: leaf.unit.code.clone(),
                    name: text(1).unwrap_or_default().to_owned(),
                    line: text(2).map(Line::from),
                    parent: text(3).and_then(|text| text.parse::<UnitRef>().ok()),
                    covers: text(4).map(covered).unwrap_or_default(),
                    employees: number(5).and_then(|number| u32::try_from(number).ok()),
                    valid_from: day(6),
                    valid_to: day(7),
                });
            }
        }
    }
    Ok(units)
}

/// Numbers of municipalities, with or without their kind before them.
fn covered(text: &str) -> Vec<String> {
    let words = text.split(|c: char| c.is_whitespace() || c == ',' || c == ';').filter(|word| !word.is_empty());
    words.map(|word| padded(UnitKind::Kommune, word.strip_prefix("kommune:").unwrap_or(word))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn covered_municipalities_in_many_spellings() {
        assert_eq!(covered("kommune:3024 301, 3022"), ["3024", "0301", "3022"]);
        assert!(covered(" ").is_empty());
    }
}
