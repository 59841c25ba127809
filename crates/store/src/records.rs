//! Records of steering: goals, plans, letters, inputs, reviews. A record is its versions, each with who wrote it, when
//! and why; a version is never changed, and a newer one takes its place.
//!
//! What stands in a record is text that core's types are read from and written to; this file knows none of them. Whoever
//! writes names the version they have read: where it no longer stands, nothing is written and they are told.

use crate::audit::{Deed, Verb};
use crate::database::Tx;
use crate::error::Row;
use crate::{RecordId, Store, StoreError};
use rettesnor_core::access::Who;
use rettesnor_core::org::{Line, UnitRef};
use rettesnor_core::time::Moment;
use serde_json::json;

/// The actor of what is written without a name.
pub const ANONYMOUS: &str = "anonymous";

/// Where a record belongs.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Home {
    /// The unit.
    pub unit: UnitRef,
    /// The line.
    pub line: Line,
    /// The year.
    pub year: i32,
}

/// A version of a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// The record.
    pub id: RecordId,
    /// The number of the version, from 1.
    pub version: i64,
    /// What kind of record it is.
    pub kind: String,
    /// Where it belongs.
    pub home: Home,
    /// The record that it is about, where it is about one.
    pub about: Option<RecordId>,
    /// What stands in it.
    pub body: String,
    /// Why this version was written; empty where nobody said.
    pub reason: String,
    /// When it was written.
    pub written_at: Moment,
    /// The account that wrote it, `operator`, or [`ANONYMOUS`].
    pub actor: String,
    /// The writer's name today; nothing where it was written without one.
    pub actor_name: Option<String>,
}

/// A version to be written.
#[derive(Clone, Debug)]
pub struct Filing {
    /// The record: a new id, or that of what is to be changed.
    pub id: RecordId,
    /// The version that the writer has read; 0 for a new record.
    pub after: i64,
    /// What kind of record it is.
    pub kind: &'static str,
    /// Where it belongs.
    pub home: Home,
    /// The record that it is about.
    pub about: Option<RecordId>,
    /// What is to stand in it.
    pub body: String,
    /// Why it is written.
    pub reason: String,
}

/// What became of writing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Filed {
    /// It stands. Where the same form came before, this is what it gave then.
    Done(RecordId),
    /// Meanwhile this record was changed elsewhere; nothing was written.
    Superseded(RecordId),
}

/// Whose name stands under what is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Signature {
    /// The writer's.
    Named,
    /// Nobody's: the account stands neither in the record nor in the log.
    Anonymous,
}

type Columns =
    (String, i64, String, String, String, i64, Option<String>, String, String, String, String, Option<String>);

fn record(columns: Columns) -> Result<Record, StoreError> {
    let (id, version, kind, unit, line, year, about, body, reason, written_at, actor, actor_name) = columns;
    let row = Row { table: "records", key: &id };
    let year = i32::try_from(year).map_err(|_| row.untrue("year"))?;
    let home = Home { unit: row.read("unit", &unit)?, line: Line::from(line.as_str()), year };
    let written_at = row.read("written_at", &written_at)?;
    let about = about.map(RecordId::from);
    Ok(Record { version, kind, home, about, body, reason, written_at, actor, actor_name, id: id.into() })
}

macro_rules! select_records {
    ($rest:literal) => {
        concat!(
            "SELECT r.id, r.version, r.kind, r.unit, r.line, r.year, r.about, r.body, r.reason, r.written_at, r.actor, n.name
             FROM records r LEFT JOIN person_names n ON n.person = r.actor AND n.ended_at IS NULL
             WHERE ",
            $rest
        )
    };
}

impl Store {
    /// Writes versions, all of them or none.
    ///
    /// # Errors
    /// The database fails.
    pub async fn file_records(
        &self,
        who: &Who,
        at: Moment,
        signature: Signature,
        form_key: &str,
        filings: &[Filing],
    ) -> Result<Filed, StoreError> {
        let mut writing = self.writing().await?;
        if let Some(earlier) = of_form(&mut writing.tx, form_key).await? {
            return Ok(Filed::Done(earlier));
        }
        let anonymous = Who::Visitor;
        let (actor, signer) = match signature {
            Signature::Named => (who.as_actor(), who),
            Signature::Anonymous => (ANONYMOUS, &anonymous),
        };
        let mut deeds = Vec::new();
        let mut key = Some(form_key).filter(|key| !key.is_empty());
        for filing in filings {
            if version_now(&mut writing.tx, &filing.id).await? != filing.after {
                return Ok(Filed::Superseded(filing.id.clone()));
            }
            put(&mut writing.tx, at, actor, key.take(), filing).await?;
            let home = &filing.home;
            let detail = json!({
                "kind": filing.kind, "version": filing.after + 1, "unit": home.unit.to_string(), "year": home.year,
            });
            deeds.push(Deed::new(signer, at, Verb::FileRecord, filing.id.as_str()).with(detail));
        }
        let Some(first) = filings.first() else {
            return Err(StoreError::Untrue { table: "records", column: "id", row: String::new() });
        };
        writing.commit_all(&deeds).await?;
        Ok(Filed::Done(first.id.clone()))
    }

    /// What a form has given already.
    ///
    /// # Errors
    /// The database fails.
    pub async fn record_of_form(&self, _who: &Who, form_key: &str) -> Result<Option<RecordId>, StoreError> {
        let row: Option<(String,)> =
            one!(&mut self.reading().await?, "SELECT id FROM records WHERE form_key = $1", form_key)?;
        Ok(row.map(|(id,)| id.into()))
    }

    /// A record as it stands.
    ///
    /// # Errors
    /// The database fails, or the row can't be true.
    pub async fn record(&self, _who: &Who, id: &RecordId) -> Result<Option<Record>, StoreError> {
        let row: Option<Columns> =
            one!(&mut self.reading().await?, select_records!("r.ended_at IS NULL AND r.id = $1"), id.as_str())?;
        row.map(record).transpose()
    }

    /// Every version of a record, the oldest first.
    ///
    /// # Errors
    /// The database fails, or a row can't be true.
    pub async fn record_history(&self, _who: &Who, id: &RecordId) -> Result<Vec<Record>, StoreError> {
        let rows: Vec<Columns> =
            all!(&mut self.reading().await?, select_records!("r.id = $1 ORDER BY r.version"), id.as_str())?;
        rows.into_iter().map(record).collect()
    }

    /// What stands for a unit and a year, the oldest record first.
    ///
    /// # Errors
    /// The database fails, or a row can't be true.
    pub async fn records_of(&self, _who: &Who, unit: &UnitRef, year: i32) -> Result<Vec<Record>, StoreError> {
        let rows: Vec<Columns> = all!(
            &mut self.reading().await?,
            select_records!("r.ended_at IS NULL AND r.unit = $1 AND r.year = $2 ORDER BY r.id"),
            unit.to_string(),
            i64::from(year),
        )?;
        rows.into_iter().map(record).collect()
    }

    /// What stood for a unit and a year at a moment, the oldest record first.
    ///
    /// # Errors
    /// The database fails, or a row can't be true.
    pub async fn records_as_known(
        &self,
        _who: &Who,
        unit: &UnitRef,
        year: i32,
        at: Moment,
    ) -> Result<Vec<Record>, StoreError> {
        let rows: Vec<Columns> = all!(
            &mut self.reading().await?,
            select_records!(
                "r.unit = $1 AND r.year = $2 AND r.written_at <= $3 AND (r.ended_at IS NULL OR r.ended_at > $3)
                 ORDER BY r.id"
            ),
            unit.to_string(),
            i64::from(year),
            at.to_string(),
        )?;
        rows.into_iter().map(record).collect()
    }

    /// The records of a kind that stand, of every unit, for a year and later ones, the oldest record first.
    ///
    /// # Errors
    /// The database fails, or a row can't be true.
    pub async fn records_of_kind(&self, _who: &Who, kind: &str, since: i32) -> Result<Vec<Record>, StoreError> {
        let rows: Vec<Columns> = all!(
            &mut self.reading().await?,
            select_records!("r.ended_at IS NULL AND r.kind = $1 AND r.year >= $2 ORDER BY r.id"),
            kind,
            i64::from(since),
        )?;
        rows.into_iter().map(record).collect()
    }

    /// The first version of what stands for a unit and a year: whose it is, also when others have written in it since.
    ///
    /// # Errors
    /// The database fails, or a row can't be true.
    pub async fn first_versions(&self, _who: &Who, unit: &UnitRef, year: i32) -> Result<Vec<Record>, StoreError> {
        let rows: Vec<Columns> = all!(
            &mut self.reading().await?,
            select_records!("r.version = 1 AND r.unit = $1 AND r.year = $2 ORDER BY r.id"),
            unit.to_string(),
            i64::from(year),
        )?;
        rows.into_iter().map(record).collect()
    }

    /// The records of a kind that the one who asks has begun with their name, as they stand, the oldest first.
    ///
    /// # Errors
    /// The database fails, or a row can't be true.
    pub async fn records_begun_by(&self, who: &Who, kind: &str) -> Result<Vec<Record>, StoreError> {
        let Some(person) = who.person() else { return Ok(Vec::new()) };
        let rows: Vec<Columns> = all!(
            &mut self.reading().await?,
            select_records!(
                "r.ended_at IS NULL AND r.kind = $2
                 AND r.id IN (SELECT b.id FROM records b WHERE b.version = 1 AND b.actor = $1) ORDER BY r.id"
            ),
            &person.id,
            kind,
        )?;
        rows.into_iter().map(record).collect()
    }

    /// Every version of a unit's records of a kind, of all years: record by record, each from its first version.
    ///
    /// # Errors
    /// The database fails, or a row can't be true.
    pub async fn records_through_time(
        &self,
        _who: &Who,
        unit: &UnitRef,
        kind: &str,
    ) -> Result<Vec<Record>, StoreError> {
        let rows: Vec<Columns> = all!(
            &mut self.reading().await?,
            select_records!("r.unit = $1 AND r.kind = $2 ORDER BY r.id, r.version"),
            unit.to_string(),
            kind,
        )?;
        rows.into_iter().map(record).collect()
    }

    /// How many versions of a kind there are and when the newest was written: to be held against another such look, and
    /// nothing else.
    ///
    /// # Errors
    /// The database fails.
    pub async fn glance_at_kind(&self, _who: &Who, kind: &str) -> Result<(i64, String), StoreError> {
        let row: Option<(i64, String)> = one!(
            &mut self.reading().await?,
            "SELECT COUNT(*), COALESCE(MAX(written_at), '') FROM records WHERE kind = $1",
            kind,
        )?;
        Ok(row.unwrap_or_default())
    }

    /// The records that stand and are about another, the oldest first.
    ///
    /// # Errors
    /// The database fails, or a row can't be true.
    pub async fn records_about(&self, _who: &Who, id: &RecordId) -> Result<Vec<Record>, StoreError> {
        let rows: Vec<Columns> = all!(
            &mut self.reading().await?,
            select_records!("r.ended_at IS NULL AND r.about = $1 ORDER BY r.id"),
            id.as_str(),
        )?;
        rows.into_iter().map(record).collect()
    }
}

/// What a form has given already.
async fn of_form(tx: &mut Tx, form_key: &str) -> Result<Option<RecordId>, StoreError> {
    let row: Option<(String,)> = one!(tx, "SELECT id FROM records WHERE form_key = $1", form_key)?;
    Ok(row.map(|(id,)| id.into()))
}

/// The version that stands; 0 where there is none.
async fn version_now(tx: &mut Tx, id: &RecordId) -> Result<i64, StoreError> {
    let row: Option<(i64,)> = one!(tx, "SELECT version FROM records WHERE id = $1 AND ended_at IS NULL", id.as_str())?;
    Ok(row.map_or(0, |(version,)| version))
}

async fn put(tx: &mut Tx, at: Moment, actor: &str, form_key: Option<&str>, filing: &Filing) -> Result<(), StoreError> {
    run!(
        &mut *tx,
        "UPDATE records SET ended_at = $2 WHERE id = $1 AND ended_at IS NULL",
        filing.id.as_str(),
        at.to_string(),
    )?;
    run!(
        tx,
        "INSERT INTO records (id, version, kind, unit, line, year, about, body, reason, written_at, actor, form_key)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        filing.id.as_str(),
        filing.after + 1,
        filing.kind,
        filing.home.unit.to_string(),
        filing.home.line.as_str(),
        i64::from(filing.home.year),
        filing.about.as_ref().map(RecordId::as_str),
        &filing.body,
        &filing.reason,
        at.to_string(),
        actor,
        form_key,
    )?;
    Ok(())
}
