//! `deliveries`: what was delivered, for which units and months, and what it answers now.

use super::Context;
use crate::failure::Failure;
use clap::{Args, Subcommand};

/// What `deliveries` is told.
#[derive(Args)]
#[command(after_help = "\
Examples:
  rettesnor deliveries
  rettesnor deliveries show 4f1c09")]
pub struct Deliveries {
    /// What to show; the list where it is left out.
    #[command(subcommand)]
    pub what: Option<What>,
}

/// What can be shown.
#[derive(Subcommand)]
pub enum What {
    /// Show one delivery: its scope, its check report, what it answers and what it replaced.
    #[command(after_help = "Example:\n  rettesnor deliveries show 4f1c09")]
    Show {
        /// The delivery's id, or the beginning of it.
        id: String,
    },
}

/// Shows the deliveries.
pub fn run(args: &Deliveries, context: &mut Context<'_>) -> Result<(), Failure> {
    let _ = (args, context);
    Err(Failure::no("not wired yet"))
}
