//! What stands around the pages of the administration: the menu at the side, and what the last action did.

use crate::ask::Ask;
use crate::page::{Link, Nav, Notice, Page};

/// A place of the administration.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The overview.
    Overview,
    /// People and roles.
    People,
    /// Units and lines.
    Units,
    /// Keys of other programs.
    Keys,
    /// Packages of definitions.
    Packages,
    /// Editions and measurings.
    Editions,
    /// The audit log.
    Log,
}

/// The menu at the side: each place with the message that names it, its icon, its path, and whether it belongs to who
/// administers the whole.
const MENU: [(Place, &str, &str, &str, bool); 7] = [
    (Place::Overview, "admin-overview", "House", "/admin", false),
    (Place::People, "admin-people", "PersonGroup", "/admin/personer", false),
    (Place::Units, "admin-units", "Buildings3", "/admin/enheter", false),
    (Place::Keys, "admin-keys", "Link", "/admin/nokler", true),
    (Place::Packages, "admin-packages", "OpenBook", "/admin/pakker", true),
    (Place::Editions, "admin-editions", "Layers", "/admin/utgaver", true),
    (Place::Log, "admin-log", "Tasklist", "/admin/logg", true),
];

/// What can be told to have been done, by the code in the address. An address can't make the page say anything else.
const DONE: [(&str, &str); 10] = [
    ("rolle-gitt", "done-role-given"),
    ("rolle-slutt", "done-role-ended"),
    ("navn", "done-renamed"),
    ("epost", "done-readdressed"),
    ("stengt", "done-closed"),
    ("apnet", "done-reopened"),
    ("telles", "done-measuring-asked"),
    ("tilbakekalt", "done-key-revoked"),
    ("finnes", "done-known-already"),
    ("siste", "not-done-last-administrator"),
];

/// A place in the menu at the side.
pub struct SideLink {
    /// What it is called.
    pub label: String,
    /// Where it is.
    pub href: &'static str,
    /// The name of its icon.
    pub icon: &'static str,
    /// Whether one is there.
    pub current: bool,
}

/// What stands beside and above a page of the administration.
pub struct Side {
    /// The menu at the side.
    pub links: Vec<SideLink>,
    /// The sentence under the heading; empty where none is needed.
    pub lead: String,
}

/// What every page of the administration has.
pub struct Frame<'a> {
    /// The frame of every page.
    pub page: Page<'a>,
    /// What stands beside and above it.
    pub side: Side,
}

impl<'a> Frame<'a> {
    /// The frame of a page with its title and the sentence under it.
    pub fn new(ask: &'a Ask, place: Place, title: impl Into<String>, lead: impl Into<String>) -> Self {
        let all = ask.who().administers_all();
        let shown = MENU.iter().filter(|(.., of_all)| all || !of_all);
        let link = |(at, key, icon, href, _): &(Place, &str, &'static str, &'static str, bool)| SideLink {
            label: ask.voice().say(key, &[]),
            href,
            icon,
            current: *at == place,
        };
        let page = Page::new(ask, title, Nav::Admin).with_notice(done(ask));
        let crumbs = match place {
            Place::Overview => Vec::new(),
            _ => vec![Link::to(ask.voice().say("nav-admin", &[]), "/admin")],
        };
        let side = Side { links: shown.map(link).collect(), lead: lead.into() };
        Self { page: page.with_crumbs(crumbs), side }
    }

    /// The same frame with one more step on the way here.
    #[must_use]
    pub fn under(mut self, label: impl Into<String>, href: impl Into<String>) -> Self {
        self.page.crumbs.push(Link::to(label, href));
        self
    }
}

/// What the last action did, by the code that it left in the address.
fn done(ask: &Ask) -> Option<Notice> {
    let (_, question) = ask.address().split_once('?')?;
    let (_, code) = form_urlencoded::parse(question.as_bytes()).find(|(name, _)| name == "gjort")?;
    let (_, key) = DONE.iter().find(|(known, _)| *known == code)?;
    let tone = if key.starts_with("not-") { "bad" } else { "good" };
    Some(Notice { tone, text: ask.voice().say(key, &[]) })
}
