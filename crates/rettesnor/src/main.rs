//! The program `rettesnor`: commands, clock, data folder and wiring. The only crate that knows all the others.
//!
//! It never decides what a number means and phrases nothing of its own for municipal people: figures come from core,
//! words from `words`. Start at [`cli`], then one file per command in [`command`].

mod cli;
mod clock;
mod command;
mod config;
mod console;
mod definitions;
mod failure;
mod post;
mod progress;
mod serve;
mod work;

use clap::Parser;
use std::process::ExitCode;

fn main() -> ExitCode {
    let cli = cli::Cli::parse();
    let mut console = console::Console::standard();
    let outcome = command::run(&cli, &mut console).and_then(|()| console.flush());
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            // What was printed before the failure belongs before its message.
            let _ = console.flush();
            if let Some(message) = failure.message() {
                console.complain(message);
            }
            ExitCode::from(failure.exit_code())
        }
    }
}
