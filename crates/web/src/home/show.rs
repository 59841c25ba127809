//! `GET /`: what waits for me, what has changed since last time, my units; and what to do first of all. A visitor meets
//! what is published.

use super::changed::{self, Changed};
use super::duties;
use super::first::{self, Start};
use super::owed;
use super::units::{self, Tile};
use super::waiting::{self, Waiting};
use crate::ask::Ask;
use crate::calendar::show::DutyRow;
use crate::delivery::history;
use crate::page::{Nav, Page};
use crate::problem::Problem;
use crate::public::list;
use crate::voices::front;
use askama::Template;
use axum::http::HeaderMap;
use axum::response::{Html, IntoResponse, Response};
use std::time::Duration;

/// How far back somebody looks who has not been here before.
const A_MONTH: Duration = Duration::from_secs(30 * 24 * 3600);

#[derive(Template)]
#[template(path = "home/show.html")]
struct HomePage<'a> {
    page: Page<'a>,
    lead: String,
    start: Option<Start>,
    waiting: Vec<Waiting>,
    /// What is due soon, of somebody who works at a unit.
    duties: Option<Vec<DutyRow>>,
    has_duties: bool,
    changed: Changed,
    tiles: Vec<Tile>,
    period: String,
}

/// Shows the front page.
pub async fn show(ask: Ask, headers: HeaderMap) -> Result<Response, Problem> {
    if ask.who().person().is_none() {
        return list::front(&ask, &headers).await;
    }
    own(&ask).await
}

/// The front page of somebody who is logged in.
async fn own(ask: &Ask) -> Result<Response, Problem> {
    let voice = ask.voice();
    let visited = ask.desk().store().visit(ask.who(), ask.now()).await;
    let visited = visited.map_err(|error| Problem::Store(ask.clone(), error))?;
    let since = visited.unwrap_or_else(|| ask.now().before(A_MONTH));
    let uploads = history::uploads(ask).await?;
    let mut waiting = waiting::lines(ask, &uploads, since).await?;
    waiting.splice(0..0, owed::lines(ask).await?);
    waiting.splice(0..0, front::waiting(ask).await?);
    let changed = changed::since(ask, &uploads, since, visited.is_some()).await?;
    let tiles = units::tiles(ask).await?;
    if !changed.lines.is_empty() || tiles.iter().any(|tile| !tile.strip.is_empty()) {
        ask.note_reading("home").await;
    }
    let name = ask.who().person().and_then(|person| person.name.split_whitespace().next()).unwrap_or_default();
    let duties = duties::at_hand(ask).await?;
    let page = HomePage {
        has_duties: duties.as_ref().is_some_and(|duties| !duties.is_empty()),
        lead: lead(ask, &waiting, &changed),
        start: first::start(ask),
        period: units::period(ask).map(|period| voice.period(period)).unwrap_or_default(),
        waiting,
        duties,
        changed,
        tiles,
        page: Page::new(ask, voice.say("home-hello", &[("navn", name)]), Nav::Home),
    };
    Ok(Html(page.render()?).into_response())
}

/// What waits and what has changed, in a sentence or two.
fn lead(ask: &Ask, waiting: &[Waiting], changed: &Changed) -> String {
    let voice = ask.voice();
    let count = |n: usize| u64::try_from(n).unwrap_or(u64::MAX);
    let for_me = waiting.iter().filter(|one| one.for_me).count();
    let (statuses, since) = (changed.statuses, changed.since.as_str());
    match (for_me, statuses) {
        (0, 0) if ask.shelf().reading().is_none() => voice.say("home-lead-first", &[]),
        (0, 0) => voice.say("home-lead-quiet", &[("tid", since)]),
        (n, 0) => voice.count("home-lead-waiting", count(n), &[]),
        (0, m) => voice.count("home-lead-changed", count(m), &[("tid", since)]),
        (n, m) => {
            let waiting = voice.count("home-lead-waiting", count(n), &[]);
            format!("{waiting} {}", voice.count("home-lead-changed", count(m), &[("tid", since)]))
        }
    }
}
