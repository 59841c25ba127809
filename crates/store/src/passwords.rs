//! The hashes of passwords. What is hashed how is for app to know; here they are opaque.

use crate::audit::{Deed, Verb};
use crate::database::Tx;
use crate::{Email, SessionId, Store, StoreError};
use rettesnor_core::access::Who;
use rettesnor_core::time::Moment;

impl Store {
    /// Sets the hash of a person's password and ends the sessions from before, but one where it is named; false where
    /// there is no open account.
    ///
    /// # Errors
    /// The database fails.
    pub async fn set_password(
        &self,
        who: &Who,
        at: Moment,
        person: &str,
        hash: &str,
        but: Option<&SessionId>,
    ) -> Result<bool, StoreError> {
        let mut writing = self.writing().await?;
        if !crate::people::is_open(&mut writing.tx, person).await? {
            return Ok(false);
        }
        insert(&mut writing.tx, at, person, hash).await?;
        crate::sessions::end_all(&mut writing.tx, who, at, person, but).await?;
        writing.commit(&Deed::new(who, at, Verb::SetPassword, person)).await?;
        Ok(true)
    }

    /// The open account with an address and the hash of its password; nothing where there is no account, it is closed,
    /// or no password has been chosen.
    ///
    /// # Errors
    /// The database fails.
    pub async fn password_of(&self, _who: &Who, email: &Email) -> Result<Option<(String, String)>, StoreError> {
        Ok(one!(
            &mut self.reading().await?,
            "SELECT p.id, w.hash FROM people p JOIN passwords w ON w.person = p.id AND w.ended_at IS NULL
             WHERE p.email = $1
               AND NOT EXISTS (SELECT 1 FROM closings c WHERE c.person = p.id AND c.reopened_at IS NULL)",
            email.as_str(),
        )?)
    }
}

/// Lets a hash take the place of the one before.
pub(crate) async fn insert(tx: &mut Tx, at: Moment, person: &str, hash: &str) -> Result<(), StoreError> {
    let at = at.to_string();
    run!(&mut *tx, "UPDATE passwords SET ended_at = $2 WHERE person = $1 AND ended_at IS NULL", person, &at)?;
    run!(tx, "INSERT INTO passwords (person, hash, since) VALUES ($1, $2, $3)", person, hash, &at)?;
    Ok(())
}
