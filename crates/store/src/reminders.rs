//! Reminders that are mailed: each is claimed before it is sent, so that two workers never send the same. What could not
//! be sent is let go of. A claim that nobody confirmed is that of a worker that was killed, and may be taken over after
//! [`FORSAKEN`]. Killed between the mail server's answer and ours, it has sent what will then be sent once more; the
//! other way round, somebody would never be reminded. What was confirmed is never sent again.

use crate::error::Row;
use crate::{Store, StoreError};
use rettesnor_core::access::Who;
use rettesnor_core::time::Moment;
use std::time::Duration;

/// How long a claim stands that is not confirmed: far longer than a mail server may take.
const FORSAKEN: Duration = Duration::from_secs(3600);

impl Store {
    /// Claims a reminder of a duty to a person; false where it has been sent, or somebody else is about to send it.
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
             ON CONFLICT (person, duty, step) DO UPDATE SET claimed_at = excluded.claimed_at
             WHERE reminders.sent_at IS NULL AND reminders.claimed_at < $5",
            person,
            duty,
            step,
            at.to_string(),
            at.before(FORSAKEN).to_string(),
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
