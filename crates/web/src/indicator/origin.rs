//! Where a number comes from: the edition, the definition, the deliveries that answered, the rows, and what was asked.

use crate::ask::Ask;
use crate::card::cell::spaced;
use crate::card::row::scale;
use crate::catalogue::find::href;
use rettesnor_app::shelf::{IndicatorPage, Shelf};
use rettesnor_core::delivery::{Acceptance, Manifest};
use rettesnor_core::time::Moment;
use rettesnor_words::Voice;
use rettesnor_words::definition::{Step, Worked, counting, steps};

/// How many deliveries are told of before the rest are folded away.
const SHOWN: usize = 4;

/// How many units of a delivery are named before they are counted.
const NAMED: usize = 3;

/// How much of a hash is shown.
const SHORT: usize = 12;

/// Where a number comes from.
pub struct Origin {
    /// The edition, by the beginning of its hash.
    pub edition: String,
    /// When it was known and made.
    pub edition_text: String,
    /// The definition and its version.
    pub definition: String,
    /// Where that is.
    pub definition_href: String,
    /// Which package it is of, and what changed.
    pub definition_text: String,
    /// The deliveries that answered, the latest first.
    pub deliveries: Vec<DeliveryView>,
    /// The rest of them.
    pub more: Vec<DeliveryView>,
    /// How many the rest are, in words.
    pub more_word: String,
    /// What is said where there is no delivery.
    pub none: String,
    /// The steps from rows to the number.
    pub steps: Vec<Step>,
    /// What the counter was asked, as text.
    pub tally: String,
}

/// A delivery that answered.
pub struct DeliveryView {
    /// The data set and the beginning of its id.
    pub name: String,
    /// Who delivered it and when, and what it speaks for.
    pub text: String,
    /// The files it came from.
    pub files: String,
}

impl Origin {
    /// Where the number of a page comes from.
    pub fn of(ask: &Ask, page: &IndicatorPage) -> Self {
        let (voice, shelf) = (ask.voice(), ask.shelf());
        let (explained, catalogue) = (&page.explained, shelf.counted_by());
        let told = counting(voice, catalogue, &explained.indicator, &explained.version);
        let mut all: Vec<DeliveryView> =
            explained.deliveries.iter().rev().map(|answered| delivery(voice, shelf, answered)).collect();
        let more = if all.len() > SHOWN + 1 { all.split_off(SHOWN) } else { Vec::new() };
        let number = explained.version.number.to_string();
        let worked = Worked {
            figure: &explained.figure,
            scale: scale(&page.line.card),
            derived: explained.version.derived_from.is_some(),
            months: explained.range,
            rows: explained.rows,
            excluded: &explained.excluded,
            outside: explained.outside,
        };
        let package = catalogue.packages.get(&explained.indicator.package);
        let package = package.map(|package| voice.text(&package.name)).unwrap_or_default();
        let steps = steps(voice, worked).into_iter();
        Self {
            edition: edition_hash(shelf),
            edition_text: edition_text(ask, page),
            definition: voice.say("origin-definition", &[("id", &explained.indicator.id), ("nummer", &number)]),
            definition_href: href(&explained.indicator.id),
            definition_text: [package, &told.validity, &told.change]
                .into_iter()
                .filter(|text| !text.is_empty())
                .collect::<Vec<_>>()
                .join(". "),
            more_word: voice.count("origin-more", u64::try_from(more.len()).unwrap_or(0), &[]),
            none: none(voice, page),
            deliveries: all,
            more,
            steps: steps.map(|s| Step { number: spaced(&s.number), text: spaced(&s.text), ..s }).collect(),
            tally: explained.tally.join("\n"),
        }
    }
}

fn edition_hash(shelf: &Shelf) -> String {
    let hash = shelf.reading().map(|reading| reading.edition.hash.as_str()).unwrap_or_default();
    short(hash).to_owned()
}

fn short(hash: &str) -> &str {
    hash.get(..SHORT).unwrap_or(hash)
}

fn edition_text(ask: &Ask, page: &IndicatorPage) -> String {
    let voice = ask.voice();
    let known = ask.shelf().reading().map(|reading| voice.date(reading.edition.as_of)).unwrap_or_default();
    let mut text = voice.say("origin-known", &[("dato", &known)]);
    let made = page.edition.as_ref().and_then(|made| Some((made.at.parse::<Moment>().ok()?, made)));
    if let Some((at, made)) = made {
        text.push(' ');
        text.push_str(&voice.say("origin-made", &[("naar", &voice.moment(at)), ("program", &made.program)]));
    }
    text
}

/// What is said where no delivery is told of: none answered, or the figure is worked out from two others.
fn none(voice: &Voice, page: &IndicatorPage) -> String {
    match &page.explained.version.derived_from {
        Some((over, under)) => voice.say("explain-derived-origin", &[("teller", over), ("nevner", under)]),
        None if page.explained.deliveries.is_empty() => voice.say("explain-no-delivery", &[]),
        None => String::new(),
    }
}

fn delivery(voice: &Voice, shelf: &Shelf, answered: &Acceptance) -> DeliveryView {
    let definitions = shelf.counted_by();
    let dataset = definitions.datasets.get(&answered.dataset);
    let dataset = dataset.map_or(answered.dataset.as_str(), |dataset| voice.text(&dataset.name));
    let manifest = shelf.stock.manifests.get(&answered.delivery);
    let months = answered.scope.months.map_or_else(|| voice.say("days-always", &[]), |months| voice.months(months));
    let scope = voice.say("origin-scope", &[("enheter", &units(voice, shelf, answered)), ("maneder", &months)]);
    DeliveryView {
        name: voice.say("origin-delivery", &[("datasett", dataset), ("id", short(&answered.delivery))]),
        text: format!("{} {scope}", received(voice, answered, manifest)),
        files: manifest.map(|manifest| manifest.sources.join(", ")).unwrap_or_default(),
    }
}

/// When it was received, and from whom.
fn received(voice: &Voice, answered: &Acceptance, manifest: Option<&Manifest>) -> String {
    let day = voice.date(answered.received);
    match manifest {
        Some(manifest) => {
            let rows = i64::try_from(manifest.rows).unwrap_or(i64::MAX);
            let rows = spaced(&voice.whole(rows));
            voice.say("origin-received", &[("dato", &day), ("hvem", &manifest.by), ("rader", &rows)])
        }
        None => voice.say("origin-received-only", &[("dato", &day)]),
    }
}

/// The units that a delivery speaks for, by name where they are few.
fn units(voice: &Voice, shelf: &Shelf, answered: &Acceptance) -> String {
    let units = &answered.scope.units;
    if units.len() > NAMED {
        return voice.count("origin-units", u64::try_from(units.len()).unwrap_or(u64::MAX), &[]);
    }
    let named = |unit| shelf.stock.org.name(unit, answered.received).unwrap_or_else(|| unit.to_string());
    let names: Vec<String> = units.iter().map(named).collect();
    voice.list(&names, &voice.say("word-and", &[]))
}
