//! `demo`: a data folder to look at, with real municipalities and synthetic persons.

use super::Context;
use crate::failure::Failure;
use clap::Args;

/// What `demo` is told.
#[derive(Args)]
#[command(after_help = "\
Examples:
  rettesnor demo --no-serve
  rettesnor demo --no-serve --data /tmp/rettesnor-demo

The folder is marked as a demonstration; a folder with real data is refused.")]
pub struct Demo {
    /// Print the cards and end, without serving pages.
    #[arg(long)]
    no_serve: bool,
}

/// Makes the demonstration.
pub fn run(args: &Demo, context: &mut Context<'_>) -> Result<(), Failure> {
    if !args.no_serve {
        context.console.remark("This version has no pages to serve yet; the cards are printed.");
    }
    Err(Failure::no("the demonstration is not built into this version"))
}
