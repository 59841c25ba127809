//! Keys that other programs read with: made, used, and revoked; never changed, and never read back.
//!
//! The secret is 256 random bits of which the hash is kept. What a key may read is a row for each role, as people have
//! them; one without any reads what is published. Whether a role may be given is for core's access to say.

use crate::audit::{Deed, Verb};
use crate::error::Row;
use crate::token::hash;
use crate::{ApiKeyId, Store, StoreError, Token};
use rettesnor_core::access::{Grant, Key, Who};
use rettesnor_core::org::Line;
use rettesnor_core::time::{Date, Moment};
use serde_json::json;

/// A key as it is listed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ApiKey {
    /// Its id, which opens nothing.
    pub id: ApiKeyId,
    /// What it is for.
    pub name: String,
    /// When it was made.
    pub made_at: Moment,
    /// By whom: an account, or `operator`.
    pub made_by: String,
    /// The last day it opens.
    pub last_day: Date,
    /// The day it was last used.
    pub used_on: Option<Date>,
    /// When it was revoked.
    pub revoked_at: Option<Moment>,
    /// What it reads beside what is published.
    pub grants: Vec<Grant>,
}

impl ApiKey {
    /// Whether it opens anything on a day.
    #[must_use]
    pub fn is_open(&self, today: Date) -> bool {
        self.revoked_at.is_none() && today <= self.last_day
    }
}

/// A key to be made.
#[derive(Clone, Copy, Debug)]
pub struct NewApiKey<'a> {
    /// What it is for.
    pub name: &'a str,
    /// The last day it opens.
    pub last_day: Date,
    /// What it reads beside what is published.
    pub grants: &'a [Grant],
}

type KeyRow = (String, String, String, String, String, Option<String>, Option<String>);

macro_rules! select_keys {
    ($rest:literal) => {
        concat!("SELECT id, name, made_at, made_by, last_day, used_on, revoked_at FROM api_keys ", $rest)
    };
}

impl Store {
    /// Makes a key and tells its secret, this once.
    ///
    /// # Errors
    /// The database fails.
    pub async fn make_api_key(
        &self,
        who: &Who,
        at: Moment,
        new: NewApiKey<'_>,
    ) -> Result<(ApiKeyId, Token), StoreError> {
        let mut writing = self.writing().await?;
        let (id, token) = (ApiKeyId::new(at)?, Token::random()?);
        run!(
            &mut writing.tx,
            "INSERT INTO api_keys (id, token_hash, name, made_at, made_by, last_day) VALUES ($1, $2, $3, $4, $5, $6)",
            id.as_str(),
            token.hash(),
            new.name,
            at.to_string(),
            who.as_actor(),
            new.last_day.to_string(),
        )?;
        for Grant { role, unit, line } in new.grants {
            run!(
                &mut writing.tx,
                "INSERT INTO api_key_grants (api_key, role, unit, line) VALUES ($1, $2, $3, $4)
                 ON CONFLICT DO NOTHING",
                id.as_str(),
                role.as_str(),
                unit.to_string(),
                line.as_str(),
            )?;
        }
        let reads: Vec<String> = new.grants.iter().map(|grant| format!("{}@{}", grant.unit, grant.line)).collect();
        let detail = json!({ "reads": reads, "last_day": new.last_day.to_string() });
        writing.commit(&Deed::new(who, at, Verb::MakeApiKey, id.as_str()).with(detail)).await?;
        Ok((id, token))
    }

    /// Revokes a key; false where there is none, or it is revoked already.
    ///
    /// # Errors
    /// The database fails.
    pub async fn revoke_api_key(&self, who: &Who, at: Moment, key: &ApiKeyId) -> Result<bool, StoreError> {
        let mut writing = self.writing().await?;
        let revoked = run!(
            &mut writing.tx,
            "UPDATE api_keys SET revoked_at = $2, revoked_by = $3 WHERE id = $1 AND revoked_at IS NULL",
            key.as_str(),
            at.to_string(),
            who.as_actor(),
        )?;
        if revoked == 0 {
            return Ok(false);
        }
        writing.commit(&Deed::new(who, at, Verb::RevokeApiKey, key.as_str())).await?;
        Ok(true)
    }

    /// Every key, the newest first; those that open nothing any more are among them.
    ///
    /// # Errors
    /// The database fails, or a row can't be true.
    pub async fn api_keys(&self, _who: &Who) -> Result<Vec<ApiKey>, StoreError> {
        let rows: Vec<KeyRow> = all!(&mut self.reading().await?, select_keys!("ORDER BY id DESC"))?;
        let mut keys = Vec::new();
        for row in rows {
            keys.push(self.with_grants(row).await?);
        }
        Ok(keys)
    }

    /// A key, by its id.
    ///
    /// # Errors
    /// The database fails, or the row can't be true.
    pub async fn api_key(&self, _who: &Who, key: &ApiKeyId) -> Result<Option<ApiKey>, StoreError> {
        let row: Option<KeyRow> = one!(&mut self.reading().await?, select_keys!("WHERE id = $1"), key.as_str())?;
        match row {
            Some(row) => self.with_grants(row).await.map(Some),
            None => Ok(None),
        }
    }

    /// Who holds a secret; nothing where no key has it, or the key is revoked or older than its last day. The day of use
    /// is noted, once a day.
    ///
    /// # Errors
    /// The database fails, or a row can't be true.
    pub async fn holder_of_api_key(&self, secret: &str, at: Moment) -> Result<Option<Who>, StoreError> {
        let today = at.in_norway().date();
        let row: Option<KeyRow> =
            one!(&mut self.reading().await?, select_keys!("WHERE token_hash = $1"), hash(secret))?;
        let Some(row) = row else { return Ok(None) };
        let key = self.with_grants(row).await?;
        if !key.is_open(today) {
            return Ok(None);
        }
        if key.used_on != Some(today) {
            run!(
                &mut self.marking().await?,
                "UPDATE api_keys SET used_on = $2 WHERE id = $1",
                key.id.as_str(),
                today.to_string(),
            )?;
        }
        Ok(Some(Who::Key(Key { id: key.id.to_string(), grants: key.grants })))
    }

    async fn with_grants(&self, row: KeyRow) -> Result<ApiKey, StoreError> {
        let (id, name, made_at, made_by, last_day, used_on, revoked_at) = row;
        let grants: Vec<(String, String, String)> = all!(
            &mut self.reading().await?,
            "SELECT role, unit, line FROM api_key_grants WHERE api_key = $1 ORDER BY unit, line, role",
            id.as_str(),
        )?;
        let row = Row { table: "api_keys", key: &id };
        let grant = |(role, unit, line): (String, String, String)| {
            let line = Line::from(line.as_str());
            Ok(Grant { role: row.read("role", &role)?, unit: row.read("unit", &unit)?, line })
        };
        Ok(ApiKey {
            name,
            made_at: row.read("made_at", &made_at)?,
            made_by,
            last_day: row.read("last_day", &last_day)?,
            used_on: used_on.map(|day| row.read("used_on", &day)).transpose()?,
            revoked_at: revoked_at.map(|at| row.read("revoked_at", &at)).transpose()?,
            grants: grants.into_iter().map(grant).collect::<Result<_, StoreError>>()?,
            id: id.into(),
        })
    }
}
