//! The rows of a case as somebody changes them: read from the case, or from the form as it was sent.

use crate::posted::Posted;
use rettesnor_app::try_case::{MOST_ROWS, columns};
use rettesnor_core::definition::source::{Case, CaseTable};
use rettesnor_core::definition::{Catalogue, Column, ColumnType};
use rettesnor_core::identity::mask;
use rettesnor_core::time::parse_date;
use rettesnor_words::Language;
use std::collections::BTreeMap;

/// What begins the name of every field with a cell.
const CELL: &str = "r.";

/// The tables of a case, by data set.
pub type Tables = BTreeMap<String, CaseTable>;

/// What somebody wants done with the rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wish {
    /// To have them counted.
    Count,
    /// One row more.
    Add(String),
    /// One row less.
    Remove(String, usize),
    /// The case as it was.
    Reset,
}

impl Wish {
    /// Reads the button that was pressed.
    pub fn read(button: &str) -> Self {
        let parts: Vec<&str> = button.split(':').collect();
        match parts.as_slice() {
            ["tilbake"] => Self::Reset,
            ["legg-til", dataset] => Self::Add((*dataset).to_owned()),
            ["fjern", dataset, row] => row.parse().map_or(Self::Count, |row| Self::Remove((*dataset).to_owned(), row)),
            _ => Self::Count,
        }
    }
}

/// The rows of the case as it was written, with days as the language writes them.
pub fn of_case(catalogue: &Catalogue, case: &Case, language: Language) -> Tables {
    let table = |(id, table): (&String, &CaseTable)| {
        let columns = columns(catalogue, case, id);
        let cell = |row: &Vec<String>, name: &String| {
            let place = table.columns.iter().position(|known| known == name)?;
            let column = catalogue.datasets.get(id)?.column(name)?;
            Some(shown(catalogue, id, column, row.get(place)?, language))
        };
        let cells = |row: &Vec<String>| columns.iter().map(|name| cell(row, name).unwrap_or_default()).collect();
        let rows = table.rows.iter().map(cells).collect();
        (id.clone(), CaseTable { columns, rows })
    };
    case.tables.iter().map(table).collect()
}

/// The rows as they were sent, with what is wished for done.
pub fn of_form(catalogue: &Catalogue, case: &Case, posted: &Posted, wish: &Wish) -> Tables {
    let mut tables: Tables = BTreeMap::new();
    for id in case.tables.keys() {
        tables.insert(id.clone(), CaseTable { columns: columns(catalogue, case, id), rows: Vec::new() });
    }
    for (name, cell) in posted.under(CELL) {
        let parts: Vec<&str> = name.splitn(3, '.').collect();
        let [dataset, row, column] = parts.as_slice() else { continue };
        let Some(table) = tables.get_mut(*dataset) else { continue };
        let place = table.columns.iter().position(|known| known == column);
        if let (Some(place), Some(row)) = (place, row.parse().ok().filter(|row| *row < MOST_ROWS)) {
            let width = table.columns.len();
            if table.rows.len() <= row {
                table.rows.resize(row + 1, vec![String::new(); width]);
            }
            // A number that may be a person's is covered before it is shown again.
            table.rows[row][place] = mask(cell);
        }
    }
    match wish {
        Wish::Add(dataset) => {
            if let Some(table) = tables.get_mut(dataset).filter(|table| table.rows.len() < MOST_ROWS) {
                table.rows.push(vec![String::new(); table.columns.len()]);
            }
        }
        Wish::Remove(dataset, row) => {
            if let Some(table) = tables.get_mut(dataset).filter(|table| *row < table.rows.len()) {
                table.rows.remove(*row);
            }
        }
        Wish::Count | Wish::Reset => {}
    }
    tables
}

/// The name of the field with a cell.
pub fn field(dataset: &str, row: usize, column: &str) -> String {
    format!("{CELL}{dataset}.{row}.{column}")
}

/// A cell of a case as people write it.
fn shown(catalogue: &Catalogue, dataset: &str, column: &Column, cell: &str, language: Language) -> String {
    match &column.kind {
        ColumnType::Date if language != Language::English => {
            let day = parse_date(cell).map(|day| format!("{:02}.{:02}.{:04}", day.day(), day.month(), day.year()));
            day.unwrap_or_else(|_| cell.to_owned())
        }
        ColumnType::Bool => match cell {
            "true" | "1" | "x" | "ja" => "ja".to_owned(),
            "false" | "0" | "nei" => "nei".to_owned(),
            other => other.to_owned(),
        },
        ColumnType::Code(_) => {
            let list = catalogue.codelist_of(dataset, &column.name);
            let code = list.and_then(|list| list.codes.get(list.find(cell)?));
            code.map_or_else(|| cell.to_owned(), |code| code.code.clone())
        }
        _ => cell.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_button_says_what_is_wished_for() {
        assert_eq!(Wish::read(""), Wish::Count);
        assert_eq!(Wish::read("legg-til:deltakelse"), Wish::Add("deltakelse".to_owned()));
        assert_eq!(Wish::read("fjern:deltakelse:2"), Wish::Remove("deltakelse".to_owned(), 2));
        for odd in ["fjern:deltakelse:-1", "fjern:deltakelse", "fjern:a:b:c", "noe"] {
            assert_eq!(Wish::read(odd), Wish::Count);
        }
    }
}
