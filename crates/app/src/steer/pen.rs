//! Writing records: who writes, when, by which form.
//!
//! Whether somebody may write this is for each verb to say; what holds for all is here: no identity number in any text,
//! no text without end, nothing written over what the writer has not read.

use super::{Kept, Paper};
use crate::people::{Failure, fails};
use rettesnor_core::access::Who;
use rettesnor_core::goal::{Full, NotNow};
use rettesnor_core::identity::contains_identity_number;
use rettesnor_core::org::Structure;
use rettesnor_core::time::Moment;
use rettesnor_store::{Filed, Filing, Home, RecordId, Signature, Store};
use serde_json::Value;

/// How long one text of a record may be.
pub const LONGEST_TEXT: usize = 8000;

/// The kind of a record that was taken out.
const TAKEN_OUT: &str = "taken-out";

/// Who writes, when, and by which form.
#[derive(Clone, Copy)]
pub struct Pen<'a> {
    /// Where it is written.
    pub store: &'a Store,
    /// Who writes.
    pub who: &'a Who,
    /// When.
    pub at: Moment,
    /// The units as they are today: what roles are judged by.
    pub structure: &'a Structure,
    /// The key of the form; one that is sent twice gives one record. Empty where there is no form.
    pub form_key: &'a str,
    /// Whose name stands under it.
    pub signature: Signature,
}

/// A paper to be written.
pub struct Sheet(Filing, Value);

/// Why nothing was written.
#[derive(Debug)]
pub enum SteerError {
    /// The one who asks may not.
    NotAllowed,
    /// There is no such record.
    Gone,
    /// Something that must be said is not: which field.
    Missing(&'static str),
    /// What was said can't be meant: which field.
    Wrong(&'static str),
    /// A text is longer than it may be.
    TooLong,
    /// A text holds an identity number.
    IdentityNumber,
    /// Meanwhile it was changed elsewhere: which record.
    Changed(RecordId),
    /// The step can't be taken from where it is.
    NotNow,
    /// There is no room for one more goal.
    Full(Full),
    /// It is our fault.
    Failed(Failure),
}

fails!(SteerError);

impl From<NotNow> for SteerError {
    fn from(_: NotNow) -> Self {
        Self::NotNow
    }
}

impl Sheet {
    /// A new paper.
    ///
    /// # Errors
    /// It can't be written as text, or the machine gives no random bytes.
    pub fn new<T: Paper>(at: Moment, home: Home, about: Option<RecordId>, paper: &T) -> Result<Self, SteerError> {
        let id = RecordId::new(at).map_err(Failure::from)?;
        Self::of(Filing { id, after: 0, kind: T::KIND, home, about, body: String::new(), reason: String::new() }, paper)
    }

    /// A new version of a paper that was read, and why.
    ///
    /// # Errors
    /// It can't be written as text.
    pub fn next<T: Paper>(read: &Kept<T>, paper: &T, reason: &str) -> Result<Self, SteerError> {
        let (id, home, about) = (read.id.clone(), read.home.clone(), read.about.clone());
        let reason = reason.trim().to_owned();
        Self::of(Filing { id, after: read.version, kind: T::KIND, home, about, body: String::new(), reason }, paper)
    }

    /// What was read is taken out, for a reason: no list has it any more, and its words stay among its versions.
    ///
    /// # Errors
    /// It can't be written as text.
    pub fn taken_out<T: Paper>(read: &Kept<T>, reason: &str) -> Result<Self, SteerError> {
        let Self(filing, value) = Self::next(read, &read.value, reason)?;
        Ok(Self(Filing { kind: TAKEN_OUT, ..filing }, value))
    }

    fn of<T: Paper>(filing: Filing, paper: &T) -> Result<Self, SteerError> {
        let value = serde_json::to_value(paper).map_err(|_| SteerError::Wrong("body"))?;
        Ok(Self(Filing { body: value.to_string(), ..filing }, value))
    }

    /// Says why it is written.
    #[must_use]
    pub fn because(mut self, reason: &str) -> Self {
        reason.trim().clone_into(&mut self.0.reason);
        self
    }

    /// The id of the record, to be named by others that are written with it.
    #[must_use]
    pub fn id(&self) -> &RecordId {
        &self.0.id
    }
}

impl Pen<'_> {
    /// Writes papers, all of them or none, and gives the id of the first. Where the same form came before, it is the id
    /// of that time.
    ///
    /// # Errors
    /// See [`SteerError`].
    pub async fn write(&self, sheets: Vec<Sheet>) -> Result<RecordId, SteerError> {
        for Sheet(filing, value) in &sheets {
            good(&Value::String(filing.reason.clone()))?;
            good(value)?;
        }
        let filings: Vec<Filing> = sheets.into_iter().map(|Sheet(filing, _)| filing).collect();
        let filed = self.store.file_records(self.who, self.at, self.signature, self.form_key, &filings).await?;
        match filed {
            Filed::Done(id) => Ok(id),
            Filed::Superseded(id) => Err(SteerError::Changed(id)),
        }
    }

    /// What this form has given already, where it is sent again. A verb asks first, since the step has been taken then.
    ///
    /// # Errors
    /// The database fails.
    pub async fn done(&self) -> Result<Option<RecordId>, SteerError> {
        Ok(self.store.record_of_form(self.who, self.form_key).await?)
    }

    /// The paper as it stands, for a new version of it. `read` is the version that the writer has seen.
    ///
    /// # Errors
    /// There is no such record, or it has been changed since.
    pub async fn take<T: Paper>(&self, id: &RecordId, read: i64) -> Result<Kept<T>, SteerError> {
        let record = self.store.record(self.who, id).await?.filter(|record| record.kind == T::KIND);
        let kept = Kept::<T>::read(record.ok_or(SteerError::Gone)?)?;
        if kept.version == read { Ok(kept) } else { Err(SteerError::Changed(id.clone())) }
    }
}

/// Whether every text in a paper may be kept.
fn good(value: &Value) -> Result<(), SteerError> {
    match value {
        Value::String(text) if is_id(text) => Ok(()),
        Value::String(text) if text.chars().count() > LONGEST_TEXT => Err(SteerError::TooLong),
        Value::String(text) if contains_identity_number(text) => Err(SteerError::IdentityNumber),
        Value::Array(values) => values.iter().try_for_each(good),
        Value::Object(fields) => fields.values().try_for_each(good),
        _ => Ok(()),
    }
}

/// An id of a record is hexadecimal, and could look like an identity number by chance.
fn is_id(text: &str) -> bool {
    text.len() == 32 && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}
