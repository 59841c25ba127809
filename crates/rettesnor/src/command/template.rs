//! `template`: an empty workbook to fill in for a data set.

use super::Context;
use crate::definitions;
use crate::failure::Failure;
use clap::Args;
use rettesnor_core::definition::{Catalogue, DataSet};
use rettesnor_exchange::template::{TemplateSpec, write_template};
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
    let guide = vec![row, voice.say("template-codes", &[]), voice.say("template-other-columns", &[])];
    TemplateSpec::of(catalogue, dataset, voice.language().tag(), guide)
}
