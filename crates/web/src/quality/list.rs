//! `GET /kvalitet`: the checklists that one may know of.

use super::readers;
use crate::ask::Ask;
use crate::names::unit_name;
use crate::page::{Link, Nav, Page};
use crate::problem::Problem;
use crate::reporting::ways;
use crate::steer::problem;
use askama::Template;
use axum::response::Html;
use rettesnor_app::steer::quality::{Reviewed, reviews};

#[derive(Template)]
#[template(path = "quality/list.html")]
struct ListPage<'a> {
    page: Page<'a>,
    ways: Vec<Link>,
    lines: Vec<Line>,
    may_make: bool,
}

struct Line {
    href: String,
    name: String,
    about: String,
    rounds: String,
}

/// Shows the page.
pub async fn show(ask: Ask) -> Result<Html<String>, Problem> {
    let found = reviews(&ask.pen("")).await.map_err(|error| problem(&ask, error))?;
    let page = ListPage {
        page: Page::new(&ask, ask.voice().say("quality-heading", &[]), Nav::Reporting),
        ways: ways(&ask, "/kvalitet"),
        lines: found.iter().map(|one| line(&ask, one)).collect(),
        may_make: !ask.shelf().delivers_at(ask.who()).is_empty(),
    };
    Ok(Html(page.render()?))
}

fn line(ask: &Ask, reviewed: &Reviewed) -> Line {
    let voice = ask.voice();
    let checklist = &reviewed.checklist;
    let unit = unit_name(ask, &checklist.home.unit);
    let rounds = u64::try_from(reviewed.rounds.len()).unwrap_or(u64::MAX);
    Line {
        href: format!("/kvalitet/{}", checklist.id),
        name: checklist.value.name.clone(),
        about: voice.say("quality-about", &[("enhet", &unit), ("leser", &readers(ask, &checklist.value.readers))]),
        rounds: voice.count("quality-rounds", rounds, &[]),
    }
}
