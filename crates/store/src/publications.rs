//! What has been published: numbered, as it was published, and never changed. A correction is a publication of its own
//! that names the one it corrects.
//!
//! What stands in one is text that comes from and goes back to others; this file knows neither cards nor what is hidden.

use crate::audit::{Deed, Verb};
use crate::error::Row;
use crate::{PatternId, PublicationId, Store, StoreError};
use rettesnor_core::access::Who;
use rettesnor_core::org::UnitRef;
use rettesnor_core::time::{Moment, Period};
use serde_json::json;

/// What was hidden of a package and a year when something was published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FrozenPattern {
    /// Its id.
    pub id: PatternId,
    /// The package.
    pub package: String,
    /// The year.
    pub year: i32,
    /// The edition it was made from.
    pub edition: String,
    /// When it was made.
    pub made_at: Moment,
    /// What stands in it.
    pub body: String,
}

/// A publication, without what stands in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Publication {
    /// Its number, from 1, in the order of publishing.
    pub number: i64,
    /// Its id.
    pub id: PublicationId,
    /// The unit.
    pub unit: UnitRef,
    /// The period.
    pub period: Period,
    /// The package.
    pub package: String,
    /// When it was published.
    pub published_at: Moment,
    /// By whom: an account, or `operator`.
    pub actor: String,
    /// The edition it was read from.
    pub edition: String,
    /// What was hidden.
    pub pattern: PatternId,
    /// The publication that it corrects.
    pub corrects: Option<PublicationId>,
    /// What changed and why; empty for a first publication.
    pub reason: String,
    /// The hash of what stands in it.
    pub hash: String,
}

/// A publication to be made.
#[derive(Clone, Debug)]
pub struct NewPublication<'a> {
    /// The unit.
    pub unit: &'a UnitRef,
    /// The period.
    pub period: Period,
    /// The package.
    pub package: &'a str,
    /// The edition it was read from.
    pub edition: &'a str,
    /// What is hidden.
    pub pattern: &'a PatternId,
    /// The newest publication of the same, as the one who publishes has read it.
    pub corrects: Option<&'a PublicationId>,
    /// What changed and why.
    pub reason: &'a str,
    /// What stands in it.
    pub content: &'a str,
    /// The hash of that.
    pub hash: &'a str,
    /// The key of the form.
    pub form_key: &'a str,
}

/// Which publications to list; what is left out does not matter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WantedPublications {
    /// Of this unit.
    pub unit: Option<UnitRef>,
    /// Of this period.
    pub period: Option<Period>,
    /// Of this package.
    pub package: Option<String>,
}

/// What became of publishing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Published {
    /// It is out. Where the same form came before, this is what it gave then.
    Done(PublicationId),
    /// Meanwhile this was published, and it is that which is to be corrected.
    Superseded(PublicationId),
}

type Columns = (i64, String, String, String, String, String, String, String, String, Option<String>, String, String);

fn publication(row: Columns) -> Result<Publication, StoreError> {
    let (number, id, unit, period, package, published_at, actor, edition, pattern, corrects, reason, hash) = row;
    let row = Row { table: "publications", key: &id };
    Ok(Publication {
        number,
        unit: row.read("unit", &unit)?,
        period: row.read("period", &period)?,
        package,
        published_at: row.read("published_at", &published_at)?,
        actor,
        edition,
        pattern: pattern.into(),
        corrects: corrects.map(Into::into),
        reason,
        hash,
        id: id.into(),
    })
}

macro_rules! select_publications {
    ($rest:literal) => {
        concat!(
            "SELECT number, id, unit, period, package, published_at, actor, edition, pattern, corrects, reason, hash
             FROM publications ",
            $rest
        )
    };
}

impl Store {
    /// Keeps what is hidden of a package and a year. `beside` is how many patterns of that year, the one before and the one
    /// after it was made to extend; where there are others by now it extends not all of them, and nothing is kept.
    ///
    /// # Errors
    /// The database fails.
    pub async fn keep_pattern(
        &self,
        who: &Who,
        at: Moment,
        (package, year, edition): (&str, i32, &str),
        (body, beside): (&str, usize),
    ) -> Result<Option<PatternId>, StoreError> {
        let mut writing = self.writing().await?;
        let there: Option<(i64,)> = one!(
            &mut writing.tx,
            "SELECT COUNT(*) FROM patterns WHERE package = $1 AND year BETWEEN $2 AND $3",
            package,
            i64::from(year) - 1,
            i64::from(year) + 1,
        )?;
        if there.is_none_or(|(there,)| usize::try_from(there) != Ok(beside)) {
            return Ok(None);
        }
        let id = PatternId::new(at)?;
        run!(
            &mut writing.tx,
            "INSERT INTO patterns (id, package, year, edition, made_at, body) VALUES ($1, $2, $3, $4, $5, $6)",
            id.as_str(),
            package,
            i64::from(year),
            edition,
            at.to_string(),
            body,
        )?;
        let detail = json!({ "package": package, "year": year, "edition": edition });
        writing.commit(&Deed::new(who, at, Verb::KeepPattern, id.as_str()).with(detail)).await?;
        Ok(Some(id))
    }

    /// Everything that was ever hidden of a package in a year, the oldest first.
    ///
    /// # Errors
    /// The database fails, or a row can't be true.
    pub async fn patterns(&self, _who: &Who, package: &str, year: i32) -> Result<Vec<FrozenPattern>, StoreError> {
        let rows: Vec<(String, String, String, String)> = all!(
            &mut self.reading().await?,
            "SELECT id, edition, made_at, body FROM patterns WHERE package = $1 AND year = $2 ORDER BY id",
            package,
            i64::from(year),
        )?;
        let pattern = |(id, edition, made_at, body): (String, String, String, String)| {
            let made_at = Row { table: "patterns", key: &id }.read("made_at", &made_at)?;
            Ok(FrozenPattern { id: id.into(), package: package.to_owned(), year, edition, made_at, body })
        };
        rows.into_iter().map(pattern).collect()
    }

    /// Publishes. Where something else was published meanwhile nothing is, and it is told.
    ///
    /// # Errors
    /// The database fails.
    pub async fn publish(&self, who: &Who, at: Moment, new: &NewPublication<'_>) -> Result<Published, StoreError> {
        let mut writing = self.writing().await?;
        let before: Option<(String,)> =
            one!(&mut writing.tx, "SELECT id FROM publications WHERE form_key = $1", new.form_key)?;
        if let Some((id,)) = before {
            return Ok(Published::Done(id.into()));
        }
        let newest: Option<(String,)> = one!(
            &mut writing.tx,
            "SELECT id FROM publications WHERE unit = $1 AND period = $2 AND package = $3 ORDER BY number DESC LIMIT 1",
            new.unit.to_string(),
            new.period.to_string(),
            new.package,
        )?;
        let newest = newest.map(|(id,)| PublicationId::from(id));
        if let Some(newest) = newest.filter(|newest| Some(newest) != new.corrects) {
            return Ok(Published::Superseded(newest));
        }
        let last: Option<(i64,)> = one!(&mut writing.tx, "SELECT COALESCE(MAX(number), 0) FROM publications")?;
        let id = PublicationId::new(at)?;
        run!(
            &mut writing.tx,
            "INSERT INTO publications (number, id, unit, period, package, published_at, actor, edition, pattern,
                                       corrects, reason, content, hash, form_key)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
            last.map_or(0, |(number,)| number) + 1,
            id.as_str(),
            new.unit.to_string(),
            new.period.to_string(),
            new.package,
            at.to_string(),
            who.as_actor(),
            new.edition,
            new.pattern.as_str(),
            new.corrects.map(PublicationId::as_str),
            new.reason,
            new.content,
            new.hash,
            new.form_key,
        )?;
        let detail = json!({
            "unit": new.unit.to_string(),
            "period": new.period.to_string(),
            "package": new.package,
            "corrects": new.corrects.map(PublicationId::as_str),
            "hash": new.hash,
        });
        writing.commit(&Deed::new(who, at, Verb::Publish, id.as_str()).with(detail)).await?;
        Ok(Published::Done(id))
    }

    /// A publication, with what stands in it.
    ///
    /// # Errors
    /// The database fails, or the row can't be true.
    pub async fn publication(
        &self,
        _who: &Who,
        id: &PublicationId,
    ) -> Result<Option<(Publication, String)>, StoreError> {
        let mut reading = self.reading().await?;
        let row: Option<Columns> = one!(&mut reading, select_publications!("WHERE id = $1"), id.as_str())?;
        let Some(found) = row.map(publication).transpose()? else { return Ok(None) };
        let content: Option<(String,)> =
            one!(&mut reading, "SELECT content FROM publications WHERE id = $1", id.as_str())?;
        Ok(content.map(|(content,)| (found, content)))
    }

    /// What has been published of a unit, the newest first; those that were corrected are among them.
    ///
    /// # Errors
    /// The database fails, or a row can't be true.
    pub async fn publications_of(&self, _who: &Who, unit: &UnitRef) -> Result<Vec<Publication>, StoreError> {
        let rows: Vec<Columns> = all!(
            &mut self.reading().await?,
            select_publications!("WHERE unit = $1 ORDER BY number DESC"),
            unit.to_string(),
        )?;
        rows.into_iter().map(publication).collect()
    }

    /// The last that were published by a moment, the newest first.
    ///
    /// # Errors
    /// The database fails, or a row can't be true.
    pub async fn latest_publications(
        &self,
        _who: &Who,
        by: Moment,
        limit: i64,
    ) -> Result<Vec<Publication>, StoreError> {
        let rows: Vec<Columns> = all!(
            &mut self.reading().await?,
            select_publications!("WHERE published_at <= $1 ORDER BY number DESC LIMIT $2"),
            by.to_string(),
            limit,
        )?;
        rows.into_iter().map(publication).collect()
    }

    /// What stands by a moment, the newest first: those that no later one corrects.
    ///
    /// # Errors
    /// The database fails, or a row can't be true.
    pub async fn standing_publications(
        &self,
        _who: &Who,
        by: Moment,
        limit: i64,
    ) -> Result<Vec<Publication>, StoreError> {
        let rows: Vec<Columns> = all!(
            &mut self.reading().await?,
            select_publications!(
                "WHERE published_at <= $1 AND NOT EXISTS (
                   SELECT 1 FROM publications AS later
                   WHERE later.corrects = publications.id AND later.published_at <= $1)
                 ORDER BY number DESC LIMIT $2"
            ),
            by.to_string(),
            limit,
        )?;
        rows.into_iter().map(publication).collect()
    }

    /// The publications that are wanted, of those that were published by a moment, the newest first: at most `limit` of
    /// them, after the first `skipped`.
    ///
    /// # Errors
    /// The database fails, or a row can't be true.
    pub async fn find_publications(
        &self,
        _who: &Who,
        wanted: &WantedPublications,
        by: Moment,
        (skipped, limit): (i64, i64),
    ) -> Result<Vec<Publication>, StoreError> {
        let rows: Vec<Columns> = all!(
            &mut self.reading().await?,
            select_publications!(
                "WHERE published_at <= $1 AND ($2 IS NULL OR unit = $2) AND ($3 IS NULL OR period = $3)
                   AND ($4 IS NULL OR package = $4)
                 ORDER BY number DESC LIMIT $5 OFFSET $6"
            ),
            by.to_string(),
            wanted.unit.as_ref().map(ToString::to_string),
            wanted.period.map(|period| period.to_string()),
            wanted.package.as_deref(),
            limit,
            skipped,
        )?;
        rows.into_iter().map(publication).collect()
    }

    /// The units that anything has been published of, as text.
    ///
    /// # Errors
    /// The database fails, or a row can't be true.
    pub async fn published_units(&self, _who: &Who) -> Result<Vec<UnitRef>, StoreError> {
        let rows: Vec<(String,)> =
            all!(&mut self.reading().await?, "SELECT DISTINCT unit FROM publications ORDER BY unit")?;
        let unit = |(unit,): (String,)| Row { table: "publications", key: &unit }.read("unit", &unit);
        rows.into_iter().map(unit).collect()
    }

    /// What stands of a unit, a period and a package by a moment: the newest that was published by then.
    ///
    /// # Errors
    /// The database fails, or the row can't be true.
    pub async fn newest_publication(
        &self,
        _who: &Who,
        (unit, period, package): (&UnitRef, Period, &str),
        by: Moment,
    ) -> Result<Option<Publication>, StoreError> {
        let row: Option<Columns> = one!(
            &mut self.reading().await?,
            select_publications!(
                "WHERE unit = $1 AND period = $2 AND package = $3 AND published_at <= $4 ORDER BY number DESC LIMIT 1"
            ),
            unit.to_string(),
            period.to_string(),
            package,
            by.to_string(),
        )?;
        row.map(publication).transpose()
    }
}
