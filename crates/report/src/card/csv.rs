//! The card as CSV for a spreadsheet: UTF-8 with its byte order mark, semicolons, CRLF, decimals as the language has them.
//!
//! One table and nothing else. A symbol stands where the number would have stood; the signs beside numbers stand in a
//! column of their own, so that numbers stay numbers.

use super::{CardBook, Cell, Column, ColumnKind, Row, signs};
use rettesnor_words::Language;

/// The card as CSV.
#[must_use]
pub fn csv(book: &CardBook) -> String {
    let marked: Vec<bool> = book.columns.iter().enumerate().map(|(at, column)| is_marked(book, at, column)).collect();
    let mut text = String::from('\u{feff}');
    line(&mut text, headings(book, &marked).into_iter());
    for group in &book.groups {
        for row in &group.rows {
            let keys = book.keys.iter().map(|(_, value)| field(value));
            let own = cells(row, &marked, book.language).into_iter();
            line(&mut text, keys.chain([field(&group.name)]).chain(own).chain(series(book, row)));
        }
    }
    text
}

/// Whether a column has signs beside its numbers somewhere.
fn is_marked(book: &CardBook, at: usize, column: &Column) -> bool {
    let mut cells = book.groups.iter().flat_map(|group| &group.rows).filter_map(|row| row.cells.get(at));
    column.kind == ColumnKind::Figure && cells.any(|cell| !marks(cell).is_empty())
}

fn headings(book: &CardBook, marked: &[bool]) -> Vec<String> {
    let mut headings: Vec<String> = book.keys.iter().map(|(heading, _)| field(heading)).collect();
    headings.push(field(&book.group_heading));
    for (column, marked) in book.columns.iter().zip(marked) {
        headings.push(field(&column.heading));
        if *marked {
            headings.push(field(&book.marks_heading));
        }
    }
    headings.extend(book.series.iter().flat_map(|series| &series.periods).map(|period| field(period)));
    headings
}

fn cells(row: &Row, marked: &[bool], language: Language) -> Vec<String> {
    let mut cells = Vec::new();
    for (at, marked) in marked.iter().enumerate() {
        let cell = row.cells.get(at).unwrap_or(&Cell::Empty);
        cells.push(shown(cell, language));
        if *marked {
            cells.push(marks(cell));
        }
    }
    cells
}

fn series<'b>(book: &'b CardBook, row: &'b Row) -> impl Iterator<Item = String> + 'b {
    let periods = book.series.as_ref().map_or(0, |series| series.periods.len());
    (0..periods).map(|at| shown(row.series.get(at).unwrap_or(&Cell::Empty), book.language))
}

fn shown(cell: &Cell, language: Language) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) | Cell::Status(text, _) => field(text),
        Cell::Number(number) => number.in_csv(language),
        Cell::Symbol(symbol, _) => symbol.sign().to_owned(),
    }
}

fn marks(cell: &Cell) -> String {
    match cell {
        Cell::Number(number) => signs(number.marks()),
        Cell::Symbol(_, marks) => signs(marks),
        Cell::Empty | Cell::Text(_) | Cell::Status(..) => String::new(),
    }
}

/// A text as one field, on one line. A text that a spreadsheet would take for a formula is kept a text.
fn field(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let formula = text.len() > 1 && text.starts_with(['=', '+', '-', '@']);
    let text = if formula { format!("'{text}") } else { text };
    if text.contains([';', '"']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text }
}

fn line(text: &mut String, fields: impl Iterator<Item = String>) {
    text.push_str(&fields.collect::<Vec<_>>().join(";"));
    text.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_stays_one_text() {
        assert_eq!(field("=1+1"), "'=1+1");
        assert_eq!(field("-"), "-");
        assert_eq!(field("a;b\n\"c\""), "\"a;b \"\"c\"\"\"");
        assert_eq!(field("65\u{202f}%"), "65 %");
    }
}
