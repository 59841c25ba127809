//! Comments on a line of a card. A comment that is changed is superseded by a new one of the same thread; the earlier
//! wording stays. Only its author changes it; where somebody else takes it back, the reason is kept and told.
//!
//! Every form carries a key of its own, so that sending it twice gives one comment.

use crate::audit::{Deed, Verb};
use crate::database::Tx;
use crate::error::Row;
use crate::{CommentId, Store, StoreError};
use rettesnor_core::access::Who;
use rettesnor_core::org::{Line, UnitRef};
use rettesnor_core::time::Moment;
use serde_json::json;

/// What a comment is on.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct CommentPlace {
    /// The unit of the card.
    pub unit: UnitRef,
    /// The line that the card is read along.
    pub line: Line,
    /// The indicator, by its id.
    pub indicator: String,
    /// The period, as it is written.
    pub period: String,
}

/// A comment as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comment {
    /// Its id; another each time it is changed.
    pub id: CommentId,
    /// What it is on.
    pub place: CommentPlace,
    /// The id of the account that wrote it.
    pub author: String,
    /// The author's name today.
    pub author_name: String,
    /// What it says.
    pub body: String,
    /// When it was first written.
    pub written_at: Moment,
    /// When it was last changed; nothing where it never was.
    pub edited_at: Option<Moment>,
}

/// What became of writing a comment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Written {
    /// It stands. Where the same form came before, this is the comment of that time.
    Done(CommentId),
    /// Only a person with an open account comments.
    NoPerson,
}

/// What became of changing a comment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edited {
    /// It stands, by a new id. Where the same form came before, this is the comment of that time.
    Done(CommentId),
    /// Meanwhile it was changed elsewhere: this is how it stands now, where it still does.
    Superseded(Option<Box<Comment>>),
    /// It was taken back.
    Withdrawn,
    /// There is no such comment, or it is somebody else's.
    NotYours,
}

/// What became of taking a comment back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Withdrawn {
    /// It is no longer shown.
    Done,
    /// Meanwhile it was changed elsewhere: this is how it stands now, where it still does.
    Superseded(Option<Box<Comment>>),
    /// There is no such comment, or it is somebody else's.
    NotYours,
}

/// That a comment was taken back by somebody else than its author. What it said is not told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TakenBack {
    /// The comment.
    pub id: CommentId,
    /// The name of who wrote it, today.
    pub author_name: String,
    /// When it was first written.
    pub written_at: Moment,
    /// The name of who took it back, today.
    pub by_name: String,
    /// When it was taken back.
    pub at: Moment,
    /// Why.
    pub why: String,
}

type CommentRow = (String, String, String, String, String, String, String, String, String, String);

fn comment(row: CommentRow) -> Result<Comment, StoreError> {
    let (id, unit, line, indicator, period, author, author_name, body, first, last) = row;
    let row = Row { table: "comments", key: &id };
    let place = CommentPlace { unit: row.read("unit", &unit)?, line: Line::from(line.as_str()), indicator, period };
    let edited_at = (first != last).then(|| row.read("written_at", &last)).transpose()?;
    let written_at = row.read("written_at", &first)?;
    Ok(Comment { place, author, author_name, body, written_at, edited_at, id: id.into() })
}

fn taken_back(row: (String, String, String, String, String, String)) -> Result<TakenBack, StoreError> {
    let (id, author_name, written_at, by_name, at, why) = row;
    let row = Row { table: "comments", key: &id };
    let (written_at, at) = (row.read("written_at", &written_at)?, row.read("withdrawn_at", &at)?);
    Ok(TakenBack { author_name, written_at, by_name, at, why, id: id.into() })
}

macro_rules! select_comments {
    ($rest:literal) => {
        concat!(
            "SELECT c.id, c.unit, c.line, c.indicator, c.period, c.author, n.name, c.body, f.written_at, c.written_at
             FROM comments c JOIN comments f ON f.id = c.thread
             JOIN person_names n ON n.person = c.author AND n.ended_at IS NULL
             WHERE c.withdrawn_at IS NULL AND NOT EXISTS (SELECT 1 FROM comments s WHERE s.supersedes = c.id) ",
            $rest
        )
    };
}

impl Store {
    /// Writes a comment.
    ///
    /// # Errors
    /// The database fails.
    pub async fn write_comment(
        &self,
        who: &Who,
        at: Moment,
        place: &CommentPlace,
        body: &str,
        form_key: &str,
    ) -> Result<Written, StoreError> {
        let Some(author) = who.person().map(|person| person.id.as_str()) else { return Ok(Written::NoPerson) };
        let mut writing = self.writing().await?;
        if !crate::people::is_open(&mut writing.tx, author).await? {
            return Ok(Written::NoPerson);
        }
        if let Some(earlier) = of_form(&mut writing.tx, author, form_key).await? {
            return Ok(Written::Done(earlier));
        }
        let id = CommentId::new(at)?;
        run!(
            &mut writing.tx,
            "INSERT INTO comments (id, thread, unit, line, indicator, period, author, body, written_at, form_key)
             VALUES ($1, $1, $2, $3, $4, $5, $6, $7, $8, $9)",
            id.as_str(),
            place.unit.to_string(),
            place.line.as_str(),
            &place.indicator,
            &place.period,
            author,
            body,
            at.to_string(),
            form_key,
        )?;
        let detail = json!({ "unit": place.unit.to_string(), "indicator": place.indicator, "period": place.period });
        writing.commit(&Deed::new(who, at, Verb::WriteComment, id.as_str()).with(detail)).await?;
        Ok(Written::Done(id))
    }

    /// Lets a new wording take the place of one's own comment.
    ///
    /// # Errors
    /// The database fails, or a row can't be true.
    pub async fn edit_comment(
        &self,
        who: &Who,
        at: Moment,
        comment: &CommentId,
        body: &str,
        form_key: &str,
    ) -> Result<Edited, StoreError> {
        let mut writing = self.writing().await?;
        if let Some(earlier) = of_form(&mut writing.tx, who.as_actor(), form_key).await? {
            return Ok(Edited::Done(earlier));
        }
        match standing(&mut writing.tx, who, comment).await? {
            Standing::NotYours => return Ok(Edited::NotYours),
            Standing::Withdrawn => return Ok(Edited::Withdrawn),
            Standing::Superseded(thread) => return Ok(Edited::Superseded(latest(&mut writing.tx, &thread).await?)),
            Standing::Current => {}
        }
        let id = CommentId::new(at)?;
        run!(
            &mut writing.tx,
            "INSERT INTO comments
               (id, thread, unit, line, indicator, period, author, body, written_at, form_key, supersedes)
             SELECT $1, thread, unit, line, indicator, period, author, $2, $3, $4, id FROM comments WHERE id = $5",
            id.as_str(),
            body,
            at.to_string(),
            form_key,
            comment.as_str(),
        )?;
        let detail = json!({ "supersedes": comment.as_str() });
        writing.commit(&Deed::new(who, at, Verb::EditComment, id.as_str()).with(detail)).await?;
        Ok(Edited::Done(id))
    }

    /// Takes a comment back: one's own, or any where the operator asks.
    ///
    /// # Errors
    /// The database fails.
    pub async fn withdraw_comment(&self, who: &Who, at: Moment, comment: &CommentId) -> Result<Withdrawn, StoreError> {
        let mut writing = self.writing().await?;
        match standing(&mut writing.tx, who, comment).await? {
            Standing::NotYours => return Ok(Withdrawn::NotYours),
            Standing::Withdrawn => return Ok(Withdrawn::Done),
            Standing::Superseded(thread) => return Ok(Withdrawn::Superseded(latest(&mut writing.tx, &thread).await?)),
            Standing::Current => {}
        }
        run!(
            &mut writing.tx,
            "UPDATE comments SET withdrawn_at = $2, withdrawn_by = $3 WHERE id = $1",
            comment.as_str(),
            at.to_string(),
            who.as_actor(),
        )?;
        writing.commit(&Deed::new(who, at, Verb::WithdrawComment, comment.as_str())).await?;
        Ok(Withdrawn::Done)
    }

    /// Takes somebody else's comment back, with the reason that is shown in its place. Who may is for others to say.
    ///
    /// # Errors
    /// The database fails.
    pub async fn withdraw_comment_of_another(
        &self,
        who: &Who,
        at: Moment,
        comment: &CommentId,
        why: &str,
    ) -> Result<Withdrawn, StoreError> {
        let mut writing = self.writing().await?;
        match standing(&mut writing.tx, &Who::Operator, comment).await? {
            Standing::NotYours => return Ok(Withdrawn::NotYours),
            Standing::Withdrawn => return Ok(Withdrawn::Done),
            Standing::Superseded(thread) => return Ok(Withdrawn::Superseded(latest(&mut writing.tx, &thread).await?)),
            Standing::Current => {}
        }
        run!(
            &mut writing.tx,
            "UPDATE comments SET withdrawn_at = $2, withdrawn_by = $3, withdrawn_why = $4 WHERE id = $1",
            comment.as_str(),
            at.to_string(),
            who.as_actor(),
            why,
        )?;
        let detail = json!({ "of_another": true });
        writing.commit(&Deed::new(who, at, Verb::WithdrawComment, comment.as_str()).with(detail)).await?;
        Ok(Withdrawn::Done)
    }

    /// The comments on a line of a card that somebody else than their author took back, the oldest first.
    ///
    /// # Errors
    /// The database fails, or a row can't be true.
    pub async fn taken_back_on(&self, _who: &Who, place: &CommentPlace) -> Result<Vec<TakenBack>, StoreError> {
        let rows: Vec<(String, String, String, String, String, String)> = all!(
            &mut self.reading().await?,
            "SELECT c.id, n.name, f.written_at, b.name, c.withdrawn_at, c.withdrawn_why
             FROM comments c JOIN comments f ON f.id = c.thread
             JOIN person_names n ON n.person = c.author AND n.ended_at IS NULL
             JOIN person_names b ON b.person = c.withdrawn_by AND b.ended_at IS NULL
             WHERE c.withdrawn_why IS NOT NULL
               AND c.unit = $1 AND c.line = $2 AND c.indicator = $3 AND c.period = $4 ORDER BY c.thread",
            place.unit.to_string(),
            place.line.as_str(),
            &place.indicator,
            &place.period,
        )?;
        rows.into_iter().map(taken_back).collect()
    }

    /// The comment with an id, where it stands.
    ///
    /// # Errors
    /// The database fails, or the row can't be true.
    pub async fn comment(&self, _who: &Who, id: &CommentId) -> Result<Option<Comment>, StoreError> {
        let row: Option<CommentRow> = one!(&mut self.reading().await?, select_comments!("AND c.id = $1"), id.as_str())?;
        row.map(comment).transpose()
    }

    /// What a comment is or was on, also where it no longer stands.
    ///
    /// # Errors
    /// The database fails, or the row can't be true.
    pub async fn comment_place(&self, _who: &Who, id: &CommentId) -> Result<Option<CommentPlace>, StoreError> {
        let found: Option<(String, String, String, String)> = one!(
            &mut self.reading().await?,
            "SELECT unit, line, indicator, period FROM comments WHERE id = $1",
            id.as_str(),
        )?;
        let Some((unit, line, indicator, period)) = found else { return Ok(None) };
        let unit = Row { table: "comments", key: id.as_str() }.read("unit", &unit)?;
        Ok(Some(CommentPlace { unit, line: Line::from(line.as_str()), indicator, period }))
    }

    /// The comments on a line of a card, the oldest first.
    ///
    /// # Errors
    /// The database fails, or a row can't be true.
    pub async fn comments_on(&self, _who: &Who, place: &CommentPlace) -> Result<Vec<Comment>, StoreError> {
        let rows: Vec<CommentRow> = all!(
            &mut self.reading().await?,
            select_comments!(
                "AND c.unit = $1 AND c.line = $2 AND c.indicator = $3 AND c.period = $4 ORDER BY c.thread"
            ),
            place.unit.to_string(),
            place.line.as_str(),
            &place.indicator,
            &place.period,
        )?;
        rows.into_iter().map(comment).collect()
    }

    /// The comments on every line of a card, the oldest first.
    ///
    /// # Errors
    /// The database fails, or a row can't be true.
    pub async fn comments_of_card(
        &self,
        _who: &Who,
        unit: &UnitRef,
        line: &Line,
        period: &str,
    ) -> Result<Vec<Comment>, StoreError> {
        let rows: Vec<CommentRow> = all!(
            &mut self.reading().await?,
            select_comments!("AND c.unit = $1 AND c.line = $2 AND c.period = $3 ORDER BY c.thread"),
            unit.to_string(),
            line.as_str(),
            period,
        )?;
        rows.into_iter().map(comment).collect()
    }
}

/// How a comment stands to the one who asks.
enum Standing {
    Current,
    /// A later wording has its place in this thread.
    Superseded(String),
    Withdrawn,
    NotYours,
}

async fn standing(tx: &mut Tx, who: &Who, comment: &CommentId) -> Result<Standing, StoreError> {
    let row: Option<(String, bool, bool)> = one!(
        tx,
        "SELECT c.thread, EXISTS (SELECT 1 FROM comments s WHERE s.supersedes = c.id), c.withdrawn_at IS NOT NULL
         FROM comments c WHERE c.id = $1 AND (c.author = $2 OR $2 = 'operator')",
        comment.as_str(),
        who.as_actor(),
    )?;
    Ok(match row {
        None => Standing::NotYours,
        Some((thread, true, _)) => Standing::Superseded(thread),
        Some((_, false, true)) => Standing::Withdrawn,
        Some((_, false, false)) => Standing::Current,
    })
}

/// The comment that a form has given already.
async fn of_form(tx: &mut Tx, author: &str, form_key: &str) -> Result<Option<CommentId>, StoreError> {
    let row: Option<(String,)> =
        one!(tx, "SELECT id FROM comments WHERE author = $1 AND form_key = $2", author, form_key)?;
    Ok(row.map(|(id,)| id.into()))
}

/// The wording of a thread that stands.
async fn latest(tx: &mut Tx, thread: &str) -> Result<Option<Box<Comment>>, StoreError> {
    let row: Option<CommentRow> = one!(tx, select_comments!("AND c.thread = $1"), thread)?;
    Ok(row.map(comment).transpose()?.map(Box::new))
}
