//! The series of the card: a sheet with their numbers, and lines of them in the cells of the card.
//!
//! A spreadsheet takes a symbol in a line's numbers for a zero. The lines are therefore drawn from a hidden sheet that
//! has nothing where a number is missing, and the symbols stand on the sheet that people read.

use super::{CardBook, Cell, ColumnKind, ReportError, Row, Series, style, workbook};
use rust_xlsxwriter::{ChartEmptyCells, Sparkline, Workbook, Worksheet};

/// The row under the headings of the sheet that people read.
const FIRST: u32 = 3;

/// The hidden sheet, beside the one that people read. Nobody reads its name.
fn numbers(series: &Series) -> String {
    format!("{} linjer", series.sheet)
}

/// Draws the line of a row, the `at`-th of the card, in a cell.
pub(super) fn draw(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    (of, series): (&Series, &[Cell]),
    at: u32,
) -> Result<(), ReportError> {
    let known = series.iter().filter(|cell| matches!(cell, Cell::Number(_))).count();
    let Some(last) = workbook::column(series.len())?.checked_sub(1).filter(|_| known > 1) else { return Ok(()) };
    let line = Sparkline::new()
        .set_range((numbers(of).as_str(), at, 0, at, last))
        .show_hidden_data(true)
        .show_empty_cells_as(ChartEmptyCells::Gaps)
        .show_last_point(true)
        .set_sparkline_color(style::DEEP)
        .set_last_point_color(style::ACCENT)
        .set_line_weight(1.5);
    sheet.add_sparkline(row, column, &line)?;
    Ok(())
}

/// Writes the sheet that people read, and the hidden one.
pub(super) fn write(book: &mut Workbook, card: &CardBook, series: &Series) -> Result<(), ReportError> {
    let named: Vec<(usize, ColumnKind)> = card
        .columns
        .iter()
        .enumerate()
        .map(|(at, column)| (at, column.kind))
        .filter(|(_, kind)| matches!(kind, ColumnKind::Id | ColumnKind::Name))
        .collect();
    let sheet = book.add_worksheet();
    sheet.set_name(&series.sheet)?;
    sheet.write_string_with_format(0, 0, &card.title, &style::title())?.set_row_height(0, 30)?;
    sheet.write_string_with_format(1, 0, &series.heading, &style::prose())?;
    for (at, (column, kind)) in (0..).zip(&named) {
        sheet.set_column_width(at, workbook::width(style::letters(*kind)))?;
        let heading = &card.columns[*column].heading;
        sheet.write_string_with_format(FIRST - 1, at, heading, &style::heading(*kind))?;
    }
    let first = workbook::column(named.len())?;
    for (at, period) in (first..).zip(&series.periods) {
        sheet.set_column_width(at, 11)?;
        sheet.write_string_with_format(FIRST - 1, at, period, &style::heading(ColumnKind::Figure))?;
    }
    let rows = || card.groups.iter().flat_map(|group| &group.rows);
    for (at, row) in (FIRST..).zip(rows()) {
        write_row(sheet, at, row, &named, series)?;
    }
    sheet.set_freeze_panes(FIRST, first)?.set_repeat_rows(FIRST - 1, FIRST - 1)?;
    workbook::set_page(sheet, card);
    let hidden = book.add_worksheet();
    hidden.set_name(numbers(series))?.set_hidden(true);
    for (at, row) in (0..).zip(rows()) {
        for (place, cell) in (0..).zip(&row.series) {
            if let Cell::Number(number) = cell {
                hidden.write_number(at, place, number.value())?;
            }
        }
    }
    Ok(())
}

fn write_row(
    sheet: &mut Worksheet,
    at: u32,
    row: &Row,
    named: &[(usize, ColumnKind)],
    series: &Series,
) -> Result<(), ReportError> {
    let mut lines = 1;
    for (place, (column, kind)) in (0..).zip(named) {
        let cell = row.cells.get(*column).unwrap_or(&Cell::Empty);
        lines = lines.max(workbook::write_cell(sheet, (at, place), cell, *kind)?);
    }
    let first = workbook::column(named.len())?;
    let cells = row.series.iter().chain(std::iter::repeat(&Cell::Empty)).take(series.periods.len());
    for (place, cell) in (first..).zip(cells) {
        workbook::write_cell(sheet, (at, place), cell, ColumnKind::Figure)?;
    }
    sheet.set_row_height(at, style::height(lines))?;
    Ok(())
}
