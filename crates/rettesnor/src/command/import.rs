//! `import`: files become one checked delivery, or a report of what must be mended.

use super::Context;
use crate::cli;
use crate::clock;
use crate::failure::Failure;
use crate::progress::Progress;
use crate::work::{ImportOptions, Installation, import};
use clap::Args;
use rettesnor_core::time::{Date, MonthRange};
use rettesnor_engine::folder::Stored;
use rettesnor_engine::import::{Progress as Done, Step};
use rettesnor_words::Voice;
use rettesnor_words::report::{Checked, Outcome};
use std::path::PathBuf;

/// What `import` is told.
#[derive(Args)]
#[command(after_help = "\
The check report names row, column, value and reason. Where something is wrong the delivery is held,
and nothing that is counted changes.

Examples:
  rettesnor import --dataset deltakelse deltakelse.csv
  rettesnor import --dataset oppfolging januar.xlsx februar.xlsx
  rettesnor import --dataset deltakelse --received 2026-01-15 --months 2018M01..2025M12 historie.csv
  rettesnor import --dataset bosetting --map Region=kommune --map Tid=ar bosetting.px
  rettesnor import --dataset deltakelse --map Kode=avslutningskode --map-value kjonn:Kvinne=K uttrekk.csv

Exit codes: 0 accepted, 1 held, 2 usage.")]
pub struct Import {
    /// The data set that the files hold, such as deltakelse or oppfolging.
    #[arg(long, value_name = "DATASET")]
    pub dataset: String,
    /// CSV, XLSX, JSON-stat or PX files; several are one delivery.
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<PathBuf>,
    /// The day from which the delivery is known; today where it is not given.
    #[arg(long, value_name = "DATE", value_parser = cli::date)]
    pub received: Option<Date>,
    /// The units that the delivery speaks for, also where they have no rows.
    #[arg(long, value_name = "UNIT", value_delimiter = ',')]
    pub units: Vec<String>,
    /// The months that the delivery speaks for, as 2018M01..2025M12.
    #[arg(long, value_name = "FROM..TO", value_parser = cli::months)]
    pub months: Option<MonthRange>,
    /// The file's column A is the data set's column B.
    #[arg(long, value_name = "A=B", value_parser = cli::pair)]
    pub map: Vec<(String, String)>,
    /// In the column, the file's value A is the code B.
    #[arg(long, value_name = "COLUMN:A=B", value_parser = cli::value_pair)]
    pub map_value: Vec<(String, String, String)>,
    /// Accept the delivery without the rows that have errors.
    #[arg(long)]
    pub accept_with_errors: bool,
    /// Accept that a unit loses over a fifth of its persons.
    #[arg(long)]
    pub allow_loss: bool,
}

/// Imports the files.
pub fn run(args: &Import, context: &mut Context<'_>) -> Result<(), Failure> {
    let installation = Installation::at(&context.data)?;
    // What can't be meant is told before a data folder is made.
    super::dataset_named(&installation.catalogue, &args.dataset)?;
    if let Some(file) = args.files.iter().find(|file| !file.is_file()) {
        return Err(Failure::usage(format!("there is no file {}; check the name", file.display())));
    }
    let writer = installation.writer(context.console)?;
    let imported = {
        let progress = Progress::begin(context.console, &context.voice.say("import-reading", &[]));
        import(&installation, &writer, &options(args), &|step| progress.tell(&told(&context.voice, step)))?
    };
    let outcome = match imported.stored {
        Stored::Accepted => Outcome::Accepted,
        Stored::Unchanged => Outcome::Unchanged,
        Stored::Held => Outcome::Held,
    };
    let manifest = &imported.checked.manifest;
    let checked = Checked {
        manifest,
        catalogue: &installation.catalogue,
        org: &writer.folder().org(manifest.received).map_err(Failure::no)?,
        outcome,
    };
    context.console.print(&context.voice.check_report(&checked))?;
    match outcome {
        Outcome::Accepted => context.console.print(&context.voice.say("verdict-measure", &[])),
        Outcome::Unchanged => Ok(()),
        Outcome::Held => Err(Failure::Told),
    }
}

fn options(args: &Import) -> ImportOptions {
    ImportOptions {
        dataset: args.dataset.clone(),
        files: args.files.clone(),
        received: args.received.unwrap_or_else(clock::today),
        units: args.units.clone(),
        months: args.months,
        map_columns: args.map.clone(),
        map_values: args.map_value.clone(),
        accept_with_errors: args.accept_with_errors,
        allow_loss: args.allow_loss,
    }
}

/// How far the check has come, in per cent.
fn told(voice: &Voice, progress: Done) -> String {
    let part = u128::from(progress.done) * 100 / u128::from(progress.total.max(1));
    match progress.step {
        Step::Reading | Step::Marking => format!("{part} %"),
        Step::Writing => format!("{}: {part} %", voice.say("import-writing", &[])),
    }
}
