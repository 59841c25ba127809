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
        let rows: Vec<(String,)> = all!(
            &mut self.reading().await?,
            "SELECT began_at FROM visits WHERE person = $1 ORDER BY began_at DESC LIMIT 2",
            person,
        )?;
        let row = Row { table: "visits", key: person };
        let began = rows.iter().map(|(began,)| row.read::<Moment>("began_at", began));
        let began: Vec<Moment> = began.collect::<Result<_, _>>()?;
        if began.first().is_some_and(|last| at.since(*last) < VISIT) {
            return Ok(began.get(1).copied());
        }
        run!(
            &mut self.marking().await?,
            "INSERT INTO visits (person, began_at) VALUES ($1, $2) ON CONFLICT DO NOTHING",
            person,
            at.to_string(),
        )?;
        Ok(began.first().copied())
    }
}
