//! The transactional database: whether it answers, how far its schema has come, and whether anybody administers.

use super::finding::Finding;
use crate::config::Config;
use rettesnor_store::{Address, Looked, look as look_at};
use std::cmp::Ordering;

/// The oldest PostgreSQL that is still mended by its makers.
const OLDEST_POSTGRES: u32 = 14;

/// Looks at the database.
pub fn look(config: &Config) -> Vec<Finding> {
    let runtime = match tokio::runtime::Builder::new_current_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => return vec![Finding::wrong("database", error, "start the machine again")],
    };
    match runtime.block_on(look_at(&config.database)) {
        Ok(Some(looked)) => vec![answers(config, &looked), schema(&looked), administered(&looked)],
        Ok(None) => vec![Finding::warn(
            "database",
            format!("{} is not there yet", config.database),
            "make the first account with `rettesnor user add`",
        )],
        Err(error) => vec![Finding::wrong("database", error, mend(&config.database))],
    }
}

fn mend(database: &Address) -> &'static str {
    match database {
        Address::Sqlite(_) => "give this user the right to read and write the file, or put it back from its copy",
        Address::Postgres(_) => {
            "start the server, make the database and its user, and write postgres://user@host/name with --database or \
             in rettesnor.toml"
        }
    }
}

fn answers(config: &Config, looked: &Looked) -> Finding {
    let text = format!("{} answers at {}", looked.program, config.database);
    let old = matches!(config.database, Address::Postgres(_)) && looked.major < OLDEST_POSTGRES;
    let written = looked.last_written;
    let finding = if old {
        let mend = format!("upgrade to PostgreSQL {OLDEST_POSTGRES} or newer");
        Finding::warn("database", text, mend)
    } else {
        Finding::ok("database", text)
    };
    Finding { written, ..finding }
}

fn schema(looked: &Looked) -> Finding {
    let (step, known) = (looked.step, looked.known);
    match step.cmp(&known) {
        Ordering::Equal => Finding::ok("schema", format!("step {step} of {known}")),
        Ordering::Less => Finding::warn(
            "schema",
            format!("step {step} of {known}"),
            "take a copy of the database; the next start brings it forward by itself",
        ),
        Ordering::Greater => Finding::wrong(
            "schema",
            format!("step {step}, and this program knows {known}"),
            "use the newer program that brought it there",
        ),
    }
}

fn administered(looked: &Looked) -> Finding {
    if looked.administered {
        Finding::ok("people", "somebody administers the whole installation")
    } else {
        let mend = "rettesnor user add --name NAME --email ADDRESS --role administrator";
        Finding::warn("people", "nobody administers the whole installation", mend)
    }
}
