//! `demo`: a data folder to look at, with real municipalities and synthetic persons.

use super::{Context, card};
use crate::clock;
use crate::config::{self, Given};
use crate::failure::Failure;
use crate::progress::Progress;
use crate::serve;
use crate::work::{CardQuestion, ImportOptions, Installation, example, import, measure, take_in_from};
use clap::Args;
use rettesnor_core::time::{Date, Grain, Month, MonthRange, Period};
use rettesnor_demo::{DemoFile, GOALS_FILE, registers};
use rettesnor_engine::folder::{Stored, Writer};
use std::fs;

/// What `demo` is told.
#[derive(Args)]
#[command(after_help = "\
Examples:
  rettesnor demo --no-serve
  rettesnor demo --no-serve --data ./eksempel

The folder is marked as a demonstration; a folder with real data is refused.")]
pub struct Demo {
    /// Print the cards and end, without serving pages.
    #[arg(long)]
    no_serve: bool,
    /// Where to listen on this machine.
    #[arg(long, value_name = "PORT")]
    port: Option<u16>,
    /// The transactional database: a file, or postgres://user@host/name.
    #[arg(long, value_name = "ADDRESS")]
    database: Option<String>,
}

/// The units whose cards are printed, each with its package.
const SHOWN: [(&str, &str); 2] = [("region:0200", "nav-kontor"), ("kommune:3201", "introduksjonsprogram")];

/// Makes the demonstration, where it is not there already, and prints its cards.
pub fn run(args: &Demo, context: &mut Context<'_>) -> Result<(), Failure> {
    let installation = Installation::at(&context.data)?;
    let folder = installation.folder().ok();
    if folder.as_ref().is_some_and(|folder| !folder.is_demo()) {
        return Err(Failure::no(format!(
            "{} holds real data, which a demonstration must not be mixed into; name another folder with --data",
            context.data.display()
        )));
    }
    let today = clock::today();
    let known = folder.is_some_and(|folder| folder.made().is_ok_and(|made| !made.is_empty()));
    if known {
        let text = format!("{} is there from before; delete the folder to make it anew", context.data.display());
        context.console.remark(&text);
    } else {
        make(&installation, today, context)?;
    }
    let given = Given { database: args.database.clone(), port: args.port };
    let config = config::read(&context.data, &given)?;
    take_in_from(&installation, &config.database)?;
    if args.no_serve {
        return show(&installation, today, context);
    }
    let ready = serve::ready(&installation, &config, true)?;
    ready.runtime().block_on(example::settle(&installation, ready.desk()))?;
    ready.runtime().spawn(example::put_out(ready.desk().clone()));
    let text = format!(
        "The demonstration is open at {}\nEnter as one of the example persons there; stop it with Ctrl-C.\n",
        ready.address()
    );
    context.console.print(&text)?;
    context.console.flush()?;
    ready.serve()
}

fn make(installation: &Installation, today: Date, context: &mut Context<'_>) -> Result<(), Failure> {
    let writer = installation.writer(context.console)?;
    writer.mark_as_demo().map_err(Failure::no)?;
    let files = writer.scratch().map_err(Failure::no)?.join("registers");
    let made = registers(today, &files).map_err(Failure::no)?;
    fs::copy(files.join(GOALS_FILE), writer.folder().goals_file()).map_err(Failure::no)?;
    let progress = Progress::begin(context.console, "demonstration");
    let mut rows = 0;
    for (number, file) in (1..).zip(&made) {
        progress.tell(&format!("importing file {number} of {}", made.len()));
        rows += deliver(installation, &writer, file)?;
    }
    progress.tell("counting");
    // As it was known some weeks ago as well, so that something has changed since the example persons were here last.
    measure(installation, &writer, example::earlier(today), false, &mut |_| {})?;
    let measuring = measure(installation, &writer, today, false, &mut |_| {})?;
    drop(progress);
    let _ = fs::remove_dir_all(&files);
    let text = format!(
        "{} deliveries with {rows} rows of synthetic persons imported and counted into edition {}\n",
        made.len(),
        measuring.made.hash
    );
    context.console.print(&text)
}

fn deliver(installation: &Installation, writer: &Writer, file: &DemoFile) -> Result<u64, Failure> {
    let timeless = file.dataset == "enheter";
    let options = ImportOptions {
        dataset: file.dataset.to_owned(),
        files: vec![file.path.clone()],
        received: file.received,
        units: file.units.iter().map(ToString::to_string).collect(),
        months: (!timeless).then_some(MonthRange { first: file.months.0, last: file.months.1 }),
        ..ImportOptions::default()
    };
    let imported = import(installation, writer, &options, &|_| {})?;
    if imported.stored == Stored::Held {
        let reasons: Vec<String> =
            imported.checked.manifest.report.groups.iter().map(|g| format!("{} {}", g.count, g.reason)).collect();
        let name = file.path.display();
        return Err(Failure::no(format!("{name} of the demonstration was held: {}", reasons.join(", "))));
    }
    Ok(imported.checked.manifest.rows)
}

/// Prints the cards of the last tertial whose figures are no longer preliminary.
fn show(installation: &Installation, today: Date, context: &mut Context<'_>) -> Result<(), Failure> {
    let mut period = Period::of(Month::of(today), Grain::Tertial).previous();
    if period.last().plus(2).last_day() >= today {
        period = period.previous();
    }
    for (unit, package) in SHOWN {
        let question = CardQuestion { unit, period, package: Some(package), line: None, as_of: today };
        context.console.print("")?;
        card::show(installation, &question, card::Format::Text, context)?;
    }
    let data = context.data.display().to_string();
    let option = if data == "./rettesnor-data" { String::new() } else { format!(" --data {data}") };
    context.console.print(&format!(
        "\nNext:\n  rettesnor{option} card NO {period}\n  rettesnor{option} explain {} {period} I.02-nir\n  rettesnor{option} deliveries\n",
        SHOWN[1].0
    ))
}
