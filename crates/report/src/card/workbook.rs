//! The card as a workbook: native numbers, a table that can be scrolled and printed, and the legend under it.

use super::{CardBook, Cell, ColumnKind, Group, Row, series, signs, style};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, Worksheet, XlsxError};
use std::fmt;

/// A workbook that could not be written.
#[derive(Debug)]
pub struct ReportError(XlsxError);

impl fmt::Display for ReportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the workbook breaks a rule of Excel: {}; choose fewer columns or other names", self.0)
    }
}

impl std::error::Error for ReportError {}

impl From<XlsxError> for ReportError {
    fn from(error: XlsxError) -> Self {
        Self(error)
    }
}

/// The card as an XLSX file.
///
/// # Errors
/// The card breaks a rule of Excel, most often for the name of a sheet.
pub fn workbook(card: &CardBook) -> Result<Vec<u8>, ReportError> {
    let mut book = begin(card)?;
    add(&mut book, card)?;
    Ok(book.save_to_buffer()?)
}

/// An empty workbook with the properties of a card.
pub(crate) fn begin(card: &CardBook) -> Result<Workbook, ReportError> {
    let mut book = Workbook::new();
    let number = |part: i8| u8::try_from(part).unwrap_or(1);
    let year = u16::try_from(card.made.year()).unwrap_or(1900);
    let made = ExcelDateTime::from_ymd(year, number(card.made.month()), number(card.made.day()))?;
    let subject = card.lead.first().cloned().unwrap_or_default();
    book.set_properties(
        &DocProperties::new()
            .set_title(card.title.as_str())
            .set_subject(subject)
            .set_author("Rettesnor")
            .set_creation_datetime(&made),
    );
    Ok(book)
}

/// Adds the sheets of a card to a workbook.
pub(crate) fn add(book: &mut Workbook, card: &CardBook) -> Result<(), ReportError> {
    write(book.add_worksheet(), card)?;
    match &card.series {
        Some(of_card) => series::write(book, card, of_card),
        None => Ok(()),
    }
}

/// Writes the sheet of the card from the top.
fn write(sheet: &mut Worksheet, card: &CardBook) -> Result<(), ReportError> {
    sheet.set_name(&card.sheet)?;
    let columns = column(card.columns.len())?;
    for (at, of_card) in (0..).zip(&card.columns) {
        sheet.set_column_width(at, width(style::letters(of_card.kind)))?;
    }
    sheet.set_column_width(columns, width(style::SERIES))?;
    sheet.write_string_with_format(0, 0, &card.title, &style::title())?.set_row_height(0, 30)?;
    let mut heading = 2;
    for line in &card.lead {
        paragraph(sheet, (heading - 1, 0), line, card)?;
        heading += 1;
    }
    write_headings(sheet, heading, card)?;
    let (mut row, mut drawn) = (heading + 1, 0);
    for group in &card.groups {
        row = write_group(sheet, row, group, card, &mut drawn)?;
    }
    let last = write_foot(sheet, row + 1, card)?;
    let kept = card.columns.iter().take_while(|c| matches!(c.kind, ColumnKind::Id | ColumnKind::Name)).count();
    sheet.set_freeze_panes(heading + 1, column(kept)?)?;
    sheet.set_repeat_rows(heading, heading)?;
    sheet.set_print_area(0, 0, last, last_column(card)?)?;
    set_page(sheet, card);
    Ok(())
}

/// A4 on its side, as many pages as it takes and one wide, with the title and the page at the foot.
pub(super) fn set_page(sheet: &mut Worksheet, card: &CardBook) {
    let title: String = card.title.chars().take(100).collect();
    sheet.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0).set_screen_gridlines(false);
    sheet.set_margins(0.4, 0.4, 0.5, 0.6, 0.3, 0.3);
    sheet.set_footer(format!("&L&9{}&R&9&P / &N", title.replace('&', "&&")));
}

fn write_headings(sheet: &mut Worksheet, row: u32, card: &CardBook) -> Result<(), ReportError> {
    let mut lines = 1;
    for (at, of_card) in (0..).zip(&card.columns) {
        sheet.write_string_with_format(row, at, &of_card.heading, &style::heading(of_card.kind))?;
        lines = lines.max(style::lines(&of_card.heading, style::letters(of_card.kind)));
    }
    if let Some(series) = &card.series {
        let at = column(card.columns.len())?;
        sheet.write_string_with_format(row, at, &series.heading, &style::heading(ColumnKind::Text))?;
        lines = lines.max(style::lines(&series.heading, style::SERIES));
    }
    sheet.set_row_height(row, style::height(lines))?;
    Ok(())
}

/// Writes a group; gives the row after it. `drawn` is the number of rows of the card before.
fn write_group(
    sheet: &mut Worksheet,
    first: u32,
    group: &Group,
    card: &CardBook,
    drawn: &mut u32,
) -> Result<u32, ReportError> {
    for at in 0..=last_column(card)? {
        sheet.write_blank(first, at, &style::group())?;
    }
    sheet.write_string_with_format(first, 0, &group.name, &style::group())?.set_row_height(first, 22)?;
    let mut at = first + 1;
    for row in &group.rows {
        write_row(sheet, at, row, card, *drawn)?;
        *drawn += 1;
        at += 1;
    }
    Ok(at)
}

fn write_row(sheet: &mut Worksheet, at: u32, row: &Row, card: &CardBook, drawn: u32) -> Result<(), ReportError> {
    let mut lines = 1;
    for ((place, of_card), cell) in (0..).zip(&card.columns).zip(&row.cells) {
        lines = lines.max(write_cell(sheet, (at, place), cell, of_card.kind)?);
    }
    if let Some(of) = &card.series {
        let place = column(card.columns.len())?;
        write_cell(sheet, (at, place), &Cell::Empty, ColumnKind::Text)?;
        series::draw(sheet, (at, place), (of, &row.series), drawn)?;
    }
    sheet.set_row_height(at, style::height(lines).max(24.0))?;
    Ok(())
}

/// Writes a cell; gives how many lines it takes.
pub(super) fn write_cell(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    cell: &Cell,
    kind: ColumnKind,
) -> Result<usize, ReportError> {
    match cell {
        Cell::Empty => sheet.write_blank(row, column, &style::text(kind))?,
        Cell::Text(text) => sheet.write_string_with_format(row, column, text, &style::text(kind))?,
        Cell::Status(text, tone) => sheet.write_string_with_format(row, column, text, &style::status(*tone))?,
        Cell::Number(number) => {
            sheet.write_number_with_format(row, column, number.value(), &style::number(&number.format()))?
        }
        Cell::Symbol(symbol, marks) => {
            let text = format!("{}{}", symbol.sign(), signs(marks));
            sheet.write_string_with_format(row, column, text, &style::symbol())?
        }
    };
    Ok(match cell {
        Cell::Text(text) | Cell::Status(text, _) => style::lines(text, style::letters(kind)),
        Cell::Empty | Cell::Number(_) | Cell::Symbol(..) => 1,
    })
}

/// Writes what the signs mean, and the notes; gives the last row.
fn write_foot(sheet: &mut Worksheet, first: u32, card: &CardBook) -> Result<u32, ReportError> {
    let mut row = first;
    if !card.legend.is_empty() {
        sheet.write_string_with_format(row, 0, &card.legend_heading, &style::subtitle())?.set_row_height(row, 24)?;
        row += 1;
        for (sign, meaning) in &card.legend {
            sheet.write_string_with_format(row, 0, sign, &style::sign())?;
            paragraph(sheet, (row, 1), meaning, card)?;
            row += 1;
        }
        row += 1;
    }
    for note in &card.notes {
        paragraph(sheet, (row, 0), note, card)?;
        row += 1;
    }
    Ok(row.saturating_sub(1))
}

/// Writes a text from a column to the last one, in as many lines as it takes.
fn paragraph(sheet: &mut Worksheet, (row, first): (u32, u16), text: &str, card: &CardBook) -> Result<(), ReportError> {
    let last = last_column(card)?;
    let letters: usize = card.columns.iter().skip(usize::from(first)).map(|c| style::letters(c.kind)).sum();
    let letters = letters + if card.series.is_some() { style::SERIES } else { 0 };
    if first < last {
        sheet.merge_range(row, first, row, last, text, &style::paragraph())?;
    } else {
        sheet.write_string_with_format(row, first, text, &style::prose())?;
    }
    sheet.set_row_height(row, style::height(style::lines(text, letters.max(1))))?;
    Ok(())
}

/// The last column that something stands in.
fn last_column(card: &CardBook) -> Result<u16, ReportError> {
    column((card.columns.len() + usize::from(card.series.is_some())).saturating_sub(1))
}

/// The number of a column in Excel.
pub(super) fn column(at: usize) -> Result<u16, ReportError> {
    u16::try_from(at).map_err(|_| ReportError(XlsxError::RowColumnLimitError))
}

/// A width in letters, with a little air.
pub(super) fn width(letters: usize) -> u32 {
    u32::try_from(letters).unwrap_or(255) + 2
}
