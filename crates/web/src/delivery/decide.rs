//! `/leveranser/{upload}/godta` and `/forkast`: deciding, with a question first.

use super::failure::problem;
use super::show;
use super::state::title;
use super::verdict::{Accept, Verdict};
use crate::ask::Ask;
use crate::page::{Link, Nav, Page};
use crate::posted::Posted;
use crate::problem::Problem;
use askama::Template;
use axum::Extension;
use axum::extract::Path;
use axum::response::{Html, IntoResponse, Redirect, Response};
use rettesnor_app::delivery::{self, DeliveryError, MANIFEST, Terms, read_manifest};
use rettesnor_store::UploadId;
use rettesnor_store::uploads::{Upload, UploadState};

#[derive(Template)]
#[template(path = "delivery/confirm.html")]
struct ConfirmPage<'a> {
    page: Page<'a>,
    /// Where the upload's page is.
    href: String,
    /// How it would be accepted; nothing where it would be thrown away.
    accept: Option<Accept>,
    back: Back,
}

/// What closes a question: the dialog itself, or the way back to the page.
pub struct Back {
    /// What ids in the question begin with.
    pub id: &'static str,
    /// Whether the question stands in a dialog.
    pub dialog: bool,
}

/// Asks whether to accept; the dialog on the upload's page asks the same where there is a script.
pub async fn ask_accept(ask: Ask, Path(id): Path<String>) -> Result<Response, Problem> {
    let id = UploadId::from(id);
    let upload = show::upload(&ask, &id).await?;
    let paper = ask.desk().store().upload_paper(ask.who(), &id, MANIFEST).await;
    let paper = paper.map_err(|error| Problem::Store(ask.clone(), error))?.unwrap_or_default();
    let verdict = read_manifest(&paper).map(|manifest| Verdict::of(&ask, &upload, &paper, &manifest));
    match verdict.and_then(|verdict| verdict.accept).filter(|_| upload.state == UploadState::Checked) {
        Some(accept) => page(&ask, &upload, Some(accept)),
        None => Ok(Redirect::to(&format!("/leveranser/{id}")).into_response()),
    }
}

/// Asks whether to throw it away.
pub async fn ask_discard(ask: Ask, Path(id): Path<String>) -> Result<Response, Problem> {
    let upload = show::upload(&ask, &UploadId::from(id)).await?;
    let open = upload.state.may_become().contains(&UploadState::Discarding);
    if open && ask.shelf().may_discard(ask.who(), &upload) {
        return page(&ask, &upload, None);
    }
    Ok(Redirect::to(&format!("/leveranser/{}", upload.id)).into_response())
}

fn page(ask: &Ask, upload: &Upload, accept: Option<Accept>) -> Result<Response, Problem> {
    let voice = ask.voice();
    let heading = match &accept {
        Some(accept) => accept.question.clone(),
        None => voice.say("discard-question", &[]),
    };
    let href = format!("/leveranser/{}", upload.id);
    let crumbs =
        vec![Link::to(voice.say("nav-deliveries", &[]), "/leveranser"), Link::to(title(voice, upload), href.clone())];
    let page = Page::new(ask, heading, Nav::Deliveries).with_crumbs(crumbs);
    Ok(Html(ConfirmPage { page, href, accept, back: Back { id: "side", dialog: false } }.render()?).into_response())
}

/// Accepts.
pub async fn accept(
    ask: Ask,
    Path(id): Path<String>,
    Extension(posted): Extension<Posted>,
) -> Result<Response, Problem> {
    let id = UploadId::from(id);
    let terms = Terms { good_rows: posted.has("uten_feil"), allow_loss: posted.has("tap") };
    let how = (terms, posted.get("sett"));
    match delivery::accept(ask.desk().store(), ask.shelf(), ask.who(), ask.now(), &id, how).await {
        Ok(()) => Ok(decided(&ask, &id)),
        Err(DeliveryError::Late(_)) if is_mine(&ask, &id, UploadState::Accepting).await? => Ok(decided(&ask, &id)),
        Err(error) => went_wrong(&ask, &id, error).await,
    }
}

/// Throws away.
pub async fn discard(ask: Ask, Path(id): Path<String>) -> Result<Response, Problem> {
    let id = UploadId::from(id);
    match delivery::discard(ask.desk().store(), ask.shelf(), ask.who(), ask.now(), &id).await {
        Ok(()) => Ok(decided(&ask, &id)),
        Err(DeliveryError::Late(_)) if is_mine(&ask, &id, UploadState::Discarding).await? => Ok(decided(&ask, &id)),
        Err(error) => went_wrong(&ask, &id, error).await,
    }
}

fn decided(ask: &Ask, id: &UploadId) -> Response {
    ask.desk().ring();
    Redirect::to(&format!("/leveranser/{id}")).into_response()
}

/// Whether the one who asks has decided so before: a form that is sent twice has done its work.
async fn is_mine(ask: &Ask, id: &UploadId, state: UploadState) -> Result<bool, Problem> {
    let events = ask.desk().store().upload_events(ask.who(), id).await;
    let events = events.map_err(|error| Problem::Store(ask.clone(), error))?;
    let decision = events.iter().rev().find(|e| matches!(e.state, UploadState::Accepting | UploadState::Discarding));
    Ok(decision.is_some_and(|event| event.state == state && event.actor == ask.who().as_actor()))
}

/// The upload's page with what kept the decision from being carried out; nothing of what there was is lost.
pub async fn went_wrong(ask: &Ask, id: &UploadId, error: DeliveryError) -> Result<Response, Problem> {
    match error {
        DeliveryError::Late(_) => show::too_late(ask, id).await,
        DeliveryError::Renewed => show::again(ask, id, "upload-late-renewed").await,
        DeliveryError::MustHold => show::again(ask, id, "upload-late-must-hold").await,
        error => Err(problem(ask, error)),
    }
}
