//! Puts a report together from what is known: cards, key figures, reviews, comments, goals of the year after.

use super::cards::{CardStanding, Patterns, cards, take_undelivered};
use super::key_figures::{key_figures, last_year};
use super::learned::{FromReviews, comments, from_reviews};
use super::method::{methods, provenance};
use super::next_year::next_year;
use crate::shelf::Shelf;
use crate::steer::Dossier;
use rettesnor_core::access::Who;
use rettesnor_core::definition::Words;
use rettesnor_core::goal::{Adoption, Origin};
use rettesnor_core::measure::Reading;
use rettesnor_core::org::{UnitKind, UnitRef};
use rettesnor_core::report::{
    Arms, Audience, Issuer, Methods, PeriodReport, ReportDraft, Section, Summary, UnitReport, Written, paragraphs,
};
use rettesnor_core::time::{Date, Moment, Period};
use rettesnor_store::{Store, StoreError};

/// Where a report is read from, by whom and when.
#[derive(Clone, Copy)]
pub struct Source<'a> {
    /// What people have written.
    pub store: &'a Store,
    /// Figures, units and definitions.
    pub shelf: &'a Shelf,
    /// Who asks.
    pub who: &'a Who,
    /// When.
    pub at: Moment,
}

/// Says who gives a report out, by the name and the kind of the unit.
pub type SayIssuer<'a> = Box<dyn Fn(&str, UnitKind) -> String + Send + Sync + 'a>;
/// Says which lines have not been delivered.
pub type SayUndelivered<'a> = Box<dyn Fn(&str, &[String]) -> String + Send + Sync + 'a>;
/// Says several things in a row.
pub type SayList<'a> = Box<dyn Fn(&[String]) -> String + Send + Sync + 'a>;
/// Says what was delivered, and when.
pub type SayDelivered<'a> = Box<dyn Fn(&Words, Date) -> String + Send + Sync + 'a>;

/// What has to be said in words, in the language of the report.
pub struct Phrases<'a> {
    /// A unit as one that gives something out, such as `Bærum kommune`.
    pub issuer: SayIssuer<'a>,
    /// That nothing was delivered of some figures of a unit, by their names.
    pub undelivered: SayUndelivered<'a>,
    /// Several names after each other.
    pub list: SayList<'a>,
    /// A period.
    pub period: Box<dyn Fn(Period) -> String + Send + Sync + 'a>,
    /// A data set that was delivered on a day.
    pub delivered: SayDelivered<'a>,
    /// Who decided something, and when.
    pub decision: Box<dyn Fn(&Adoption) -> String + Send + Sync + 'a>,
    /// Where a goal comes from.
    pub origin: Box<dyn Fn(&Origin) -> String + Send + Sync + 'a>,
    /// Where the number of inhabitants comes from.
    pub inhabitants: String,
    /// The coat of arms of the unit that gives the report out, where it has one.
    pub arms: Option<Arms>,
}

/// A report with everything that could stand in it.
#[derive(Clone, Debug)]
pub struct Composed {
    /// The report, with every text.
    pub report: PeriodReport,
    /// What it is called where nobody has given it a title.
    pub plain: String,
    /// How each card stands in it.
    pub cards: Vec<CardStanding>,
    /// What is hidden by, as ids of patterns; empty for what is internal.
    pub patterns: Vec<String>,
    /// Reviews of the period that are not closed, and therefore not in it.
    pub open_reviews: Vec<(UnitRef, Period)>,
}

/// Puts a report together; nothing where nothing has been counted yet.
///
/// # Errors
/// The database fails, or a row can't be true.
pub async fn compose(
    source: &Source<'_>,
    phrases: &Phrases<'_>,
    draft: &ReportDraft,
) -> Result<Option<Composed>, StoreError> {
    let Some(reading) = source.shelf.reading() else { return Ok(None) };
    let council = draft.audience == Audience::Council;
    let years = if council { vec![draft.period.year(), last_year(draft.period)] } else { Vec::new() };
    let patterns = Patterns::find(source, reading, &years).await?;
    let (mut units, mut standings, mut open_reviews) = (Vec::new(), Vec::new(), Vec::new());
    let mut remarks = Vec::new();
    for unit in &draft.units {
        let (mut cards, standing) = cards(source, (reading, &patterns), draft, unit);
        let undelivered = take_undelivered(&mut cards, &draft.language);
        if !undelivered.is_empty() {
            remarks.push((phrases.undelivered)(&name(reading, unit), &undelivered));
        }
        standings.extend(standing);
        let (report, open) = unit_report(source, phrases, (reading, &patterns), draft, (unit, cards)).await?;
        open_reviews.extend(open.into_iter().map(|period| (unit.clone(), period)));
        units.push(report);
    }
    let first = draft.units.first().map(|unit| (name(reading, unit), unit.kind));
    let first = first.map(|(name, kind)| (phrases.issuer)(&name, kind)).unwrap_or_default();
    let plain = subject(phrases, reading, draft, &standings);
    let report = PeriodReport {
        audience: draft.audience,
        internal: !council,
        language: draft.language.clone(),
        period: draft.period,
        subject: if draft.title.trim().is_empty() { plain.clone() } else { draft.title.trim().to_owned() },
        issuer: Issuer { name: first, arms: phrases.arms.clone() },
        summary: Summary { sentence: draft.sentence.trim().to_owned(), text: paragraphs(&draft.summary) },
        methods: Methods { remarks, ..methods(reading, draft, &units) },
        provenance: provenance(phrases, reading, &units),
        units,
        made: source.at.in_norway().date(),
    };
    let used = |standing: &CardStanding| {
        let years = years.iter().filter_map(|year| patterns.of(&standing.package, *year)?.kept.as_ref());
        years.map(ToString::to_string).collect::<Vec<_>>()
    };
    let mut patterns: Vec<String> = standings.iter().flat_map(used).collect();
    patterns.sort();
    patterns.dedup();
    Ok(Some(Composed { report, plain, cards: standings, patterns, open_reviews }))
}

/// What a unit tells, and the periods of reviews that are not closed.
async fn unit_report(
    source: &Source<'_>,
    phrases: &Phrases<'_>,
    (reading, patterns): (&Reading, &Patterns),
    draft: &ReportDraft,
    (unit, cards): (&UnitRef, Vec<rettesnor_core::report::ReportCard>),
) -> Result<(UnitReport, Vec<Period>), StoreError> {
    let name = name(reading, unit);
    let dossier = async |year| {
        let structure = &source.shelf.structure;
        Dossier::open(source.store, source.who, structure, (unit, year), None).await
    };
    let reviews = match dossier(draft.period.year()).await? {
        Some(dossier) => from_reviews(phrases, &dossier, draft)?,
        None => FromReviews::default(),
    };
    let next = match dossier(draft.period.year() + 1).await?.filter(|_| draft.with_next_year) {
        Some(dossier) => next_year(phrases, &reading.catalogue, &dossier, (draft, &cards))?,
        None => None,
    };
    let written = |section: &Section| {
        let paragraphs = paragraphs(draft.text(unit, *section));
        (!paragraphs.is_empty()).then_some(Written { section: *section, paragraphs })
    };
    let report = UnitReport {
        unit: unit.clone(),
        summary: Summary { sentence: String::new(), text: paragraphs(draft.text(unit, Section::Summary)) },
        written: Section::ALL[1..].iter().filter_map(written).collect(),
        comments: comments(source, draft, (unit, &name), &cards).await?,
        key_figures: key_figures(source, phrases, (reading, patterns), draft, unit),
        went_well: reviews.well,
        went_badly: reviews.badly,
        decisions: reviews.decisions,
        next_year: next,
        name,
        cards,
    };
    Ok((report, reviews.open))
}

fn name(reading: &Reading, unit: &UnitRef) -> String {
    reading.org.name(unit, reading.edition.as_of).unwrap_or_else(|| unit.to_string())
}

/// What a report is called where nobody has given it a title: what its cards are about.
fn subject(phrases: &Phrases<'_>, reading: &Reading, draft: &ReportDraft, cards: &[CardStanding]) -> String {
    let packages = reading.catalogue.packages.values();
    let on = packages.filter(|package| cards.iter().any(|card| card.package == package.id));
    let names: Vec<String> = on.map(|package| package.name.get(&draft.language).to_owned()).collect();
    (phrases.list)(&names)
}
