//! `GET` and `POST /leveranser/ingen`: reporting that there was nothing to report.

use super::failure::{problem, sentence};
use super::form::{Filled, Form};
use super::upload::meant;
use crate::ask::Ask;
use crate::page::{Link, Nav, Page};
use crate::posted::{ONCE, Posted};
use crate::problem::Problem;
use askama::Template;
use axum::Extension;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use rettesnor_app::delivery::{DeliveryError, Sent, report_nothing};
use rettesnor_store::UploadId;

#[derive(Template)]
#[template(path = "delivery/nothing.html")]
struct NothingPage<'a> {
    page: Page<'a>,
    form: Form,
    error: Option<String>,
}

/// Asks for which units and months there was nothing.
pub async fn ask(ask: Ask) -> Result<Response, Problem> {
    page(&ask, &Filled::default(), None)
}

/// Sends it in.
pub async fn report(ask: Ask, Extension(posted): Extension<Posted>) -> Result<Response, Problem> {
    let store = ask.desk().store();
    let filled = Filled {
        dataset: posted.get("datasett").to_owned(),
        units: posted.all("enhet").map(str::to_owned).collect(),
        first: posted.get("fra").to_owned(),
        last: posted.get("til").to_owned(),
    };
    if !posted.has("sikker") {
        return page(&ask, &filled, Some(ask.voice().say("nothing-not-sure", &[])));
    }
    let done = async {
        let (units, months) = meant(&filled)?;
        let id = UploadId::new(ask.now())?;
        let sent =
            Sent { id: &id, dataset: &filled.dataset, units: &units, months, files: &[], once: posted.get(ONCE) };
        let begun = report_nothing(store, ask.shelf(), ask.who(), ask.now(), &sent).await?;
        Ok::<_, DeliveryError>(begun.then_some(id))
    };
    match done.await {
        Ok(Some(id)) => {
            ask.desk().ring();
            Ok(Redirect::to(&format!("/leveranser/{id}")).into_response())
        }
        Ok(None) => Ok(Redirect::to("/leveranser").into_response()),
        Err(error) => match sentence(ask.voice(), &error) {
            Some(text) => page(&ask, &filled, Some(text)),
            None => Err(problem(&ask, error)),
        },
    }
}

fn page(ask: &Ask, filled: &Filled, error: Option<String>) -> Result<Response, Problem> {
    let deliverable = ask.shelf().deliverable(ask.who());
    let form = Form::of(ask, &deliverable, filled, true).ok_or_else(|| Problem::NotAllowed(ask.clone()))?;
    let voice = ask.voice();
    let page = Page::new(ask, voice.say("nothing-heading", &[]), Nav::Deliveries)
        .with_crumbs(vec![Link::to(voice.say("nav-deliveries", &[]), "/leveranser")]);
    let status = if error.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    Ok((status, Html(NothingPage { page, form, error }.render()?)).into_response())
}
