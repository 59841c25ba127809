//! What stands around every page: its title, the way to other places, the language, who is logged in.

use crate::ask::Ask;
use crate::assets;
use rettesnor_core::access::Who;
use rettesnor_words::{Language, Voice};

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
    /// What it is called.
    pub label: String,
    /// What is sent.
    pub value: &'static str,
    /// The language that the label is written in.
    pub lang: &'static str,
    /// Whether it is chosen.
    pub current: bool,
}

/// Everything around a page.
pub struct Frame<'a> {
    /// The voice that speaks.
    pub voice: &'a Voice,
    /// The language tag.
    pub lang: &'static str,
    /// The title of the page, without the program's name.
    pub title: String,
    /// The menu.
    pub nav: Vec<Link>,
    /// The way from the front page to here, without the page itself.
    pub crumbs: Vec<Link>,
    /// The name of the one who is logged in.
    pub person: Option<String>,
    /// The languages.
    pub languages: Vec<Choice>,
    /// The colours.
    pub schemes: Vec<Choice>,
    /// The colour scheme that is chosen.
    pub scheme: &'static str,
    /// Whether this is a demonstration.
    pub demo: bool,
    /// The token of forms.
    pub token: String,
    /// Where a choice in the frame leads back to.
    pub back: String,
}

/// A place in the menu.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nav {
    /// The front page.
    Home,
    /// Cards.
    Cards,
    /// The catalogue of indicators.
    Indicators,
    /// Deliveries.
    Deliveries,
    /// Administration.
    Admin,
    /// None of them.
    Elsewhere,
}

impl<'a> Frame<'a> {
    /// The frame of a page.
    pub fn new(ask: &'a Ask, title: impl Into<String>, place: Nav) -> Self {
        let voice = ask.voice();
        let language = ask.language();
        Self {
            voice,
            lang: language.tag(),
            title: title.into(),
            nav: menu(voice, ask.who(), place),
            crumbs: Vec::new(),
            person: ask.who().person().map(|person| person.name.clone()),
            languages: languages(language),
            schemes: schemes(voice, ask.scheme()),
            scheme: ask.scheme().as_str(),
            demo: ask.desk().settings().demo,
            token: ask.token(),
            back: ask.address().to_owned(),
        }
    }

    /// The same frame with the way from the front page.
    pub fn with_crumbs(mut self, crumbs: Vec<Link>) -> Self {
        self.crumbs = crumbs;
        self
    }

    /// Says a message without anything put in.
    pub fn t(&self, key: &str) -> String {
        self.voice.say(key, &[]).replace('\u{202f}', "\u{a0}")
    }

    /// The address of a static file.
    pub fn file(&self, name: &str) -> String {
        assets::address(name)
    }

    /// The letters that stand for the one who is logged in.
    pub fn initials(&self) -> String {
        let name = self.person.as_deref().unwrap_or_default();
        let mut letters = name.split_whitespace().filter_map(|word| word.chars().next());
        let first = letters.next();
        first.into_iter().chain(letters.next_back()).flat_map(char::to_uppercase).collect()
    }
}

fn menu(voice: &Voice, who: &Who, place: Nav) -> Vec<Link> {
    let mut all = vec![(Nav::Indicators, "nav-indicators", "/indikatorer")];
    if who.person().is_some() {
        all.splice(0..0, [(Nav::Home, "nav-home", "/"), (Nav::Cards, "nav-cards", "/malekort")]);
        all.push((Nav::Deliveries, "nav-deliveries", "/leveranser"));
    }
    if who.is_administrator() {
        all.push((Nav::Admin, "nav-admin", "/admin"));
    }
    let link = |(nav, key, href): (Nav, &str, &str)| Link {
        label: voice.say(key, &[]),
        href: href.to_owned(),
        current: nav == place,
    };
    all.into_iter().map(link).collect()
}

fn languages(chosen: Language) -> Vec<Choice> {
    let named = |language: Language| Choice {
        label: match language {
            Language::Bokmaal => "Bokmål",
            Language::Nynorsk => "Nynorsk",
            Language::English => "English",
        }
        .to_owned(),
        value: language.tag(),
        lang: language.tag(),
        current: language == chosen,
    };
    Language::ALL.map(named).into()
}

fn schemes(voice: &Voice, chosen: Scheme) -> Vec<Choice> {
    let named = |(scheme, key): (Scheme, &str)| Choice {
        label: voice.say(key, &[]),
        value: scheme.as_str(),
        lang: voice.language().tag(),
        current: scheme == chosen,
    };
    let all = [(Scheme::Auto, "scheme-auto"), (Scheme::Light, "scheme-light"), (Scheme::Dark, "scheme-dark")];
    all.map(named).into()
}
