//! `audit`: checks the chain of the audit log, and gives the log out.

use super::Context;
use super::database::{Opened, Place};
use crate::failure::Failure;
use clap::{Args, Subcommand};
use rettesnor_core::access::Who;
use rettesnor_store::audit::{Breach, Verdict};

/// How many entries are read at a time.
const STRIDE: i64 = 1000;

/// What `audit` is told.
#[derive(Args)]
#[command(after_help = "\
The log is chained: each entry holds the hash of the one before. Keep the head that `verify` prints somewhere else, and
it can be told later that nothing has been cut off.

Examples:
  rettesnor audit verify
  rettesnor audit export > log.jsonl
  rettesnor audit export --after 1200")]
pub struct Audit {
    #[command(subcommand)]
    verb: Verb,
    #[command(flatten)]
    place: Place,
}

/// What can be done with the log.
#[derive(Subcommand)]
enum Verb {
    /// Check every entry against the one before; exit code 1 where the log has been changed.
    Verify,
    /// Print the entries as lines of JSON, the oldest first.
    Export(Export),
}

/// Which entries are printed.
#[derive(Args)]
struct Export {
    /// Only those after this number.
    #[arg(long, value_name = "NUMBER", default_value_t = 0)]
    after: i64,
}

/// Does what was asked.
pub fn run(args: &Audit, context: &mut Context<'_>) -> Result<(), Failure> {
    let opened = args.place.open(context)?;
    match &args.verb {
        Verb::Verify => verify(&opened, context),
        Verb::Export(export) => print(&opened, export.after, context),
    }
}

fn verify(opened: &Opened, context: &mut Context<'_>) -> Result<(), Failure> {
    match opened.runtime.block_on(opened.store.verify_audit(&Who::Operator)).map_err(Failure::no)? {
        Verdict::Whole { entries, head } => {
            context.console.print(&format!("the log is whole: {entries} entries, head {head}\n"))
        }
        Verdict::Broken { seq, how } => {
            let how = match how {
                Breach::Missing => "is not there",
                Breach::Changed => "is not as it was written",
                Breach::Unlinked => "does not follow the one before",
            };
            Err(Failure::no(format!("the log has been changed: entry {seq} {how}")))
        }
    }
}

fn print(opened: &Opened, after: i64, context: &mut Context<'_>) -> Result<(), Failure> {
    let mut last = after;
    loop {
        let entries = opened.runtime.block_on(opened.store.audit_after(&Who::Operator, last, STRIDE));
        let entries = entries.map_err(Failure::no)?;
        let Some(newest) = entries.last() else { return Ok(()) };
        last = newest.seq;
        for entry in &entries {
            context.console.print(&entry.to_json())?;
        }
    }
}
