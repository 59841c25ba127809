//! `GET /admin/personer`: the people that the one who asks may see, with their roles.

use super::frame::{Frame, Place, Side};
use crate::account::show::place;
use crate::ask::Ask;
use crate::field::Pick;
use crate::names::unit_name;
use crate::page::{Page, role_key};
use crate::problem::Problem;
use askama::Template;
use axum::extract::Query;
use axum::response::Html;
use rettesnor_app::people::{KnownPerson, known_people};
use rettesnor_core::access::Role;
use rettesnor_store::Account;
use std::collections::BTreeMap;

/// The most that are shown at a time.
const SHOWN: usize = 200;

#[derive(Template)]
#[template(path = "admin/people.html")]
struct PeoplePage<'a> {
    page: Page<'a>,
    side: Side,
    asked: String,
    roles: Vec<Pick>,
    people: Vec<PersonRow>,
    counted: String,
    /// Whether there are more than are shown.
    more: bool,
}

/// A person in the list.
struct PersonRow {
    href: String,
    name: String,
    email: String,
    roles: Vec<RoleTag>,
    elsewhere: bool,
    /// What is out of the ordinary with the account: a tone and a word.
    state: Option<(&'static str, String)>,
}

/// A role as the list shows it.
pub struct RoleTag {
    /// The role.
    pub role: String,
    /// Where it is given.
    pub at: String,
}

/// Shows the people, all or those that were asked for.
pub async fn show(ask: Ask, Query(query): Query<BTreeMap<String, String>>) -> Result<Html<String>, Problem> {
    let (store, structure) = (ask.desk().store(), &ask.shelf().structure);
    let people = known_people(store, ask.who(), structure).await.map_err(|failure| Problem::failed(&ask, &failure))?;
    let asked = query.get("sok").map_or("", |text| text.trim());
    let role = query.get("rolle").map_or("", String::as_str);
    let wanted: Option<Role> = role.parse().ok();
    let mut found: Vec<KnownPerson> = people.into_iter().filter(|person| fits(&ask, person, asked, wanted)).collect();
    found.sort_by_key(|person| (person.account.closed_at.is_some(), person.account.name.to_lowercase()));
    let voice = ask.voice();
    let anything = Pick::new("", voice.say("admin-any-role", &[]), role);
    let of = |known: Role| Pick::new(known.as_str(), voice.say(role_key(known), &[]), role);
    let Frame { page, side } =
        Frame::new(&ask, Place::People, voice.say("admin-people", &[]), voice.say("admin-people-lead", &[]));
    let html = PeoplePage {
        page,
        side,
        asked: asked.to_owned(),
        roles: std::iter::once(anything).chain(Role::ALL.map(of)).collect(),
        counted: voice.count("admin-people-count", found.len() as u64, &[]),
        more: found.len() > SHOWN,
        people: found.into_iter().take(SHOWN).map(|person| row(&ask, person)).collect(),
    };
    Ok(Html(html.render()?))
}

fn fits(ask: &Ask, person: &KnownPerson, asked: &str, role: Option<Role>) -> bool {
    let wanted = asked.to_lowercase();
    let in_text = |text: &str| text.to_lowercase().contains(&wanted);
    let has = |role: Role| person.roles.iter().any(|(given, _)| given.grant.role == role);
    let at = || person.roles.iter().any(|(given, _)| in_text(&unit_name(ask, &given.grant.unit)));
    role.is_none_or(has) && (in_text(&person.account.name) || in_text(&person.account.email) || at())
}

fn row(ask: &Ask, person: KnownPerson) -> PersonRow {
    PersonRow {
        href: format!("/admin/personer/{}", person.account.id),
        roles: roles(ask, &person),
        elsewhere: person.elsewhere,
        state: state(ask, &person.account),
        name: person.account.name,
        email: person.account.email,
    }
}

/// The roles of a person as far as they may be seen.
pub fn roles(ask: &Ask, person: &KnownPerson) -> Vec<RoleTag> {
    let tag = |grant| RoleTag { role: role_of(ask, grant), at: place(ask, grant) };
    person.roles.iter().map(|(given, _)| tag(&given.grant)).collect()
}

/// What is out of the ordinary with an account: a tone and a word.
pub fn state(ask: &Ask, account: &Account) -> Option<(&'static str, String)> {
    let (tone, key) = if account.closed_at.is_some() {
        ("bad", "admin-closed")
    } else if account.example {
        ("plain", "admin-example")
    } else if account.has_password {
        return None;
    } else {
        ("close", "admin-not-in-yet")
    };
    Some((tone, ask.voice().say(key, &[])))
}

fn role_of(ask: &Ask, grant: &rettesnor_core::access::Grant) -> String {
    ask.voice().say(role_key(grant.role), &[])
}
