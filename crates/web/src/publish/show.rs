//! `GET /publiser/{unit}/{period}`: the card as everybody will see it, what is hidden and why, and what is to be chosen;
//! or what stands in the way, and what to do about it.

use super::changes::{Change, changes};
use super::coarser::coarser;
use super::draft::{Chosen, Draft};
use super::standing::{Standing, standing};
use super::wanted::Wanted;
use crate::ask::Ask;
use crate::card::legend::Mark;
use crate::card::published::{card_view, published_on};
use crate::card::show::crumbs;
use crate::card::switches::path;
use crate::card::view::CardView;
use crate::delivery::show::percent;
use crate::field::Field;
use crate::page::{Link, Nav, Notice, Page};
use crate::problem::Problem;
use crate::public::show::read;
use crate::public::view::Hidden;
use askama::Template;
use axum::extract::{Path, Query};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use rettesnor_app::publish::{Objection, Preview};
use rettesnor_store::Comment;
use rettesnor_words::Voice;
use std::collections::BTreeMap;

#[derive(Template)]
#[template(path = "publish/show.html")]
struct PublishPage<'a> {
    page: Page<'a>,
    name: String,
    lead: String,
    href: String,
    others: Vec<Link>,
    package: String,
    /// What stands in the way.
    stop: Option<Stop>,
    /// How much of the search is done, while it is under way.
    working: Option<Option<u64>>,
    find: Option<String>,
    preview: Option<PreviewView>,
}

/// What stands in the way, and what to do.
struct Stop {
    title: String,
    text: String,
    ways: Vec<Link>,
}

/// The card as everybody will see it, with what is to be chosen.
struct PreviewView {
    card: CardView,
    hidden: Hidden,
    audit: String,
    small: String,
    protects: String,
    coarser: Vec<String>,
    objections: Vec<String>,
    /// Whether nothing stands in the way of choosing.
    open: bool,
    newest: Option<(String, String)>,
    changes: Vec<Change>,
    texts: Vec<TextChoice>,
    reason: Option<Field>,
    confirm: String,
}

/// A text to say yes to.
struct TextChoice {
    id: String,
    indicator: String,
    body: String,
    author: String,
    chosen: bool,
}

/// What is told on the page besides.
#[derive(Default)]
pub struct Told {
    /// What has happened.
    pub notice: Option<Notice>,
    /// What is wrong with the reason.
    pub wrong_reason: String,
}

/// Shows it.
pub async fn show(
    ask: Ask,
    Path((unit, period)): Path<(String, String)>,
    Query(query): Query<BTreeMap<String, String>>,
) -> Result<Response, Problem> {
    let wanted = Wanted::read(&ask, &unit, &period, query.get("pakke").map_or("", String::as_str))?;
    page(&ask, &wanted, &Chosen::default(), Told::default()).await
}

/// The page of what is wanted, with what has been chosen.
pub async fn page(ask: &Ask, wanted: &Wanted, chosen: &Chosen, told: Told) -> Result<Response, Problem> {
    let (voice, place) = (ask.voice(), &wanted.place);
    let mut way = crumbs(ask, place);
    way.push(Link::to(place.name.clone(), path(&place.unit, place.period, Some(&place.line))));
    let status = if told.wrong_reason.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let texts = [("navn", place.name.clone()), ("periode", voice.period(place.period))];
    let mut html = PublishPage {
        page: Page::new(ask, voice.say("publish-heading", &[]), Nav::Cards).with_crumbs(way).with_notice(told.notice),
        name: wanted.name.clone(),
        lead: voice.say("publish-lead", &[(texts[0].0, &texts[0].1), (texts[1].0, &texts[1].1)]),
        href: wanted.path(),
        others: wanted.others.clone(),
        package: wanted.package.clone(),
        stop: None,
        working: None,
        find: None,
        preview: None,
    };
    match standing(ask, wanted).await? {
        Standing::OtherLength => html.stop = Some(other_length(ask, wanted)),
        Standing::Open(closed) => {
            let ways = closed.into_iter().map(|period| {
                Link::to(voice.period(period), super::publish_path(&place.unit, period, &wanted.package))
            });
            html.stop = Some(stop(voice, ["publish-open", "publish-open-text"], ways.collect()));
        }
        Standing::Unasked => html.find = Some(wanted.step("/finn")),
        Standing::Working(progress) => html.working = Some(progress.and_then(|progress| percent(&progress))),
        Standing::Failed(why) => {
            html.stop = Some(failed(voice, &why));
            html.find = Some(wanted.step("/finn"));
        }
        Standing::Known(reading, found) => {
            let draft = Draft::of(ask, wanted, chosen).await?;
            let preview = draft.preview(ask, (wanted, chosen), (reading, &found)).await?;
            ask.note_reading(&format!("{}/{}/preview", place.unit, place.period)).await;
            let view = PreviewView::of(ask, wanted, (&draft, &preview), (chosen, told.wrong_reason)).await?;
            html.preview = Some(view);
        }
    }
    Ok((status, Html(html.render()?)).into_response())
}

fn stop(voice: &Voice, [title, text]: [&str; 2], ways: Vec<Link>) -> Stop {
    Stop { title: voice.say(title, &[]), text: voice.say(text, &[]), ways }
}

/// The lengths that are published, at about the same time.
fn other_length(ask: &Ask, wanted: &Wanted) -> Stop {
    let (voice, place) = (ask.voice(), &wanted.place);
    let lengths = ask.shelf().counted_by().packages.get(&wanted.package).map(|package| &package.public.periods);
    let ways = lengths.into_iter().flatten().map(|grain| {
        let period = rettesnor_core::time::Period::of(place.period.last(), *grain);
        Link::to(voice.period(period), super::publish_path(&place.unit, period, &wanted.package))
    });
    stop(voice, ["publish-other-length", "publish-other-length-text"], ways.collect())
}

/// Why what must be hidden was not found.
fn failed(voice: &Voice, why: &str) -> Stop {
    let (word, number) = why.split_once(':').unwrap_or((why, ""));
    match (word, number.parse()) {
        ("exposed", Ok(number)) => Stop {
            title: voice.say("publish-exposed", &[]),
            text: voice.count("publish-exposed-text", number, &[]),
            ways: Vec::new(),
        },
        ("edition-gone", _) => stop(voice, ["publish-edition-gone", "publish-edition-gone-text"], Vec::new()),
        _ => stop(voice, ["publish-failed", "publish-failed-text"], Vec::new()),
    }
}

impl PreviewView {
    async fn of(
        ask: &Ask,
        wanted: &Wanted,
        (draft, preview): (&Draft, &Preview),
        (chosen, wrong): (&Chosen, String),
    ) -> Result<Self, Problem> {
        let (voice, catalogue) = (ask.voice(), ask.shelf().counted_by());
        let count = |key: &str, n: usize| voice.count(key, u64::try_from(n).unwrap_or(u64::MAX), &[]);
        let (mut newest, mut changed) = (None, Vec::new());
        if let Some(publication) = &preview.newest {
            let (_, before) = read(ask, &publication.id).await?;
            changed = changes(voice, &before, &preview.frozen);
            newest = Some((published_on(voice, publication), format!("/offentlig/publisering/{}", publication.id)));
        }
        let stops = |objection: &&Objection| !matches!(objection, Objection::NoReason | Objection::Unchanged);
        let reason = Field::new("grunn", voice.say("publish-reason", &[]))
            .with_hint(voice.say("publish-reason-hint", &[]))
            .holding(chosen.reason.clone())
            .with_error(wrong);
        let told = |objection: &&Objection| **objection != Objection::NoReason;
        Ok(Self {
            card: card_view(voice, catalogue, &preview.frozen),
            hidden: Hidden::of(voice, &preview.frozen),
            audit: voice.say("publish-audit", &[]),
            small: count("publish-small", preview.small),
            protects: count("publish-protects", preview.protects),
            coarser: coarser(ask, &preview.coarser),
            open: !preview.objections.iter().any(|objection| stops(&objection)),
            objections: preview.objections.iter().filter(told).map(|one| objection(voice, *one)).collect(),
            newest,
            changes: changed,
            texts: draft.comments.iter().map(|comment| choice(ask, comment, chosen)).collect(),
            reason: preview.newest.is_some().then_some(reason),
            confirm: wanted.step("/bekreft"),
        })
    }
}

fn choice(ask: &Ask, comment: &Comment, chosen: &Chosen) -> TextChoice {
    let indicator = ask.shelf().counted_by().indicators.get(&comment.place.indicator);
    TextChoice {
        id: comment.id.to_string(),
        indicator: indicator.map_or_else(String::new, |indicator| ask.voice().text(&indicator.name).to_owned()),
        body: comment.body.clone(),
        author: comment.author_name.clone(),
        chosen: chosen.texts.iter().any(|id| id == comment.id.as_str()),
    }
}

/// What stands against publishing, in a sentence that says what to do.
pub fn objection(voice: &Voice, objection: Objection) -> String {
    match objection {
        Objection::Exposed(number) => {
            voice.count("publish-exposed-text", u64::try_from(number).unwrap_or(u64::MAX), &[])
        }
        Objection::Stale => voice.say("publish-stale", &[]),
        Objection::NotPublic => voice.say("publish-open-text", &[]),
        Objection::TooSmall => voice.say("publish-too-small", &[]),
        Objection::NoReason => voice.say("publish-no-reason", &[]),
        Objection::Unchanged => voice.say("publish-unchanged", &[]),
    }
}
