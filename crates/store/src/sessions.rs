//! Sessions: from a cookie's token to the one who asks.
//!
//! A session ends when it has not been seen for [`IDLE`], when it is as old as it was made to become, when it is
//! ended, and when its account is closed.

use crate::audit::{Deed, Verb};
use crate::database::Tx;
use crate::error::Row;
use crate::token::hash;
use crate::{SessionId, Store, StoreError, Token};
use rettesnor_core::access::{Grant, Person, Who};
use rettesnor_core::org::Line;
use rettesnor_core::time::Moment;
use serde_json::json;
use std::collections::BTreeMap;
use std::time::Duration;

/// How long a session lasts without a request.
const IDLE: Duration = Duration::from_secs(8 * 3600);

/// How often it is noted that a session is in use.
const NOTED: Duration = Duration::from_secs(60);

/// A session to begin.
#[derive(Clone, Debug)]
pub struct NewSession<'a> {
    /// Whose.
    pub person: &'a str,
    /// The way in, such as `password`.
    pub way: &'a str,
    /// What the person will know the machine by.
    pub device: &'a str,
    /// When it ends, however much it is used.
    pub expires_at: Moment,
}

/// One who is logged in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signed {
    /// The session.
    pub session: SessionId,
    /// The person with the roles.
    pub person: Person,
    /// What the person prefers.
    pub preferences: BTreeMap<String, String>,
}

/// A session that is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// Its id.
    pub id: SessionId,
    /// The way in.
    pub way: String,
    /// What the person knows the machine by.
    pub device: String,
    /// When it began.
    pub began_at: Moment,
    /// When it was last in use, to the minute.
    pub seen_at: Moment,
    /// When it ends at the latest.
    pub expires_at: Moment,
}

impl Store {
    /// Begins a session and tells its token, this once; nothing where there is no open account.
    ///
    /// # Errors
    /// The database fails.
    pub async fn begin_session(
        &self,
        who: &Who,
        at: Moment,
        session: &NewSession<'_>,
    ) -> Result<Option<(SessionId, Token)>, StoreError> {
        let mut writing = self.writing().await?;
        if !crate::people::is_open(&mut writing.tx, session.person).await? {
            return Ok(None);
        }
        let (id, token, began_at) = (SessionId::new(at)?, Token::random()?, at.to_string());
        run!(
            &mut writing.tx,
            "INSERT INTO sessions (id, token_hash, person, way, device, began_at, expires_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7)",
            id.as_str(),
            token.hash(),
            session.person,
            session.way,
            session.device,
            &began_at,
            session.expires_at.to_string(),
        )?;
        run!(&mut writing.tx, "INSERT INTO session_marks (session, seen_at) VALUES ($1, $2)", id.as_str(), &began_at,)?;
        let detail = json!({ "session": id.as_str(), "way": session.way });
        writing.commit(&Deed::new(who, at, Verb::BeginSession, session.person).with(detail)).await?;
        Ok(Some((id, token)))
    }

    /// Who holds a token, with roles and preferences: one query, since every request asks it. That the session is in
    /// use is noted at most once a minute.
    ///
    /// # Errors
    /// The database fails, or a row can't be true.
    pub async fn who(&self, token: &str, at: Moment) -> Result<Option<Signed>, StoreError> {
        let rows: Vec<SignedRow> = all!(
            &mut self.reading().await?,
            "WITH live AS (
               SELECT s.id, s.person, m.seen_at FROM sessions s JOIN session_marks m ON m.session = s.id
               WHERE s.token_hash = $1 AND s.ended_at IS NULL AND s.expires_at > $2 AND m.seen_at > $3
                 AND NOT EXISTS (SELECT 1 FROM closings c WHERE c.person = s.person AND c.reopened_at IS NULL))
             SELECT 'session', live.id, live.person, n.name, live.seen_at
               FROM live JOIN person_names n ON n.person = live.person AND n.ended_at IS NULL
             UNION ALL
             SELECT 'grant', g.role, g.unit, g.line, g.id
               FROM live JOIN grants g ON g.person = live.person AND g.ended_at IS NULL
             UNION ALL
             SELECT 'preference', f.name, f.value, '', ''
               FROM live JOIN preferences f ON f.person = live.person AND f.ended_at IS NULL",
            hash(token),
            at.to_string(),
            at.before(IDLE).to_string(),
        )?;
        let Some((signed, seen_at)) = signed(rows)? else { return Ok(None) };
        if at.since(seen_at) >= NOTED {
            run!(
                &mut self.marking().await?,
                "UPDATE session_marks SET seen_at = $2 WHERE session = $1 AND seen_at < $2",
                signed.session.as_str(),
                at.to_string(),
            )?;
        }
        Ok(Some(signed))
    }

    /// The open sessions of a person, the newest first.
    ///
    /// # Errors
    /// The database fails, or a row can't be true.
    pub async fn sessions_of(&self, _who: &Who, at: Moment, person: &str) -> Result<Vec<Session>, StoreError> {
        let rows: Vec<SessionRow> = all!(
            &mut self.reading().await?,
            "SELECT s.id, s.way, s.device, s.began_at, m.seen_at, s.expires_at
             FROM sessions s JOIN session_marks m ON m.session = s.id
             WHERE s.person = $1 AND s.ended_at IS NULL AND s.expires_at > $2 AND m.seen_at > $3 ORDER BY s.id DESC",
            person,
            at.to_string(),
            at.before(IDLE).to_string(),
        )?;
        rows.into_iter().map(session).collect()
    }

    /// Ends a session: a person's own, or any where the operator asks. False where there is no such session.
    ///
    /// # Errors
    /// The database fails.
    pub async fn end_session(&self, who: &Who, at: Moment, session: &SessionId) -> Result<bool, StoreError> {
        let mut writing = self.writing().await?;
        let ended: Option<(String,)> = one!(
            &mut writing.tx,
            "UPDATE sessions SET ended_at = $2, ended_by = $3
             WHERE id = $1 AND ended_at IS NULL AND (person = $3 OR $3 = 'operator') RETURNING person",
            session.as_str(),
            at.to_string(),
            who.as_actor(),
        )?;
        let Some((person,)) = ended else { return Ok(false) };
        let detail = json!({ "session": session.as_str() });
        writing.commit(&Deed::new(who, at, Verb::EndSession, &person).with(detail)).await?;
        Ok(true)
    }

    /// Ends all sessions of a person, but one where it is named, and tells how many that were.
    ///
    /// # Errors
    /// The database fails.
    pub async fn end_sessions_of(
        &self,
        who: &Who,
        at: Moment,
        person: &str,
        but: Option<&SessionId>,
    ) -> Result<u64, StoreError> {
        let mut writing = self.writing().await?;
        let ended = end_all(&mut writing.tx, who, at, person, but).await?;
        let detail = json!({ "sessions": ended });
        writing.commit(&Deed::new(who, at, Verb::EndSession, person).with(detail)).await?;
        Ok(ended)
    }
}

/// Ends all sessions of a person but one.
pub(crate) async fn end_all(
    tx: &mut Tx,
    who: &Who,
    at: Moment,
    person: &str,
    but: Option<&SessionId>,
) -> Result<u64, StoreError> {
    Ok(run!(
        tx,
        "UPDATE sessions SET ended_at = $2, ended_by = $3 WHERE person = $1 AND ended_at IS NULL AND id <> $4",
        person,
        at.to_string(),
        who.as_actor(),
        but.map_or("", SessionId::as_str),
    )?)
}

/// What the row is about, and four texts of it.
type SignedRow = (String, String, String, String, String);

/// Puts together who is logged in, and when that was last noted.
fn signed(rows: Vec<SignedRow>) -> Result<Option<(Signed, Moment)>, StoreError> {
    let (mut found, mut grants, mut preferences) = (None, Vec::new(), BTreeMap::new());
    for (kind, one, two, three, four) in rows {
        match kind.as_str() {
            "session" => found = Some((one, two, three, four)),
            "grant" => {
                let row = Row { table: "grants", key: &four };
                let line = Line::from(three.as_str());
                grants.push(Grant { role: row.read("role", &one)?, unit: row.read("unit", &two)?, line });
            }
            _ => _ = preferences.insert(one, two),
        }
    }
    let Some((session, id, name, seen_at)) = found else { return Ok(None) };
    let seen_at = Row { table: "session_marks", key: &session }.read("seen_at", &seen_at)?;
    let person = Person { id, name, grants };
    Ok(Some((Signed { session: session.into(), person, preferences }, seen_at)))
}

type SessionRow = (String, String, String, String, String, String);

fn session((id, way, device, began_at, seen_at, expires_at): SessionRow) -> Result<Session, StoreError> {
    let row = Row { table: "sessions", key: &id };
    let (began_at, seen_at) = (row.read("began_at", &began_at)?, row.read("seen_at", &seen_at)?);
    let expires_at = row.read("expires_at", &expires_at)?;
    Ok(Session { way, device, began_at, seen_at, expires_at, id: id.into() })
}
