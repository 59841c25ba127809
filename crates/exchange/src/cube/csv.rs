//! The cube as CSV: semicolons, decimal points, UTF-8; a row for each cell.
//!
//! Each dimension has a column with codes and, under `<id>_navn`, one with names. `verdi` holds nothing but numbers;
//! SSB's symbol stands in `tegn` beside it, as in the CSV of a card.

use super::Cube;
use crate::card::field;

/// The cube as CSV; `language` is the tag (`nb`, `nn`, `en`) of its names.
#[must_use]
pub fn to_csv(cube: &Cube, language: &str) -> String {
    let mut text = String::new();
    for dimension in cube.dimensions() {
        text.push_str(&format!("{};{};", field(&dimension.id), field(&format!("{}_navn", dimension.id))));
    }
    text.push_str("verdi;tegn\n");
    for (categories, value) in cube.cells() {
        for category in categories {
            text.push_str(&format!("{};{};", field(&category.code), field(category.label.get(language))));
        }
        let number = value.number().map(|number| number.to_string()).unwrap_or_default();
        text.push_str(&format!("{number};{}\n", value.symbol().unwrap_or_default()));
    }
    text
}
