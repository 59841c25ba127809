//! `GET` and `POST /plan/{unit}/{year}/kopier`: beginning next year's plan with what goes on and what came of it.

use super::address::Address;
use super::state::action_word;
use super::words::begun;
use crate::ask::Ask;
use crate::field::Field;
use crate::page::{Nav, Page};
use crate::posted::{ONCE, Posted};
use crate::problem::Problem;
use crate::seal;
use crate::steer::{for_form, sentence};
use askama::Template;
use axum::Extension;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use rettesnor_app::steer::SteerError;
use rettesnor_app::steer::plan::{Along, Working, copy_plan};
use rettesnor_core::goal::Stage;

#[derive(Template)]
#[template(path = "plan/copy.html")]
struct CopyPage<'a> {
    page: Page<'a>,
    eyebrow: String,
    action: String,
    back: String,
    once: String,
    error: String,
    title: Field,
    groups: Vec<Group>,
}

/// What can go on, of one kind.
struct Group {
    name: String,
    text: String,
    items: Vec<Item>,
}

/// Something that can go on.
struct Item {
    id: String,
    name: String,
    /// Where it stands.
    state: String,
    /// Whether it goes on unless somebody says otherwise.
    along: bool,
    outcome: String,
}

/// Asks what goes on, and what came of it.
pub async fn show(ask: Ask, Path((unit, year)): Path<(String, String)>) -> Result<Response, Problem> {
    let address = Address::read(&ask, &unit, &year)?;
    let working = address.writing(&ask).await?;
    page(&ask, &address, &working, None)
}

/// Begins next year's plan and leads to it.
pub async fn copy(
    ask: Ask,
    Path((unit, year)): Path<(String, String)>,
    Extension(posted): Extension<Posted>,
) -> Result<Response, Problem> {
    let address = Address::read(&ask, &unit, &year)?;
    let working = address.writing(&ask).await?;
    let outcome = |id: &str| (id.to_owned(), posted.get(&format!("utfall-{id}")).replace("\r\n", "\n"));
    let along = Along { title: posted.get("tittel").to_owned(), outcomes: posted.all("med").map(outcome).collect() };
    match copy_plan(&ask.pen(posted.get(ONCE)), &address.unit, address.year, &along).await {
        Ok(_) => Ok(Redirect::to(&address.path_of(address.year + 1)).into_response()),
        Err(error) => page(&ask, &address, &working, Some((&posted, &for_form(&ask, error)?))),
    }
}

fn page(
    ask: &Ask,
    address: &Address,
    working: &Working,
    refused: Option<(&Posted, &SteerError)>,
) -> Result<Response, Problem> {
    let voice = ask.voice();
    begun(ask, working)?;
    let next = (address.year + 1).to_string();
    if working.next_begun {
        return Err(Problem::Wrong(ask.clone(), voice.say("plan-copy-there", &[("ar", &next)])));
    }
    let title = voice.say("plan-title-of", &[("enhet", &address.name), ("ar", &next)]);
    let mut title = Field::new("tittel", voice.say("plan-title", &[])).holding(title);
    let mut groups = groups(ask, working);
    let error = refused.as_ref().and_then(|(_, error)| sentence(voice, error)).unwrap_or_default();
    if let Some((posted, _)) = &refused {
        title.value = posted.get("tittel").to_owned();
        for item in groups.iter_mut().flat_map(|group| &mut group.items) {
            item.along = posted.all("med").any(|id| id == item.id);
            item.outcome = posted.raw(&format!("utfall-{}", item.id)).to_owned();
        }
    }
    let html = CopyPage {
        page: Page::new(ask, voice.say("plan-copy-title", &[("ar", &next)]), Nav::Plan)
            .with_crumbs(address.crumbs(ask)),
        eyebrow: address.name.clone(),
        action: format!("{}/kopier", address.path()),
        back: address.path(),
        once: seal::one_time_key(),
        error,
        title,
        groups,
    };
    let status = if refused.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    Ok((status, Html(html.render()?)).into_response())
}

fn groups(ask: &Ask, working: &Working) -> Vec<Group> {
    let voice = ask.voice();
    let contents = &working.contents;
    let item = |id: &str, name: &str, state: String, along| Item {
        id: id.to_owned(),
        name: name.to_owned(),
        state,
        along,
        outcome: String::new(),
    };
    let group = |name: &str, text: &str, items| Group { name: voice.say(name, &[]), text: voice.say(text, &[]), items };
    let lives = |stage: &Stage| !matches!(stage, Stage::Retired { .. } | Stage::Demoted { .. });
    let goals = contents.goals.iter().filter(|(_, goal)| lives(&goal.stage));
    let goals = goals.map(|(id, goal)| item(id, &goal.name, String::new(), true)).collect();
    let open = contents.actions.iter().filter(|(_, action)| action.state.is_open());
    let actions = open.map(|(id, action)| item(id, &action.name, action_word(voice, &action.state).1, true)).collect();
    let factors = contents.factors.iter().map(|(id, factor)| item(id, &factor.name, String::new(), true)).collect();
    let others = contents.agreements.iter().map(|(id, agreement)| (id, &agreement.name));
    let others = others.chain(contents.meetings.iter().map(|(id, meeting)| (id, &meeting.name)));
    let others = others.map(|(id, name)| item(id, name, String::new(), true)).collect();
    let mut groups = vec![
        group("plan-goals", "plan-copy-goals", goals),
        group("plan-actions", "plan-copy-actions", actions),
        group("plan-factors", "plan-copy-factors", factors),
        group("plan-together", "plan-copy-others", others),
    ];
    groups.retain(|group: &Group| !group.items.is_empty());
    groups
}
