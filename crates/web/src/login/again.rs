//! After a session has ended in the middle of a form: what was written is kept, and can be sent again.
//!
//! The fields travel in the page itself, hidden, so that nothing of them is stored for somebody who is not logged in.
//! After log-in the same page stands there with the new session's token and a button.

use super::show::{Door, door};
use crate::ask::Ask;
use crate::page::{Nav, Page};
use crate::posted::Posted;
use crate::problem::Problem;
use askama::Template;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use rettesnor_words::Voice;

/// What fields that people write in are called.
const NAMES: [(&str, &str); 6] = [
    ("tekst", "written-text"),
    ("navn", "written-name"),
    ("epost", "login-email"),
    ("enhet", "written-unit"),
    ("linje", "written-line"),
    ("rolle", "written-role"),
];

/// A field as a person reads it.
pub struct Written {
    /// What it is called.
    pub name: String,
    /// What was written.
    pub value: String,
}

#[derive(Template)]
#[template(path = "login/again.html")]
struct AgainPage<'a> {
    page: Page<'a>,
    lead: String,
    /// Where the form was to be sent.
    action: String,
    /// What it held, to be sent again.
    kept: Vec<(String, String)>,
    /// The same as a person reads it.
    written: Vec<Written>,
}

/// Shows what was written, and the way to send it: by logging in, or where somebody is logged in by a click.
pub async fn show(ask: &Ask, posted: &Posted) -> Response {
    let shown = if ask.session().is_some() {
        let lead = ask.voice().say("again-too-old", &[]);
        page(ask, lead, ask.address(), posted.kept()).map(|html| (StatusCode::CONFLICT, Html(html)).into_response())
    } else {
        let kept = Door { onward: ask.address().to_owned(), kept: Some(posted.kept()), ..Door::default() };
        door(ask, kept).await.map(|html| (StatusCode::UNAUTHORIZED, Html(html)).into_response())
    };
    shown.unwrap_or_else(IntoResponse::into_response)
}

/// What was written before the log-in, with the token of the session that has just begun.
pub fn to_send(ask: &Ask, action: &str, fields: Vec<(String, String)>) -> Result<Html<String>, Problem> {
    Ok(Html(page(ask, ask.voice().say("again-logged-in", &[]), action, fields)?))
}

fn page(ask: &Ask, lead: String, action: &str, kept: Vec<(String, String)>) -> Result<String, Problem> {
    let page = Page::new(ask, ask.voice().say("again-send-heading", &[]), Nav::Elsewhere);
    let written = written(ask.voice(), &kept);
    Ok(AgainPage { page, lead, action: action.to_owned(), kept, written }.render()?)
}

/// The fields that say something, as a person reads them.
pub fn written(voice: &Voice, fields: &[(String, String)]) -> Vec<Written> {
    let telling = fields.iter().filter(|(name, value)| !name.starts_with('_') && !value.is_empty());
    let told = |(name, value): &(String, String)| {
        let known = NAMES.iter().find(|(field, _)| field == name);
        Written { name: known.map_or_else(|| name.clone(), |(_, key)| voice.say(key, &[])), value: value.clone() }
    };
    telling.map(told).collect()
}
