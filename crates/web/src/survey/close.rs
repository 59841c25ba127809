//! `/undersokelser/{id}/lukk`: closing a survey before its last day, which can't be undone.

use super::{answered, crumbs};
use crate::ask::Ask;
use crate::page::{Link, Nav, Page};
use crate::problem::Problem;
use crate::steer::problem;
use askama::Template;
use axum::extract::Path;
use axum::response::{Html, IntoResponse, Redirect, Response};
use rettesnor_app::steer::report::ReportError;
use rettesnor_app::steer::survey::{close as close_survey, follow, least};

#[derive(Template)]
#[template(path = "survey/close.html")]
struct ClosePage<'a> {
    page: Page<'a>,
    href: String,
    answered: String,
    text: String,
}

/// Asks whether it is to be closed.
pub async fn ask(ask: Ask, Path(id): Path<String>) -> Result<Response, Problem> {
    let followed = follow(&ask.pen(""), ask.shelf(), &id.into()).await.map_err(|error| problem(&ask, error))?;
    if !ask.who().writes_plans(&followed.survey.home.unit, &ask.shelf().structure) {
        return Err(Problem::NotAllowed(ask.clone()));
    }
    let (voice, href) = (ask.voice(), format!("/undersokelser/{}", followed.survey.id));
    if followed.survey.value.closing.is_some() {
        return Ok(Redirect::to(&href).into_response());
    }
    let mut way = crumbs(&ask);
    way.push(Link::to(followed.survey.value.name.clone(), href.clone()));
    let year = followed.survey.home.year.to_string();
    let page = ClosePage {
        page: Page::new(&ask, voice.say("survey-close-heading", &[]), Nav::Reporting).with_crumbs(way),
        href,
        answered: answered(&ask, &followed),
        text: voice.count("survey-close-text", least(ask.shelf()), &[("aar", &year)]),
    };
    Ok(Html(page.render()?).into_response())
}

/// Closes it.
pub async fn close(ask: Ask, Path(id): Path<String>) -> Result<Response, Problem> {
    let (inbox, id) = (&ask.desk().settings().inbox, id.into());
    match close_survey(&ask.pen(""), ask.shelf(), inbox, &id).await {
        Ok(()) => {
            ask.desk().ring();
            Ok(Redirect::to(&format!("/undersokelser/{id}")).into_response())
        }
        Err(ReportError::Steer(error)) => Err(problem(&ask, error)),
        Err(error) => Err(Problem::Broken(ask.clone(), format!("{error:?}"))),
    }
}
