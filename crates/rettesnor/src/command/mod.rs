//! One file per command: its options, and what it does with them.

pub mod audit;
pub mod card;
pub mod check;
pub mod database;
pub mod deliveries;
pub mod demo;
pub mod disclosure;
pub mod doctor;
pub mod explain;
pub mod forget;
pub mod goals;
pub mod import;
pub mod measure;
pub mod publish;
pub mod serve;
pub mod template;
pub mod units;
pub mod user;

use crate::cli::{Cli, Command};
use crate::clock;
use crate::console::Console;
use crate::failure::Failure;
use rettesnor_core::definition::{Catalogue, DataSet};
use rettesnor_core::org::Org;
use rettesnor_engine::folder::{Folder, FolderError};
use rettesnor_words::Voice;
use std::path::PathBuf;

/// What every command is given.
pub struct Context<'a> {
    /// The data folder.
    pub data: PathBuf,
    /// The language of what people read.
    pub voice: Voice,
    /// Where to print.
    pub console: &'a mut Console,
}

/// Runs the command that was asked for.
///
/// # Errors
/// Whatever kept it from being done.
pub fn run(cli: &Cli, console: &mut Console) -> Result<(), Failure> {
    let mut context = Context { data: cli.data.clone(), voice: Voice::new(cli.lang), console };
    match &cli.command {
        Command::Demo(args) => demo::run(args, &mut context),
        Command::Serve(args) => serve::run(args, &mut context),
        Command::Template(args) => template::run(args, &mut context),
        Command::Import(args) => import::run(args, &mut context),
        Command::Deliveries(args) => deliveries::run(args, &mut context),
        Command::Check(args) => check::run(args, &mut context),
        Command::Measure(args) => measure::run(args, &mut context),
        Command::Card(args) => card::run(args, &mut context),
        Command::Explain(args) => explain::run(args, &mut context),
        Command::Publish(args) => publish::run(args, &mut context),
        Command::Disclosure(args) => disclosure::run(args, &mut context),
        Command::Units(args) => units::run(args, &mut context),
        Command::Goals(args) => goals::run(args, &mut context),
        Command::Forget(args) => forget::run(args, &mut context),
        Command::User(args) => user::run(args, &mut context),
        Command::Audit(args) => audit::run(args, &mut context),
        Command::Doctor(args) => doctor::run(args, &mut context),
    }
}

/// The data set with the id.
///
/// # Errors
/// There is none; those that are there are named.
fn dataset_named<'c>(catalogue: &'c Catalogue, id: &str) -> Result<&'c DataSet, Failure> {
    catalogue.datasets.get(id).ok_or_else(|| {
        let known: Vec<&str> = catalogue.datasets.keys().map(String::as_str).collect();
        Failure::usage(format!("there is no data set `{id}`; choose one of {}", known.join(", ")))
    })
}

/// The units as known today: the national list, and those of the installation where there is a data folder.
///
/// # Errors
/// The data folder or its units can't be read.
fn org(context: &Context<'_>) -> Result<Org, Failure> {
    match Folder::open(&context.data) {
        Ok(folder) => folder.org(clock::today()).map_err(Failure::no),
        Err(FolderError::NotAFolder(_)) => Ok(Org::national()),
        Err(error) => Err(Failure::no(error)),
    }
}
