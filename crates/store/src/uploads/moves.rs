//! Bringing an upload from state to state.

use super::UploadState;
use crate::audit::{Deed, Verb};
use crate::database::Tx;
use crate::error::Row;
use crate::{Store, StoreError, UploadId};
use rettesnor_core::access::Who;
use rettesnor_core::time::Moment;
use serde_json::json;

/// A step to another state, with what is laid beside it.
#[derive(Clone, Debug)]
pub struct Step<'a> {
    /// The state to come to.
    pub state: UploadState,
    /// What is said to it: whether only good rows are to be accepted, why it failed. Opaque.
    pub note: Option<&'a str>,
    /// The delivery it became.
    pub delivery: Option<&'a str>,
    /// Papers to lay beside it, by name; one of the same name is replaced.
    pub papers: &'a [(&'a str, &'a str)],
}

impl Step<'_> {
    /// A step without anything beside it.
    #[must_use]
    pub fn to(state: UploadState) -> Self {
        Self { state, note: None, delivery: None, papers: &[] }
    }
}

/// What became of a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moved {
    /// The upload is in the new state.
    Done,
    /// It is in another state than the one who asked thought, from which there is no such step.
    NotFrom(UploadState),
    /// There is no such upload.
    NotThere,
}

/// Something that happened to an upload.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// The state it came to.
    pub state: UploadState,
    /// When.
    pub entered_at: Moment,
    /// By whom: an id, or `operator`.
    pub actor: String,
    /// What was said to it.
    pub note: Option<String>,
}

impl Store {
    /// Brings an upload to another state, where there is such a step from where it is.
    ///
    /// # Errors
    /// The database fails, or a row can't be true.
    pub async fn move_upload(
        &self,
        who: &Who,
        at: Moment,
        id: &UploadId,
        step: &Step<'_>,
    ) -> Result<Moved, StoreError> {
        let mut writing = self.writing().await?;
        let last: Option<(i64, String)> = one!(
            &mut writing.tx,
            "SELECT nth, state FROM upload_events WHERE upload = $1 ORDER BY nth DESC LIMIT 1",
            id.as_str(),
        )?;
        let Some((nth, state)) = last else { return Ok(Moved::NotThere) };
        let state: UploadState = Row { table: "upload_events", key: id.as_str() }.read("state", &state)?;
        if !state.may_become().contains(&step.state) {
            return Ok(Moved::NotFrom(state));
        }
        insert(&mut writing.tx, who, at, id, nth + 1, step).await?;
        for (name, content) in step.papers {
            put_paper(&mut writing.tx, id, name, content).await?;
        }
        if step.state.is_end() {
            end(&mut writing.tx, at, id).await?;
        }
        let detail = json!({ "state": step.state.as_str(), "delivery": step.delivery });
        writing.commit(&Deed::new(who, at, Verb::MoveUpload, id.as_str()).with(detail)).await?;
        Ok(Moved::Done)
    }

    /// Writes a paper of an upload anew while it waits in a state; false where it has come to another meanwhile.
    ///
    /// # Errors
    /// The database fails.
    pub async fn rewrite_paper(
        &self,
        _who: &Who,
        (id, state): (&UploadId, UploadState),
        (name, content): (&str, &str),
    ) -> Result<bool, StoreError> {
        let mut tx = self.writes().begin().await?;
        let last: Option<(String,)> =
            one!(&mut tx, "SELECT state FROM upload_events WHERE upload = $1 ORDER BY nth DESC LIMIT 1", id.as_str())?;
        if last.is_none_or(|(last,)| last != state.as_str()) {
            return Ok(false);
        }
        put_paper(&mut tx, id, name, content).await?;
        tx.commit().await?;
        Ok(true)
    }

    /// What has happened to an upload, in order.
    ///
    /// # Errors
    /// The database fails, or a row can't be true.
    pub async fn upload_events(&self, _who: &Who, id: &UploadId) -> Result<Vec<Event>, StoreError> {
        let rows: Vec<(String, String, String, Option<String>)> = all!(
            &mut self.reading().await?,
            "SELECT state, entered_at, actor, note FROM upload_events WHERE upload = $1 ORDER BY nth",
            id.as_str(),
        )?;
        let row = Row { table: "upload_events", key: id.as_str() };
        let event = |(state, entered_at, actor, note): (String, String, _, _)| {
            Ok(Event {
                state: row.read("state", &state)?,
                entered_at: row.read("entered_at", &entered_at)?,
                actor,
                note,
            })
        };
        rows.into_iter().map(event).collect()
    }
}

pub(super) async fn insert(
    tx: &mut Tx,
    who: &Who,
    at: Moment,
    id: &UploadId,
    nth: i64,
    step: &Step<'_>,
) -> Result<(), StoreError> {
    run!(
        tx,
        "INSERT INTO upload_events (upload, nth, state, entered_at, actor, note, delivery)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        id.as_str(),
        nth,
        step.state.as_str(),
        at.to_string(),
        who.as_actor(),
        step.note,
        step.delivery,
    )?;
    Ok(())
}

async fn put_paper(tx: &mut Tx, id: &UploadId, name: &str, content: &str) -> Result<(), StoreError> {
    run!(
        tx,
        "INSERT INTO upload_papers (upload, name, content) VALUES ($1, $2, $3)
         ON CONFLICT (upload, name) DO UPDATE SET content = excluded.content",
        id.as_str(),
        name,
        content,
    )?;
    Ok(())
}

/// Nothing more happens to the upload: its papers and its progress go.
async fn end(tx: &mut Tx, at: Moment, id: &UploadId) -> Result<(), StoreError> {
    run!(&mut *tx, "UPDATE uploads SET ended_at = $2 WHERE id = $1", id.as_str(), at.to_string())?;
    run!(&mut *tx, "DELETE FROM upload_papers WHERE upload = $1", id.as_str())?;
    run!(tx, "DELETE FROM progress WHERE job = $1", id.as_str())?;
    Ok(())
}
