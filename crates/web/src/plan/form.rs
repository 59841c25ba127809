//! Forms of the plan: what is asked, what was written, and how it stands where somebody else wrote meanwhile.

use crate::ask::Ask;
use crate::field::{Field, Pick};
use crate::posted::Posted;
use crate::seal;
use crate::steer::sentence;
use rettesnor_app::steer::SteerError;
use rettesnor_core::time::{Date, parse_date};
use rettesnor_words::Voice;

/// Something that a form asks for.
pub enum Input {
    /// A line of text; the second is the type of the field, the third the rest of its attributes.
    Line(Field, &'static str, &'static str),
    /// Several lines.
    Lines(Field, u8),
    /// One of several.
    One(Field, Vec<Pick>),
    /// Two of several beside each other.
    TwoOnes((Field, Vec<Pick>), (Field, Vec<Pick>)),
    /// Two lines beside each other, each with the type of its field.
    Two((Field, &'static str), (Field, &'static str)),
    /// A heading over what follows, with what to know.
    Heading(String, String),
}

/// What somebody wrote in a form, and what was wrong with it.
pub struct Filling<'a> {
    /// The voice.
    pub voice: &'a Voice,
    /// What was written.
    pub posted: &'a Posted,
    /// The field that is missing, or can't be read.
    pub wrong: Option<(&'static str, bool)>,
}

impl Filling<'_> {
    /// A field, by its name and the message that asks for it.
    pub fn field(&self, name: &str, key: &str) -> Field {
        let field = Field::new(name, self.voice.say(key, &[])).holding(self.posted.raw(name));
        match self.wrong {
            Some((wrong, missing)) if wrong == name => {
                field.with_error(self.voice.say(if missing { "plan-field-missing" } else { "plan-field-wrong" }, &[]))
            }
            _ => field,
        }
    }

    /// A field with what helps to answer.
    pub fn helped(&self, name: &str, key: &str, hint: &str) -> Field {
        self.field(name, key).with_hint(self.voice.say(hint, &[]))
    }

    /// A message.
    pub fn say(&self, key: &str) -> String {
        self.voice.say(key, &[])
    }

    /// A choice among what has a code and a message.
    pub fn picks(&self, name: &str, choices: &[(&str, &str)]) -> Vec<Pick> {
        choices.iter().map(|(code, key)| Pick::new(*code, self.say(key), self.posted.get(name))).collect()
    }
}

/// A form as it is drawn.
pub struct FormView {
    /// Where it is sent.
    pub action: String,
    /// The key that makes a second sending harmless.
    pub once: String,
    /// The version that was read; 0 for something new.
    pub version: i64,
    /// What it asks for.
    pub inputs: Vec<Input>,
    /// Why it was not taken.
    pub error: String,
    /// How it stands now, where somebody else wrote meanwhile: what it is, and what it says.
    pub stands: Vec<(String, String)>,
    /// The word of the button.
    pub button: String,
    /// The way out.
    pub back: String,
}

impl FormView {
    /// A form that has not been sent.
    pub fn new(action: String, version: i64, inputs: Vec<Input>, button: String, back: String) -> Self {
        let (error, stands) = (String::new(), Vec::new());
        Self { action, once: seal::one_time_key(), version, inputs, error, stands, button, back }
    }

    /// The same form with why it was not taken, where it was not.
    pub fn refused(mut self, ask: &Ask, error: Option<&SteerError>) -> Self {
        self.error = error.and_then(|error| sentence(ask.voice(), error)).unwrap_or_default();
        self
    }

    /// The same form with how it stands now: what differs from what was written.
    pub fn beside(mut self, voice: &Voice, written: &Posted, now: &Posted) -> Self {
        for field in self.inputs.iter().flat_map(Input::fields) {
            let (mine, theirs) = (written.raw(&field.name).trim(), now.raw(&field.name).trim());
            if mine.replace('\r', "") != theirs.replace('\r', "") {
                let text = if theirs.is_empty() { voice.say("plan-stands-empty", &[]) } else { theirs.to_owned() };
                self.stands.push((field.label.clone(), text));
            }
        }
        self
    }
}

impl Input {
    /// The fields that hold text.
    fn fields(&self) -> Vec<&Field> {
        match self {
            Self::Line(field, ..) | Self::Lines(field, _) | Self::One(field, _) => vec![field],
            Self::TwoOnes((one, _), (other, _)) => vec![one, other],
            Self::Two((one, _), (other, _)) => vec![one, other],
            Self::Heading(..) => Vec::new(),
        }
    }
}

/// What stands in the fields of a form, to be read: what was asked, and what was written or chosen.
pub fn told(voice: &Voice, inputs: &[Input]) -> Vec<(String, String)> {
    let chosen = |picks: &[Pick]| picks.iter().find(|pick| pick.current).map(|pick| pick.label.clone());
    let written = |field: &Field, kind: &str| match parse_date(&field.value) {
        Ok(day) if kind == "date" => voice.date(day),
        _ => field.value.clone(),
    };
    let one = |field: &Field, picks: &[Pick]| (field.label.clone(), chosen(picks).unwrap_or_default());
    let line = |field: &Field, kind: &str| (field.label.clone(), written(field, kind));
    let of = |input: &Input| match input {
        Input::Line(field, kind, _) => vec![line(field, kind)],
        Input::Lines(field, _) => vec![line(field, "")],
        Input::One(field, picks) => vec![one(field, picks)],
        Input::TwoOnes((a, of_a), (b, of_b)) => vec![one(a, of_a), one(b, of_b)],
        Input::Two((a, kind_a), (b, kind_b)) => vec![line(a, kind_a), line(b, kind_b)],
        Input::Heading(..) => Vec::new(),
    };
    inputs.iter().flat_map(of).filter(|(_, text)| !text.trim().is_empty()).collect()
}

/// The field that an error is about, and whether it is missing.
pub fn wrong(error: &SteerError) -> Option<(&'static str, bool)> {
    match error {
        SteerError::Missing(field) => Some((field, true)),
        SteerError::Wrong(field) => Some((field, false)),
        _ => None,
    }
}

/// A day in a form: nothing where nothing was written.
pub fn day(posted: &Posted, field: &'static str) -> Result<Option<Date>, SteerError> {
    match posted.get(field) {
        "" => Ok(None),
        text => parse_date(text).map(Some).map_err(|_| SteerError::Wrong(field)),
    }
}

/// A day that must be written.
pub fn needed_day(posted: &Posted, field: &'static str) -> Result<Date, SteerError> {
    day(posted, field)?.ok_or(SteerError::Missing(field))
}

/// A day as a field holds it.
pub fn written(day: Option<Date>) -> String {
    day.map(|day| day.to_string()).unwrap_or_default()
}

/// A text with its line breaks as we keep them.
pub fn text(posted: &Posted, field: &str) -> String {
    posted.get(field).replace("\r\n", "\n")
}

/// A text that may be left out.
pub fn optional(posted: &Posted, field: &str) -> Option<String> {
    Some(posted.get(field).to_owned()).filter(|text| !text.is_empty())
}

/// The parts of a list, a line or a comma each.
pub fn listed(posted: &Posted, field: &str) -> Vec<String> {
    let parts = posted.get(field).split([',', '\n']).map(str::trim).filter(|part| !part.is_empty());
    parts.map(str::to_owned).collect()
}

/// The version that the form was made from.
pub fn version_read(posted: &Posted) -> i64 {
    posted.get("versjon").parse().unwrap_or(0)
}
