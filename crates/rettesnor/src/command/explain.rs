//! `explain`: where a figure comes from.

use super::Context;
use crate::cli;
use crate::failure::Failure;
use clap::Args;
use rettesnor_core::time::{Date, Period};

/// What `explain` is told.
#[derive(Args)]
#[command(after_help = "\
Examples:
  rettesnor explain kommune:3201 2026T1 I.02-nir
  rettesnor explain region:0200 2026M03 B.15 --as-of 2026-05-01")]
pub struct Explain {
    /// The unit, such as kommune:3201 or NO.
    pub unit: String,
    /// The period, such as 2026T1.
    #[arg(value_parser = cli::period)]
    pub period: Period,
    /// The indicator, such as I.02-nir.
    pub indicator: String,
    /// The line that is counted along, such as stat or kommune.
    #[arg(long, value_name = "L")]
    pub line: Option<String>,
    /// Read the newest edition whose day is not after this one; today where it is not given.
    #[arg(long, value_name = "DATE", value_parser = cli::date)]
    pub as_of: Option<Date>,
}

/// Prints the explanation.
pub fn run(args: &Explain, context: &mut Context<'_>) -> Result<(), Failure> {
    let _ = (args, context);
    Err(Failure::no("not wired yet"))
}
