//! How far a job has come. A mark: written over, and not in the audit log.

use crate::{Store, StoreError};
use rettesnor_core::access::Who;
use rettesnor_core::time::Moment;

/// How far a job has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Progress {
    /// What is being done, or waited for. Opaque.
    pub doing: String,
    /// So many are done.
    pub done: u64,
    /// Of so many; none where that is not known.
    pub total: u64,
    /// As of this moment.
    pub told_at: Moment,
}

impl Store {
    /// Tells how far a job has come, by the id of the upload or measuring.
    ///
    /// # Errors
    /// The database fails.
    pub async fn tell_progress(&self, _who: &Who, job: &str, progress: &Progress) -> Result<(), StoreError> {
        let number = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
        run!(
            &mut self.marking().await?,
            "INSERT INTO progress (job, doing, done, total, told_at) VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (job) DO UPDATE SET
               doing = excluded.doing, done = excluded.done, total = excluded.total, told_at = excluded.told_at",
            job,
            &progress.doing,
            number(progress.done),
            number(progress.total),
            progress.told_at.to_string(),
        )?;
        Ok(())
    }

    /// Takes back what was told of a job: it neither works nor waits any more.
    ///
    /// # Errors
    /// The database fails.
    pub async fn end_progress(&self, _who: &Who, job: &str) -> Result<(), StoreError> {
        run!(&mut self.marking().await?, "DELETE FROM progress WHERE job = $1", job)?;
        Ok(())
    }

    /// How far a job has come; nothing where it has told nothing, or has ended.
    ///
    /// # Errors
    /// The database fails, or the row can't be true.
    pub async fn progress(&self, _who: &Who, job: &str) -> Result<Option<Progress>, StoreError> {
        let row: Option<(String, i64, i64, String)> =
            one!(&mut self.reading().await?, "SELECT doing, done, total, told_at FROM progress WHERE job = $1", job)?;
        let Some((doing, done, total, told_at)) = row else { return Ok(None) };
        let told_at = crate::error::Row { table: "progress", key: job }.read("told_at", &told_at)?;
        let number = |count| u64::try_from(count).unwrap_or(0);
        Ok(Some(Progress { doing, done: number(done), total: number(total), told_at }))
    }
}
