//! Next year's card: the goals of the year after that are proposed or decided, with the latest figures of this report.

use super::Phrases;
use crate::steer::Dossier;
use rettesnor_core::definition::Catalogue;
use rettesnor_core::goal::{Goal, Judgement, Stage};
use rettesnor_core::report::{NextGoal, NextYear, ReportCard, ReportDraft, ToldGoal};
use rettesnor_core::scorecard::CardLine;
use rettesnor_store::StoreError;

/// The goals of the year after, in the order of the card; nothing where there are none.
pub(super) fn next_year(
    phrases: &Phrases<'_>,
    catalogue: &Catalogue,
    dossier: &Dossier,
    (draft, cards): (&ReportDraft, &[ReportCard]),
) -> Result<Option<NextYear>, StoreError> {
    let lines: Vec<&CardLine> = cards.iter().flat_map(|of| &of.card.lines).collect();
    let (mut goals, mut told) = (Vec::new(), Vec::new());
    for kept in dossier.all::<Goal>()? {
        let goal = kept.value;
        let decision = match &goal.stage {
            Stage::Adopted(adoption) | Stage::Active { adoption, .. } => (phrases.decision)(adoption),
            Stage::Proposed | Stage::InHearing { .. } => String::new(),
            Stage::Demoted { .. } | Stage::Retired { .. } => continue,
        };
        let origin = (phrases.origin)(&goal.origin);
        let (indicator, desired, tolerance) = match goal.judgement {
            Judgement::Measured { indicator, desired, tolerance, .. } => (indicator, desired, tolerance),
            Judgement::Told { how } => {
                told.push(ToldGoal { name: goal.name, how, origin, decision });
                continue;
            }
        };
        let Some(defined) = catalogue.indicators.get(&indicator) else { continue };
        let package = catalogue.packages.get(&defined.package);
        let places = package.map(|package| package.perspectives.as_slice()).unwrap_or_default();
        let place = places.iter().position(|(id, _)| *id == defined.perspective).unwrap_or(places.len());
        let latest = lines.iter().find(|line| line.id == indicator).map(|line| line.figures.ytd.clone());
        let next = NextGoal {
            name: defined.name.clone(),
            perspective: places.get(place).map(|(_, name)| name.clone()).unwrap_or_default(),
            kind: defined.kind,
            measure_unit: defined.measure_unit.clone(),
            direction: defined.direction,
            desired,
            tolerance,
            latest,
            origin,
            decision,
            indicator,
        };
        goals.push(((defined.package.clone(), place, next.indicator.clone()), next));
    }
    goals.sort_by(|(a, _), (b, _)| a.cmp(b));
    let goals: Vec<NextGoal> = goals.into_iter().map(|(_, goal)| goal).collect();
    let proposal = draft.proposal.trim().to_owned();
    let year = draft.period.year() + 1;
    let anything = !goals.is_empty() || !told.is_empty() || !proposal.is_empty();
    Ok(anything.then_some(NextYear { year, proposal, goals, told }))
}
