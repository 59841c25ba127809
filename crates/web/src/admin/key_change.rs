//! `POST /admin/nokler`: a key is made, and its secret is shown on the answer itself, this once; and a key is revoked.

use super::frame::{Frame, Place, Side};
use super::grant_form;
use super::keys::{FIGURES, KeyForm, PATH, page};
use crate::ask::Ask;
use crate::page::Page;
use crate::posted::{ONCE, Posted};
use crate::problem::Problem;
use askama::Template;
use axum::Extension;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use rettesnor_app::api_key::{ApiKeyError, make_api_key, revoke_api_key};
use rettesnor_app::first_time;
use rettesnor_core::access::Grant;
use rettesnor_core::identity::contains_identity_number;
use rettesnor_core::time::parse_date;

#[derive(Template)]
#[template(path = "admin/key_made.html")]
struct MadePage<'a> {
    page: Page<'a>,
    side: Side,
    secret: String,
    said: String,
}

/// Makes a key and shows its secret.
pub async fn make(ask: Ask, Extension(posted): Extension<Posted>) -> Result<Response, Problem> {
    let grants: Vec<Grant> = if posted.get("leser") == FIGURES {
        match grant_form::read(&ask, &posted) {
            Ok(grants) => grants,
            Err(grant) => return again(&ask, KeyForm { grant: *grant, ..KeyForm::new(&ask, &posted) }).await,
        }
    } else {
        Vec::new()
    };
    let store = ask.desk().store();
    let first = first_time(store, ask.who(), ask.now(), posted.get(ONCE)).await;
    if !first.map_err(|error| Problem::Store(ask.clone(), error))? {
        return Ok(Redirect::to(PATH).into_response());
    }
    let new = (posted.get("navn"), parse_date(posted.get("siste_dag")).ok(), grants.as_slice());
    let made = make_api_key(store, (ask.who(), ask.now()), &ask.shelf().structure, new).await;
    let voice = ask.voice();
    let error = match made {
        Ok((_, secret)) => return made_page(&ask, posted.get("navn"), secret.reveal().to_owned()),
        Err(error) => error,
    };
    let mut form = KeyForm::new(&ask, &posted);
    match error {
        ApiKeyError::BadName => {
            form.name.error = voice.say("key-name-wrong", &[]);
            if contains_identity_number(&form.name.value) {
                form.name.value.clear();
            }
        }
        ApiKeyError::BadDay => form.last_day.error = voice.say("key-last-day-wrong", &[]),
        ApiKeyError::Failed(failure) => return Err(Problem::failed(&ask, &failure)),
        ApiKeyError::NotAllowed | ApiKeyError::BadRole | ApiKeyError::NotThere => {
            return Err(Problem::NotAllowed(ask));
        }
    }
    again(&ask, form).await
}

/// Revokes a key. One that is revoked already stays so.
pub async fn revoke(ask: Ask, Path(id): Path<String>) -> Result<Response, Problem> {
    match revoke_api_key(ask.desk().store(), (ask.who(), ask.now()), &id.into()).await {
        Ok(()) => Ok(Redirect::to(&format!("{PATH}?gjort=tilbakekalt")).into_response()),
        Err(ApiKeyError::NotThere) => Err(Problem::NotFound(ask)),
        Err(ApiKeyError::Failed(failure)) => Err(Problem::failed(&ask, &failure)),
        Err(_) => Err(Problem::NotAllowed(ask)),
    }
}

async fn again(ask: &Ask, form: KeyForm) -> Result<Response, Problem> {
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page(ask, form).await?).into_response())
}

fn made_page(ask: &Ask, name: &str, secret: String) -> Result<Response, Problem> {
    let voice = ask.voice();
    let frame = Frame::new(ask, Place::Keys, voice.say("key-made-title", &[]), String::new());
    let Frame { page, side } = frame.under(voice.say("admin-keys", &[]), PATH);
    let html = MadePage { page, side, secret, said: voice.say("key-made-text", &[("navn", name)]) };
    Ok(Html(html.render()?).into_response())
}
