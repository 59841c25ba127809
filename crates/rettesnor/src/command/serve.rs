//! `serve`: the web application of an installation.

use super::Context;
use crate::config::{self, Given};
use crate::failure::Failure;
use crate::serve;
use crate::work::Installation;
use clap::Args;
use rettesnor_engine::folder::Folder;

/// What `serve` is told.
#[derive(Args)]
#[command(after_help = "\
Settings stand in rettesnor.toml in the data folder, and in the environment, which wins:
  RETTESNOR_DATABASE, RETTESNOR_ADDRESS, RETTESNOR_PORT, RETTESNOR_PUBLIC_ADDRESS,
  RETTESNOR_BEHIND_PROXY, RETTESNOR_UPLOAD_LIMIT_MB, RETTESNOR_API_LIMIT

Examples:
  rettesnor user add --name 'Kari Nordmann' --email kari@kommune.no --role administrator
  rettesnor serve
  rettesnor serve --port 9000 --database postgres://rettesnor@localhost/rettesnor")]
pub struct Serve {
    /// Where to listen on this machine.
    #[arg(long, value_name = "PORT")]
    port: Option<u16>,
    /// The transactional database: a file, or postgres://user@host/name.
    #[arg(long, value_name = "ADDRESS")]
    database: Option<String>,
}

/// Serves until told to stop.
pub fn run(args: &Serve, context: &mut Context<'_>) -> Result<(), Failure> {
    if Folder::open(&context.data).is_ok_and(|folder| folder.is_demo()) {
        return Err(Failure::no(format!(
            "{} is a demonstration, where anybody may enter; run `rettesnor demo`, or name another folder with --data",
            context.data.display()
        )));
    }
    let given = Given { database: args.database.clone(), port: args.port };
    let config = config::read(&context.data, &given)?;
    let installation = Installation::at(&context.data)?;
    let _ = installation.writer(context.console)?;
    let ready = serve::ready(&installation, &config, false)?;
    context.console.print(&format!("Rettesnor answers at {}; stop it with Ctrl-C.\n", ready.address()))?;
    context.console.flush()?;
    ready.serve()
}
