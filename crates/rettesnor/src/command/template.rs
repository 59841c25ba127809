//! `template`: an empty workbook to fill in for a data set.

use super::Context;
use crate::definitions;
use crate::failure::Failure;
use clap::Args;
use rettesnor_core::definition::{Catalogue, Column, ColumnType, DataSet};
use rettesnor_exchange::template::{ColumnKind, TemplateColumn, TemplateSpec, write_template};
use std::path::PathBuf;

/// What `template` is told.
#[derive(Args)]
#[command(after_help = "\
Examples:
  rettesnor template deltakelse
  rettesnor template oppfolging --out mars.xlsx")]
pub struct Template {
    /// The data set, such as deltakelse.
    pub dataset: String,
    /// The file to write; DATASET.xlsx where it is left out. A file that is there is not written over.
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
}

/// Writes the workbook.
pub fn run(args: &Template, context: &mut Context<'_>) -> Result<(), Failure> {
    let own = Some(context.data.join("definitions")).filter(|dir| dir.is_dir());
    let catalogue = definitions::catalogue(&definitions::files(own.as_deref())?)?;
    let dataset = super::dataset_named(&catalogue, &args.dataset)?;
    let bytes = write_template(&specification(&catalogue, dataset, context)).map_err(Failure::no)?;
    let path = args.out.clone().unwrap_or_else(|| PathBuf::from(format!("{}.xlsx", dataset.id)));
    if path.exists() {
        return Err(Failure::no(format!("{} is there already; move it, or name another with --out", path.display())));
    }
    std::fs::write(&path, bytes).map_err(|e| Failure::no(format!("{} can't be written: {e}", path.display())))?;
    context.console.print(&context.voice.say("template-written", &[("fil", &path.display().to_string())]))
}

fn specification(catalogue: &Catalogue, dataset: &DataSet, context: &Context<'_>) -> TemplateSpec {
    let voice = &context.voice;
    let row = voice.say("template-row", &[("rad", voice.text(&dataset.row))]);
    TemplateSpec {
        title: voice.text(&dataset.name).to_owned(),
        sheet_name: dataset.id.chars().take(31).collect(),
        columns: dataset.columns.iter().map(|column| template_column(catalogue, dataset, column, context)).collect(),
        guide_lines: vec![row, voice.say("template-codes", &[]), voice.say("template-other-columns", &[])],
    }
}

fn template_column(catalogue: &Catalogue, dataset: &DataSet, column: &Column, context: &Context<'_>) -> TemplateColumn {
    let label = |code: &rettesnor_core::definition::Code| context.voice.text(&code.label).to_owned();
    let list = catalogue.codelist_of(&dataset.id, &column.name);
    let choices = list.map(|list| list.codes.iter().map(|code| (code.code.clone(), label(code))).collect());
    TemplateColumn {
        heading: column.heading.clone(),
        explanation: context.voice.text(&column.meaning).to_owned(),
        example: example(&column.kind).to_owned(),
        required: column.required,
        kind: kind(&column.kind),
        choices: choices.unwrap_or_default(),
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
