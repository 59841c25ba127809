//! `GET /tilgjengelighet`: what we build to, how the pages are tested, what we know is missing, and whom to tell.
//!
//! It promises nothing that the tests do not hold: a line here is taken out the day it is no longer true.

use crate::ask::Ask;
use crate::page::{Nav, Page};
use crate::problem::Problem;
use askama::Template;
use axum::response::Html;

#[derive(Template)]
#[template(path = "accessibility/show.html")]
struct AccessibilityPage<'a> {
    page: Page<'a>,
    lead: String,
    tested: [&'static str; 4],
    gaps: [&'static str; 6],
}

/// How the pages are tested.
const TESTED: [&str; 4] =
    ["access-tested-axe", "access-tested-keyboard", "access-tested-script", "access-tested-drawing"];

/// What is known to be missing, the weightiest first.
const GAPS: [&str; 6] = [
    "access-gap-people",
    "access-gap-audit",
    "access-gap-table",
    "access-gap-help",
    "access-gap-names",
    "access-gap-files",
];

/// Shows the statement.
pub async fn show(ask: Ask) -> Result<Html<String>, Problem> {
    let voice = ask.voice();
    let lead = voice.say("access-lead", &[("versjon", env!("CARGO_PKG_VERSION"))]);
    let page = Page::new(&ask, voice.say("footer-access", &[]), Nav::Elsewhere);
    Ok(Html(AccessibilityPage { page, lead, tested: TESTED, gaps: GAPS }.render()?))
}
