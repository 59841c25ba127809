//! The part of a form that says who decided, when and in which words, and from when it holds.

use super::fields::{Wrongs, bodies, day, field, today};
use crate::ask::Ask;
use crate::field::{Field, Pick};
use crate::posted::Posted;
use rettesnor_core::goal::{Adoption, Body};
use rettesnor_core::time::Date;

/// What a form asks about a decision.
pub struct DecisionForm {
    pub body: Field,
    pub bodies: Vec<Pick>,
    pub on: Field,
    pub case: Field,
    pub wording: Field,
    pub from: Field,
}

impl DecisionForm {
    /// The form with what was written in it.
    pub fn new(ask: &Ask, written: (&Posted, &Wrongs)) -> Self {
        let (voice, posted) = (ask.voice(), written.0);
        let field = |name, label: &str| field(voice, written, name, label);
        let hint = |key: &str| voice.say(key, &[]);
        let body = if posted.get("organ").is_empty() { Body::Unit.as_str() } else { posted.get("organ") };
        Self {
            body: field("organ", "goal-body"),
            bodies: bodies(voice, body),
            on: field("dato", "goal-day"),
            case: field("sak", "goal-case").with_hint(hint("goal-case-hint")),
            wording: field("ordlyd", "goal-wording").with_hint(hint("goal-wording-hint")),
            from: field("fra", "goal-from").with_hint(hint("goal-from-hint")),
        }
    }

    /// The fields that something is wrong with.
    pub fn mistaken(&self) -> impl Iterator<Item = &Field> {
        [&self.on, &self.wording, &self.from].into_iter().filter(|field| !field.error.is_empty())
    }
}

/// The decision that was written, and the day from which it holds where one was; with what is wrong.
pub fn read(ask: &Ask, posted: &Posted) -> Result<(Adoption, Option<Date>), Wrongs> {
    let say = |key: &str| ask.voice().say(key, &[]);
    let mut wrongs = Wrongs::new();
    let on = day(posted, "dato");
    if on.is_none() {
        wrongs.insert("dato", say("goal-day-wrong"));
    }
    if posted.get("ordlyd").is_empty() {
        wrongs.insert("ordlyd", say("goal-field-missing"));
    }
    let from = day(posted, "fra");
    if from.is_none() && !posted.get("fra").is_empty() {
        wrongs.insert("fra", say("goal-day-wrong"));
    }
    let body = Body::ALL.into_iter().find(|body| body.as_str() == posted.get("organ")).unwrap_or(Body::Unit);
    match on.filter(|_| wrongs.is_empty()) {
        Some(on) => {
            let (case, wording) = (posted.get("sak").to_owned(), posted.get("ordlyd").to_owned());
            Ok((Adoption { body, on, case, wording }, from))
        }
        None => Err(wrongs),
    }
}

/// What stands in the form to begin with: today, and the goal as its wording.
pub fn to_begin_with(ask: &Ask, wording: &str) -> Vec<(&'static str, String)> {
    vec![("dato", today(ask).to_string()), ("ordlyd", wording.to_owned())]
}
