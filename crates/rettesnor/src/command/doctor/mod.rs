//! `doctor`: what is wrong with an installation, and how to mend it. It looks and changes nothing.

mod data;
mod figures;
mod finding;
mod machine;
mod records;

use super::Context;
use super::database::Place;
use crate::failure::Failure;
use clap::Args;
use finding::{Finding, Grade};

/// What `doctor` is told.
#[derive(Args)]
#[command(after_help = "\
Each line is ok, warn or wrong; what is not ok says how to mend it. The exit code is 1 where anything is wrong.

Examples:
  rettesnor doctor
  rettesnor doctor --data /srv/rettesnor --database postgres://rettesnor@localhost/rettesnor")]
pub struct Doctor {
    #[command(flatten)]
    place: Place,
}

/// Looks at everything and tells what was found.
pub fn run(args: &Doctor, context: &mut Context<'_>) -> Result<(), Failure> {
    let mut findings = data::look(&context.data);
    let config = args.place.config(context);
    findings.push(machine::settings(&config));
    findings.extend(figures::look(context));
    if let Ok(config) = &config {
        findings.extend(records::look(config));
        findings.push(machine::port(config));
        findings.push(machine::address(config));
        findings.push(machine::mail(config));
    }
    findings.push(machine::clock(&findings_of_time(&findings, context)));
    for finding in &findings {
        context.console.print(&finding.told())?;
    }
    let count = |grade: Grade| findings.iter().filter(|finding| finding.grade == grade).count();
    let (wrong, warn) = (count(Grade::Wrong), count(Grade::Warn));
    context.console.print(&format!("\n{} checks: {wrong} wrong, {warn} to be warned of", findings.len()))?;
    if wrong == 0 { Ok(()) } else { Err(Failure::Told) }
}

/// What is known to have been written at some time.
fn findings_of_time(findings: &[Finding], context: &Context<'_>) -> Vec<rettesnor_core::time::Moment> {
    findings.iter().filter_map(|finding| finding.written).chain(figures::newest_edition(context)).collect()
}
