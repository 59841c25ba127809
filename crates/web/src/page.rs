//! What stands around every page: its title, the way to other places, the language, who is logged in.

use crate::ask::Ask;
use crate::assets;
use rettesnor_core::access::{Role, Who};
use rettesnor_words::term::{self, Term};
use rettesnor_words::{Language, Voice};
use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError};

/// Light, dark, or as the machine is set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scheme {
    /// As the machine is set.
    #[default]
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Scheme {
    /// Reads a choice; as the machine is set where nothing was chosen.
    pub fn read(text: Option<&str>) -> Self {
        match text {
            Some("light") => Self::Light,
            Some("dark") => Self::Dark,
            _ => Self::Auto,
        }
    }

    /// The word in the page and in the cookie.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// A place in the menu or in the way to a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// What it is called.
    pub label: String,
    /// Where it leads.
    pub href: String,
    /// Whether it is where one is.
    pub current: bool,
}

impl Link {
    /// A way to somewhere else.
    pub fn to(label: impl Into<String>, href: impl Into<String>) -> Self {
        Self { label: label.into(), href: href.into(), current: false }
    }
}

/// A choice that can be made in the frame.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// What is sent.
    pub code: &'static str,
    /// What it is called.
    pub label: String,
    /// Whether it is chosen.
    pub current: bool,
}

/// Who is logged in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Visitor {
    /// The name.
    pub name: String,
    /// The letters that stand for it.
    pub initials: String,
    /// The role, where there is one.
    pub role: String,
    /// Where the account is.
    pub href: &'static str,
}

/// What the last action did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// `good`, `bad` or `plain`.
    pub tone: &'static str,
    /// The sentence.
    pub text: String,
}

/// The words of the frame.
pub struct FrameWords {
    /// The way past the menu.
    pub skip: String,
    /// The button of the menu on a phone.
    pub menu: String,
    /// The label of the menu.
    pub main_menu: String,
    /// The label of the way here.
    pub here: String,
    /// What the settings are.
    pub settings: String,
    /// The heading of the languages.
    pub language: String,
    /// The heading of the colours.
    pub appearance: String,
    /// The way to the own account.
    pub account: String,
    /// The way in.
    pub log_in: String,
    /// The way out.
    pub log_out: String,
    /// The promise at the foot.
    pub slogan: String,
}

/// Everything around a page, and the voice that speaks in it.
pub struct Page<'a> {
    /// The voice.
    pub voice: &'a Voice,
    /// The language tag.
    pub lang: &'static str,
    /// What the page is about, without the program's name.
    pub title: String,
    /// The colour scheme that is chosen.
    pub scheme: &'static str,
    /// The fingerprint of the static files.
    pub build: &'static str,
    /// Path and query of this page, to come back to after a choice.
    pub path: String,
    /// The token of forms; empty for a visitor.
    pub csrf: String,
    /// The menu.
    pub nav: Vec<Link>,
    /// The places of steering, beside each other under the menu; empty where one is elsewhere.
    pub beside: Vec<Link>,
    /// The way from the front page to here, without the page itself.
    pub crumbs: Vec<Link>,
    /// The ways at the foot.
    pub footer: Vec<Link>,
    /// Who is logged in.
    pub person: Option<Visitor>,
    /// The languages.
    pub languages: Vec<Choice>,
    /// The colours.
    pub schemes: Vec<Choice>,
    /// What a demonstration says of itself.
    pub demo: Option<String>,
    /// What the last action did.
    pub notice: Option<Notice>,
    /// The words of the frame.
    pub words: FrameWords,
    /// The words of the glossary that the page has explained so far.
    met: Mutex<BTreeSet<&'static str>>,
}

/// The words of the glossary that texts of definitions name.
const NAMED: &[&str] = &[
    "participant",
    "our-reading",
    "introduksjonsprogram",
    "kvalifiseringsprogram",
    "innsatsgruppe",
    "tildelingsbrev",
    "maal-og-disponeringsbrev",
];

/// A place in the menu.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nav {
    /// The front page.
    Home,
    /// Cards.
    Cards,
    /// Plans.
    Plan,
    /// Participation.
    Voices,
    /// Letters.
    Letters,
    /// The calendar.
    Calendar,
    /// Reports of a period.
    Reports,
    /// What is published.
    Public,
    /// The catalogue of indicators.
    Indicators,
    /// Deliveries.
    Deliveries,
    /// Reporting, surveys and quality reviews.
    Reporting,
    /// Administration.
    Admin,
    /// None of them.
    Elsewhere,
}

impl<'a> Page<'a> {
    /// The frame of a page.
    pub fn new(ask: &'a Ask, title: impl Into<String>, place: Nav) -> Self {
        let voice = ask.voice();
        let language = ask.language();
        let say = |key: &str| voice.say(key, &[]);
        Self {
            voice,
            lang: language.tag(),
            title: title.into(),
            scheme: ask.scheme().as_str(),
            build: assets::fingerprint(),
            path: ask.address().to_owned(),
            csrf: ask.token(),
            nav: menu(voice, ask.who(), place),
            beside: if ask.who().person().is_some() { beside(voice, place) } else { Vec::new() },
            crumbs: Vec::new(),
            footer: vec![
                Link::to(say("nav-public"), "/offentlig"),
                Link::to(say("footer-open-data"), "/apne-data"),
                Link::to(say("footer-glossary"), "/ordliste"),
                Link::to(say("footer-access"), "/tilgjengelighet"),
                Link::to(say("footer-licences"), "/lisenser"),
            ],
            person: visitor(voice, ask.who()),
            languages: languages(language),
            schemes: schemes(voice, ask.scheme()),
            demo: ask.desk().settings().demo.then(|| say("demo-banner")),
            notice: None,
            words: frame_words(voice),
            met: Mutex::default(),
        }
    }

    /// The same frame with the way from the front page.
    #[must_use]
    pub fn with_crumbs(mut self, crumbs: Vec<Link>) -> Self {
        self.crumbs = crumbs;
        self
    }

    /// The same frame with what the last action did.
    #[must_use]
    pub fn with_notice(mut self, notice: Option<Notice>) -> Self {
        self.notice = notice;
        self
    }

    /// Says a message without anything put in.
    pub fn t(&self, key: &str) -> String {
        self.voice.say(key, &[]).replace('\u{202f}', "\u{a0}")
    }

    /// A word of the glossary with its explanation, by its slug: `year-to-date`. `places::explained` shows it.
    pub fn term(&self, slug: &str) -> Term {
        self.voice.term(slug)
    }

    /// Whether a word of the glossary is met on the page for the first time: then it is explained, and later it stands
    /// as it is. What is no such word is not explained at all.
    pub fn meets(&self, slug: &str) -> bool {
        let known = term::ALL.iter().find(|known| **known == slug);
        // A word is put in or not; there is nothing half done to be met.
        known.is_some_and(|known| self.met.lock().unwrap_or_else(PoisonError::into_inner).insert(known))
    }

    /// The words of the glossary that a definition's own texts name, such as the letter that it comes from.
    pub fn named_in(&self, texts: &[&String; 3]) -> Vec<&'static str> {
        let said = texts.map(|text| text.to_lowercase());
        let begins = |text: &str, word: &str| {
            text.match_indices(word).any(|(at, _)| !text[..at].chars().next_back().is_some_and(char::is_alphanumeric))
        };
        let named = |slug: &&&str| {
            let word = self.voice.term(slug).word.to_lowercase();
            said.iter().any(|text| begins(text, &word))
        };
        NAMED.iter().filter(named).copied().collect()
    }

    /// Those of some words that the page has not met until now.
    pub fn unmet<'s>(&self, slugs: &impl AsRef<[&'s str]>) -> Vec<&'s str> {
        slugs.as_ref().iter().copied().filter(|slug| self.meets(slug)).collect()
    }
}

fn frame_words(voice: &Voice) -> FrameWords {
    let say = |key: &str| voice.say(key, &[]);
    FrameWords {
        skip: say("skip-to-content"),
        menu: say("nav-menu"),
        main_menu: say("nav-label"),
        here: say("crumbs-label"),
        settings: say("settings-label"),
        language: say("language-label"),
        appearance: say("scheme-label"),
        account: say("my-account"),
        log_in: say("log-in"),
        log_out: say("log-out"),
        slogan: say("footer-promise"),
    }
}

/// The message that names a role.
pub fn role_key(role: Role) -> &'static str {
    match role {
        Role::Administrator => "role-administrator",
        Role::Analyst => "role-analyst",
        Role::Leader => "role-leader",
        Role::Staff => "role-staff",
        Role::Reader => "role-reader",
    }
}

/// The message that says what a role may.
pub fn role_meaning_key(role: Role) -> &'static str {
    match role {
        Role::Administrator => "role-administrator-means",
        Role::Analyst => "role-analyst-means",
        Role::Leader => "role-leader-means",
        Role::Staff => "role-staff-means",
        Role::Reader => "role-reader-means",
    }
}

fn visitor(voice: &Voice, who: &Who) -> Option<Visitor> {
    let person = who.person()?;
    let role = person.grants.first().map(|grant| voice.say(role_key(grant.role), &[]));
    let initials = initials(&person.name);
    Some(Visitor { name: person.name.clone(), initials, role: role.unwrap_or_default(), href: "/konto" })
}

/// The letters that stand for a name: those of the first and the last word.
pub fn initials(name: &str) -> String {
    let mut letters = name.split_whitespace().filter_map(|word| word.chars().next());
    let first = letters.next();
    first.into_iter().chain(letters.next_back()).flat_map(char::to_uppercase).collect()
}

/// The places of steering. The menu leads to the first, and they lead to each other, so that the menu stays short.
const STEERING: [(Nav, &str, &str); 5] = [
    (Nav::Plan, "nav-plans", "/plan"),
    (Nav::Voices, "nav-voices", "/medvirkning"),
    (Nav::Letters, "nav-letters", "/brev"),
    (Nav::Reports, "nav-reports", "/rapporter"),
    (Nav::Calendar, "nav-calendar", "/kalender"),
];

fn menu(voice: &Voice, who: &Who, place: Nav) -> Vec<Link> {
    let mut all = vec![(Nav::Indicators, "nav-indicators", "/indikatorer")];
    if who.person().is_none() {
        all.insert(0, (Nav::Public, "nav-public", "/offentlig"));
    } else {
        all.splice(
            0..0,
            [(Nav::Home, "nav-home", "/"), (Nav::Cards, "nav-cards", "/malekort"), (Nav::Plan, "nav-plan", "/plan")],
        );
        all.push((Nav::Deliveries, "nav-deliveries", "/leveranser"));
        all.push((Nav::Reporting, "nav-reporting", "/innrapportering"));
    }
    if who.is_administrator() {
        all.push((Nav::Admin, "nav-admin", "/admin"));
    }
    let group = if STEERING.iter().any(|(nav, ..)| *nav == place) { Nav::Plan } else { place };
    all.into_iter().map(|entry| way(voice, entry, group)).collect()
}

fn beside(voice: &Voice, place: Nav) -> Vec<Link> {
    let here = STEERING.iter().any(|(nav, ..)| *nav == place);
    let all = here.then_some(STEERING).into_iter().flatten();
    all.map(|entry| way(voice, entry, place)).collect()
}

fn way(voice: &Voice, (nav, key, href): (Nav, &str, &str), place: Nav) -> Link {
    Link { label: voice.say(key, &[]), href: href.to_owned(), current: nav == place }
}

fn languages(chosen: Language) -> Vec<Choice> {
    let named = |language: Language| Choice {
        label: match language {
            Language::Bokmaal => "Bokmål",
            Language::Nynorsk => "Nynorsk",
            Language::English => "English",
        }
        .to_owned(),
        code: language.tag(),
        current: language == chosen,
    };
    Language::ALL.map(named).into()
}

fn schemes(voice: &Voice, chosen: Scheme) -> Vec<Choice> {
    let named = |(scheme, key): (Scheme, &str)| Choice {
        label: voice.say(key, &[]),
        code: scheme.as_str(),
        current: scheme == chosen,
    };
    let all = [(Scheme::Auto, "scheme-auto"), (Scheme::Light, "scheme-light"), (Scheme::Dark, "scheme-dark")];
    all.map(named).into()
}
