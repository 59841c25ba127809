//! `GET /offentlig/nytt.atom`: what has been published lately, for who follows it with a reader of feeds.

use super::answer::answer;
use super::publication_path;
use super::report::link_to;
use crate::ask::Ask;
use crate::names::unit_name;
use crate::problem::Problem;
use askama::Template;
use axum::http::HeaderMap;
use axum::response::Response;
use rettesnor_core::time::Moment;
use rettesnor_store::{MadeReport, Publication};

/// How many cards and reports the feed has.
const ENTRIES: i64 = 50;

/// When a feed was changed that nothing has come into.
const NEVER: &str = "1970-01-01T00:00:00Z";

#[derive(Template)]
#[template(path = "public/feed.xml")]
struct Feed {
    lang: &'static str,
    title: String,
    /// The public address, which every other is told from.
    base: String,
    updated: String,
    entries: Vec<Entry>,
}

/// A card or a report in the feed.
struct Entry {
    id: String,
    title: String,
    href: String,
    updated: String,
    summary: String,
}

/// Gives the feed.
pub async fn give(ask: Ask, headers: HeaderMap) -> Result<Response, Problem> {
    let (store, voice) = (ask.desk().store(), ask.voice());
    let cards = store.latest_publications(ask.who(), ask.now(), ENTRIES).await;
    let cards = cards.map_err(|error| Problem::Store(ask.clone(), error))?;
    let reports = store.public_reports(ask.who(), ENTRIES).await;
    let reports = reports.map_err(|error| Problem::Store(ask.clone(), error))?;
    let of_cards = cards.iter().map(|publication| (publication.published_at, entry(&ask, publication)));
    let of_reports = reports.iter().filter_map(|made| Some((made.published_at?, of_report(&ask, made))));
    let mut entries: Vec<(Moment, Entry)> = of_cards.chain(of_reports).collect();
    entries.sort_by_key(|(at, _)| std::cmp::Reverse(*at));
    entries.truncate(usize::try_from(ENTRIES).unwrap_or(usize::MAX));
    let address = ask.desk().settings().public_address.clone().unwrap_or_default();
    let feed = Feed {
        lang: voice.language().tag(),
        title: voice.say("public-feed-title", &[]),
        base: address.trim_end_matches('/').to_owned(),
        updated: entries.first().map_or_else(|| NEVER.to_owned(), |(at, _)| at.to_string()),
        entries: entries.into_iter().map(|(_, entry)| entry).collect(),
    };
    let xml = format!("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{}", feed.render()?);
    Ok(answer(&ask, &headers, "application/atom+xml; charset=utf-8", xml.into_bytes()))
}

fn of_report(ask: &Ask, made: &MadeReport) -> Entry {
    let link = link_to(ask, made);
    Entry {
        id: as_uuid(made.id.as_str()),
        title: link.name,
        href: link.href,
        updated: made.published_at.unwrap_or(made.made_at).to_string(),
        summary: format!("{}. {}", link.units, link.said),
    }
}

fn entry(ask: &Ask, publication: &Publication) -> Entry {
    let (voice, name) = (ask.voice(), unit_name(ask, &publication.unit));
    let package = ask.shelf().counted_by().packages.get(&publication.package);
    let package = package.map_or(publication.package.as_str(), |package| voice.text(&package.name));
    let period = voice.period(publication.period);
    let number = voice.whole(publication.number);
    let texts = [("pakke", package), ("nummer", number.as_str()), ("grunn", publication.reason.as_str())];
    let key = if publication.corrects.is_some() { "public-feed-correction" } else { "public-feed-first" };
    Entry {
        id: as_uuid(publication.id.as_str()),
        title: voice.say("card-page-title", &[("navn", &name), ("periode", &period)]),
        href: publication_path(&publication.id),
        updated: publication.published_at.to_string(),
        summary: voice.say(key, &texts),
    }
}

/// The id of a row as the name that feeds know such ids by.
fn as_uuid(id: &str) -> String {
    let part = |from: usize, to: usize| id.get(from..to).unwrap_or_default();
    format!("urn:uuid:{}-{}-{}-{}-{}", part(0, 8), part(8, 12), part(12, 16), part(16, 20), part(20, 32))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_of_ours_is_as_long_as_those_that_feeds_know() {
        let id = "019a0b0c0d0e0f101112131415161718";
        assert_eq!(as_uuid(id), "urn:uuid:019a0b0c-0d0e-0f10-1112-131415161718");
    }
}
