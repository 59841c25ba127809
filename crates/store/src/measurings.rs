//! Measurings: asked for, started, ended. How far one has come is told in [`crate::Progress`] under its id.

use crate::audit::{Deed, Verb};
use crate::error::Row;
use crate::{MeasuringId, Store, StoreError};
use rettesnor_core::access::Who;
use rettesnor_core::time::Moment;
use serde_json::json;

/// How far a measuring has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MeasuringState {
    /// It waits for the worker.
    Asked,
    /// The worker has begun.
    Started(Moment),
    /// The edition is there.
    Done {
        /// When.
        at: Moment,
        /// The edition, by its hash.
        edition: String,
    },
    /// It came to nothing.
    Failed {
        /// When.
        at: Moment,
        /// Why, for whoever holds the machine.
        reason: String,
    },
}

/// A measuring.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Measuring {
    /// Its id.
    pub id: MeasuringId,
    /// When it was asked for.
    pub asked_at: Moment,
    /// By whom: an id, or `operator`.
    pub asked_by: String,
    /// What for, such as the id of an upload.
    pub reason: String,
    /// How far it has come.
    pub state: MeasuringState,
}

type MeasuringRow = (String, String, String, String, Option<String>, Option<String>, Option<String>, Option<String>);

fn measuring(row: MeasuringRow) -> Result<Measuring, StoreError> {
    let (id, asked_at, asked_by, reason, started_at, ended_at, edition, failure) = row;
    let row = Row { table: "measurings", key: &id };
    let state = match (row.read_some("ended_at", ended_at.as_deref())?, edition, failure) {
        (Some(at), Some(edition), None) => MeasuringState::Done { at, edition },
        (Some(at), None, Some(reason)) => MeasuringState::Failed { at, reason },
        (None, None, None) => {
            let started = row.read_some("started_at", started_at.as_deref())?;
            started.map_or(MeasuringState::Asked, MeasuringState::Started)
        }
        _ => return Err(row.untrue("edition")),
    };
    Ok(Measuring { asked_at: row.read("asked_at", &asked_at)?, asked_by, reason, state, id: id.into() })
}

macro_rules! select_measurings {
    ($rest:literal) => {
        concat!("SELECT id, asked_at, asked_by, reason, started_at, ended_at, edition, failure FROM measurings ", $rest)
    };
}

impl Store {
    /// Asks for a measuring. Where one waits already it will see what this one would, so that is the one that is told.
    ///
    /// # Errors
    /// The database fails.
    pub async fn ask_measuring(&self, who: &Who, at: Moment, reason: &str) -> Result<MeasuringId, StoreError> {
        let mut writing = self.writing().await?;
        let waiting: Option<(String,)> = one!(
            &mut writing.tx,
            "SELECT id FROM measurings WHERE ended_at IS NULL AND started_at IS NULL ORDER BY id LIMIT 1",
        )?;
        if let Some((id,)) = waiting {
            return Ok(id.into());
        }
        let id = MeasuringId::new(at)?;
        run!(
            &mut writing.tx,
            "INSERT INTO measurings (id, asked_at, asked_by, reason) VALUES ($1, $2, $3, $4)",
            id.as_str(),
            at.to_string(),
            who.as_actor(),
            reason,
        )?;
        writing.commit(&Deed::new(who, at, Verb::AskMeasuring, id.as_str())).await?;
        Ok(id)
    }

    /// Notes that a measuring began; false where it had begun before.
    ///
    /// # Errors
    /// The database fails.
    pub async fn start_measuring(&self, who: &Who, at: Moment, id: &MeasuringId) -> Result<bool, StoreError> {
        let mut writing = self.writing().await?;
        let started = run!(
            &mut writing.tx,
            "UPDATE measurings SET started_at = $2 WHERE id = $1 AND started_at IS NULL AND ended_at IS NULL",
            id.as_str(),
            at.to_string(),
        )?;
        if started == 0 {
            return Ok(false);
        }
        writing.commit(&Deed::new(who, at, Verb::StartMeasuring, id.as_str())).await?;
        Ok(true)
    }

    /// Notes how a measuring ended: the hash of its edition, or why there is none. False where it had ended before.
    ///
    /// # Errors
    /// The database fails.
    pub async fn end_measuring(
        &self,
        who: &Who,
        at: Moment,
        id: &MeasuringId,
        outcome: Result<&str, &str>,
    ) -> Result<bool, StoreError> {
        let mut writing = self.writing().await?;
        let ended = run!(
            &mut writing.tx,
            "UPDATE measurings SET ended_at = $2, edition = $3, failure = $4 WHERE id = $1 AND ended_at IS NULL",
            id.as_str(),
            at.to_string(),
            outcome.ok(),
            outcome.err(),
        )?;
        if ended == 0 {
            return Ok(false);
        }
        run!(&mut writing.tx, "DELETE FROM progress WHERE job = $1", id.as_str())?;
        let detail = json!({ "edition": outcome.ok() });
        writing.commit(&Deed::new(who, at, Verb::EndMeasuring, id.as_str()).with(detail)).await?;
        Ok(true)
    }

    /// A measuring by its id.
    ///
    /// # Errors
    /// The database fails, or the row can't be true.
    pub async fn measuring(&self, _who: &Who, id: &MeasuringId) -> Result<Option<Measuring>, StoreError> {
        let row: Option<MeasuringRow> =
            one!(&mut self.reading().await?, select_measurings!("WHERE id = $1"), id.as_str())?;
        row.map(measuring).transpose()
    }

    /// The measurings that have not ended, the oldest first: the worker's queue, and what it was killed in.
    ///
    /// # Errors
    /// The database fails, or a row can't be true.
    pub async fn unfinished_measurings(&self, _who: &Who) -> Result<Vec<Measuring>, StoreError> {
        let rows: Vec<MeasuringRow> =
            all!(&mut self.reading().await?, select_measurings!("WHERE ended_at IS NULL ORDER BY id"))?;
        rows.into_iter().map(measuring).collect()
    }

    /// The last measurings that were asked for, the newest first.
    ///
    /// # Errors
    /// The database fails, or a row can't be true.
    pub async fn latest_measurings(&self, _who: &Who, limit: i64) -> Result<Vec<Measuring>, StoreError> {
        let rows: Vec<MeasuringRow> =
            all!(&mut self.reading().await?, select_measurings!("ORDER BY id DESC LIMIT $1"), limit)?;
        rows.into_iter().map(measuring).collect()
    }
}
