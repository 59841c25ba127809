//! When a person was here, so that the front page can say what is new since last time. Not in the audit log.

use crate::error::Row;
use crate::{Store, StoreError};
use rettesnor_core::access::Who;
use rettesnor_core::time::Moment;
use std::time::Duration;

/// Whoever comes back sooner is on the same visit, so that what is new stays new while they read.
const VISIT: Duration = Duration::from_secs(4 * 3600);

impl Store {
    /// Notes that the one who asks is here, and tells when the visit before this one began; nothing on the first, and
    /// for whoever is not logged in.
    ///
    /// # Errors
    /// The database fails, or a row can't be true.
    pub async fn visit(&self, who: &Who, at: Moment) -> Result<Option<Moment>, StoreError> {
        let Some(person) = who.person().map(|person| person.id.as_str()) else { return Ok(None) };
        let latest = self.latest_visit(person, at).await?;
        if let Some(began) = latest.filter(|began| at.since(*began) < VISIT) {
            // Two pages asked for at once may both have begun a visit; what lies closer than a visit is the same.
            return self.latest_visit(person, began.before(VISIT)).await;
        }
        run!(
            &mut self.marking().await?,
            "INSERT INTO visits (person, began_at) VALUES ($1, $2) ON CONFLICT DO NOTHING",
            person,
            at.to_string(),
        )?;
        Ok(latest)
    }

    /// When the latest visit began that began at a moment or before.
    async fn latest_visit(&self, person: &str, at: Moment) -> Result<Option<Moment>, StoreError> {
        let row: Option<(String,)> = one!(
            &mut self.reading().await?,
            "SELECT began_at FROM visits WHERE person = $1 AND began_at <= $2 ORDER BY began_at DESC LIMIT 1",
            person,
            at.to_string(),
        )?;
        row.map(|(began,)| Row { table: "visits", key: person }.read("began_at", &began)).transpose()
    }
}
