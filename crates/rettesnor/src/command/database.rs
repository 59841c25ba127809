//! What commands on the transactional database have in common: where it lies, and opening it.

use super::Context;
use crate::clock;
use crate::config::{self, Config, Given};
use crate::failure::Failure;
use crate::work::Installation;
use clap::Args;
use rettesnor_core::org::{Org, Structure};
use rettesnor_core::time::Date;
use rettesnor_engine::folder::Folder;
use rettesnor_store::{Address, Store};
use tokio::runtime::Runtime;

/// The options of `serve` that say where things are.
#[derive(Args, Clone)]
pub struct Place {
    /// Where the web application listens on this machine.
    #[arg(long, global = true, value_name = "PORT")]
    port: Option<u16>,
    /// The transactional database: a file, or postgres://user@host/name.
    #[arg(long, global = true, value_name = "ADDRESS")]
    database: Option<String>,
}

/// An open database with what is needed to judge what may be done in it.
pub struct Opened {
    pub runtime: Runtime,
    pub store: Store,
    pub config: Config,
    pub org: Org,
    pub structure: Structure,
    pub today: Date,
}

impl Place {
    /// The settings.
    ///
    /// # Errors
    /// They can't be used.
    pub fn config(&self, context: &Context<'_>) -> Result<Config, Failure> {
        config::read(&context.data, &Given { database: self.database.clone(), port: self.port })
    }

    /// Opens the database of an installation that is there.
    ///
    /// # Errors
    /// There is none, or it can't be opened.
    pub fn open(&self, context: &Context<'_>) -> Result<Opened, Failure> {
        let config = self.config(context)?;
        if let Address::Sqlite(path) = &config.database
            && !path.exists()
        {
            let text = format!("nobody has an account at {}; `rettesnor user add` makes the first", path.display());
            return Err(Failure::no(text));
        }
        opened(context, config)
    }

    /// Opens the database, and makes the installation where there is none.
    ///
    /// # Errors
    /// It can't be made or opened.
    pub fn open_or_make(&self, context: &mut Context<'_>) -> Result<Opened, Failure> {
        let config = self.config(context)?;
        if Folder::open(&context.data).is_err() {
            let _ = Installation::at(&context.data)?.writer(context.console)?;
        }
        opened(context, config)
    }
}

fn opened(context: &Context<'_>, config: Config) -> Result<Opened, Failure> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().map_err(Failure::no)?;
    let store = runtime.block_on(Store::open(&config.database)).map_err(Failure::no)?;
    let (org, today) = (super::org(context)?, clock::today());
    let structure = org.at(today);
    Ok(Opened { runtime, store, config, org, structure, today })
}
