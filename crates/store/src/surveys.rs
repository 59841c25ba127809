//! Surveys while they are answered: counters, and links that have not been used.
//!
//! An answer is added to counters and is gone; the link that it came by is deleted in the same transaction. Every counter
//! of the survey is written anew each time, so that a database that keeps the number of the transaction in each row does
//! not tell which of them an answer moved; and the journal is emptied, in which the same page stands before and after. What
//! stands in a survey is a record like others; this file knows none of it.

use crate::audit::{Deed, Verb};
use crate::database::Tx;
use crate::token::{hash, random};
use crate::{RecordId, Store, StoreError, Token, form_keys};
use rettesnor_core::access::Who;
use rettesnor_core::survey::{Ballot, CHOICES, Distribution};
use rettesnor_core::time::Moment;
use serde_json::json;

/// The letters of a link that works once: none that look like another on paper.
const LETTERS: &[u8; 32] = b"abcdefghjkmnpqrstuvwxyz23456789x";

/// How many letters it has; with a hyphen after each four.
const LENGTH: usize = 12;

/// How a survey stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Whether it takes answers.
    pub open: bool,
    /// How many forms have come in.
    pub answered: u64,
    /// How many were asked; 0 where nobody has said.
    pub invited: u64,
    /// The secret of the link for all, where there is one.
    pub link: Option<String>,
}

/// What became of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answered {
    /// It is counted, or the same form was counted before.
    Counted,
    /// The link does not work: it was used, it never was, or the survey is closed.
    NoLink,
    /// It has not an answer to each question and no other.
    NotThisForm,
}

impl Store {
    /// Opens a survey for answers to so many questions. Opened before, it stands as it is.
    ///
    /// # Errors
    /// The database fails.
    pub async fn open_survey(
        &self,
        who: &Who,
        at: Moment,
        id: &RecordId,
        questions: usize,
        link: Option<&Token>,
        invited: u64,
    ) -> Result<(), StoreError> {
        let mut writing = self.writing().await?;
        let new = run!(
            &mut writing.tx,
            "INSERT INTO surveys (id, open, answered, invited, link) VALUES ($1, 1, 0, $2, $3) ON CONFLICT DO NOTHING",
            id.as_str(),
            number(invited),
            link.map(Token::reveal),
        )?;
        if new == 0 {
            return Ok(());
        }
        for question in 0..questions {
            for value in 0..CHOICES {
                run!(
                    &mut writing.tx,
                    "INSERT INTO survey_counts (survey, question, value, n) VALUES ($1, $2, $3, 0)",
                    id.as_str(),
                    place(question),
                    place(value),
                )?;
            }
        }
        writing.commit(&Deed::new(who, at, Verb::OpenSurvey, id.as_str())).await
    }

    /// Makes links that work once, and gives their secrets, which can't be read back. Whose they become is not known here.
    ///
    /// # Errors
    /// The database fails, or the machine gives no random bytes.
    pub async fn invite_to_survey(
        &self,
        who: &Who,
        at: Moment,
        id: &RecordId,
        count: usize,
    ) -> Result<Vec<String>, StoreError> {
        let mut writing = self.writing().await?;
        let mut made = Vec::new();
        for _ in 0..count {
            let secret = secret()?;
            run!(
                &mut writing.tx,
                "INSERT INTO survey_tokens (hash, survey) VALUES ($1, $2)",
                hash(&plain(&secret)),
                id.as_str(),
            )?;
            made.push(secret);
        }
        run!(&mut writing.tx, "UPDATE surveys SET invited = invited + $2 WHERE id = $1", id.as_str(), place(count),)?;
        let deed = Deed::new(who, at, Verb::InviteToSurvey, id.as_str()).with(json!({ "links": count }));
        writing.commit(&deed).await?;
        Ok(made)
    }

    /// How a survey stands; nothing where it was never opened.
    ///
    /// # Errors
    /// The database fails.
    pub async fn survey_standing(&self, _who: &Who, id: &RecordId) -> Result<Option<Standing>, StoreError> {
        let row: Option<(i64, i64, i64, Option<String>)> = one!(
            &mut self.reading().await?,
            "SELECT open, answered, invited, link FROM surveys WHERE id = $1",
            id.as_str(),
        )?;
        Ok(row.map(|(open, answered, invited, link)| Standing {
            open: open == 1,
            answered: counted(answered),
            invited: counted(invited),
            link,
        }))
    }

    /// The survey that a link leads to, as long as the link works.
    ///
    /// # Errors
    /// The database fails.
    pub async fn survey_of_link(&self, _who: &Who, link: &str) -> Result<Option<RecordId>, StoreError> {
        let row: Option<(String,)> = one!(
            &mut self.reading().await?,
            "SELECT s.id FROM surveys s
             WHERE s.open = 1 AND (s.link = $1 OR s.id IN (SELECT t.survey FROM survey_tokens t WHERE t.hash = $2))",
            link,
            hash(&plain(link)),
        )?;
        Ok(row.map(|(id,)| id.into()))
    }

    /// Counts an answer that came by a link, and lets the link go where it works once. `form_key` keeps a form for all
    /// that is sent twice from being counted twice. Nothing is known of who answers, also where they are logged in.
    ///
    /// # Errors
    /// The database fails.
    pub async fn count_answer(
        &self,
        at: Moment,
        link: &str,
        ballot: &Ballot,
        form_key: &str,
    ) -> Result<Answered, StoreError> {
        let mut writing = self.writing().await?;
        let tx = &mut writing.tx;
        let Some(survey) = use_link(tx, at, link, form_key).await? else { return Ok(Answered::NoLink) };
        let Some(survey) = survey else { return Ok(Answered::Counted) };
        for (question, value) in ballot.values().enumerate() {
            let moved = run!(
                &mut *tx,
                "UPDATE survey_counts SET n = n + 1 WHERE survey = $1 AND question = $2 AND value = $3",
                &survey,
                place(question),
                place(value),
            )?;
            if moved == 0 {
                return Ok(Answered::NotThisForm);
            }
        }
        // See the top of this file.
        let written = run!(&mut *tx, "UPDATE survey_counts SET n = n WHERE survey = $1", &survey)?;
        if written != u64::try_from(ballot.values().count() * CHOICES).unwrap_or(u64::MAX) {
            return Ok(Answered::NotThisForm);
        }
        run!(tx, "UPDATE surveys SET answered = answered + 1 WHERE id = $1", &survey)?;
        writing.commit(&Deed::new(&Who::Visitor, at, Verb::CountAnswer, &survey)).await?;
        self.empty_journal().await?;
        Ok(Answered::Counted)
    }

    /// Closes a survey: no link to it works any more, and those that were not used are deleted.
    ///
    /// # Errors
    /// The database fails.
    pub async fn close_survey(&self, who: &Who, at: Moment, id: &RecordId) -> Result<(), StoreError> {
        let mut writing = self.writing().await?;
        let closed =
            run!(&mut writing.tx, "UPDATE surveys SET open = 0, link = NULL WHERE id = $1 AND open = 1", id.as_str())?;
        if closed == 0 {
            return Ok(());
        }
        run!(&mut writing.tx, "DELETE FROM survey_tokens WHERE survey = $1", id.as_str())?;
        writing.commit(&Deed::new(who, at, Verb::CloseSurvey, id.as_str())).await
    }

    /// How many chose each value of each question of a closed survey; nothing of one that still takes answers, since two
    /// looks at it would tell what came in between.
    ///
    /// # Errors
    /// The database fails, or a row can't be true.
    pub async fn survey_counts(&self, _who: &Who, id: &RecordId) -> Result<Vec<Distribution>, StoreError> {
        let rows: Vec<(i64, i64, i64)> = all!(
            &mut self.reading().await?,
            "SELECT c.question, c.value, c.n FROM survey_counts c JOIN surveys s ON s.id = c.survey
             WHERE s.id = $1 AND s.open = 0 ORDER BY c.question, c.value",
            id.as_str(),
        )?;
        let mut found: Vec<Distribution> = Vec::new();
        for (question, value, n) in rows {
            let untrue =
                |column| StoreError::Untrue { table: "survey_counts", column, row: format!("{id} {question} {value}") };
            let question = usize::try_from(question).map_err(|_| untrue("question"))?;
            found.resize(found.len().max(question + 1), Distribution::default());
            let value = usize::try_from(value).ok().filter(|value| *value < CHOICES).ok_or_else(|| untrue("value"))?;
            found[question].0[value] = counted(n);
        }
        Ok(found)
    }
}

/// Takes a link: nothing where it does not work, and no survey where the same form came by it before.
async fn use_link(tx: &mut Tx, at: Moment, link: &str, form_key: &str) -> Result<Option<Option<String>>, StoreError> {
    let hash = hash(&plain(link));
    let single: Option<(String,)> = one!(
        &mut *tx,
        "SELECT t.survey FROM survey_tokens t JOIN surveys s ON s.id = t.survey WHERE t.hash = $1 AND s.open = 1",
        &hash,
    )?;
    if let Some((survey,)) = single {
        run!(tx, "DELETE FROM survey_tokens WHERE hash = $1", &hash)?;
        return Ok(Some(Some(survey)));
    }
    let common: Option<(String,)> = one!(&mut *tx, "SELECT id FROM surveys WHERE link = $1 AND open = 1", link)?;
    let Some((survey,)) = common else { return Ok(None) };
    let first = form_key.is_empty() || form_keys::take(tx, &Who::Visitor, at, form_key, None).await?;
    Ok(Some(first.then_some(survey)))
}

/// A secret that somebody can read from paper and write on a phone.
fn secret() -> Result<String, StoreError> {
    let bytes: [u8; LENGTH] = random()?;
    let letters: Vec<u8> = bytes.iter().map(|byte| LETTERS[usize::from(byte & 31)]).collect();
    let parts: Vec<String> = letters.chunks(4).map(|part| String::from_utf8_lossy(part).into_owned()).collect();
    Ok(parts.join("-"))
}

/// A secret without what people put in or leave out when they write it.
fn plain(secret: &str) -> String {
    secret.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect()
}

fn place(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

fn number(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

fn counted(number: i64) -> u64 {
    u64::try_from(number).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_can_be_written_by_hand() {
        let one = secret().unwrap();
        assert_eq!(one.len(), 14);
        assert_ne!(one, secret().unwrap());
        assert_eq!(plain(&one.to_uppercase()), plain(&one.replace('-', " ")));
    }
}
