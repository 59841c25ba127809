//! Accounts: who can be let in, by e-mail and name.
//!
//! Whoever has lost every role is still here: an account is closed, never deleted.

use crate::audit::{Deed, Verb};
use crate::database::Tx;
use crate::error::Row;
use crate::ids::new_id;
use crate::{Store, StoreError};
use rettesnor_core::access::{Grant, Who};
use rettesnor_core::time::Moment;
use std::fmt;

/// An e-mail address in the one form in which it is kept and compared: without blanks around it, in small letters.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Email(String);

impl Email {
    /// Reads what somebody wrote; nothing where it can't be an address.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let text = text.trim().to_lowercase();
        let (name, host) = text.split_once('@')?;
        let whole = !name.is_empty() && host.contains('.') && !host.starts_with('.') && !host.ends_with('.');
        let plain = !host.contains('@') && !text.contains(|c: char| c.is_whitespace() || c.is_control());
        (whole && plain && text.len() <= 254).then_some(Self(text))
    }

    /// The address.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Email {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Email {
    /// Shows nothing, since it could end in a log.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Email(…)")
    }
}

/// An account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// The id, which never changes.
    pub id: String,
    /// The name that others see.
    pub name: String,
    /// The address, as [`Email`] keeps it.
    pub email: String,
    /// Whether it is an example of a demonstration, which may be entered without a password.
    pub example: bool,
    /// When it was made.
    pub added_at: Moment,
    /// By whom: an id, or `operator`.
    pub added_by: String,
    /// Since when it is closed.
    pub closed_at: Option<Moment>,
    /// Whether a password has been chosen.
    pub has_password: bool,
}

/// An account to be made.
#[derive(Clone, Debug)]
pub struct NewPerson<'a> {
    /// The name that others see.
    pub name: &'a str,
    /// The address.
    pub email: &'a Email,
    /// Whether it is an example of a demonstration.
    pub example: bool,
    /// The roles it has from the beginning.
    pub grants: &'a [Grant],
}

/// What became of taking something away from a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Removal {
    /// It is away.
    Done,
    /// There is no such thing, or it was away already.
    NotThere,
    /// It would leave the installation without anybody who administers the whole of it.
    LastAdministrator,
}

/// What became of giving an account another address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Readdressed {
    /// It is the account's, and was perhaps before.
    Done,
    /// Another account has it.
    Taken,
    /// There is no such account.
    NotThere,
}

type AccountRow = (String, String, String, bool, String, String, Option<String>, bool);

macro_rules! select_account {
    ($rest:literal) => {
        concat!(
            "SELECT p.id, n.name, p.email, p.example, p.added_at, p.added_by, c.closed_at, w.person IS NOT NULL
             FROM people p
             JOIN person_names n ON n.person = p.id AND n.ended_at IS NULL
             LEFT JOIN closings c ON c.person = p.id AND c.reopened_at IS NULL
             LEFT JOIN passwords w ON w.person = p.id AND w.ended_at IS NULL ",
            $rest
        )
    };
}

fn account(row: AccountRow) -> Result<Account, StoreError> {
    let (id, name, email, example, added_at, added_by, closed_at, has_password) = row;
    let at = Row { table: "people", key: &id };
    let added_at = at.read("added_at", &added_at)?;
    let closed_at = at.read_some("closed_at", closed_at.as_deref())?;
    Ok(Account { name, email, example, added_at, added_by, closed_at, has_password, id })
}

impl Store {
    /// Makes an account with its first roles and tells its id; nothing where the address has one already.
    ///
    /// # Errors
    /// The database fails.
    pub async fn add_person(
        &self,
        who: &Who,
        at: Moment,
        person: &NewPerson<'_>,
    ) -> Result<Option<String>, StoreError> {
        let mut writing = self.writing().await?;
        let id = new_id(at)?;
        let added = run!(
            &mut writing.tx,
            "INSERT INTO people (id, email, example, added_at, added_by) VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (email) DO NOTHING",
            &id,
            person.email.as_str(),
            person.example,
            at.to_string(),
            who.as_actor(),
        )?;
        if added == 0 {
            return Ok(None);
        }
        insert_name(&mut writing.tx, who, at, &id, person.name).await?;
        let mut deeds = vec![Deed::new(who, at, Verb::AddPerson, &id)];
        for grant in person.grants {
            let given = crate::grants::insert(&mut writing.tx, who, at, &id, grant).await?;
            deeds.push(crate::grants::deed(who, at, &id, &given, grant));
        }
        writing.commit_all(&deeds).await?;
        Ok(Some(id))
    }

    /// Gives an account another name; false where there is no such account.
    ///
    /// # Errors
    /// The database fails.
    pub async fn rename_person(&self, who: &Who, at: Moment, person: &str, name: &str) -> Result<bool, StoreError> {
        let mut writing = self.writing().await?;
        let ended = run!(
            &mut writing.tx,
            "UPDATE person_names SET ended_at = $2 WHERE person = $1 AND ended_at IS NULL",
            person,
            at.to_string(),
        )?;
        if ended == 0 {
            return Ok(false);
        }
        insert_name(&mut writing.tx, who, at, person, name).await?;
        writing.commit(&Deed::new(who, at, Verb::RenamePerson, person)).await?;
        Ok(true)
    }

    /// Gives an account another address. Its sessions, its password and its roles stay; the address before is kept.
    ///
    /// # Errors
    /// The database fails.
    pub async fn change_email(
        &self,
        who: &Who,
        at: Moment,
        person: &str,
        email: &Email,
    ) -> Result<Readdressed, StoreError> {
        let mut writing = self.writing().await?;
        let tx = &mut writing.tx;
        let before: Option<(String,)> = one!(&mut *tx, "SELECT email FROM people WHERE id = $1", person)?;
        let Some((before,)) = before else { return Ok(Readdressed::NotThere) };
        if before == email.as_str() {
            return Ok(Readdressed::Done);
        }
        let other: Option<(String,)> = one!(&mut *tx, "SELECT id FROM people WHERE email = $1", email.as_str())?;
        if other.is_some() {
            return Ok(Readdressed::Taken);
        }
        run!(
            &mut *tx,
            "INSERT INTO former_emails (person, email, until, actor) VALUES ($1, $2, $3, $4)",
            person,
            &before,
            at.to_string(),
            who.as_actor(),
        )?;
        run!(&mut *tx, "UPDATE people SET email = $2 WHERE id = $1", person, email.as_str())?;
        writing.commit(&Deed::new(who, at, Verb::ChangeEmail, person)).await?;
        Ok(Readdressed::Done)
    }

    /// Closes an account and ends its sessions and its open invitation. Its roles stay, for the day it is reopened.
    ///
    /// # Errors
    /// The database fails.
    pub async fn close_person(&self, who: &Who, at: Moment, person: &str) -> Result<Removal, StoreError> {
        let mut writing = self.writing().await?;
        let tx = &mut writing.tx;
        if !is_open(tx, person).await? {
            return Ok(Removal::NotThere);
        }
        let mine: (i64,) = count_administrators(tx, person, true).await?;
        let others: (i64,) = count_administrators(tx, person, false).await?;
        if mine.0 > 0 && others.0 == 0 {
            return Ok(Removal::LastAdministrator);
        }
        let at_text = at.to_string();
        run!(
            &mut *tx,
            "INSERT INTO closings (person, closed_at, closed_by) VALUES ($1, $2, $3)",
            person,
            &at_text,
            who.as_actor(),
        )?;
        crate::sessions::end_all(tx, who, at, person, None).await?;
        crate::invitations::end_open(tx, at, person).await?;
        writing.commit(&Deed::new(who, at, Verb::ClosePerson, person)).await?;
        Ok(Removal::Done)
    }

    /// Opens a closed account; false where it is not closed.
    ///
    /// # Errors
    /// The database fails.
    pub async fn reopen_person(&self, who: &Who, at: Moment, person: &str) -> Result<bool, StoreError> {
        let mut writing = self.writing().await?;
        let opened = run!(
            &mut writing.tx,
            "UPDATE closings SET reopened_at = $2, reopened_by = $3 WHERE person = $1 AND reopened_at IS NULL",
            person,
            at.to_string(),
            who.as_actor(),
        )?;
        if opened == 0 {
            return Ok(false);
        }
        writing.commit(&Deed::new(who, at, Verb::ReopenPerson, person)).await?;
        Ok(true)
    }

    /// Every account, also those that are closed, the oldest first.
    ///
    /// # Errors
    /// The database fails, or a row can't be true.
    pub async fn people(&self, _who: &Who) -> Result<Vec<Account>, StoreError> {
        let rows: Vec<AccountRow> = all!(&mut self.reading().await?, select_account!("ORDER BY p.id"))?;
        rows.into_iter().map(account).collect()
    }

    /// Whether there is any account at all.
    ///
    /// # Errors
    /// The database fails.
    pub async fn has_people(&self, _who: &Who) -> Result<bool, StoreError> {
        let found: Option<(String,)> = one!(&mut self.reading().await?, "SELECT id FROM people LIMIT 1")?;
        Ok(found.is_some())
    }

    /// The account with an id.
    ///
    /// # Errors
    /// The database fails, or the row can't be true.
    pub async fn person(&self, _who: &Who, id: &str) -> Result<Option<Account>, StoreError> {
        let row: Option<AccountRow> = one!(&mut self.reading().await?, select_account!("WHERE p.id = $1"), id)?;
        row.map(account).transpose()
    }

    /// The account with an address.
    ///
    /// # Errors
    /// The database fails, or the row can't be true.
    pub async fn person_by_email(&self, _who: &Who, email: &Email) -> Result<Option<Account>, StoreError> {
        let row: Option<AccountRow> =
            one!(&mut self.reading().await?, select_account!("WHERE p.email = $1"), email.as_str())?;
        row.map(account).transpose()
    }
}

async fn insert_name(tx: &mut Tx, who: &Who, at: Moment, person: &str, name: &str) -> Result<(), StoreError> {
    run!(
        tx,
        "INSERT INTO person_names (person, name, since, actor) VALUES ($1, $2, $3, $4)",
        person,
        name,
        at.to_string(),
        who.as_actor(),
    )?;
    Ok(())
}

/// Whether there is such an account and it is not closed.
pub(crate) async fn is_open(tx: &mut Tx, person: &str) -> Result<bool, StoreError> {
    let found: Option<(String,)> = one!(
        tx,
        "SELECT p.id FROM people p WHERE p.id = $1
           AND NOT EXISTS (SELECT 1 FROM closings c WHERE c.person = p.id AND c.reopened_at IS NULL)",
        person,
    )?;
    Ok(found.is_some())
}

/// How many grants over the whole installation a person has, or all open accounts but that person.
async fn count_administrators(tx: &mut Tx, person: &str, own: bool) -> Result<(i64,), StoreError> {
    let found: Option<(i64,)> = one!(
        tx,
        "SELECT COUNT(*) FROM grants g
         WHERE g.role = 'administrator' AND g.unit = 'NO' AND g.ended_at IS NULL AND (g.person = $1) = $2
           AND NOT EXISTS (SELECT 1 FROM closings c WHERE c.person = g.person AND c.reopened_at IS NULL)",
        person,
        own,
    )?;
    Ok(found.unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_has_one_form() {
        assert_eq!(Email::read(" Kari.Nordmann@Eksempel.NO ").unwrap().as_str(), "kari.nordmann@eksempel.no");
        for text in ["", "kari", "kari@", "@eksempel.no", "kari@eksempel", "ka ri@eksempel.no", "a@b@c.no", "a@.no"] {
            assert!(Email::read(text).is_none(), "{text}");
        }
    }
}
