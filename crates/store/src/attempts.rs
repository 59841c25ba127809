//! Attempts to log in, so that guessing is slow. An attempt is noted before the password is looked at, so that many at
//! once do not slip through together.
//!
//! Neither the e-mail address nor the network address is kept, only a hash of each, and the rows are purged.

use crate::audit::{Deed, Verb};
use crate::database::Tx;
use crate::error::Row;
use crate::token::hash;
use crate::{AttemptId, Store, StoreError};
use rettesnor_core::access::Who;
use rettesnor_core::time::Moment;
use serde_json::json;
use std::time::Duration;

/// Where an attempt comes from.
#[derive(Clone, Copy)]
pub struct Origin<'a> {
    /// The e-mail address that was written, whether or not there is such an account.
    pub email: &'a str,
    /// The network address, in whatever form the caller has it.
    pub address: &'a str,
}

/// How many attempts may fail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AttemptLimit {
    /// With one e-mail address.
    pub by_email: u32,
    /// From one network address.
    pub by_address: u32,
    /// Within this time.
    pub within: Duration,
}

/// Whether there may be another attempt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Attempt {
    /// There may; it counts as failed until the store hears otherwise.
    Begun(AttemptId),
    /// There have been too many.
    TooMany {
        /// When there may be another.
        until: Moment,
    },
}

impl Store {
    /// Notes an attempt, unless there have been too many.
    ///
    /// # Errors
    /// The database fails.
    pub async fn begin_attempt(
        &self,
        who: &Who,
        at: Moment,
        origin: Origin<'_>,
        limit: &AttemptLimit,
    ) -> Result<Attempt, StoreError> {
        let (email, address) = (hash(&format!("email {}", origin.email)), hash(&format!("address {}", origin.address)));
        let mut writing = self.writing().await?;
        let since = at.before(limit.within);
        let by_email = nth_failure(&mut writing.tx, Column::Email, &email, since, limit.by_email).await?;
        let by_address = nth_failure(&mut writing.tx, Column::Address, &address, since, limit.by_address).await?;
        if let Some(oldest) = by_email.max(by_address) {
            return Ok(Attempt::TooMany { until: oldest.after(limit.within) });
        }
        let id = AttemptId::new(at)?;
        run!(
            &mut writing.tx,
            "INSERT INTO attempts (id, email_hash, address_hash, tried_at) VALUES ($1, $2, $3, $4)",
            id.as_str(),
            &email,
            &address,
            at.to_string(),
        )?;
        let tried: Option<(String,)> = one!(&mut writing.tx, "SELECT id FROM people WHERE email = $1", origin.email)?;
        let account = tried.map_or(String::new(), |(account,)| account);
        writing.commit(&Deed::new(who, at, Verb::TryLogIn, &account)).await?;
        Ok(Attempt::Begun(id))
    }

    /// Notes that an attempt went well, so that it no longer counts.
    ///
    /// # Errors
    /// The database fails.
    pub async fn attempt_succeeded(&self, _who: &Who, at: Moment, attempt: &AttemptId) -> Result<(), StoreError> {
        run!(
            &mut self.marking().await?,
            "UPDATE attempts SET succeeded_at = $2 WHERE id = $1 AND succeeded_at IS NULL",
            attempt.as_str(),
            at.to_string(),
        )?;
        Ok(())
    }

    /// Forgets attempts and form keys from before a moment, and tells how many that were.
    ///
    /// # Errors
    /// The database fails.
    pub async fn purge(&self, who: &Who, at: Moment, before: Moment) -> Result<u64, StoreError> {
        let mut writing = self.writing().await?;
        let before = before.to_string();
        let attempts = run!(&mut writing.tx, "DELETE FROM attempts WHERE tried_at < $1", &before)?;
        let keys = run!(&mut writing.tx, "DELETE FROM form_keys WHERE taken_at < $1", &before)?;
        if attempts + keys > 0 {
            let detail = json!({ "attempts": attempts, "form_keys": keys });
            writing.commit(&Deed::new(who, at, Verb::Purge, "").with(detail)).await?;
        }
        Ok(attempts + keys)
    }
}

enum Column {
    Email,
    Address,
}

/// When the last attempt was that together with those after it makes `limit` failed ones; nothing where there are
/// fewer. Once it is old enough, there may be another.
async fn nth_failure(
    tx: &mut Tx,
    column: Column,
    hash: &str,
    since: Moment,
    limit: u32,
) -> Result<Option<Moment>, StoreError> {
    let sql = match column {
        Column::Email => {
            "SELECT id, tried_at FROM attempts WHERE email_hash = $1 AND tried_at > $2 AND succeeded_at IS NULL
             ORDER BY tried_at DESC LIMIT 1 OFFSET $3"
        }
        Column::Address => {
            "SELECT id, tried_at FROM attempts WHERE address_hash = $1 AND tried_at > $2 AND succeeded_at IS NULL
             ORDER BY tried_at DESC LIMIT 1 OFFSET $3"
        }
    };
    let offset = i64::from(limit.saturating_sub(1));
    let row: Option<(String, String)> = one!(tx, sql, hash, since.to_string(), offset)?;
    row.map(|(id, tried_at)| Row { table: "attempts", key: &id }.read("tried_at", &tried_at)).transpose()
}
