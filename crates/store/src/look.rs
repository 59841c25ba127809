//! Looking at a database without touching it: which program it is, how far its schema has come, what was written last.

use crate::database::{Db, On};
use crate::{Address, StoreError, schema};
use rettesnor_core::time::Moment;
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sqlx::sqlite::{SqliteConnectOptions, SqlitePoolOptions};

/// A database as it was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Looked {
    /// The program and its version, such as `SQLite 3.50.4`.
    pub program: String,
    /// The first number of the version.
    pub major: u32,
    /// How many steps its schema has come.
    pub step: i64,
    /// How many steps this program knows.
    pub known: i64,
    /// When something was last written, where anything was.
    pub last_written: Option<Moment>,
    /// Whether an open account administers the whole installation.
    pub administered: bool,
}

/// Looks at a database; nothing where there is no file yet. Nothing is made and nothing changed.
///
/// # Errors
/// It can't be reached or read.
pub async fn look(address: &Address) -> Result<Option<Looked>, StoreError> {
    let unreachable = |error: sqlx::Error| StoreError::Open { address: address.to_string(), error: error.into() };
    let db: Db = match address {
        Address::Sqlite(path) if !path.exists() => return Ok(None),
        Address::Sqlite(path) => {
            let options = SqliteConnectOptions::new().filename(path).read_only(true);
            On::Sqlite(SqlitePoolOptions::new().max_connections(1).connect_with(options).await.map_err(unreachable)?)
        }
        Address::Postgres(url) => {
            let options: PgConnectOptions = url.parse().map_err(unreachable)?;
            let limit = std::time::Duration::from_secs(5);
            let pool = PgPoolOptions::new().max_connections(1).acquire_timeout(limit).connect_with(options);
            On::Postgres(pool.await.map_err(unreachable)?)
        }
    };
    let looked = read(&db).await;
    match db {
        On::Sqlite(pool) => pool.close().await,
        On::Postgres(pool) => pool.close().await,
    }
    looked.map(Some)
}

async fn read(db: &Db) -> Result<Looked, StoreError> {
    let mut connection = db.connection().await?;
    let (name, ask, table) = match db {
        On::Sqlite(_) => {
            ("SQLite", "SELECT sqlite_version()", "SELECT name FROM sqlite_master WHERE name = 'schema_steps'")
        }
        On::Postgres(_) => (
            "PostgreSQL",
            "SELECT current_setting('server_version')",
            "SELECT CAST(to_regclass('schema_steps') AS TEXT) WHERE to_regclass('schema_steps') IS NOT NULL",
        ),
    };
    let version: Option<(String,)> = one!(&mut connection, ask)?;
    let version = version.map(|(version,)| version).unwrap_or_default();
    let major = version.split('.').next().and_then(|digits| digits.trim().parse().ok()).unwrap_or(0);
    let mut looked = Looked {
        program: format!("{name} {version}"),
        major,
        step: 0,
        known: schema::newest(),
        last_written: None,
        administered: false,
    };
    let begun: Option<(String,)> = one!(&mut connection, table)?;
    if begun.is_none() {
        return Ok(looked);
    }
    let step: Option<(i64,)> = one!(&mut connection, "SELECT COALESCE(MAX(step), 0) FROM schema_steps")?;
    looked.step = step.map_or(0, |(step,)| step);
    let last: Option<(String,)> = one!(&mut connection, "SELECT done_at FROM audit ORDER BY seq DESC LIMIT 1")?;
    looked.last_written = last.and_then(|(at,)| at.parse().ok());
    let administrator: Option<(String,)> = one!(
        &mut connection,
        "SELECT g.id FROM grants g
         WHERE g.role = 'administrator' AND g.unit = 'NO' AND g.ended_at IS NULL
           AND NOT EXISTS (SELECT 1 FROM closings c WHERE c.person = g.person AND c.reopened_at IS NULL) LIMIT 1",
    )?;
    looked.administered = administrator.is_some();
    Ok(looked)
}
