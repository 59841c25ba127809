//! `POST /publiser/{unit}/{period}/bekreft` asks once more, with everything that was chosen; `POST` without it publishes.
//!
//! What is published is what was looked at: where anything has changed meanwhile the preview comes again.

use super::draft::{Chosen, Draft, form_key};
use super::show::{Told, objection, page};
use super::standing::{Standing, standing};
use super::wanted::Wanted;
use super::{shown_back, wrong_reason};
use crate::ask::Ask;
use crate::page::{Nav, Notice, Page};
use crate::posted::Posted;
use crate::problem::Problem;
use crate::public::publication_path;
use crate::public::view::Hidden;
use askama::Template;
use axum::Extension;
use axum::extract::Path;
use axum::response::{Html, IntoResponse, Redirect, Response};
use rettesnor_app::publish::{Objection, Preview, PublishError, publish as put_out};

#[derive(Template)]
#[template(path = "publish/confirm.html")]
struct ConfirmPage<'a> {
    page: Page<'a>,
    question: String,
    hidden: Hidden,
    texts: Vec<(String, String)>,
    reason: String,
    hash: String,
    package: String,
    action: String,
    back: String,
}

fn read_chosen(posted: &Posted) -> Chosen {
    let texts = posted.all("tekst").filter(|id| !id.is_empty()).map(str::to_owned).collect();
    Chosen { texts, reason: posted.get("grunn").to_owned() }
}

/// Asks once more.
pub async fn confirm(
    ask: Ask,
    Path((unit, period)): Path<(String, String)>,
    Extension(posted): Extension<Posted>,
) -> Result<Response, Problem> {
    let wanted = Wanted::read(&ask, &unit, &period, posted.get("pakke"))?;
    let chosen = read_chosen(&posted);
    let Standing::Known(reading, found) = standing(&ask, &wanted).await? else {
        return page(&ask, &wanted, &chosen, Told::default()).await;
    };
    let draft = Draft::of(&ask, &wanted, &chosen).await?;
    let preview = draft.preview(&ask, (&wanted, &chosen), (reading, &found)).await?;
    if let Some(told) = refused(&ask, &chosen, &preview) {
        return again(&ask, &wanted, chosen, told).await;
    }
    let (voice, place) = (ask.voice(), &wanted.place);
    let texts = [("navn", place.name.as_str()), ("periode", &voice.period(place.period))];
    let html = ConfirmPage {
        page: Page::new(&ask, voice.say("publish-confirm-heading", &[]), Nav::Cards),
        question: voice.say("publish-confirm-question", &texts),
        hidden: Hidden::of(voice, &preview.frozen),
        texts: preview.frozen.texts.iter().map(|text| (text.id.clone(), text.body.clone())).collect(),
        reason: chosen.reason,
        hash: preview.hash,
        action: wanted.step(""),
        back: wanted.path(),
        package: wanted.package,
    };
    Ok(Html(html.render()?).into_response())
}

/// Publishes.
pub async fn publish(
    ask: Ask,
    Path((unit, period)): Path<(String, String)>,
    Extension(posted): Extension<Posted>,
) -> Result<Response, Problem> {
    let wanted = Wanted::read(&ask, &unit, &period, posted.get("pakke"))?;
    let chosen = read_chosen(&posted);
    let Standing::Known(reading, found) = standing(&ask, &wanted).await? else {
        return again(&ask, &wanted, chosen, changed(&ask)).await;
    };
    let draft = Draft::of(&ask, &wanted, &chosen).await?;
    let preview = draft.preview(&ask, (&wanted, &chosen), (reading, &found)).await?;
    if let Some(newest) = preview.newest.as_ref().filter(|newest| newest.hash == posted.get("avtrykk")) {
        // The same form has come before.
        return Ok(Redirect::to(&publication_path(&newest.id)).into_response());
    }
    if preview.hash != posted.get("avtrykk") {
        return again(&ask, &wanted, chosen, changed(&ask)).await;
    }
    if let Some(told) = refused(&ask, &chosen, &preview) {
        return again(&ask, &wanted, chosen, told).await;
    }
    let key = form_key(&wanted, &preview);
    let (store, structure) = (ask.desk().store(), &ask.shelf().structure);
    let wish = draft.wish(&wanted, &chosen, &key);
    match put_out(store, (ask.who(), ask.now()), structure, found.kept.as_ref(), (&wish, &preview)).await {
        Ok(id) => Ok(Redirect::to(&publication_path(&id)).into_response()),
        Err(PublishError::NotAllowed) => Err(Problem::NotAllowed(ask)),
        Err(PublishError::Store(error)) => Err(Problem::Store(ask, error)),
        Err(PublishError::Superseded(_) | PublishError::Objections(_) | PublishError::NoPattern) => {
            drop(wish);
            again(&ask, &wanted, chosen, changed(&ask)).await
        }
    }
}

/// Shows the preview again, with what was chosen. An identity number is not shown back as it was written.
async fn again(ask: &Ask, wanted: &Wanted, chosen: Chosen, told: Told) -> Result<Response, Problem> {
    page(ask, wanted, &Chosen { reason: shown_back(&chosen.reason), ..chosen }, told).await
}

/// What stands against it, to be told; nothing where it can be published.
fn refused(ask: &Ask, chosen: &Chosen, preview: &Preview) -> Option<Told> {
    let voice = ask.voice();
    let wrong = |key: &str| Some(Told { wrong_reason: voice.say(key, &[]), notice: None });
    if let Some(key) = wrong_reason(&chosen.reason) {
        return wrong(key);
    }
    match preview.objections.as_slice() {
        [] => None,
        [Objection::NoReason] => wrong("publish-no-reason"),
        [first, ..] => {
            Some(Told { notice: Some(Notice { tone: "bad", text: objection(voice, *first) }), ..Told::default() })
        }
    }
}

/// Something has changed since it was looked at.
fn changed(ask: &Ask) -> Told {
    let text = ask.voice().say("publish-changed-meanwhile", &[]);
    Told { notice: Some(Notice { tone: "bad", text }), ..Told::default() }
}
