//! The card as the public will see it, what stands against publishing it, and publishing.

use super::Found;
use rettesnor_core::access::Who;
use rettesnor_core::disclosure::Coarser;
use rettesnor_core::goal::Aim;
use rettesnor_core::measure::{Reading, State};
use rettesnor_core::org::{Line, Structure, UnitRef};
use rettesnor_core::publication::{Frozen, FrozenText, Plate, freeze};
use rettesnor_core::time::{Moment, Period};
use rettesnor_store::{NewPublication, PatternId, Publication, PublicationId, Published, Store, StoreError};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// What somebody wants to publish.
#[derive(Clone, Debug)]
pub struct Wish<'a> {
    /// The unit.
    pub unit: &'a UnitRef,
    /// The period.
    pub period: Period,
    /// The line of the body that controls the data.
    pub line: &'a Line,
    /// What the card is judged by.
    pub aims: &'a [Aim],
    /// The texts that were said yes to.
    pub texts: Vec<FrozenText>,
    /// What changed and why, for a correction.
    pub reason: &'a str,
    /// Whether deliveries that are not counted yet are accepted.
    pub although_stale: bool,
    /// The key of the form.
    pub form_key: &'a str,
}

/// What stands against publishing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Objection {
    /// The audit could work out this many numbers that must not be known.
    Exposed(usize),
    /// A delivery that was received is not counted.
    Stale,
    /// The period has not closed, or is not one that the package publishes.
    NotPublic,
    /// The unit is too small to be shown alone.
    TooSmall,
    /// It has been published before, and nobody says what changed and why.
    NoReason,
    /// What has been published is the very same.
    Unchanged,
}

/// A card as the public will see it.
#[derive(Clone, Debug)]
pub struct Preview {
    /// What will stand in it.
    pub frozen: Frozen,
    /// The same as it will be kept.
    pub content: String,
    /// The hash of that, in hexadecimal.
    pub hash: String,
    /// How many figures on the card are shown, and how many are hidden.
    pub shown: usize,
    /// Of the hidden: those that are small themselves.
    pub small: usize,
    /// Of the hidden: those that protect others.
    pub protects: usize,
    /// For each indicator whose figure of the period is hidden: coarser cuts that show it.
    pub coarser: BTreeMap<String, Vec<Coarser>>,
    /// The newest publication of the same, which this one corrects.
    pub newest: Option<Publication>,
    /// What stands against publishing.
    pub objections: Vec<Objection>,
}

/// Why nothing was published.
#[derive(Debug)]
pub enum PublishError {
    /// The one who asks does not decide for the unit.
    NotAllowed,
    /// Something stands against it.
    Objections(Vec<Objection>),
    /// Meanwhile something else was published.
    Superseded(PublicationId),
    /// What is hidden has not been kept.
    NoPattern,
    /// The database failed.
    Store(StoreError),
}

impl From<StoreError> for PublishError {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

/// Makes the card as the public will see it.
///
/// # Errors
/// The one who asks does not decide for the unit, or the database fails.
pub async fn preview(
    store: &Store,
    (who, at): (&Who, Moment),
    (reading, structure, stale): (&Reading, &Structure, bool),
    found: &Found,
    wish: &Wish<'_>,
) -> Result<Preview, PublishError> {
    if !who.decides(wish.unit, wish.line, structure) {
        return Err(PublishError::NotAllowed);
    }
    let place = (wish.unit, wish.period, found.pattern.package.as_str());
    let newest = store.newest_publication(who, place, at).await?;
    let plate = Plate { unit: wish.unit, period: wish.period, line: wish.line, aims: wish.aims };
    let frozen = freeze(reading, &found.pattern, plate, wish.texts.clone());
    let content = serde_json::to_string(&frozen).unwrap_or_default();
    let hash = Sha256::digest(content.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect::<String>();
    let counts = found.pattern.counts_on(&frozen.card);
    let mut objections = Vec::new();
    let verdict = &found.pattern.verdict;
    if !verdict.is_safe() {
        objections.push(Objection::Exposed(verdict.exposed.len() + verdict.unsettled.len()));
    }
    if !found.pattern.periods.contains(&wish.period) {
        objections.push(Objection::NotPublic);
    }
    if reading.structure.too_small(wish.unit) {
        objections.push(Objection::TooSmall);
    }
    if stale && !wish.although_stale {
        objections.push(Objection::Stale);
    }
    if let Some(newest) = &newest {
        if newest.hash == hash {
            objections.push(Objection::Unchanged);
        } else if wish.reason.trim().is_empty() {
            objections.push(Objection::NoReason);
        }
    }
    Ok(Preview {
        coarser: coarser(reading, found, wish, &frozen),
        frozen,
        content,
        hash,
        shown: counts.shown,
        small: counts.small,
        protects: counts.protects,
        newest,
        objections,
    })
}

fn coarser(reading: &Reading, found: &Found, wish: &Wish<'_>, frozen: &Frozen) -> BTreeMap<String, Vec<Coarser>> {
    let above = reading.structure.ancestors(wish.unit, wish.line);
    let hidden = frozen.card.lines.iter().filter(|line| line.figures.period.state == State::Suppressed);
    let cuts = hidden
        .map(|line| (line.id.clone(), found.pattern.coarser(&line.id, (wish.unit, &line.line), wish.period, &above)));
    cuts.filter(|(_, cuts)| !cuts.is_empty()).collect()
}

/// Publishes what was previewed. A form that is sent twice publishes once.
///
/// # Errors
/// Something stands against it, or see [`PublishError`].
pub async fn publish(
    store: &Store,
    (who, at): (&Who, Moment),
    structure: &Structure,
    pattern: Option<&PatternId>,
    (wish, preview): (&Wish<'_>, &Preview),
) -> Result<PublicationId, PublishError> {
    if !who.decides(wish.unit, wish.line, structure) {
        return Err(PublishError::NotAllowed);
    }
    if !preview.objections.is_empty() {
        return Err(PublishError::Objections(preview.objections.clone()));
    }
    let new = NewPublication {
        unit: wish.unit,
        period: wish.period,
        package: &preview.frozen.package,
        edition: &preview.frozen.card.edition,
        pattern: pattern.ok_or(PublishError::NoPattern)?,
        corrects: preview.newest.as_ref().map(|newest| &newest.id),
        reason: wish.reason.trim(),
        content: &preview.content,
        hash: &preview.hash,
        form_key: wish.form_key,
    };
    match store.publish(who, at, &new).await? {
        Published::Done(id) => Ok(id),
        Published::Superseded(newest) => Err(PublishError::Superseded(newest)),
    }
}
