//! The chain of hashes: how an entry is linked to the one before, and how the whole is checked.

use super::{Deed, Entry};
use crate::token::hash;
use crate::{Store, StoreError};
use rettesnor_core::access::Who;

/// How many entries are held in memory while the chain is checked.
const STRIDE: i64 = 1000;

/// What stands before the first entry.
const BEGINNING: &str = "0000000000000000000000000000000000000000000000000000000000000000";

/// Whether the log is as it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Every entry is as it was written. Who keeps the head elsewhere can also tell that nothing was cut off later.
    Whole {
        /// How many entries there are.
        entries: i64,
        /// The hash of the last.
        head: String,
    },
    /// The log has been changed.
    Broken {
        /// The first entry that is not as it was written.
        seq: i64,
        /// What is wrong with it.
        how: Breach,
    },
}

/// What is wrong with an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Breach {
    /// It is not there.
    Missing,
    /// Its own hash does not fit what it says.
    Changed,
    /// It does not follow the entry before.
    Unlinked,
}

/// A row as it lies in the table, before anything of it is believed.
pub(super) type Row = (i64, String, String, String, String, String, String, String);

/// The entry that follows another.
pub(crate) fn link(seq: i64, previous: &str, deed: &Deed<'_>) -> Entry {
    let mut entry = Entry {
        seq,
        done_at: deed.at,
        actor: deed.actor.to_owned(),
        verb: deed.verb.as_str().to_owned(),
        object: deed.object.to_owned(),
        detail: deed.detail.to_string(),
        previous: previous.to_owned(),
        hash: String::new(),
    };
    entry.hash = hash(&canonical(&(
        seq,
        entry.done_at.to_string(),
        entry.actor.clone(),
        entry.verb.clone(),
        entry.object.clone(),
        entry.detail.clone(),
        entry.previous.clone(),
        String::new(),
    )));
    entry
}

/// The text that is hashed: the fields as a JSON list, so that no two entries have the same.
fn canonical((seq, done_at, actor, verb, object, detail, previous, _): &Row) -> String {
    serde_json::json!([seq, done_at, actor, verb, object, detail, previous]).to_string()
}

/// What is wrong with a row that should have this number and follow this hash.
fn breach(row: &Row, seq: i64, previous: &str) -> Option<Breach> {
    if row.0 != seq {
        Some(Breach::Missing)
    } else if row.6 != previous {
        Some(Breach::Unlinked)
    } else if row.7 != hash(&canonical(row)) {
        Some(Breach::Changed)
    } else {
        None
    }
}

impl Store {
    /// Checks every entry of the audit log against the one before.
    ///
    /// # Errors
    /// The database fails.
    pub async fn verify_audit(&self, _who: &Who) -> Result<Verdict, StoreError> {
        let mut connection = self.reading().await?;
        // What is appended meanwhile is checked next time.
        let head: Option<(i64, String, i64)> = one!(
            &mut connection,
            "SELECT seq, hash, (SELECT COALESCE(MAX(seq), 0) FROM audit) FROM audit_head WHERE id = 1"
        )?;
        let Some((last, head, newest)) = head else { return Ok(Verdict::Broken { seq: 0, how: Breach::Missing }) };
        if newest > last {
            return Ok(Verdict::Broken { seq: last + 1, how: Breach::Unlinked });
        }
        let (mut seq, mut previous) = (0, BEGINNING.to_owned());
        while seq < last {
            let rows: Vec<Row> = all!(
                &mut connection,
                "SELECT seq, done_at, actor, verb, object, detail, previous, hash FROM audit
                 WHERE seq > $1 AND seq <= $2 ORDER BY seq LIMIT $3",
                seq,
                last,
                STRIDE,
            )?;
            if rows.is_empty() {
                return Ok(Verdict::Broken { seq: seq + 1, how: Breach::Missing });
            }
            for row in rows {
                seq += 1;
                if let Some(how) = breach(&row, seq, &previous) {
                    return Ok(Verdict::Broken { seq, how });
                }
                previous = row.7;
            }
        }
        if previous != head {
            return Ok(Verdict::Broken { seq, how: Breach::Changed });
        }
        Ok(Verdict::Whole { entries: seq, head })
    }
}
