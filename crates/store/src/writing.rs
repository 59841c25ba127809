//! A write: a transaction that holds the head of the audit log from its beginning and ends in an entry there.
//!
//! Because every write locks the head first, writes come one at a time on both databases, and a check followed by an
//! insert can't be overtaken.

use crate::audit::{Deed, link};
use crate::database::Tx;
use crate::{Store, StoreError};

/// A write under way; dropped without [`Writing::commit`], nothing of it has happened.
pub(crate) struct Writing {
    pub tx: Tx,
    seq: i64,
    hash: String,
}

impl Store {
    /// Begins a write.
    pub(crate) async fn writing(&self) -> Result<Writing, StoreError> {
        let mut tx = self.writes().begin().await?;
        let head: Option<(i64, String)> =
            one!(&mut tx, "UPDATE audit_head SET seq = seq WHERE id = 1 RETURNING seq, hash")?;
        let (seq, hash) =
            head.ok_or_else(|| StoreError::Untrue { table: "audit_head", column: "id", row: "1".to_owned() })?;
        Ok(Writing { tx, seq, hash })
    }
}

impl Writing {
    /// Notes what was done and makes it last. There is no way to commit without saying what was done.
    pub async fn commit(self, deed: &Deed<'_>) -> Result<(), StoreError> {
        self.commit_all(std::slice::from_ref(deed)).await
    }

    /// The same for several things that were done as one, in their order.
    pub async fn commit_all(mut self, deeds: &[Deed<'_>]) -> Result<(), StoreError> {
        for deed in deeds {
            self.note(deed).await?;
        }
        run!(&mut self.tx, "UPDATE audit_head SET seq = $1, hash = $2 WHERE id = 1", self.seq, &self.hash)?;
        Ok(self.tx.commit().await?)
    }

    async fn note(&mut self, deed: &Deed<'_>) -> Result<(), StoreError> {
        let entry = link(self.seq + 1, &self.hash, deed);
        run!(
            &mut self.tx,
            "INSERT INTO audit (seq, done_at, actor, verb, object, detail, previous, hash)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
            entry.seq,
            entry.done_at.to_string(),
            &entry.actor,
            &entry.verb,
            &entry.object,
            &entry.detail,
            &entry.previous,
            &entry.hash,
        )?;
        (self.seq, self.hash) = (entry.seq, entry.hash);
        Ok(())
    }
}
