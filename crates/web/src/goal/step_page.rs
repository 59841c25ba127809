//! The page of a step that asks little: a day, a reason.

use super::edit_page::{Refused, stands};
use super::fields::{Wrongs, field};
use super::found::Found;
use crate::ask::Ask;
use crate::field::Field;
use crate::page::{Nav, Page};
use crate::posted::Posted;
use crate::problem::Problem;
use crate::seal;
use askama::Template;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};

/// The page.
#[derive(Template)]
#[template(path = "goal/step.html")]
struct StepPage<'a> {
    page: Page<'a>,
    eyebrow: String,
    text: String,
    once: String,
    version: i64,
    day: Field,
    reason: Field,
    needs_reason: bool,
    danger: bool,
    stands: Vec<(String, String)>,
    wrong: String,
    save: String,
    back: String,
}

/// A step: the messages of its page, the name of its day, and what it asks for.
pub struct Step {
    /// The heading, which has the goal's name put in.
    pub title: &'static str,
    /// What it means.
    pub text: &'static str,
    /// The name of the day in the form.
    pub day: &'static str,
    /// What the day is called.
    pub day_label: &'static str,
    /// The button.
    pub save: &'static str,
    /// Whether a reason must be given.
    pub needs_reason: bool,
    /// Whether the step ends something.
    pub danger: bool,
}

/// The page of a step, with what was written.
///
/// # Errors
/// The page can't be written.
pub fn page(ask: &Ask, found: &Found, step: &Step, posted: &Posted, refused: Refused) -> Result<Response, Problem> {
    let voice = ask.voice();
    let written: (&Posted, &Wrongs) = (posted, &refused.wrongs);
    let fine = refused.wrongs.is_empty() && refused.wrong.is_empty();
    let read = posted.get("versjon").parse().ok().filter(|_| !refused.changed);
    let html = StepPage {
        page: Page::new(ask, voice.say(step.title, &[("mal", &found.goal.value.name)]), Nav::Elsewhere)
            .with_crumbs(found.crumbs(ask)),
        eyebrow: voice.say("goal-plan-of", &[("enhet", &found.at.name), ("aar", &found.at.year.to_string())]),
        text: voice.say(step.text, &[]),
        once: seal::one_time_key(),
        version: read.unwrap_or(found.goal.version),
        day: field(voice, written, step.day, step.day_label),
        reason: field(voice, written, "grunn", "goal-reason").with_hint(voice.say("goal-person-warning", &[])),
        needs_reason: step.needs_reason,
        danger: step.danger,
        stands: if refused.changed { stands(ask, found) } else { Vec::new() },
        wrong: refused.wrong,
        save: voice.say(step.save, &[]),
        back: found.path(),
    };
    let status = if fine { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok((status, Html(html.render()?)).into_response())
}
