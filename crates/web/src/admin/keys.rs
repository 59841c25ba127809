//! `GET /admin/nokler`: the keys that other programs read with, and the form that makes one; and whether to revoke one.

use super::frame::{Frame, Place, Side};
use super::grant_form::GrantForm;
use crate::account::show::place;
use crate::ask::Ask;
use crate::field::{Field, Pick};
use crate::page::Page;
use crate::posted::Posted;
use crate::problem::Problem;
use crate::seal;
use askama::Template;
use axum::extract::Path;
use axum::response::Html;
use rettesnor_core::time::{date_of_day, day_number};
use rettesnor_store::{ApiKey, ApiKeyId};

/// Where the keys are.
pub const PATH: &str = "/admin/nokler";

/// What a key reads that reads what is published and no more.
pub const PUBLISHED: &str = "publisert";

/// What a key reads that reads figures of a unit besides.
pub const FIGURES: &str = "tall";

/// How many days a key opens where nobody chooses another last day.
const A_YEAR: i32 = 365;

#[derive(Template)]
#[template(path = "admin/keys.html")]
struct KeysPage<'a> {
    page: Page<'a>,
    side: Side,
    keys: Vec<KeyRow>,
    form: KeyForm,
}

#[derive(Template)]
#[template(path = "admin/key_revoke.html")]
struct RevokePage<'a> {
    page: Page<'a>,
    side: Side,
    path: String,
    text: String,
}

/// A key in the list.
struct KeyRow {
    name: String,
    reads: Vec<String>,
    last_day: String,
    used: String,
    /// What it is: a tone and a word.
    state: (&'static str, String),
    /// Where it is revoked, where it still opens anything.
    revoke: Option<String>,
}

/// The form that makes a key.
pub struct KeyForm {
    /// A key that makes a second sending harmless.
    pub once: String,
    /// What it is for.
    pub name: Field,
    /// What it reads.
    pub reads: Field,
    /// What it may read.
    pub choices: Vec<Pick>,
    /// The unit and the line.
    pub grant: GrantForm,
    /// The last day it opens.
    pub last_day: Field,
}

impl KeyForm {
    /// The form with what was written in it.
    pub fn new(ask: &Ask, posted: &Posted) -> Self {
        let say = |key: &str| ask.voice().say(key, &[]);
        let in_a_year = date_of_day(day_number(ask.now().in_norway().date()) + A_YEAR);
        let last_day = match posted.get("siste_dag") {
            "" => in_a_year.map(|day| day.to_string()).unwrap_or_default(),
            written => written.to_owned(),
        };
        let chosen = if posted.get("leser") == FIGURES { FIGURES } else { PUBLISHED };
        let choices = [(PUBLISHED, "key-reads-published"), (FIGURES, "key-reads-figures")];
        Self {
            once: seal::one_time_key(),
            name: Field::new("navn", say("key-name")).with_hint(say("key-name-hint")).holding(posted.get("navn")),
            reads: Field::new("leser", say("key-reads")),
            choices: choices.map(|(code, key)| Pick::new(code, say(key), chosen)).into(),
            grant: GrantForm::new(ask, posted),
            last_day: Field::new("siste_dag", say("key-last-day"))
                .with_hint(say("key-last-day-hint"))
                .holding(last_day),
        }
    }
}

/// Shows the keys.
pub async fn show(ask: Ask) -> Result<Html<String>, Problem> {
    page(&ask, KeyForm::new(&ask, &Posted::default())).await
}

/// Asks whether a key is to be revoked.
pub async fn ask_revoke(ask: Ask, Path(id): Path<String>) -> Result<Html<String>, Problem> {
    let key = find(&ask, &id.into()).await?;
    let voice = ask.voice();
    let title = voice.say("key-revoke-title", &[("navn", &key.name)]);
    let frame = Frame::new(&ask, Place::Keys, title, String::new()).under(voice.say("admin-keys", &[]), PATH);
    let Frame { page, side } = frame;
    let html = RevokePage { page, side, path: revoke_path(&key), text: voice.say("key-revoke-text", &[]) };
    Ok(Html(html.render()?))
}

/// The page with a form, as it was written where it was not accepted.
pub async fn page(ask: &Ask, form: KeyForm) -> Result<Html<String>, Problem> {
    let keys = ask.desk().store().api_keys(ask.who()).await;
    let keys = keys.map_err(|error| Problem::Store(ask.clone(), error))?;
    let voice = ask.voice();
    let Frame { page, side } = Frame::new(ask, Place::Keys, voice.say("admin-keys", &[]), voice.say("key-lead", &[]));
    let html = KeysPage { page, side, keys: keys.iter().map(|key| row(ask, key)).collect(), form };
    Ok(Html(html.render()?))
}

/// A key that still opens something.
pub async fn find(ask: &Ask, id: &ApiKeyId) -> Result<ApiKey, Problem> {
    let found = ask.desk().store().api_key(ask.who(), id).await;
    let found = found.map_err(|error| Problem::Store(ask.clone(), error))?;
    found.filter(|key| key.revoked_at.is_none()).ok_or_else(|| Problem::NotFound(ask.clone()))
}

fn row(ask: &Ask, key: &ApiKey) -> KeyRow {
    let (voice, today) = (ask.voice(), ask.now().in_norway().date());
    let (tone, state) = match key.revoked_at {
        Some(_) => ("bad", "key-revoked"),
        None if key.is_open(today) => ("good", "key-open"),
        None => ("close", "key-expired"),
    };
    let mut reads = vec![voice.say("key-reads-published-short", &[])];
    reads.extend(key.grants.iter().map(|grant| voice.say("key-reads-at", &[("sted", &place(ask, grant))])));
    KeyRow {
        name: key.name.clone(),
        reads,
        last_day: voice.date(key.last_day),
        used: key.used_on.map_or_else(|| voice.say("key-never-used", &[]), |day| voice.date(day)),
        state: (tone, voice.say(state, &[])),
        revoke: key.is_open(today).then(|| revoke_path(key)),
    }
}

fn revoke_path(key: &ApiKey) -> String {
    format!("{PATH}/{}/tilbakekall", key.id)
}
