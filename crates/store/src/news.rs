//! Changes of status that a measuring brought, told by the worker so that the front page need not compare editions.
//!
//! Statuses are the short texts of whoever judged them; they are opaque here, and there is no figure among them.

use crate::audit::{Deed, Verb};
use crate::error::Row;
use crate::{Store, StoreError};
use rettesnor_core::access::Who;
use rettesnor_core::org::{Line, UnitRef};
use rettesnor_core::time::Moment;
use serde_json::json;

/// A line of a card that got another status.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct StatusChange {
    /// The unit of the card.
    pub unit: UnitRef,
    /// The line that the card is read along.
    pub line: Line,
    /// The indicator, by its id.
    pub indicator: String,
    /// The period, as it is written.
    pub period: String,
    /// The status before.
    pub before: String,
    /// The status now.
    pub after: String,
    /// Whether the new status is clear, and not within what chance can do.
    pub clear: bool,
}

/// A change that was told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct News {
    /// When it was told.
    pub told_at: Moment,
    /// The edition that brought it, by its hash.
    pub edition: String,
    /// What changed.
    pub change: StatusChange,
}

type NewsRow = (String, String, String, String, String, String, String, String, bool);

fn news(row: NewsRow) -> Result<News, StoreError> {
    let (edition, unit, line, indicator, period, before, after, told_at, clear) = row;
    let row = Row { table: "news", key: &edition };
    let (unit, told_at) = (row.read("unit", &unit)?, row.read("told_at", &told_at)?);
    let line = Line::from(line.as_str());
    Ok(News { told_at, edition, change: StatusChange { unit, line, indicator, period, before, after, clear } })
}

impl Store {
    /// Tells the changes that an edition brought. What the same edition has told already is not told again.
    ///
    /// # Errors
    /// The database fails; then none is told.
    pub async fn tell_news(
        &self,
        who: &Who,
        at: Moment,
        edition: &str,
        changes: &[StatusChange],
    ) -> Result<(), StoreError> {
        if changes.is_empty() {
            return Ok(());
        }
        let mut writing = self.writing().await?;
        let at_text = at.to_string();
        for change in changes {
            run!(
                &mut writing.tx,
                "INSERT INTO news
                   (edition, unit, line, indicator, period, status_before, status_after, clear, told_at)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING",
                edition,
                change.unit.to_string(),
                change.line.as_str(),
                &change.indicator,
                &change.period,
                &change.before,
                &change.after,
                change.clear,
                &at_text,
            )?;
        }
        let detail = json!({ "changes": changes.len() });
        writing.commit(&Deed::new(who, at, Verb::TellNews, edition).with(detail)).await
    }

    /// What has changed for some units since a moment, the newest first.
    ///
    /// # Errors
    /// The database fails, or a row can't be true.
    pub async fn news(
        &self,
        _who: &Who,
        units: &[UnitRef],
        since: Moment,
        limit: i64,
    ) -> Result<Vec<News>, StoreError> {
        let rows: Vec<NewsRow> = all_of!(
            &mut self.reading().await?,
            "SELECT edition, unit, line, indicator, period, status_before, status_after, told_at, clear FROM news
             WHERE told_at > $1 AND unit IN ({}) ORDER BY told_at DESC, unit, indicator, period, line LIMIT $2",
            units,
            since.to_string(),
            limit,
        )?;
        rows.into_iter().map(news).collect()
    }
}
