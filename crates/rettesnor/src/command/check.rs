//! `check`: reads definitions the way a compiler does, and runs their cases with both counters.

use super::Context;
use crate::definitions;
use crate::failure::Failure;
use clap::Args;
use rettesnor_app::check_case;
use rettesnor_core::definition::Catalogue;
use rettesnor_core::definition::source::{self, Case, File};
use rettesnor_core::tally::{Counter, Reference};
use rettesnor_engine::ColumnarCounter;
use rettesnor_engine::rows::{RowSource, write_population};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::PathBuf;
use std::sync::Arc;

/// What `check` is told.
#[derive(Args)]
#[command(after_help = "\
Each mistake is told by code, file and line: what is wrong, why it matters, how to mend it.

Examples:
  rettesnor check
  rettesnor check ./mine-definisjoner")]
pub struct Check {
    /// A folder of definitions that are added to, or take the place of, the shipped ones. Where it is left out, the
    /// data folder's own.
    pub dir: Option<PathBuf>,
}

/// Checks the definitions and runs the cases.
pub fn run(args: &Check, context: &mut Context<'_>) -> Result<(), Failure> {
    let own = match &args.dir {
        Some(dir) if dir.is_dir() => Some(dir.clone()),
        Some(dir) => {
            return Err(Failure::usage(format!("{} is not a folder; name one with definitions", dir.display())));
        }
        None => Some(context.data.join("definitions")).filter(|dir| dir.is_dir()),
    };
    let files = definitions::files(own.as_deref())?;
    let (catalogue, mut problems) = source::load(&files);
    let cases = match source::load_cases(&catalogue, &files) {
        Ok(cases) => cases,
        Err(unreadable) => {
            problems.extend(unreadable);
            Vec::new()
        }
    };
    if !problems.is_empty() {
        let told: Vec<String> = problems.iter().map(definitions::tell).collect();
        context.console.print(&format!("{}\n\n{} mistake(s) found", told.join("\n\n"), problems.len()))?;
        return Err(Failure::Told);
    }
    let (said, failed) = run_cases(&Arc::new(catalogue), &cases, &files);
    context.console.print(&said)?;
    if failed == 0 { Ok(()) } else { Err(Failure::Told) }
}

/// Runs every case; what is said of them, and how many failed.
fn run_cases(catalogue: &Arc<Catalogue>, cases: &[Case], files: &[File]) -> (String, usize) {
    let (mut said, mut failed) = (String::new(), 0);
    for case in cases {
        if let Err(why) = run_case(catalogue, case) {
            failed += 1;
            let _ = writeln!(said, "error[D061]: the case does not hold: {}", case.text);
            let _ = writeln!(said, "  --> {}:{}", case.file, case.line);
            let _ = writeln!(said, "   = why: {why}");
            let _ = writeln!(said, "   = mend: correct the definition, or the answer that the case expects\n");
        }
    }
    let held = cases.len() - failed;
    let _ = writeln!(
        said,
        "{} files, {} indicators, {} data sets; {held} of {} cases hold",
        files.iter().map(|(path, _)| path).collect::<std::collections::BTreeSet<_>>().len(),
        catalogue.indicators.len(),
        catalogue.datasets.len(),
        cases.len()
    );
    (said, failed)
}

/// Asks both counters one case; they must agree with the case and with each other.
fn run_case(catalogue: &Arc<Catalogue>, case: &Case) -> Result<(), String> {
    let ask = |counter: &mut dyn Counter| check_case(catalogue, case, counter);
    let slow = ask(&mut Reference { deliveries: case.rows.clone() })?;
    if !slow.differences.is_empty() {
        return Err(slow.differences.join("; "));
    }
    let mut sources = BTreeMap::new();
    for (dataset, population) in &case.rows {
        let bytes = write_population(population, &catalogue.datasets[dataset]).map_err(|e| e.to_string())?;
        sources.insert(dataset.clone(), RowSource::Bytes(bytes.into()));
    }
    let fast = ask(&mut ColumnarCounter::of(sources))?;
    if fast.ledger == slow.ledger { Ok(()) } else { Err("the two counters do not agree".to_owned()) }
}
