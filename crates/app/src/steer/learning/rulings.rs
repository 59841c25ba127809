//! Every decision of a unit with its reason, across the years: adoptions, what left, what was replaced, what reviews decided.
//!
//! They are read out of the records' own versions, so that none can be left out by forgetting to write it twice.

use crate::steer::{Kept, Paper};
use rettesnor_core::access::Who;
use rettesnor_core::goal::{Adoption, Body, Goal, Stage};
use rettesnor_core::org::{Structure, UnitRef};
use rettesnor_core::participation::Decision;
use rettesnor_core::plan::{Action, ActionState, Plan, PlanStage};
use rettesnor_core::review::{ActionVerdict, Review, ReviewStage};
use rettesnor_core::time::Date;
use rettesnor_store::{RecordId, Store, StoreError};
use std::collections::BTreeMap;

/// What kind of decision it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RulingKind {
    /// A goal was adopted.
    GoalAdopted,
    /// A goal became statistics.
    GoalDemoted,
    /// A goal ended, or another took its place.
    GoalRetired,
    /// A plan was adopted.
    PlanAdopted,
    /// An adopted plan was opened for change.
    PlanOpened,
    /// An action was ended or called done.
    ActionEnded,
    /// Another action took its place.
    ActionReplaced,
    /// A review let an action go on in another way.
    ActionAdjusted,
    /// A closed review was opened again.
    ReviewReopened,
    /// A decision after a hearing, or another that was written down.
    Decided,
}

/// A decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ruling {
    /// What kind it is.
    pub kind: RulingKind,
    /// The day.
    pub on: Date,
    /// The year whose plan it belongs to.
    pub year: i32,
    /// The record that it is about.
    pub record: RecordId,
    /// What it is about: the name of a goal, a plan, an action; empty where the decision's own words say it.
    pub name: String,
    /// The words of the decision; empty where there are none.
    pub wording: String,
    /// Why; empty where nobody said.
    pub reason: String,
    /// The number of the case; empty where there is none.
    pub case: String,
    /// Which body decided, where that was written down.
    pub body: Option<Body>,
}

impl Ruling {
    /// Whether a word stands in any of its texts.
    #[must_use]
    pub fn mentions(&self, word: &str) -> bool {
        let word = word.to_lowercase();
        [&self.name, &self.wording, &self.reason, &self.case].iter().any(|text| text.to_lowercase().contains(&word))
    }
}

/// Every decision of a unit, the newest first; nothing where the one who asks reads no plans there. Those of actions and
/// reviews are for who works there or above.
///
/// # Errors
/// The database fails, or a row can't be true.
pub async fn rulings(
    store: &Store,
    who: &Who,
    structure: &Structure,
    unit: &UnitRef,
) -> Result<Option<Vec<Ruling>>, StoreError> {
    if !who.reads_plans(unit, structure) {
        return Ok(None);
    }
    let mut found = Vec::new();
    steps::<Goal>(store, who, unit, &mut found, of_goal).await?;
    steps::<Plan>(store, who, unit, &mut found, of_plan).await?;
    steps::<Decision>(store, who, unit, &mut found, of_decision).await?;
    if who.reads_drafts(unit, structure) {
        let names = steps::<Action>(store, who, unit, &mut found, of_action).await?;
        let names: BTreeMap<String, String> =
            names.into_iter().map(|kept| (kept.id.as_str().to_owned(), kept.value.name)).collect();
        let mut adjusted = Vec::new();
        let mut versions: Vec<Kept<Review>> = Vec::new();
        for record in store.records_through_time(who, unit, Review::KIND).await? {
            versions.push(Kept::read(record)?);
        }
        for review in &versions {
            // A review that was opened and closed again says what it said before once.
            let fresh =
                of_review(review, &names).into_iter().filter(|one| !adjusted.iter().any(|known| same(known, one)));
            adjusted.extend(fresh.collect::<Vec<Ruling>>());
        }
        found.extend(adjusted);
        let steps = versions.windows(2).filter(|pair| pair[0].id == pair[1].id);
        found.extend(steps.filter_map(|pair| of_reopening(&pair[0].value, &pair[1])));
    }
    found.sort_by(|a, b| (b.on, b.kind, &b.name).cmp(&(a.on, a.kind, &a.name)));
    Ok(Some(found))
}

/// Walks through every version of a unit's papers of a kind, and gives the last version of each.
async fn steps<T: Paper>(
    store: &Store,
    who: &Who,
    unit: &UnitRef,
    found: &mut Vec<Ruling>,
    ruling: impl Fn(Option<&T>, &Kept<T>) -> Option<Ruling>,
) -> Result<Vec<Kept<T>>, StoreError> {
    let mut last: Vec<Kept<T>> = Vec::new();
    for record in store.records_through_time(who, unit, T::KIND).await? {
        let kept = Kept::<T>::read(record)?;
        let before = last.last().filter(|before| before.id == kept.id);
        found.extend(ruling(before.map(|before| &before.value), &kept));
        if before.is_some() {
            last.pop();
        }
        last.push(kept);
    }
    Ok(last)
}

fn base<T: Paper>(kept: &Kept<T>, kind: RulingKind, on: Date, name: &str) -> Ruling {
    Ruling {
        kind,
        on,
        year: kept.home.year,
        record: kept.id.clone(),
        name: name.to_owned(),
        wording: String::new(),
        reason: kept.reason.clone(),
        case: String::new(),
        body: None,
    }
}

fn adopted(ruling: Ruling, adoption: &Adoption) -> Ruling {
    let (wording, case) = (adoption.wording.clone(), adoption.case.clone());
    Ruling { on: adoption.on, wording, case, body: Some(adoption.body), ..ruling }
}

fn of_goal(before: Option<&Goal>, now: &Kept<Goal>) -> Option<Ruling> {
    let stage = &now.value.stage;
    if before.is_some_and(|before| before.stage.as_str() == stage.as_str()) {
        return None;
    }
    let written = now.at.in_norway().date();
    let ruling = |kind, on| base(now, kind, on, &now.value.name);
    match stage {
        Stage::Adopted(adoption) => Some(adopted(ruling(RulingKind::GoalAdopted, written), adoption)),
        // That it begins to hold is no decision of its own, unless it was never written down as adopted.
        Stage::Active { adoption, .. } if before.is_none_or(|before| before.stage.adoption().is_none()) => {
            Some(adopted(ruling(RulingKind::GoalAdopted, written), adoption))
        }
        Stage::Demoted { on } => Some(ruling(RulingKind::GoalDemoted, *on)),
        Stage::Retired { on, .. } => Some(ruling(RulingKind::GoalRetired, *on)),
        _ => None,
    }
}

fn of_plan(before: Option<&Plan>, now: &Kept<Plan>) -> Option<Ruling> {
    let written = now.at.in_norway().date();
    match &now.value.stage {
        stage if before.is_some_and(|before| before.stage == *stage) => None,
        PlanStage::Adopted { adoption, .. } => {
            Some(adopted(base(now, RulingKind::PlanAdopted, written, &now.value.title), adoption))
        }
        PlanStage::Changing { reason, .. } => {
            let ruling = base(now, RulingKind::PlanOpened, written, &now.value.title);
            Some(Ruling { reason: reason.clone(), ..ruling })
        }
        PlanStage::Draft => None,
    }
}

fn of_action(before: Option<&Action>, now: &Kept<Action>) -> Option<Ruling> {
    if before.is_some_and(|before| before.state == now.value.state) {
        return None;
    }
    match &now.value.state {
        ActionState::Ended { on } | ActionState::Done { on } => {
            Some(base(now, RulingKind::ActionEnded, *on, &now.value.name))
        }
        ActionState::Replaced { on, .. } => Some(base(now, RulingKind::ActionReplaced, *on, &now.value.name)),
        ActionState::Planned | ActionState::UnderWay => None,
    }
}

fn of_decision(_: Option<&Decision>, now: &Kept<Decision>) -> Option<Ruling> {
    let decision = &now.value;
    let ruling = base(now, RulingKind::Decided, decision.on, "");
    let (wording, reason) = (decision.text.clone(), decision.reasons.clone());
    Some(Ruling { wording, reason, case: decision.case.clone(), ..ruling })
}

fn same(one: &Ruling, other: &Ruling) -> bool {
    (&one.record, &one.name, &one.reason) == (&other.record, &other.name, &other.reason)
}

fn of_reopening(before: &Review, now: &Kept<Review>) -> Option<Ruling> {
    let opened = before.is_closed() && !now.value.is_closed();
    let name = now.value.period.to_string();
    opened.then(|| base(now, RulingKind::ReviewReopened, now.at.in_norway().date(), &name))
}

/// What a closed review adjusted. What it ended or replaced is told by the actions themselves.
fn of_review(review: &Kept<Review>, names: &BTreeMap<String, String>) -> Vec<Ruling> {
    let ReviewStage::Closed { on } = review.value.stage else { return Vec::new() };
    let adjusted = review.value.actions.iter().filter(|one| one.verdict == Some(ActionVerdict::Adjust));
    let ruling = |one: &rettesnor_core::review::ActionReview| {
        let name = names.get(&one.action).map(String::as_str).unwrap_or_default();
        Ruling { reason: one.why.clone(), ..base(review, RulingKind::ActionAdjusted, on, name) }
    };
    adjusted.map(ruling).collect()
}
