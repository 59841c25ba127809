//! What a person prefers: language, columns of the card. A key and a value; the newest holds.

use crate::audit::{Deed, Verb};
use crate::{Store, StoreError};
use rettesnor_core::access::Who;
use rettesnor_core::time::Moment;
use serde_json::json;
use std::collections::BTreeMap;

impl Store {
    /// Sets a preference; where it has that value already, nothing is written.
    ///
    /// # Errors
    /// The database fails, or there is no such person.
    pub async fn set_preference(
        &self,
        who: &Who,
        at: Moment,
        person: &str,
        name: &str,
        value: &str,
    ) -> Result<(), StoreError> {
        let mut writing = self.writing().await?;
        let now: Option<(String,)> = one!(
            &mut writing.tx,
            "SELECT value FROM preferences WHERE person = $1 AND name = $2 AND ended_at IS NULL",
            person,
            name,
        )?;
        if now.is_some_and(|(now,)| now == value) {
            return Ok(());
        }
        let at_text = at.to_string();
        run!(
            &mut writing.tx,
            "UPDATE preferences SET ended_at = $3 WHERE person = $1 AND name = $2 AND ended_at IS NULL",
            person,
            name,
            &at_text,
        )?;
        run!(
            &mut writing.tx,
            "INSERT INTO preferences (person, name, value, since) VALUES ($1, $2, $3, $4)",
            person,
            name,
            value,
            &at_text,
        )?;
        let detail = json!({ "name": name });
        writing.commit(&Deed::new(who, at, Verb::SetPreference, person).with(detail)).await
    }

    /// The preferences of a person. At a request they come with the session: see [`Store::who`].
    ///
    /// # Errors
    /// The database fails.
    pub async fn preferences_of(&self, _who: &Who, person: &str) -> Result<BTreeMap<String, String>, StoreError> {
        let rows: Vec<(String, String)> = all!(
            &mut self.reading().await?,
            "SELECT name, value FROM preferences WHERE person = $1 AND ended_at IS NULL",
            person,
        )?;
        Ok(rows.into_iter().collect())
    }
}
