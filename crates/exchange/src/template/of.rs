//! The template of a data set, in a language.

use super::{ColumnKind, TemplateColumn, TemplateSpec};
use rettesnor_core::definition::{Catalogue, Code, Column, ColumnType, DataSet};

impl TemplateSpec {
    /// What the template of a data set holds. The texts of the definitions come in the language with the tag; what
    /// people should know before they begin is given.
    #[must_use]
    pub fn of(catalogue: &Catalogue, dataset: &DataSet, language: &str, guide_lines: Vec<String>) -> Self {
        let column = |column: &Column| {
            let label = |code: &Code| code.label.get(language).to_owned();
            let list = catalogue.codelist_of(&dataset.id, &column.name);
            let choices = list.map(|list| list.codes.iter().map(|code| (code.code.clone(), label(code))).collect());
            TemplateColumn {
                heading: column.heading.clone(),
                explanation: column.meaning.get(language).to_owned(),
                example: example(&column.kind).to_owned(),
                required: column.required,
                kind: kind(&column.kind),
                choices: choices.unwrap_or_default(),
            }
        };
        Self {
            title: dataset.name.get(language).to_owned(),
            sheet_name: dataset.id.chars().take(31).collect(),
            columns: dataset.columns.iter().map(column).collect(),
            guide_lines,
        }
    }
}

fn kind(kind: &ColumnType) -> ColumnKind {
    match kind {
        ColumnType::Date => ColumnKind::Date,
        ColumnType::Month => ColumnKind::Month,
        ColumnType::Bool => ColumnKind::Bool,
        ColumnType::Year | ColumnType::BirthYear | ColumnType::Whole | ColumnType::Decimal(_) => ColumnKind::Number,
        ColumnType::Person | ColumnType::Form | ColumnType::Unit | ColumnType::Code(_) | ColumnType::Text => {
            ColumnKind::Text
        }
    }
}

/// A value as it could be written. A person's id is never made up: it could be somebody's.
fn example(kind: &ColumnType) -> &'static str {
    match kind {
        ColumnType::Date => "01.03.2026",
        ColumnType::Month => "2026-03",
        ColumnType::Year => "2026",
        ColumnType::BirthYear => "1990",
        ColumnType::Whole => "12",
        ColumnType::Decimal(_) => "37,5",
        ColumnType::Bool => "ja",
        ColumnType::Unit => "3201",
        ColumnType::Person | ColumnType::Form | ColumnType::Code(_) | ColumnType::Text => "",
    }
}
