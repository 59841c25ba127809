//! `GET /apne-data`: how to fetch figures by another program: addresses, formats, keys, symbols, and mistakes.

use super::base;
use crate::ask::Ask;
use crate::page::{Nav, Page};
use crate::problem::Problem;
use askama::Template;
use axum::response::Html;
use rettesnor_store::Publication;

/// The card that examples are about where nothing has been published.
const EXAMPLE: &str = "/api/v1/cards/kommune:3201/2025";

#[derive(Template)]
#[template(path = "open_data/show.html")]
struct OpenDataPage<'a> {
    page: Page<'a>,
    resources: Vec<(&'static str, String)>,
    formats: Vec<(&'static str, String)>,
    problems: Vec<(&'static str, &'static str, String, String)>,
    python: String,
    r: String,
    curl: String,
    limit: String,
}

/// The resources, each with the message that says what it gives.
const RESOURCES: [(&str, &str); 9] = [
    ("/api/v1/cards/{unit}/{period}", "open-data-cards"),
    ("/api/v1/series/{unit}/{indicator}", "open-data-series"),
    ("/api/v1/publications", "open-data-publications"),
    ("/api/v1/publications/{id}", "open-data-publication"),
    ("/api/v1/definitions", "open-data-definitions"),
    ("/api/v1/definitions/{id}", "open-data-definition"),
    ("/api/v1/units", "open-data-units"),
    ("/api/v1/units/{unit}", "open-data-unit"),
    ("/api/v1/openapi.json", "open-data-openapi"),
];

const FORMATS: [(&str, &str); 5] = [
    ("json", "open-data-json"),
    ("jsonstat", "open-data-jsonstat"),
    ("csv", "open-data-csv"),
    ("sdmx-csv", "open-data-sdmx"),
    ("dhis2", "open-data-dhis2"),
];

/// The kinds of mistakes, each with its status and its messages.
const PROBLEMS: [(&str, &str, &str, &str); 7] = [
    ("parameter", "400", "api-parameter", "open-data-problem-parameter"),
    ("key", "401", "api-key", "api-key-text"),
    ("not-found", "404", "api-not-found", "api-not-found-text"),
    ("method", "405", "api-method", "api-method-text"),
    ("format", "406", "api-format", "api-format-text"),
    ("too-many", "429", "api-too-many", "open-data-problem-too-many"),
    ("broken", "503", "problem-broken", "problem-broken-text"),
];

/// Shows the page.
pub async fn show(ask: Ask) -> Result<Html<String>, Problem> {
    let newest = ask.desk().store().standing_publications(ask.who(), ask.now(), 1).await;
    let newest = newest.map_err(|error| Problem::Store(ask.clone(), error))?;
    let card = newest.first().map_or_else(|| EXAMPLE.to_owned(), path);
    let (voice, base) = (ask.voice(), base(&ask));
    let base = if base.is_empty() { "https://eksempel.no".to_owned() } else { base };
    let say = |key: &str| voice.say(key, &[]);
    let stat = format!("{base}{card}?format=jsonstat");
    let limit = voice.whole(i64::from(ask.desk().settings().api_limit));
    let html = OpenDataPage {
        resources: RESOURCES.map(|(path, key)| (path, say(key))).into(),
        formats: FORMATS.map(|(name, key)| (name, say(key))).into(),
        problems: PROBLEMS.map(|(kind, status, title, text)| (kind, status, say(title), say(text))).into(),
        python: format!("from pyjstat import pyjstat; df = pyjstat.Dataset.read(\"{stat}\").write(\"dataframe\")"),
        r: format!("df <- rjstat::fromJSONstat(\"{stat}\")"),
        curl: format!("curl -H \"Authorization: Bearer $RETTESNOR_KEY\" \"{base}{card}\""),
        limit: voice.say("open-data-limit", &[("antall", &limit)]),
        page: Page::new(&ask, say("open-data-title"), Nav::Public),
    };
    Ok(Html(html.render()?))
}

fn path(publication: &Publication) -> String {
    format!("/api/v1/cards/{}/{}", publication.unit, publication.period)
}
