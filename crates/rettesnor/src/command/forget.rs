//! `forget`: deletes rows of a person, or rows about a time that is past; manifests, counts and editions stay.

use super::Context;
use crate::cli;
use crate::clock;
use crate::failure::Failure;
use crate::work::{Installation, measure};
use clap::Args;
use rettesnor_core::time::Date;
use rettesnor_engine::folder::Forget as What;
use std::io::Read;

/// What `forget` is told.
#[derive(Args)]
#[command(after_help = "\
Before rows are deleted an edition is made, so that everything that has been counted stays known. A later
definition that would need the deleted rows says that it is not reported, and why.

The person's id is read from standard input, so that it stands in no list of processes and no history.

Examples:
  rettesnor forget --person-from-stdin < id.txt
  rettesnor forget --before 2021-01-01")]
#[group(required = true, multiple = false)]
pub struct Forget {
    /// Delete every row of the person whose id is read from standard input.
    #[arg(long)]
    pub person_from_stdin: bool,
    /// Delete every row about a time that ended before this day; participations that still run are kept.
    #[arg(long, value_name = "DATE", value_parser = cli::date)]
    pub before: Option<Date>,
}

/// Deletes the rows.
pub fn run(args: &Forget, context: &mut Context<'_>) -> Result<(), Failure> {
    let installation = Installation::at(&context.data)?;
    installation.folder()?;
    let writer = installation.writer(context.console)?;
    let what = match args.before {
        Some(day) => What::Before(day),
        None => What::Person(writer.person_key().map_err(Failure::no)?.hash(&person()?)),
    };
    let today = clock::today();
    measure(&installation, &writer, today, false, &mut |_| {})?;
    let forgotten = writer.forget(&installation.catalogue, what, &clock::now_utc()).map_err(Failure::no)?;
    measure(&installation, &writer, today, false, &mut |_| {})?;
    context.console.print(&match forgotten.rows {
        0 => "no such rows; nothing was deleted\n".to_owned(),
        rows => format!(
            "{rows} rows deleted from {} deliveries; manifests, counts and editions stay\n",
            forgotten.deliveries
        ),
    })
}

fn person() -> Result<String, Failure> {
    let mut text = String::new();
    let read = std::io::stdin().take(10_000).read_to_string(&mut text);
    read.map_err(|e| Failure::no(format!("standard input can't be read: {e}")))?;
    match text.trim() {
        "" => Err(Failure::usage("standard input is empty; write the person's id to it")),
        id => Ok(id.to_owned()),
    }
}
