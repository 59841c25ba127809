//! What a visitor sees where there is no page: why, and the way on.

use crate::ask::Ask;
use crate::desk::Desk;
use crate::gate::spoken;
use crate::page::{Link, Nav, Page};
use askama::Template;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{Html, IntoResponse, Response};
use rettesnor_app::people::Failure;
use rettesnor_store::StoreError;

/// A page that says what is the matter.
#[derive(Template)]
#[template(path = "problem.html")]
pub struct ProblemPage<'a> {
    page: Page<'a>,
    heading: String,
    text: String,
    ways: Vec<Link>,
}

/// Why a handler has no page to give.
#[derive(Debug)]
pub enum Problem {
    /// There is nothing at the address.
    NotFound(Ask),
    /// There is something, and it is not for the one who asks.
    NotAllowed(Ask),
    /// What was sent can't be meant: the sentence that says why.
    Wrong(Ask, String),
    /// The store failed.
    Store(Ask, StoreError),
    /// Something else failed on our side: what.
    Broken(Ask, String),
    /// A page could not be written.
    Template(askama::Error),
}

impl Problem {
    /// A verb failed on our side.
    pub fn failed(ask: &Ask, failure: &Failure) -> Self {
        Self::Broken(ask.clone(), failure.to_string())
    }
}

impl std::fmt::Debug for Ask {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.address())
    }
}

impl From<askama::Error> for Problem {
    fn from(error: askama::Error) -> Self {
        Self::Template(error)
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        match self {
            Self::NotFound(ask) => not_found(&ask),
            Self::NotAllowed(ask) => not_allowed(&ask),
            Self::Wrong(ask, text) => wrong(&ask, &text),
            Self::Store(ask, error) => failed(&ask, &error),
            Self::Broken(ask, error) => failed(&ask, &error),
            Self::Template(error) => {
                tracing::error!(%error, "a page could not be written");
                StatusCode::INTERNAL_SERVER_ERROR.into_response()
            }
        }
    }
}

/// It is our fault, and what was to be done is not done.
fn failed(ask: &Ask, error: &dyn std::fmt::Display) -> Response {
    tracing::error!(%error, "the store failed");
    page(ask, StatusCode::SERVICE_UNAVAILABLE, "problem-broken", &ask.voice().say("problem-broken-text", &[]))
}

/// Nothing is there.
pub fn not_found(ask: &Ask) -> Response {
    page(ask, StatusCode::NOT_FOUND, "problem-not-found", &ask.voice().say("problem-not-found-text", &[]))
}

/// Not for the one who asks.
pub fn not_allowed(ask: &Ask) -> Response {
    page(ask, StatusCode::FORBIDDEN, "problem-not-allowed", &ask.voice().say("problem-not-allowed-text", &[]))
}

/// What was sent can't be meant.
pub fn wrong(ask: &Ask, text: &str) -> Response {
    page(ask, StatusCode::BAD_REQUEST, "problem-wrong", text)
}

/// A form came from somebody else's page.
pub fn foreign(ask: &Ask) -> Response {
    page(ask, StatusCode::FORBIDDEN, "problem-foreign", &ask.voice().say("problem-foreign-text", &[]))
}

/// A form sent more than forms may.
pub fn too_large(ask: &Ask) -> Response {
    page(ask, StatusCode::PAYLOAD_TOO_LARGE, "problem-too-large", &ask.voice().say("problem-too-large-text", &[]))
}

/// The store can't be reached, so that nobody knows who asks.
pub fn broken(desk: &Desk, headers: &HeaderMap, error: &str) -> Response {
    tracing::error!(error, "the store failed");
    let text = desk.voice(spoken(headers)).say("problem-broken-text", &[]);
    (StatusCode::SERVICE_UNAVAILABLE, text).into_response()
}

fn page(ask: &Ask, status: StatusCode, heading: &str, text: &str) -> Response {
    let voice = ask.voice();
    let heading = voice.say(heading, &[]);
    let page = Page::new(ask, heading.clone(), Nav::Elsewhere);
    let ways = page.nav.clone();
    match (ProblemPage { page, heading, text: text.to_owned(), ways }).render() {
        Ok(html) => (status, Html(html)).into_response(),
        Err(error) => Problem::Template(error).into_response(),
    }
}
