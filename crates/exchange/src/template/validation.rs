//! Drop-downs and the help that appears when a cell is entered.
//!
//! A value that does not fit brings a warning, never a stop: a code may be written in place of its label, and the
//! import gives its own, better reasons.

use super::{ColumnKind, TemplateColumn, TemplateError, TemplateSpec, column_number};
use rust_xlsxwriter::{
    DataValidation, DataValidationErrorStyle, DataValidationRule, ExcelDateTime, Formula, Worksheet,
};

/// The hidden sheet that holds the lists.
const LISTS: &str = "Lister";
/// Excel's limits for the two parts of a help text.
const MAX_TITLE: usize = 32;
const MAX_MESSAGE: usize = 255;

/// Writes the hidden sheet: a column of labels for every column with choices, in the same place.
pub(super) fn write_lists(sheet: &mut Worksheet, spec: &TemplateSpec) -> Result<(), TemplateError> {
    sheet.set_name(LISTS)?;
    sheet.set_hidden(true);
    for (at, column) in spec.columns.iter().enumerate() {
        for (row, (_, label)) in (0..).zip(&column.choices) {
            sheet.write_string(row, column_number(at)?, label)?;
        }
    }
    Ok(())
}

/// The rule and help of a column.
pub(super) fn of(column: &TemplateColumn, at: usize) -> Result<DataValidation, TemplateError> {
    let rule = DataValidation::new();
    let (rule, warning) = if column.choices.is_empty() {
        match column.kind {
            ColumnKind::Bool => (rule.allow_list_strings(&["ja", "nei"])?, "Skriv ja eller nei."),
            ColumnKind::Date => {
                let earliest = DataValidationRule::GreaterThanOrEqualTo(ExcelDateTime::from_ymd(1900, 1, 1)?);
                (rule.allow_date(earliest), "Dette er ikke en dato. Skriv den som 01.03.2026.")
            }
            ColumnKind::Number => {
                let any = DataValidationRule::Between(-1e12, 1e12);
                (rule.allow_decimal_number(any), "Dette er ikke et tall. Bruk bare sifre og komma.")
            }
            ColumnKind::Text | ColumnKind::Month => (rule.allow_any_value(), ""),
        }
    } else {
        let letters = rust_xlsxwriter::column_number_to_name(column_number(at)?);
        let list = format!("={LISTS}!${letters}$1:${letters}${}", column.choices.len());
        (
            rule.allow_list_formula(Formula::new(list)),
            "Verdien står ikke i listen. Velg en fra listen, eller skriv koden.",
        )
    };
    let rule = if warning.is_empty() {
        rule
    } else {
        rule.set_error_style(DataValidationErrorStyle::Warning)
            .set_error_title("Passer ikke her")?
            .set_error_message(warning)?
    };
    Ok(rule.set_input_title(shorten(&column.heading, MAX_TITLE))?.set_input_message(help(column))?)
}

fn help(column: &TemplateColumn) -> String {
    let mut tail = String::new();
    if !column.choices.is_empty() {
        tail.push_str("\nVelg fra listen.");
    } else if !column.example.is_empty() {
        tail.push_str("\nEksempel: ");
        tail.push_str(&column.example);
    }
    if column.required {
        tail.push_str("\nMå fylles ut.");
    }
    let tail = shorten(&tail, MAX_MESSAGE / 2);
    let room = MAX_MESSAGE - tail.encode_utf16().count();
    shorten(&column.explanation, room) + &tail
}

/// At most `most` of Excel's characters, cut at a word where it must be.
fn shorten(text: &str, most: usize) -> String {
    if text.encode_utf16().count() <= most {
        return text.to_owned();
    }
    let mut kept = String::new();
    let mut length = 1;
    for letter in text.chars() {
        length += letter.len_utf16();
        if length > most {
            break;
        }
        kept.push(letter);
    }
    if let Some(word_end) = kept.rfind(' ').filter(|end| *end > kept.len() / 2) {
        kept.truncate(word_end);
    }
    kept.push('…');
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn help_fits_and_keeps_its_end() {
        let column = TemplateColumn {
            heading: "å".repeat(40),
            explanation: "langt ord ".repeat(60),
            example: "0301".to_owned(),
            required: true,
            kind: ColumnKind::Text,
            choices: Vec::new(),
        };
        let text = help(&column);
        assert!(text.encode_utf16().count() <= MAX_MESSAGE);
        assert!(text.ends_with("…\nEksempel: 0301\nMå fylles ut."), "{text}");
        assert!(of(&column, 0).is_ok());
        assert_eq!(shorten("kort", 4), "kort");
        assert_eq!(shorten("🙂🙂🙂", 5), "🙂🙂…");
    }
}
