//! Searches for what must be hidden of a package and a year: asked for, begun, ended. They are the worker's queue; what
//! is found is kept in [`crate::FrozenPattern`], and how far one has come is told in [`crate::Progress`] under its id.

use crate::audit::{Deed, Verb};
use crate::error::Row;
use crate::{PatternId, PatternSearchId, Store, StoreError};
use rettesnor_core::access::Who;
use rettesnor_core::time::Moment;
use serde_json::json;

/// How far a search has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SearchState {
    /// It waits for the worker.
    Asked,
    /// The worker has begun.
    Started(Moment),
    /// It found what must be hidden, and the audit passed it.
    Found(PatternId),
    /// It came to nothing: why, in a word and what belongs to it.
    Failed(String),
}

/// A search for what must be hidden.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PatternSearch {
    /// Its id.
    pub id: PatternSearchId,
    /// The package.
    pub package: String,
    /// The year.
    pub year: i32,
    /// The edition that was shown when it was asked for.
    pub edition: String,
    /// When it was asked for.
    pub asked_at: Moment,
    /// How far it has come.
    pub state: SearchState,
}

type Columns = (String, String, i64, String, String, Option<String>, Option<String>, Option<String>, Option<String>);

fn search(row: Columns) -> Result<PatternSearch, StoreError> {
    let (id, package, year, edition, asked_at, started_at, ended_at, pattern, failure) = row;
    let row = Row { table: "pattern_searches", key: &id };
    let state = match (ended_at, pattern, failure) {
        (Some(_), Some(pattern), None) => SearchState::Found(pattern.into()),
        (Some(_), None, Some(why)) => SearchState::Failed(why),
        (None, None, None) => {
            let started = row.read_some("started_at", started_at.as_deref())?;
            started.map_or(SearchState::Asked, SearchState::Started)
        }
        _ => return Err(row.untrue("pattern")),
    };
    let year = i32::try_from(year).map_err(|_| row.untrue("year"))?;
    Ok(PatternSearch { asked_at: row.read("asked_at", &asked_at)?, package, year, edition, state, id: id.into() })
}

macro_rules! select_searches {
    ($rest:literal) => {
        concat!(
            "SELECT id, package, year, edition, asked_at, started_at, ended_at, pattern, failure FROM pattern_searches ",
            $rest
        )
    };
}

impl Store {
    /// Asks for what must be hidden. Where somebody has asked for the same and it is not found yet, that is the one.
    ///
    /// # Errors
    /// The database fails.
    pub async fn ask_pattern(
        &self,
        who: &Who,
        at: Moment,
        (package, year, edition): (&str, i32, &str),
    ) -> Result<PatternSearchId, StoreError> {
        let mut writing = self.writing().await?;
        let waiting: Option<(String,)> = one!(
            &mut writing.tx,
            "SELECT id FROM pattern_searches
             WHERE package = $1 AND year = $2 AND edition = $3 AND ended_at IS NULL ORDER BY id LIMIT 1",
            package,
            i64::from(year),
            edition,
        )?;
        if let Some((id,)) = waiting {
            return Ok(id.into());
        }
        let id = PatternSearchId::new(at)?;
        run!(
            &mut writing.tx,
            "INSERT INTO pattern_searches (id, package, year, edition, asked_at, asked_by)
             VALUES ($1, $2, $3, $4, $5, $6)",
            id.as_str(),
            package,
            i64::from(year),
            edition,
            at.to_string(),
            who.as_actor(),
        )?;
        let detail = json!({ "package": package, "year": year, "edition": edition });
        writing.commit(&Deed::new(who, at, Verb::AskPattern, id.as_str()).with(detail)).await?;
        Ok(id)
    }

    /// Marks that the worker has begun.
    ///
    /// # Errors
    /// The database fails.
    pub async fn start_pattern(&self, _who: &Who, at: Moment, id: &PatternSearchId) -> Result<(), StoreError> {
        run!(
            &mut self.marking().await?,
            "UPDATE pattern_searches SET started_at = $2 WHERE id = $1 AND ended_at IS NULL",
            id.as_str(),
            at.to_string(),
        )?;
        Ok(())
    }

    /// Marks how a search ended: what was found, or why nothing was.
    ///
    /// # Errors
    /// The database fails.
    pub async fn end_pattern(
        &self,
        who: &Who,
        at: Moment,
        id: &PatternSearchId,
        outcome: Result<&PatternId, &str>,
    ) -> Result<(), StoreError> {
        run!(
            &mut self.marking().await?,
            "UPDATE pattern_searches SET ended_at = $2, pattern = $3, failure = $4 WHERE id = $1 AND ended_at IS NULL",
            id.as_str(),
            at.to_string(),
            outcome.ok().map(PatternId::as_str),
            outcome.err(),
        )?;
        self.end_progress(who, id.as_str()).await
    }

    /// The searches that have not ended, the oldest first: the worker's queue, and what it was killed in.
    ///
    /// # Errors
    /// The database fails, or a row can't be true.
    pub async fn unfinished_patterns(&self, _who: &Who) -> Result<Vec<PatternSearch>, StoreError> {
        let rows: Vec<Columns> =
            all!(&mut self.reading().await?, select_searches!("WHERE ended_at IS NULL ORDER BY id"))?;
        rows.into_iter().map(search).collect()
    }

    /// The last search for what must be hidden of a package and a year.
    ///
    /// # Errors
    /// The database fails, or the row can't be true.
    pub async fn latest_pattern_search(
        &self,
        _who: &Who,
        package: &str,
        year: i32,
    ) -> Result<Option<PatternSearch>, StoreError> {
        let row: Option<Columns> = one!(
            &mut self.reading().await?,
            select_searches!("WHERE package = $1 AND year = $2 ORDER BY id DESC LIMIT 1"),
            package,
            i64::from(year),
        )?;
        row.map(search).transpose()
    }
}
