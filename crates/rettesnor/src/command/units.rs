//! `units`: the tree of units on a day, and what became of each.

use super::Context;
use crate::cli;
use crate::clock;
use crate::failure::Failure;
use clap::Args;
use rettesnor_core::org::{Line, Org, UnitRef};
use rettesnor_core::time::Date;
use rettesnor_words::unit;

/// What `units` is told.
#[derive(Args)]
#[command(after_help = "\
Examples:
  rettesnor units
  rettesnor units fylke:32
  rettesnor units kommune:0219 --at 2019-12-31
  rettesnor units --line stat")]
pub struct Units {
    /// One unit, with its names, its place and its history; the whole tree where it is left out.
    pub unit: Option<String>,
    /// The day; today where it is not given.
    #[arg(long, value_name = "DATE", value_parser = cli::date)]
    pub at: Option<Date>,
    /// The line whose tree is shown: stat, kommune or one of the installation's own.
    #[arg(long, value_name = "L")]
    pub line: Option<String>,
}

/// Prints the units.
pub fn run(args: &Units, context: &mut Context<'_>) -> Result<(), Failure> {
    let org = super::org(context)?;
    let date = args.at.unwrap_or_else(clock::today);
    let structure = org.at(date);
    let line = args.line.as_deref().map(Line::from);
    if let Some(line) = line.as_ref().filter(|line| !structure.lines().contains(line)) {
        let known: Vec<String> = structure.lines().iter().map(ToString::to_string).collect();
        return Err(Failure::usage(format!("there is no line `{line}` on {date}; choose {}", known.join(", "))));
    }
    let text = match &args.unit {
        None => unit::tree(&context.voice, &structure, &UnitRef::country(), &line.unwrap_or(Line::Kommune)),
        Some(text) => unit::portrait(&context.voice, &org, &structure, &known(&org, text, date)?, line.as_ref()),
    };
    context.console.print(&text)
}

/// The unit that was written, also where its code is no longer, or not yet, in use on the day.
fn known(org: &Org, text: &str, date: Date) -> Result<UnitRef, Failure> {
    match text.parse::<UnitRef>() {
        Ok(unit) if !org.validity(&unit).is_empty() => Ok(unit),
        _ => org.resolve(text, date).map_err(Failure::usage),
    }
}
