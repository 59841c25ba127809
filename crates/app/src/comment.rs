//! Comments on a line of a card: written by whoever reads its figures, and never with an identity number. A leader at
//! the unit may take one back that somebody else wrote, and says why.

use crate::people::{Failure, fails};
use rettesnor_core::access::Who;
use rettesnor_core::identity::contains_identity_number;
use rettesnor_core::org::{Line, Structure};
use rettesnor_core::time::Moment;
use rettesnor_store::{Comment, CommentId, CommentPlace, Edited, Store, Withdrawn, Written};

/// How long a comment may be.
pub const LONGEST_COMMENT: usize = 4000;

/// A comment to be written, or a wording to take the place of one.
#[derive(Clone, Copy, Debug)]
pub struct Wording<'a> {
    /// What it says, as it was written.
    pub body: &'a str,
    /// The key of the form; a form that is sent twice gives one comment.
    pub form_key: &'a str,
}

/// Who reads figures where.
#[derive(Clone, Copy)]
pub struct Reach<'a> {
    /// The units as they are today.
    pub structure: &'a Structure,
    /// The line of the body that controls the indicator's data, whatever line the card is read along.
    pub controller: &'a Line,
}

/// Why a comment was not written, changed or taken back.
#[derive(Debug)]
pub enum CommentError {
    /// The one who asks does not read the figures there.
    NotAllowed,
    /// It says nothing.
    Empty,
    /// It is longer than [`LONGEST_COMMENT`].
    TooLong,
    /// It holds an identity number.
    IdentityNumber,
    /// Meanwhile it was changed elsewhere: this is how it stands now, where it still does.
    Superseded(Option<Box<Comment>>),
    /// It has been taken back.
    Withdrawn,
    /// There is no such comment, or it is somebody else's.
    NotYours,
    /// It is our fault.
    Failed(Failure),
}

fails!(CommentError);

/// Writes a comment.
///
/// # Errors
/// See [`CommentError`].
pub async fn write_comment(
    store: &Store,
    who: &Who,
    at: Moment,
    reach: Reach<'_>,
    place: &CommentPlace,
    wording: Wording<'_>,
) -> Result<CommentId, CommentError> {
    reach.check(who, place)?;
    let body = good_body(wording.body)?;
    match store.write_comment(who, at, place, &body, wording.form_key).await? {
        Written::Done(id) => Ok(id),
        Written::NoPerson => Err(CommentError::NotAllowed),
    }
}

/// Changes one's own comment.
///
/// # Errors
/// See [`CommentError`].
pub async fn edit_comment(
    store: &Store,
    who: &Who,
    at: Moment,
    reach: Reach<'_>,
    comment: &CommentId,
    wording: Wording<'_>,
) -> Result<CommentId, CommentError> {
    let place = store.comment_place(who, comment).await?.ok_or(CommentError::NotYours)?;
    reach.check(who, &place)?;
    let body = good_body(wording.body)?;
    match store.edit_comment(who, at, comment, &body, wording.form_key).await? {
        Edited::Done(id) => Ok(id),
        Edited::Superseded(now) => Err(CommentError::Superseded(now)),
        Edited::Withdrawn => Err(CommentError::Withdrawn),
        Edited::NotYours => Err(CommentError::NotYours),
    }
}

/// Takes one's own comment back.
///
/// # Errors
/// See [`CommentError`].
pub async fn withdraw_comment(
    store: &Store,
    who: &Who,
    at: Moment,
    reach: Reach<'_>,
    comment: &CommentId,
) -> Result<(), CommentError> {
    let place = store.comment_place(who, comment).await?.ok_or(CommentError::NotYours)?;
    reach.check(who, &place)?;
    match store.withdraw_comment(who, at, comment).await? {
        Withdrawn::Done => Ok(()),
        Withdrawn::Superseded(now) => Err(CommentError::Superseded(now)),
        Withdrawn::NotYours => Err(CommentError::NotYours),
    }
}

/// Takes somebody else's comment back, as a leader at the unit may. The reason stands in its place.
///
/// # Errors
/// See [`CommentError`].
pub async fn withdraw_comment_of_another(
    store: &Store,
    who: &Who,
    at: Moment,
    reach: Reach<'_>,
    comment: &CommentId,
    why: &str,
) -> Result<(), CommentError> {
    let place = store.comment_place(who, comment).await?.ok_or(CommentError::NotYours)?;
    if !reach.moderates(who, &place) {
        return Err(CommentError::NotAllowed);
    }
    let why = good_body(why)?;
    match store.withdraw_comment_of_another(who, at, comment, &why).await? {
        Withdrawn::Done => Ok(()),
        Withdrawn::Superseded(now) => Err(CommentError::Superseded(now)),
        Withdrawn::NotYours => Err(CommentError::NotYours),
    }
}

impl Reach<'_> {
    /// Whether somebody may take back what others have said there.
    #[must_use]
    pub fn moderates(self, who: &Who, place: &CommentPlace) -> bool {
        who.may_moderate(&place.unit, self.controller, self.structure)
    }

    fn check(self, who: &Who, place: &CommentPlace) -> Result<(), CommentError> {
        let reads = who.sees_figures(&place.unit, self.controller, self.structure);
        if reads { Ok(()) } else { Err(CommentError::NotAllowed) }
    }
}

/// What a comment says, in the form it is kept in.
fn good_body(text: &str) -> Result<String, CommentError> {
    let body = text.replace("\r\n", "\n").trim().to_owned();
    if body.is_empty() {
        Err(CommentError::Empty)
    } else if body.chars().count() > LONGEST_COMMENT {
        Err(CommentError::TooLong)
    } else if contains_identity_number(&body) {
        Err(CommentError::IdentityNumber)
    } else {
        Ok(body)
    }
}
