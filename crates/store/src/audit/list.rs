//! Reading the log, and writing down that figures were read.

use super::chain::Row;
use super::{Deed, Entry, Verb};
use crate::error::Row as Place;
use crate::{Store, StoreError};
use rettesnor_core::access::Who;
use rettesnor_core::time::Moment;

/// Which entries to list; what is left out does not matter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Who did it.
    pub actor: Option<String>,
    /// What was done.
    pub verb: Option<Verb>,
    /// What it was done to.
    pub object: Option<String>,
    /// Done at this moment or later.
    pub since: Option<Moment>,
    /// Done before this moment.
    pub until: Option<Moment>,
}

/// That figures which not everybody may see were read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadEntry {
    /// When.
    pub at: Moment,
    /// By whom: the id of an account.
    pub actor: String,
    /// Which page of whom, such as `malekort/kommune:3201/2025T3`.
    pub object: String,
}

impl ReadEntry {
    fn deed(&self) -> Deed<'_> {
        let Self { at, actor, object } = self;
        Deed { at: *at, actor, verb: Verb::Read, object, detail: serde_json::json!({}) }
    }
}

impl Store {
    /// The entries of the audit log, the newest first: at most `limit` of those before the number `before`.
    ///
    /// # Errors
    /// The database fails, or an entry can't be read.
    pub async fn audit(
        &self,
        _who: &Who,
        filter: &Filter,
        before: Option<i64>,
        limit: i64,
    ) -> Result<Vec<Entry>, StoreError> {
        let rows: Vec<Row> = all!(
            &mut self.reading().await?,
            "SELECT seq, done_at, actor, verb, object, detail, previous, hash FROM audit
             WHERE ($1 IS NULL OR seq < $1) AND ($2 IS NULL OR actor = $2) AND ($3 IS NULL OR verb = $3)
               AND ($4 IS NULL OR object = $4) AND ($5 IS NULL OR done_at >= $5) AND ($6 IS NULL OR done_at < $6)
             ORDER BY seq DESC LIMIT $7",
            before,
            filter.actor.as_deref(),
            filter.verb.map(Verb::as_str),
            filter.object.as_deref(),
            filter.since.map(|at| at.to_string()),
            filter.until.map(|at| at.to_string()),
            limit,
        )?;
        rows.into_iter().map(entry).collect()
    }

    /// The entries after a number, the oldest first: at most `limit`. An export asks until there are no more.
    ///
    /// # Errors
    /// The database fails, or an entry can't be read.
    pub async fn audit_after(&self, _who: &Who, seq: i64, limit: i64) -> Result<Vec<Entry>, StoreError> {
        let rows: Vec<Row> = all!(
            &mut self.reading().await?,
            "SELECT seq, done_at, actor, verb, object, detail, previous, hash FROM audit
             WHERE seq > $1 ORDER BY seq LIMIT $2",
            seq,
            limit,
        )?;
        rows.into_iter().map(entry).collect()
    }

    /// Writes down that figures were read. They are gathered and written together, so that a page waits for none.
    ///
    /// # Errors
    /// The database fails; then none is written.
    pub async fn append_reads(&self, _who: &Who, entries: &[ReadEntry]) -> Result<(), StoreError> {
        if entries.is_empty() {
            return Ok(());
        }
        let deeds: Vec<Deed<'_>> = entries.iter().map(ReadEntry::deed).collect();
        let mut writing = self.writing().await?;
        crate::opens::count(&mut writing.tx, entries).await?;
        writing.commit_all(&deeds).await
    }
}

impl Entry {
    /// The entry as a line of an export: JSON.
    #[must_use]
    pub fn to_json(&self) -> String {
        serde_json::json!(self).to_string()
    }
}

fn entry((seq, done_at, actor, verb, object, detail, previous, hash): Row) -> Result<Entry, StoreError> {
    let key = seq.to_string();
    let done_at = Place { table: "audit", key: &key }.read("done_at", &done_at)?;
    Ok(Entry { seq, done_at, actor, verb, object, detail, previous, hash })
}
