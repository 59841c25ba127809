//! `GET /logg-inn`: the ways in.

use crate::ask::Ask;
use crate::choice::inside;
use crate::page::{Nav, Page, role_key};
use crate::problem::Problem;
use askama::Template;
use axum::extract::Query;
use axum::response::Html;
use rettesnor_core::access::Who;
use std::collections::BTreeMap;

#[derive(Template)]
#[template(path = "login/show.html")]
struct LoginPage<'a> {
    page: Page<'a>,
    onward: String,
    error: Option<String>,
    email: String,
    /// The example persons of a demonstration.
    examples: Vec<Example>,
}

/// An example person that anybody may enter as.
struct Example {
    id: String,
    name: String,
    role: String,
    at: String,
}

/// Shows the ways in.
pub async fn show(ask: Ask, Query(query): Query<BTreeMap<String, String>>) -> Result<Html<String>, Problem> {
    let onward = inside(query.get("videre").map_or("/", String::as_str)).to_owned();
    let page = Page::new(&ask, ask.voice().say("log-in", &[]), Nav::Elsewhere);
    let examples = if ask.desk().settings().demo { examples(&ask).await? } else { Vec::new() };
    Ok(Html(LoginPage { page, onward, error: None, email: String::new(), examples }.render()?))
}

async fn examples(ask: &Ask) -> Result<Vec<Example>, Problem> {
    let store = ask.desk().store();
    let failed = |error| Problem::Store(ask.clone(), error);
    let people = store.people(&Who::Operator).await.map_err(failed)?;
    let mut examples = Vec::new();
    for person in people.into_iter().filter(|person| person.example && person.closed_at.is_none()) {
        let grants = store.grants_of(&Who::Operator, &person.id).await.map_err(failed)?;
        let Some(first) = grants.first().map(|given| &given.grant) else { continue };
        let org = &ask.shelf().stock.org;
        let unit = org.name(&first.unit, ask.shelf().stock.today).unwrap_or_else(|| first.unit.to_string());
        let at = format!("{unit}, {}", ask.voice().line(&first.line));
        let role = ask.voice().say(role_key(first.role), &[]);
        examples.push(Example { id: person.id, name: person.name, role, at });
    }
    Ok(examples)
}
