//! Reports as they were made: numbered, and never changed. A correction is a report of its own that names the one it
//! corrects. That a report is published is a row beside it, and so are its files as they were first given out.
//!
//! What stands in one is text that comes from and goes back to others; this file knows neither figures nor words.

use crate::audit::{Deed, Verb};
use crate::error::Row;
use crate::{RecordId, ReportId, Store, StoreError};
use rettesnor_core::access::Who;
use rettesnor_core::org::UnitRef;
use rettesnor_core::time::{Moment, Period};
use serde_json::json;

/// A report as it was made, without what stands in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MadeReport {
    /// Its number, from 1, in the order of making.
    pub number: i64,
    /// Its id.
    pub id: ReportId,
    /// The draft that it was made of.
    pub draft: RecordId,
    /// The units, in the order they are told of.
    pub units: Vec<UnitRef>,
    /// The period.
    pub period: Period,
    /// For whom, as a word.
    pub audience: String,
    /// The tag of its language.
    pub language: String,
    /// Its title.
    pub title: String,
    /// When it was made.
    pub made_at: Moment,
    /// By whom: an account, or `operator`.
    pub actor: String,
    /// The edition that it was read from.
    pub edition: String,
    /// What was hidden by, as ids of patterns.
    pub patterns: Vec<String>,
    /// Whether it shows figures that are not for everybody.
    pub internal: bool,
    /// The report that it corrects.
    pub corrects: Option<ReportId>,
    /// What changed and why; empty for a first one.
    pub reason: String,
    /// The hash of what stands in it.
    pub hash: String,
    /// When it was published; nothing where it is not.
    pub published_at: Option<Moment>,
}

/// A report to be made.
#[derive(Clone, Debug)]
pub struct NewReport<'a> {
    /// The draft that it is made of.
    pub draft: &'a RecordId,
    /// The units, in the order they are told of.
    pub units: &'a [UnitRef],
    /// The period.
    pub period: Period,
    /// For whom, as a word.
    pub audience: &'a str,
    /// The tag of its language.
    pub language: &'a str,
    /// Its title.
    pub title: &'a str,
    /// The edition that it was read from.
    pub edition: &'a str,
    /// What is hidden by, as ids of patterns.
    pub patterns: &'a [String],
    /// Whether it shows figures that are not for everybody.
    pub internal: bool,
    /// The newest report of the same draft, as the one who makes it has read it.
    pub corrects: Option<&'a ReportId>,
    /// What changed and why.
    pub reason: &'a str,
    /// What stands in it.
    pub content: &'a str,
    /// The hash of that.
    pub hash: &'a str,
    /// The key of the form.
    pub form_key: &'a str,
}

/// What became of making a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Made {
    /// It is made. Where the same form came before, this is what it gave then.
    Done(ReportId),
    /// Meanwhile this was made of the same draft, and it is that which is to be corrected.
    Superseded(ReportId),
}

/// The columns of a row. A tuple holds sixteen, so that the reason stands behind the hash.
type Columns = (
    i64,
    String,
    String,
    String,
    String,
    String,
    String,
    String,
    String,
    String,
    String,
    String,
    i64,
    Option<String>,
    String,
    Option<String>,
);

fn report(row: Columns) -> Result<MadeReport, StoreError> {
    let (number, id, draft, units, period, audience, language, title, made_at, actor, edition, patterns, ..) = row;
    let (internal, corrects, reason_and_hash, published_at) = (row.12, row.13, row.14, row.15);
    let of = Row { table: "reports", key: &id };
    let (hash, reason) = reason_and_hash.split_once(' ').ok_or_else(|| of.untrue("hash"))?;
    Ok(MadeReport {
        number,
        draft: draft.into(),
        units: units.split_whitespace().map(|unit| of.read("units", unit)).collect::<Result<_, _>>()?,
        period: of.read("period", &period)?,
        audience,
        language,
        title,
        made_at: of.read("made_at", &made_at)?,
        actor,
        edition,
        patterns: patterns.split_whitespace().map(str::to_owned).collect(),
        internal: internal != 0,
        corrects: corrects.map(Into::into),
        reason: reason.to_owned(),
        hash: hash.to_owned(),
        published_at: of.read_some("published_at", published_at.as_deref())?,
        id: id.into(),
    })
}

macro_rules! select_reports {
    ($rest:literal) => {
        concat!(
            "SELECT r.number, r.id, r.draft, r.units, r.period, r.audience, r.language, r.title, r.made_at, r.actor,
                    r.edition, r.patterns, r.internal, r.corrects, r.hash || ' ' || r.reason, p.published_at
             FROM reports r LEFT JOIN published_reports p ON p.report = r.id ",
            $rest
        )
    };
}

fn joined<T: ToString>(list: &[T]) -> String {
    list.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
}

impl Store {
    /// Makes a report. Where another was made of the same draft meanwhile nothing is, and it is told.
    ///
    /// # Errors
    /// The database fails.
    pub async fn make_report(&self, who: &Who, at: Moment, new: &NewReport<'_>) -> Result<Made, StoreError> {
        let mut writing = self.writing().await?;
        let before: Option<(String,)> =
            one!(&mut writing.tx, "SELECT id FROM reports WHERE form_key = $1", new.form_key)?;
        if let Some((id,)) = before {
            return Ok(Made::Done(id.into()));
        }
        let newest: Option<(String,)> = one!(
            &mut writing.tx,
            "SELECT id FROM reports WHERE draft = $1 ORDER BY number DESC LIMIT 1",
            new.draft.as_str(),
        )?;
        let newest = newest.map(|(id,)| ReportId::from(id));
        if let Some(newest) = newest.filter(|newest| Some(newest) != new.corrects) {
            return Ok(Made::Superseded(newest));
        }
        let last: Option<(i64,)> = one!(&mut writing.tx, "SELECT COALESCE(MAX(number), 0) FROM reports")?;
        let id = ReportId::new(at)?;
        run!(
            &mut writing.tx,
            "INSERT INTO reports (number, id, draft, units, period, audience, language, title, made_at, actor, edition,
                                  patterns, internal, corrects, reason, content, hash, form_key)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)",
            last.map_or(0, |(number,)| number) + 1,
            id.as_str(),
            new.draft.as_str(),
            joined(new.units),
            new.period.to_string(),
            new.audience,
            new.language,
            new.title,
            at.to_string(),
            who.as_actor(),
            new.edition,
            joined(new.patterns),
            i64::from(new.internal),
            new.corrects.map(ReportId::as_str),
            new.reason,
            new.content,
            new.hash,
            new.form_key,
        )?;
        let detail = json!({
            "units": joined(new.units),
            "period": new.period.to_string(),
            "audience": new.audience,
            "corrects": new.corrects.map(ReportId::as_str),
            "hash": new.hash,
        });
        writing.commit(&Deed::new(who, at, Verb::MakeReport, id.as_str()).with(detail)).await?;
        Ok(Made::Done(id))
    }

    /// Publishes a report. False where there is none that can be: it shows what is not for everybody, or is published.
    ///
    /// # Errors
    /// The database fails.
    pub async fn publish_report(&self, who: &Who, at: Moment, id: &ReportId) -> Result<bool, StoreError> {
        let mut writing = self.writing().await?;
        let done = run!(
            &mut writing.tx,
            "INSERT INTO published_reports (report, published_at, actor)
             SELECT id, $2, $3 FROM reports WHERE id = $1 AND internal = 0
               AND NOT EXISTS (SELECT 1 FROM published_reports WHERE report = $1)",
            id.as_str(),
            at.to_string(),
            who.as_actor(),
        )?;
        if done == 0 {
            return Ok(false);
        }
        writing.commit(&Deed::new(who, at, Verb::PublishReport, id.as_str())).await?;
        Ok(true)
    }

    /// A report, with what stands in it.
    ///
    /// # Errors
    /// The database fails, or the row can't be true.
    pub async fn made_report(&self, _who: &Who, id: &ReportId) -> Result<Option<(MadeReport, String)>, StoreError> {
        let mut reading = self.reading().await?;
        let row: Option<Columns> = one!(&mut reading, select_reports!("WHERE r.id = $1"), id.as_str())?;
        let Some(found) = row.map(report).transpose()? else { return Ok(None) };
        let content: Option<(String,)> = one!(&mut reading, "SELECT content FROM reports WHERE id = $1", id.as_str())?;
        Ok(content.map(|(content,)| (found, content)))
    }

    /// The reports that were made of a draft, the newest first.
    ///
    /// # Errors
    /// The database fails, or a row can't be true.
    pub async fn reports_of_draft(&self, _who: &Who, draft: &RecordId) -> Result<Vec<MadeReport>, StoreError> {
        let rows: Vec<Columns> = all!(
            &mut self.reading().await?,
            select_reports!("WHERE r.draft = $1 ORDER BY r.number DESC"),
            draft.as_str(),
        )?;
        rows.into_iter().map(report).collect()
    }

    /// The reports that were made last, the newest first.
    ///
    /// # Errors
    /// The database fails, or a row can't be true.
    pub async fn latest_reports(&self, _who: &Who, limit: i64) -> Result<Vec<MadeReport>, StoreError> {
        let rows: Vec<Columns> =
            all!(&mut self.reading().await?, select_reports!("ORDER BY r.number DESC LIMIT $1"), limit)?;
        rows.into_iter().map(report).collect()
    }

    /// The reports that are published and that no published one corrects, the newest first.
    ///
    /// # Errors
    /// The database fails, or a row can't be true.
    pub async fn public_reports(&self, _who: &Who, limit: i64) -> Result<Vec<MadeReport>, StoreError> {
        let rows: Vec<Columns> = all!(
            &mut self.reading().await?,
            select_reports!(
                "WHERE p.published_at IS NOT NULL AND NOT EXISTS (
                   SELECT 1 FROM reports later JOIN published_reports out ON out.report = later.id
                   WHERE later.draft = r.draft AND later.number > r.number)
                 ORDER BY r.number DESC LIMIT $1"
            ),
            limit,
        )?;
        rows.into_iter().map(report).collect()
    }

    /// Keeps a file of a report as it is given out for the first time, and gives what is kept: where it was given out
    /// before, what was given then.
    ///
    /// # Errors
    /// The database fails.
    pub async fn keep_report_file(
        &self,
        who: &Who,
        at: Moment,
        (id, kind): (&ReportId, &str),
        body: Vec<u8>,
    ) -> Result<Vec<u8>, StoreError> {
        if let Some(kept) = self.report_file(who, id, kind).await? {
            return Ok(kept);
        }
        let mut writing = self.writing().await?;
        let done = run!(
            &mut writing.tx,
            "INSERT INTO report_files (report, kind, body) VALUES ($1, $2, $3) ON CONFLICT (report, kind) DO NOTHING",
            id.as_str(),
            kind,
            body.as_slice(),
        )?;
        if done == 0 {
            drop(writing);
            return Ok(self.report_file(who, id, kind).await?.unwrap_or(body));
        }
        let deed = Deed::new(who, at, Verb::KeepReportFile, id.as_str());
        writing.commit(&deed.with(json!({ "kind": kind }))).await?;
        Ok(body)
    }

    /// A file of a report as it was first given out; nothing where it never was.
    ///
    /// # Errors
    /// The database fails.
    pub async fn report_file(&self, _who: &Who, id: &ReportId, kind: &str) -> Result<Option<Vec<u8>>, StoreError> {
        let row: Option<(Vec<u8>,)> = one!(
            &mut self.reading().await?,
            "SELECT body FROM report_files WHERE report = $1 AND kind = $2",
            id.as_str(),
            kind,
        )?;
        Ok(row.map(|(body,)| body))
    }
}
