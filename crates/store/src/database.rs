//! The two databases behind one face: a query is one text, and the macros here let the compiler check it for both.
//!
//! What differs between them stands in `store` (opening, beginning a transaction) and `schema` (triggers), and nowhere
//! else.

use sqlx::pool::PoolConnection;
use sqlx::{PgPool, Postgres, Sqlite, SqlitePool, Transaction};

/// The same thing of either database.
#[derive(Clone)]
pub(crate) enum On<S, P> {
    Sqlite(S),
    Postgres(P),
}

/// The connections to a database.
pub(crate) type Db = On<SqlitePool, PgPool>;

/// One connection, outside a transaction.
pub(crate) type Connection = On<PoolConnection<Sqlite>, PoolConnection<Postgres>>;

/// A transaction; dropped without a commit, it is rolled back.
pub(crate) type Tx = On<Transaction<'static, Sqlite>, Transaction<'static, Postgres>>;

impl Db {
    pub async fn connection(&self) -> Result<Connection, sqlx::Error> {
        Ok(match self {
            Self::Sqlite(pool) => On::Sqlite(pool.acquire().await?),
            Self::Postgres(pool) => On::Postgres(pool.acquire().await?),
        })
    }

    /// Begins a transaction that may write.
    pub async fn begin(&self) -> Result<Tx, sqlx::Error> {
        Ok(match self {
            // Taking the write lock at once: a read lock that grows later would fail where another writes meanwhile.
            Self::Sqlite(pool) => On::Sqlite(pool.begin_with("BEGIN IMMEDIATE").await?),
            // Each statement sees what was committed before it, whatever the server's default is.
            Self::Postgres(pool) => On::Postgres(pool.begin_with("BEGIN ISOLATION LEVEL READ COMMITTED").await?),
        })
    }
}

impl Tx {
    pub async fn commit(self) -> Result<(), sqlx::Error> {
        match self {
            Self::Sqlite(tx) => tx.commit().await,
            Self::Postgres(tx) => tx.commit().await,
        }
    }
}

/// Compiles an expression for both databases; the name is the connection of the one at hand.
macro_rules! on {
    ($on:expr, $connection:ident => $body:expr) => {
        match $on {
            $crate::database::On::Sqlite($connection) => $body,
            $crate::database::On::Postgres($connection) => $body,
        }
    };
}

/// Runs a statement and tells how many rows it touched.
macro_rules! run {
    ($on:expr, $sql:expr $(, $bind:expr)* $(,)?) => {
        on!($on, c => sqlx::query($sql)$(.bind($bind))*.execute(&mut **c).await.map(|done| done.rows_affected()))
    };
}

/// The rows of a query, as tuples.
macro_rules! all {
    ($on:expr, $sql:expr $(, $bind:expr)* $(,)?) => {
        on!($on, c => sqlx::query_as($sql)$(.bind($bind))*.fetch_all(&mut **c).await)
    };
}

/// The row of a query, as a tuple, where there is one.
macro_rules! one {
    ($on:expr, $sql:expr $(, $bind:expr)* $(,)?) => {
        on!($on, c => sqlx::query_as($sql)$(.bind($bind))*.fetch_optional(&mut **c).await)
    };
}

/// The rows of a query with a list in it: `{}` in the text becomes the placeholders of the list, after those of the
/// other binds.
macro_rules! all_of {
    ($on:expr, $sql:expr, $list:expr $(, $bind:expr)* $(,)?) => {{
        let others: &[&str] = &[$(stringify!($bind)),*];
        let sql = $crate::database::with_list($sql, others.len(), $list.len());
        on!($on, c => {
            let mut query = sqlx::query_as(sqlx::AssertSqlSafe(sql))$(.bind($bind))*;
            for item in $list {
                query = query.bind(item.to_string());
            }
            query.fetch_all(&mut **c).await
        })
    }};
}

/// The text of [`all_of`]. Only numbers of placeholders are put into it.
pub(crate) fn with_list(sql: &'static str, others: usize, length: usize) -> String {
    let numbers: Vec<String> = (others + 1..=others + length).map(|number| format!("${number}")).collect();
    let list = if numbers.is_empty() { "NULL".to_owned() } else { numbers.join(", ") };
    sql.replacen("{}", &list, 1)
}
