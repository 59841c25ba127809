//! `/admin/personer/ny`: an account with its first role, and the link by which its person comes in.
//!
//! The link is shown once, on the answer itself: it is kept as a hash and can't be shown again. The same form sent
//! twice gives a link that works, and not two accounts.

use super::frame::{Frame, Place, Side};
use super::grant_form::{self, GrantForm};
use crate::ask::Ask;
use crate::field::Field;
use crate::page::Page;
use crate::posted::{ONCE, Posted};
use crate::problem::Problem;
use crate::seal;
use askama::Template;
use axum::Extension;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use rettesnor_app::first_time;
use rettesnor_app::people::{InviteError, Invited, NewAccount, invite, invite_again};
use rettesnor_core::access::Grant;

#[derive(Template)]
#[template(path = "admin/invite.html")]
struct InvitePage<'a> {
    page: Page<'a>,
    side: Side,
    once: String,
    name: Field,
    email: Field,
    grant: GrantForm,
    /// Whether anything is wrong with what was written.
    wrong: bool,
    /// The account that has the address already, which may be given the role.
    known: Option<String>,
}

#[derive(Template)]
#[template(path = "admin/invited.html")]
struct InvitedPage<'a> {
    page: Page<'a>,
    side: Side,
    link: String,
    hand_over: String,
    person: String,
}

impl InvitePage<'_> {
    /// The fields that something is wrong with.
    fn mistaken(&self) -> Vec<&Field> {
        let fields = [&self.name, &self.email, &self.grant.unit.field, &self.grant.line];
        fields.into_iter().filter(|field| !field.error.is_empty()).collect()
    }
}

/// Shows the empty form; a unit may be filled in by the way that led here.
pub async fn show(ask: Ask) -> Result<Html<String>, Problem> {
    let (_, question) = ask.address().split_once('?').unwrap_or_default();
    form(&ask, &Posted::read(question.as_bytes()), |_| {})
}

/// Makes the account and shows the link.
pub async fn send(ask: Ask, headers: HeaderMap, Extension(posted): Extension<Posted>) -> Result<Response, Problem> {
    let failed = |error| Problem::Store(ask.clone(), error);
    let grants = match grant_form::read(&ask, &posted) {
        Ok(grants) => grants,
        Err(grant) => return wrong(&ask, &posted, |page| page.grant = *grant),
    };
    let (store, structure) = (ask.desk().store(), &ask.shelf().structure);
    let account = NewAccount { name: posted.get("navn"), email: posted.get("epost"), grants: &grants };
    let first = first_time(store, ask.who(), ask.now(), posted.get(ONCE)).await.map_err(failed)?;
    let why = match invite(store, ask.who(), ask.now(), structure, account).await {
        Ok(invited) => return invited_page(&ask, &headers, &invited, posted.get("navn")),
        Err(InviteError::Known { person }) if !first => {
            let again = invite_again(store, ask.who(), ask.now(), structure, &person).await;
            let invited = again.map_err(|_| Problem::NotAllowed(ask.clone()))?;
            return invited_page(&ask, &headers, &invited, posted.get("navn"));
        }
        Err(why) => why,
    };
    refused(&ask, &posted, why, &grants)
}

fn refused(ask: &Ask, posted: &Posted, why: InviteError, grants: &[Grant]) -> Result<Response, Problem> {
    let say = |key: &str| ask.voice().say(key, &[]);
    match why {
        InviteError::Failed(failure) => Err(Problem::failed(ask, &failure)),
        InviteError::NotAllowed => Err(Problem::NotAllowed(ask.clone())),
        InviteError::BadName => wrong(ask, posted, |page| page.name.error = say("name-wrong")),
        InviteError::BadEmail => wrong(ask, posted, |page| page.email.error = say("admin-email-wrong")),
        InviteError::UnknownUnit => wrong(ask, posted, |page| {
            let form = GrantForm::new(ask, posted);
            page.grant =
                grants.first().map_or(form, |grant| GrantForm::new(ask, posted).with_wrong_line(ask, &grant.unit));
        }),
        InviteError::Known { person } => wrong(ask, posted, |page| {
            page.email.error = say("admin-email-known");
            page.known = Some(person);
        }),
    }
}

fn form(ask: &Ask, posted: &Posted, change: impl FnOnce(&mut InvitePage<'_>)) -> Result<Html<String>, Problem> {
    let voice = ask.voice();
    let Frame { page, side } =
        Frame::new(ask, Place::People, voice.say("admin-invite", &[]), voice.say("admin-invite-lead", &[]))
            .under(voice.say("admin-people", &[]), "/admin/personer");
    let mut page = InvitePage {
        page,
        side,
        once: seal::one_time_key(),
        name: Field::new("navn", voice.say("admin-full-name", &[])).holding(posted.get("navn")),
        email: Field::new("epost", voice.say("login-email", &[])).holding(posted.get("epost")),
        grant: GrantForm::new(ask, posted),
        wrong: false,
        known: None,
    };
    change(&mut page);
    Ok(Html(page.render()?))
}

fn wrong(ask: &Ask, posted: &Posted, change: impl FnOnce(&mut InvitePage<'_>)) -> Result<Response, Problem> {
    let html = form(ask, posted, |page| {
        page.wrong = true;
        change(page);
    })?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, html).into_response())
}

/// The page that shows a link, this once.
pub fn invited_page(ask: &Ask, headers: &HeaderMap, invited: &Invited, name: &str) -> Result<Response, Problem> {
    let voice = ask.voice();
    let until = voice.moment(invited.expires_at);
    let Frame { page, side } = Frame::new(ask, Place::People, voice.say("admin-invited", &[]), String::new())
        .under(voice.say("admin-people", &[]), "/admin/personer");
    let html = InvitedPage {
        page,
        side,
        link: format!("{}/invitasjon/{}", base(ask, headers), invited.token.reveal()),
        hand_over: voice.say("admin-invited-text", &[("navn", name), ("naar", &until)]),
        person: format!("/admin/personer/{}", invited.person),
    };
    Ok(Html(html.render()?).into_response())
}

/// The address that people write: what the installation says it is, or the one that was used to come here.
pub fn base(ask: &Ask, headers: &HeaderMap) -> String {
    let settings = ask.desk().settings();
    let host = headers.get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or("localhost");
    settings.public_address.clone().unwrap_or_else(|| format!("http://{host}"))
}
