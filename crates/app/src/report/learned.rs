//! What a report tells of the reviews of its period, and what was said of its figures.

use super::{Phrases, Source};
use crate::steer::Dossier;
use rettesnor_core::goal::Goal;
use rettesnor_core::org::UnitRef;
use rettesnor_core::plan::Action;
use rettesnor_core::report::{ActionDecision, Learned, ReportCard, ReportDraft, UnitComment, paragraphs};
use rettesnor_core::review::{Attained, Review};
use rettesnor_core::time::Period;
use rettesnor_store::StoreError;

/// What was learned in the reviews of a period.
#[derive(Default)]
pub(super) struct FromReviews {
    /// What went well.
    pub well: Vec<Learned>,
    /// What did not.
    pub badly: Vec<Learned>,
    /// What was decided on actions.
    pub decisions: Vec<ActionDecision>,
    /// The periods of reviews that have been begun and are not closed.
    pub open: Vec<Period>,
}

/// Reads the reviews of the period, those that are closed, the oldest first.
pub(super) fn from_reviews(
    phrases: &Phrases<'_>,
    dossier: &Dossier,
    draft: &ReportDraft,
) -> Result<FromReviews, StoreError> {
    let (goals, actions) = (dossier.all::<Goal>()?, dossier.all::<Action>()?);
    let mut reviews: Vec<Review> = dossier.all::<Review>()?.into_iter().map(|kept| kept.value).collect();
    let range = draft.period.range();
    reviews.retain(|review| range.contains(review.period.first()) && range.contains(review.period.last()));
    reviews.sort_by_key(|review| (review.period.last(), review.period.first()));
    let mut found = FromReviews::default();
    for review in &reviews {
        if !review.is_closed() {
            found.open.push(review.period);
            continue;
        }
        let about = |of: &str| {
            let goal = goals.iter().find(|goal| goal.id.as_str() == of);
            goal.map(|goal| goal.value.name.clone()).unwrap_or_default()
        };
        for goal in &review.goals {
            let list = match goal.attained {
                Some(Attained::Yes) => &mut found.well,
                Some(Attained::Partly | Attained::No) => &mut found.badly,
                Some(Attained::TooEarly) | None => continue,
            };
            list.push(Learned { about: about(&goal.goal), seen: goal.words.trim().to_owned(), causes: Vec::new() });
        }
        let of = (phrases.period)(review.period);
        believed(&mut found.well, &of, &review.causes_good);
        believed(&mut found.badly, &of, &review.causes_lacking);
        for decided in &review.actions {
            let action = actions.iter().find(|action| action.id.as_str() == decided.action);
            let (Some(action), Some(verdict)) = (action, decided.verdict) else { continue };
            found.decisions.push(ActionDecision {
                action: action.value.name.clone(),
                carried: decided.carried,
                verdict,
                why: decided.why.trim().to_owned(),
                replacement: decided.replacement.trim().to_owned(),
                owner: action.value.owner.clone(),
            });
        }
    }
    Ok(found)
}

/// The causes that a review believes in: they are of all its goals, and stand by the period.
fn believed(list: &mut Vec<Learned>, of: &str, causes: &str) {
    let causes: Vec<String> = paragraphs(&causes.replace('\n', "\n\n"));
    if !causes.is_empty() {
        list.push(Learned { about: of.to_owned(), seen: String::new(), causes });
    }
}

/// What was said of the figures on the cards of a unit. Who said it is told as the unit, never by name.
pub(super) async fn comments(
    source: &Source<'_>,
    draft: &ReportDraft,
    (unit, name): (&UnitRef, &str),
    cards: &[ReportCard],
) -> Result<Vec<UnitComment>, StoreError> {
    let mut lines: Vec<_> = cards.iter().flat_map(|of| &of.card.lines).map(|line| &line.line).collect();
    lines.dedup();
    let period = draft.period.to_string();
    let mut found = Vec::new();
    for line in lines {
        for comment in source.store.comments_of_card(source.who, unit, line, &period).await? {
            let on_card = cards.iter().flat_map(|of| &of.card.lines);
            let Some(about) = on_card.into_iter().find(|line| line.id == comment.place.indicator) else { continue };
            found.push(UnitComment {
                unit: unit.clone(),
                name: name.to_owned(),
                about: about.name.get(&draft.language).to_owned(),
                function: String::new(),
                text: comment.body,
                on: comment.edited_at.unwrap_or(comment.written_at).in_norway().date(),
            });
        }
    }
    Ok(found)
}
