//! The cards of a report: own figures for staff and leaders, and for the council what the pattern of the period shows.

use super::Source;
use crate::publish::{Found, kept_pattern};
use rettesnor_core::definition::{Catalogue, Package};
use rettesnor_core::disclosure::universe::closed_periods;
use rettesnor_core::measure::{Question, Reading, State};
use rettesnor_core::org::UnitRef;
use rettesnor_core::publication::{Plate, freeze};
use rettesnor_core::report::{Audience, LineSeries, PackageNames, ReportCard, ReportDraft};
use rettesnor_core::scorecard::{Card, CardLine, CardRequest, compose, series};
use rettesnor_core::time::Grain;
use rettesnor_store::StoreError;
use std::collections::{BTreeMap, BTreeSet};

/// Whether a package's card of a unit is in a report, and else why not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// It is.
    Shown,
    /// The package does not publish periods of this length.
    OtherLength,
    /// The period is not over, or not everybody has had the time to report.
    Open,
    /// What must be hidden of it has not been found.
    Unsearched,
}

/// How a package's card of a unit stands in a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CardStanding {
    /// The unit.
    pub unit: UnitRef,
    /// The package.
    pub package: String,
    /// How it stands.
    pub standing: Standing,
}

/// What is hidden of each package in the year of a report and the year before; nothing where it is not known.
pub(super) struct Patterns(BTreeMap<(String, i32), Option<Found>>);

impl Patterns {
    /// Looks up what is kept of some packages and years.
    pub async fn find(source: &Source<'_>, reading: &Reading, years: &[i32]) -> Result<Self, StoreError> {
        let mut found = BTreeMap::new();
        for package in reading.catalogue.packages.keys() {
            for year in years {
                let kept = kept_pattern(source.store, source.who, reading, (package, *year)).await?;
                found.insert((package.clone(), *year), kept.filter(|found| found.pattern.verdict.is_safe()));
            }
        }
        Ok(Self(found))
    }

    /// What is hidden of a package in a year.
    pub fn of(&self, package: &str, year: i32) -> Option<&Found> {
        self.0.get(&(package.to_owned(), year)).and_then(Option::as_ref)
    }
}

/// The packages whose figures the one who asks sees at a unit.
pub(super) fn packages<'r>(source: &Source<'_>, reading: &'r Reading, unit: &UnitRef) -> Vec<&'r Package> {
    let sees = |package: &&Package| source.shelf.sees_package(source.who, &package.id, unit);
    reading.catalogue.packages.values().filter(sees).collect()
}

/// The cards of a unit, and how each stands.
pub(super) fn cards(
    source: &Source<'_>,
    (reading, patterns): (&Reading, &Patterns),
    draft: &ReportDraft,
    unit: &UnitRef,
) -> (Vec<ReportCard>, Vec<CardStanding>) {
    let (mut cards, mut standings) = (Vec::new(), Vec::new());
    for package in packages(source, reading, unit) {
        let own = own(source, reading, draft, (unit, package));
        if own.card.lines.is_empty() {
            continue;
        }
        let (card, standing) = match draft.audience {
            Audience::Staff | Audience::Leaders => (Some(own), Standing::Shown),
            Audience::Council => covered(source, (reading, patterns), draft, (unit, package)),
        };
        cards.extend(card);
        standings.push(CardStanding { unit: unit.clone(), package: package.id.clone(), standing });
    }
    (cards, standings)
}

/// The card with a unit's own figures, for those who see them.
fn own(
    source: &Source<'_>,
    reading: &Reading,
    draft: &ReportDraft,
    (unit, package): (&UnitRef, &Package),
) -> ReportCard {
    let request = CardRequest {
        unit: unit.clone(),
        period: draft.period,
        package: Some(package.id.clone()),
        line: Some(package.line.clone()),
    };
    let card = compose(reading, &request, &source.shelf.aims(), source.shelf.stock.stale);
    let of = |line: &CardLine| {
        let indicator = reading.catalogue.indicators.get(&line.id)?;
        let version = indicator.version_at(draft.period.last()).or_else(|| indicator.versions.first())?;
        let question = Question { indicator, version, unit, line: &line.line };
        let count = if draft.period.grain() == Grain::Year { 6 } else { 9 };
        Some(LineSeries { indicator: line.id.clone(), points: series(reading, question, draft.period, count) })
    };
    let series = card.lines.iter().filter_map(of).collect();
    named(&reading.catalogue, card, series)
}

/// The card as everybody may see it, where it can be shown.
fn covered(
    source: &Source<'_>,
    (reading, patterns): (&Reading, &Patterns),
    draft: &ReportDraft,
    (unit, package): (&UnitRef, &Package),
) -> (Option<ReportCard>, Standing) {
    let period = draft.period;
    if !package.public.periods.contains(&period.grain()) {
        return (None, Standing::OtherLength);
    }
    if !closed_periods(reading, &package.id, period.year()).contains(&period) {
        return (None, Standing::Open);
    }
    let found = patterns.of(&package.id, period.year()).filter(|found| found.pattern.periods.contains(&period));
    let Some(found) = found else { return (None, Standing::Unsearched) };
    let aims = source.shelf.aims();
    let plate = Plate { unit, period, line: &package.line, aims: &aims };
    let frozen = freeze(reading, &found.pattern, plate, Vec::new());
    let behind = frozen.behind.into_iter();
    let series = behind.map(|(indicator, behind)| LineSeries { indicator, points: behind.series }).collect();
    (Some(named(&reading.catalogue, frozen.card, series)), Standing::Shown)
}

/// The lines that a report tells: of competing definitions those with a goal, or else the first, as on the web.
fn told(lines: Vec<CardLine>) -> Vec<CardLine> {
    let goal = |line: &CardLine| line.goal.is_some();
    let aimed: BTreeSet<String> = lines.iter().filter(|line| goal(line)).map(|line| line.measure.clone()).collect();
    let mut seen = BTreeSet::new();
    let stays = |line: &CardLine| {
        let first = seen.insert(line.measure.clone());
        goal(line) || first && !aimed.contains(&line.measure)
    };
    lines.into_iter().filter(stays).collect()
}

/// Takes the lines that nobody has delivered anything of from the cards, but for those with a goal, and gives their names.
pub(super) fn take_undelivered(cards: &mut [ReportCard], language: &str) -> Vec<String> {
    let mut names = Vec::new();
    for of in cards {
        of.card.lines.retain(|line| {
            let four = &line.figures;
            let figures = [&four.period, &four.period_last_year, &four.ytd, &four.ytd_last_year];
            let there = line.goal.is_some() || figures.iter().any(|figure| figure.state != State::NotReported);
            if !there {
                names.push(line.name.get(language).to_owned());
            }
            there
        });
        let ReportCard { card, series, .. } = of;
        series.retain(|series| card.lines.iter().any(|line| line.id == series.indicator));
    }
    names
}

/// A card with the names of its packages and perspectives, and the lines that a report tells.
fn named(catalogue: &Catalogue, mut card: Card, mut series: Vec<LineSeries>) -> ReportCard {
    card.lines = told(card.lines);
    series.retain(|series| card.lines.iter().any(|line| line.id == series.indicator));
    let on = |package: &&Package| card.lines.iter().any(|line| line.package == package.id);
    let names = |package: &Package| PackageNames {
        package: package.id.clone(),
        name: package.name.clone(),
        perspectives: package.perspectives.clone(),
    };
    let packages = catalogue.packages.values().filter(on).map(names).collect();
    ReportCard { card, series, packages }
}
