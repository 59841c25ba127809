//! A form as parts one after the other: what is asked, what was written, what is wrong with it.

use crate::ask::Ask;
use crate::field::{Field, Pick};
use crate::page::Page;
use crate::posted::Posted;
use crate::problem::Problem;
use crate::seal;
use crate::steer::{problem, sentence};
use askama::Template;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use rettesnor_app::steer::SteerError;
use rettesnor_core::identity::{contains_identity_number, mask};

/// A part of a form.
pub enum Part {
    /// A heading with what belongs to it.
    Heading(String, String),
    /// A line of text: the field, the type of its input, more attributes.
    Line(Field, &'static str, &'static str),
    /// Several lines of text.
    Lines(Field, u8),
    /// One of several.
    Pick(Field, Vec<Pick>),
    /// Yes or no.
    Tick(Field, bool),
    /// Fields side by side.
    Row(Vec<Part>),
    /// Something to know: an icon and a sentence.
    Warn(&'static str, String),
    /// What is answered or judged: a small heading, the words, what is known of it.
    Quote(String, String, String),
    /// A way to somewhere else.
    Way(String, String),
}

/// A form.
pub struct Form {
    /// Where it is sent.
    pub action: String,
    /// The key that makes a second sending harmless.
    pub once: String,
    /// What is sent unseen.
    pub hidden: Vec<(&'static str, String)>,
    /// Its parts.
    pub parts: Vec<Part>,
    /// What sends it.
    pub button: String,
    /// The way back.
    pub back: String,
    /// What is wrong with it as a whole.
    pub error: Option<String>,
    /// How it stands now, where it was changed elsewhere: names and texts.
    pub stands: Vec<(String, String)>,
}

/// A page that is a form.
#[derive(Template)]
#[template(path = "voices/form.html")]
pub struct FormPage<'a> {
    page: Page<'a>,
    eyebrow: String,
    lead: String,
    form: Form,
}

impl Form {
    /// An empty form.
    pub fn new(action: impl Into<String>, button: String, back: impl Into<String>) -> Self {
        Self {
            action: action.into(),
            once: seal::one_time_key(),
            hidden: Vec::new(),
            parts: Vec::new(),
            button,
            back: back.into(),
            error: None,
            stands: Vec::new(),
        }
    }

    /// Says what is wrong: beside the field where one is named, and above the form.
    ///
    /// # Errors
    /// It is nothing that who fills in the form can mend.
    pub fn refuse(mut self, ask: &Ask, error: SteerError) -> Result<Self, Problem> {
        let voice = ask.voice();
        let Some(text) = sentence(voice, &error) else { return Err(problem(ask, error)) };
        let at = match &error {
            SteerError::Missing(name) => Some((*name, voice.say(missing(name), &[]))),
            SteerError::Wrong(name) => Some((*name, voice.say(wrong(name), &[]))),
            _ => None,
        };
        if let Some((name, text)) = at {
            mark(&mut self.parts, name, &text);
        }
        self.error = Some(text);
        Ok(self)
    }

    /// The page of the form.
    pub fn page(self, page: Page<'_>, eyebrow: String, lead: String) -> Result<Response, Problem> {
        let status = if self.error.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
        let html = FormPage { page, eyebrow, lead, form: self }.render()?;
        Ok((status, Html(html)).into_response())
    }
}

fn missing(field: &str) -> &'static str {
    match field {
        "tillitsvalgt" => "form-no-reps",
        "tall" => "form-no-figures",
        _ => "form-missing",
    }
}

fn wrong(field: &str) -> &'static str {
    match field {
        "kom" => "form-more-came",
        "dato" => "form-not-yet",
        "frist" => "form-past",
        "navn" => "form-not-anonymous",
        _ => "form-wrong",
    }
}

fn mark(parts: &mut [Part], name: &str, text: &str) {
    for part in parts {
        match part {
            Part::Line(field, ..) | Part::Lines(field, _) | Part::Pick(field, _) | Part::Tick(field, _)
                if field.name == name =>
            {
                text.clone_into(&mut field.error);
            }
            Part::Row(parts) => mark(parts, name, text),
            _ => {}
        }
    }
}

/// What fills a form in: what was posted, or what stands.
pub struct Ink<'a> {
    ask: &'a Ask,
    posted: Option<&'a Posted>,
}

impl<'a> Ink<'a> {
    /// Fills in from what was posted, where something was.
    pub fn new(ask: &'a Ask, posted: Option<&'a Posted>) -> Self {
        Self { ask, posted }
    }

    /// What stands in a field: as posted, or else as it is given. What may be a person's number is covered.
    pub fn value(&self, name: &str, stands: &str) -> String {
        let written = self.posted.map_or(stands, |posted| posted.raw(name));
        if contains_identity_number(written) { mask(written) } else { written.to_owned() }
    }

    /// A field with its label by key, and a hint by key, which may be empty.
    pub fn field(&self, name: &str, label: &str, hint: &str, stands: &str) -> Field {
        let voice = self.ask.voice();
        let hint = if hint.is_empty() { String::new() } else { voice.say(hint, &[]) };
        Field::new(name, voice.say(label, &[])).holding(self.value(name, stands)).with_hint(hint)
    }

    /// Several lines of text.
    pub fn lines(&self, name: &str, label: &str, hint: &str, stands: &str) -> Part {
        Part::Lines(self.field(name, label, hint, stands), 4)
    }

    /// A line of text.
    pub fn line(&self, name: &str, label: &str, hint: &str, stands: &str) -> Part {
        Part::Line(self.field(name, label, hint, stands), "text", "maxlength=\"300\"")
    }

    /// A day.
    pub fn day(&self, name: &str, label: &str, hint: &str, stands: &str) -> Part {
        Part::Line(self.field(name, label, hint, stands), "date", "required")
    }

    /// A number of people.
    pub fn number(&self, name: &str, label: &str, hint: &str, stands: &str) -> Part {
        Part::Line(self.field(name, label, hint, stands), "number", "min=\"0\" max=\"100000\" inputmode=\"numeric\"")
    }

    /// One of several, each a code and what it is called.
    pub fn pick(&self, name: &str, label: &str, hint: &str, stands: &str, all: &[(String, String)]) -> Part {
        let field = self.field(name, label, hint, stands);
        let picks = all.iter().map(|(code, label)| Pick::new(code, label, &field.value)).collect();
        Part::Pick(field, picks)
    }

    /// Yes or no.
    pub fn tick(&self, name: &str, label: &str, hint: &str, stands: bool) -> Part {
        let ticked = self.posted.map_or(stands, |posted| posted.has(name));
        Part::Tick(Field { value: String::new(), ..self.field(name, label, hint, "") }, ticked)
    }

    /// That nobody is to be named.
    pub fn no_names(&self) -> Part {
        Part::Warn("ShieldLock", self.ask.voice().say("form-no-names", &[]))
    }
}
