//! What would be made of a draft, what stands against it, and making it.

use super::cards::{CardStanding, Standing};
use super::compose::{Composed, Phrases, Source, compose};
use super::draft::may_make;
use crate::people::{Failure, fails};
use crate::steer::Kept;
use rettesnor_core::report::{Audience, FreeText, PeriodReport, ReportDraft};
use rettesnor_core::time::Period;
use rettesnor_store::{Made, MadeReport, NewReport, ReportId};
use sha2::{Digest, Sha256};

/// What is wanted of a draft.
#[derive(Clone, Copy, Debug)]
pub struct Wanted<'a> {
    /// The texts that were said yes to, by their ids; all of them where it is only looked at.
    pub yes: Option<&'a [String]>,
    /// What changed and why, for a correction.
    pub reason: &'a str,
}

/// What stands against making a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Objection {
    /// No card is in it.
    NoCard,
    /// A card is not in it that should be.
    Card(CardStanding),
    /// The unit is too small to be told of.
    TooSmall(rettesnor_core::org::UnitRef),
    /// A delivery that was received is not counted.
    Stale,
    /// The period is not over.
    NotOver(Period),
    /// Something stands on it that should be hidden: where.
    Uncovered(Vec<String>),
    /// It has been made before, and nobody says what changed and why.
    NoReason,
    /// What was made is the very same.
    Unchanged,
}

/// A report as it would be made.
#[derive(Clone, Debug)]
pub struct Preview {
    /// What would stand in it.
    pub report: PeriodReport,
    /// What it was put together from.
    pub composed: Composed,
    /// The texts that people have written, each with its id.
    pub texts: Vec<(String, FreeText)>,
    /// The report as it would be kept.
    pub content: String,
    /// The hash of that.
    pub hash: String,
    /// What was made of the same draft before, the newest first.
    pub before: Vec<MadeReport>,
    /// What stands against it.
    pub objections: Vec<Objection>,
}

/// Why nothing was made.
#[derive(Debug)]
pub enum MakeError {
    /// The one who asks does not lead every unit in it, or does not decide over every card.
    NotAllowed,
    /// Nothing has been counted yet.
    NothingCounted,
    /// Something stands against it.
    Objections(Vec<Objection>),
    /// Meanwhile something else was made of the same draft.
    Superseded(ReportId),
    /// It is our fault.
    Failed(Failure),
}

fails!(MakeError);

/// Shows what would be made.
///
/// # Errors
/// Nothing has been counted yet, or the database fails.
pub async fn preview(
    source: &Source<'_>,
    phrases: &Phrases<'_>,
    kept: &Kept<ReportDraft>,
    wanted: Wanted<'_>,
) -> Result<Preview, MakeError> {
    let composed = compose(source, phrases, &kept.value).await?.ok_or(MakeError::NothingCounted)?;
    let texts: Vec<(String, FreeText)> =
        composed.report.free_texts(&composed.plain).into_iter().map(|text| (id_of(&text), text)).collect();
    let mut report = composed.report.clone();
    if let Some(yes) = wanted.yes {
        report.sift(&composed.plain, |text| yes.contains(&id_of(&text)));
    }
    let before = source.store.reports_of_draft(source.who, &kept.id).await?;
    let content = serde_json::to_string(&report).unwrap_or_default();
    let mut objections = objections(source, &kept.value, &composed);
    if let Some(newest) = before.first() {
        let made = source.store.made_report(source.who, &newest.id).await?;
        let made = made.and_then(|(_, content)| serde_json::from_str::<PeriodReport>(&content).ok());
        // The day alone is no change.
        let same = made.is_some_and(|made| PeriodReport { made: report.made, ..made } == report);
        if same {
            objections.push(Objection::Unchanged);
        } else if wanted.reason.trim().is_empty() {
            objections.push(Objection::NoReason);
        }
    }
    Ok(Preview { hash: hash(&content), report, composed, texts, content, before, objections })
}

fn objections(source: &Source<'_>, draft: &ReportDraft, composed: &Composed) -> Vec<Objection> {
    let mut found = Vec::new();
    let missing = composed.cards.iter().filter(|card| card.standing != Standing::Shown);
    found.extend(missing.cloned().map(Objection::Card));
    if composed.cards.is_empty() {
        found.push(Objection::NoCard);
    }
    if draft.period.last_day() >= composed.report.made {
        found.push(Objection::NotOver(draft.period));
    }
    if draft.audience == Audience::Council && source.shelf.stock.stale {
        found.push(Objection::Stale);
    }
    let small = draft.units.iter().filter(|unit| source.shelf.structure.too_small(unit));
    found.extend(small.cloned().map(Objection::TooSmall));
    let uncovered = composed.report.uncovered();
    if !uncovered.is_empty() {
        found.push(Objection::Uncovered(uncovered));
    }
    found
}

/// The id of a text: it is another where the text is another.
fn id_of(text: &FreeText) -> String {
    let unit = text.unit.as_ref().map(ToString::to_string).unwrap_or_default();
    hash(&format!("{unit}\n{:?}\n{}\n{}", text.source, text.about, text.said.join("\n"))).chars().take(24).collect()
}

fn hash(content: &str) -> String {
    Sha256::digest(content.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Makes what was looked at. A form that is sent twice makes one.
///
/// # Errors
/// Something stands against it; see [`MakeError`].
pub async fn make(
    source: &Source<'_>,
    kept: &Kept<ReportDraft>,
    preview: &Preview,
    (reason, form_key): (&str, &str),
) -> Result<ReportId, MakeError> {
    let (draft, structure, composed) = (&kept.value, &source.shelf.structure, &preview.composed);
    let lines = source.shelf.counted_by();
    let decides = |card: &CardStanding| {
        let line = lines.packages.get(&card.package).map(|package| &package.line);
        line.is_some_and(|line| source.who.decides(&card.unit, line, structure))
    };
    let public = draft.audience == Audience::Council;
    if !may_make(source.who, structure, draft) || public && !composed.cards.iter().all(decides) {
        return Err(MakeError::NotAllowed);
    }
    if !preview.objections.is_empty() {
        return Err(MakeError::Objections(preview.objections.clone()));
    }
    let new = NewReport {
        draft: &kept.id,
        units: &draft.units,
        period: draft.period,
        audience: draft.audience.as_str(),
        language: &draft.language,
        title: &preview.report.subject,
        edition: &preview.report.provenance.edition,
        patterns: &composed.patterns,
        internal: preview.report.internal,
        corrects: preview.before.first().map(|newest| &newest.id),
        reason: reason.trim(),
        content: &preview.content,
        hash: &preview.hash,
        form_key,
    };
    match source.store.make_report(source.who, source.at, &new).await? {
        Made::Done(id) => Ok(id),
        Made::Superseded(id) => Err(MakeError::Superseded(id)),
    }
}
