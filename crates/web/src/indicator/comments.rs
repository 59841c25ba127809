//! What people have said of a figure, and the form to say more.

use super::write_comment::reach;
use crate::ask::Ask;
use crate::field::Field;
use crate::problem::Problem;
use crate::seal;
use rettesnor_app::comment::{CommentError, LONGEST_COMMENT};
use rettesnor_app::people::Failure;
use rettesnor_app::shelf::{IndicatorPage, Place};
use rettesnor_core::identity::{contains_identity_number, mask};
use rettesnor_store::{Comment, CommentPlace, TakenBack};
use rettesnor_words::Voice;

/// The comments on a figure.
pub struct CommentsView {
    /// What has been said, the oldest first.
    pub all: Vec<CommentView>,
    /// The form.
    pub form: CommentForm,
}

/// A comment.
pub struct CommentView {
    /// Its id in the page.
    pub anchor: String,
    /// Who wrote it.
    pub author: String,
    /// The letters that stand for the author.
    pub initials: String,
    /// What it says.
    pub body: String,
    /// When it was written, for machines.
    pub written: String,
    /// When it was written, and whether it was changed since.
    pub when: String,
    /// Where the author changes it; nothing for others.
    pub edit: Option<String>,
    /// Where a leader at the unit takes it back; nothing for others.
    pub withdraw: Option<String>,
    /// Who took it back and why, as a sentence; nothing where it stands.
    pub taken_back: Option<String>,
}

/// The form of a comment.
pub struct CommentForm {
    /// Where it is sent.
    pub action: String,
    /// The key that makes a second sending harmless.
    pub once: String,
    /// What is written.
    pub field: Field,
}

impl CommentForm {
    /// An empty form.
    pub fn empty(voice: &Voice, action: String) -> Self {
        let field = Field::new("tekst", voice.say("comment-label", &[])).with_hint(voice.say("comment-hint", &[]));
        Self { action, once: seal::one_time_key(), field }
    }

    /// The form with what was written, and what is wrong with it. What may be a person's number is covered.
    #[must_use]
    pub fn again(mut self, written: &str, error: String) -> Self {
        let kept = if contains_identity_number(written) { mask(written) } else { written.to_owned() };
        self.field = self.field.holding(kept).with_error(error);
        self
    }
}

/// Where comments on a figure are kept.
pub fn comment_place(place: &Place, indicator: &str) -> CommentPlace {
    CommentPlace {
        unit: place.unit.clone(),
        line: place.line.clone(),
        indicator: indicator.to_owned(),
        period: place.period.to_string(),
    }
}

/// The comments on a figure, as somebody sees them.
pub async fn comments(
    ask: &Ask,
    (place, found): (&Place, &IndicatorPage),
    indicator: &str,
    path: &str,
) -> Result<Vec<CommentView>, Problem> {
    let (store, at) = (ask.desk().store(), comment_place(place, indicator));
    let failed = |error| Problem::Store(ask.clone(), error);
    let standing = store.comments_on(ask.who(), &at).await.map_err(failed)?;
    let taken_back = store.taken_back_on(ask.who(), &at).await.map_err(failed)?;
    let moderates = reach(ask, found).is_some_and(|reach| reach.moderates(ask.who(), &at));
    let standing = standing.iter().map(|comment| view(ask, comment, place, (path, moderates)));
    let mut all: Vec<CommentView> = standing.chain(taken_back.iter().map(|gone| trace(ask.voice(), gone))).collect();
    all.sort_by(|one, other| one.written.cmp(&other.written));
    Ok(all)
}

/// What stands in the place of a comment that somebody else took back.
fn trace(voice: &Voice, gone: &TakenBack) -> CommentView {
    let texts = [("hvem", gone.by_name.as_str()), ("naar", &voice.moment(gone.at)), ("grunn", &gone.why)];
    CommentView {
        anchor: anchor(gone.id.as_str()),
        author: gone.author_name.clone(),
        initials: initials(&gone.author_name),
        body: String::new(),
        written: gone.written_at.to_string(),
        when: voice.moment(gone.written_at),
        edit: None,
        withdraw: None,
        taken_back: Some(voice.say("comment-taken-back", &texts)),
    }
}

fn view(ask: &Ask, comment: &Comment, place: &Place, (path, moderates): (&str, bool)) -> CommentView {
    let voice = ask.voice();
    let written = voice.moment(comment.written_at);
    let own = ask.who().person().is_some_and(|person| person.id == comment.author);
    CommentView {
        anchor: anchor(comment.id.as_str()),
        author: comment.author_name.clone(),
        initials: initials(&comment.author_name),
        body: comment.body.clone(),
        written: comment.written_at.to_string(),
        when: match comment.edited_at {
            Some(edited) => voice.say("comment-edited", &[("skrevet", &written), ("endret", &voice.moment(edited))]),
            None => written,
        },
        edit: own.then(|| edit_path(path, comment.id.as_str(), place)),
        withdraw: (moderates && !own).then(|| withdraw_path(path, comment.id.as_str(), place)),
        taken_back: None,
    }
}

/// The id of a comment in a page.
pub fn anchor(id: &str) -> String {
    format!("kommentar-{id}")
}

/// Where a comment is changed.
pub fn edit_path(path: &str, id: &str, place: &Place) -> String {
    format!("{path}/kommentarer/{id}?linje={}", place.line)
}

/// Where a comment is taken back.
pub fn withdraw_path(path: &str, id: &str, place: &Place) -> String {
    format!("{path}/kommentarer/{id}/trekk?linje={}", place.line)
}

/// The first letter of the first and the last name.
fn initials(name: &str) -> String {
    let mut letters = name.split_whitespace().filter_map(|word| word.chars().next());
    letters.next().into_iter().chain(letters.next_back()).flat_map(char::to_uppercase).collect()
}

/// What is wrong with what was written, as a sentence; otherwise the problem that the error is.
pub fn wrong_wording(ask: &Ask, error: CommentError) -> Result<String, Problem> {
    let voice = ask.voice();
    let most = u64::try_from(LONGEST_COMMENT).unwrap_or(u64::MAX);
    match error {
        CommentError::Empty => Ok(voice.say("comment-empty", &[])),
        CommentError::TooLong => Ok(voice.count("comment-too-long", most, &[])),
        CommentError::IdentityNumber => Ok(voice.say("comment-identity-number", &[])),
        CommentError::NotAllowed | CommentError::NotYours => Err(Problem::NotAllowed(ask.clone())),
        CommentError::Superseded(_) | CommentError::Withdrawn => Err(Problem::NotFound(ask.clone())),
        CommentError::Failed(Failure::Store(error)) => Err(Problem::Store(ask.clone(), error)),
        CommentError::Failed(Failure::Hashing) => Err(Problem::NotFound(ask.clone())),
    }
}
