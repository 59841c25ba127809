//! `GET /logg-inn`: the ways in.

use crate::ask::Ask;
use crate::choice::inside;
use crate::page::{Nav, Page};
use crate::problem::Problem;
use askama::Template;
use axum::extract::Query;
use axum::response::Html;
use std::collections::BTreeMap;

#[derive(Template)]
#[template(path = "login/show.html")]
struct LoginPage<'a> {
    page: Page<'a>,
    onward: String,
    error: Option<String>,
    email: String,
}

/// Shows the ways in.
pub async fn show(ask: Ask, Query(query): Query<BTreeMap<String, String>>) -> Result<Html<String>, Problem> {
    let onward = inside(query.get("videre").map_or("/", String::as_str)).to_owned();
    let page = Page::new(&ask, ask.voice().say("log-in", &[]), Nav::Elsewhere);
    Ok(Html(LoginPage { page, onward, error: None, email: String::new() }.render()?))
}
