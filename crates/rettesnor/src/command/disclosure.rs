//! `disclosure`: every public number of some periods as if all units had published, for a program that attacks it.

use super::Context;
use crate::cli;
use crate::clock;
use crate::failure::Failure;
use crate::progress::Progress;
use crate::work::{Installation, open_edition, pattern_of};
use clap::{Args, Subcommand};
use rettesnor_core::disclosure::CellId;
use rettesnor_core::org::{UnitKind, UnitRef};
use rettesnor_core::time::{Date, Period};
use rettesnor_exchange::attack::{Holder, to_json};
use std::collections::BTreeSet;
use std::path::PathBuf;

/// What `disclosure` is told.
#[derive(Args)]
#[command(after_help = "\
The file holds what readers would know, so anyone may be given it. With --answers it also holds
what is hidden: the true values, which are hidden for their own sake, and numbers printed nowhere
that must not be worked out either. Keep such a file to yourself.

Examples:
  rettesnor disclosure export 2025 2025T1 2025T2 2025T3 --level kommune --out tabell.json
  rettesnor disclosure export 2025 --answers --out fasit.json")]
pub struct Disclosure {
    #[command(subcommand)]
    verb: Verb,
}

/// What can be done.
#[derive(Subcommand)]
enum Verb {
    /// Write every public number of the periods, with everything that ties them together.
    Export(Export),
}

/// What is written, and where.
#[derive(Args)]
struct Export {
    /// The periods, such as 2025 and 2025T1.
    #[arg(value_parser = cli::period, required = true)]
    periods: Vec<Period>,
    /// The finest kind of unit whose figures are public.
    #[arg(long, value_name = "KIND", default_value = "tjeneste", value_parser = level)]
    level: UnitKind,
    /// Only this package of definitions.
    #[arg(long, value_name = "P", default_value = "introduksjonsprogram")]
    package: String,
    /// Read the newest edition whose day is not after this one.
    #[arg(long, value_name = "DATE", value_parser = cli::date)]
    as_of: Option<Date>,
    /// Also write what is hidden, to judge an attack by.
    #[arg(long)]
    answers: bool,
    /// The file that is written.
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
}

fn level(text: &str) -> Result<UnitKind, String> {
    UnitKind::ALL.into_iter().find(|kind| kind.as_str() == text).ok_or_else(|| {
        format!("`{text}` is not a kind of unit; write one of {}", UnitKind::ALL.map(UnitKind::as_str).join(", "))
    })
}

/// Does what was asked.
pub fn run(args: &Disclosure, context: &mut Context<'_>) -> Result<(), Failure> {
    let Verb::Export(export) = &args.verb;
    let installation = Installation::at(&context.data)?;
    let opened = open_edition(&installation, export.as_of.unwrap_or_else(clock::today))?;
    let line = Progress::begin(context.console, "disclosure");
    let made = pattern_of(&opened.reading(), &export.package, &export.periods, &mut |done, all| {
        line.tell(&format!("{done}/{all}"));
    })?;
    drop(line);
    let public: BTreeSet<CellId> = made
        .universe
        .figures
        .iter()
        .filter(|(key, _)| key.unit.parse::<UnitRef>().is_ok_and(|unit| unit.kind <= export.level))
        .flat_map(|(_, cells)| cells.iter().copied())
        .collect();
    let holder = if export.answers { Holder::Judge } else { Holder::Anyone };
    let json = to_json(&made.universe.table, &made.hidden, |id| public.contains(&id), holder);
    std::fs::write(&export.out, json.map_err(Failure::no)?)
        .map_err(|error| Failure::no(format!("{} can't be written: {error}", export.out.display())))?;
    let counts = made.pattern.counts_of(None, made.universe.figures.keys().cloned());
    let verdict = &made.pattern.verdict;
    context.console.print(&format!(
        "{} cells, {} relations, {} figures: {} shown, {} hidden for their own sake, {} to protect others\n\
         audit: {} guarded, {} exposed, {} unsettled",
        made.universe.table.cells().len(),
        made.universe.table.relations().len(),
        made.universe.figures.len(),
        counts.shown,
        counts.small,
        counts.protects,
        verdict.guarded,
        verdict.exposed.len(),
        verdict.unsettled.len(),
    ))?;
    for name in verdict.exposed.iter().chain(&verdict.unsettled).take(10) {
        context.console.print(&format!("  {name}"))?;
    }
    if verdict.is_safe() { Ok(()) } else { Err(Failure::Told) }
}
