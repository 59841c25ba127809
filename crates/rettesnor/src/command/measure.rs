//! `measure`: counts all deliveries into an edition.

use super::Context;
use crate::cli;
use crate::clock;
use crate::config::{self, Given};
use crate::failure::Failure;
use crate::progress::Progress;
use crate::work::{Installation, Measuring, measure, take_in_from};
use clap::Args;
use rettesnor_core::time::Date;
use std::time::{Duration, Instant};

/// What `measure` is told.
#[derive(Args)]
#[command(after_help = "\
An edition is named by its content: the same deliveries and definitions give the same hash.

Examples:
  rettesnor measure
  rettesnor measure --as-of 2026-01-31
  rettesnor measure --full")]
pub struct Measure {
    /// Count the deliveries received on or before this day; today where it is not given.
    #[arg(long, value_name = "DATE", value_parser = cli::date)]
    pub as_of: Option<Date>,
    /// Count every delivery from its rows again, and pass kept counts over. The hash is the same.
    #[arg(long)]
    pub full: bool,
}

/// Makes the edition.
pub fn run(args: &Measure, context: &mut Context<'_>) -> Result<(), Failure> {
    let installation = Installation::at(&context.data)?;
    installation.folder()?;
    let writer = installation.writer(context.console)?;
    let as_of = args.as_of.unwrap_or_else(clock::today);
    let begun = clock::stopwatch();
    let measuring = {
        let progress = Progress::begin(context.console, "counting");
        measure(&installation, &writer, as_of, args.full, &mut |delivery| progress.tell(delivery))?
    };
    context.console.print(&told(&measuring, begun))?;
    drop(writer);
    // What is the matter with the goals keeps nobody from counting.
    match take_goals_in(&installation) {
        Ok(0) => Ok(()),
        Ok(count) => context.console.print(&format!("goals    {count} taken in from goals.csv\n")),
        Err(failure) => {
            context.console.remark(failure.message().unwrap_or("goals.csv can't be taken in"));
            Ok(())
        }
    }
}

fn take_goals_in(installation: &Installation) -> Result<usize, Failure> {
    let config = config::read(&installation.root, &Given::default())?;
    take_in_from(installation, &config.database)
}

fn told(measuring: &Measuring, begun: Instant) -> String {
    let (work, made) = (measuring.work, &measuring.made);
    let how = match (work.counted, work.kept) {
        (0, _) => "nothing new to count: every delivery was known".to_owned(),
        (_, 0) => "every delivery was counted from its rows".to_owned(),
        (counted, kept) => format!("{counted} counts made from rows, {kept} known from before"),
    };
    format!(
        "edition  {}\nas of    {}\nfrom     {} deliveries\nrows     {} read\nsums     {}\ntime     {}\nhow      {how}\n",
        made.hash,
        made.as_of,
        measuring.deliveries,
        work.rows,
        measuring.sums,
        seconds(begun.elapsed()),
    )
}

fn seconds(time: Duration) -> String {
    format!("{:.2} s", time.as_secs_f64())
}
