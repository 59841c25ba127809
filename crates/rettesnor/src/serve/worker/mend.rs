//! Throwing away what nobody asks for any more: files whose sending broke off, what was left by a database that is gone.

use super::Worker;
use crate::clock;
use crate::work::Installation;
use rettesnor_engine::folder::Folder;
use rettesnor_store::StoreError;
use std::time::{Duration, SystemTime};

/// How old something must be. Uploads that are known expire a little earlier, and are told about.
const OLD: Duration = Duration::from_secs(24 * 3600 + 600);

/// What it is filed under among what is to be done again.
const OLD_THINGS: &str = "old";

/// How often it is looked for.
const EVERY: Duration = Duration::from_secs(1800);

impl Worker {
    /// Throws old things away, now and then.
    pub(super) fn mend_old(&mut self) -> Result<(), StoreError> {
        let now = clock::now();
        if self.again.get(OLD_THINGS).is_some_and(|at| now < *at) {
            return Ok(());
        }
        self.again.insert(OLD_THINGS.to_owned(), now.after(EVERY));
        let before =
            SystemTime::UNIX_EPOCH + Duration::from_millis(u64::try_from(now.before(OLD).milliseconds()).unwrap_or(0));
        // The lock is not asked for where there is nothing to do.
        let is_old = Folder::open(&self.root).and_then(|folder| folder.has_expired(before)).unwrap_or(false);
        let thrown = Installation::at(&self.root).ok().filter(|_| is_old).and_then(|installation| {
            let writer = installation.writer_after(&|| {}).ok()?;
            writer.expire(before).ok()
        });
        if let Some(thrown) = thrown.filter(|thrown| !thrown.uploads.is_empty() || !thrown.pending.is_empty()) {
            let (uploads, pending) = (thrown.uploads.len(), thrown.pending.len());
            tracing::info!(uploads, pending, "what nobody asked for was thrown away");
        }
        Ok(())
    }
}
