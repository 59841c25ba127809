//! The schema and its migrations, which run forward alone.

use crate::StoreError;
use crate::database::{Db, On, Tx};

/// One step of the schema: a text for both databases, and what each needs besides.
struct Migration {
    both: &'static str,
    sqlite: &'static str,
    postgres: &'static str,
}

/// Every step, in order. A step that was released is never changed; what comes later is a step of its own.
const MIGRATIONS: &[Migration] = &[
    Migration {
        both: include_str!("../migrations/0001_first.sql"),
        sqlite: include_str!("../migrations/0001_first.sqlite.sql"),
        postgres: include_str!("../migrations/0001_first.postgres.sql"),
    },
    Migration { both: include_str!("../migrations/0002_taken_back.sql"), sqlite: "", postgres: "" },
    Migration { both: include_str!("../migrations/0003_records.sql"), sqlite: "", postgres: "" },
    Migration { both: include_str!("../migrations/0030_figure_opens.sql"), sqlite: "", postgres: "" },
    Migration { both: include_str!("../migrations/0040_surveys.sql"), sqlite: "", postgres: "" },
    Migration { both: include_str!("../migrations/0020_letters.sql"), sqlite: "", postgres: "" },
    Migration { both: include_str!("../migrations/0050_form_results.sql"), sqlite: "", postgres: "" },
    Migration { both: include_str!("../migrations/0060_publications.sql"), sqlite: "", postgres: "" },
    Migration { both: include_str!("../migrations/0070_pattern_searches.sql"), sqlite: "", postgres: "" },
    Migration {
        both: include_str!("../migrations/0075_reports.sql"),
        sqlite: include_str!("../migrations/0075_reports.sqlite.sql"),
        postgres: include_str!("../migrations/0075_reports.postgres.sql"),
    },
    Migration { both: include_str!("../migrations/0080_api_keys.sql"), sqlite: "", postgres: "" },
];

/// How many steps this program knows.
pub(crate) fn newest() -> i64 {
    i64::try_from(MIGRATIONS.len()).unwrap_or(i64::MAX)
}

/// Brings the schema to the newest step, in one transaction.
pub(crate) async fn bring_forward(db: &Db) -> Result<(), StoreError> {
    let mut tx = db.begin().await?;
    // Two programs may open an empty server at once; on SQLite the transaction itself has locked.
    if let On::Postgres(tx) = &mut tx {
        sqlx::query("SELECT pg_advisory_xact_lock(7345201)").execute(&mut **tx).await?;
    }
    run!(&mut tx, "CREATE TABLE IF NOT EXISTS schema_steps (step BIGINT PRIMARY KEY)")?;
    let found: Option<(i64,)> = one!(&mut tx, "SELECT COALESCE(MAX(step), 0) FROM schema_steps")?;
    let found = found.map_or(0, |(step,)| step);
    let known = newest();
    if found > known {
        return Err(StoreError::Newer { found, known });
    }
    for (step, migration) in (1..=known).zip(MIGRATIONS).filter(|(step, _)| *step > found) {
        migration.run(&mut tx).await?;
        run!(&mut tx, "INSERT INTO schema_steps (step) VALUES ($1)", step)?;
    }
    Ok(tx.commit().await?)
}

impl Migration {
    async fn run(&self, tx: &mut Tx) -> Result<(), sqlx::Error> {
        let own = match tx {
            On::Sqlite(_) => self.sqlite,
            On::Postgres(_) => self.postgres,
        };
        for sql in [self.both, own].into_iter().filter(|sql| !sql.is_empty()) {
            on!(&mut *tx, c => sqlx::raw_sql(sql).execute(&mut **c).await.map(drop))?;
        }
        Ok(())
    }
}
