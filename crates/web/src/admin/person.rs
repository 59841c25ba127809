//! `GET /admin/personer/{person}`: one account, its roles, and what can be done with it.

use super::frame::{Frame, Place, Side};
use super::grant_form::GrantForm;
use super::people::state;
use crate::account::show::place;
use crate::ask::Ask;
use crate::field::Field;
use crate::page::{Page, role_key};
use crate::posted::Posted;
use crate::problem::Problem;
use askama::Template;
use axum::extract::Path;
use axum::response::Html;
use rettesnor_app::people::{KnownPerson, known_person};
use rettesnor_core::time::Moment;

#[derive(Template)]
#[template(path = "admin/person.html")]
struct PersonPage<'a> {
    page: Page<'a>,
    side: Side,
    /// The path of the account, under which what can be done with it lies.
    path: String,
    email: String,
    state: Option<(&'static str, String)>,
    /// How the person comes in: a sentence.
    way_in: String,
    added: String,
    roles: Vec<RoleRow>,
    elsewhere: bool,
    kept: bool,
    closed: bool,
    example: bool,
    name: Field,
    address: Field,
    grant: GrantForm,
}

#[derive(Template)]
#[template(path = "admin/close.html")]
struct ClosePage<'a> {
    page: Page<'a>,
    side: Side,
    path: String,
    text: String,
}

/// A role with what can be done with it.
struct RoleRow {
    id: String,
    role: String,
    at: String,
    given: String,
    /// Whether the one who asks may take it back.
    ends: bool,
}

/// What was written in a form that was not accepted.
#[derive(Default)]
pub struct Refused {
    /// A name that can't be one.
    pub name: Option<String>,
    /// An address that can't be the account's, and why.
    pub email: Option<(String, String)>,
    /// A role that can't be given.
    pub grant: Option<Box<GrantForm>>,
}

/// Shows the account.
pub async fn show(ask: Ask, Path(person): Path<String>) -> Result<Html<String>, Problem> {
    page(&ask, &person, Refused::default()).await
}

/// Asks whether the account is to be closed.
pub async fn close(ask: Ask, Path(person): Path<String>) -> Result<Html<String>, Problem> {
    let known = find(&ask, &person).await?;
    if !known.kept {
        return Err(Problem::NotAllowed(ask));
    }
    let (voice, name, path) = (ask.voice(), &known.account.name, path(&person));
    let title = voice.say("admin-close-title", &[("navn", name)]);
    let Frame { page, side } = under_people(&ask, title).under(name.clone(), path.clone());
    let html = ClosePage { page, side, text: voice.say("admin-close-text", &[("navn", name)]), path };
    Ok(Html(html.render()?))
}

/// The account, where the one who asks may see it.
pub async fn find(ask: &Ask, person: &str) -> Result<KnownPerson, Problem> {
    let found = known_person(ask.desk().store(), ask.who(), &ask.shelf().structure, person).await;
    let found = found.map_err(|failure| Problem::failed(ask, &failure))?;
    found.ok_or_else(|| Problem::NotFound(ask.clone()))
}

/// The page, with what was written where it was not accepted.
pub async fn page(ask: &Ask, person: &str, refused: Refused) -> Result<Html<String>, Problem> {
    let known = find(ask, person).await?;
    let voice = ask.voice();
    let open = ask.desk().store().invitation_to(ask.who(), ask.now(), person).await;
    let open = open.map_err(|error| Problem::Store(ask.clone(), error))?;
    let written = refused.name.clone().unwrap_or_else(|| known.account.name.clone());
    let wrong = refused.name.map(|_| voice.say("name-wrong", &[])).unwrap_or_default();
    let (address, not_address) = refused.email.unwrap_or_else(|| (known.account.email.clone(), String::new()));
    let Frame { page, side } = under_people(ask, known.account.name.clone());
    let html = PersonPage {
        page,
        side,
        path: path(person),
        state: state(ask, &known.account),
        way_in: way_in(ask, &known, open.map(|invitation| invitation.expires_at)),
        added: added(ask, &known).await?,
        roles: roles(ask, &known),
        elsewhere: known.elsewhere,
        kept: known.kept,
        closed: known.account.closed_at.is_some(),
        example: known.account.example,
        name: Field::new("navn", voice.say("admin-full-name", &[])).holding(written).with_error(wrong),
        address: Field::new("epost", voice.say("account-email", &[])).holding(address).with_error(not_address),
        grant: refused.grant.map_or_else(|| GrantForm::new(ask, &Posted::default()), |grant| *grant),
        email: known.account.email,
    };
    Ok(Html(html.render()?))
}

/// The path of an account in the administration.
pub fn path(person: &str) -> String {
    format!("/admin/personer/{person}")
}

fn under_people(ask: &Ask, title: String) -> Frame<'_> {
    let frame = Frame::new(ask, Place::People, title, String::new());
    frame.under(ask.voice().say("admin-people", &[]), "/admin/personer")
}

fn roles(ask: &Ask, known: &KnownPerson) -> Vec<RoleRow> {
    let voice = ask.voice();
    let row = |(given, reached): &(rettesnor_store::GivenGrant, bool)| RoleRow {
        id: given.id.to_string(),
        role: voice.say(role_key(given.grant.role), &[]),
        at: place(ask, &given.grant),
        given: voice.moment(given.given_at),
        ends: *reached,
    };
    known.roles.iter().map(row).collect()
}

/// How the person comes in.
fn way_in(ask: &Ask, known: &KnownPerson, open: Option<Moment>) -> String {
    let voice = ask.voice();
    let account = &known.account;
    match (account.closed_at, open) {
        (Some(since), _) => voice.say("admin-way-closed", &[("naar", &voice.moment(since))]),
        (None, Some(until)) => {
            let key = if account.has_password { "admin-way-both" } else { "admin-way-invited" };
            voice.say(key, &[("naar", &voice.moment(until))])
        }
        (None, None) if account.example => voice.say("admin-way-example", &[]),
        (None, None) if account.has_password => voice.say("admin-way-password", &[]),
        (None, None) => voice.say("admin-way-none", &[]),
    }
}

/// When the account was made, and by whom as far as that may be seen.
async fn added(ask: &Ask, known: &KnownPerson) -> Result<String, Problem> {
    let (voice, account) = (ask.voice(), &known.account);
    let by = match account.added_by.as_str() {
        "operator" => voice.say("admin-operator", &[]),
        id => match find(ask, id).await {
            Ok(other) => other.account.name,
            Err(Problem::NotFound(_)) => voice.say("admin-somebody", &[]),
            Err(problem) => return Err(problem),
        },
    };
    Ok(voice.say("admin-added", &[("naar", &voice.moment(account.added_at)), ("hvem", &by)]))
}
