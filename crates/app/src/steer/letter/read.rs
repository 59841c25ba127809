//! Reading letters with their answers and supplements, as far as the one who asks may.

use crate::steer::Kept;
use crate::steer::Paper;
use rettesnor_core::access::{Role, Who};
use rettesnor_core::letter::{Letter, LetterStage, PlaceBook, Reply};
use rettesnor_core::org::{Line, Structure, UnitRef};
use rettesnor_store::{RecordId, Store, StoreError};

/// Every letter that the one who asks may read, with every answer to them.
#[derive(Clone, Debug, Default)]
pub struct Post {
    /// The letters, the oldest first.
    pub letters: Vec<Kept<Letter>>,
    /// The answers.
    pub replies: Vec<Kept<Reply>>,
}

/// Reads the letters of a year and later ones.
///
/// # Errors
/// The database fails, or a row can't be true.
pub async fn letters(store: &Store, who: &Who, structure: &Structure, since: i32) -> Result<Post, StoreError> {
    let records = store.records_of_kind(who, Letter::KIND, since).await?;
    let mut letters: Vec<Kept<Letter>> = records.into_iter().map(Kept::read).collect::<Result<_, _>>()?;
    letters.retain(|letter| may_read(who, letter, structure));
    let records = store.records_of_kind(who, Reply::KIND, since).await?;
    let mut replies: Vec<Kept<Reply>> = records.into_iter().map(Kept::read).collect::<Result<_, _>>()?;
    replies.retain(|reply| {
        letters.iter().any(|letter| reply.about.as_ref() == Some(&letter.id))
            && who.reads_drafts(&reply.value.unit, structure)
    });
    Ok(Post { letters, replies })
}

impl Post {
    /// A letter by its id.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<&Kept<Letter>> {
        self.letters.iter().find(|letter| letter.id.as_str() == id)
    }

    /// What a unit has answered to a letter.
    #[must_use]
    pub fn reply(&self, letter: &RecordId, unit: &UnitRef) -> Option<&Kept<Reply>> {
        self.replies.iter().find(|reply| reply.about.as_ref() == Some(letter) && reply.value.unit == *unit)
    }

    /// The supplements of a letter, the first first.
    #[must_use]
    pub fn supplements(&self, letter: &RecordId) -> Vec<&Kept<Letter>> {
        self.letters.iter().filter(|one| one.value.kind.supplements() == Some(letter.as_str())).collect()
    }

    /// The letters of a year that are to a unit, but for supplements.
    pub fn to<'p>(&'p self, unit: &'p UnitRef, year: i32) -> impl Iterator<Item = &'p Kept<Letter>> {
        let fits = move |letter: &&Kept<Letter>| {
            letter.home.year == year && letter.value.to.contains(unit) && letter.value.kind.supplements().is_none()
        };
        self.letters.iter().filter(fits)
    }
}

/// What a unit has answered to a letter, as it stands.
///
/// # Errors
/// The database fails, or a row can't be true.
pub async fn reply_of(
    store: &Store,
    who: &Who,
    letter: &RecordId,
    unit: &UnitRef,
) -> Result<Option<Kept<Reply>>, StoreError> {
    for record in store.records_about(who, letter).await? {
        if record.kind == Reply::KIND {
            let reply = Kept::<Reply>::read(record)?;
            if reply.value.unit == *unit {
                return Ok(Some(reply));
            }
        }
    }
    Ok(None)
}

/// Whether a letter is read by the one who asks.
#[must_use]
pub fn may_read(who: &Who, letter: &Kept<Letter>, structure: &Structure) -> bool {
    let from = &letter.home.unit;
    let along = || letter.value.to.iter().chain([from]);
    match letter.value.stage {
        LetterStage::Draft => who.reads_drafts(from, structure),
        LetterStage::SentForAnswer { .. } => along().any(|unit| who.reads_drafts(unit, structure)),
        LetterStage::Final { .. } | LetterStage::Superseded { .. } => {
            along().any(|unit| who.reads_plans(unit, structure) || is_below(who, unit, structure))
        }
    }
}

/// Whether the one who asks has a role somewhere under a unit.
fn is_below(who: &Who, unit: &UnitRef, structure: &Structure) -> bool {
    let mut roles = who.grants().iter().filter(|grant| grant.role != Role::Administrator);
    roles.any(|grant| structure.ancestors(&grant.unit, &grant.line).contains(unit))
}

/// Whether letters are written for a unit in a line by the one who asks.
#[must_use]
pub fn may_write(who: &Who, from: &UnitRef, line: &Line, structure: &Structure) -> bool {
    who.decides(from, line, structure)
}

/// Whether the one who asks answers for a unit: its own leader in a line that it hangs in, and nobody above it.
#[must_use]
pub fn may_answer(who: &Who, unit: &UnitRef, structure: &Structure) -> bool {
    let mut leading = who.grants().iter().filter(|grant| grant.role == Role::Leader && grant.unit == *unit);
    *who == Who::Operator || leading.any(|grant| structure.contains(unit, &grant.line))
}

/// The place books of a year, at every unit.
///
/// # Errors
/// The database fails, or a row can't be true.
pub async fn place_books(store: &Store, who: &Who, year: i32) -> Result<Vec<Kept<PlaceBook>>, StoreError> {
    let records = store.records_of_kind(who, PlaceBook::KIND, year).await?;
    records.into_iter().filter(|record| record.home.year == year).map(Kept::read).collect()
}
