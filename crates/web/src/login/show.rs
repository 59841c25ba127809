//! `GET /logg-inn`: the ways in.

use super::again::{self, Written};
use crate::ask::Ask;
use crate::choice::inside;
use crate::field::Field;
use crate::names::unit_name;
use crate::page::{Nav, Notice, Page, initials, role_key};
use crate::problem::Problem;
use askama::Template;
use axum::extract::Query;
use axum::response::{Html, IntoResponse, Redirect, Response};
use rettesnor_core::access::{Role, Who};
use std::collections::BTreeMap;

/// What the page of the ways in is to say beside the ways.
#[derive(Default)]
pub struct Door {
    /// Where to go from here.
    pub onward: String,
    /// The e-mail address that was written.
    pub email: String,
    /// Why one did not come in.
    pub error: Option<String>,
    /// The form that waits to be sent, where the session ended in the middle of it.
    pub kept: Option<Vec<(String, String)>>,
    /// What the last action did.
    pub notice: Option<Notice>,
}

#[derive(Template)]
#[template(path = "login/show.html")]
struct LoginPage<'a> {
    page: Page<'a>,
    onward: String,
    email: Field,
    password: Field,
    error: Option<String>,
    /// Whether there is anybody who could come in.
    nobody: bool,
    /// Whether a form waits to be sent.
    again: bool,
    /// Its fields, as they will be sent.
    kept: Vec<(String, String)>,
    /// The same as a person reads them.
    written: Vec<Written>,
    /// The example persons of a demonstration.
    examples: Vec<Example>,
}

/// An example person that anybody may enter as.
struct Example {
    id: String,
    name: String,
    initials: String,
    at: String,
}

/// Shows the ways in; who is in already is led on, but in a demonstration may become another.
pub async fn show(ask: Ask, Query(query): Query<BTreeMap<String, String>>) -> Result<Response, Problem> {
    let onward = inside(query.get("videre").map_or("/", String::as_str)).to_owned();
    if ask.session().is_some() && !ask.desk().settings().demo {
        return Ok(Redirect::to(&onward).into_response());
    }
    let out = query.get("gjort").is_some_and(|done| done == "ut");
    let notice = out.then(|| Notice { tone: "good", text: ask.voice().say("login-out", &[]) });
    Ok(Html(door(&ask, Door { onward, notice, ..Door::default() }).await?).into_response())
}

/// The page of the ways in.
pub async fn door(ask: &Ask, door: Door) -> Result<String, Problem> {
    let voice = ask.voice();
    let failed = |error| Problem::Store(ask.clone(), error);
    let demo = ask.desk().settings().demo;
    let examples = if demo { examples(ask).await? } else { Vec::new() };
    let nobody = !ask.desk().store().has_people(&Who::Operator).await.map_err(failed)?;
    let title = voice.say(if door.kept.is_some() { "again-heading" } else { "log-in" }, &[]);
    let wrong = door.error.clone().unwrap_or_default();
    let page = LoginPage {
        page: Page::new(ask, title, Nav::Elsewhere).with_notice(door.notice),
        onward: door.onward,
        email: Field::new("epost", voice.say("login-email", &[])).holding(door.email).with_error(wrong),
        password: Field::new("passord", voice.say("login-password", &[])),
        error: door.error,
        nobody,
        again: door.kept.is_some(),
        written: again::written(voice, door.kept.as_deref().unwrap_or_default()),
        kept: door.kept.unwrap_or_default(),
        examples,
    };
    Ok(page.render()?)
}

async fn examples(ask: &Ask) -> Result<Vec<Example>, Problem> {
    let store = ask.desk().store();
    let failed = |error| Problem::Store(ask.clone(), error);
    let people = store.people(&Who::Operator).await.map_err(failed)?;
    let mut examples = Vec::new();
    let offered = [Role::Leader, Role::Staff, Role::Analyst, Role::Administrator, Role::Reader];
    for person in people.into_iter().filter(|person| person.example && person.closed_at.is_none()) {
        let grants = store.grants_of(&Who::Operator, &person.id).await.map_err(failed)?;
        let Some(first) = grants.first().map(|given| &given.grant) else { continue };
        let unit = unit_name(ask, &first.unit);
        let role = ask.voice().say(role_key(first.role), &[]);
        let at = format!("{role}, {unit}");
        let place = offered.iter().position(|role| *role == first.role);
        examples.push((place, Example { id: person.id, initials: initials(&person.name), name: person.name, at }));
    }
    examples.sort_by(|(a, one), (b, other)| (a, &one.name).cmp(&(b, &other.name)));
    Ok(examples.into_iter().map(|(_, example)| example).collect())
}
