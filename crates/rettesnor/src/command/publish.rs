//! `publish`: puts a unit's card out, or tells what would be hidden and what would show more.

use super::Context;
use super::database::{Opened, Place};
use crate::cli;
use crate::clock;
use crate::failure::Failure;
use crate::progress::Progress;
use crate::work::{Installation, open_edition, open_edition_named};
use clap::Args;
use rettesnor_app::publish::{
    Keeping, Objection, Preview, PublishError, Sources, Wish, earlier_patterns, find_pattern, keep_found, preview,
    publish,
};
use rettesnor_app::steer::goal::aims;
use rettesnor_core::access::Who;
use rettesnor_core::disclosure::Coarser;
use rettesnor_core::measure::Reading;
use rettesnor_core::org::UnitRef;
use rettesnor_core::time::Period;
use std::fmt::Write as _;

/// What `publish` is told.
#[derive(Args)]
#[command(after_help = "\
Before anything is published it is tried whether a hidden number can be worked out from all that is
public. What has been published is never changed: a correction stands beside it, with --reason.

Examples:
  rettesnor publish kommune:3201 2025 --dry-run
  rettesnor publish kommune:3201 2025T1
  rettesnor publish kommune:3201 2025 --reason \"En fil manglet\"

Exit codes: 0 done; 1 it must not be published, and why; 2 the command can't be meant.")]
pub struct Publish {
    /// The unit, such as kommune:3201.
    unit: String,
    /// The period, such as 2025 or 2025T1.
    #[arg(value_parser = cli::period)]
    period: Period,
    /// The package of definitions.
    #[arg(long, value_name = "P", default_value = "introduksjonsprogram")]
    package: String,
    /// Tell what would be hidden, and publish nothing.
    #[arg(long)]
    dry_run: bool,
    /// What changed and why, where it has been published before.
    #[arg(long, value_name = "TEXT", default_value = "", hide_default_value = true)]
    reason: String,
    /// Publish although a delivery that was received is not counted.
    #[arg(long)]
    although_stale: bool,
    #[command(flatten)]
    place: Place,
}

/// Publishes, or tells what stands against it.
pub fn run(args: &Publish, context: &mut Context<'_>) -> Result<(), Failure> {
    let installation = Installation::at(&context.data)?;
    let edition = open_edition(&installation, clock::today())?;
    let reading = edition.reading();
    let unit = edition.org.resolve(&args.unit, edition.made.as_of).map_err(Failure::usage)?;
    let Some(package) = edition.catalogue.packages.get(&args.package) else {
        let known: Vec<&str> = edition.catalogue.packages.keys().map(String::as_str).collect();
        let text = format!("there is no package `{}`; the packages are {}", args.package, known.join(", "));
        return Err(Failure::usage(text));
    };
    let opened = args.place.open_or_make(context)?;
    let (who, at, year) = (Who::Operator, clock::now(), args.period.year());
    let earlier = opened.runtime.block_on(earlier_patterns(&opened.store, &who, &args.package, year));
    let earlier = earlier.map_err(Failure::no)?;
    let line = Progress::begin(context.console, "publish");
    let old =
        |hash: &str| -> Option<Reading> { open_edition_named(&installation, hash).ok().map(|opened| opened.reading()) };
    let sources = Sources { reading: &reading, earlier: &old };
    let mut found = find_pattern(sources, (&args.package, year), &earlier, &mut |done, all| {
        line.tell(&format!("{done}/{all}"));
    })
    .map_err(Failure::no)?;
    drop(line);
    let aims = opened.runtime.block_on(aims(&opened.store, &who)).map_err(Failure::no)?;
    let key = format!("cli {at} {unit}");
    let wish = Wish {
        unit: &unit,
        period: args.period,
        line: &package.line,
        aims: &aims,
        texts: Vec::new(),
        reason: &args.reason,
        although_stale: args.although_stale,
        form_key: &key,
    };
    let seen = preview(&opened.store, (&who, at), (&reading, &reading.structure, edition.stale), &found, &wish);
    let seen = opened.runtime.block_on(seen).map_err(|error| failed(&error))?;
    context.console.print(&told(&unit, args.period, &seen))?;
    if !seen.objections.is_empty() {
        return Err(Failure::Told);
    }
    if args.dry_run {
        return context.console.print("nothing was published: this was a trial\n");
    }
    put_out(&opened, (&who, &reading), &mut found, (&wish, &seen), context)
}

fn put_out(
    opened: &Opened,
    (who, reading): (&Who, &Reading),
    found: &mut rettesnor_app::publish::Found,
    wished: (&Wish<'_>, &Preview),
    context: &mut Context<'_>,
) -> Result<(), Failure> {
    let at = clock::now();
    let kept = match opened.runtime.block_on(keep_found(&opened.store, who, at, found)).map_err(Failure::no)? {
        Keeping::Kept(kept) => Some(kept),
        Keeping::Exposed => None,
        Keeping::Overtaken => {
            return Err(Failure::no("meanwhile something else was found to be hidden; run it again"));
        }
    };
    let done = publish(&opened.store, (who, at), &reading.structure, kept.as_ref(), wished);
    let id = opened.runtime.block_on(done).map_err(|error| failed(&error))?;
    context.console.print(&format!("published as {id}\n"))
}

fn failed(error: &PublishError) -> Failure {
    match error {
        PublishError::NotAllowed => Failure::no("that is for a leader at the unit"),
        PublishError::Objections(objections) => Failure::no(objection(objections.first().copied())),
        PublishError::Superseded(id) => Failure::no(format!("meanwhile {id} was published; run it again")),
        PublishError::NoPattern => Failure::no("what is hidden could not be kept"),
        PublishError::Store(error) => Failure::no(error),
    }
}

/// What is shown, what is hidden and why, and what would show more.
fn told(unit: &UnitRef, period: Period, seen: &Preview) -> String {
    let mut text = format!(
        "{unit} {period}: {} figures are shown, {} are hidden because they are small, {} to protect others\n",
        seen.shown, seen.small, seen.protects
    );
    for (indicator, cuts) in &seen.coarser {
        let cuts: Vec<String> = cuts.iter().map(cut).collect();
        let _ = writeln!(text, "  {indicator} is shown for {}", cuts.join(" and for "));
    }
    if let Some(newest) = &seen.newest {
        let _ = writeln!(text, "it corrects number {} of {}", newest.number, newest.published_at);
    }
    for against in &seen.objections {
        let _ = writeln!(text, "it can't be published: {}", objection(Some(*against)));
    }
    text
}

fn cut(coarser: &Coarser) -> String {
    match coarser {
        Coarser::Period(period) => period.to_string(),
        Coarser::Unit(unit) => unit.to_string(),
    }
}

fn objection(objection: Option<Objection>) -> String {
    match objection {
        Some(Objection::Exposed(count)) => format!("at least {count} hidden numbers could be worked out"),
        Some(Objection::Stale) => {
            "a delivery is not counted; run `rettesnor measure`, or publish with --although-stale".to_owned()
        }
        Some(Objection::NotPublic) => "the period has not closed, or the package does not publish it".to_owned(),
        Some(Objection::TooSmall) => "the unit has fewer than three employees and is shown in the one above".to_owned(),
        Some(Objection::NoReason) => "it has been published before; say with --reason what changed and why".to_owned(),
        Some(Objection::Unchanged) => "the very same has been published already".to_owned(),
        None => "something stands against it".to_owned(),
    }
}
