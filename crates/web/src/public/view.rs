//! A publication in words: the card, what is hidden and why, what stands behind it, and those before and after it.

use super::{card_path, publication_path};
use crate::card::published::{card_view, published_on};
use crate::card::view::CardView;
use crate::page::Link;
use rettesnor_core::definition::Catalogue;
use rettesnor_core::measure::State;
use rettesnor_core::publication::Frozen;
use rettesnor_store::Publication;
use rettesnor_words::Voice;

/// A publication in words.
pub struct PublicView {
    /// Its card.
    pub card: CardView,
    /// When it was published, and its number.
    pub said: String,
    /// Where the newest is, where this is not it.
    pub newer: Option<String>,
    /// What changed and why, where it corrects another.
    pub reason: String,
    /// What is hidden and why.
    pub hidden: Hidden,
    /// What has been said of the figures.
    pub texts: Vec<TextView>,
    /// Number, day, edition and the like.
    pub facts: Vec<(String, String)>,
    /// The versions of the definitions.
    pub versions: Vec<Version>,
    /// All publications of the card, the newest first.
    pub all: Vec<Other>,
    /// The unit's cards of other periods and packages.
    pub others: Vec<Link>,
    /// Where its files are, without their ending.
    pub files: String,
}

/// What is hidden and why.
pub struct Hidden {
    /// How much of what.
    pub counted: String,
    /// By which rule.
    pub rule: String,
}

/// What has been said of a figure.
pub struct TextView {
    /// The indicator's name.
    pub indicator: String,
    /// The text.
    pub body: String,
}

/// The version of a definition.
pub struct Version {
    /// The indicator's id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The version.
    pub version: String,
}

/// A publication of the same card.
pub struct Other {
    /// When it was published, and its number.
    pub said: String,
    /// What changed and why; empty for the first.
    pub reason: String,
    /// Where it is.
    pub href: String,
    /// Whether it is this one.
    pub current: bool,
}

impl PublicView {
    /// A publication in words, among all of the unit.
    pub fn of(
        voice: &Voice,
        catalogue: &Catalogue,
        (publication, frozen): (&Publication, &Frozen),
        all: &[Publication],
    ) -> Self {
        let same = |other: &&Publication| other.period == publication.period && other.package == publication.package;
        let newest = all.iter().find(same);
        let mut others: Vec<&Publication> = Vec::new();
        for other in all.iter().filter(|other| !same(other)) {
            if !others.iter().any(|known| known.period == other.period && known.package == other.package) {
                others.push(other);
            }
        }
        Self {
            card: card_view(voice, catalogue, frozen),
            said: published_on(voice, publication),
            newer: newest.filter(|newest| newest.id != publication.id).map(card_path),
            reason: publication.reason.clone(),
            hidden: Hidden::of(voice, frozen),
            texts: texts(voice, frozen),
            facts: facts(voice, publication, frozen),
            versions: versions(voice, frozen),
            all: all.iter().filter(same).map(|other| Other::of(voice, other, publication)).collect(),
            others: others.into_iter().map(|other| other_card(voice, catalogue, other)).collect(),
            files: format!("{}/malekort", publication_path(&publication.id)),
        }
    }
}

impl Other {
    fn of(voice: &Voice, other: &Publication, this: &Publication) -> Self {
        Self {
            said: published_on(voice, other),
            reason: other.reason.clone(),
            href: publication_path(&other.id),
            current: other.id == this.id,
        }
    }
}

impl Hidden {
    /// What is hidden of a card: the same sentence for every reason, so that nobody learns which figure is small.
    pub fn of(voice: &Voice, frozen: &Frozen) -> Self {
        let figures = frozen.card.lines.iter().flat_map(|line| {
            let four = &line.figures;
            [&four.period, &four.period_last_year, &four.ytd, &four.ytd_last_year]
        });
        let counted: Vec<State> = figures
            .map(|figure| figure.state)
            .filter(|state| matches!(state, State::Value | State::None | State::Suppressed))
            .collect();
        let hidden = counted.iter().filter(|state| **state == State::Suppressed).count();
        let number = |n: usize| u64::try_from(n).unwrap_or(u64::MAX);
        let of = voice.whole(i64::try_from(counted.len()).unwrap_or(i64::MAX));
        let counted = match hidden {
            0 => voice.say("public-hidden-none", &[]),
            hidden => voice.count("public-hidden", number(hidden), &[("alle", &of)]),
        };
        let (least, whole) = (voice.whole(frozen.policy.least), voice.whole(frozen.policy.denominator));
        Self { counted, rule: voice.say("public-hidden-rule", &[("minst", &least), ("grunnlag", &whole)]) }
    }
}

fn texts(voice: &Voice, frozen: &Frozen) -> Vec<TextView> {
    let name = |id: &str| {
        let line = frozen.card.lines.iter().find(|line| line.id == id);
        line.map_or(id, |line| voice.text(&line.name)).to_owned()
    };
    let view = |text: &rettesnor_core::publication::FrozenText| TextView {
        indicator: name(&text.indicator),
        body: text.body.clone(),
    };
    frozen.texts.iter().map(view).collect()
}

fn facts(voice: &Voice, publication: &Publication, frozen: &Frozen) -> Vec<(String, String)> {
    let fact = |key: &str, value: String| (voice.say(key, &[]), value);
    vec![
        fact("public-fact-number", voice.whole(publication.number)),
        fact("public-fact-published", voice.moment(publication.published_at)),
        fact("public-fact-known", voice.date(frozen.card.as_of)),
        fact("public-fact-edition", publication.edition.clone()),
        fact("public-fact-hash", publication.hash.clone()),
    ]
}

fn versions(voice: &Voice, frozen: &Frozen) -> Vec<Version> {
    let version = |line: &rettesnor_core::scorecard::CardLine| Version {
        id: line.id.clone(),
        name: voice.text(&line.name).to_owned(),
        version: voice.whole(i64::from(line.definition_version)),
    };
    frozen.card.lines.iter().map(version).collect()
}

fn other_card(voice: &Voice, catalogue: &Catalogue, other: &Publication) -> Link {
    let package = catalogue.packages.get(&other.package);
    let package = package.map_or(other.package.as_str(), |package| voice.text(&package.name));
    Link::to(format!("{package}, {}", voice.period(other.period)), card_path(other))
}
