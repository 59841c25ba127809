//! One indicator of one unit and period, in words.

use super::beside::{Beside, Matrix, Rival, beside, matrices, rivals};
use super::composition::{Composition, compositions};
use super::headline::Headline;
use super::origin::{Names, Origin};
use super::series::SeriesView;
use super::uncounted::{Uncounted, uncounted};
use crate::ask::Ask;
use crate::card::switches::{Choice, Switches, path};
use crate::catalogue::VersionView;
use crate::catalogue::find::href;
use rettesnor_app::shelf::{IndicatorPage, Place};

/// Everything behind one line of a card.
pub struct IndicatorView {
    /// Its id, perspective and package.
    pub eyebrow: String,
    /// Its name.
    pub name: String,
    /// What it measures.
    pub meaning: String,
    /// The unit, the period and the line.
    pub place: String,
    /// Where the card is.
    pub card: String,
    /// Where the page is, without a question.
    pub path: String,
    /// The question that keeps the line.
    pub question: String,
    /// The lengths, each with where the same figure of it is.
    pub grains: Vec<Choice>,
    /// The period before.
    pub before: Option<(String, String)>,
    /// The period after.
    pub after: Option<(String, String)>,
    /// Whether a delivery that was received is not counted yet.
    pub stale: bool,
    /// The answer.
    pub headline: Headline,
    /// The series.
    pub series: SeriesView,
    /// What it is made of.
    pub compositions: Vec<Composition>,
    /// What does not count.
    pub uncounted: Option<Uncounted>,
    /// How it is counted.
    pub version: VersionView,
    /// Where the definition is.
    pub definition: String,
    /// Where the definition comes from.
    pub source: String,
    /// What the figure can't see.
    pub weaknesses: String,
    /// What it may tempt to.
    pub gaming: String,
    /// What stands beside it.
    pub beside: Vec<Beside>,
    /// Every definition of the same, side by side.
    pub rivals: Vec<Rival>,
    /// What each of them makes of each code.
    pub matrices: Vec<Matrix>,
    /// Where it comes from.
    pub origin: Origin,
}

impl IndicatorView {
    /// A page in words.
    pub fn new(ask: &Ask, place: &Place, page: &IndicatorPage, names: &Names) -> Self {
        let (voice, catalogue) = (ask.voice(), ask.shelf().counted_by());
        let (explained, line) = (&page.explained, &page.line.card);
        let indicator = &explained.indicator;
        let package = catalogue.packages.get(&indicator.package);
        let perspective = package.and_then(|p| p.perspectives.iter().find(|(id, _)| *id == line.perspective));
        let titles = [package.map(|p| voice.text(&p.name)), perspective.map(|(_, name)| voice.text(name))];
        let eyebrow: Vec<&str> = std::iter::once(indicator.id.as_str()).chain(titles.into_iter().flatten()).collect();
        let card_path = path(&place.unit, place.period, None);
        let question = format!("?linje={}", place.line);
        let switches = Switches::of(voice, place);
        let unit_path = format!("/malekort/{}", place.unit);
        let same = |period: &str| format!("{unit_path}/{period}/{}{question}", indicator.id);
        let way = |(href, label): (String, String)| (with_indicator(&href, &indicator.id), label);
        let texts: [(&str, &str); 3] =
            [("enhet", &place.name), ("periode", &voice.period(place.period)), ("linje", &voice.line(&place.line))];
        Self {
            eyebrow: eyebrow.join(" · "),
            name: voice.text(&indicator.name).to_owned(),
            meaning: voice.text(&indicator.meaning).to_owned(),
            place: voice.say("indicator-place", &texts),
            card: format!("{card_path}{question}"),
            path: format!("{card_path}/{}", indicator.id),
            grains: switches.grains.into_iter().map(|c| Choice { value: same(&c.value), ..c }).collect(),
            before: switches.before.map(way),
            after: switches.after.map(way),
            stale: ask.shelf().stock.stale,
            headline: Headline::of(ask, page),
            series: SeriesView::of(voice, page),
            compositions: compositions(voice, catalogue, page),
            uncounted: uncounted(voice, catalogue, page),
            version: VersionView::of(voice, catalogue, indicator, &explained.version),
            definition: href(&indicator.id),
            source: indicator.source.reference.clone(),
            weaknesses: voice.text(&indicator.weaknesses).to_owned(),
            gaming: voice.text(&indicator.gaming).to_owned(),
            beside: beside(voice, catalogue, page, &card_path),
            rivals: rivals(voice, catalogue, page, &card_path),
            matrices: matrices(voice, catalogue, page),
            origin: Origin::of(ask, page, names),
            question,
        }
    }
}

/// The address of a card, led on to one of its indicators.
fn with_indicator(card: &str, id: &str) -> String {
    match card.split_once('?') {
        Some((path, question)) => format!("{path}/{id}?{question}"),
        None => format!("{card}/{id}"),
    }
}
