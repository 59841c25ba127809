//! `goals`: takes the file of earlier days in. Everything else about goals is done on the web.

use super::Context;
use super::database::Place;
use crate::failure::Failure;
use crate::work::{Installation, take_in};
use clap::{Args, Subcommand};

/// What `goals` is told.
#[derive(Args)]
#[command(after_help = "\
goals.csv in the data folder is read once: its rows become goals that hold, and the file is put aside as
goals.csv.imported. Where a row can't be read, nothing is taken in. `serve` and `measure` do the same.

Examples:
  rettesnor goals import
  rettesnor goals import --database postgres://rettesnor@localhost/rettesnor")]
pub struct Goals {
    #[command(subcommand)]
    verb: Verb,
    #[command(flatten)]
    place: Place,
}

/// What can be done with goals.
#[derive(Subcommand)]
enum Verb {
    /// Take goals.csv in, and put it aside.
    Import,
}

/// Takes the file in.
pub fn run(args: &Goals, context: &mut Context<'_>) -> Result<(), Failure> {
    let Verb::Import = args.verb;
    let installation = Installation::at(&context.data)?;
    if !installation.folder()?.goals_file().exists() {
        return context.console.print("there is no goals.csv in the data folder; nothing was taken in\n");
    }
    let opened = args.place.open_or_make(context)?;
    let count = opened.runtime.block_on(take_in(&installation, &opened.store))?;
    context.console.print(&format!("{count} goals were taken in; the file is put aside as goals.csv.imported\n"))
}
