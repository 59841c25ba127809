//! What has happened to something: each version with when, by whom and why, the newest first.

use crate::ask::Ask;
use crate::problem::Problem;
use rettesnor_store::RecordId;

/// A version, as it is told.
pub struct Told {
    /// What happened.
    pub what: String,
    /// When and by whom.
    pub when: String,
    /// Why; empty where nobody said.
    pub reason: String,
}

/// The versions of a record.
pub async fn history(ask: &Ask, id: &RecordId) -> Result<Vec<Told>, Problem> {
    let records = ask.desk().store().record_history(ask.who(), id).await;
    let records = records.map_err(|error| Problem::Store(ask.clone(), error))?;
    let voice = ask.voice();
    let told = records.into_iter().rev().map(|record| Told {
        what: voice.say(if record.version == 1 { "plan-written" } else { "plan-rewritten" }, &[]),
        when: match &record.actor_name {
            Some(name) => format!("{}, {name}", voice.moment(record.written_at)),
            None => voice.moment(record.written_at),
        },
        reason: record.reason,
    });
    Ok(told.collect())
}
