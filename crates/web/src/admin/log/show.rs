//! The log as a list, newest first, and the check of the chain.

use super::detail::told;
use super::words::{breach_key, verb_key};
use crate::admin::frame::{Frame, Place, Side};
use crate::admin::person::path;
use crate::ask::Ask;
use crate::field::Pick;
use crate::page::{Notice, Page};
use crate::problem::Problem;
use askama::Template;
use axum::extract::Query;
use axum::response::Html;
use rettesnor_core::time::{Date, Moment, parse_date};
use rettesnor_store::audit::{Entry, Filter, Verb, Verdict};
use std::collections::BTreeMap;

/// How many entries a page has.
const PAGE: i64 = 100;

#[derive(Template)]
#[template(path = "admin/log.html")]
struct LogPage<'a> {
    page: Page<'a>,
    side: Side,
    actors: Vec<Pick>,
    verbs: Vec<Pick>,
    object: String,
    from: String,
    to: String,
    /// Whether anything narrows the list.
    narrowed: bool,
    entries: Vec<EntryRow>,
    pages: Pages,
}

/// The pages of the list.
struct Pages {
    before: Option<String>,
    after: Option<String>,
    here: String,
}

/// An entry of the list.
struct EntryRow {
    number: i64,
    when: String,
    actor: String,
    actor_href: Option<String>,
    verb: String,
    object: String,
    object_href: Option<String>,
    /// What else it says, in words.
    told: String,
    /// The same as it stands in the log.
    detail: String,
}

type Names = BTreeMap<String, String>;
type Asked = BTreeMap<String, String>;

/// Shows the log.
pub async fn show(ask: Ask, Query(query): Query<Asked>) -> Result<Html<String>, Problem> {
    ask.note_reading("admin/logg").await;
    page(&ask, &query, None).await
}

/// Checks the chain from its beginning, and shows the log with the verdict.
pub async fn check(ask: Ask) -> Result<Html<String>, Problem> {
    let verdict =
        ask.desk().store().verify_audit(ask.who()).await.map_err(|error| Problem::Store(ask.clone(), error))?;
    let voice = ask.voice();
    let notice = match verdict {
        Verdict::Whole { entries, head } => {
            let entries = u64::try_from(entries).unwrap_or(0);
            Notice { tone: "good", text: voice.count("log-whole", entries, &[("hode", &head)]) }
        }
        Verdict::Broken { seq, how } => {
            let why = voice.say(breach_key(how), &[]);
            Notice { tone: "bad", text: voice.say("log-broken", &[("nummer", &seq.to_string()), ("hvorfor", &why)]) }
        }
    };
    page(&ask, &Asked::new(), Some(notice)).await
}

async fn page(ask: &Ask, query: &Asked, notice: Option<Notice>) -> Result<Html<String>, Problem> {
    let failed = |error| Problem::Store(ask.clone(), error);
    let (voice, store) = (ask.voice(), ask.desk().store());
    let said = |name: &str| query.get(name).map_or("", |text| text.trim());
    let before = said("for").parse().ok();
    let found = store.audit(ask.who(), &filter(query), before, PAGE).await.map_err(failed)?;
    let people = store.people(ask.who()).await.map_err(failed)?;
    let names: Names = people.into_iter().map(|account| (account.id, account.name)).collect();
    let Frame { page, side } =
        Frame::new(ask, Place::Log, voice.say("admin-log", &[]), voice.say("admin-log-lead", &[]));
    let notice = notice.or_else(|| page.notice.clone());
    let html = LogPage {
        actors: actors(ask, &names, said("hvem")),
        verbs: verbs(ask, said("hva")),
        object: said("objekt").to_owned(),
        from: said("fra").to_owned(),
        to: said("til").to_owned(),
        narrowed: ["hvem", "hva", "objekt", "fra", "til"].iter().any(|name| !said(name).is_empty()),
        pages: pages(ask, query, before, &found),
        entries: found.into_iter().map(|entry| row(ask, &names, entry)).collect(),
        page: page.with_notice(notice),
        side,
    };
    Ok(Html(html.render()?))
}

/// What narrows the list. Days are Norwegian days, and the last is in it.
fn filter(query: &Asked) -> Filter {
    let said = |name: &str| query.get(name).map(|text| text.trim()).filter(|text| !text.is_empty());
    let day = |name: &str| -> Option<Date> { said(name).and_then(|text| parse_date(text).ok()) };
    Filter {
        actor: said("hvem").map(str::to_owned),
        verb: said("hva").and_then(Verb::known),
        object: said("objekt").map(str::to_owned),
        since: day("fra").map(Moment::beginning_of),
        until: day("til").and_then(|day| day.tomorrow().ok()).map(Moment::beginning_of),
    }
}

fn actors(ask: &Ask, names: &Names, chosen: &str) -> Vec<Pick> {
    let voice = ask.voice();
    let fixed = [("", "log-anybody"), ("operator", "admin-operator"), ("visitor", "log-visitor")];
    let fixed = fixed.map(|(code, key)| Pick::new(code, voice.say(key, &[]), chosen));
    let mut people: Vec<Pick> = names.iter().map(|(id, name)| Pick::new(id, name, chosen)).collect();
    people.sort_by_key(|pick| pick.label.to_lowercase());
    fixed.into_iter().chain(people).collect()
}

fn verbs(ask: &Ask, chosen: &str) -> Vec<Pick> {
    let voice = ask.voice();
    let any = Pick::new("", voice.say("log-anything", &[]), chosen);
    let pick = |verb: &Verb| Pick::new(verb.as_str(), voice.say(verb_key(*verb), &[]), chosen);
    std::iter::once(any).chain(Verb::ALL.iter().map(pick)).collect()
}

fn pages(ask: &Ask, query: &Asked, before: Option<i64>, found: &[Entry]) -> Pages {
    let address = |before: Option<i64>| {
        let mut question = form_urlencoded::Serializer::new(String::new());
        question
            .extend_pairs(query.iter().filter(|(name, value)| *name != "for" && *name != "gjort" && !value.is_empty()));
        if let Some(before) = before {
            question.append_pair("for", &before.to_string());
        }
        let question = question.finish();
        if question.is_empty() { "/admin/logg".to_owned() } else { format!("/admin/logg?{question}") }
    };
    let full = i64::try_from(found.len()).is_ok_and(|count| count == PAGE);
    let here = match (found.first(), found.last()) {
        (Some(newest), Some(oldest)) => {
            let numbers = [("fra", newest.seq.to_string()), ("til", oldest.seq.to_string())];
            let numbers: Vec<(&str, &str)> = numbers.iter().map(|(name, text)| (*name, text.as_str())).collect();
            ask.voice().say("log-here", &numbers)
        }
        _ => String::new(),
    };
    Pages {
        before: before.is_some().then(|| address(None)),
        after: found.last().filter(|_| full).map(|oldest| address(Some(oldest.seq))),
        here,
    }
}

fn row(ask: &Ask, names: &Names, entry: Entry) -> EntryRow {
    let voice = ask.voice();
    let actor = match entry.actor.as_str() {
        "operator" => voice.say("admin-operator", &[]),
        "visitor" => voice.say("log-visitor", &[]),
        id => names.get(id).cloned().unwrap_or_else(|| id.to_owned()),
    };
    let person = |id: &str| names.contains_key(id).then(|| path(id));
    EntryRow {
        number: entry.seq,
        when: voice.moment(entry.done_at),
        actor_href: person(&entry.actor),
        actor,
        verb: Verb::known(&entry.verb).map_or(entry.verb, |verb| voice.say(verb_key(verb), &[])),
        object_href: person(&entry.object),
        object: names.get(&entry.object).cloned().unwrap_or(entry.object),
        told: told(ask, &entry.detail),
        detail: if entry.detail == "{}" { String::new() } else { entry.detail },
    }
}
