//! Reminders that are mailed: each is claimed before it is sent, so that two workers, or one that is killed between,
//! never send it twice. What could not be sent is let go of, and tried again.

use crate::error::Row;
use crate::{Store, StoreError};
use rettesnor_core::access::Who;
use rettesnor_core::time::Moment;

impl Store {
    /// Claims a reminder of a duty to a person; false where it has been claimed before.
    ///
    /// # Errors
    /// The database fails.
    pub async fn claim_reminder(
        &self,
        _who: &Who,
        at: Moment,
        (person, duty, step): (&str, &str, &str),
    ) -> Result<bool, StoreError> {
        let claimed = run!(
            &mut self.marking().await?,
            "INSERT INTO reminders (person, duty, step, claimed_at) VALUES ($1, $2, $3, $4)
             ON CONFLICT (person, duty, step) DO NOTHING",
            person,
            duty,
            step,
            at.to_string(),
        )?;
        Ok(claimed > 0)
    }

    /// Says that what a person's claims of a moment were for has been sent; they are kept.
    ///
    /// # Errors
    /// The database fails.
    pub async fn keep_reminders(
        &self,
        _who: &Who,
        claimed: Moment,
        sent: Moment,
        person: &str,
    ) -> Result<(), StoreError> {
        run!(
            &mut self.marking().await?,
            "UPDATE reminders SET sent_at = $3 WHERE person = $1 AND claimed_at = $2 AND sent_at IS NULL",
            person,
            claimed.to_string(),
            sent.to_string(),
        )?;
        Ok(())
    }

    /// Lets go of what a person's claims of a moment were for: it could not be sent.
    ///
    /// # Errors
    /// The database fails.
    pub async fn release_reminders(&self, _who: &Who, claimed: Moment, person: &str) -> Result<(), StoreError> {
        run!(
            &mut self.marking().await?,
            "DELETE FROM reminders WHERE person = $1 AND claimed_at = $2 AND sent_at IS NULL",
            person,
            claimed.to_string(),
        )?;
        Ok(())
    }

    /// When a person was last sent a reminder.
    ///
    /// # Errors
    /// The database fails, or a row can't be true.
    pub async fn last_reminded(&self, _who: &Who, person: &str) -> Result<Option<Moment>, StoreError> {
        let row: Option<(Option<String>,)> =
            one!(&mut self.reading().await?, "SELECT MAX(sent_at) FROM reminders WHERE person = $1", person)?;
        let at = row.and_then(|(at,)| at);
        Row { table: "reminders", key: person }.read_some("sent_at", at.as_deref())
    }
}
