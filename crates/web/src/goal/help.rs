//! What helps to set a level, in plain words.

use super::found::At;
use super::level::scale;
use super::read::{indicator_id, level};
use crate::ask::Ask;
use crate::card::cell::{Cell, spaced};
use crate::posted::Posted;
use rettesnor_app::shelf::{LevelHelp, LevelPlace};
use rettesnor_core::definition::{Direction, Indicator};
use rettesnor_core::goal::help::{Apart, Basis, Ratchet};
use rettesnor_core::org::Line;
use rettesnor_words::Voice;

/// What helps, as it is shown beside the levels.
pub struct HelpView {
    /// The years before, the latest first, each with its figure.
    pub history: Vec<(String, Cell)>,
    /// What else there is to know, each as a sentence.
    pub said: Vec<String>,
    /// What one should think over; empty where nothing is.
    pub warning: String,
}

impl HelpView {
    /// The help for what is written in a form; nothing where no indicator is chosen or its figures are not shown to the
    /// one who asks.
    pub fn of(ask: &Ask, at: &At, line: &Line, posted: &Posted) -> Option<Self> {
        let indicator = ask.shelf().stock.definitions.indicators.get(indicator_id(posted))?;
        let percent = indicator.measure_unit == "prosent";
        let either = ["onsket", "toleranse"].into_iter().find_map(|name| level(posted, name, percent).ok().flatten());
        let place = LevelPlace { unit: &at.unit, line, indicator: &indicator.id, year: at.year };
        let help = ask.shelf().level_help(ask.who(), place, either.as_ref().map(|level| level.exact))?;
        let voice = ask.voice();
        let history = help.history.iter().rev();
        let cell = |figure| Cell::of(voice, figure, scale(indicator));
        Some(Self {
            history: history.map(|(year, figure)| (year.to_string(), cell(figure))).collect(),
            warning: help.ratchet.map(|ratchet| warning(voice, ratchet)).unwrap_or_default(),
            said: said(voice, indicator, &help).iter().map(|text| spaced(text)).collect(),
        })
    }
}

fn said(voice: &Voice, indicator: &Indicator, help: &LevelHelp) -> Vec<String> {
    let scale = scale(indicator);
    let mut said = Vec::new();
    if help.history.is_empty() {
        said.push(voice.say("help-no-history", &[]));
    }
    if let Some(around) = help.around {
        let level = |value| voice.level(value, scale, 0);
        let texts = [("lav", level(around.low)), ("midt", level(around.middle)), ("hoy", level(around.high))];
        let texts: Vec<(&str, &str)> = texts.iter().map(|(name, text)| (*name, text.as_str())).collect();
        said.push(voice.count("help-around", u64::try_from(around.units).unwrap_or(0), &texts));
    } else if let Some(country) = &help.country {
        said.push(voice.say("help-country", &[("tall", &voice.value(country, scale))]));
    }
    if let (Some(apart), Some((year, _))) = (help.apart, help.basis) {
        said.push(told_apart(voice, indicator.direction, apart, year));
    }
    if let (Some(luck), Some((year, basis))) = (help.luck, help.basis) {
        said.push(by_luck(voice, luck, year, basis));
    }
    said
}

/// How far from the level a result must lie to be more than chance.
fn told_apart(voice: &Voice, direction: Direction, apart: Apart, year: i32) -> String {
    let n = voice.whole(apart.n);
    let count = |x: Option<i64>| x.map(|x| voice.whole(x));
    let (good, bad) = match direction {
        Direction::Lower => (count(apart.below), count(apart.above)),
        _ => (count(apart.above), count(apart.below)),
    };
    let (first, last) = match direction {
        Direction::Lower => ("help-apart-good-lower", "help-apart-bad-lower"),
        _ => ("help-apart-good", "help-apart-bad"),
    };
    let part = |key: &str, never: &str, x: Option<String>| match x {
        Some(x) => voice.say(key, &[("x", &x), ("n", &n)]),
        None => voice.say(never, &[("n", &n)]),
    };
    let with = voice.say("help-apart-with", &[("n", &n), ("aar", &year.to_string())]);
    [with, part(first, "help-apart-never-good", good), part(last, "help-apart-never-bad", bad)].join(" ")
}

/// The chance to reach the level though nothing changes, in tens as people speak of them.
fn by_luck(voice: &Voice, luck: f64, year: i32, basis: Basis) -> String {
    let result = match basis {
        Basis::Share { x, n } => voice.say("help-luck-share", &[("x", &voice.whole(x)), ("n", &voice.whole(n))]),
        Basis::Count(count) => voice.say("help-luck-count", &[("x", &voice.whole(count))]),
    };
    let percent = format!("{:.0}", luck * 100.0);
    let chance = match luck {
        low if low < 0.005 => voice.say("help-luck-nearly-none", &[]),
        high if high > 0.995 => voice.say("help-luck-nearly-sure", &[]),
        _ => voice.say("help-luck-chance", &[("prosent", &percent)]),
    };
    voice.say("help-luck", &[("aar", &year.to_string()), ("resultat", &result), ("sjanse", &chance)])
}

fn warning(voice: &Voice, ratchet: Ratchet) -> String {
    let key = match ratchet {
        Ratchet::SameAsLast => "help-ratchet-same",
        Ratchet::JustBetter => "help-ratchet-just-better",
    };
    voice.say(key, &[])
}
