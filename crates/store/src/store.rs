//! Opening and closing the database.

use crate::database::{Connection, Db, On};
use crate::{Address, StoreError, schema};
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{Connection as _, PgConnection};
use std::path::Path;
use std::time::Duration;

/// How many may read at a time.
const READERS: u32 = 8;

/// How long a write waits for another program that writes to the same file.
const BUSY: Duration = Duration::from_secs(10);

/// How long to wait before a file is opened again that others are opening for the first time.
const AGAIN: Duration = Duration::from_millis(20);

/// The transactional data of an installation. A clone is the same store.
#[derive(Clone)]
pub struct Store {
    reads: Db,
    /// The same database; for SQLite a pool of a single connection, so that writers queue up here, in order, rather
    /// than try again and again for the lock of the file.
    writes: Db,
}

impl Store {
    /// Opens the database, makes it where there is none, and brings its schema forward.
    ///
    /// # Errors
    /// It can't be reached, or its schema is newer than this program.
    pub async fn open(address: &Address) -> Result<Self, StoreError> {
        let unreachable =
            |error: Box<dyn std::error::Error + Send + Sync>| StoreError::Open { address: address.to_string(), error };
        let store = match address {
            Address::Sqlite(path) => {
                make_private(path).map_err(|error| unreachable(error.into()))?;
                open_sqlite(path).await.map_err(|error| unreachable(error.into()))?
            }
            Address::Postgres(url) => open_postgres(url).await.map_err(|error| unreachable(error.into()))?,
        };
        schema::bring_forward(&store.writes).await?;
        Ok(store)
    }

    /// Waits for what is under way and closes the database.
    pub async fn close(self) {
        for db in [&self.reads, &self.writes] {
            match db {
                On::Sqlite(pool) => pool.close().await,
                On::Postgres(pool) => pool.close().await,
            }
        }
    }

    /// A connection to read with.
    pub(crate) async fn reading(&self) -> Result<Connection, StoreError> {
        Ok(self.reads.connection().await?)
    }

    /// A connection to write marks with: the few tables that may be written over and leave nothing in the audit log.
    pub(crate) async fn marking(&self) -> Result<Connection, StoreError> {
        Ok(self.writes.connection().await?)
    }

    /// Writes what SQLite keeps in its journal into the file itself and empties the journal, in which pages stand as they
    /// were after each write. Where somebody reads just then, the next time does it.
    pub(crate) async fn empty_journal(&self) -> Result<(), StoreError> {
        if let On::Sqlite(pool) = &self.writes {
            sqlx::query("PRAGMA wal_checkpoint(TRUNCATE)").execute(pool).await?;
        }
        Ok(())
    }

    pub(crate) fn writes(&self) -> &Db {
        &self.writes
    }
}

async fn open_sqlite(path: &Path) -> Result<Store, sqlx::Error> {
    let options = SqliteConnectOptions::new()
        .filename(path)
        .create_if_missing(true)
        .foreign_keys(true)
        .busy_timeout(BUSY)
        .journal_mode(SqliteJournalMode::Wal)
        // A write that was answered is never lost, also when the power goes.
        .synchronous(SqliteSynchronous::Full);
    // A connection to a file does not go stale: it is neither asked before each use nor closed when idle.
    let pool = |most| SqlitePoolOptions::new().max_connections(most).test_before_acquire(false).idle_timeout(None);
    let mut waited = Duration::ZERO;
    let writes = loop {
        match pool(1).connect_with(options.clone()).await {
            Err(error) if is_busy(&error) && waited < BUSY => {}
            done => break done?,
        }
        tokio::time::sleep(AGAIN).await;
        waited += AGAIN;
    };
    let reads = pool(READERS).connect_with(options).await?;
    Ok(Store { reads: On::Sqlite(reads), writes: On::Sqlite(writes) })
}

/// Whether SQLite refused because of others. Who turns the journal on in a new file is refused at once, without waiting.
fn is_busy(error: &sqlx::Error) -> bool {
    const REFUSED: u32 = 5;
    let code = error.as_database_error().and_then(|error| error.code()?.parse::<u32>().ok());
    // Above the lowest byte stands why.
    code.is_some_and(|code| code & 0xff == REFUSED)
}

async fn open_postgres(url: &str) -> Result<Store, sqlx::Error> {
    let options: PgConnectOptions = url.parse()?;
    // A server that is not there is told at once; a pool would go on trying for half a minute.
    PgConnection::connect_with(&options).await?.close().await?;
    let pool = PgPoolOptions::new().max_connections(READERS).connect_with(options).await?;
    Ok(Store { reads: On::Postgres(pool.clone()), writes: On::Postgres(pool) })
}

/// Makes the file so that only its owner can read it; what SQLite puts beside it is made in the same way.
fn make_private(path: &Path) -> std::io::Result<()> {
    let mut options = std::fs::OpenOptions::new();
    options.create(true).append(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path).map(drop)
}
