//! Calendar feeds: a secret address by which a person's calendar is read by another program, without a session.
//!
//! A person has at most one that is open; a new one ends the one before. Only the hash of the secret is kept.

use crate::audit::{Deed, Verb};
use crate::database::Tx;
use crate::error::Row;
use crate::token::hash;
use crate::{Store, StoreError, Token};
use rettesnor_core::access::{Person, Who};
use rettesnor_core::time::Moment;

impl Store {
    /// Makes a feed for a person and tells its secret, this once.
    ///
    /// # Errors
    /// The database fails.
    pub async fn make_feed(&self, who: &Who, at: Moment, person: &str) -> Result<Token, StoreError> {
        let mut writing = self.writing().await?;
        end(&mut writing.tx, at, person).await?;
        let token = Token::random()?;
        run!(
            &mut writing.tx,
            "INSERT INTO calendar_feeds (token_hash, person, made_at) VALUES ($1, $2, $3)",
            token.hash(),
            person,
            at.to_string(),
        )?;
        writing.commit(&Deed::new(who, at, Verb::MakeFeed, person)).await?;
        Ok(token)
    }

    /// Ends a person's feed; false where there is none.
    ///
    /// # Errors
    /// The database fails.
    pub async fn end_feed(&self, who: &Who, at: Moment, person: &str) -> Result<bool, StoreError> {
        let mut writing = self.writing().await?;
        if end(&mut writing.tx, at, person).await? == 0 {
            return Ok(false);
        }
        writing.commit(&Deed::new(who, at, Verb::EndFeed, person)).await?;
        Ok(true)
    }

    /// Since when a person has a feed; nothing where there is none.
    ///
    /// # Errors
    /// The database fails, or the row can't be true.
    pub async fn feed_of(&self, _who: &Who, person: &str) -> Result<Option<Moment>, StoreError> {
        let row: Option<(String,)> = one!(
            &mut self.reading().await?,
            "SELECT made_at FROM calendar_feeds WHERE person = $1 AND ended_at IS NULL",
            person,
        )?;
        row.map(|(at,)| Row { table: "calendar_feeds", key: person }.read("made_at", &at)).transpose()
    }

    /// Whose feed a secret opens, with the roles they have now; nothing where it has ended, or the account is closed.
    ///
    /// # Errors
    /// The database fails, or a row can't be true.
    pub async fn holder_of_feed(&self, token: &str) -> Result<Option<Person>, StoreError> {
        let row: Option<(String,)> = one!(
            &mut self.reading().await?,
            "SELECT person FROM calendar_feeds WHERE token_hash = $1 AND ended_at IS NULL",
            hash(token),
        )?;
        let Some((id,)) = row else { return Ok(None) };
        let account = self.person(&Who::Operator, &id).await?.filter(|account| account.closed_at.is_none());
        let Some(account) = account else { return Ok(None) };
        let grants = self.grants_of(&Who::Operator, &id).await?;
        let grants = grants.into_iter().map(|given| given.grant).collect();
        Ok(Some(Person { id, name: account.name, grants }))
    }
}

async fn end(tx: &mut Tx, at: Moment, person: &str) -> Result<u64, StoreError> {
    Ok(run!(
        tx,
        "UPDATE calendar_feeds SET ended_at = $2 WHERE person = $1 AND ended_at IS NULL",
        person,
        at.to_string(),
    )?)
}
