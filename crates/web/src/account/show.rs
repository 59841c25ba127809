//! `GET /konto`: everything about one's own account on one page.

use crate::ask::Ask;
use crate::field::{Field, Pick};
use crate::login::invitation::rules;
use crate::names::unit_name;
use crate::page::{Choice, Nav, Notice, Page, role_key, role_meaning_key};
use crate::problem::Problem;
use askama::Template;
use axum::extract::Query;
use axum::response::Html;
use rettesnor_core::access::{Grant, Role};
use rettesnor_store::{Account, Session};
use std::collections::BTreeMap;

/// What was written in a form that was not accepted.
#[derive(Default)]
pub struct Refused {
    /// A name, and why it can't be one.
    pub name: Option<(String, String)>,
    /// An address, and why it can't be one.
    pub email: Option<(String, String)>,
    /// What is wrong with the password that goes with the address.
    pub email_password: Option<String>,
    /// What is wrong with the password until now.
    pub password: Option<String>,
    /// What is wrong with the new one.
    pub new_password: Option<String>,
}

#[derive(Template)]
#[template(path = "account/show.html")]
struct AccountPage<'a> {
    page: Page<'a>,
    account: Account,
    name: Field,
    /// The fields of the address; none where one comes in without a password.
    address: Option<(Field, Field)>,
    /// The fields of the password; none where one comes in without.
    passwords: Option<(Field, Field)>,
    languages: Vec<Choice>,
    schemes: Vec<Choice>,
    roles: Vec<RoleRow>,
    sessions: Vec<SessionRow>,
    /// How often one is reminded by mail.
    reminders: Vec<Pick>,
    reminder: Field,
    /// Since when there is an address for one's calendar.
    feed: Option<String>,
    /// The address itself, this once.
    feed_link: Option<String>,
}

/// A role with what it means.
struct RoleRow {
    name: String,
    at: String,
    meaning: String,
}

/// A session, as its person knows it.
struct SessionRow {
    id: String,
    device: String,
    seen: String,
    began: String,
    here: bool,
}

/// Shows the account.
pub async fn show(ask: Ask, Query(query): Query<BTreeMap<String, String>>) -> Result<Html<String>, Problem> {
    let key = match query.get("gjort").map(String::as_str) {
        Some("navn") => Some("account-name-saved"),
        Some("epost") => Some("account-email-saved"),
        Some("passord") => Some("account-password-saved"),
        Some("okt") => Some("account-session-ended"),
        Some("kalender-slutt") => Some("account-feed-ended"),
        Some("paminnelser") => Some("account-reminders-saved"),
        Some("okter") => Some("account-others-ended"),
        _ => None,
    };
    let notice = key.map(|key| Notice { tone: "good", text: ask.voice().say(key, &[]) });
    page(&ask, Refused::default(), notice).await
}

/// The page, with what was written where it was not accepted.
pub async fn page(ask: &Ask, refused: Refused, notice: Option<Notice>) -> Result<Html<String>, Problem> {
    page_with_feed(ask, refused, notice, None).await
}

/// The page, with the address of one's calendar where it has just been made.
pub async fn page_with_feed(
    ask: &Ask,
    refused: Refused,
    notice: Option<Notice>,
    feed_link: Option<String>,
) -> Result<Html<String>, Problem> {
    let failed = |error| Problem::Store(ask.clone(), error);
    let (store, voice) = (ask.desk().store(), ask.voice());
    let own = ask.who().person().ok_or_else(|| Problem::NotAllowed(ask.clone()))?;
    let account = store.person(ask.who(), &own.id).await.map_err(failed)?;
    let account = account.ok_or_else(|| Problem::NotFound(ask.clone()))?;
    let sessions = store.sessions_of(ask.who(), ask.now(), &own.id).await.map_err(failed)?;
    let (written, wrong) = refused.name.unwrap_or_else(|| (own.name.clone(), String::new()));
    let (address, not_address) = refused.email.unwrap_or_else(|| (account.email.clone(), String::new()));
    let address = Field::new("epost", voice.say("account-email", &[]))
        .with_hint(voice.say("account-email-hint", &[]))
        .holding(address)
        .with_error(not_address);
    let by = Field { id: "epost-passord".to_owned(), ..Field::new("passord", voice.say("account-password-now", &[])) };
    let by = by.with_error(refused.email_password.unwrap_or_default());
    let now = Field::new("passord", voice.say("account-password-now", &[]));
    let new = Field::new("passord2", voice.say("password-new", &[])).with_hint(rules(ask));
    let now = now.with_error(refused.password.unwrap_or_default());
    let new = new.with_error(refused.new_password.unwrap_or_default());
    let page = Page::new(ask, voice.say("my-account", &[]), Nav::Elsewhere).with_notice(notice);
    let html = AccountPage {
        name: Field::new("navn", voice.say("account-name", &[]))
            .with_hint(voice.say("account-name-hint", &[]))
            .holding(written)
            .with_error(wrong),
        address: account.has_password.then_some((address, by)),
        passwords: account.has_password.then_some((now, new)),
        languages: page.languages.clone(),
        schemes: page.schemes.clone(),
        roles: roles(ask, &own.grants),
        sessions: sessions.iter().map(|session| row(ask, session)).collect(),
        reminders: reminders(ask),
        reminder: Field::new("paminnelser", voice.say("account-reminders-how", &[]))
            .with_hint(voice.say("account-reminders-hint", &[])),
        feed: store
            .feed_of(ask.who(), &own.id)
            .await
            .map_err(failed)?
            .map(|since| voice.say("account-feed-since", &[("naar", &voice.moment(since))])),
        feed_link,
        account,
        page,
    };
    Ok(Html(html.render()?))
}

/// How often one can be reminded.
fn reminders(ask: &Ask) -> Vec<Pick> {
    let chosen = ask.preference("paminnelser").unwrap_or("av");
    [("av", "reminders-off"), ("daglig", "reminders-daily"), ("ukentlig", "reminders-weekly")]
        .map(|(code, key)| Pick::new(code, ask.voice().say(key, &[]), chosen))
        .into()
}

/// The roles with what they mean; those of one kind together.
fn roles(ask: &Ask, grants: &[Grant]) -> Vec<RoleRow> {
    let voice = ask.voice();
    let row = |role: Role| {
        let at: Vec<String> = grants.iter().filter(|grant| grant.role == role).map(|grant| place(ask, grant)).collect();
        let said = (voice.say(role_key(role), &[]), voice.say(role_meaning_key(role), &[]));
        (!at.is_empty()).then(|| RoleRow { name: said.0, at: at.join("; "), meaning: said.1 })
    };
    Role::ALL.into_iter().filter_map(row).collect()
}

/// Where a role is given: `Bærum i kommunens linje`.
pub fn place(ask: &Ask, grant: &Grant) -> String {
    let unit = unit_name(ask, &grant.unit);
    ask.voice().say("role-place", &[("enhet", &unit), ("linje", &ask.voice().line(&grant.line))])
}

fn row(ask: &Ask, session: &Session) -> SessionRow {
    let voice = ask.voice();
    let unknown = || voice.say("account-device-unknown", &[]);
    SessionRow {
        id: session.id.to_string(),
        device: if session.device.is_empty() { unknown() } else { session.device.clone() },
        seen: voice.moment(session.seen_at),
        began: voice.moment(session.began_at),
        here: ask.session() == Some(&session.id),
    }
}
