//! The card in words: tallies, a sentence, the table by package and perspective, the units below, the signs.

use super::cell::capital;
use super::columns::{Columns, Shows};
use super::legend::LegendView;
use super::published::PublishedView;
use super::row::Row;
use super::switches::{Choice, Switches, path};
use rettesnor_app::shelf::{Below, Place, Sheet, SheetLine};
use rettesnor_core::definition::Catalogue;
use rettesnor_core::org::UnitRef;
use rettesnor_core::scorecard::{CardLine, Status};
use rettesnor_drawing::{Dress, Part, Strip, Tone};
use rettesnor_words::Voice;
pub use rettesnor_words::card::trend_rule;
use std::sync::Arc;

/// A card in words.
pub struct CardView {
    /// The kind of unit and the line.
    pub eyebrow: String,
    /// The unit's name.
    pub unit_name: String,
    /// The period.
    pub period: String,
    /// The whole card in a sentence or two.
    pub summary: String,
    /// The period, when the card was known, and the edition.
    pub lead: String,
    /// Whether a delivery that was received is not counted yet.
    pub stale: bool,
    /// How many goals stand how.
    pub tallies: Vec<Tally>,
    /// Other times, lengths and lines.
    pub switches: Switches,
    /// Which columns are shown.
    pub shows: Shows,
    /// The columns that can be chosen.
    pub choices: Vec<Choice>,
    /// The lines, by package.
    pub packages: Vec<PackageView>,
    /// Packages whose figures are not shown to the one who reads.
    pub closed: Vec<ClosedView>,
    /// What is published of packages whose figures are not shown to the one who reads.
    pub published: Vec<PublishedView>,
    /// The units right below.
    pub below: Vec<BelowView>,
    /// The signs and words of the card.
    pub legend: LegendView,
    /// The path of the card, without a question.
    pub path: String,
    /// Where the unit's cards are.
    pub unit_path: String,
    /// The line that is followed.
    pub line: String,
    /// How many goals stand how, as a strip.
    pub strip: String,
    /// Who has reported of the units below, in words.
    pub below_counted: String,
}

/// How many goals have a status.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tally {
    /// The look of the status.
    pub look: &'static str,
    /// How many.
    pub number: usize,
    /// The status.
    pub word: String,
}

/// The lines of a package.
pub struct PackageView {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// How many lines it has, in words.
    pub counted: String,
    /// The rule its trends follow, or that there is none.
    pub trend_rule: String,
    /// Whether its trends are shown.
    pub trend: bool,
    /// How many columns its table has.
    pub columns: u8,
    /// Its perspectives.
    pub perspectives: Vec<PerspectiveView>,
}

/// The lines of a perspective.
pub struct PerspectiveView {
    /// Its name.
    pub name: String,
    /// Its rows.
    pub rows: Vec<Row>,
}

/// A package whose figures are not shown.
pub struct ClosedView {
    /// The package.
    pub package: String,
    /// Its name.
    pub name: String,
    /// Why, in a sentence.
    pub why: String,
    /// How many indicators it has, in words.
    pub counted: String,
    /// Its indicators: id and name.
    pub indicators: Vec<(String, String)>,
}

/// A unit right below.
pub struct BelowView {
    /// Its name.
    pub name: String,
    /// Its kind.
    pub kind: String,
    /// Where its card is, where it has one of its own.
    pub href: Option<String>,
    /// How many have reported, of how many.
    pub reported: String,
    /// `good`, `close`, `bad` or `plain`.
    pub look: &'static str,
}

impl CardView {
    /// The card of a place in words.
    pub fn new(
        voice: &Voice,
        catalogue: &Catalogue,
        (place, sheet, below): (&Place, &Sheet, &[Below]),
        columns: &Columns,
    ) -> Self {
        let path = path(&place.unit, place.period, None);
        let edition: String = sheet.edition.chars().take(12).collect();
        let cards: Vec<&CardLine> = sheet.lines.iter().map(|line| &line.card).collect();
        let kind = voice.unit_kind(place.unit.kind);
        let known = voice.say("card-page-known", &[("dato", &voice.date(sheet.as_of)), ("utgave", &edition)]);
        let shows = Shows::of(columns);
        Self {
            eyebrow: capital(&voice.say("card-eyebrow", &[("type", &kind), ("linje", &voice.line(&place.line))])),
            unit_name: place.name.clone(),
            period: voice.period(place.period),
            summary: summary(voice, &cards, sheet),
            lead: format!("{}. {known}", capital(&voice.period(place.period))),
            stale: sheet.stale,
            tallies: tallies(voice, &cards),
            switches: Switches::of(voice, place),
            shows,
            choices: columns.choices(voice),
            packages: packages(voice, catalogue, &sheet.lines, (&path, shows)),
            closed: closed(voice, sheet),
            published: Vec::new(),
            below: below.iter().map(|unit| below_view(voice, place, unit)).collect(),
            legend: LegendView::of(voice, &cards, place.period),
            unit_path: format!("/malekort/{}", place.unit),
            line: place.line.to_string(),
            strip: strip(&cards),
            below_counted: below_counted(voice, below),
            path,
        }
    }
}

fn number(voice: &Voice, n: usize) -> String {
    voice.whole(i64::try_from(n).unwrap_or(i64::MAX))
}

/// How many lines have a status.
pub fn having(cards: &[&CardLine], status: Status) -> usize {
    cards.iter().filter(|card| card.judged.status == status).count()
}

/// How many goals there are that can be reached or not.
pub fn goals(cards: &[&CardLine]) -> usize {
    cards.len() - having(cards, Status::NoGoal)
}

const STATUSES: [(Status, &str, &str); 6] = [
    (Status::Reached, "reached", "mark-reached"),
    (Status::Near, "near", "mark-near"),
    (Status::NotReached, "not-reached", "mark-not-reached"),
    (Status::UnderWay, "under-way", "mark-under-way"),
    (Status::Unknown, "unknown", "mark-unknown"),
    (Status::NoGoal, "no-goal", "mark-no-goal"),
];

/// The three that goals are judged by always, the rest where there are any.
pub fn tallies(voice: &Voice, cards: &[&CardLine]) -> Vec<Tally> {
    let goals = goals(cards);
    let shown = |(place, status): (usize, Status)| having(cards, status) > 0 || (place < 3 && goals > 0);
    let found = STATUSES.into_iter().enumerate().filter(|(place, (status, ..))| shown((*place, *status)));
    let tally = |(status, look, key): (Status, &'static str, &str)| Tally {
        look,
        number: having(cards, status),
        word: voice.say(key, &[]).to_lowercase(),
    };
    found.map(|(_, of)| tally(of)).collect()
}

/// The goals that are reached, near and not reached, as parts of all goals; what can't be judged is left empty.
pub fn strip(cards: &[&CardLine]) -> String {
    let size = |n: usize| f64::from(u32::try_from(n).unwrap_or(u32::MAX));
    let part = |tone, status| Part { size: size(having(cards, status)), tone };
    let parts =
        [part(Tone::Good, Status::Reached), part(Tone::Close, Status::Near), part(Tone::Bad, Status::NotReached)];
    Strip { whole: size(goals(cards)), parts: &parts, label: "" }.draw(Dress::Classes)
}

fn below_counted(voice: &Voice, below: &[Below]) -> String {
    let reported = below.iter().filter(|unit| unit.reported > 0).count();
    if below.iter().all(|unit| unit.expected == 0) {
        return String::new();
    }
    let texts = [("levert", number(voice, reported)), ("ventet", number(voice, below.len()))];
    voice.say("below-counted", &[(texts[0].0, &texts[0].1), (texts[1].0, &texts[1].1)])
}

/// The card in a sentence or two: how many goals are reached, how many of that is uncertain, what is missing.
fn summary(voice: &Voice, cards: &[&CardLine], sheet: &Sheet) -> String {
    if cards.is_empty() {
        return voice.say(if sheet.closed.is_empty() { "summary-empty" } else { "summary-closed" }, &[]);
    }
    rettesnor_words::card::summary(voice, cards)
}

/// The lines by package and perspective.
pub fn packages(
    voice: &Voice,
    catalogue: &Catalogue,
    lines: &[Arc<SheetLine>],
    (path, shows): (&str, Shows),
) -> Vec<PackageView> {
    let mut packages: Vec<PackageView> = Vec::new();
    for group in lines.chunk_by(|a, b| a.card.package == b.card.package) {
        let Some(first) = group.first() else { continue };
        let package = catalogue.packages.get(&first.card.package);
        let mut perspectives = Vec::new();
        for group in group.chunk_by(|a, b| a.card.perspective == b.card.perspective) {
            let id = group.first().map_or("", |line| line.card.perspective.as_str());
            let known = package.and_then(|p| p.perspectives.iter().find(|(known, _)| known == id));
            let name = known.map_or(id, |(_, name)| voice.text(name)).to_owned();
            perspectives.push(PerspectiveView { name, rows: folded(voice, group, path) });
        }
        let trend = shows.trend && first.card.trend_rule.is_some();
        packages.push(PackageView {
            id: first.card.package.clone(),
            name: package.map_or(first.card.package.as_str(), |p| voice.text(&p.name)).to_owned(),
            counted: voice.count("card-counted", u64::try_from(group.len()).unwrap_or(u64::MAX), &[]),
            trend_rule: trend_rule(voice, first.card.trend_rule.as_deref()),
            trend,
            columns: shows.columns - u8::from(shows.trend && !trend),
            perspectives,
        });
    }
    packages
}

/// The rows of a perspective, competing definitions folded under the one that has a goal, or else the first.
fn folded(voice: &Voice, lines: &[Arc<SheetLine>], path: &str) -> Vec<Row> {
    let mut done: Vec<&str> = Vec::new();
    let mut rows = Vec::new();
    for line in lines {
        let measure = line.card.measure.as_str();
        if done.contains(&measure) {
            continue;
        }
        done.push(measure);
        let of_measure: Vec<&Arc<SheetLine>> = lines.iter().filter(|other| other.card.measure == measure).collect();
        let lead = of_measure.iter().find(|line| line.card.goal.is_some()).copied().unwrap_or(line);
        let mut row = Row::of(voice, lead, path);
        let rivals = of_measure.iter().filter(|other| other.card.id != lead.card.id);
        row.rivals = rivals.map(|other| Row::of(voice, other, path)).collect();
        row.rivals_word = voice.count("rivals-fold", u64::try_from(row.rivals.len()).unwrap_or(u64::MAX), &[]);
        rows.push(row);
    }
    rows
}

fn closed(voice: &Voice, sheet: &Sheet) -> Vec<ClosedView> {
    let closed = sheet.closed.iter().map(|package| ClosedView {
        package: package.package.clone(),
        name: voice.text(&package.name).to_owned(),
        why: voice.say("closed-why", &[("linje", &voice.line(&package.line))]),
        counted: voice.count("closed-fold", u64::try_from(package.indicators.len()).unwrap_or(u64::MAX), &[]),
        indicators: package.indicators.iter().map(|(id, name)| (id.clone(), voice.text(name).to_owned())).collect(),
    });
    closed.collect()
}

fn below_view(voice: &Voice, place: &Place, below: &Below) -> BelowView {
    let (reported, expected) = (number(voice, below.reported), number(voice, below.expected));
    let look = match below.reported {
        _ if below.expected == 0 => "plain",
        0 => "bad",
        n if n == below.expected => "good",
        _ => "close",
    };
    let key = if below.expected == 0 { "below-unknown" } else { "below-reported" };
    BelowView {
        name: below.name.clone(),
        kind: voice.unit_kind(below.unit.kind),
        href: below.has_card.then(|| card_of(&below.unit, place)),
        reported: voice.say(key, &[("levert", &reported), ("ventet", &expected)]),
        look,
    }
}

fn card_of(unit: &UnitRef, place: &Place) -> String {
    path(unit, place.period, Some(&place.line))
}
