//! Goals: what cards judge by, read from the database; and `goals.csv` of earlier days, taken in there once and put aside.

use super::Installation;
use super::goal_rows::{Row, rows};
use crate::clock;
use crate::config::{self, Given};
use crate::failure::Failure;
use rettesnor_app::steer::goal::{aims, import_goals, was_imported};
use rettesnor_app::steer::{Pen, SteerError};
use rettesnor_core::access::Who;
use rettesnor_core::goal::{Aim, Goal};
use rettesnor_core::org::UnitRef;
use rettesnor_engine::folder::Folder;
use rettesnor_store::{Address, Home, Signature, Store};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use tokio::runtime::Runtime;

/// What cards judge by, and why the file of earlier days can't be taken in, where it can't.
#[derive(Debug, Default)]
pub struct Goals {
    /// The aims.
    pub aims: Vec<Aim>,
    /// Why not.
    pub problem: Option<String>,
}

/// Takes the file in where there is one, and reads what cards judge by. A file that can't be read keeps nobody from the
/// cards.
///
/// # Errors
/// The database fails.
pub async fn goals(installation: &Installation, store: &Store) -> Result<Goals, Failure> {
    let problem = match take_in(installation, store).await {
        Ok(0) => None,
        Ok(count) => {
            tracing::info!(count, "goals.csv was taken in");
            None
        }
        Err(failure) => failure.message().map(str::to_owned),
    };
    Ok(Goals { aims: aims(store, &Who::Operator).await.map_err(Failure::no)?, problem })
}

/// Takes the goals of the file in, and puts the file aside; tells how many. Nothing is taken in where a row can't be.
///
/// # Errors
/// A row can't be a goal, or the file can't be put aside.
pub async fn take_in(installation: &Installation, store: &Store) -> Result<usize, Failure> {
    let Ok(folder) = Folder::open(&installation.root) else { return Ok(0) };
    let path = folder.goals_file();
    if !path.exists() {
        return Ok(0);
    }
    let today = clock::today();
    let org = folder.org(today).map_err(Failure::no)?;
    let rows = rows(&folder, &installation.catalogue, &org, today)?;
    let text = fs::read(&path).map_err(Failure::no)?;
    if !was_imported(store, &Who::Operator, &text).await.map_err(Failure::no)? {
        are_new(&rows, &aims(store, &Who::Operator).await.map_err(Failure::no)?, &path)?;
    }
    let structure = org.at(today);
    let pen = Pen {
        store,
        who: &Who::Operator,
        at: clock::now(),
        structure: &structure,
        form_key: "",
        signature: Signature::Named,
    };
    let goals: Vec<(Home, Goal)> = rows.into_iter().map(|row| (row.home, row.goal)).collect();
    let written = import_goals(&pen, &text, &goals).await.map_err(|error| refused(&path, &error))?;
    fs::rename(&path, aside(&path)).map_err(Failure::no)?;
    Ok(written)
}

fn refused(path: &Path, error: &SteerError) -> Failure {
    let why = match error {
        SteerError::IdentityNumber => "a text holds an identity number; take it out".to_owned(),
        SteerError::TooLong => "a text is longer than 8000 signs; shorten it".to_owned(),
        error => format!("{error:?}"),
    };
    Failure::no(format!("{} was not taken in: {why}", path.display()))
}

/// That no row sets a goal once more.
fn are_new(rows: &[Row], known: &[Aim], path: &Path) -> Result<(), Failure> {
    let key = |unit: &UnitRef, id: &str, year: i32| (unit.to_string(), id.to_owned(), year);
    let known: BTreeSet<_> = known.iter().map(|aim| key(&aim.unit, &aim.indicator, aim.year)).collect();
    let is_known =
        |row: &&Row| row.goal.indicator().is_some_and(|id| known.contains(&key(&row.home.unit, id, row.home.year)));
    match rows.iter().find(is_known) {
        None => Ok(()),
        Some(row) => Err(Failure::no(format!(
            "{}, row {}: the unit has a goal on this indicator for the year; change it on its page, and take the row out",
            path.display(),
            row.number
        ))),
    }
}

/// Where the file is put: it is never read again, and never written over.
fn aside(path: &Path) -> PathBuf {
    let free = |number: u32| {
        let ending = if number == 1 { String::new() } else { format!("-{number}") };
        path.with_file_name(format!("goals.csv.imported{ending}"))
    };
    (1..).map(free).find(|path| !path.exists()).unwrap_or_else(|| free(1))
}

/// Takes the file in from a command: the database is made where there is none and a file to take in.
///
/// # Errors
/// As for [`take_in`], or the database can't be opened.
pub fn take_in_from(installation: &Installation, address: &Address) -> Result<usize, Failure> {
    if !Folder::open(&installation.root).is_ok_and(|folder| folder.goals_file().exists()) {
        return Ok(0);
    }
    let runtime = runtime()?;
    runtime.block_on(async {
        let store = Store::open(address).await.map_err(Failure::no)?;
        take_in(installation, &store).await
    })
}

/// What cards judge by, for a command: from the installation's database, and nothing where there is none.
///
/// # Errors
/// The settings or the database can't be read.
pub fn known_aims(installation: &Installation) -> Result<Vec<Aim>, Failure> {
    let config = config::read(&installation.root, &Given::default())?;
    if let Address::Sqlite(path) = &config.database
        && !path.exists()
    {
        return Ok(Vec::new());
    }
    let runtime = runtime()?;
    runtime.block_on(async {
        let store = Store::open(&config.database).await.map_err(Failure::no)?;
        aims(&store, &Who::Operator).await.map_err(Failure::no)
    })
}

fn runtime() -> Result<Runtime, Failure> {
    tokio::runtime::Builder::new_current_thread().enable_all().build().map_err(Failure::no)
}
