//! `POST /undersokelser/{id}/lenker`: links that work once. They are shown on the answer itself, this once: only a hash of
//! each is kept, so that nobody can look up who got which.

use super::crumbs;
use crate::admin::invite::base;
use crate::ask::Ask;
use crate::page::{Link, Nav, Page};
use crate::posted::{ONCE, Posted};
use crate::problem::Problem;
use crate::steer::{problem, sentence};
use askama::Template;
use axum::Extension;
use axum::extract::Path;
use axum::http::HeaderMap;
use axum::response::{Html, IntoResponse, Redirect, Response};
use rettesnor_app::first_time;
use rettesnor_app::steer::survey::{follow, invite};

#[derive(Template)]
#[template(path = "survey/links.html")]
struct LinksPage<'a> {
    page: Page<'a>,
    back: String,
    survey: String,
    until: String,
    links: Vec<String>,
    all: String,
}

/// Makes them and shows them.
pub async fn make(
    ask: Ask,
    Path(id): Path<String>,
    headers: HeaderMap,
    Extension(posted): Extension<Posted>,
) -> Result<Response, Problem> {
    let voice = ask.voice();
    let (id, pen) = (id.into(), ask.pen(""));
    let followed = follow(&pen, ask.shelf(), &id).await.map_err(|error| problem(&ask, error))?;
    let back = format!("/undersokelser/{id}");
    let first = first_time(ask.desk().store(), ask.who(), ask.now(), posted.get(ONCE)).await;
    if !first.map_err(|error| Problem::Store(ask.clone(), error))? {
        return Ok(Redirect::to(&back).into_response());
    }
    let count = posted.get("antall").parse().unwrap_or(0);
    let made = match invite(&pen, &id, count).await {
        Ok(made) => made,
        Err(error) => {
            let wrong = sentence(voice, &error).map(|_| voice.say("survey-links-wrong", &[]));
            return Err(wrong.map_or_else(|| problem(&ask, error), |text| Problem::Wrong(ask.clone(), text)));
        }
    };
    let base = base(&ask, &headers);
    let links: Vec<String> = made.iter().map(|secret| format!("{base}/svar/{secret}")).collect();
    let survey = &followed.survey.value;
    let mut way = crumbs(&ask);
    way.push(Link::to(survey.name.clone(), back.clone()));
    let page = LinksPage {
        page: Page::new(&ask, voice.say("survey-links-made", &[]), Nav::Reporting).with_crumbs(way),
        back,
        survey: survey.name.clone(),
        until: voice.say("survey-links-until", &[("dag", &voice.date(survey.closes_on))]),
        all: links.join("\n"),
        links,
    };
    Ok(Html(page.render()?).into_response())
}
