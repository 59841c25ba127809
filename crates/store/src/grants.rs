//! Roles at units: given and taken back, never changed. Who may give what is for core's access to say.

use crate::audit::{Deed, Verb};
use crate::database::Tx;
use crate::error::Row;
use crate::{GrantId, Removal, Store, StoreError};
use rettesnor_core::access::{Grant, Role, Who};
use rettesnor_core::org::{Line, UnitRef};
use rettesnor_core::time::Moment;
use serde_json::json;

/// A role that holds, with whom it was given to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GivenGrant {
    /// Its id.
    pub id: GrantId,
    /// The id of the account that has it.
    pub person: String,
    /// The role, where and in which line.
    pub grant: Grant,
    /// When it was given.
    pub given_at: Moment,
    /// By whom: an id, or `operator`.
    pub given_by: String,
}

type GrantRow = (String, String, String, String, String, String, String);

fn given((id, person, role, unit, line, given_at, given_by): GrantRow) -> Result<GivenGrant, StoreError> {
    let row = Row { table: "grants", key: &id };
    let line = Line::from(line.as_str());
    let grant = Grant { role: row.read("role", &role)?, unit: row.read("unit", &unit)?, line };
    let given_at = row.read("given_at", &given_at)?;
    Ok(GivenGrant { person, grant, given_at, given_by, id: id.into() })
}

macro_rules! select_grants {
    ($rest:literal) => {
        concat!(
            "SELECT id, person, role, unit, line, given_at, given_by FROM grants WHERE ended_at IS NULL ",
            $rest,
            " ORDER BY id"
        )
    };
}

impl Store {
    /// Gives a role and tells its id, that of the one at hand where the person has it already; nothing where there is
    /// no open account.
    ///
    /// # Errors
    /// The database fails.
    pub async fn give_grant(
        &self,
        who: &Who,
        at: Moment,
        person: &str,
        grant: &Grant,
    ) -> Result<Option<GrantId>, StoreError> {
        let mut writing = self.writing().await?;
        if !crate::people::is_open(&mut writing.tx, person).await? {
            return Ok(None);
        }
        let held: Option<(String,)> = one!(
            &mut writing.tx,
            "SELECT id FROM grants
             WHERE person = $1 AND role = $2 AND unit = $3 AND line = $4 AND ended_at IS NULL",
            person,
            grant.role.as_str(),
            grant.unit.to_string(),
            grant.line.as_str(),
        )?;
        if let Some((id,)) = held {
            return Ok(Some(id.into()));
        }
        let id = insert(&mut writing.tx, who, at, person, grant).await?;
        writing.commit(&deed(who, at, person, &id, grant)).await?;
        Ok(Some(id))
    }

    /// Takes a role back.
    ///
    /// # Errors
    /// The database fails.
    pub async fn end_grant(&self, who: &Who, at: Moment, grant: &GrantId) -> Result<Removal, StoreError> {
        let mut writing = self.writing().await?;
        let held: Option<GrantRow> = one!(&mut writing.tx, select_grants!("AND id = $1"), grant.as_str())?;
        let Some(held) = held.map(given).transpose()? else { return Ok(Removal::NotThere) };
        let whole = held.grant.role == Role::Administrator && held.grant.unit == UnitRef::country();
        if whole && !others_administer(&mut writing.tx, grant).await? {
            return Ok(Removal::LastAdministrator);
        }
        run!(
            &mut writing.tx,
            "UPDATE grants SET ended_at = $2, ended_by = $3 WHERE id = $1",
            grant.as_str(),
            at.to_string(),
            who.as_actor(),
        )?;
        let detail = detail(grant, &held.grant);
        writing.commit(&Deed::new(who, at, Verb::EndRole, &held.person).with(detail)).await?;
        Ok(Removal::Done)
    }

    /// A role that holds, by its id.
    ///
    /// # Errors
    /// The database fails, or the row can't be true.
    pub async fn grant(&self, _who: &Who, grant: &GrantId) -> Result<Option<GivenGrant>, StoreError> {
        let row: Option<GrantRow> = one!(&mut self.reading().await?, select_grants!("AND id = $1"), grant.as_str())?;
        row.map(given).transpose()
    }

    /// The roles of a person.
    ///
    /// # Errors
    /// The database fails, or a row can't be true.
    pub async fn grants_of(&self, _who: &Who, person: &str) -> Result<Vec<GivenGrant>, StoreError> {
        let rows: Vec<GrantRow> = all!(&mut self.reading().await?, select_grants!("AND person = $1"), person)?;
        rows.into_iter().map(given).collect()
    }

    /// The roles given at a unit itself, not above it.
    ///
    /// # Errors
    /// The database fails, or a row can't be true.
    pub async fn grants_at(&self, _who: &Who, unit: &UnitRef) -> Result<Vec<GivenGrant>, StoreError> {
        let rows: Vec<GrantRow> = all!(&mut self.reading().await?, select_grants!("AND unit = $1"), unit.to_string())?;
        rows.into_iter().map(given).collect()
    }

    /// Every role that holds, for the page that lists people.
    ///
    /// # Errors
    /// The database fails, or a row can't be true.
    pub async fn grants(&self, _who: &Who) -> Result<Vec<GivenGrant>, StoreError> {
        let rows: Vec<GrantRow> = all!(&mut self.reading().await?, select_grants!(""))?;
        rows.into_iter().map(given).collect()
    }
}

pub(crate) async fn insert(
    tx: &mut Tx,
    who: &Who,
    at: Moment,
    person: &str,
    grant: &Grant,
) -> Result<GrantId, StoreError> {
    let id = GrantId::new(at)?;
    run!(
        tx,
        "INSERT INTO grants (id, person, role, unit, line, given_at, given_by) VALUES ($1, $2, $3, $4, $5, $6, $7)",
        id.as_str(),
        person,
        grant.role.as_str(),
        grant.unit.to_string(),
        grant.line.as_str(),
        at.to_string(),
        who.as_actor(),
    )?;
    Ok(id)
}

pub(crate) fn deed<'a>(who: &'a Who, at: Moment, person: &'a str, id: &GrantId, grant: &Grant) -> Deed<'a> {
    Deed::new(who, at, Verb::GiveRole, person).with(detail(id, grant))
}

fn detail(id: &GrantId, grant: &Grant) -> serde_json::Value {
    let Grant { role, unit, line } = grant;
    json!({ "grant": id.as_str(), "role": role.as_str(), "unit": unit.to_string(), "line": line.as_str() })
}

/// Whether an open account administers the whole installation by another grant than this.
async fn others_administer(tx: &mut Tx, but: &GrantId) -> Result<bool, StoreError> {
    let found: Option<(String,)> = one!(
        tx,
        "SELECT g.id FROM grants g
         WHERE g.role = 'administrator' AND g.unit = 'NO' AND g.ended_at IS NULL AND g.id <> $1
           AND NOT EXISTS (SELECT 1 FROM closings c WHERE c.person = g.person AND c.reopened_at IS NULL) LIMIT 1",
        but.as_str(),
    )?;
    Ok(found.is_some())
}
