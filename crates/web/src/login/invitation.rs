//! `/invitasjon/{token}`: the link by which somebody chooses a password, the first time or when it is forgotten.
//!
//! The rules for a password stand there before anything is written. A link that can't be used any more says what to do.

use super::session::{device, let_in};
use crate::ask::Ask;
use crate::field::Field;
use crate::page::{Nav, Page};
use crate::posted::Posted;
use crate::problem::Problem;
use askama::Template;
use axum::Extension;
use axum::extract::Path;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{Html, IntoResponse, Response};
use rettesnor_app::people::{AcceptError, LEAST_LETTERS, MOST_LETTERS, PasswordProblem, accept_invitation};
use rettesnor_core::access::Who;
use rettesnor_store::Account;

#[derive(Template)]
#[template(path = "login/invitation.html")]
struct InvitationPage<'a> {
    page: Page<'a>,
    lead: String,
    /// The way to this page.
    action: String,
    email: String,
    password: Field,
    until: String,
}

#[derive(Template)]
#[template(path = "login/no_invitation.html")]
struct NoInvitationPage<'a> {
    page: Page<'a>,
}

/// Shows whom the link is to and how to choose a password.
pub async fn show(ask: Ask, Path(token): Path<String>) -> Result<Response, Problem> {
    page(&ask, &token, String::new()).await
}

/// Chooses the password and lets its person in.
pub async fn accept(
    ask: Ask,
    Path(token): Path<String>,
    headers: HeaderMap,
    Extension(posted): Extension<Posted>,
) -> Result<Response, Problem> {
    let (store, password) = (ask.desk().store(), posted.raw("passord"));
    match accept_invitation(store, &Who::Visitor, ask.now(), &token, password, &device(&headers)).await {
        Ok(came) => let_in(&ask, &came, &posted).await,
        Err(AcceptError::NoInvitation) => none(&ask),
        Err(AcceptError::Password(problem)) => page(&ask, &token, what_is_wrong(&ask, problem)).await,
        Err(AcceptError::Failed(failure)) => Err(Problem::failed(&ask, &failure)),
    }
}

async fn page(ask: &Ask, token: &str, error: String) -> Result<Response, Problem> {
    let failed = |error| Problem::Store(ask.clone(), error);
    let (store, voice) = (ask.desk().store(), ask.voice());
    let Some(invitation) = store.invitation(&Who::Visitor, ask.now(), token).await.map_err(failed)? else {
        return none(ask);
    };
    let account = store.person(&Who::Visitor, &invitation.person).await.map_err(failed)?;
    let Some(account) = account else { return none(ask) };
    let status = if error.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let label = voice.say("password-new", &[]);
    let html = InvitationPage {
        page: Page::new(ask, voice.say("invitation-heading", &[]), Nav::Elsewhere),
        lead: lead(ask, &account),
        action: ask.address().to_owned(),
        email: account.email,
        password: Field::new("passord", label).with_hint(rules(ask)).with_error(error),
        until: voice.say("invitation-until", &[("naar", &voice.moment(invitation.expires_at))]),
    };
    Ok((status, Html(html.render()?)).into_response())
}

fn lead(ask: &Ask, account: &Account) -> String {
    let key = if account.has_password { "invitation-again" } else { "invitation-first" };
    ask.voice().say(key, &[("navn", &account.name)])
}

fn none(ask: &Ask) -> Result<Response, Problem> {
    let page = Page::new(ask, ask.voice().say("invitation-none", &[]), Nav::Elsewhere);
    Ok((StatusCode::GONE, Html(NoInvitationPage { page }.render()?)).into_response())
}

/// The rules for a password, said before it is chosen.
pub fn rules(ask: &Ask) -> String {
    ask.voice().say("password-rules", &[("minst", &LEAST_LETTERS.to_string())])
}

/// Why a password is not good enough.
pub fn what_is_wrong(ask: &Ask, problem: PasswordProblem) -> String {
    let say = |key: &str| {
        let limits = [("minst", LEAST_LETTERS.to_string()), ("mest", MOST_LETTERS.to_string())];
        let limits: Vec<(&str, &str)> = limits.iter().map(|(name, text)| (*name, text.as_str())).collect();
        ask.voice().say(key, &limits)
    };
    match problem {
        PasswordProblem::TooShort => say("password-too-short"),
        PasswordProblem::TooLong => say("password-too-long"),
        PasswordProblem::LikeYourself => say("password-like-yourself"),
        PasswordProblem::Common => say("password-common"),
    }
}
