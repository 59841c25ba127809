//! `GET /undersokelser`: the surveys that one may follow.

use super::{answered, asked_key, tag};
use crate::ask::Ask;
use crate::delivery::state::Tag;
use crate::names::unit_name;
use crate::page::{Link, Nav, Page};
use crate::problem::Problem;
use crate::reporting::ways;
use crate::steer::problem;
use askama::Template;
use axum::response::Html;
use rettesnor_app::steer::survey::{Followed, surveys};

/// How many years back surveys are listed.
const YEARS: i32 = 5;

#[derive(Template)]
#[template(path = "survey/list.html")]
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
    tag: Tag,
}

/// Shows the page.
pub async fn show(ask: Ask) -> Result<Html<String>, Problem> {
    let since = i32::from(ask.now().in_norway().date().year()) - YEARS;
    let found = surveys(&ask.pen(""), ask.shelf(), since).await.map_err(|error| problem(&ask, error))?;
    let page = ListPage {
        page: Page::new(&ask, ask.voice().say("survey-heading", &[]), Nav::Reporting),
        ways: ways(&ask, "/undersokelser"),
        lines: found.iter().map(|one| line(&ask, one)).collect(),
        may_make: !ask.shelf().delivers_at(ask.who()).is_empty(),
    };
    Ok(Html(page.render()?))
}

fn line(ask: &Ask, followed: &Followed) -> Line {
    let (voice, survey) = (ask.voice(), &followed.survey);
    let until = voice.date(survey.value.closing.as_ref().map_or(survey.value.closes_on, |closing| closing.on));
    let key = if survey.value.closing.is_some() { "survey-about-closed" } else { "survey-about-open" };
    Line {
        href: format!("/undersokelser/{}", survey.id),
        name: survey.value.name.clone(),
        about: voice.say(
            key,
            &[
                ("enhet", &unit_name(ask, &survey.home.unit)),
                ("hvem", &voice.say(asked_key(survey.value.asked), &[])),
                ("svar", &answered(ask, followed)),
                ("dag", &until),
            ],
        ),
        tag: tag(ask, followed),
    }
}
