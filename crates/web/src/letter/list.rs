//! `GET /brev`: what is asked of us, what we ask of others, and what waits for an answer.

use super::told::{kind, post, stage};
use crate::ask::Ask;
use crate::names::{unit_name, unit_names};
use crate::page::{Link, Nav, Page};
use crate::problem::Problem;
use askama::Template;
use axum::response::Html;
use rettesnor_app::steer::Kept;
use rettesnor_app::steer::letter::{Post, may_answer, may_write};
use rettesnor_core::access::Role;
use rettesnor_core::letter::{Letter, LetterStage};
use rettesnor_core::org::{UnitKind, UnitRef};
use std::collections::BTreeSet;

/// How many units there are ways to.
const WAYS: usize = 12;

#[derive(Template)]
#[template(path = "letter/list.html")]
struct ListPage<'a> {
    page: Page<'a>,
    lead: String,
    waiting: Vec<Row>,
    sections: Vec<Section>,
    ways: Vec<Link>,
    may_write: bool,
}

/// Letters of one sort.
struct Section {
    id: &'static str,
    heading: String,
    text: String,
    /// What is said where there are none.
    none: String,
    rows: Vec<Row>,
}

/// A letter in a list.
pub struct Row {
    /// Where it is.
    pub href: String,
    /// What it is called, or what is to be done.
    pub title: String,
    /// Its kind, whom it is from and to.
    pub about: String,
    /// How it stands: the look, and the word.
    pub stage: (&'static str, String),
}

/// Shows the letters.
pub async fn show(ask: Ask) -> Result<Html<String>, Problem> {
    let post = post(&ask).await?;
    let voice = ask.voice();
    let own = own(&ask);
    let waiting = waiting(&ask, &post);
    let section = |id, keys: [&str; 3], rows: Vec<Row>| {
        let [heading, text, none] = keys.map(|key| voice.say(key, &[]));
        Section { id, heading, text, none, rows }
    };
    let rows = |fits: &dyn Fn(&Kept<Letter>) -> bool| -> Vec<Row> {
        post.letters.iter().rev().filter(|letter| fits(letter)).map(|letter| row(&ask, letter)).collect()
    };
    let to_us = |letter: &Kept<Letter>| letter.value.to.iter().any(|unit| own.contains(unit));
    let by_us = |letter: &Kept<Letter>| own.contains(&letter.home.unit);
    let page = ListPage {
        lead: lead(&ask, waiting.len()),
        waiting,
        sections: vec![
            section(
                "asked",
                ["letters-asked", "letters-asked-text", "letters-asked-none"],
                rows(&|letter| to_us(letter) && !by_us(letter)),
            ),
            section("asking", ["letters-asking", "letters-asking-text", "letters-asking-none"], rows(&by_us)),
            section(
                "others",
                ["letters-others", "letters-others-text", "letters-others-none"],
                rows(&|letter| !to_us(letter) && !by_us(letter)),
            ),
        ],
        ways: ways(&ask, &own),
        may_write: !senders(&ask).is_empty(),
        page: Page::new(&ask, voice.say("letters-title", &[]), Nav::Letters),
    };
    Ok(Html(page.render()?))
}

fn lead(ask: &Ask, waiting: usize) -> String {
    match u64::try_from(waiting).unwrap_or(u64::MAX) {
        0 => ask.voice().say("letters-lead-quiet", &[]),
        n => ask.voice().count("letters-lead", n, &[]),
    }
}

/// What waits for the one who asks: an answer for their unit, or their own word on an answer.
pub fn waiting(ask: &Ask, post: &Post) -> Vec<Row> {
    let voice = ask.voice();
    let mut found = Vec::new();
    for letter in &post.letters {
        let LetterStage::SentForAnswer { .. } = letter.value.stage else { continue };
        let writes = may_write(ask.who(), &letter.home.unit, &letter.home.line, &ask.shelf().structure);
        for unit in &letter.value.to {
            let reply = post.reply(&letter.id, unit);
            let whole = reply.is_some_and(|reply| reply.value.is_whole(&letter.value));
            let open = reply.map_or(0, |reply| reply.value.open());
            let name = unit_name(ask, unit);
            let key = match () {
                () if !whole && may_answer(ask.who(), unit, &ask.shelf().structure) => "letters-answer",
                () if open > 0 && writes => "letters-respond",
                () => continue,
            };
            let title = voice.say(key, &[("brev", &letter.value.title), ("enhet", &name)]);
            let href = format!("/brev/{}/svar/{unit}", letter.id);
            found.push(Row { href, title, ..row(ask, letter) });
        }
    }
    found
}

/// A letter in a list.
pub fn row(ask: &Ask, letter: &Kept<Letter>) -> Row {
    let voice = ask.voice();
    let from = unit_name(ask, &letter.home.unit);
    let to = unit_names(ask, letter.value.to.iter());
    let kind = kind(voice, &letter.value.kind);
    let about = voice.say("letter-from-to", &[("slag", &kind), ("fra", &from), ("til", &to)]);
    Row {
        href: format!("/brev/{}", letter.id),
        title: letter.value.title.clone(),
        about,
        stage: stage(voice, &letter.value.stage),
    }
}

/// The units at which the one who asks has a role, other than to administer.
pub fn own(ask: &Ask) -> BTreeSet<UnitRef> {
    let grants = ask.who().grants().iter().filter(|grant| grant.role != Role::Administrator);
    grants.map(|grant| grant.unit.clone()).collect()
}

/// The units and lines in whose name the one who asks writes letters, with something below them.
pub fn senders(ask: &Ask) -> Vec<(UnitRef, rettesnor_core::org::Line)> {
    let structure = &ask.shelf().structure;
    let leads = ask.who().grants().iter().filter(|grant| grant.role == Role::Leader);
    let mut found: Vec<_> = leads.map(|grant| (grant.unit.clone(), grant.line.clone())).collect();
    found.retain(|(unit, line)| !structure.children(unit, line).is_empty());
    found.dedup();
    found
}

/// The ways to the offices' two lines and to places.
fn ways(ask: &Ask, own: &BTreeSet<UnitRef>) -> Vec<Link> {
    let (voice, structure) = (ask.voice(), &ask.shelf().structure);
    let year = ask.shelf().stock.today.year();
    let mut offices: BTreeSet<UnitRef> = BTreeSet::new();
    for unit in own.iter().filter(|unit| unit.kind != UnitKind::Land) {
        for line in structure.lines() {
            offices.extend(structure.leaves_under(unit, &line, UnitKind::Kontor));
        }
    }
    let mut found = Vec::new();
    for office in offices.iter().filter(|office| ask.who().reads_drafts(office, structure)).take(WAYS) {
        let name = unit_name(ask, office);
        let both = voice.say("letters-both-lines", &[("enhet", &name)]);
        found.push(Link::to(both, format!("/brev/enhet/{office}/{year}")));
        found
            .push(Link::to(voice.say("letters-places", &[("enhet", &name)]), format!("/brev/plasser/{office}/{year}")));
    }
    for unit in own.iter().filter(|unit| matches!(unit.kind, UnitKind::Region | UnitKind::Land)) {
        if ask.who().reads_drafts(unit, structure) {
            let name = unit_name(ask, unit);
            found.push(Link::to(
                voice.say("letters-places", &[("enhet", &name)]),
                format!("/brev/plasser/{unit}/{year}"),
            ));
        }
    }
    found
}
