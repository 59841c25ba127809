//! `deliveries`: what was delivered, for which units and months, and what it answers now.

use super::Context;
use crate::clock;
use crate::failure::Failure;
use crate::work::{Deliveries as Known, Installation};
use clap::{Args, Subcommand};
use rettesnor_core::org::Org;
use rettesnor_engine::folder::Folder;
use rettesnor_words::delivery::Entry;
use rettesnor_words::report::{Checked, Outcome};

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
    let installation = Installation::at(&context.data)?;
    let folder = installation.folder()?;
    let today = clock::today();
    let org = folder.org(today).map_err(Failure::no)?;
    let known = Known::new(&folder, &installation.catalogue, &org, today)?;
    let text = match &args.what {
        None => list(&folder, &known, &org, context)?,
        Some(What::Show { id }) => show(id, &folder, &installation, &org, &known, context)?,
    };
    context.console.print(&text)
}

fn list(folder: &Folder, known: &Known<'_>, org: &Org, context: &Context<'_>) -> Result<String, Failure> {
    let mut accepted = Vec::new();
    for acceptance in known.accepted() {
        let manifest = folder.manifest(&acceptance.delivery).map_err(Failure::no)?;
        accepted.push((manifest, acceptance, known.part(acceptance)?));
    }
    let held = folder.held().map_err(Failure::no)?;
    let mut entries: Vec<Entry<'_>> = accepted
        .iter()
        .map(|(manifest, acceptance, part)| Entry { manifest, accepted: Some((acceptance, *part)) })
        .collect();
    entries.extend(held.iter().map(|held| Entry { manifest: &held.manifest, accepted: None }));
    Ok(context.voice.deliveries(&entries, org))
}

fn show(
    id: &str,
    folder: &Folder,
    installation: &Installation,
    org: &Org,
    known: &Known<'_>,
    context: &Context<'_>,
) -> Result<String, Failure> {
    let manifest = folder.manifest(id).map_err(Failure::no)?;
    let standing = known.standing(&manifest.id)?;
    let outcome = if standing.accepted.is_empty() { Outcome::Held } else { Outcome::Accepted };
    let catalogue = &installation.catalogue;
    let checked = Checked { manifest: &manifest, catalogue, org, outcome };
    Ok(context.voice.delivery(&checked, &standing))
}
