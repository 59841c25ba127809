//! The fields of a form that makes something new: as they were sent, or as they usually are, and what is wrong with one.

use crate::ask::Ask;
use crate::delivery::form::once;
use crate::field::Field;
use crate::posted::{ONCE, Posted};
use rettesnor_app::steer::SteerError;
use rettesnor_words::Voice;

/// A form as it was sent; an empty one the first time.
pub struct Filled<'a> {
    voice: &'a Voice,
    posted: &'a Posted,
    /// The field that is wrong, and the message that says so.
    wrong: Option<(&'static str, &'static str)>,
}

impl<'a> Filled<'a> {
    /// The form, and why it was not taken; `wrong_key` is the message of each field.
    pub fn new(
        ask: &'a Ask,
        posted: &'a Posted,
        error: Option<&SteerError>,
        wrong_key: fn(&str) -> &'static str,
    ) -> Self {
        let wrong = match error {
            Some(SteerError::Missing(field) | SteerError::Wrong(field)) => Some((*field, wrong_key(field))),
            _ => None,
        };
        Self { voice: ask.voice(), posted, wrong }
    }

    /// A field, with a hint where there is one, holding what was sent or else what is usual.
    pub fn field(&self, name: &'static str, label: &str, hint: &str, usual: &str) -> Field {
        let value = if self.posted.has(name) { self.posted.raw(name) } else { usual };
        let hint = if hint.is_empty() { String::new() } else { self.voice.say(hint, &[]) };
        let wrong = self.wrong.filter(|(field, _)| *field == name).map(|(_, key)| self.voice.say(key, &[]));
        let field = Field::new(name, self.voice.say(label, &[])).holding(value).with_hint(hint);
        field.with_error(wrong.unwrap_or_default())
    }

    /// What was chosen, or else what is usual.
    pub fn chosen(&self, name: &str, usual: &str) -> String {
        if self.posted.has(name) { self.posted.get(name).to_owned() } else { usual.to_owned() }
    }

    /// The key of the form: the one it was sent with, or a new one.
    pub fn once(&self) -> String {
        if self.posted.has(ONCE) { self.posted.get(ONCE).to_owned() } else { once() }
    }
}
