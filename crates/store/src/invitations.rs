//! Links by which a person chooses a password: the first time, and when it is forgotten.
//!
//! A person has at most one that is open; a new one ends the one before.

use crate::audit::{Deed, Verb};
use crate::database::Tx;
use crate::error::Row;
use crate::token::hash;
use crate::{Store, StoreError, Token};
use rettesnor_core::access::Who;
use rettesnor_core::time::Moment;

/// An open invitation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invitation {
    /// The id of the account it is to.
    pub person: String,
    /// When it was made.
    pub made_at: Moment,
    /// By whom: an id, or `operator`.
    pub made_by: String,
    /// When it is too late.
    pub expires_at: Moment,
}

type InvitationRow = (String, String, String, String);

fn invitation((person, made_at, made_by, expires_at): InvitationRow) -> Result<Invitation, StoreError> {
    let row = Row { table: "invitations", key: &person };
    let (made_at, expires_at) = (row.read("made_at", &made_at)?, row.read("expires_at", &expires_at)?);
    Ok(Invitation { person, made_at, made_by, expires_at })
}

impl Store {
    /// Makes an invitation and tells its token, this once; nothing where there is no open account.
    ///
    /// # Errors
    /// The database fails.
    pub async fn make_invitation(
        &self,
        who: &Who,
        at: Moment,
        person: &str,
        expires_at: Moment,
    ) -> Result<Option<Token>, StoreError> {
        let mut writing = self.writing().await?;
        if !crate::people::is_open(&mut writing.tx, person).await? {
            return Ok(None);
        }
        end_open(&mut writing.tx, at, person).await?;
        let token = Token::random()?;
        run!(
            &mut writing.tx,
            "INSERT INTO invitations (token_hash, person, made_at, made_by, expires_at) VALUES ($1, $2, $3, $4, $5)",
            token.hash(),
            person,
            at.to_string(),
            who.as_actor(),
            expires_at.to_string(),
        )?;
        writing.commit(&Deed::new(who, at, Verb::Invite, person)).await?;
        Ok(Some(token))
    }

    /// The invitation of a token, where it can still be used.
    ///
    /// # Errors
    /// The database fails, or the row can't be true.
    pub async fn invitation(&self, _who: &Who, at: Moment, token: &str) -> Result<Option<Invitation>, StoreError> {
        let row: Option<InvitationRow> = one!(
            &mut self.reading().await?,
            "SELECT person, made_at, made_by, expires_at FROM invitations
             WHERE token_hash = $1 AND used_at IS NULL AND ended_at IS NULL AND expires_at > $2",
            hash(token),
            at.to_string(),
        )?;
        row.map(invitation).transpose()
    }

    /// The open invitation to a person.
    ///
    /// # Errors
    /// The database fails, or the row can't be true.
    pub async fn invitation_to(&self, _who: &Who, at: Moment, person: &str) -> Result<Option<Invitation>, StoreError> {
        let row: Option<InvitationRow> = one!(
            &mut self.reading().await?,
            "SELECT person, made_at, made_by, expires_at FROM invitations
             WHERE person = $1 AND used_at IS NULL AND ended_at IS NULL AND expires_at > $2",
            person,
            at.to_string(),
        )?;
        row.map(invitation).transpose()
    }

    /// Uses an invitation: sets the password, and ends every session that was begun with the one before. Tells whose it
    /// was; nothing where the token has been used, has ended, or is too old.
    ///
    /// # Errors
    /// The database fails.
    pub async fn use_invitation(
        &self,
        who: &Who,
        at: Moment,
        token: &str,
        password_hash: &str,
    ) -> Result<Option<String>, StoreError> {
        let mut writing = self.writing().await?;
        let used: Option<(String,)> = one!(
            &mut writing.tx,
            "UPDATE invitations SET used_at = $2
             WHERE token_hash = $1 AND used_at IS NULL AND ended_at IS NULL AND expires_at > $2 RETURNING person",
            hash(token),
            at.to_string(),
        )?;
        let Some((person,)) = used else { return Ok(None) };
        crate::passwords::insert(&mut writing.tx, at, &person, password_hash).await?;
        crate::sessions::end_all(&mut writing.tx, who, at, &person, None).await?;
        writing.commit(&Deed::new(who, at, Verb::AcceptInvitation, &person)).await?;
        Ok(Some(person))
    }
}

/// Ends the open invitation to a person, where there is one.
pub(crate) async fn end_open(tx: &mut Tx, at: Moment, person: &str) -> Result<(), StoreError> {
    run!(
        tx,
        "UPDATE invitations SET ended_at = $2 WHERE person = $1 AND used_at IS NULL AND ended_at IS NULL",
        person,
        at.to_string(),
    )?;
    Ok(())
}
