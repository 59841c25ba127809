//! What a figure is made of: by exit code, sex, age group and the like, as bars with their numbers.

use super::words;
use crate::card::cell::spaced;
use crate::card::row::scale;
use crate::catalogue::definition::heading;
use rettesnor_app::shelf::IndicatorPage;
use rettesnor_app::{Breakdown, BreakdownPart};
use rettesnor_core::definition::{Catalogue, Kind};
use rettesnor_core::measure::{Exact, Quantity};
use rettesnor_drawing::{Dress, Part, Strip, Tone};
use rettesnor_words::definition::{Used, code_uses};
use rettesnor_words::{Voice, number};

/// The name of the breakdown by age group.
const AGE: &str = "alder";

/// A figure by one column.
pub struct Composition {
    /// The column, as an id in the page.
    pub id: String,
    /// What it is by.
    pub heading: String,
    /// How the bars are read.
    pub lead: String,
    /// The parts.
    pub parts: Vec<PartView>,
    /// The terms of the glossary that are met here.
    pub words: Vec<&'static str>,
}

/// A part of a figure.
pub struct PartView {
    /// What it is.
    pub name: String,
    /// Its code; empty where that says nothing more.
    pub code: String,
    /// It as a bar.
    pub bar: String,
    /// Its number.
    pub number: String,
    /// What that is of; empty where it is not of anything.
    pub basis: String,
    /// What becomes of it: the look and the word; nothing where it is not what decides.
    pub used: Option<(&'static str, String)>,
}

/// The compositions of a page: what decides the figure first.
pub fn compositions(voice: &Voice, catalogue: &Catalogue, page: &IndicatorPage) -> Vec<Composition> {
    let version = &page.explained.version;
    let uses = code_uses(catalogue, version);
    let of = |breakdown: &Breakdown| {
        let decides = uses.iter().find(|(column, _)| *column == breakdown.by).map(|(_, uses)| uses);
        let parts = match decides {
            Some(uses) => {
                let used = |code: &str| uses.iter().find(|used| used.code.code == code).map(|used| &used.used);
                deciding(voice, page, breakdown, &used)
            }
            None => beside(voice, page, breakdown),
        };
        let dataset = &version.numerator.dataset;
        let heading = if breakdown.by == AGE {
            voice.say("composition-age", &[])
        } else {
            heading(catalogue, dataset, &breakdown.by)
        };
        let lead = match (decides.is_some(), page.line.card.kind) {
            (true, Kind::Share | Kind::Ratio) => "composition-deciding",
            (false, Kind::Share | Kind::Ratio) => "composition-shares",
            (_, Kind::Mean) => "composition-means",
            _ => "composition-counts",
        };
        let words = words::of_composition(&breakdown.by);
        Composition { id: breakdown.by.clone(), heading, lead: voice.say(lead, &[]), parts, words }
    };
    page.explained.breakdowns.iter().map(of).filter(|composition| !composition.parts.is_empty()).collect()
}

/// The parts of a column that the definition reads: those of the denominator, those that count first.
fn deciding<'u>(
    voice: &Voice,
    page: &IndicatorPage,
    breakdown: &Breakdown,
    used: &dyn Fn(&str) -> Option<&'u Used>,
) -> Vec<PartView> {
    let of_count = page.explained.figure.denominator.is_none();
    let size = |part: &BreakdownPart| if of_count { part.numerator } else { part.denominator };
    let mut parts: Vec<&BreakdownPart> = breakdown.parts.iter().filter(|part| size(part) > 0).collect();
    parts.sort_by_key(|part| (part.numerator == 0, std::cmp::Reverse((part.numerator, size(part)))));
    let most = parts.iter().map(|part| size(part)).max().unwrap_or(1);
    let view = |part: &&BreakdownPart| {
        let counts = if part.numerator > 0 { Tone::Plain } else { Tone::Quiet };
        let tag = if part.numerator > 0 && (part.numerator == part.denominator || of_count) {
            ("accent", voice.say("composition-counts-all", &[]))
        } else if part.numerator > 0 {
            ("accent", voice.count("composition-counts-some", u64::try_from(part.numerator).unwrap_or(0), &[]))
        } else if used(&part.code) == Some(&Used::Open) {
            ("close", voice.say("composition-open", &[]))
        } else {
            ("quiet", voice.say("composition-not", &[]))
        };
        PartView {
            bar: bar(size(part), most, counts),
            number: voice.whole(size(part)),
            basis: String::new(),
            used: Some(tag),
            ..named(voice, breakdown, part)
        }
    };
    parts.iter().map(view).map(|part| PartView { number: spaced(&part.number), ..part }).collect()
}

/// The parts of a column that the definition does not read: the figure of each.
fn beside(voice: &Voice, page: &IndicatorPage, breakdown: &Breakdown) -> Vec<PartView> {
    let line = &page.line.card;
    let decimals = page.explained.figure.numerator.map_or(0, |n| n.decimals);
    let quantity = |number: i64| number::quantity(voice.language(), Quantity { number, decimals });
    let most = breakdown.parts.iter().map(|part| part.numerator).max().unwrap_or(1);
    let highest = breakdown.parts.iter().filter_map(|part| Some(part.mean?.mean)).fold(0.0, f64::max);
    let view = |part: &BreakdownPart| {
        let (bar, number, basis) = match line.kind {
            Kind::Share | Kind::Ratio => {
                let share = Exact::new(part.numerator.into(), part.denominator.into())?;
                let shown = voice.level(share, scale(line), part.denominator);
                let texts = [("x", quantity(part.numerator)), ("n", quantity(part.denominator))];
                let texts: Vec<(&str, &str)> = texts.iter().map(|(name, text)| (*name, text.as_str())).collect();
                (strip(share.to_f64(), 1.0, Tone::Plain), shown, voice.say("beside-both", &texts))
            }
            Kind::Mean => {
                let mean = part.mean?;
                let shown = number::decimal(voice.language(), &format!("{:.1}", mean.mean));
                let n = u64::try_from(part.denominator).unwrap_or(0);
                (strip(mean.mean, highest, Tone::Plain), shown, voice.count("composition-answers", n, &[]))
            }
            _ if part.numerator > 0 => {
                (bar(part.numerator, most, Tone::Plain), quantity(part.numerator), String::new())
            }
            _ => return None,
        };
        let (number, basis) = (spaced(&number), spaced(&basis));
        Some(PartView { bar, number, basis, code: String::new(), ..named(voice, breakdown, part) })
    };
    // Those that are not filled in stand last.
    let (empty, filled): (Vec<_>, Vec<_>) = breakdown.parts.iter().partition(|part| part.code.is_empty());
    filled.into_iter().chain(empty).filter_map(view).collect()
}

/// A part with its name, and nothing else yet.
fn named(voice: &Voice, breakdown: &Breakdown, part: &BreakdownPart) -> PartView {
    let label = part.listed.as_ref().map(|code| voice.text(&code.label));
    let name = match label {
        _ if part.code.is_empty() => voice.say("composition-empty", &[]),
        _ if breakdown.by == AGE => age_group(voice, breakdown, &part.code),
        Some(label) => label.to_owned(),
        None => part.code.clone(),
    };
    let code = if label.is_some_and(|label| label != part.code) { part.code.clone() } else { String::new() };
    PartView { name, code, bar: String::new(), number: String::new(), basis: String::new(), used: None }
}

/// An age group: `20–24 år`, or `60 år og eldre`.
fn age_group(voice: &Voice, breakdown: &Breakdown, lowest: &str) -> String {
    let age = |code: &str| code.parse::<i64>().ok();
    let from = age(lowest);
    let next = breakdown.parts.iter().filter_map(|part| age(&part.code)).filter(|other| Some(*other) > from).min();
    match next {
        Some(next) => voice.say("composition-ages", &[("fra", lowest), ("til", &(next - 1).to_string())]),
        None => voice.say("composition-age-from", &[("fra", lowest)]),
    }
}

/// A number of rows as a bar among others.
pub fn bar(size: i64, most: i64, tone: Tone) -> String {
    let number = |n: i64| Exact::scaled(n, 0).to_f64();
    strip(number(size), number(most), tone)
}

fn strip(size: f64, whole: f64, tone: Tone) -> String {
    Strip { parts: &[Part { size, tone }], whole, label: "" }.draw(Dress::Classes)
}
