//! The sheet that is filled in: a title, a line of help, the headings, and empty rows.

use super::{ColumnKind, TemplateColumn, TemplateError, TemplateSpec, column_number, style, validation};
use rust_xlsxwriter::{Format, IgnoreError, Worksheet};

const TITLE_ROW: u32 = 0;
const LEAD_ROW: u32 = 1;
const DUTY_ROW: u32 = 2;
const HEADING_ROW: u32 = 3;
const FIRST_ROW: u32 = 4;
const LAST_ROW: u32 = 1_048_575;

const LEAD: &str =
    "Skriv én rad under overskriftene for hvert tilfelle. Forklaringer og lovlige verdier står på arket «Forklaring».";
const MUST: &str = "må fylles ut";
const MAY: &str = "kan stå tom";

/// Writes the sheet.
pub(super) fn write(sheet: &mut Worksheet, spec: &TemplateSpec) -> Result<(), TemplateError> {
    sheet.set_name(&spec.sheet_name)?;
    for (at, column) in spec.columns.iter().enumerate() {
        write_column(sheet, column, at)?;
    }
    for row in [TITLE_ROW, LEAD_ROW, DUTY_ROW] {
        // A row's format outranks a column's, so that the text formats begin below the headings.
        sheet.set_row_format(row, &Format::default())?;
    }
    sheet.write_string_with_format(TITLE_ROW, 0, &spec.title, &style::title())?;
    sheet.write_string_with_format(LEAD_ROW, 0, LEAD, &style::lead())?;
    sheet.set_row_height(TITLE_ROW, 30)?.set_row_height(LEAD_ROW, 20)?;
    sheet.set_row_height(DUTY_ROW, 18)?.set_row_height(HEADING_ROW, 24)?;
    sheet.set_freeze_panes(FIRST_ROW, 0)?.set_selection(FIRST_ROW, 0, FIRST_ROW, 0)?;
    sheet.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0);
    sheet.set_repeat_rows(DUTY_ROW, HEADING_ROW)?;
    let last = column_number(spec.columns.len() - 1)?;
    sheet.ignore_error_range(FIRST_ROW, 0, LAST_ROW, last, IgnoreError::NumberStoredAsText)?;
    Ok(())
}

fn write_column(sheet: &mut Worksheet, column: &TemplateColumn, at: usize) -> Result<(), TemplateError> {
    let number = column_number(at)?;
    sheet.set_column_width(number, width(column))?;
    sheet.set_column_format(number, &style::value(column.kind))?;
    let duty = if column.required { MUST } else { MAY };
    sheet.write_string_with_format(DUTY_ROW, number, duty, &style::duty())?;
    sheet.write_string_with_format(HEADING_ROW, number, &column.heading, &style::heading(column.required))?;
    sheet.add_data_validation(FIRST_ROW, number, LAST_ROW, number, &validation::of(column, at)?)?;
    Ok(())
}

/// Wide enough for the heading, the values and the word above, and not so wide that the sheet is lost.
fn width(column: &TemplateColumn) -> f64 {
    let longest_choice = column.choices.iter().map(|(_, label)| label.chars().count()).max().unwrap_or(0);
    let kind = if column.kind == ColumnKind::Date { 12 } else { 10 };
    let heading = column.heading.chars().count() + 3;
    let longest = heading.max(longest_choice.min(40)).max(column.example.chars().count()).max(kind);
    f64::from(u8::try_from(longest.min(50)).unwrap_or(50)) + 3.0
}
