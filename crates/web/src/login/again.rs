//! The log-in page after a session has ended in the middle of a form: what was written is kept, and can be sent again.
//!
//! The fields travel in the page itself, hidden, so that nothing of them is stored for somebody who is not logged in.

use crate::ask::Ask;
use crate::page::{Nav, Page};
use crate::posted::Posted;
use crate::problem::Problem;
use askama::Template;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};

#[derive(Template)]
#[template(path = "login/again.html")]
struct AgainPage<'a> {
    page: Page<'a>,
    /// Where the form was to be sent.
    action: String,
    /// What it held, to be sent again.
    fields: Vec<(String, String)>,
    /// Whether somebody is logged in, so that a click is all that is needed.
    logged_in: bool,
}

/// Shows what was written, and the way to send it.
pub fn show(ask: &Ask, posted: &Posted) -> Response {
    let page = Page::new(ask, ask.voice().say("again-heading", &[]), Nav::Elsewhere);
    let logged_in = ask.who().person().is_some();
    let html = AgainPage { page, action: ask.address().to_owned(), fields: posted.kept(), logged_in }.render();
    match html {
        Ok(html) => {
            (if logged_in { StatusCode::CONFLICT } else { StatusCode::UNAUTHORIZED }, Html(html)).into_response()
        }
        Err(error) => Problem::from(error).into_response(),
    }
}
