//! The sheet that explains: what to know first, a row for every column, and every value there is to choose.

use super::{ColumnKind, TemplateColumn, TemplateError, TemplateSpec, style};
use rust_xlsxwriter::Worksheet;

const SHEET: &str = "Forklaring";
const WIDTHS: [f64; 5] = [28.0, 16.0, 62.0, 36.0, 26.0];
/// Letters that surely fit in a line of each column, and across the whole sheet.
const LETTERS: [usize; 5] = [24, 12, 56, 31, 22];
const LINE: usize = 140;
/// So many values are named in the row of their column; more get a table of their own.
const FEW: usize = 3;

/// Writes the sheet.
pub(super) fn write(sheet: &mut Worksheet, spec: &TemplateSpec) -> Result<(), TemplateError> {
    sheet.set_name(SHEET)?;
    sheet.set_screen_gridlines(false);
    for (column, width) in (0..).zip(WIDTHS) {
        sheet.set_column_width(column, width)?;
    }
    sheet.write_string_with_format(0, 0, format!("Slik fyller du ut: {}", spec.title), &style::title())?;
    sheet.set_row_height(0, 30)?;
    let mut row = 1;
    for line in &spec.guide_lines {
        sheet.merge_range(row, 0, row, 4, line, &style::prose())?;
        sheet.set_row_height(row, height(lines(line, LINE)))?;
        row += 1;
    }
    row = write_columns(sheet, spec, row + 1)?;
    write_values(sheet, spec, row + 1)?;
    sheet.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0);
    Ok(())
}

/// A row for every column of the other sheet; gives the row after the last.
fn write_columns(sheet: &mut Worksheet, spec: &TemplateSpec, first: u32) -> Result<u32, TemplateError> {
    write_headings(sheet, first, &["Kolonne", "Må fylles ut", "Hva det er", "Slik skrives det", "Eksempel"])?;
    let mut row = first + 1;
    for column in &spec.columns {
        let duty = if column.required { "Ja" } else { "Nei" };
        let form = form(column);
        let cells = [&column.heading, duty, &column.explanation, &form, &column.example];
        write_cells(sheet, row, &cells)?;
        row += 1;
    }
    Ok(row)
}

/// Every value of the columns that have many.
fn write_values(sheet: &mut Worksheet, spec: &TemplateSpec, first: u32) -> Result<(), TemplateError> {
    let mut row = first;
    for column in spec.columns.iter().filter(|column| column.choices.len() > FEW) {
        let title = format!("Verdier for {}", column.heading);
        sheet.write_string_with_format(row, 0, title, &style::subtitle())?;
        sheet.set_row_height(row, 24)?;
        write_headings(sheet, row + 1, &["Kolonne", "Kode", "Verdi i listen"])?;
        row += 2;
        for (code, label) in &column.choices {
            write_cells(sheet, row, &[&column.heading, code, label])?;
            row += 1;
        }
        row += 1;
    }
    Ok(())
}

fn write_headings(sheet: &mut Worksheet, row: u32, headings: &[&str]) -> Result<(), TemplateError> {
    for (at, heading) in (0..).zip(headings) {
        sheet.write_string_with_format(row, at, *heading, &style::heading(true))?;
    }
    sheet.set_row_height(row, 22)?;
    Ok(())
}

fn write_cells(sheet: &mut Worksheet, row: u32, cells: &[&str]) -> Result<(), TemplateError> {
    for (at, text) in (0..).zip(cells) {
        sheet.write_string_with_format(row, at, *text, &style::body(at == 0))?;
    }
    // Not every program makes room for wrapped text by itself.
    let most = cells.iter().zip(LETTERS).map(|(text, letters)| lines(text, letters)).max();
    sheet.set_row_height(row, height(most.unwrap_or(1)))?;
    Ok(())
}

/// How many lines a text takes where so many letters fit in each.
fn lines(text: &str, letters: usize) -> usize {
    text.lines().map(|line| line.chars().count().div_ceil(letters).max(1)).sum::<usize>().max(1)
}

/// The height of a row of so many lines; Excel allows no more than 409.
fn height(lines: usize) -> f64 {
    f64::from(u8::try_from(lines.min(26)).unwrap_or(26)) * 15.0 + 5.0
}

/// How the values of a column are written, in plain words.
fn form(column: &TemplateColumn) -> String {
    if !column.choices.is_empty() {
        if column.choices.len() > FEW {
            return format!("Velg én av {} verdier i listen. Alle står nedenfor.", column.choices.len());
        }
        let all: Vec<String> = column.choices.iter().map(|(code, label)| named(code, label)).collect();
        return format!("Velg fra listen: {}.", all.join(", "));
    }
    let form = match column.kind {
        ColumnKind::Text => "Tekst",
        ColumnKind::Date => "Dato: dag.måned.år",
        ColumnKind::Month => "Måned: år-måned",
        ColumnKind::Bool => "ja eller nei",
        ColumnKind::Number => "Tall, med komma foran desimaler",
    };
    form.to_owned()
}

fn named(code: &str, label: &str) -> String {
    if code == label { code.to_owned() } else { format!("{label} (kode {code})") }
}
